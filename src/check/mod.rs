//! Rules across entries, files and time: what comes in are the books and the day up to which things are known, what
//! goes out are findings. They judge the business, not the file: warnings unless the settings say otherwise, and never
//! a reason to leave an entry out. Never reads a file and never finds a line; an entry is named by its id, and `app`
//! lets the store find its place.

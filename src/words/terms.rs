//! The field's standard terms: names of metrics and kinds, as every report and table prints them.

use crate::words::{Said, words};

words! {
    /// The row of people without a region or group.
    unassigned() { zh: "未归属", en: "Unassigned" }
    /// The row of amounts without products.
    no_product() { zh: "未分品种", en: "No product given" }
}

/// A fixed pair of words.
pub fn pair(zh: &str, en: &str) -> Said {
    Said { zh: zh.to_owned(), en: en.to_owned() }
}

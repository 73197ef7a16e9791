//! File names made from ids, safe on every file system.

use std::collections::BTreeSet;

/// Longest name in bytes; with an extension it stays below every file system's bound.
const LONGEST: usize = 120;

/// A file name made from any text: letters and digits of any script, `-`, `_` and inner `.` stay, every other byte
/// becomes `%XX`, so that two texts never share a name and none leaves its folder. Names that are too long are cut and
/// end in a checksum of the whole.
///
/// ```
/// use salesreport::publish::safe_name;
/// assert_eq!(safe_name("region-华东"), "region-华东");
/// assert_eq!(safe_name("person-../x"), "person-..%2Fx");
/// assert_eq!(safe_name("../x"), "%2E.%2Fx");
/// assert_eq!(safe_name("a%"), "a%25");
/// ```
pub fn safe_name(text: &str) -> String {
    let mut name = String::new();
    for (i, c) in text.char_indices() {
        let last = i + c.len_utf8() == text.len();
        if c.is_alphanumeric() || c == '-' || c == '_' || (c == '.' && i > 0 && !last) {
            name.push(c);
        } else {
            for byte in c.encode_utf8(&mut [0; 4]).bytes() {
                name += &format!("%{byte:02X}");
            }
        }
    }
    if name.len() > LONGEST {
        let mut cut = LONGEST - 17;
        while !name.is_char_boundary(cut) {
            cut -= 1;
        }
        name.truncate(cut);
        name += &format!("~{:016x}", checksum(text));
    }
    name
}

/// FNV-1a: stable over versions and machines, which the standard hasher does not promise.
fn checksum(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
}

/// Safe names for texts in order, told apart also where a file system ignores case: a later twin gets `~2`, `~3` …
pub fn distinct_names<'a>(texts: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut taken = BTreeSet::new();
    let mut names = Vec::new();
    for text in texts {
        let plain = safe_name(text);
        let mut name = plain.clone();
        let mut n = 1;
        while !taken.insert(name.to_lowercase()) {
            n += 1;
            name = format!("{plain}~{n}");
        }
        names.push(name);
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twins_by_case_are_told_apart() {
        assert_eq!(distinct_names(["person-Li", "person-li", "person-李"]), ["person-Li", "person-li~2", "person-李"]);
    }

    #[test]
    fn a_long_name_is_cut_but_stays_its_own() {
        let (a, b) = ("王".repeat(200) + "a", "王".repeat(200) + "b");
        assert!(safe_name(&a).len() <= LONGEST);
        assert_ne!(safe_name(&a), safe_name(&b));
    }
}

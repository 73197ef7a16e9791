//! Nearest names, for "did you mean".

/// Edit distance (Damerau: insert, delete, replace, swap of neighbours) between two names, in characters.
///
/// ```
/// use salesreport::text::distance;
/// assert_eq!(distance("客尸", "客户"), 1);
/// assert_eq!(distance("vists", "visits"), 1);
/// assert_eq!(distance("", "ab"), 2);
/// ```
pub fn distance(a: &str, b: &str) -> usize {
    let a: Vec<char> = a.chars().collect();
    let b: Vec<char> = b.chars().collect();
    let mut before = vec![0; b.len() + 1];
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, &ca) in a.iter().enumerate() {
        let mut row = vec![i + 1; b.len() + 1];
        for (j, &cb) in b.iter().enumerate() {
            let swap = if i > 0 && j > 0 && ca == b[j - 1] && a[i - 1] == cb { before[j - 1] + 1 } else { usize::MAX };
            row[j + 1] = (last[j] + usize::from(ca != cb)).min(last[j + 1] + 1).min(row[j] + 1).min(swap);
        }
        before = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

/// The candidate nearest to `name`, if it is near enough to be meant: at most a third of the longer name's characters
/// differ (at least one may). Among equals the first candidate wins, so the answer does not depend on hashing.
pub fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let length = name.chars().count();
    let mut best: Option<(usize, &'a str)> = None;
    for candidate in candidates {
        let longest = length.max(candidate.chars().count());
        let far = distance(name, candidate);
        if far <= (longest / 3).max(1) && far < longest && best.is_none_or(|(d, _)| far < d) {
            best = Some((far, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_swapped_pair_is_one_step() {
        assert_eq!(distance("ab", "ba"), 1);
    }

    #[test]
    fn nothing_near_is_nothing() {
        assert_eq!(nearest("恒达建材", ["visits", "昌盛"]), None);
        assert_eq!(nearest("恒达建才", ["昌盛建材", "恒达建材"]), Some("恒达建材"));
        assert_eq!(nearest("甲", ["乙"]), None, "a whole other word is not near");
    }
}

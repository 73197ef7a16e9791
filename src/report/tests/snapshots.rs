use super::*;

const SCOPES: [(&str, Scope); 3] = [("team", Scope::Team), ("region", REGION), ("person", Scope::Person(WANG))];
/// Where they are kept: `outline-scope.json`; of an outline with several kinds of period `outline.week-scope.json`, in
/// English `outline-scope.en.json`.
const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/report/snapshots");

/// Every snapshot's name and text.
fn kept() -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = std::fs::read_dir(FOLDER)
        .expect("the folder is there")
        .map(|file| file.expect("it can be listed").path())
        .map(|path| {
            let name = path.file_stem().and_then(|stem| stem.to_str()).expect("a name").to_owned();
            (name, std::fs::read_to_string(&path).expect("it can be read"))
        })
        .collect();
    all.sort();
    all
}

/// The view of a snapshot's name.
fn shown(name: &str) -> String {
    let (name, lang) = name.strip_suffix(".en").map_or((name, Lang::Zh), |name| (name, Lang::En));
    let (outline, scope) = name.rsplit_once('-').expect("outline-scope");
    let (outline, kind) = outline.split_once('.').map_or((outline, None), |(outline, kind)| (outline, Some(kind)));
    let outline = outlines().into_iter().find(|known| known.name == outline).expect("an outline");
    let kind = outline.periods.iter().find(|period| kind.is_none_or(|kind| period.word() == kind)).expect("a period");
    let scope = SCOPES.into_iter().find(|(word, _)| *word == scope).expect("a scope").1;
    let (period, as_of) = usual(&outline, *kind);
    // The story has no survey and hardly a project; what it says without is shown by the outlines' own tests.
    let at = match &*outline.name {
        "projects" => tracked(),
        "market-survey" => surveyed(),
        _ => story(),
    };
    let view = view_of(&at, &outline.name, scope, lang, period, as_of);
    serde_json::to_string_pretty(&view).expect("views are plain values") + "\n"
}

#[test]
fn views_are_as_looked_at() {
    let kept = kept();
    for (name, expected) in &kept {
        let shown = shown(name);
        let at = shown.lines().zip(expected.lines()).position(|(a, b)| a != b);
        assert!(
            shown == *expected,
            "{name}.json differs from line {}: {:?}; once looked at, accept it: cargo test accept_views -- --ignored",
            at.map_or(0, |at| at + 1),
            at.and_then(|at| shown.lines().nth(at)),
        );
    }
    for outline in outlines() {
        let of_it =
            |name: &str| name.rsplit_once('-').is_some_and(|(of, _)| of.split('.').next() == Some(&*outline.name));
        assert!(kept.iter().any(|(name, _)| of_it(name)), "no snapshot of {}", outline.name);
    }
}

/// Writes those that are there; for a new one make an empty file of its name first.
#[test]
#[ignore = "writes the expected views anew"]
fn accept_views() {
    for (name, _) in kept() {
        std::fs::write(format!("{FOLDER}/{name}.json"), shown(&name)).expect("the folder of the crate can be written");
    }
}

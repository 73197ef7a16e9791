//! Holds the code against the table of rooms in ARCHITECTURE.md.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use syn::visit::{self, Visit};

struct Room {
    may_use: BTreeSet<String>,
    doors: BTreeSet<String>,
}

/// The rows of the table of rooms.
fn rooms() -> BTreeMap<String, Room> {
    let text = fs::read_to_string("ARCHITECTURE.md").unwrap();
    let set = |cell: &str| cell.split_whitespace().filter(|w| *w != "–").map(str::to_owned).collect();
    text.lines()
        .filter(|line| line.starts_with("| `"))
        .map(|line| {
            let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
            (cells[0].trim_matches('`').to_owned(), Room { may_use: set(cells[2]), doors: set(cells[3]) })
        })
        .collect()
}

fn files(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, into);
        } else if path.extension().is_some_and(|e| e == "rs") {
            into.push(path);
        }
    }
}

/// Whether a file lies in the folder of its room that alone has a door.
fn in_door(path: &Path, door: &str, rules: &Room) -> bool {
    let folder = path.components().nth(2).map(|part| part.as_os_str().to_string_lossy().into_owned());
    folder.is_some_and(|folder| rules.doors.contains(&format!("{folder}/{door}")))
}

/// Every path a file names, as written, and every path it re-exports.
#[derive(Default)]
struct Paths {
    named: Vec<Vec<String>>,
    exported: Vec<Vec<String>>,
}

fn flatten(tree: &syn::UseTree, head: &mut Vec<String>, into: &mut Vec<Vec<String>>) {
    match tree {
        syn::UseTree::Path(path) => {
            head.push(path.ident.to_string());
            flatten(&path.tree, head, into);
            head.pop();
        }
        syn::UseTree::Group(group) => group.items.iter().for_each(|tree| flatten(tree, head, into)),
        syn::UseTree::Name(name) => into.push([head.as_slice(), &[name.ident.to_string()]].concat()),
        syn::UseTree::Rename(name) => into.push([head.as_slice(), &[name.ident.to_string()]].concat()),
        syn::UseTree::Glob(_) => into.push([head.as_slice(), &["*".to_owned()]].concat()),
    }
}

impl<'ast> Visit<'ast> for Paths {
    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        let test = item.attrs.iter().any(|a| a.path().is_ident("cfg"));
        if !test {
            visit::visit_item_mod(self, item);
        }
    }
    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        let mut paths = Vec::new();
        flatten(&item.tree, &mut Vec::new(), &mut paths);
        if matches!(item.vis, syn::Visibility::Public(_)) {
            self.exported.extend(paths.clone());
        }
        self.named.extend(paths);
    }
    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.named.push(path.segments.iter().map(|s| s.ident.to_string()).collect());
        visit::visit_path(self, path);
    }
}

/// The modules that a file declares for tests only, which may use any room: paths without an extension.
fn test_modules(file: &Path) -> Vec<PathBuf> {
    let own = file.file_stem().is_some_and(|stem| !["mod", "lib", "main"].iter().any(|name| stem == *name));
    let folder = if own { file.with_extension("") } else { file.parent().unwrap().to_owned() };
    let items = syn::parse_file(&fs::read_to_string(file).unwrap()).unwrap().items;
    let declared = items.into_iter().filter_map(|item| match item {
        syn::Item::Mod(module) if module.content.is_none() => Some(module),
        _ => None,
    });
    let for_tests = declared.filter(|module| {
        module
            .attrs
            .iter()
            .any(|a| a.path().is_ident("cfg") && a.parse_args::<syn::Ident>().is_ok_and(|of| of == "test"))
    });
    for_tests.map(|module| folder.join(module.ident.to_string())).collect()
}

#[test]
fn every_arrow_between_rooms_is_in_the_table() {
    let rooms = rooms();
    assert!(rooms.len() >= 10, "the table of rooms was not found");
    let mut all = Vec::new();
    files(Path::new("src"), &mut all);
    let of_tests: Vec<PathBuf> = all.iter().flat_map(|path| test_modules(path)).collect();
    let mut wrong = Vec::new();
    for path in all {
        if of_tests.iter().any(|module| path.starts_with(module) || path == module.with_extension("rs")) {
            continue;
        }
        let room = path.components().nth(1).unwrap().as_os_str().to_string_lossy().replace(".rs", "");
        if room == "lib" || room == "main" {
            continue;
        }
        let Some(rules) = rooms.get(&room) else {
            wrong.push(format!("{}: room `{room}` is not in the table", path.display()));
            continue;
        };
        let mut paths = Paths::default();
        paths.visit_file(&syn::parse_file(&fs::read_to_string(&path).unwrap()).unwrap());
        for named in &paths.named {
            let words: Vec<&str> = named.iter().map(String::as_str).collect();
            match words.as_slice() {
                ["crate", other, ..]
                    if rooms.contains_key(*other) && *other != room && !rules.may_use.contains(*other) =>
                {
                    wrong.push(format!("{}: `{room}` may not use `{other}`", path.display()));
                }
                ["super", "super", ..] => wrong.push(format!("{}: climbs with super::super", path.display())),
                ["std", door @ ("fs" | "env"), ..] if !rules.doors.contains(*door) => {
                    wrong.push(format!("{}: `{room}` is no door to std::{door}", path.display()));
                }
                ["std", "process", door @ ("Command" | "Stdio" | "Child" | "*"), ..]
                    if !rules.doors.contains("process") && !in_door(&path, "process", rules) =>
                {
                    wrong.push(format!("{}: `{room}` may not start a process by std::process::{door}", path.display()));
                }
                ["std", "time", ..] | ["jiff", "Timestamp" | "Zoned", ..] if !rules.doors.contains("clock") => {
                    wrong.push(format!("{}: `{room}` may not ask the clock", path.display()));
                }
                _ => {}
            }
        }
        for exported in &paths.exported {
            if exported.first().is_some_and(|w| w == "crate")
                && exported.get(1).is_some_and(|other| rooms.contains_key(other) && *other != room)
            {
                wrong.push(format!("{}: re-exports {}", path.display(), exported.join("::")));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// Adds the rooms that a room uses, by whatever way.
fn below<'a>(room: &'a str, rooms: &'a BTreeMap<String, Room>, seen: &mut BTreeSet<&'a str>) {
    for other in &rooms[room].may_use {
        if seen.insert(other) {
            below(other, rooms, seen);
        }
    }
}

#[test]
fn arrows_form_no_circle() {
    let rooms = rooms();
    for room in rooms.keys() {
        let mut seen = BTreeSet::new();
        below(room, &rooms, &mut seen);
        assert!(!seen.contains(room.as_str()), "`{room}` can be reached from itself");
    }
}

/// Promise: a kind of report can be changed or taken out without a look at the others; what they share lies in parts.
#[test]
fn no_outline_uses_another() {
    let folders: Vec<PathBuf> = fs::read_dir("src/report").unwrap().map(|entry| entry.unwrap().path()).collect();
    let tells = |folder: &&PathBuf| {
        fs::read_to_string(folder.join("mod.rs")).is_ok_and(|text| text.contains("fn outline() -> Outline"))
    };
    let outlines: Vec<&PathBuf> = folders.iter().filter(tells).collect();
    assert!(outlines.len() >= 10, "the outlines were not found");
    let name = |folder: &Path| folder.file_name().unwrap().to_string_lossy().into_owned();
    let names: BTreeSet<String> = outlines.iter().map(|folder| name(folder)).collect();
    let mut wrong = Vec::new();
    for folder in outlines {
        let mut all = Vec::new();
        files(folder, &mut all);
        for path in all {
            let mut paths = Paths::default();
            paths.visit_file(&syn::parse_file(&fs::read_to_string(&path).unwrap()).unwrap());
            for named in &paths.named {
                if let ["crate", "report", other, ..] = named.iter().map(String::as_str).collect::<Vec<_>>().as_slice()
                    && names.contains(*other)
                    && *other != name(folder)
                {
                    wrong.push(format!("{}: uses the outline `{other}`", path.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

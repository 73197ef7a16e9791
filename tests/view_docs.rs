//! The page that tells what templates are given says what the views' types say.
//!
//! `SALESREPORT_BLESS=1 cargo test --test view_docs` writes docs/views.md anew.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{Attribute, Fields, GenericArgument, Ident, Item, PathArguments, Token, Type, braced, parenthesized};

/// A part of a view: what it is and what it holds.
#[derive(Clone)]
struct Shape {
    about: String,
    fields: Vec<Field>,
}

#[derive(Clone)]
struct Field {
    name: String,
    kind: String,
    /// The shapes it holds.
    of: Vec<String>,
    about: String,
}

/// `#[doc] Name { cell, … }` as `rows!` takes them.
struct TableRow(Vec<Attribute>, Ident, Vec<Ident>);

impl Parse for TableRow {
    fn parse(input: ParseStream) -> syn::Result<Self> {
        let (about, name) = (input.call(Attribute::parse_outer)?, input.parse()?);
        let cells;
        braced!(cells in input);
        Ok(TableRow(about, name, Punctuated::<Ident, Token![,]>::parse_terminated(&cells)?.into_iter().collect()))
    }
}

/// `#[doc] Kind(path)` as `views!` takes them.
struct Kind(Vec<Attribute>, Type);

impl Parse for Kind {
    fn parse(input: ParseStream) -> syn::Result<Self> {
        let about = input.call(Attribute::parse_outer)?;
        let _: Ident = input.parse()?;
        let view;
        parenthesized!(view in input);
        Ok(Kind(about, view.parse()?))
    }
}

/// All of a macro's items.
struct All<T>(Vec<T>);

impl Parse for All<TableRow> {
    fn parse(input: ParseStream) -> syn::Result<Self> {
        let mut all = Vec::new();
        while !input.is_empty() {
            all.push(input.parse()?);
        }
        Ok(All(all))
    }
}

impl Parse for All<Kind> {
    fn parse(input: ParseStream) -> syn::Result<Self> {
        Ok(All(Punctuated::<Kind, Token![,]>::parse_terminated(input)?.into_iter().collect()))
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// The text of doc comments, on one line.
fn about(attributes: &[Attribute]) -> String {
    let lines = attributes.iter().filter(|a| a.path().is_ident("doc")).filter_map(|a| match &a.meta {
        syn::Meta::NameValue(doc) => match &doc.value {
            syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => Some(text.value().trim().to_owned()),
            _ => None,
        },
        _ => None,
    });
    lines.collect::<Vec<_>>().join(" ").replace('|', "\\|")
}

/// What a field holds in the words of templates, and the shapes it is made of.
fn kind(of: &Type, shapes: &mut Vec<String>) -> String {
    let Type::Path(path) = of else {
        return match of {
            Type::Reference(inner) => kind(&inner.elem, shapes),
            _ => panic!("a view holds paths and references"),
        };
    };
    let last = path.path.segments.last().expect("a path has a name");
    let inner: Vec<&Type> = match &last.arguments {
        PathArguments::AngleBracketed(inside) => inside
            .args
            .iter()
            .filter_map(|a| match a {
                GenericArgument::Type(of) => Some(of),
                _ => None,
            })
            .collect(),
        _ => Vec::new(),
    };
    match (last.ident.to_string().as_str(), inner.as_slice()) {
        ("String" | "str", _) => "text".to_owned(),
        ("bool", _) => "yes or no".to_owned(),
        ("usize" | "u32" | "u8" | "i64", _) => "number".to_owned(),
        ("Option", [of]) => format!("{}, or nothing", kind(of, shapes)),
        ("Vec", [of]) => format!("list of {}", kind(of, shapes)),
        ("Box", [of]) => kind(of, shapes),
        ("Section", [of]) => {
            shapes.push("Section".to_owned());
            format!("[section](#section) of {}", kind(of, shapes))
        }
        ("BTreeMap", [_, of]) => format!("{} by id", kind(of, shapes)),
        ("Row", _) => "the section's rows".to_owned(),
        (name, []) => {
            shapes.push(name.to_owned());
            format!("[{name}](#{})", name.to_lowercase())
        }
        (name, _) => panic!("what {name} holds has no word"),
    }
}

/// Every shape below `src/report/view*`, and the views in their order with what is said of them.
fn read() -> (BTreeMap<String, Shape>, Vec<(String, String)>) {
    let mut files = vec![root().join("src/report/view.rs")];
    files.extend(fs::read_dir(root().join("src/report/view")).unwrap().map(|file| file.unwrap().path()));
    files.sort();
    let (mut shapes, mut views) = (BTreeMap::new(), Vec::new());
    for file in files {
        for item in syn::parse_file(&fs::read_to_string(&file).unwrap()).unwrap().items {
            match item {
                Item::Struct(of) => {
                    let Fields::Named(fields) = &of.fields else { continue };
                    let fields = fields.named.iter().map(|field| {
                        let mut inner = Vec::new();
                        let kind = kind(&field.ty, &mut inner);
                        let name = field.ident.as_ref().unwrap().to_string();
                        Field { name, kind, of: inner, about: about(&field.attrs) }
                    });
                    let shape = Shape { about: about(&of.attrs), fields: fields.collect() };
                    assert!(shapes.insert(of.ident.to_string(), shape).is_none(), "two shapes named {}", of.ident);
                }
                Item::Macro(of) if of.mac.path.is_ident("rows") => {
                    let rows: All<TableRow> = of.mac.parse_body().unwrap();
                    for TableRow(says, name, cells) in rows.0 {
                        let cell = |cell: Ident| Field {
                            name: cell.to_string(),
                            kind: "text".to_owned(),
                            of: Vec::new(),
                            about: String::new(),
                        };
                        let shape = Shape { about: about(&says), fields: cells.into_iter().map(cell).collect() };
                        assert!(shapes.insert(name.to_string(), shape).is_none(), "two shapes named {name}");
                    }
                }
                Item::Macro(of) if of.mac.path.is_ident("views") => {
                    let kinds: All<Kind> = of.mac.parse_body().unwrap();
                    for Kind(says, view) in kinds.0 {
                        let mut of = Vec::new();
                        kind(&view, &mut of);
                        views.push((about(&says), of.pop().expect("a view has a shape")));
                    }
                }
                _ => {}
            }
        }
    }
    (shapes, views)
}

/// A shape's fields as a table; of a row of texts alone, their names in a line.
fn table(out: &mut String, shape: &Shape) {
    if shape.fields.iter().all(|field| field.kind == "text" && field.about.is_empty()) {
        let names: Vec<String> = shape.fields.iter().map(|field| format!("`{}`", field.name)).collect();
        let _ = writeln!(out, "Texts: {}.\n", names.join(", "));
        return;
    }
    out.push_str("| field | what it holds | about |\n|:--|:--|:--|\n");
    for field in &shape.fields {
        let _ = writeln!(out, "| `{}` | {} | {} |", field.name, field.kind, field.about);
    }
    out.push('\n');
}

/// The page.
fn page() -> String {
    let (shapes, views) = read();
    let mut out = fs::read_to_string(root().join("tests/view_docs/head.md")).unwrap();
    let outlines: Vec<String> = views
        .iter()
        .map(|(number, view)| {
            let mut dashed = String::new();
            for (at, c) in view.char_indices() {
                if c.is_uppercase() && at > 0 {
                    dashed.push('-');
                }
                dashed.extend(c.to_lowercase());
            }
            // A team's own reports have names of their own.
            assert!(
                view == "Own" || salesreport::report::outlines().iter().any(|outline| outline.name == dashed),
                "the view {view} is of no outline"
            );
            format!("- {} [`{dashed}`](#{})\n", number.trim_end_matches('.'), view.to_lowercase())
        })
        .collect();
    out.push_str(&outlines.concat());
    let mut seen: BTreeSet<String> = views.iter().map(|(_, view)| view.clone()).collect();
    let mut inner: Vec<String> = Vec::new();
    for (_, view) in &views {
        let shape = &shapes[view];
        let _ = writeln!(out, "\n## {view}\n\n{}\n", shape.about);
        table(&mut out, shape);
        inner.extend(shape.fields.iter().flat_map(|field| field.of.clone()));
    }
    out.push_str("\n# What views are made of\n");
    let mut parts = BTreeSet::new();
    while let Some(name) = inner.pop() {
        if !seen.insert(name.clone()) {
            continue;
        }
        let shape = shapes.get(&name).unwrap_or_else(|| panic!("{name} is no shape of the views"));
        inner.extend(shape.fields.iter().flat_map(|field| field.of.clone()));
        parts.insert(name);
    }
    for name in parts {
        let _ = writeln!(out, "\n## {name}\n\n{}\n", shapes[&name].about);
        table(&mut out, &shapes[&name]);
    }
    let mut tidy: String = out.split('\n').map(str::trim_end).collect::<Vec<_>>().join("\n");
    while tidy.contains("\n\n\n") {
        tidy = tidy.replace("\n\n\n", "\n\n");
    }
    tidy.trim_end().to_owned() + "\n"
}

/// Promise: someone who writes a template finds every variable there is, and none that is not.
#[test]
fn the_page_of_the_views_tells_what_the_types_say() {
    let (file, page) = (root().join("docs/views.md"), page());
    if std::env::var_os("SALESREPORT_BLESS").is_some() {
        fs::write(&file, &page).unwrap();
    }
    let kept = fs::read_to_string(&file).unwrap_or_default();
    let at = page.lines().zip(kept.lines()).position(|(a, b)| a != b);
    assert!(
        page == kept,
        "docs/views.md is not what the types say, first at line {}; write it anew: \
         SALESREPORT_BLESS=1 cargo test --test view_docs",
        at.map_or(0, |at| at + 1)
    );
}

//! What the pages mean → the structure tree of the file, and links that belong to it.
//!
//! In: the nodes with what is drawn for each. Out: objects of the file: one a
//! node, a link annotation for every link, and the way back from the pages.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Object, ObjectId, dictionary};

use super::draw::Drawn;
use super::finish::words;
use super::page::{Mark, Page};
use super::tags::{Kid, Node, NodeId, ROOT, Role};

/// Writes tree and links into `file`, whose pages are those of `drawn`.
pub(super) fn write(file: &mut lopdf::Document, drawn: &Drawn, pages: &[Page]) {
    let leaves: Vec<ObjectId> = file.get_pages().into_values().collect();
    let tree = file.new_object_id();
    let heard = drawn.tags.heard();
    let nodes = drawn.tags.nodes();
    let ids: Vec<ObjectId> = nodes.iter().map(|_| file.new_object_id()).collect();
    let links = links(file, drawn, pages, &leaves);
    let boxes = boxes(drawn, pages);
    for (id, node) in nodes.iter().enumerate().filter(|(id, _)| heard[*id]) {
        // As a rule all of a node is on one page, which is then named only once.
        let home = node.kids.iter().find_map(|kid| match kid {
            Kid::Content(page, _) | Kid::Annotation(page, _) => Some(*page),
            Kid::Node(_) => None,
        });
        let kids = node.kids.iter().filter_map(|kid| match *kid {
            Kid::Node(kid) => heard[kid].then(|| Object::Reference(ids[kid])),
            Kid::Content(page, number) if home == Some(page) => Some(count(number)),
            Kid::Content(page, number) => Some(Object::Dictionary(dictionary! {
                "Type" => "MCR", "Pg" => *leaves.get(page)?, "MCID" => count(number),
            })),
            Kid::Annotation(page, number) => Some(Object::Dictionary(dictionary! {
                "Type" => "OBJR", "Pg" => *leaves.get(page)?, "Obj" => *links.ids.get(page)?.get(number)?,
            })),
        });
        let mut element = element(node, kids.collect(), boxes.get(&id));
        if let Some(leaf) = home.and_then(|page| leaves.get(page)) {
            element.set("Pg", Object::Reference(*leaf));
        }
        let parent = if id == ROOT { tree } else { ids[node.parent] };
        element.set("P", Object::Reference(parent));
        file.set_object(ids[id], element);
    }
    let ways_back = ways_back(drawn, &ids, &links.owners);
    let next = count(ways_back.len());
    let numbers = ways_back.into_iter().enumerate().flat_map(|(at, way)| [count(at), way]).collect::<Vec<_>>();
    let numbers = file.add_object(dictionary! { "Nums" => numbers });
    file.set_object(
        tree,
        dictionary! {
            "Type" => "StructTreeRoot", "K" => ids[ROOT], "ParentTree" => numbers, "ParentTreeNextKey" => next,
        },
    );
    for (index, (leaf, page)) in leaves.iter().zip(&links.ids).enumerate() {
        if let Ok(leaf) = file.get_dictionary_mut(*leaf) {
            leaf.set("StructParents", count(index));
            leaf.set("Tabs", Object::Name(b"S".to_vec()));
            leaf.set("Annots", page.iter().map(|id| Object::Reference(*id)).collect::<Vec<_>>());
            if page.is_empty() {
                leaf.remove(b"Annots");
            }
        }
    }
    if let Ok(catalog) = file.catalog_mut() {
        catalog.set("StructTreeRoot", Object::Reference(tree));
        catalog.set("MarkInfo", Object::Dictionary(dictionary! { "Marked" => true }));
    }
}

fn count(number: usize) -> Object {
    Object::Integer(i64::try_from(number).unwrap_or(i64::MAX))
}

/// A node's element, without its parent and page.
fn element(node: &Node, mut kids: Vec<Object>, place: Option<&[f32; 4]>) -> Dictionary {
    let mut element = dictionary! { "S" => node.role.name() };
    match kids.len() {
        0 => {}
        1 => element.set("K", kids.remove(0)),
        _ => element.set("K", kids),
    }
    match &node.role {
        Role::Figure(alt) => {
            element.set("Alt", words(alt));
            let mut layout = dictionary! { "O" => "Layout", "Placement" => "Block" };
            if let Some(sides) = place {
                let sides: Vec<Object> = sides.iter().map(|side| Object::Real(*side)).collect();
                layout.set("BBox", sides);
            }
            element.set("A", layout);
        }
        Role::ColumnHead => {
            element.set("A", dictionary! { "O" => "Table", "Scope" => "Column" });
        }
        Role::RowsHead(columns) => {
            let scope = dictionary! { "O" => "Table", "Scope" => "Row", "ColSpan" => count(*columns) };
            element.set("A", scope);
        }
        _ => {}
    }
    element
}

/// Where the lines and areas of every picture are: left, lower, right, upper edge.
fn boxes(drawn: &Drawn, pages: &[Page]) -> BTreeMap<NodeId, [f32; 4]> {
    let mut boxes: BTreeMap<NodeId, [f32; 4]> = BTreeMap::new();
    for page in pages {
        for mark in &page.marks {
            let Mark::Shape(shape) = mark else { continue };
            let Some(tag) = shape.tag else { continue };
            if !matches!(drawn.tags.nodes()[tag].role, Role::Figure(_)) {
                continue;
            }
            let sides = boxes.entry(tag).or_insert([f32::MAX, f32::MAX, f32::MIN, f32::MIN]);
            for point in shape.parts.iter().flatten() {
                let (x, y) = (point.x * page.sheet.scale, page.sheet.up(point.y));
                *sides = [sides[0].min(x), sides[1].min(y), sides[2].max(x), sides[3].max(y)];
            }
        }
    }
    boxes
}

/// The annotations of every page, and the node each belongs to.
struct Links {
    ids: Vec<Vec<ObjectId>>,
    owners: Vec<NodeId>,
}

fn links(file: &mut lopdf::Document, drawn: &Drawn, pages: &[Page], leaves: &[ObjectId]) -> Links {
    let places = anchors(pages);
    let mut owners = Vec::new();
    let mut ids = Vec::new();
    for page in pages {
        let mut here = Vec::new();
        for mark in &page.marks {
            let Mark::Link { x, y, width, height, address, tag } = mark else { continue };
            let (sheet, right) = (page.sheet, x + width);
            let sides = [x * sheet.scale, sheet.up(y + height), right * sheet.scale, sheet.up(*y)];
            let sides: Vec<Object> = sides.into_iter().map(Object::Real).collect();
            let mut link = dictionary! {
                "Type" => "Annot", "Subtype" => "Link", "Rect" => sides, "F" => 4,
                "Border" => vec![0.into(), 0.into(), 0.into()],
                "Contents" => words(address),
                "StructParent" => count(drawn.pieces.len() + owners.len()),
            };
            let target = address.strip_prefix('#');
            match target.map(|id| places.get(id)) {
                Some(Some(&(page, top, told))) => {
                    link.set("Contents", words(told));
                    let place = leaves.get(page).copied().map_or(Object::Null, Object::Reference);
                    link.set("Dest", place_at(place, top));
                }
                // A fragment that names no heading leads nowhere.
                Some(None) => {}
                None => {
                    let address = Object::string_literal(ascii_address(address));
                    link.set("A", dictionary! { "S" => "URI", "URI" => address });
                }
            }
            here.push(file.add_object(link));
            owners.push(*tag);
        }
        ids.push(here);
    }
    Links { ids, owners }
}

/// A place that shows a page from some height on.
pub(super) fn place_at(page: Object, top: f32) -> Vec<Object> {
    vec![page, Object::Name(b"XYZ".to_vec()), Object::Real(0.0), Object::Real(top), Object::Null]
}

/// Page (from 0), height on it from the paper's lower edge, and words of every anchor.
fn anchors(pages: &[Page]) -> BTreeMap<&str, (usize, f32, &str)> {
    let mut places = BTreeMap::new();
    for (index, page) in pages.iter().enumerate() {
        for mark in &page.marks {
            if let Mark::Anchor { id, y, words, .. } = mark {
                places.insert(id.as_str(), (index, page.sheet.up(y - 4.0), words.as_str()));
            }
        }
    }
    places
}

/// From pieces of pages and from links to the elements they belong to.
fn ways_back(drawn: &Drawn, ids: &[ObjectId], owners: &[NodeId]) -> Vec<Object> {
    let page = |pieces: &Vec<NodeId>| {
        let elements = pieces.iter().map(|node| Object::Reference(ids[*node]));
        Object::Array(elements.collect())
    };
    let links = owners.iter().map(|node| Object::Reference(ids[*node]));
    drawn.pieces.iter().map(page).chain(links).collect()
}

/// An address as PDF wants it: everything beyond ASCII in per cent.
fn ascii_address(address: &str) -> String {
    use std::fmt::Write as _;
    let mut out = String::new();
    for byte in address.bytes() {
        if byte.is_ascii_graphic() {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

//! The file around the pages: outline, properties, language, fixed ids.
//!
//! In: a printpdf document. Out: the bytes of a PDF. printpdf writes an outline
//! in one level sorted by words, and an id and dates by chance and clock; here
//! all of that is settled on its lopdf form, so that the same document gives
//! the same bytes.

use std::io::Write;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Dictionary, Object, ObjectId, SaveOptions, Stream, StringFormat, dictionary};
use printpdf::PdfSaveOptions;

use super::draw::Drawn;
use super::page::{Layout, Mark, Page};
use super::structure;
use crate::render::Meta;

/// An entry of the outline.
struct Entry {
    level: u8,
    words: String,
    page: usize,
    /// From the paper's lower edge.
    top: f32,
    id: ObjectId,
    parent: Option<usize>,
    children: Vec<usize>,
}

/// Writes the document out.
pub(super) fn finish(drawn: &Drawn, layout: &Layout, meta: &Meta) -> Vec<u8> {
    let options = PdfSaveOptions { optimize: false, subset_fonts: false, secure: true, image_optimization: None };
    let mut warnings = Vec::new();
    let mut file = printpdf::serialize::to_lopdf_doc(&drawn.document, &options, &mut warnings);
    "1.7".clone_into(&mut file.version);
    outline(&mut file, &layout.pages);
    structure::write(&mut file, drawn, &layout.pages);
    let claims = layout.missing.is_empty() && drawn.tags.headings_in_steps();
    let about = file.add_object(about(meta, claims));
    let language = Object::string_literal(meta.lang.as_bytes());
    if let Ok(catalog) = file.catalog_mut() {
        catalog.set("Lang", language);
        catalog.set("Metadata", Object::Reference(about));
        catalog.set("PageLayout", Object::Name(b"SinglePage".to_vec()));
        let shown = dictionary! { "DisplayDocTitle" => true };
        catalog.set("ViewerPreferences", Object::Dictionary(shown));
    }
    let properties = file.add_object(Object::Dictionary(properties(meta)));
    // printpdf's own properties have a date of 1970.
    if let Ok(Object::Reference(own)) = file.trailer.get(b"Info") {
        let own = *own;
        file.objects.remove(&own);
    }
    file.trailer.set("Info", Object::Reference(properties));
    compress(&mut file);
    let id = Object::String(vec![0; ID_LENGTH], StringFormat::Hexadecimal);
    file.trailer.set("ID", Object::Array(vec![id.clone(), id]));
    let mut bytes = Vec::new();
    // Writing to memory can't fail.
    let packed = SaveOptions::builder().use_object_streams(true).use_xref_streams(true).compression_level(4).build();
    let _ = file.save_with_options(&mut bytes, packed);
    settle_end(bytes)
}

/// Bytes of a file's id.
const ID_LENGTH: usize = 16;

fn properties(meta: &Meta) -> Dictionary {
    let mut properties = Dictionary::new();
    let mut set = |key: &str, value: &str| {
        if !value.is_empty() {
            properties.set(key, words(value));
        }
    };
    set("Title", &meta.title);
    set("Author", &meta.author);
    set("Subject", &meta.subject);
    set("Keywords", &meta.keywords.join(", "));
    set("Creator", "salesreport");
    set("Producer", concat!("salesreport ", env!("CARGO_PKG_VERSION")));
    properties
}

/// The properties once more, as programs for archives and accessibility read
/// them; `claims` that the file keeps to PDF/UA-1.
fn about(meta: &Meta, claims: bool) -> Object {
    let escaped = |words: &str| {
        let plain = words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        plain.replace(char::is_control, " ")
    };
    let title = escaped(&meta.title);
    let author = escaped(&meta.author);
    let lang = escaped(&meta.lang);
    let part = if claims { "<pdfuaid:part>1</pdfuaid:part>" } else { "" };
    let packet = format!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\
         <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\
         <dc:format>application/pdf</dc:format>\
         <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title>\
         <dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>\
         <dc:language><rdf:Bag><rdf:li>{lang}</rdf:li></rdf:Bag></dc:language>{part}\
         </rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>"
    );
    let kind = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
    let mut stream = Stream::new(kind, packet.into_bytes());
    // Read by programs that know nothing else of PDF.
    stream.allows_compression = false;
    Object::Stream(stream)
}

/// Compresses every stream, quickly: lopdf's own way, at the highest level,
/// takes a fifth of all the time a PDF needs, for an eighth of its size.
fn compress(file: &mut lopdf::Document) {
    for object in file.objects.values_mut() {
        let Object::Stream(stream) = object else {
            continue;
        };
        if stream.dict.has(b"Filter") || !stream.allows_compression {
            continue;
        }
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::new(4));
        // Writing to memory can't fail; if it did, the stream stays as it is.
        if encoder.write_all(&stream.content).is_err() {
            continue;
        }
        if let Ok(small) = encoder.finish()
            && small.len() < stream.content.len()
        {
            stream.dict.set("Filter", Object::Name(b"FlateDecode".to_vec()));
            stream.set_content(small);
        }
    }
}

/// Settles the file's last object, the table of references: gives the file its
/// id, made from all that stands before, and compresses the table, which lopdf
/// writes as it is: a tagged report has thousands of objects.
fn settle_end(bytes: Vec<u8>) -> Vec<u8> {
    settled(&bytes).unwrap_or(bytes)
}

fn settled(bytes: &[u8]) -> Option<Vec<u8>> {
    let find = |from: usize, what: &[u8]| {
        bytes.get(from..)?.windows(what.len()).position(|window| window == what).map(|at| from + at)
    };
    let tail = find(bytes.len().saturating_sub(40), b"startxref\n")?;
    let number = std::str::from_utf8(&bytes[tail + 10..]).ok()?;
    let start: usize = number.lines().next()?.parse().ok()?;
    let begin = find(start, b"stream\n")? + 7;
    let head = std::str::from_utf8(bytes.get(start..begin)?).ok()?;
    let length = head.split_once("/Length ")?.1.split(|c: char| !c.is_ascii_digit()).next()?;
    let end = begin + length.parse::<usize>().ok()?;
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::new(6));
    encoder.write_all(bytes.get(begin..end)?).ok()?;
    let small = encoder.finish().ok()?;
    let id: String = digest(&bytes[..start]).iter().map(|byte| format!("{byte:02x}")).collect();
    let new_head = head
        .replacen(&format!("/Length {length}"), &format!("/Length {}", small.len()), 1)
        .replacen("<<", "<</Filter/FlateDecode", 1)
        .replace(&"00".repeat(ID_LENGTH), &id);
    let mut packed = bytes[..start].to_vec();
    packed.extend(new_head.as_bytes());
    packed.extend(&small);
    packed.extend(&bytes[end..]);
    Some(packed)
}

/// A text string: plain where ASCII is enough, else UTF-16.
pub(super) fn words(text: &str) -> Object {
    if text.is_ascii() {
        return Object::string_literal(text.as_bytes());
    }
    let mut bytes = vec![0xfe, 0xff];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Hexadecimal)
}

/// An id made from a file's bytes, in place of one by chance.
fn digest(bytes: &[u8]) -> [u8; ID_LENGTH] {
    let mut halves = [0xcbf2_9ce4_8422_2325_u64, 0x6c62_272e_07bb_0142];
    for byte in bytes {
        halves[0] = (halves[0] ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        halves[1] = halves[1].rotate_left(5) ^ halves[0];
    }
    let mut id = [0; ID_LENGTH];
    for (place, half) in id.chunks_exact_mut(8).zip(halves) {
        place.copy_from_slice(&half.to_be_bytes());
    }
    id
}

fn outline(file: &mut lopdf::Document, pages: &[Page]) {
    let mut entries = entries(file, pages);
    if entries.is_empty() {
        return;
    }
    nest(&mut entries);
    let root = file.new_object_id();
    let page_ids: Vec<ObjectId> = file.get_pages().into_values().collect();
    let tops: Vec<usize> = (0..entries.len()).filter(|&index| entries[index].parent.is_none()).collect();
    for index in 0..entries.len() {
        let entry = &entries[index];
        let siblings = entry.parent.map_or(&tops, |parent| &entries[parent].children);
        let parent = entry.parent.map_or(root, |parent| entries[parent].id);
        let page = page_ids.get(entry.page).copied().unwrap_or(root);
        let mut item = dictionary! {
            "Title" => words(&entry.words),
            "Parent" => Object::Reference(parent),
            "Dest" => vec![
                Object::Reference(page),
                Object::Name(b"XYZ".to_vec()),
                Object::Real(0.0),
                Object::Real(entry.top),
                Object::Null,
            ],
        };
        if let Some(place) = siblings.iter().position(|&sibling| sibling == index) {
            if let Some(&before) = place.checked_sub(1).and_then(|at| siblings.get(at)) {
                item.set("Prev", Object::Reference(entries[before].id));
            }
            if let Some(&after) = siblings.get(place + 1) {
                item.set("Next", Object::Reference(entries[after].id));
            }
        }
        ends(&mut item, &entries, &entry.children);
        file.set_object(entry.id, item);
    }
    let mut top = dictionary! { "Type" => "Outlines" };
    ends(&mut top, &entries, &tops);
    top.set("Count", i64::try_from(entries.len()).unwrap_or(i64::MAX));
    file.set_object(root, top);
    if let Ok(catalog) = file.catalog_mut() {
        catalog.set("Outlines", Object::Reference(root));
        catalog.set("PageMode", Object::Name(b"UseOutlines".to_vec()));
    }
}

/// First, last and number of the entries shown below one.
fn ends(item: &mut Dictionary, entries: &[Entry], children: &[usize]) {
    let (Some(&first), Some(&last)) = (children.first(), children.last()) else {
        return;
    };
    item.set("First", Object::Reference(entries[first].id));
    item.set("Last", Object::Reference(entries[last].id));
    let below: usize = children.iter().map(|&child| 1 + below(entries, child)).sum();
    item.set("Count", i64::try_from(below).unwrap_or(i64::MAX));
}

fn below(entries: &[Entry], index: usize) -> usize {
    let children = entries[index].children.iter();
    children.map(|&child| 1 + below(entries, child)).sum()
}

fn entries(file: &mut lopdf::Document, pages: &[Page]) -> Vec<Entry> {
    let mut entries = Vec::new();
    for (index, page) in pages.iter().enumerate() {
        for mark in &page.marks {
            if let Mark::Anchor { level, words, y, .. } = mark
                && *level > 0
            {
                entries.push(Entry {
                    level: *level,
                    words: words.clone(),
                    page: index,
                    top: page.sheet.up(y - 4.0),
                    id: file.new_object_id(),
                    parent: None,
                    children: Vec::new(),
                });
            }
        }
    }
    entries
}

/// Each entry goes below the nearest one before it with a higher heading.
fn nest(entries: &mut [Entry]) {
    let mut open: Vec<usize> = Vec::new();
    for index in 0..entries.len() {
        while open.last().is_some_and(|&last| entries[last].level >= entries[index].level) {
            open.pop();
        }
        if let Some(&parent) = open.last() {
            entries[index].parent = Some(parent);
            entries[parent].children.push(index);
        }
        open.push(index);
    }
}

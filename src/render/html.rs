//! Blocks → one HTML page.

use super::Meta;
use super::document::Document;

/// The page.
pub fn render(_document: &Document, _meta: &Meta) -> String {
    String::new()
}

//! What a build says on the edges of reports and about fonts.

use crate::words::words;

words! {
    /// The last day counted, in a page's footer.
    known_through(day) { zh: "数据截至 {day}", en: "Data through {day}" }
    /// The page number, to be filled in by the page setter.
    page_of() { zh: "第 {{page}} 页，共 {{pages}} 页", en: "Page {{page}} of {{pages}}" }
    /// A character none of the fonts has.
    missing_glyph(character, code, report) {
        zh: "{report}：字体里没有「{character}」（{code}），已画成方框",
        en: "{report}: no font has '{character}' ({code}); a box is drawn instead",
    }
    /// A font file that is none.
    no_font(path) { zh: "{path} 不是可用的字体文件", en: "{path} is no font that can be used" }
    /// Remedy: what fonts can be used.
    no_font_help() { zh: "请用含 glyf 轮廓的 TrueType 字体（.ttf）", en: "name a TrueType font with glyf outlines (.ttf)" }
    /// Where it stands, and what to do.
    missing_glyph_where(heading, context) {
        zh: "在「{heading}」下的「{context}」；可在 salesreport.yaml 的 fonts 里加一个含有该字的字体",
        en: "under '{heading}' in '{context}'; name a font that has it under fonts in salesreport.yaml",
    }
}

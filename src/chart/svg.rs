//! A scene as SVG: inside an HTML page, or as a file beside Markdown.

use std::fmt::Write as _;

use super::scene::{Anchor, Group, Mark, Point, Role, Scene, Stroke, Text, Tone};

/// Where an SVG will stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SvgFor {
    /// In the body of an HTML page that carries [`STYLE`]: inks follow the page's light or dark look, no ground.
    Page,
    /// A file of its own: white ground, fixed inks, at one and a half times its units.
    File,
}

/// The rules by which a page gives charts their inks; values for paper and for a dark screen.
/// A page sets `--chart-…` itself where its own background differs.
pub const STYLE: &str = "\
.sr-chart{display:block;width:100%;max-width:50rem;height:auto;\
--chart-paper:#fff;--chart-pale:#e9eef3;--chart-grid:#ddd;--chart-rule:#7a7a7a;--chart-quiet:#595959;\
--chart-ink:#1a1a1a;--chart-actual:#005f99;--chart-behind:#b84a00;--chart-behind-pale:#fbe6d8}
@media (prefers-color-scheme:dark){.sr-chart{\
--chart-paper:#16181c;--chart-pale:#2b323b;--chart-grid:#3a3d42;--chart-rule:#8a8d92;--chart-quiet:#b4b7bc;\
--chart-ink:#ececec;--chart-actual:#5cb3e8;--chart-behind:#f59a4c;--chart-behind-pale:#4a2f1a}}
@media print{.sr-chart{\
--chart-paper:#fff;--chart-pale:#e9eef3;--chart-grid:#ddd;--chart-rule:#7a7a7a;--chart-quiet:#595959;\
--chart-ink:#1a1a1a;--chart-actual:#005f99;--chart-behind:#b84a00;--chart-behind-pale:#fbe6d8}}
.sr-chart .f-paper{fill:var(--chart-paper)}.sr-chart .s-paper{stroke:var(--chart-paper)}
.sr-chart .f-pale{fill:var(--chart-pale)}.sr-chart .s-pale{stroke:var(--chart-pale)}
.sr-chart .f-grid{fill:var(--chart-grid)}.sr-chart .s-grid{stroke:var(--chart-grid)}
.sr-chart .f-rule{fill:var(--chart-rule)}.sr-chart .s-rule{stroke:var(--chart-rule)}
.sr-chart .f-quiet{fill:var(--chart-quiet)}.sr-chart .s-quiet{stroke:var(--chart-quiet)}
.sr-chart .f-ink{fill:var(--chart-ink)}.sr-chart .s-ink{stroke:var(--chart-ink)}
.sr-chart .f-actual{fill:var(--chart-actual)}.sr-chart .s-actual{stroke:var(--chart-actual)}
.sr-chart .f-behind{fill:var(--chart-behind)}.sr-chart .s-behind{stroke:var(--chart-behind)}
.sr-chart .f-behind-pale{fill:var(--chart-behind-pale)}.sr-chart .s-behind-pale{stroke:var(--chart-behind-pale)}
.sr-chart-phone{display:none}
@media (max-width:30rem){.sr-chart-page{display:none}.sr-chart-phone{display:block}}
@media print{.sr-chart-page{display:block}.sr-chart-phone{display:none}}
";

/// The white around the chart in a file of its own, which may be shown on any ground.
const MARGIN: f64 = 8.0;

const FAMILY: &str = "Noto Sans SC,Noto Sans CJK SC,PingFang SC,Microsoft YaHei,sans-serif";

/// Whether a file's text is a chart of this id as [`Scene::to_svg`] writes it.
pub fn is_drawn(id: &str, svg: &str) -> bool {
    svg.starts_with("<svg xmlns=") && svg.contains(&format!("<title id=\"{}-title\">", inner_id(id)))
}

fn inner_id(id: &str) -> String {
    id.chars().map(|c| if c.is_ascii_alphanumeric() || c == '_' { c } else { '-' }).collect()
}

impl Scene {
    /// The scene as one `svg` element. `id` begins all ids in it and must differ from chart to chart of a page;
    /// characters that don't belong in an id become `-`. The same scene gives the same text.
    pub fn to_svg(&self, id: &str, stands: SvgFor) -> String {
        let id = inner_id(id);
        let mut out = Writer { text: String::new(), stands };
        out.open(self, &id);
        if stands == SvgFor::File {
            let [x, y] = [-MARGIN, -MARGIN].map(number);
            let [width, height] = [self.width, self.height].map(|side| number(side + 2.0 * MARGIN));
            let _ = writeln!(
                out.text,
                "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>"
            );
        }
        for mark in &self.marks {
            out.mark(mark);
        }
        out.text.push_str("</svg>\n");
        out.text
    }
}

struct Writer {
    text: String,
    stands: SvgFor,
}

impl Writer {
    fn open(&mut self, scene: &Scene, id: &str) {
        let margin = if self.stands == SvgFor::File { MARGIN } else { 0.0 };
        let [start, width, height] = [-margin, scene.width + 2.0 * margin, scene.height + 2.0 * margin];
        let view = [start, start, width, height].map(number).join(" ");
        let _ = write!(self.text, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{view}\"");
        match self.stands {
            SvgFor::Page => {
                let size = if scene.width < 400.0 { "phone" } else { "page" };
                let _ = write!(self.text, " class=\"sr-chart sr-chart-{size}\"");
            }
            SvgFor::File => {
                let [width, height] = [width * 1.5, height * 1.5].map(number);
                let _ = write!(self.text, " width=\"{width}\" height=\"{height}\"");
            }
        }
        let titled = !scene.title.is_empty();
        let described = !scene.alt.is_empty() && scene.alt != scene.title;
        let _ = write!(self.text, " role=\"img\"");
        let labels: Vec<String> = [(titled, "title"), (described, "desc")]
            .into_iter()
            .filter(|(given, _)| *given)
            .map(|(_, part)| format!("{id}-{part}"))
            .collect();
        if !labels.is_empty() {
            let _ = write!(self.text, " aria-labelledby=\"{}\"", labels.join(" "));
        }
        let _ =
            writeln!(self.text, " font-family=\"{FAMILY}\" style=\"font-variant-numeric:tabular-nums\" fill=\"none\">");
        if titled {
            let _ = writeln!(self.text, "<title id=\"{id}-title\">{}</title>", escape(&scene.title));
        }
        if described {
            let _ = writeln!(self.text, "<desc id=\"{id}-desc\">{}</desc>", escape(&scene.alt));
        }
    }

    fn mark(&mut self, mark: &Mark) {
        match mark {
            Mark::Group(group) => self.group(group),
            Mark::Text(text) => self.words(text),
            Mark::Path { parts, closed, fill, stroke } => {
                let _ = write!(self.text, "<path d=\"{}\"", path(parts, *closed));
                self.paint(*fill, *stroke);
            }
            Mark::Rectangle { area, fill, stroke } => {
                let [x, y, width, height] = [area.x, area.y, area.width, area.height].map(number);
                let _ = write!(self.text, "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"");
                self.paint(*fill, *stroke);
            }
            Mark::Circle { centre, radius, fill, stroke } => {
                let [x, y, radius] = [centre.x, centre.y, *radius].map(number);
                let _ = write!(self.text, "<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"");
                self.paint(*fill, *stroke);
            }
        }
    }

    fn group(&mut self, group: &Group) {
        let role = match group.role {
            Role::Head => "head",
            Role::Axis => "axis",
            Role::Series => "series",
            Role::Note => "note",
        };
        let _ = writeln!(self.text, "<g class=\"{role}\">");
        if let Some(name) = &group.name {
            let _ = writeln!(self.text, "<title>{}</title>", escape(name));
        }
        for mark in &group.marks {
            self.mark(mark);
        }
        self.text.push_str("</g>\n");
    }

    fn words(&mut self, text: &Text) {
        let [x, y, size] = [text.place.x, text.place.y, text.size].map(number);
        let _ = write!(self.text, "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\"");
        match text.anchor {
            Anchor::Start => {}
            Anchor::Middle => self.text.push_str(" text-anchor=\"middle\""),
            Anchor::End => self.text.push_str(" text-anchor=\"end\""),
        }
        if text.bold {
            self.text.push_str(" font-weight=\"700\"");
        }
        self.ink("fill", text.tone);
        self.classes(Some(text.tone), None);
        self.text.push('>');
        if let Some(full) = &text.full {
            let _ = write!(self.text, "<title>{}</title>", escape(full));
        }
        let _ = writeln!(self.text, "{}</text>", escape(&text.shown));
    }

    fn ink(&mut self, attribute: &str, tone: Tone) {
        let [red, green, blue] = tone.on_paper();
        let _ = write!(self.text, " {attribute}=\"#{red:02x}{green:02x}{blue:02x}\"");
    }

    fn classes(&mut self, fill: Option<Tone>, stroke: Option<Tone>) {
        let fill = fill.map(|tone| format!("f-{}", tone.name()));
        let stroke = stroke.map(|tone| format!("s-{}", tone.name()));
        let classes: Vec<String> = fill.into_iter().chain(stroke).collect();
        if self.stands == SvgFor::Page && !classes.is_empty() {
            let _ = write!(self.text, " class=\"{}\"", classes.join(" "));
        }
    }

    fn paint(&mut self, fill: Option<Tone>, stroke: Option<Stroke>) {
        if let Some(tone) = fill {
            self.ink("fill", tone);
        }
        if let Some(stroke) = stroke {
            self.ink("stroke", stroke.tone);
            let _ = write!(self.text, " stroke-width=\"{}\"", number(stroke.width));
            let dashes: Vec<String> = stroke.dash.lengths().iter().map(|length| number(*length)).collect();
            if !dashes.is_empty() {
                let _ = write!(self.text, " stroke-dasharray=\"{}\"", dashes.join(" "));
            }
        }
        self.classes(fill, stroke.map(|stroke| stroke.tone));
        self.text.push_str("/>\n");
    }
}

fn path(parts: &[Vec<Point>], closed: bool) -> String {
    let mut out = String::new();
    for part in parts {
        for (index, point) in part.iter().enumerate() {
            let _ = write!(out, "{}{} {}", if index == 0 { 'M' } else { 'L' }, number(point.x), number(point.y));
        }
        if closed {
            out.push('Z');
        }
    }
    out
}

/// At most two decimals, no zeros at the end, no minus zero.
fn number(figure: f64) -> String {
    let text = format!("{figure:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// Text for XML: characters it can't have become `U+FFFD`.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_and_never_minus_zero() {
        assert_eq!([-0.001, 1.0, 2.345, 100.0].map(number), ["0", "1", "2.35", "100"].map(str::to_owned));
    }

    #[test]
    fn every_ink_has_its_rule_in_the_style_and_paper_s_value_in_it() {
        for tone in Tone::ALL {
            let name = tone.name();
            assert!(STYLE.contains(&format!(".f-{name}{{fill:var(--chart-{name})}}")));
            assert!(STYLE.contains(&format!(".s-{name}{{stroke:var(--chart-{name})}}")));
            let [red, green, blue] = tone.on_paper().map(|part| format!("{part:02x}"));
            let long = format!("--chart-{name}:#{red}{green}{blue}");
            let short = format!("--chart-{name}:#{}{}{}", &red[..1], &green[..1], &blue[..1]);
            assert!(STYLE.contains(&long) || STYLE.contains(&format!("{short};")), "{name}");
        }
    }
}

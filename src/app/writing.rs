//! The Markdown and charts of one report, built-in or a team's own.

use std::collections::BTreeMap;

use super::joined_by;
use crate::diag::{Code, Finding, Findings};
use crate::model::{Axis, OwnChart, OwnChartKind, OwnOutline, OwnPart, Workspace};
use crate::render::markdown::Templates;
use crate::render::part::{outline_of, part_of, section_number};
use crate::render::{ChartScenes, Charts};
use crate::report::view::{Head, Illustrated, Illustration, View};
use crate::report::{self, Context, Drawn, Outline};
use crate::words::{Lang, Said, metrics, own as say, terms};

/// A kind of report that a workspace can have built.
#[derive(Clone, Debug)]
pub(super) struct Kind<'w> {
    /// What is told of it.
    pub(super) outline: Outline,
    /// The outline it is drawn from, if it is the team's own.
    own: Option<&'w OwnOutline>,
}

/// A report before it is set as a page.
pub(super) struct Written {
    pub(super) markdown: String,
    pub(super) head: Head,
    pub(super) charts: Charts,
}

/// Every kind: the built-in ones, in their order, those of the team's own in their places or after them.
pub(super) fn kinds(workspace: &Workspace) -> Vec<Kind<'_>> {
    let own = |own| Kind { outline: report::own::outline(own), own: Some(own) };
    let built_in = report::outlines().into_iter().map(|outline| {
        match workspace.outlines.iter().find(|own| own.name == outline.name) {
            Some(replacing) => own(replacing),
            None => Kind { outline, own: None },
        }
    });
    let mut all: Vec<Kind<'_>> = built_in.collect();
    let further = workspace.outlines.iter().filter(|own| all.iter().all(|kind| kind.outline.name != own.name));
    let further: Vec<Kind<'_>> = further.map(own).collect();
    all.extend(further);
    all
}

/// Takes out the reports of the team's own that can't be drawn as they ask, and says why of each.
pub fn leave_out_unfit(workspace: &mut Workspace) -> Findings {
    let mut found = Vec::new();
    workspace.outlines.retain(|own| {
        let faults = faults(own);
        let sound = faults.is_empty();
        found.extend(faults);
        sound
    });
    found.into_iter().collect()
}

fn faults(own: &OwnOutline) -> Vec<Finding> {
    let mut all: Vec<Finding> = own.sections.iter().filter_map(|s| part_fault(own, s.part.as_ref()?)).collect();
    for (title, metric, rows) in report::own::unfit(own) {
        let rows: Vec<Said> = rows.iter().map(|axis| terms::pair(axis.zh(), axis.word())).collect();
        let rows = rows.into_iter().reduce(|all, next| joined_by(&all, &next, "、", ", ")).unwrap_or_default();
        let name = metrics::name(metric.word());
        let said =
            Said { zh: say::unfit(&title.zh, name.zh, rows.zh).zh, en: say::unfit(&title.en, name.en, rows.en).en };
        all.push(Finding::new(Code::OutlineFigure, own.place, said).help(say::unfit_help()));
    }
    let timeless = |chart: &&OwnChart| {
        let time = |axis: &Axis| matches!(axis, Axis::Day | Axis::Week | Axis::Month);
        chart.kind == OwnChartKind::Line && !chart.rows.iter().all(time)
    };
    all.extend(own.charts.iter().filter(timeless).map(|chart| {
        let said = Said { zh: say::line_needs_time(&chart.title.zh).zh, en: say::line_needs_time(&chart.title.en).en };
        Finding::new(Code::OutlineFigure, own.place, said)
    }));
    all
}

/// Why a part of a built-in report does not fit an own one, if it does not.
fn part_fault(own: &OwnOutline, part: &OwnPart) -> Option<Finding> {
    let Some(outline) = report::outlines().into_iter().find(|outline| outline.name == part.outline) else {
        let names: Vec<_> = report::outlines().into_iter().map(|outline| outline.name).collect();
        let finding = Finding::new(Code::OutlinePart, part.place, say::no_such_report(&part.outline));
        return Some(finding.help(say::fitting(names.join(", "))));
    };
    if !outline.periods.contains(&own.period_kind) {
        let kinds: Vec<&str> = outline.periods.iter().map(|kind| kind.word()).collect();
        let said = say::other_period(&outline.name, kinds.join(", "));
        return Some(Finding::new(Code::OutlinePart, part.place, said));
    }
    let missing: Vec<&str> =
        own.scopes.iter().filter(|scope| !outline.scopes.contains(scope)).map(|scope| scope.word()).collect();
    let said = say::other_scope(&outline.name, missing.join(", "));
    (!missing.is_empty()).then(|| Finding::new(Code::OutlinePart, part.place, said))
}

impl Kind<'_> {
    /// Writes it; `stem` is the name of its files without folder and ending.
    ///
    /// # Errors
    /// A finding where a template asks for what its view does not have, or an own report for a part that is not there.
    pub(super) fn write(&self, ctx: &Context, templates: &Templates, stem: &str) -> Result<Written, Box<Finding>> {
        let Some(own) = self.own else {
            let (view, charts) = built_in(&self.outline.name, ctx);
            return fill(&view, charts, &self.outline.name, ctx, templates, stem);
        };
        let mut charts = report::own::drawings(own, ctx);
        let mut parts = Vec::new();
        for section in &own.sections {
            parts.push(match &section.part {
                None => None,
                Some(part) => Some(part_text(part, ctx, templates, stem, &mut charts)?),
            });
        }
        let view = View::Own(Box::new(report::own::view(own, ctx, parts)));
        let Some(path) = &own.template else { return fill(&view, charts, "own", ctx, templates, stem) };
        let Some(name) = templates.named(path, ctx.lang) else {
            let finding = Finding::new(Code::Template, own.place, say::no_template(path));
            return Err(Box::new(finding.help(say::no_template_help())));
        };
        fill_named(&view, charts, &name, templates, stem)
    }
}

/// A built-in report's view with its charts.
fn built_in(name: &str, ctx: &Context) -> (View, Vec<Drawn>) {
    (report::view(name, ctx).expect("the outline is in the list of outlines"), report::charts(name, ctx))
}

/// A part of a built-in report as Markdown; its charts join those of the report it becomes a part of, under names of
/// their own.
fn part_text(
    part: &OwnPart,
    ctx: &Context,
    templates: &Templates,
    stem: &str,
    charts: &mut Vec<Drawn>,
) -> Result<String, Box<Finding>> {
    let known = report::outlines().into_iter().find(|outline| outline.name == part.outline);
    let outline = known.expect("an outline with a part that is not there was left out");
    let ctx = Context { as_of: outline.as_of(ctx.period, ctx.as_of), ..*ctx };
    let (markdown, drawn) = whole(&outline.name, &ctx, templates, stem)?;
    let section = part.section.as_deref();
    let mut text = part_of(&markdown, section);
    if let (None, Some(words)) = (&text, section) {
        // Headings may be named in the other language: both have the same ones in the same order.
        let lang = if ctx.lang == Lang::Zh { Lang::En } else { Lang::Zh };
        let (other, _) = whole(&outline.name, &Context { lang, ..ctx }, templates, stem)?;
        text = section_number(&other, words).and_then(|number| part_of(&markdown, Some(&number)));
    }
    let Some(text) = text else {
        let said = say::no_such_section(&outline.name, section.unwrap_or_default());
        let all = outline_of(&markdown).join(", ");
        return Err(Box::new(Finding::new(Code::OutlinePart, part.place, said).help(say::sections(all))));
    };
    charts.extend(drawn.into_iter().filter(|chart| text.contains(&address(&file(stem, &chart.id)))));
    Ok(text)
}

/// A built-in report's Markdown, its charts named after it: those of several stand in one report.
fn whole(name: &str, ctx: &Context, templates: &Templates, stem: &str) -> Result<(String, Vec<Drawn>), Box<Finding>> {
    let (view, mut drawn) = built_in(name, ctx);
    let mut places = BTreeMap::new();
    for chart in &mut drawn {
        let id = format!("{name}-{}", chart.id);
        let known_as = std::mem::replace(&mut chart.id, id);
        let illustration = Illustration { alt: chart.page.alt.clone(), file: address(&file(stem, &chart.id)) };
        places.insert(known_as, illustration);
    }
    let markdown = templates.render(name, ctx.lang, &Illustrated { view: &view, charts: places })?;
    Ok((markdown, drawn))
}

fn fill(
    view: &View,
    charts: Vec<Drawn>,
    outline: &str,
    ctx: &Context,
    templates: &Templates,
    stem: &str,
) -> Result<Written, Box<Finding>> {
    fill_named(view, charts, &format!("{}/{outline}.md", ctx.lang.tag()), templates, stem)
}

fn fill_named(
    view: &View,
    charts: Vec<Drawn>,
    template: &str,
    templates: &Templates,
    stem: &str,
) -> Result<Written, Box<Finding>> {
    let illustrated = Illustrated { view, charts: places(&charts, stem) };
    let markdown = templates.fill(template, &illustrated)?;
    let scenes = charts.into_iter().map(|chart| (chart.id, ChartScenes { page: chart.page, phone: chart.phone }));
    Ok(Written { markdown, head: view.head().clone(), charts: scenes.collect() })
}

/// The charts as a template places them.
fn places(charts: &[Drawn], stem: &str) -> BTreeMap<String, Illustration> {
    let place = |chart: &Drawn| {
        let file = address(&file(stem, &chart.id));
        (chart.id.clone(), Illustration { alt: chart.page.alt.clone(), file })
    };
    charts.iter().map(place).collect()
}

fn file(stem: &str, id: &str) -> String {
    format!("{stem}.{id}.svg")
}

/// A file's name as an address in Markdown: what would end or bend one is written in per cent.
fn address(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for c in name.chars() {
        if c.is_whitespace() || "()<>[]%#?\"'\\&".contains(c) {
            for byte in c.encode_utf8(&mut [0; 4]).bytes() {
                out.push_str(&format!("%{byte:02X}"));
            }
        } else {
            out.push(c);
        }
    }
    out
}

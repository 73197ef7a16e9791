//! What stands around every report.

use crate::model::{Day, Moment, PersonId, TargetBasis};
use crate::report::Context;
use crate::report::parts::owed;
use crate::report::view::{Head, Signer};
use crate::words::Said;
use crate::words::report as say;

/// How what a person writes for a report came.
pub(crate) struct Came {
    /// When it was due.
    pub(crate) due: Day,
    /// Whether it came.
    pub(crate) exists: bool,
    /// When, if that is on record.
    pub(crate) at: Option<Moment>,
    /// Who approved it, and when.
    pub(crate) approved: Vec<(PersonId, Option<Moment>)>,
}

/// The head of a report.
pub(crate) fn head(ctx: &Context, report: Said, came: &Came) -> Head {
    Head {
        handed_in: owed::handed_in(ctx, came.due, came.exists, came.at),
        late: owed::is_late(ctx, came.due, came.exists, came.at),
        signers: signers(ctx, came),
        ..bare(ctx, report)
    }
}

/// The head of a report that nobody writes, hands in or signs.
pub(crate) fn bare(ctx: &Context, report: Said) -> Head {
    let left_out = ctx.books.workspace().left_out_count();
    let (scope, period) = (ctx.scope_name(), ctx.period_name(ctx.period));
    Head {
        title: ctx.say(say::title(&scope, &period, &report)),
        report: ctx.say(report),
        scope,
        period,
        company: ctx.settings().name.clone(),
        author: owed::manager(ctx, ctx.scope).map(|id| owed::with_role(ctx, id)),
        as_of: ctx.as_of.to_string(),
        basis: ctx.say(match ctx.settings().target_basis {
            TargetBasis::Ordered => say::basis_ordered(),
            TargetBasis::Shipped => say::basis_shipped(),
        }),
        unit: ctx.unit(),
        small_unit: ctx.small_unit(),
        column_unit: ctx.unit_word(),
        handed_in: String::new(),
        late: false,
        contents: !ctx.is_person(),
        signers: Vec::new(),
        left_out: (left_out > 0).then(|| ctx.say(say::left_out(left_out))),
        made_by: made_by(ctx),
    }
}

/// Tool and version, and which state of the history it was made from.
fn made_by(ctx: &Context) -> String {
    let tool = concat!(env!("CARGO_PKG_NAME"), " ", env!("CARGO_PKG_VERSION"));
    let Some(origin) = &ctx.books.workspace().origin else { return tool.to_owned() };
    let commit: String = origin.commit.chars().take(10).collect();
    let said =
        if origin.changed { say::made_from_changed(commit, origin.at) } else { say::made_from(commit, origin.at) };
    format!("{tool} · {}", ctx.say(said))
}

/// Who answers for the scope, with the day the words came; then who approved them, or a place for the pen.
fn signers(ctx: &Context, came: &Came) -> Vec<Signer> {
    let date = |at: Option<Moment>| at.map_or_else(String::new, |at| at.day.to_string());
    let made = Signer {
        role: ctx.say(say::made()),
        name: owed::manager(ctx, ctx.scope).map_or_else(String::new, |id| ctx.person(id)),
        date: date(came.at),
    };
    let mut all = vec![made];
    for (who, at) in &came.approved {
        all.push(Signer { role: ctx.say(say::approved()), name: ctx.person(*who), date: date(*at) });
    }
    if all.len() == 1 {
        all.push(Signer { role: ctx.say(say::approved()), ..Signer::default() });
    }
    all
}

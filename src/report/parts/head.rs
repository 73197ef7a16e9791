//! What stands around every report.

use crate::model::{Day, Moment, TargetBasis};
use crate::report::Context;
use crate::report::parts::owed;
use crate::report::view::Head;
use crate::words::Said;
use crate::words::report as say;

/// The head of a report: `due` and whether it `exists`, and when it came.
pub(crate) fn head(ctx: &Context, report: Said, due: Day, exists: bool, at: Option<Moment>) -> Head {
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
        handed_in: owed::handed_in(ctx, due, exists, at),
        left_out: (left_out > 0).then(|| ctx.say(say::left_out(left_out))),
        made_by: concat!(env!("CARGO_PKG_NAME"), " ", env!("CARGO_PKG_VERSION")).to_owned(),
    }
}

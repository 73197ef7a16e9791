//! Months from before the log, `history/**/*.yaml`.

use crate::model::Metric;
use crate::store::fields::Shape::{Choice, ChoiceOrRef, Map, Period, Quantity};
use crate::store::fields::common::TEAM_WORD;
use crate::store::fields::{Mapping, RefTo, must};

/// A month from before the log.
pub static HISTORY: Mapping = Mapping::new(
    "history",
    &[
        must("period", &["周期"], Period).note("一个月", "a month"),
        must("owner", &["负责人", "所有者"], ChoiceOrRef(TEAM_WORD, &[RefTo::Person, RefTo::Area])),
        must("figures", &["数据"], Map(&Choice(Metric::WORDS), &Quantity)),
    ],
)
.anchor("period");

//! Score sheets as data: weighted parts, their items, and how each item is measured.

use crate::model::metric::choices;
use crate::model::{Amount, Day, LeaveKind, Metric, Role};
use crate::text::Place;

choices! {
    /// What is proposed to count twice where materials are missing in a row.
    DoublingScope { None = "none" "不加倍", Item = "item" "该项", Part = "part" "该部分", All = "all" "全部" }
}
choices! {
    /// How points are lost.
    Measure {
        Manual = "manual" "人工",
        PerEvent = "per_event" "按次",
        Once = "once" "一次",
        Gate = "gate" "全得全失",
        Ratio = "ratio" "按完成率",
    }
}
choices! {
    /// What is counted against a person.
    ScoreEvent {
        AbsentDay = "absent_day" "缺勤",
        EndUserProblemOverdue = "end_user_problem_overdue" "终端超期",
        SpecialProblemLate = "special_problem_late" "特殊迟报",
        DealerUnknown = "dealer_unknown" "进销存不明",
        PolicyBroken = "policy_broken" "违反政策",
        NetworkMissed = "network_missed" "网络未完成",
        TrainingMissed = "training_missed" "未培训",
        ReportCopied = "report_copied" "周报雷同",
        LeftOut = "left_out" "有误未计",
    }
}

/// A name in both languages; a workspace's own is the same in both.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "their names say it")]
pub struct Named {
    pub zh: String,
    pub en: String,
}

impl Named {
    /// The same in both languages.
    pub fn same(text: &str) -> Named {
        Named { zh: text.to_owned(), en: text.to_owned() }
    }
}

/// An item that is scored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RubricItem {
    /// Named in `scores` and `confirmed`.
    pub id: String,
    /// Name.
    pub name: Named,
    /// At most so many are lost.
    pub points: Amount,
    /// Criteria in words (Markdown).
    pub criteria: Option<Named>,
    /// How points are lost.
    pub measure: Measure,
    /// Held against its target.
    pub metric: Option<Metric>,
    /// Completion (1 is the whole target) from which the metric counts as met.
    pub threshold: Amount,
    /// The form whose late or missing hand-ins count, by its canonical name.
    pub deadline: Option<String>,
    /// What is counted besides.
    pub event: Option<ScoreEvent>,
    /// Leave that counts as an absent day.
    pub leave_kinds: Vec<LeaveKind>,
    /// A half day counts as so many days.
    pub half_day: Amount,
    /// Points lost per event.
    pub per: Option<Amount>,
    /// At most so many are lost by events; without it all of the item's.
    pub cap: Option<Amount>,
    /// Share (0 to 1) of the mean points lost by the people managed that is lost here.
    pub manager_share: Option<Amount>,
}

/// A weighted part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RubricPart {
    /// Id.
    pub id: String,
    /// Name.
    pub name: Named,
    /// Share of the whole, 0 to 1; those of a rubric sum to 1.
    pub weight: Amount,
    /// Full score; the points of its items sum to it.
    pub points: Amount,
    /// Items in the order written.
    pub items: Vec<RubricItem>,
}

/// A score sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rubric {
    /// Id.
    pub id: String,
    /// Name.
    pub name: Named,
    /// Who is scored with it.
    pub roles: Vec<Role>,
    /// Valid from; [`Day::MIN`] where it is not written.
    pub from: Day,
    /// Parts in the order written.
    pub parts: Vec<RubricPart>,
    /// What is proposed to count twice.
    pub doubling: DoublingScope,
    /// … after so many missing periods in a row.
    pub doubling_after: u32,
    /// Where the workspace has it; `None` for a built-in one.
    pub place: Option<Place>,
}

impl Rubric {
    /// Every item, in the order written.
    pub fn items(&self) -> impl Iterator<Item = &RubricItem> {
        self.parts.iter().flat_map(|part| &part.items)
    }

    /// The item with an id.
    pub fn item(&self, id: &str) -> Option<&RubricItem> {
        self.items().find(|item| item.id == id)
    }
}

/// The score sheet of a role on a day: of the workspace's own the one valid last, else the built-in one.
pub fn rubric_for(rubrics: &[Rubric], role: Role, day: Day) -> Option<&Rubric> {
    let fits = |rubric: &&Rubric| rubric.roles.contains(&role) && rubric.from <= day;
    rubrics.iter().filter(fits).max_by_key(|rubric| (rubric.place.is_some(), rubric.from))
}

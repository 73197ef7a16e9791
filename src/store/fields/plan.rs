//! Plans, `plans/**/*.yaml`.

use crate::model::{ExpenseKind, PlanKind, WorkKind};
use crate::store::fields::Shape::{
    Choice, ChoiceOrRef, Dates, Day, Either, Integer, List, Map, Markdown, Moment, Money, Party, Period, Quantity, Ref,
    RefOrText, Section, Text,
};
use crate::store::fields::common::TEAM_WORD;
use crate::store::fields::{Mapping, RefTo, Rule, Short, may, must};

/// A plan: one owner's for one period.
pub static PLAN: Mapping = Mapping::new(
    "plan",
    &[
        must("period", &["周期"], Period),
        must("owner", &["所有者"], ChoiceOrRef(TEAM_WORD, &[RefTo::Person, RefTo::Area])),
        may("kind", &["类型"], Choice(PlanKind::WORDS)).or("own"),
        may("submitted_at", &["提交时间"], Moment),
        may("revised_at", &["修订时间"], Moment)
            .note("以最后一份为准，先前的保留", "the latest document counts, earlier ones stay"),
        may("approvals", &["审批"], List(&Section(&APPROVALS))),
        may("targets", &["目标"], Section(&TARGETS)),
        may("actions", &["行动"], List(&Section(&ACTIONS))),
        may("promotions", &["促销"], List(&Section(&PROMOTIONS))),
        may("projects", &["项目"], List(&Section(&PROJECTS))),
        may("growth", &["增长点"], List(&Section(&GROWTH))),
        may("focus", &["重点"], List(&Text)),
        may("season", &["季节重点"], Markdown),
        may("study", &["学习"], Markdown),
        may("forecast", &["预测"], Map(&Period, &Either(&[Money, Map(&Ref(&[RefTo::Product]), &Money)]))),
        may("text", &["说明"], Markdown),
    ],
)
.anchor("period")
.loose();

/// Who approved it, and when.
pub static APPROVALS: Mapping =
    Mapping::new("plan.approvals", &[must("by", &["审批人"], Ref(&[RefTo::Person])), must("at", &["时间"], Moment)]);

/// What is to be reached.
pub static TARGETS: Mapping = Mapping::new(
    "plan.targets",
    &[
        may("sales", &["销售额"], Money),
        may("collections", &["回款"], Money),
        may("quantity", &["销量"], Quantity),
        may("expenses", &["费用"], Either(&[Money, Map(&Choice(ExpenseKind::WORDS), &Money)]))
            .note("上限；总数或分类别", "a ceiling; whole or by kind"),
        may("visits", &["拜访"], Integer),
        may("customers_visited", &["拜访客户"], Integer),
        may("calls", &["电话"], Integer).note("与拨打相比", "against calls_made"),
        may("new_customers", &["新客户"], Integer),
        may("network", &["网络开发"], Integer),
        may("leads", &["线索"], Integer),
        may("products", &["品种"], Map(&Ref(&[RefTo::Product, RefTo::Line]), &Money)),
        may("customers", &["客户"], List(&Section(&TARGETS_CUSTOMERS))),
    ],
);

/// What is to be reached with one customer.
pub static TARGETS_CUSTOMERS: Mapping = Mapping::new(
    "plan.targets.customers",
    &[
        must("customer", &["客户"], Ref(&[RefTo::Customer])),
        may("sales", &["销售额"], Money),
        may("collections", &["回款"], Money),
        may("policy", &["政策"], Text),
    ],
)
.short(Short::Pair("customer", "sales"));

/// Something to be done.
pub static ACTIONS: Mapping = Mapping::new(
    "plan.actions",
    &[
        may("date", &["日期"], Day),
        may("dates", &["日程"], Dates),
        may("area", &["地区"], RefOrText(&[RefTo::Area])),
        may("street", &["街道"], RefOrText(&[RefTo::Area])),
        may("customer", &["客户"], Party),
        may("kind", &["类型"], Choice(WorkKind::WORDS)).or("other"),
        must("what", &["事项"], Text),
        may("staff", &["人员"], List(&RefOrText(&[RefTo::Person]))),
        may("project", &["项目"], Ref(&[RefTo::Project])),
        may("campaign", &["批次"], Text),
    ],
)
.rules(&[Rule::OneOf(&["date", "dates"])]);

/// A promotion to be held.
pub static PROMOTIONS: Mapping = Mapping::new(
    "plan.promotions",
    &[
        must("name", &["名称"], Text),
        may("customer", &["客户"], Party),
        may("dates", &["日程"], Dates),
        may("staff", &["人员"], List(&RefOrText(&[RefTo::Person]))),
        may("headcount", &["人数"], Integer),
        may("budget", &["预算"], Money),
        may("expected", &["预期"], Money),
    ],
);

/// A project's target.
pub static PROJECTS: Mapping = Mapping::new(
    "plan.projects",
    &[
        must("project", &["项目"], Ref(&[RefTo::Project])),
        may("target", &["目标"], Text).note("要达到什么", "what is to be reached"),
        may("sales", &["销售额"], Money),
    ],
);

/// Where growth is to come from.
pub static GROWTH: Mapping = Mapping::new(
    "plan.growth",
    &[
        may("customer", &["客户"], Ref(&[RefTo::Customer])),
        may("new", &["新拓展"], Text).note("新客户或新项目的名称", "name of a new customer or project"),
        may("area", &["地区"], RefOrText(&[RefTo::Area])),
        must("measure", &["措施"], Text),
        may("expected", &["预期"], Money),
        may("dates", &["日程"], Dates),
    ],
)
.rules(&[Rule::OneOf(&["customer", "new"])]);

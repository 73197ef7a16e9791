//! Projects, `team/projects.yaml`.

use crate::model::{ProjectKind, ProjectStage};
use crate::store::fields::Shape::{BoolOrDay, Choice, Day, List, Money, Ref, RefOrText, Section, Text};
use crate::store::fields::{Mapping, RefTo, may, must};

/// A special or contract project.
pub static PROJECT: Mapping = Mapping::new(
    "projects",
    &[
        must("id", &["编号"], Text),
        must("name", &["名称"], Text),
        may("aliases", &["简称"], List(&Text)),
        must("kind", &["类型"], Choice(ProjectKind::WORDS)),
        may("customer", &["客户"], Ref(&[RefTo::Customer])),
        may("client", &["业主"], Text),
        may("bidders", &["工程商"], List(&RefOrText(&[RefTo::Customer]))),
        must("owner", &["负责人"], Ref(&[RefTo::Person])),
        may("stage", &["阶段"], Choice(ProjectStage::WORDS)).or("design"),
        may("amount", &["金额"], Money),
        may("prepayment", &["预付款"], Money),
        may("tender_date", &["投标日期"], Day),
        may("milestones", &["节点"], List(&Section(&MILESTONES))),
        may("target", &["目标"], Money),
    ],
);

/// A step of it.
pub static MILESTONES: Mapping = Mapping::new(
    "projects.milestones",
    &[
        must("name", &["名称"], Text),
        may("due", &["期限"], Day),
        may("done", &["已完成"], BoolOrDay).or("false").note("写日期即为达到之日", "a date: the day it was reached"),
    ],
);

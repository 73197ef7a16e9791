//! The team, `team/people.yaml`.

use crate::model::Role;
use crate::store::fields::Shape::{Choice, Day, List, OneOrList, Ref, RefOrText, Section, Text};
use crate::store::fields::{Mapping, RefTo, may, must};

/// A person of the team.
pub static PERSON: Mapping = Mapping::new(
    "people",
    &[
        must("id", &["编号"], Text),
        must("name", &["名称", "姓名"], Text),
        may("aliases", &["简称"], List(&Text)),
        must("role", &["岗位"], Choice(Role::WORDS)),
        may("reports_to", &["上级"], Ref(&[RefTo::Person])),
        may("group", &["小组"], RefOrText(&[RefTo::Area])),
        may("city", &["城市"], RefOrText(&[RefTo::Area])),
        may("region", &["区域"], RefOrText(&[RefTo::Area])),
        may("joined", &["入职"], Day),
        may("left", &["离职"], Day).note("最后一天", "last day"),
        may("history", &["任职"], List(&Section(&HISTORY))),
        may("email", &["邮箱"], OneOrList(&Text))
            .note("一个或多个，用来对应 git 作者", "one or several; matches git authors"),
    ],
);

/// Where a person belonged from a day on.
pub static HISTORY: Mapping = Mapping::new(
    "people.history",
    &[
        must("from", &["自"], Day),
        may("role", &["岗位"], Choice(Role::WORDS)),
        may("group", &["小组"], RefOrText(&[RefTo::Area])),
        may("city", &["城市"], RefOrText(&[RefTo::Area])),
        may("region", &["区域"], RefOrText(&[RefTo::Area])),
        may("reports_to", &["上级"], Ref(&[RefTo::Person])),
    ],
);

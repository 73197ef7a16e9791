//! Areas, `team/areas.yaml`.

use crate::model::{AreaKind, AreaRank};
use crate::store::fields::Shape::{Choice, List, Money, Ref, Text};
use crate::store::fields::{Mapping, RefTo, may, must};

/// A region, city, group, district or street.
pub static AREA: Mapping = Mapping::new(
    "areas",
    &[
        must("id", &["编号"], Text).note(
            "没有列出的区域、城市或小组，写的值就是编号",
            "a region, city or group that is not listed is its own id",
        ),
        must("name", &["名称"], Text),
        may("aliases", &["简称"], List(&Text)),
        may("manager", &["主管"], Ref(&[RefTo::Person])),
        must("kind", &["类型"], Choice(AreaKind::WORDS)),
        may("within", &["所属"], Ref(&[RefTo::Area])).note("位于哪个地区之内", "the area it lies in"),
        may("buses", &["公交"], Text),
        may("fare", &["车资"], Money),
        may("roads", &["路况"], Text),
        may("rank", &["主次"], Choice(AreaRank::WORDS)),
        may("spending", &["消费水平"], Text),
        may("housing", &["住宅区"], Text),
        may("residents", &["人口"], Text),
        may("buying_power", &["购买力"], Text),
        may("note", &["说明"], Text),
    ],
);

//! Products, `team/products.yaml`.

use crate::model::{Lifecycle, Margin};
use crate::store::fields::Shape::{Choice, Integer, List, Money, Quantity, Text};
use crate::store::fields::{Mapping, may, must};

/// A product.
pub static PRODUCT: Mapping = Mapping::new(
    "products",
    &[
        must("id", &["编号"], Text),
        must("name", &["名称"], Text),
        may("aliases", &["简称"], List(&Text)),
        may("line", &["产品线"], Text),
        may("lifecycle", &["新老"], Choice(Lifecycle::WORDS)).or("old"),
        may("margin", &["附加值"], Choice(Margin::WORDS)),
        may("unit", &["单位"], Text),
        may("price", &["单价"], Money),
        may("lead_days", &["生产周期"], Integer).note("天", "days"),
        may("min_stock", &["最低库存"], Quantity),
    ],
);

//! Customers, `team/customers*.yaml`.

use crate::model::{CustomerClass, CustomerKind, CustomerStatus};
use crate::store::fields::Shape::{Choice, Day, Integer, List, Money, Ref, RefOrText, Section, Text};
use crate::store::fields::{Mapping, RefTo, may, must};

/// A customer.
pub static CUSTOMER: Mapping = Mapping::new(
    "customers",
    &[
        must("id", &["编号"], Text),
        must("name", &["名称"], Text),
        may("aliases", &["简称"], List(&Text)),
        must("kind", &["类型"], Choice(CustomerKind::WORDS)),
        may("class", &["等级"], Choice(CustomerClass::WORDS)).or("ordinary"),
        may("status", &["状态"], Choice(CustomerStatus::WORDS)).or("active"),
        may("region", &["区域"], RefOrText(&[RefTo::Area])),
        may("area", &["地区"], RefOrText(&[RefTo::Area])),
        may("street", &["街道"], RefOrText(&[RefTo::Area])),
        may("dealer", &["经销商"], Ref(&[RefTo::Customer])).note("网点所属", "an outlet's"),
        may("owner", &["负责人"], Ref(&[RefTo::Person])),
        may("owners", &["归属"], List(&Section(&OWNERS))),
        may("since", &["合作起始"], Day),
        may("business", &["主营"], Text),
        may("decision_maker", &["决策人"], Text),
        may("contacts", &["联系人"], List(&Section(&CONTACTS))),
        may("credit_limit", &["信用额度"], Money),
        may("terms_days", &["账期"], Integer).note("天", "days"),
        may("opening_balance", &["期初余额"], Money).or("0").note("启用日期时的应收", "receivable at log_start"),
        may("habits", &["订购习惯"], Text),
    ],
);

/// Whose customer it was from a day on.
pub static OWNERS: Mapping =
    Mapping::new("customers.owners", &[must("from", &["自"], Day), must("owner", &["负责人"], Ref(&[RefTo::Person]))]);

/// A person to speak to.
pub static CONTACTS: Mapping = Mapping::new(
    "customers.contacts",
    &[
        may("role", &["岗位"], Text),
        must("name", &["名称", "姓名"], Text),
        may("phone", &["电话"], Text).note("从不必填", "never required"),
        may("shift", &["当班"], Text),
        may("traits", &["特征"], Text),
    ],
);

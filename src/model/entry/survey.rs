//! Outlets surveyed. A campaign goes over several periods, so that its words are always kept.

use crate::model::metric::choices;
use crate::model::{Amount, AreaId, Contact, Head, Party, Text};

choices! {
    /// What sort of outlet.
    OutletType {
        DepartmentStore = "department_store" "百货",
        Hypermarket = "hypermarket" "大卖场",
        Supermarket = "supermarket" "超市",
        Convenience = "convenience" "便利店",
        Retail = "retail" "零售店",
        Other = "other" "其他",
    }
}

/// An outlet as a survey found it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct SurveyedOutlet {
    pub head: Head,
    pub campaign: Text,
    /// A customer, or the name of an outlet that is none yet.
    pub outlet: Party,
    pub kind: OutletType,
    pub street: Option<AreaId>,
    /// 1 to 3.
    pub tier: Option<u32>,
    pub size: Text,
    pub trade: Text,
    pub layout: Text,
    pub category_sales: Option<Amount>,
    pub potential: Option<Amount>,
    pub contacts: Vec<Contact>,
    pub brands: Vec<ShelfBrand>,
    /// Markdown.
    pub opinion: Text,
}

/// A brand on an outlet's shelves. Ratings are 1 to 5.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct ShelfBrand {
    pub brand: Box<str>,
    /// One of ours by its name, a rival's as written.
    pub product: Text,
    pub price: Option<Amount>,
    pub promo_price: Option<Amount>,
    pub promo_form: Text,
    pub promo_times: Option<u32>,
    pub facings: Option<Amount>,
    pub stocked: bool,
    /// A month's.
    pub sales: Option<Amount>,
    pub advertising: Text,
    pub service: Text,
    pub new_product: Text,
    pub packaging: Option<u32>,
    pub reputation: Option<u32>,
    pub support: Option<u32>,
}

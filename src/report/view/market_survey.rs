//! O13: the view of the market survey.

use serde::Serialize;

use crate::report::view::{Head, Point, Prose, Section};

rows! {
    /// A street of a campaign. `within`: the area it lies in; `planned`, `surveyed`: days; `by`: who went, else who was to.
    StreetRow { street, within, buses, fare, roads, planned, surveyed, outlets, by, state }
    /// A business district with the streets of the campaign that lie in it.
    BusinessRow { district, rank, streets, outlets, spending, housing, residents, buying_power }
    /// Outlets of a type, by tier; the last row is all of them. `untiered`: without a tier; `sales`: of the category, a month.
    OutletTypeRow { kind, first, second, third, untiered, outlets, sales, share }
    /// An outlet. `ours`: whether it is a customer; `sales`: of the category, a month.
    OutletRow { outlet, kind, tier, street, size, trade, sales, ours, by }
    /// A brand on the shelves. `stocked`: outlets of those with a brand table; `coverage`: their share; `per_outlet`: monthly
    /// sales where it is stocked; the ratings are means of 1 to 5.
    BrandShelfRow { brand, stocked, coverage, facings, facing_share, sales, share, per_outlet, packaging, reputation, support }
    /// Who is first at something. `next`: who follows.
    BrandRankRow { question, brands, figure, next }
    /// What a brand asks and how it promotes. `cut`: the mean price against the lowest promotional one; `times`: promotions
    /// a month at all outlets; `promoted`: at how many outlets.
    BrandPriceRow { brand, product, price, level, promotional, cut, forms, times, promoted }
    /// How a brand differs from outlet to outlet.
    BrandDifferenceRow { brand, most, least, dearest, cheapest, widest, service, advertising }
    /// A brand's part of the market. `together`: its share with those before it; `leads`: at how many outlets it sells most.
    MarketShareRow { brand, sales, share, together, leads }
    /// The leading brand at an outlet, beside the strongest of the others and ours.
    LeaderRow { outlet, tier, category, leader, share, second, ours }
    /// What makes a brand. `new_products`: named at the outlets.
    TraitRow { brand, product, price, level, sales, share, promotions, new_products, packaging, reputation }
    /// What an outlet thinks, and how far it supports each brand.
    OpinionRow { outlet, tier, opinion, support }
    /// How an outlet is laid out and how it trades.
    LayoutRow { outlet, kind, street, size, layout, trade }
    /// What an outlet sells of the category, and could; the last row of several is all of them.
    PotentialRow { outlet, kind, sales, potential, room, rise, ours, share }
    /// A tier as a way in. `without`: outlets that do not stock us; `expected`: its potential at our present share; `price`:
    /// ours beside the leader's; `ways`: how things are sold there.
    EntryRow { tier, outlets, without, sales, potential, ours, share, expected, price, ways }
}

/// An outlet with a cell for each brand, or each role.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct OutletMatrixRow {
    /// The outlet; of a total all of them.
    pub outlet: String,
    /// A cell for each column.
    pub cells: Vec<String>,
}

/// Outlets against brands, or against the roles of their people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OutletMatrix {
    /// The brands or roles.
    pub columns: Vec<String>,
    /// An outlet each.
    pub table: Section<OutletMatrixRow>,
}

/// The summary's six parts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SurveySummary {
    /// 1: streets.
    pub streets: Section<StreetRow>,
    /// 2: business districts.
    pub districts: Section<BusinessRow>,
    /// 3: outlets by type.
    pub types: Section<OutletTypeRow>,
    /// 3: each outlet.
    pub outlets: Section<OutletRow>,
    /// 4: who to speak to, by role.
    pub contacts: OutletMatrix,
    /// 5: the brands.
    pub brands: Section<BrandShelfRow>,
    /// 5: who is first at what.
    pub ranks: Section<BrandRankRow>,
    /// 6: prices and promotions.
    pub prices: Section<BrandPriceRow>,
    /// 6: sales and facings of each brand at each outlet.
    pub outlets_brands: OutletMatrix,
    /// 6: where each brand is strong, dear and served.
    pub differences: Section<BrandDifferenceRow>,
    /// What people wrote of the whole.
    pub texts: Section<Prose>,
}

/// The analysis' ten points: the facts under each.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SurveyAnalysis {
    /// 1: the brands' shares of the market.
    pub state: Section<MarketShareRow>,
    /// 2: the leading brand by outlet.
    pub leading_sales: Section<LeaderRow>,
    /// 3: the leading brand.
    pub leading_product: Section<TraitRow>,
    /// 4: the others.
    pub other_brands: Section<TraitRow>,
    /// 5: sales of each brand at each key outlet.
    pub key_outlets: OutletMatrix,
    /// 6: what key outlets think.
    pub key_opinion: Section<OpinionRow>,
    /// 7: what the others think.
    pub other_opinion: Section<OpinionRow>,
    /// 8: layout and trade of key outlets.
    pub layout: Section<LayoutRow>,
    /// 9: present and potential sales of key outlets.
    pub potential: Section<PotentialRow>,
    /// 10: the tiers as ways in.
    pub entry: Section<EntryRow>,
    /// The judgement of each point, in their order.
    pub judgements: Vec<Section<Prose>>,
}

/// A campaign.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SurveyCampaign {
    /// Its name, or that it has none.
    pub name: String,
    /// The chart of its brands, if the report draws one.
    pub chart: Option<&'static str>,
    /// The summary.
    pub summary: SurveySummary,
    /// The analysis.
    pub analysis: SurveyAnalysis,
}

/// The report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MarketSurvey {
    /// What stands around it.
    pub head: Head,
    /// The computed summary.
    pub opening: Vec<Point>,
    /// A campaign each, by their first day.
    pub campaigns: Vec<SurveyCampaign>,
    /// Who is to arrange one where there is none; not there if there is one.
    pub without: Option<Section<Prose>>,
}

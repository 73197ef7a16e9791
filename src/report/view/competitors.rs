//! O18: the view of the competitor analysis.

use serde::Serialize;

use crate::report::view::monthly_report::AffectedRow;
use crate::report::view::work::CarriedRow;
use crate::report::view::{Head, Point, Prose, Section};

rows! {
    /// What a brand did, how often it was seen, and where; the last row of several is all of them.
    BrandRow { brand, times, before, cuts, promotions, products, events, places, last, answered }
    /// A price that moved. `course`: what it was before, where it moved more than once; `ours`: what we ask for that product.
    PriceRow { brand, product, place, day, price, course, ours, answer, by }
    /// A promotion, a new product, or anything else a rival did.
    MoveRow { brand, kind, what, place, day, source, answer, by }
    /// An order that went to a rival.
    LostRow { brand, customer, amount, reason, day, by }
    /// How a brand was answered. `bare`: what was left without an answer.
    AnswerRow { brand, times, answered, share, latest, bare }
    /// What a plan for the time after does against rivals. `when`: its days; `plan`: whose it is.
    CounterRow { what, customer, plan, when }
    /// What surveys found of a brand. `share`: of what all brands sell.
    ShelfRow { brand, stocked, facings, facing_share, sales, share, price, promotional, new_products }
}

/// How often a brand was seen in each of several months, or regions, or by each of several people.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SeenRow {
    /// The brand; of the last row of several all of them.
    pub brand: String,
    /// A count for each column.
    pub counts: Vec<String>,
    /// All of them.
    pub total: String,
}

/// Counts in columns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Counted {
    /// Whether the columns are people.
    pub people: bool,
    /// What the columns are: months, regions or people.
    pub columns: Vec<String>,
    /// A brand each.
    pub table: Section<SeenRow>,
}

/// What our customers did where rivals were seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Struck {
    /// Those whose sales fell.
    pub fallen: Section<AffectedRow>,
    /// Orders that went to a rival.
    pub lost: Option<Section<LostRow>>,
}

/// How rivals are answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Answers {
    /// By brand.
    pub brands: Section<AnswerRow>,
    /// Problems, promises, requests, tasks and planned work that name a rival.
    pub follow: Section<CarriedRow>,
    /// What plans for the time after name of rivals; `None` where they name none.
    pub planned: Option<Section<CounterRow>>,
}

/// The report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Competitors {
    /// What stands around it.
    pub head: Head,
    /// The computed summary.
    pub opening: Vec<Point>,
    /// The brands.
    pub brands: Section<BrandRow>,
    /// Their prices.
    pub prices: Section<PriceRow>,
    /// What else they did.
    pub moves: Section<MoveRow>,
    /// What it did to our customers.
    pub struck: Struck,
    /// What we answer.
    pub answers: Answers,
    /// How often each was seen, by month.
    pub months: Counted,
    /// The same by region, of one region or less by person; `None` of a person's report.
    pub places: Option<Counted>,
    /// What surveys found.
    pub survey: Section<ShelfRow>,
    /// What people write of rivals in their reports.
    pub texts: Section<Prose>,
}

//! Conditions on what counts: entries of key customers, of a role's people, of a product line, of a kind of expense.

use crate::model::{
    AreaId, Axis, CustomerClass, CustomerId, CustomerKind, CustomerStatus, Day, ExpenseKind, Lifecycle, Margin, Metric,
    Party, PersonId, ProductId, Role,
};
use crate::tally::posting::Subject;
use crate::tally::receivable::owner;
use crate::tally::target::Aim;
use crate::tally::{Books, has_axes};

/// What a condition looks at, with the values it names. `None` among them is "has none": no region, no line, nobody.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the keys of the roster say it")]
pub enum Trait {
    CustomerClass(Vec<Option<CustomerClass>>),
    CustomerKind(Vec<Option<CustomerKind>>),
    CustomerStatus(Vec<Option<CustomerStatus>>),
    CustomerRegion(Vec<Option<AreaId>>),
    CustomerArea(Vec<Option<AreaId>>),
    CustomerStreet(Vec<Option<AreaId>>),
    CustomerDealer(Vec<Option<CustomerId>>),
    CustomerOwner(Vec<Option<PersonId>>),
    /// One of these customers, or of these names that the roster does not have.
    Customer(Vec<Party>),
    PersonRole(Vec<Option<Role>>),
    PersonGroup(Vec<Option<AreaId>>),
    PersonCity(Vec<Option<AreaId>>),
    PersonRegion(Vec<Option<AreaId>>),
    Person(Vec<Option<PersonId>>),
    ProductLine(Vec<Option<Box<str>>>),
    ProductLifecycle(Vec<Option<Lifecycle>>),
    ProductMargin(Vec<Option<Margin>>),
    Product(Vec<Option<ProductId>>),
    Kind(Vec<ExpenseKind>),
}

/// A condition: a trait is (or is not) among the values named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    /// What is looked at.
    pub of: Trait,
    /// Whether it is to be among the values; `false`: among none of them.
    pub is: bool,
}

/// Conditions that must all hold.
///
/// They follow time: a customer's class, owner, status and a person's role, group, city, region are those of the day
/// the entry counts on (of receivables, of the last day; never later than the as-of day for what logs change). An entry
/// that names no customer fits no condition on customers, neither `is` nor "is not", as it makes no row by customer; a
/// customer whom the roster does not have is a prospect without class, kind, region or owner. What counts for nobody
/// has no role, group, city and region; amounts without product have no line, lifecycle, margin and product.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// All of these hold.
    pub conditions: Vec<Condition>,
}

/// What a condition is asked about.
#[derive(Clone, Copy, Debug)]
pub(super) struct About {
    pub person: Option<PersonId>,
    pub subject: Option<Subject>,
    pub product: Option<ProductId>,
    pub kind: Option<ExpenseKind>,
    /// The day it counts on.
    pub date: Day,
    pub as_of: Day,
}

impl About {
    fn nothing(date: Day, as_of: Day) -> About {
        About { person: None, subject: None, product: None, kind: None, date, as_of }
    }
}

impl Filter {
    /// No condition: everything counts.
    pub const EVERYTHING: &'static Filter = &Filter { conditions: Vec::new() };

    /// Whether there is no condition.
    pub fn is_empty(&self) -> bool {
        self.conditions.is_empty()
    }

    /// Whether every condition can be asked of a metric: conditions on customers of what names a customer, on products
    /// of sales, shipped and quantity, on the kind of expenses; conditions on people of all.
    pub fn applies(&self, metric: Metric) -> bool {
        self.conditions.iter().all(|condition| condition.of.axis().is_none_or(|axis| has_axes(metric, &[axis])))
    }

    /// Whether there is a condition on products, so that a quantity may have one unit.
    pub(super) fn names_goods(&self) -> bool {
        self.conditions.iter().any(|condition| condition.of.axis() == Some(Axis::Product))
    }

    pub(super) fn fits(&self, books: &Books<'_>, about: About) -> bool {
        self.conditions.iter().all(|condition| condition.fits(books, about))
    }

    /// Whether a person fits the conditions on people.
    pub(super) fn fits_person(&self, books: &Books<'_>, person: PersonId, date: Day, as_of: Day) -> bool {
        let about = About { person: Some(person), ..About::nothing(date, as_of) };
        self.fits_those(books, about, |axis| axis.is_none())
    }

    /// Whether a customer and its owner fit the conditions on customers and people.
    pub(super) fn fits_customer(&self, books: &Books<'_>, customer: CustomerId, date: Day, as_of: Day) -> bool {
        let (person, subject) = (owner(books, customer, date, as_of), Some(Subject::Customer(customer)));
        let about = About { person, subject, ..About::nothing(date, as_of) };
        self.fits_those(books, about, |axis| axis.is_none_or(|axis| axis == Axis::Customer))
    }

    /// Whether a product fits the conditions on products.
    pub(super) fn fits_product(&self, books: &Books<'_>, product: ProductId) -> bool {
        let about = About { product: Some(product), ..About::nothing(Day::MIN, Day::MIN) };
        self.fits_those(books, about, |axis| axis == Some(Axis::Product))
    }

    /// Whether a kind of expense fits the conditions on kinds.
    pub(super) fn fits_kind(&self, books: &Books<'_>, kind: ExpenseKind) -> bool {
        let about = About { kind: Some(kind), ..About::nothing(Day::MIN, Day::MIN) };
        self.fits_those(books, about, |axis| axis == Some(Axis::Kind))
    }

    fn fits_those(&self, books: &Books<'_>, about: About, those: impl Fn(Option<Axis>) -> bool) -> bool {
        self.conditions.iter().filter(|c| those(c.of.axis())).all(|condition| condition.fits(books, about))
    }

    /// What a plan could state a target of: the one customer, product, line or kind that is the only condition.
    pub(super) fn aim(&self, metric: Metric) -> Option<Aim<'_>> {
        let [Condition { of, is: true }] = self.conditions.as_slice() else { return None };
        let customers = matches!(metric, Metric::Sales | Metric::Collections);
        match of {
            Trait::Customer(all) => match all.as_slice() {
                [Party::Customer(id)] if customers => Some(Aim::Customer(*id, metric)),
                _ => None,
            },
            Trait::Product(all) => match all.as_slice() {
                [Some(id)] if metric == Metric::Sales => Some(Aim::Product(*id)),
                _ => None,
            },
            Trait::ProductLine(all) => match all.as_slice() {
                [Some(line)] if metric == Metric::Sales => Some(Aim::Line(line)),
                _ => None,
            },
            Trait::Kind(all) => match all.as_slice() {
                [kind] if metric == Metric::Expenses => Some(Aim::Kind(*kind)),
                _ => None,
            },
            _ => None,
        }
    }
}

impl Trait {
    /// The axis a metric needs for it; `None` of people, whom every metric has.
    fn axis(&self) -> Option<Axis> {
        use Trait as T;
        match self {
            T::PersonRole(_) | T::PersonGroup(_) | T::PersonCity(_) | T::PersonRegion(_) | T::Person(_) => None,
            T::ProductLine(_) | T::ProductLifecycle(_) | T::ProductMargin(_) | T::Product(_) => Some(Axis::Product),
            T::Kind(_) => Some(Axis::Kind),
            _ => Some(Axis::Customer),
        }
    }
}

impl Condition {
    /// Whether it holds; never of an entry that has no such thing at all.
    fn fits(&self, books: &Books<'_>, about: About) -> bool {
        let among = match self.of.axis() {
            Some(Axis::Customer) => about.subject.map(|subject| self.among_customers(books, subject, about)),
            Some(Axis::Kind) => match (&self.of, about.kind) {
                (Trait::Kind(kinds), Some(kind)) => Some(kinds.contains(&kind)),
                _ => None,
            },
            Some(_) => Some(self.among_products(books, about.product)),
            None => Some(self.among_people(books, about)),
        };
        among.is_some_and(|among| among == self.is)
    }

    fn among_customers(&self, books: &Books<'_>, subject: Subject, about: About) -> bool {
        let id = match subject {
            Subject::Customer(id) => id,
            Subject::Prospect(_) => return self.among_prospects(books, subject),
        };
        let state = books.workspace().roster.customer(id).at(about.date.min(about.as_of));
        match &self.of {
            Trait::CustomerClass(all) => all.contains(&Some(state.class)),
            Trait::CustomerKind(all) => all.contains(&Some(state.kind)),
            Trait::CustomerStatus(all) => all.contains(&Some(state.status)),
            Trait::CustomerRegion(all) => all.contains(&state.region),
            Trait::CustomerArea(all) => all.contains(&state.area),
            Trait::CustomerStreet(all) => all.contains(&state.street),
            Trait::CustomerDealer(all) => all.contains(&state.dealer),
            Trait::CustomerOwner(all) => all.contains(&owner(books, id, about.date, about.as_of)),
            Trait::Customer(all) => all.contains(&Party::Customer(id)),
            _ => false,
        }
    }

    fn among_prospects(&self, books: &Books<'_>, subject: Subject) -> bool {
        match &self.of {
            Trait::CustomerClass(all) => all.contains(&None),
            Trait::CustomerKind(all) => all.contains(&None),
            Trait::CustomerStatus(all) => all.contains(&Some(CustomerStatus::Prospect)),
            Trait::CustomerRegion(all) | Trait::CustomerArea(all) | Trait::CustomerStreet(all) => all.contains(&None),
            Trait::CustomerDealer(all) => all.contains(&None),
            Trait::CustomerOwner(all) => all.contains(&None),
            Trait::Customer(all) => all.contains(&books.prospects.party(subject)),
            _ => false,
        }
    }

    fn among_people(&self, books: &Books<'_>, about: About) -> bool {
        let post = about.person.map(|person| books.workspace().roster.person(person).post(about.date));
        match &self.of {
            Trait::PersonRole(all) => all.contains(&post.map(|post| post.role)),
            Trait::PersonGroup(all) => all.contains(&post.and_then(|post| post.group)),
            Trait::PersonCity(all) => all.contains(&post.and_then(|post| post.city)),
            Trait::PersonRegion(all) => all.contains(&post.and_then(|post| post.region)),
            Trait::Person(all) => all.contains(&about.person),
            _ => false,
        }
    }

    fn among_products(&self, books: &Books<'_>, product: Option<ProductId>) -> bool {
        let known = product.map(|id| books.workspace().roster.product(id));
        match &self.of {
            Trait::ProductLine(all) => {
                let line = known.and_then(|product| product.line.as_deref());
                all.iter().any(|named| named.as_deref() == line)
            }
            Trait::ProductLifecycle(all) => all.contains(&known.map(|product| product.lifecycle)),
            Trait::ProductMargin(all) => all.contains(&known.and_then(|product| product.margin)),
            Trait::Product(all) => all.contains(&product),
            _ => false,
        }
    }
}

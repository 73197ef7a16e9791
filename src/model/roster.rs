//! The team folder: people, customers, products, projects, areas, and who belonged where on a day.

use std::collections::BTreeMap;

use crate::model::metric::choices;
use crate::model::{Amount, Day, Scope};
use crate::text::Place;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),*) => { $(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);
        impl $name {
            /// As a position in the roster's list.
            pub fn index(self) -> usize { self.0 as usize }
        }
    )* };
}
ids! {
    /// Position of a person in [`Roster::people`].
    PersonId,
    /// Position of a customer in [`Roster::customers`].
    CustomerId,
    /// Position of a product in [`Roster::products`].
    ProductId,
    /// Position of a project in [`Roster::projects`].
    ProjectId,
    /// Position of an area in [`Roster::areas`].
    AreaId
}

choices! {
    /// A person's role.
    Role {
        Salesperson = "salesperson" "业务员",
        GroupLeader = "group_leader" "小组长",
        CityManager = "city_manager" "城市经理",
        RegionalManager = "regional_manager" "区域经理",
        SalesManager = "sales_manager" "销售经理",
        Director = "director" "营销总监",
        VicePresident = "vice_president" "经营副总",
        BackOffice = "back_office" "内勤",
        OrderFollower = "order_follower" "跟单员",
        Designer = "designer" "设计师",
        Planner = "planner" "区域计划员",
        Finance = "finance" "财务",
        Promoter = "promoter" "促销员",
    }
}

impl Role {
    /// Whether money and goods a person of this role logs count for that person.
    pub fn sells(self) -> bool {
        matches!(self, Role::Salesperson | Role::GroupLeader | Role::CityManager | Role::RegionalManager)
    }
}

choices! {
    /// What sort of customer.
    CustomerKind {
        Dealer = "dealer" "经销商",
        Outlet = "outlet" "网点",
        Direct = "direct" "直接客户",
        Contractor = "contractor" "工程商",
    }
}
choices! {
    /// How much a customer matters.
    CustomerClass { Key = "key" "重点", Ordinary = "ordinary" "一般" }
}
choices! {
    /// How a customer stands.
    CustomerStatus {
        Active = "active" "正常",
        Prospect = "prospect" "待开发",
        Abnormal = "abnormal" "异常",
        BadCredit = "bad_credit" "信誉不佳",
        Lost = "lost" "流失",
    }
}
choices! {
    /// Whether a product is new.
    Lifecycle { New = "new" "新产品", Old = "old" "老产品" }
}
choices! {
    /// How much a product adds.
    Margin { High = "high" "高", Low = "low" "低" }
}
choices! {
    /// What sort of project.
    ProjectKind { Special = "special" "特殊", Contract = "contract" "合同" }
}
choices! {
    /// How far a project has come.
    ProjectStage {
        Design = "design" "前期设计",
        Tender = "tender" "投标",
        DetailedDesign = "detailed_design" "深化设计",
        Stocking = "stocking" "备货执行",
        Acceptance = "acceptance" "验收",
        Payment = "payment" "收款",
    }
}
choices! {
    /// What sort of area.
    AreaKind {
        Region = "region" "区域",
        City = "city" "城市",
        Group = "group" "小组",
        District = "district" "区县",
        BusinessDistrict = "business_district" "商圈",
        Street = "street" "街道",
    }
}

choices! {
    /// Rank of a business district.
    AreaRank { Main = "main" "主商业区", Secondary = "secondary" "次商业区" }
}

/// Where a person belongs from a day on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Post {
    /// First day; [`Day::MIN`] for the first post.
    pub from: Day,
    /// The role.
    pub role: Role,
    /// The group, if any.
    pub group: Option<AreaId>,
    /// The city, if any.
    pub city: Option<AreaId>,
    /// The region, if any.
    pub region: Option<AreaId>,
    /// The superior, if any.
    pub reports_to: Option<PersonId>,
}

/// Someone of the team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Id, as in files and names of reports.
    pub id: String,
    /// Name.
    pub name: String,
    /// Other names.
    pub aliases: Vec<String>,
    /// Never empty, by first day; the first begins at [`Day::MIN`]. The values beside `history` hold before its
    /// first row; what a row leaves out stays as it was.
    pub posts: Vec<Post>,
    /// First day, if written.
    pub joined: Option<Day>,
    /// Last day, if written.
    pub left: Option<Day>,
    /// Addresses that match git authors.
    pub emails: Vec<String>,
    /// Where the roster has them.
    pub place: Place,
}

impl Person {
    /// Where they belonged on a day.
    pub fn post(&self, day: Day) -> &Post {
        let after = self.posts.partition_point(|post| post.from <= day);
        &self.posts[after.saturating_sub(1)]
    }
    /// Whether they were employed on a day.
    pub fn employed(&self, day: Day) -> bool {
        self.joined.is_none_or(|joined| joined <= day) && self.left.is_none_or(|left| day <= left)
    }
}

/// A person to speak to.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct Contact {
    pub role: Option<String>,
    pub name: String,
    pub phone: Option<String>,
    pub shift: Option<String>,
    pub traits: Option<String>,
}

/// How a customer stands from a day on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CustomerState {
    /// First day; [`Day::MIN`] for the first state.
    pub from: Day,
    /// Name.
    pub name: String,
    /// Sort.
    pub kind: CustomerKind,
    /// Class.
    pub class: CustomerClass,
    /// Status.
    pub status: CustomerStatus,
    /// Region, if any.
    pub region: Option<AreaId>,
    /// Area, if any.
    pub area: Option<AreaId>,
    /// Street, if any.
    pub street: Option<AreaId>,
    /// An outlet's dealer.
    pub dealer: Option<CustomerId>,
    /// Whose customer it is.
    pub owner: Option<PersonId>,
    /// What it trades in.
    pub business: Option<String>,
    /// Who decides there.
    pub decision_maker: Option<String>,
    /// Credit limit.
    pub credit_limit: Option<Amount>,
    /// Days until an amount is due.
    pub terms_days: Option<u32>,
}

/// A customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Customer {
    /// Id.
    pub id: String,
    /// Other names.
    pub aliases: Vec<String>,
    /// Never empty, by first day; from the roster, its `owners` and the logs' `customer_changes`.
    pub states: Vec<CustomerState>,
    /// First day of business, if written.
    pub since: Option<Day>,
    /// People to speak to.
    pub contacts: Vec<Contact>,
    /// Receivable when the log starts, if written.
    pub opening_balance: Option<Amount>,
    /// Habits of ordering.
    pub habits: Option<String>,
    /// Where the roster has it.
    pub place: Place,
}

impl Customer {
    /// How it stood on a day.
    pub fn at(&self, day: Day) -> &CustomerState {
        let after = self.states.partition_point(|state| state.from <= day);
        &self.states[after.saturating_sub(1)]
    }
    /// Its latest name.
    pub fn name(&self) -> &str {
        &self.states[self.states.len() - 1].name
    }
}

/// A product.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct Product {
    pub id: String,
    pub name: String,
    pub aliases: Vec<String>,
    pub line: Option<String>,
    pub lifecycle: Lifecycle,
    pub margin: Option<Margin>,
    pub unit: Option<String>,
    pub price: Option<Amount>,
    /// Days production takes.
    pub lead_days: Option<u32>,
    pub min_stock: Option<Amount>,
    pub place: Place,
}

/// A step of a project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Milestone {
    /// Name.
    pub name: String,
    /// When it is due.
    pub due: Option<Day>,
    /// Whether the roster says it is reached.
    pub done: bool,
    /// The day it was reached, if written.
    pub done_on: Option<Day>,
}

/// A special or contract project.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct Project {
    pub id: String,
    pub name: String,
    pub aliases: Vec<String>,
    pub kind: ProjectKind,
    pub customer: Option<CustomerId>,
    pub client: Option<String>,
    pub bidders: Vec<Party>,
    pub owner: PersonId,
    /// The stage when the roster was written; the logs' `projects` go on from it.
    pub stage: ProjectStage,
    pub amount: Option<Amount>,
    pub prepayment: Option<Amount>,
    pub tender_date: Option<Day>,
    pub milestones: Vec<Milestone>,
    pub target: Option<Amount>,
    pub place: Place,
}

/// A region, city, group, district or street. A value that is not listed is its own id and name.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct Area {
    pub id: String,
    pub name: String,
    pub aliases: Vec<String>,
    pub kind: Option<AreaKind>,
    pub manager: Option<PersonId>,
    pub within: Option<AreaId>,
    pub locality: Locality,
    /// `None` for one that no file lists.
    pub place: Option<Place>,
}

/// How one gets around in an area, and who lives there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct Locality {
    pub buses: Option<String>,
    /// What a ride costs.
    pub fare: Option<Amount>,
    pub roads: Option<String>,
    pub rank: Option<AreaRank>,
    pub spending: Option<String>,
    pub housing: Option<String>,
    pub residents: Option<String>,
    pub buying_power: Option<String>,
    pub note: Option<String>,
}

/// A customer, or the name of one that the roster does not have (a prospect to be confirmed).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Party {
    /// In the roster.
    Customer(CustomerId),
    /// Not in the roster.
    Prospect(Box<str>),
}

/// A person, or the name of someone who is not of the team.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Who {
    /// Of the team.
    Person(PersonId),
    /// Someone else, or a department.
    Other(Box<str>),
}

/// What a reference by id, name or alias finds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// Just one.
    One(u32),
    /// Several, in the roster's order.
    Many(Vec<u32>),
    /// None.
    Nothing,
}

/// Names of one sort of thing → positions. Ids, names and aliases stand alike.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names(BTreeMap<String, Vec<u32>>);

impl Names {
    /// Adds a name of the thing at a position.
    pub fn add(&mut self, name: &str, position: u32) {
        let all = self.0.entry(name.to_owned()).or_default();
        if !all.contains(&position) {
            all.push(position);
        }
    }
    /// What a name finds.
    pub fn find(&self, name: &str) -> Found {
        match self.0.get(name).map(Vec::as_slice) {
            None | Some([]) => Found::Nothing,
            Some([one]) => Found::One(*one),
            Some(many) => Found::Many(many.to_vec()),
        }
    }
    /// Every name, in order.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}

/// The team folder as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "the contract's words say it")]
pub struct Roster {
    pub people: Vec<Person>,
    pub customers: Vec<Customer>,
    pub products: Vec<Product>,
    pub projects: Vec<Project>,
    pub areas: Vec<Area>,
    pub person_names: Names,
    pub customer_names: Names,
    pub product_names: Names,
    pub project_names: Names,
    pub area_names: Names,
}

impl Roster {
    /// A person.
    pub fn person(&self, id: PersonId) -> &Person {
        &self.people[id.index()]
    }
    /// A customer.
    pub fn customer(&self, id: CustomerId) -> &Customer {
        &self.customers[id.index()]
    }
    /// A product.
    pub fn product(&self, id: ProductId) -> &Product {
        &self.products[id.index()]
    }
    /// A project.
    pub fn project(&self, id: ProjectId) -> &Project {
        &self.projects[id.index()]
    }
    /// An area.
    pub fn area(&self, id: AreaId) -> &Area {
        &self.areas[id.index()]
    }
    /// Every person's position.
    pub fn person_ids(&self) -> impl Iterator<Item = PersonId> {
        (0..self.people.len()).map(|i| PersonId(u32::try_from(i).unwrap_or(u32::MAX)))
    }
    /// Every customer's position.
    pub fn customer_ids(&self) -> impl Iterator<Item = CustomerId> {
        (0..self.customers.len()).map(|i| CustomerId(u32::try_from(i).unwrap_or(u32::MAX)))
    }
    /// The regions people belong or belonged to, by id.
    pub fn regions(&self) -> Vec<AreaId> {
        self.belonging(|post| post.region)
    }
    /// The cities people belong or belonged to, by id.
    pub fn cities(&self) -> Vec<AreaId> {
        self.belonging(|post| post.city)
    }
    /// The groups people belong or belonged to, by id.
    pub fn groups(&self) -> Vec<AreaId> {
        self.belonging(|post| post.group)
    }
    fn belonging(&self, of: impl Fn(&Post) -> Option<AreaId>) -> Vec<AreaId> {
        let mut all: Vec<AreaId> = self.people.iter().flat_map(|p| p.posts.iter().filter_map(&of)).collect();
        all.sort_by(|&a, &b| self.area(a).id.cmp(&self.area(b).id));
        all.dedup();
        all
    }
    /// Whether a person belonged to a scope on a day.
    pub fn belongs(&self, person: PersonId, scope: Scope, day: Day) -> bool {
        let post = self.person(person).post(day);
        match scope {
            Scope::Team => true,
            Scope::Region(area) => post.region == Some(area),
            Scope::City(area) => post.city == Some(area),
            Scope::Group(area) => post.group == Some(area),
            Scope::Person(one) => one == person,
        }
    }
    /// The people who belong to a scope on some day from `first` to `last` and are employed then, by position.
    pub fn members(&self, scope: Scope, first: Day, last: Day) -> Vec<PersonId> {
        self.person_ids()
            .filter(|&id| {
                let person = self.person(id);
                let from = person.joined.map_or(first, |j| j.max(first));
                let to = person.left.map_or(last, |l| l.min(last));
                from <= to
                    && std::iter::once(from)
                        .chain(person.posts.iter().map(|p| p.from).filter(|&d| from <= d && d <= to))
                        .any(|day| self.belongs(id, scope, day))
            })
            .collect()
    }
}

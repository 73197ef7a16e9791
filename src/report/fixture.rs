//! A small workspace for tests: one region, its manager, two sales people, three customers; the plan for June 2024 is
//! asked for. Each test bends it to the fact it needs.

use std::collections::BTreeMap;

use crate::model::*;
use crate::text::{FileId, Place, Span};

pub(crate) const MANAGER: PersonId = PersonId(0);
pub(crate) const WANG: PersonId = PersonId(1);
pub(crate) const LI: PersonId = PersonId(2);
pub(crate) const CHANGSHENG: CustomerId = CustomerId(0);
pub(crate) const HONGTU: CustomerId = CustomerId(1);
pub(crate) const DATONG: CustomerId = CustomerId(2);
pub(crate) const EAST: AreaId = AreaId(0);

pub(crate) fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

pub(crate) fn period(key: &str) -> Period {
    Period::parse(key).expect("a period")
}

fn place() -> Place {
    Place { file: FileId(0), span: Span::new(0, 0) }
}

/// Entries are numbered by their section and order.
pub(crate) fn head(section: LogSection, index: usize, date: &str, person: PersonId) -> Head {
    let entry = EntryId { file: FileId(0), document: 0, section, index: u32::try_from(index).expect("few") };
    Head { entry, date: day(date), person }
}

fn person(id: &str, name: &str, role: Role) -> Person {
    let reports_to = (role == Role::Salesperson).then_some(MANAGER);
    let post = Post { from: Day::MIN, role, group: None, city: None, region: Some(EAST), reports_to };
    Person {
        id: id.to_owned(),
        name: name.to_owned(),
        aliases: Vec::new(),
        posts: vec![post],
        joined: None,
        left: None,
        emails: Vec::new(),
        place: place(),
    }
}

fn customer(id: &str, name: &str, class: CustomerClass, owner: PersonId, terms: Option<u32>) -> Customer {
    let state = CustomerState {
        from: Day::MIN,
        name: name.to_owned(),
        kind: CustomerKind::Dealer,
        class,
        status: CustomerStatus::Active,
        region: Some(EAST),
        area: None,
        street: None,
        dealer: None,
        owner: Some(owner),
        business: None,
        decision_maker: None,
        credit_limit: None,
        terms_days: terms,
    };
    Customer {
        id: id.to_owned(),
        aliases: Vec::new(),
        states: vec![state],
        since: Some(day("2020-01-01")),
        contacts: Vec::new(),
        opening_balance: None,
        habits: None,
        place: place(),
    }
}

fn product(id: &str, line: &str) -> Product {
    Product {
        id: id.to_owned(),
        name: id.to_owned(),
        aliases: Vec::new(),
        line: Some(line.to_owned()),
        lifecycle: Lifecycle::Old,
        margin: None,
        unit: None,
        price: None,
        lead_days: None,
        min_stock: None,
        place: place(),
    }
}

/// An order of one product at price 1.
pub(crate) fn order(at: &mut Workspace, date: &str, person: PersonId, customer: CustomerId, yuan: i64) {
    let index = at.facts.orders.len();
    let amount = Some(Amount::int(yuan));
    at.facts.orders.push(Order {
        head: head(LogSection::Orders, index, date, person),
        id: None,
        customer,
        credit: None,
        lines: vec![Line { product: Some(ProductId(0)), quantity: amount, price: Some(Amount::ONE), amount }],
        due: None,
        approved_by: None,
        approved_at: None,
        policy: None,
        via: None,
        project: None,
    });
}

pub(crate) fn payment(at: &mut Workspace, date: &str, person: PersonId, customer: CustomerId, yuan: i64) {
    let index = at.facts.payments.len();
    at.facts.payments.push(Payment {
        head: head(LogSection::Payments, index, date, person),
        customer,
        credit: None,
        amount: Amount::int(yuan),
        on: None,
        order: None,
        method: None,
        kind: None,
        confirmed_by: None,
    });
}

pub(crate) fn visit(at: &mut Workspace, date: &str, person: PersonId, customer: CustomerId) {
    let index = at.facts.visits.len();
    at.facts.visits.push(Visit {
        head: head(LogSection::Visits, index, date, person),
        customer: Party::Customer(customer),
        on_site: true,
        time: None,
        next: None,
        accompanied_by: Vec::new(),
        purpose: None,
        result: None,
        met: None,
        need: None,
        attitude: None,
        next_step: None,
        hand_over: None,
    });
}

/// An entry of a problem with an id; the first opens it.
pub(crate) fn problem(at: &mut Workspace, date: &str, customer: CustomerId, title: &str, id: &str) {
    let index = at.facts.problems.len();
    at.facts.problems.push(Problem {
        head: head(LogSection::Problems, index, date, WANG),
        id: Some(id.into()),
        title: Some(title.into()),
        customer: Some(Party::Customer(customer)),
        kind: None,
        department: Some(Department::Purchasing),
        stage: None,
        effect: None,
        loss: None,
        remedy: None,
        owner: Some(Who::Other("采购部".into())),
        team: Vec::new(),
        due: None,
        solved: false,
        same_as: None,
    });
}

/// A plan with targets by metric and by customer.
pub(crate) fn plan(
    owner: Scope,
    key: &str,
    kind: PlanKind,
    metrics: &[(Metric, i64)],
    customers: &[(CustomerId, i64)],
) -> Plan {
    let customers = customers.iter().map(|&(customer, sales)| CustomerTarget {
        customer,
        sales: Some(Amount::int(sales)),
        collections: None,
        policy: Some("季度返利 2 %".to_owned()),
        place: place(),
    });
    Plan {
        place: place(),
        period: period(key),
        owner,
        kind,
        submitted_at: None,
        revised_at: None,
        approvals: Vec::new(),
        targets: Targets {
            metrics: metrics.iter().map(|&(metric, amount)| (metric, Amount::int(amount))).collect(),
            customers: customers.collect(),
            ..Targets::default()
        },
        actions: Vec::new(),
        promotions: Vec::new(),
        projects: Vec::new(),
        growth: Vec::new(),
        focus: Vec::new(),
        season: None,
        study: None,
        forecast: BTreeMap::new(),
        text: None,
    }
}

/// The people, customers and products, and a log that has begun; nothing sold, nothing planned.
pub(crate) fn empty() -> Workspace {
    let mut at = Workspace::default();
    at.settings.name = Some("恒达".to_owned());
    at.settings.units = MoneyUnit::Wan;
    at.settings.log_start = Some(day("2024-01-02"));
    at.roster.people = vec![
        person("zhou-min", "周敏", Role::RegionalManager),
        person("wang-xiaoming", "王小明", Role::Salesperson),
        person("li-fang", "李芳", Role::Salesperson),
    ];
    at.roster.customers = vec![
        customer("C-001", "昌盛建材", CustomerClass::Key, WANG, Some(30)),
        customer("C-002", "宏图装饰", CustomerClass::Ordinary, LI, None),
        customer("C-003", "大同商行", CustomerClass::Ordinary, WANG, Some(60)),
    ];
    at.roster.products = vec![product("P-01", "防水"), product("P-02", "管材")];
    at.roster.areas = vec![Area {
        id: "east".to_owned(),
        name: "华东区".to_owned(),
        aliases: Vec::new(),
        kind: Some(AreaKind::Region),
        manager: None,
        within: None,
        locality: Locality::default(),
        place: None,
    }];
    at
}

/// A project of 王小明 for 昌盛建材, of 500,000, without milestones or a tender.
pub(crate) fn project(at: &Workspace, id: &str, name: &str, stage: ProjectStage) -> Project {
    Project {
        id: id.to_owned(),
        name: name.to_owned(),
        aliases: Vec::new(),
        kind: ProjectKind::Special,
        customer: Some(CHANGSHENG),
        client: Some("湖滨文旅".to_owned()),
        bidders: Vec::new(),
        owner: WANG,
        stage,
        amount: Some(Amount::int(500_000)),
        prepayment: None,
        tender_date: None,
        milestones: Vec::new(),
        target: None,
        place: at.roster.people[0].place,
    }
}

/// An entry of 王小明 about a project.
pub(crate) fn project_note<'w>(at: &'w mut Workspace, date: &str, project: ProjectId) -> &'w mut ProjectNote {
    let index = at.facts.projects.len();
    at.facts.projects.push(ProjectNote {
        head: head(LogSection::Projects, index, date, WANG),
        project,
        customer: None,
        stage: None,
        milestone: None,
        done: false,
        note: Some("谈了".into()),
        next: None,
        result: None,
    });
    at.facts.projects.last_mut().expect("one was added")
}

/// The story with two projects: one for which two contractors bid, one that is being stocked with a step past its day.
pub(crate) fn tracked() -> Workspace {
    let mut at = story();
    let step = |name: &str, due: &str, done: Option<&str>| Milestone {
        name: name.to_owned(),
        due: Some(day(due)),
        done: done.is_some(),
        done_on: done.map(day),
    };
    let mut hotel = project(&at, "X-01", "湖滨酒店", ProjectStage::Tender);
    hotel.tender_date = Some(day("2024-06-07"));
    hotel.bidders = vec![Party::Customer(HONGTU), Party::Prospect("外地厂".into())];
    hotel.milestones = vec![step("样板间", "2024-05-10", Some("2024-05-12")), step("投标文件送达", "2024-06-05", None)];
    let mut station = project(&at, "H-01", "南站防水", ProjectStage::Stocking);
    (station.kind, station.prepayment) = (ProjectKind::Contract, Some(Amount::int(100_000)));
    station.milestones = vec![step("合同签订", "2024-04-10", Some("2024-04-10")), step("首批到货", "2024-05-15", None)];
    at.roster.projects = vec![hotel, station];
    project_note(&mut at, "2024-04-28", ProjectId(0)).stage = Some(ProjectStage::Design);
    project_note(&mut at, "2024-05-21", ProjectId(0)).stage = Some(ProjectStage::Tender);
    project_note(&mut at, "2024-05-22", ProjectId(0)).customer = Some(Party::Customer(HONGTU));
    project_note(&mut at, "2024-05-06", ProjectId(1)).next = Some(day("2024-05-25"));
    at.facts.orders[3].project = Some(ProjectId(1));
    at
}

/// The story most tests start from: April and May sold, Q2 and May planned, a dealer behind for want of goods.
pub(crate) fn story() -> Workspace {
    let mut at = empty();
    for (date, person, customer, yuan) in [
        ("2024-03-12", WANG, CHANGSHENG, 300_000),
        ("2024-04-10", WANG, CHANGSHENG, 310_000),
        ("2024-04-11", LI, HONGTU, 240_000),
        ("2024-05-08", WANG, CHANGSHENG, 158_000),
        ("2024-05-20", LI, HONGTU, 250_000),
        ("2024-05-21", WANG, DATONG, 90_000),
    ] {
        order(&mut at, date, person, customer, yuan);
        visit(&mut at, date, person, customer);
    }
    payment(&mut at, "2024-04-28", WANG, CHANGSHENG, 300_000);
    payment(&mut at, "2024-05-28", LI, HONGTU, 400_000);
    problem(&mut at, "2024-04-22", CHANGSHENG, "P-02 断货", "Q-017");
    let east = Scope::Region(EAST);
    at.plans = vec![
        plan(east, "2024-Q2", PlanKind::Issued, &[(Metric::Sales, 2_000_000), (Metric::Collections, 1_000_000)], &[]),
        plan(
            east,
            "2024-05",
            PlanKind::Issued,
            &[(Metric::Sales, 600_000)],
            &[(CHANGSHENG, 300_000), (HONGTU, 250_000), (DATONG, 50_000)],
        ),
        plan(
            east,
            "2024-06",
            PlanKind::Issued,
            &[(Metric::Sales, 700_000)],
            &[(CHANGSHENG, 400_000), (HONGTU, 300_000)],
        ),
    ];
    let mut own = plan(east, "2024-06", PlanKind::Own, &[(Metric::Sales, 650_000)], &[]);
    own.submitted_at = Some(Moment { day: day("2024-05-30"), time: Time::parse("16:42") });
    own.actions.push(Action {
        dates: Dates(vec![(day("2024-06-04"), day("2024-06-04")), (day("2024-06-18"), day("2024-06-18"))]),
        area: None,
        street: None,
        customer: Some(Party::Customer(CHANGSHENG)),
        kind: WorkKind::Visit,
        what: "谈补货与返利".to_owned(),
        staff: vec![Who::Person(WANG)],
        project: None,
        campaign: None,
        place: place(),
    });
    own.text = Some("# 说明\n先补货，**再促销。**".to_owned());
    at.plans.push(own);
    at
}

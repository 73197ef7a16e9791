//! A desk at which workspaces are written: each call adds one entry, in a file of its own.

use salesreport::model::*;
use salesreport::text::{FileId, Place, Span};

/// A workspace being written. Six days a week, no holidays.
pub struct Desk {
    pub workspace: Workspace,
    files: u32,
}

pub fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

pub fn period(key: &str) -> Period {
    Period::parse(key).unwrap()
}

pub fn yuan(text: &str) -> Amount {
    Amount::parse(text).unwrap()
}

pub fn place() -> Place {
    Place { file: FileId(0), span: Span::default() }
}

/// A line of a product at a price.
pub fn item(product: ProductId, quantity: &str, price: &str) -> Line {
    let (quantity, price) = (yuan(quantity), yuan(price));
    Line { product: Some(product), quantity: Some(quantity), price: Some(price), amount: quantity.times(price) }
}

/// An amount without products.
pub fn money(amount: &str) -> Line {
    Line { product: None, quantity: None, price: None, amount: Some(yuan(amount)) }
}

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap()
}

impl Desk {
    pub fn new() -> Desk {
        Desk { workspace: Workspace::default(), files: 0 }
    }

    pub fn area(&mut self, id: &str) -> AreaId {
        let areas = &mut self.workspace.roster.areas;
        if let Some(known) = areas.iter().position(|area| area.id == id) {
            return AreaId(number(known));
        }
        areas.push(Area {
            id: id.into(),
            name: id.into(),
            aliases: vec![],
            kind: None,
            manager: None,
            within: None,
            locality: Locality::default(),
            place: None,
        });
        AreaId(number(areas.len() - 1))
    }

    pub fn region(&mut self, id: &str) -> Scope {
        Scope::Region(self.area(id))
    }

    /// Someone of a role; a region of "" is none.
    pub fn person(&mut self, id: &str, role: Role, region: &str) -> PersonId {
        let region = (!region.is_empty()).then(|| self.area(region));
        let people = &mut self.workspace.roster.people;
        people.push(Person {
            id: id.into(),
            name: id.into(),
            aliases: vec![],
            posts: vec![Post { from: Day::MIN, role, group: None, city: None, region, reports_to: None }],
            joined: None,
            left: None,
            emails: vec![],
            place: place(),
        });
        PersonId(number(people.len() - 1))
    }

    pub fn seller(&mut self, id: &str, region: &str) -> PersonId {
        self.person(id, Role::Salesperson, region)
    }

    pub fn person_mut(&mut self, id: PersonId) -> &mut Person {
        &mut self.workspace.roster.people[id.index()]
    }

    pub fn moves(&mut self, person: PersonId, from: &str, region: &str) {
        let region = Some(self.area(region));
        let posts = &mut self.person_mut(person).posts;
        posts.push(Post { from: day(from), region, ..posts[posts.len() - 1] });
    }

    pub fn customer(&mut self, id: &str, owner: Option<PersonId>) -> CustomerId {
        let state = CustomerState {
            from: Day::MIN,
            name: id.into(),
            kind: CustomerKind::Dealer,
            class: CustomerClass::Ordinary,
            status: CustomerStatus::Active,
            region: None,
            area: None,
            street: None,
            dealer: None,
            owner,
            business: None,
            decision_maker: None,
            credit_limit: None,
            terms_days: None,
        };
        let customers = &mut self.workspace.roster.customers;
        customers.push(Customer {
            id: id.into(),
            aliases: vec![],
            states: vec![state],
            since: None,
            contacts: vec![],
            opening_balance: None,
            habits: None,
            place: place(),
        });
        CustomerId(number(customers.len() - 1))
    }

    pub fn customer_mut(&mut self, id: CustomerId) -> &mut Customer {
        &mut self.workspace.roster.customers[id.index()]
    }

    pub fn owned_from(&mut self, customer: CustomerId, from: &str, owner: PersonId) {
        let states = &mut self.customer_mut(customer).states;
        let state = CustomerState { from: day(from), owner: Some(owner), ..states[states.len() - 1].clone() };
        states.push(state);
    }

    pub fn product(&mut self, id: &str, line: &str, unit: &str, price: &str) -> ProductId {
        let products = &mut self.workspace.roster.products;
        products.push(Product {
            id: id.into(),
            name: id.into(),
            aliases: vec![],
            line: (!line.is_empty()).then(|| line.into()),
            lifecycle: Lifecycle::Old,
            margin: None,
            unit: (!unit.is_empty()).then(|| unit.into()),
            price: (!price.is_empty()).then(|| yuan(price)),
            lead_days: None,
            min_stock: None,
            place: place(),
        });
        ProductId(number(products.len() - 1))
    }

    /// The head of an entry in a new document, which says nothing of attendance by itself.
    pub fn head(&mut self, person: PersonId, date: &str, section: LogSection) -> Head {
        let file = FileId(self.files);
        self.files += 1;
        let head = |section| Head { entry: EntryId { file, document: 0, section, index: 0 }, date: day(date), person };
        let only_plan = section == LogSection::Plan;
        let row = DayRow { head: head(LogSection::Day), attendance: None, leave_kind: None, only_plan };
        self.workspace.facts.days.push(row);
        head(section)
    }

    pub fn attends(&mut self, person: PersonId, date: &str, attendance: Option<Attendance>) {
        self.head(person, date, LogSection::Day);
        self.workspace.facts.days.last_mut().unwrap().attendance = attendance;
    }

    pub fn order(
        &mut self,
        person: PersonId,
        date: &str,
        customer: CustomerId,
        id: &str,
        lines: &[Line],
    ) -> &mut Order {
        let head = self.head(person, date, LogSection::Orders);
        self.workspace.facts.orders.push(Order {
            head,
            id: (!id.is_empty()).then(|| id.into()),
            customer,
            credit: None,
            lines: lines.to_vec(),
            due: None,
            approved_by: None,
            approved_at: None,
            policy: None,
            via: None,
            project: None,
        });
        self.workspace.facts.orders.last_mut().unwrap()
    }

    pub fn update(
        &mut self,
        person: PersonId,
        date: &str,
        order: &str,
        stage: Option<OrderStage>,
        amount: Option<&str>,
    ) {
        let head = self.head(person, date, LogSection::OrderUpdates);
        self.workspace.facts.order_updates.push(OrderUpdate {
            head,
            order: order.into(),
            stage,
            expected: None,
            exception: None,
            note: None,
            told_customer: false,
            amount: amount.map(yuan),
        });
    }

    pub fn shipment(
        &mut self,
        person: PersonId,
        date: &str,
        order: Option<&str>,
        customer: Option<CustomerId>,
        lines: &[Line],
    ) {
        let head = self.head(person, date, LogSection::Shipments);
        let order = order.map(Into::into);
        let lines = lines.to_vec();
        let shipment = Shipment { head, order, customer, credit: None, lines, carrier: None, mode: None, error: None };
        self.workspace.facts.shipments.push(shipment);
    }

    pub fn returned(
        &mut self,
        person: PersonId,
        date: &str,
        customer: CustomerId,
        order: Option<&str>,
        amount: &str,
    ) -> &mut Return {
        let head = self.head(person, date, LogSection::Returns);
        self.workspace.facts.returns.push(Return {
            head,
            customer,
            credit: None,
            order: order.map(Into::into),
            product: None,
            quantity: None,
            amount: yuan(amount),
            reason: None,
        });
        self.workspace.facts.returns.last_mut().unwrap()
    }

    pub fn payment(&mut self, person: PersonId, date: &str, customer: CustomerId, amount: &str) -> &mut Payment {
        let head = self.head(person, date, LogSection::Payments);
        self.workspace.facts.payments.push(Payment {
            head,
            customer,
            credit: None,
            amount: yuan(amount),
            on: None,
            order: None,
            method: None,
            kind: None,
            confirmed_by: None,
        });
        self.workspace.facts.payments.last_mut().unwrap()
    }

    pub fn expense(&mut self, person: PersonId, date: &str, kind: ExpenseKind, amount: &str) -> &mut Expense {
        let head = self.head(person, date, LogSection::Expenses);
        let amount = yuan(amount);
        let expense = Expense { head, kind, amount, on: None, note: None, customer: None, trip: None };
        self.workspace.facts.expenses.push(expense);
        self.workspace.facts.expenses.last_mut().unwrap()
    }

    pub fn visit(&mut self, person: PersonId, date: &str, customer: Party, on_site: bool) {
        let head = self.head(person, date, LogSection::Visits);
        self.workspace.facts.visits.push(Visit {
            head,
            customer,
            on_site,
            time: None,
            next: None,
            accompanied_by: vec![],
            purpose: None,
            result: None,
            met: None,
            need: None,
            attitude: None,
            next_step: None,
            hand_over: None,
        });
    }

    pub fn problem(
        &mut self,
        person: PersonId,
        date: &str,
        id: Option<&str>,
        title: &str,
        solved: bool,
    ) -> &mut Problem {
        let head = self.head(person, date, LogSection::Problems);
        self.workspace.facts.problems.push(Problem {
            head,
            id: id.map(Into::into),
            title: (!title.is_empty()).then(|| title.into()),
            customer: None,
            kind: None,
            department: None,
            stage: None,
            effect: None,
            loss: None,
            remedy: None,
            owner: None,
            team: vec![],
            due: None,
            solved,
            same_as: None,
        });
        self.workspace.facts.problems.last_mut().unwrap()
    }

    pub fn lead(&mut self, person: PersonId, date: &str, name: &str, stage: LeadStage) {
        let head = self.head(person, date, LogSection::Leads);
        self.workspace.facts.leads.push(Lead {
            head,
            id: None,
            name: name.into(),
            source: None,
            need: None,
            stage,
            customer: None,
            value: None,
            probability: None,
            next: None,
        });
    }

    pub fn plan(&mut self, owner: Scope, key: &str, kind: PlanKind, targets: &[(Metric, &str)]) -> &mut Plan {
        let metrics = targets.iter().map(|(metric, amount)| (*metric, yuan(amount))).collect();
        self.workspace.plans.push(Plan {
            place: place(),
            period: period(key),
            owner,
            kind,
            submitted_at: None,
            revised_at: None,
            approvals: vec![],
            targets: Targets { metrics, ..Targets::default() },
            actions: vec![],
            promotions: vec![],
            projects: vec![],
            growth: vec![],
            focus: vec![],
            season: None,
            study: None,
            forecast: [].into(),
            text: None,
        });
        self.workspace.plans.last_mut().unwrap()
    }

    pub fn history(&mut self, owner: Scope, month: &str, figures: &[(Metric, &str)]) {
        let figures = figures.iter().map(|(metric, amount)| (*metric, yuan(amount))).collect();
        self.workspace.history.push(History { place: place(), period: period(month), owner, figures });
    }

    /// An action of the plan last written; no dates: any day of its period. A stretch is `2024-06-10..2024-06-12`.
    pub fn action(&mut self, kind: WorkKind, dates: &[&str], customer: Option<Party>) -> &mut Action {
        let stretch = |text: &&str| {
            let (from, to) = text.split_once("..").unwrap_or((text, text));
            (day(from), day(to))
        };
        let plan = self.workspace.plans.last_mut().unwrap();
        plan.actions.push(Action {
            dates: Dates(dates.iter().map(stretch).collect()),
            area: None,
            street: None,
            customer,
            kind,
            what: kind.word().into(),
            staff: vec![],
            project: None,
            campaign: None,
            place: place(),
        });
        plan.actions.last_mut().unwrap()
    }

    /// An item of a day log's plan, in a document of its own.
    pub fn item(&mut self, person: PersonId, date: &str, kind: WorkKind, customer: Option<Party>) -> &mut PlanRow {
        let head = self.head(person, date, LogSection::Plan);
        self.workspace.facts.plan.push(PlanRow {
            head,
            what: Some(kind.word().into()),
            time: None,
            customer,
            kind,
            status: PlanStatus::Open,
            to: None,
            fixed: false,
            important: false,
            place: None,
            area: None,
            street: None,
            travel_minutes: None,
        });
        self.workspace.facts.plan.last_mut().unwrap()
    }

    pub fn call(&mut self, person: PersonId, date: &str, customer: Party) {
        let head = self.head(person, date, LogSection::Calls);
        let note = CallNote {
            customer,
            next: None,
            result: None,
            need: None,
            attitude: None,
            next_step: None,
            hand_over: None,
        };
        self.workspace.facts.calls.push(Calls { head, made: 1, connected: None, time: None, notes: vec![note] });
    }

    pub fn promotion(&mut self, person: PersonId, date: &str, name: &str, customer: Option<Party>) {
        let head = self.head(person, date, LogSection::Promotions);
        self.workspace.facts.promotions.push(Promotion {
            head,
            name: name.into(),
            customer,
            staff: vec![],
            cost: None,
            baseline: None,
            sales: None,
            effect: None,
        });
    }

    /// A review that asks for things: what, of whom, by when, and how that stands.
    pub fn review(
        &mut self,
        scope: Scope,
        key: &str,
        submitted: &str,
        asks: &[(&str, Option<Who>, Option<&str>, RequestStatus)],
    ) {
        let request = |(what, to, due, status): &(&str, Option<Who>, Option<&str>, RequestStatus)| ReviewRequest {
            what: (*what).into(),
            to: to.clone(),
            due: due.map(day),
            reply: None,
            status: *status,
        };
        self.workspace.reviews.push(Review {
            place: place(),
            period: period(key),
            scope,
            kind: ReviewKind::MonthlyReport,
            submitted_at: Some(Moment { day: day(submitted), time: None }),
            reviewed_by: None,
            reviewed_at: None,
            texts: [].into(),
            requests: asks.iter().map(request).collect(),
            scores: vec![],
            confirmed: vec![],
            swot: [].into(),
            awards: vec![],
            penalties: vec![],
            grade: None,
            dealers: [].into(),
            campaign: None,
            analysis: [].into(),
        });
    }
}

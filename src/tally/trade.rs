//! Money and goods: orders with their updates, shipments, returns and payments; who gets the credit, who owes.

use std::collections::{BTreeMap, HashMap};

use crate::model::{
    Amount, CustomerId, Day, EntryId, Facts, Head, Line, Metric, Order, OrderStage, OrderUpdate, Payment, PersonId,
    ProductId, ProjectId, Return, Shipment, TargetBasis, Workspace,
};
use crate::tally::posting::{Ledger, Posting, position};

/// What changes a customer's debt: more (an order or shipment, a refund) or less.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Charge {
    pub date: Day,
    pub known: Day,
    pub amount: Amount,
    pub entry: EntryId,
}

/// An order as the days change it.
#[derive(Debug)]
pub(super) struct Deal {
    pub entry: EntryId,
    pub date: Day,
    pub customer: CustomerId,
    /// Who owes it: the dealer it is supplied through, else the customer.
    debtor: CustomerId,
    pub person: PersonId,
    pub project: Option<ProjectId>,
    /// Worth now, by product in the order of lines.
    shares: Vec<(Option<ProductId>, Amount)>,
    items: Vec<(ProductId, Amount, Amount)>,
    value: Amount,
    cancelled: bool,
    shipped: Amount,
    shipped_quantities: BTreeMap<ProductId, Amount>,
    /// How what is sold by it changed: the order itself, amendments, the cancellation, returns.
    pub changes: Vec<(Day, Amount)>,
    /// What was paid for it: the day it counts on, the day it is known since.
    pub payments: Vec<(Day, Day, Amount)>,
    /// What was shipped of it, by day.
    pub shipments: Vec<(Day, Amount)>,
    /// Of an order without number: the shipments without order that were taken for it.
    pub loose: Vec<EntryId>,
}

/// The trade side of the books.
#[derive(Debug)]
pub(super) struct Trade {
    /// In the order of days.
    pub deals: Vec<Deal>,
    /// By customer who owes, in the order of days.
    pub charges: Vec<Vec<Charge>>,
}

impl Trade {
    /// Posts all orders and what follows from them. A day's news of orders come before its shipments, returns and
    /// payments; entries of one sort and day in the order of files.
    pub fn post(workspace: &Workspace, ledger: &mut Ledger) -> Trade {
        let facts = &workspace.facts;
        let mut clerk = Clerk {
            workspace,
            ledger,
            deals: Vec::with_capacity(facts.orders.len()),
            ids: HashMap::new(),
            unnumbered: HashMap::new(),
            charges: vec![Vec::new(); workspace.roster.customers.len()],
        };
        for order in by_day(&facts.orders, |o| o.head.date) {
            clerk.order(order);
        }
        for event in Event::all(facts) {
            match event {
                Event::Update(update) => clerk.update(update),
                Event::Shipment(shipment) => clerk.shipment(shipment),
                Event::Return(goods) => clerk.goods_back(goods),
                Event::Payment(payment) => clerk.payment(payment),
            }
        }
        let Clerk { deals, mut charges, .. } = clerk;
        for list in &mut charges {
            list.sort_by_key(|c| c.date);
        }
        Trade { deals, charges }
    }
}

fn by_day<T>(rows: &[T], day: impl Fn(&T) -> Day) -> Vec<&T> {
    let mut all: Vec<&T> = rows.iter().collect();
    all.sort_by_key(|row| day(row));
    all
}

/// What happens to orders after they are taken.
enum Event<'w> {
    Update(&'w OrderUpdate),
    Shipment(&'w Shipment),
    Return(&'w Return),
    Payment(&'w Payment),
}

impl<'w> Event<'w> {
    fn all(facts: &'w Facts) -> Vec<Event<'w>> {
        let mut all: Vec<Event<'w>> = Vec::new();
        all.extend(facts.order_updates.iter().map(Event::Update));
        all.extend(facts.shipments.iter().map(Event::Shipment));
        all.extend(facts.returns.iter().map(Event::Return));
        all.extend(facts.payments.iter().map(Event::Payment));
        // Stable: within a day the sorts stay in this order, and entries of a sort in the order of files.
        all.sort_by_key(Event::day);
        all
    }

    fn day(&self) -> Day {
        match self {
            Event::Update(e) => e.head.date,
            Event::Shipment(e) => e.head.date,
            Event::Return(e) => e.head.date,
            Event::Payment(e) => e.head.date,
        }
    }
}

struct Clerk<'w, 'l> {
    workspace: &'w Workspace,
    ledger: &'l mut Ledger,
    deals: Vec<Deal>,
    ids: HashMap<&'w str, usize>,
    /// Orders without number by customer, in the order of days.
    unnumbered: HashMap<CustomerId, Vec<usize>>,
    charges: Vec<Vec<Charge>>,
}

impl<'w> Clerk<'w, '_> {
    fn deal(&self, id: Option<&str>) -> Option<usize> {
        self.ids.get(id?).copied()
    }

    /// Whom money and goods count for: `named` by the entry, else the order's person, else the logger in a sales
    /// role, else the customer's owner, else the logger.
    fn credit(
        &self,
        named: Option<PersonId>,
        head: &Head,
        date: Day,
        customer: CustomerId,
        deal: Option<usize>,
    ) -> PersonId {
        let roster = &self.workspace.roster;
        if let Some(person) = named.or_else(|| deal.map(|d| self.deals[d].person)) {
            return person;
        }
        if roster.person(head.person).post(date).role.sells() {
            return head.person;
        }
        roster.customer(customer).at(date).owner.unwrap_or(head.person)
    }

    fn owes(&mut self, debtor: CustomerId, charge: Charge) {
        if !charge.amount.is_zero() {
            self.charges[debtor.index()].push(charge);
        }
    }

    fn orders_owed(&self) -> bool {
        self.workspace.settings.target_basis == TargetBasis::Ordered
    }

    fn order(&mut self, order: &'w Order) {
        let Head { entry, date, .. } = order.head;
        let person = self.credit(order.credit, &order.head, date, order.customer, None);
        let mut deal = Deal {
            entry,
            date,
            customer: order.customer,
            debtor: order.via.unwrap_or(order.customer),
            person,
            project: order.project,
            shares: Vec::new(),
            items: Vec::new(),
            value: Amount::ZERO,
            cancelled: false,
            shipped: Amount::ZERO,
            shipped_quantities: BTreeMap::new(),
            changes: Vec::new(),
            payments: Vec::new(),
            shipments: Vec::new(),
            loose: Vec::new(),
        };
        let post = |metric, amount| Posting::new(metric, date, entry, amount).customer(order.customer);
        for line in &order.lines {
            let worth = worth(line, line.price);
            deal.value += worth;
            match deal.shares.iter_mut().find(|(product, _)| *product == line.product) {
                Some((_, share)) => *share += worth,
                None => deal.shares.push((line.product, worth)),
            }
            self.ledger.post(Some(person), post(Metric::Sales, worth).product(line.product));
            if let (Some(product), Some(quantity)) = (line.product, line.quantity) {
                deal.items.push((product, quantity, line.price.unwrap_or_default()));
                self.ledger.post(Some(person), post(Metric::Quantity, quantity).product(line.product));
            }
        }
        self.ledger.post(Some(person), post(Metric::Orders, Amount::ONE));
        deal.changes.push((date, deal.value));
        if self.orders_owed() {
            self.owes(deal.debtor, Charge { date, known: date, amount: deal.value, entry });
        }
        match order.id.as_deref() {
            Some(id) => {
                self.ids.entry(id).or_insert(self.deals.len());
            }
            None => self.unnumbered.entry(order.customer).or_default().push(self.deals.len()),
        }
        self.deals.push(deal);
    }

    fn update(&mut self, update: &OrderUpdate) {
        let Some(number) = self.deal(Some(&update.order)).filter(|&n| !self.deals[n].cancelled) else { return };
        if let Some(amount) = update.amount {
            self.revalue(number, amount, &update.head);
        }
        if update.stage == Some(OrderStage::Cancelled) {
            self.revalue(number, Amount::ZERO, &update.head);
            let deal = &mut self.deals[number];
            deal.cancelled = true;
            for &(product, quantity, _) in &deal.items {
                let back = Posting::new(Metric::Quantity, update.head.date, update.head.entry, -quantity);
                self.ledger.post(Some(deal.person), back.customer(deal.customer).product(Some(product)));
            }
        }
    }

    /// Brings an order's worth to `value`. The difference is divided over its products by what each is worth in it;
    /// the last takes what division leaves, so that the parts make up the whole.
    fn revalue(&mut self, number: usize, value: Amount, head: &Head) {
        let deal = &mut self.deals[number];
        let difference = value - deal.value;
        if difference.is_zero() {
            return;
        }
        if deal.shares.iter().all(|(_, share)| share.is_zero()) && !deal.shares.iter().any(|(p, _)| p.is_none()) {
            deal.shares.push((None, Amount::ZERO));
        }
        let parts = divide(difference, &deal.shares);
        for ((product, share), (_, change)) in deal.shares.iter_mut().zip(parts) {
            *share += change;
            if !change.is_zero() {
                let posting = Posting::new(Metric::Sales, head.date, head.entry, change);
                self.ledger.post(Some(deal.person), posting.customer(deal.customer).product(*product));
            }
        }
        deal.value = value;
        deal.changes.push((head.date, difference));
        let debtor = deal.debtor;
        if self.orders_owed() {
            self.owes(debtor, Charge { date: head.date, known: head.date, amount: difference, entry: head.entry });
        }
    }

    fn shipment(&mut self, shipment: &Shipment) {
        let Head { entry, date, .. } = shipment.head;
        let number = self.deal(shipment.order.as_deref());
        let Some(customer) = shipment.customer.or_else(|| number.map(|n| self.deals[n].customer)) else { return };
        let person = self.credit(shipment.credit, &shipment.head, date, customer, number);
        let parts = match number {
            Some(number) if shipment.lines.is_empty() => self.deals[number].ship_rest(),
            _ => shipment.lines.iter().map(|line| (line.product, self.shipped_worth(line, number))).collect(),
        };
        let total: Amount = parts.iter().map(|(_, amount)| *amount).sum();
        for (product, amount) in parts {
            let posting = Posting::new(Metric::Shipped, date, entry, amount);
            self.ledger.post(Some(person), posting.customer(customer).product(product));
        }
        if let Some(number) = number {
            let deal = &mut self.deals[number];
            deal.shipped += total;
            deal.shipments.push((date, total));
            for line in &shipment.lines {
                if let (Some(product), Some(quantity)) = (line.product, line.quantity) {
                    *deal.shipped_quantities.entry(product).or_default() += quantity;
                }
            }
        } else if shipment.order.is_none() {
            self.ship_unnumbered(customer, date, entry, total);
        }
        if !self.orders_owed() {
            let debtor = number.map_or(customer, |n| self.deals[n].debtor);
            self.owes(debtor, Charge { date, known: date, amount: total, entry });
        }
    }

    /// What was sent to a customer without naming an order goes to their orders without number, the oldest first, as
    /// far as they are not shipped yet; what is left belongs to none.
    fn ship_unnumbered(&mut self, customer: CustomerId, date: Day, entry: EntryId, amount: Amount) {
        let mut left = amount;
        for &number in self.unnumbered.get(&customer).into_iter().flatten() {
            let deal = &mut self.deals[number];
            let gone: Amount = deal.shipments.iter().map(|(_, amount)| *amount).sum();
            let part = left.min(deal.value - gone);
            if deal.date <= date && part > Amount::ZERO {
                deal.shipments.push((date, part));
                deal.loose.push(entry);
                left -= part;
            }
        }
    }

    /// What shipped goods are worth: by their own price, else the order's, else the product's.
    fn shipped_worth(&self, line: &Line, number: Option<usize>) -> Amount {
        let price = line.price.or_else(|| {
            let product = line.product?;
            let ordered = number.and_then(|n| self.deals[n].items.iter().find(|(p, ..)| *p == product));
            ordered.map(|&(_, _, price)| price).or(self.workspace.roster.product(product).price)
        });
        worth(line, price)
    }

    fn goods_back(&mut self, goods: &Return) {
        let Head { entry, date, .. } = goods.head;
        let number = self.deal(goods.order.as_deref());
        let person = self.credit(goods.credit, &goods.head, date, goods.customer, number);
        let post = |metric, amount: Amount| {
            Posting::new(metric, date, entry, -amount).customer(goods.customer).product(goods.product)
        };
        self.ledger.post(Some(person), post(Metric::Sales, goods.amount));
        self.ledger.post(Some(person), post(Metric::Shipped, goods.amount));
        if let (Some(_), Some(quantity)) = (goods.product, goods.quantity) {
            self.ledger.post(Some(person), post(Metric::Quantity, quantity));
        }
        if let Some(number) = number {
            self.deals[number].changes.push((date, -goods.amount));
        }
        let debtor = number.map_or(goods.customer, |n| self.deals[n].debtor);
        self.owes(debtor, Charge { date, known: date, amount: -goods.amount, entry });
    }

    fn payment(&mut self, payment: &Payment) {
        let Head { entry, date: known, .. } = payment.head;
        let date = payment.on.unwrap_or(known);
        let number = self.deal(payment.order.as_deref());
        let person = self.credit(payment.credit, &payment.head, date, payment.customer, number);
        let posting = Posting::new(Metric::Collections, date, entry, payment.amount).customer(payment.customer);
        self.ledger.post(Some(person), Posting { known, ..posting });
        if let Some(number) = number {
            self.deals[number].payments.push((date, known, payment.amount));
        }
        self.owes(payment.customer, Charge { date, known, amount: -payment.amount, entry });
    }
}

impl Deal {
    /// Takes what is not shipped yet as shipped: what it is worth, divided over products by unshipped quantity ×
    /// price.
    fn ship_rest(&mut self) -> Vec<(Option<ProductId>, Amount)> {
        let rest = self.value - self.shipped;
        if self.cancelled || rest.is_zero() || rest.is_negative() {
            return Vec::new();
        }
        let mut gone = self.shipped_quantities.clone();
        let mut left: Vec<(Option<ProductId>, Amount)> = Vec::new();
        for &(product, quantity, price) in &self.items {
            let before = gone.entry(product).or_default();
            let taken = quantity.min(*before);
            *before -= taken;
            *self.shipped_quantities.entry(product).or_default() += quantity - taken;
            let worth = (quantity - taken).times(price).unwrap_or_default();
            match left.iter_mut().find(|(p, _)| *p == Some(product)) {
                Some((_, sum)) => *sum += worth,
                None => left.push((Some(product), worth)),
            }
        }
        left.retain(|(_, worth)| !worth.is_zero());
        if left.is_empty() { vec![(None, rest)] } else { divide(rest, &left) }
    }
}

/// The worth of a line by a price, or the amount written.
fn worth(line: &Line, price: Option<Amount>) -> Amount {
    line.amount.or_else(|| line.quantity.and_then(|quantity| quantity.times(price?))).unwrap_or_default()
}

/// Decimals of a divided amount: few enough that sums of parts are exact up to 10¹⁴, in whatever order they are added.
const DIVIDED: u32 = 14;

/// Divides an amount by shares, to 14 decimals; the last that is worth anything takes what division leaves. Without
/// any worth all of it goes to the part without product, else the last.
fn divide(amount: Amount, shares: &[(Option<ProductId>, Amount)]) -> Vec<(Option<ProductId>, Amount)> {
    let total: Amount = shares.iter().map(|(_, share)| *share).sum();
    let heir = if total.is_zero() {
        shares.iter().position(|(product, _)| product.is_none())
    } else {
        shares.iter().rposition(|(_, share)| !share.is_zero())
    };
    let heir = heir.unwrap_or(shares.len().saturating_sub(1));
    let mut left = amount;
    let mut parts: Vec<(Option<ProductId>, Amount)> = Vec::with_capacity(shares.len());
    for (place, &(product, share)) in shares.iter().enumerate() {
        let divided = place != heir && !total.is_zero();
        let part = if divided { fraction(amount, share, total).round(DIVIDED) } else { Amount::ZERO };
        left -= part;
        parts.push((product, part));
    }
    if let Some(part) = parts.get_mut(heir) {
        part.1 += left;
    }
    parts
}

/// `amount × part ÷ whole`, exact where the quotient is; multiplied first where the product fits.
pub(super) fn fraction(amount: Amount, part: Amount, whole: Amount) -> Amount {
    let product = amount.times(part).and_then(|product| product.over(whole));
    product.or_else(|| amount.over(whole).and_then(|quotient| quotient.times(part))).unwrap_or_default()
}

/// The orders by customer, in the order of days: positions in [`Trade::deals`].
pub(super) fn by_customer(deals: &[Deal], customers: usize) -> Vec<Vec<u32>> {
    let mut all = vec![Vec::new(); customers];
    for (place, deal) in deals.iter().enumerate() {
        all[deal.customer.index()].push(position(place));
    }
    all
}

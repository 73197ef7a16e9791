//! What was promised, asked for or given to do.

use std::collections::BTreeMap;

use crate::model::{CustomerId, Day, Head, Loan, Party, PersonId, ProductId, RequestKind, RequestStatus, Scope, Who};
use crate::tally::Books;
use crate::tally::carry::threads::{Closing, How, News, Thread, ThreadKind, Turn, woven};

/// What makes two entries news of the same thing.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Name<'w> {
    Promise(PersonId, &'w Party, &'w str),
    Request(&'w Party, &'w str),
    InquiryOf(&'w str),
    Inquiry(&'w Party, &'w str),
    LoanOf(&'w str),
    Loan(CustomerId, ProductId),
    Task(Option<Who>, &'w str),
    Review(Scope, Option<&'w Who>, &'w str),
}

type Named<'w> = BTreeMap<Name<'w>, Vec<Turn<'w>>>;

/// The threads of promises, requests, inquiries, tasks and what reviews ask for.
pub(super) fn threads<'w>(books: &Books<'w>, scope: Scope, as_of: Day) -> Vec<Thread<'w>> {
    let mut all = Named::new();
    of_customers(books, &mut all);
    of_people(books, &mut all);
    of_reviews(books, &mut all);
    all.into_values().flat_map(|turns| woven(books, turns, scope, as_of)).collect()
}

/// News of a log's entry.
fn turn<'w>(kind: ThreadKind, head: Head, what: &'w str, news: News<'w>) -> Turn<'w> {
    Turn {
        kind,
        day: head.date,
        owner: Scope::Person(head.person),
        what,
        customer: None,
        from: None,
        by: Some(Who::Person(head.person)),
        due: None,
        closed: None,
        news,
    }
}

fn closing(status: RequestStatus, on: Day) -> Option<Closing> {
    match status {
        RequestStatus::Open => None,
        RequestStatus::Done => Some(Closing { on, how: How::Done }),
        RequestStatus::Dropped => Some(Closing { on, how: How::Dropped }),
    }
}

fn of_customers<'w>(books: &Books<'w>, all: &mut Named<'w>) {
    let facts = &books.workspace().facts;
    for promise in &facts.promises {
        let closed = promise.kept.then_some(Closing { on: promise.head.date, how: How::Kept });
        let name = Name::Promise(promise.head.person, &promise.customer, &promise.what);
        let turn = turn(ThreadKind::Promise, promise.head, &promise.what, News::Promise(promise));
        let customer = Some(promise.customer.clone());
        all.entry(name).or_default().push(Turn { customer, due: promise.due, closed, ..turn });
    }
    for request in &facts.requests {
        let kind = match request.kind {
            RequestKind::Request => ThreadKind::Request,
            RequestKind::Complaint => ThreadKind::Complaint,
        };
        let closed = closing(request.status, request.handled_on.unwrap_or(request.head.date));
        let turn = turn(kind, request.head, &request.what, News::Request(request));
        let name = Name::Request(&request.customer, &request.what);
        all.entry(name).or_default().push(Turn { customer: Some(request.customer.clone()), closed, ..turn });
    }
    for inquiry in &facts.inquiries {
        let name = match inquiry.id.as_deref() {
            Some(id) => Name::InquiryOf(id),
            None => Name::Inquiry(&inquiry.customer, &inquiry.question),
        };
        let turn = turn(ThreadKind::Inquiry, inquiry.head, &inquiry.question, News::Inquiry(inquiry));
        let closed = inquiry.resolved_on.map(|on| Closing { on, how: How::Done });
        let by = inquiry.escalated_to.clone().or(turn.by);
        all.entry(name).or_default().push(Turn { customer: Some(inquiry.customer.clone()), by, closed, ..turn });
    }
    for loan in &facts.loans {
        let (name, turn) = of_loan(books, loan);
        all.entry(name).or_default().push(turn);
    }
}

fn of_loan<'w>(books: &Books<'w>, loan: &'w Loan) -> (Name<'w>, Turn<'w>) {
    let name = match loan.id.as_deref() {
        Some(id) => Name::LoanOf(id),
        None => Name::Loan(loan.customer, loan.product),
    };
    let product = &books.workspace().roster.product(loan.product).name;
    let closed = loan.returned_on.map(|on| Closing { on, how: How::Done });
    let turn = turn(ThreadKind::Loan, loan.head, product, News::Loan(loan));
    (name, Turn { customer: Some(Party::Customer(loan.customer)), due: loan.due, closed, ..turn })
}

fn of_people<'w>(books: &Books<'w>, all: &mut Named<'w>) {
    let facts = &books.workspace().facts;
    let mut add = |turn: Turn<'w>| all.entry(Name::Task(turn.by.clone(), turn.what)).or_default().push(turn);
    for instruction in &facts.instructions {
        let turn = turn(ThreadKind::Instruction, instruction.head, &instruction.what, News::Instruction(instruction));
        let closed = closing(instruction.status, instruction.head.date);
        let by = Some(Who::Person(instruction.to));
        add(Turn { from: turn.by, by, due: instruction.due, closed, ..turn });
    }
    for task in &facts.tasks {
        let turn = turn(ThreadKind::Task, task.head, &task.what, News::Task(task));
        let closed = task.done_on.map(|on| Closing { on, how: How::Done });
        add(Turn { from: task.from.clone(), due: task.due, closed, ..turn });
    }
    for meeting in &facts.meetings {
        for decision in &meeting.decisions {
            let news = News::Decision(meeting, decision);
            let turn = turn(ThreadKind::Decision, meeting.head, &decision.what, news);
            add(Turn { from: meeting.host.clone(), by: decision.who.clone(), due: decision.due, ..turn });
        }
    }
}

/// The requests of reviews, known from the day the review was handed in, else from its period's last day.
fn of_reviews<'w>(books: &Books<'w>, all: &mut Named<'w>) {
    for review in &books.workspace().reviews {
        let day = review.submitted_at.map_or(review.period.end(), |moment| moment.day);
        let from = match review.scope {
            Scope::Person(id) => Some(Who::Person(id)),
            _ => None,
        };
        for request in &review.requests {
            let name = Name::Review(review.scope, request.to.as_ref(), &request.what);
            all.entry(name).or_default().push(Turn {
                kind: ThreadKind::ReviewRequest,
                day,
                owner: review.scope,
                what: &request.what,
                customer: None,
                from: from.clone(),
                by: request.to.clone(),
                due: request.due,
                closed: closing(request.status, day),
                news: News::ReviewRequest(review, request),
            });
        }
    }
}

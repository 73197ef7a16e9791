//! Values: a node by a shape, with a finding where it is of another.

use std::borrow::Cow;

use crate::diag::Code;
use crate::model::Dates;
use crate::store::accept::Acceptor;
use crate::store::accept::keys::{describe, wanted};
use crate::store::fields::{Mapping, Shape, Short, Words};
use crate::store::record::{Placed, Value};
use crate::store::scalar::{self, NoAmount};
use crate::store::yaml::{Kind, Node};
use crate::text::{Span, nearest};
use crate::words::{Said, findings as say};

impl Acceptor<'_> {
    /// Accepts a node by a shape; `key` is what findings call it.
    pub(super) fn shaped<'n>(&mut self, node: &'n Node<'n>, shape: &Shape, key: &str) -> Option<Value<'n>> {
        match *shape {
            Shape::Any => Some(Value::Any(node)),
            Shape::Section(mapping) => Some(Value::Record(self.item(node, mapping, 0, key))),
            Shape::OneOrList(one) => match &node.kind {
                Kind::Seq(items) => Some(self.list(items, one, key)),
                _ => Some(self.list(std::slice::from_ref(node), one, key)),
            },
            Shape::List(one) => match &node.kind {
                Kind::Seq(items) => Some(self.list(items, one, key)),
                _ => self.wrong(node, shape, key, Some(say::list_help())),
            },
            Shape::Dates => self.dates(node, key),
            Shape::Map(keys, values) => self.map(node, keys, values, shape, key),
            Shape::Either(shapes) => self.either(node, shapes, key),
            _ => match &node.kind {
                Kind::Scalar(scalar) => self.scalar(&scalar.text, node.span, shape, key),
                _ => self.wrong(node, shape, key, None),
            },
        }
    }

    fn wrong<T>(&mut self, node: &Node<'_>, shape: &Shape, key: &str, help: Option<Said>) -> Option<T> {
        let title = say::wrong_type(key, &wanted(shape));
        self.find(Code::WrongType, self.head(node.span), title, describe(node), help);
        None
    }

    fn list<'n>(&mut self, items: &'n [Node<'n>], shape: &Shape, key: &str) -> Value<'n> {
        let mut accepted = Vec::with_capacity(items.len());
        for (index, item) in (0u32..).zip(items) {
            let value = match *shape {
                Shape::Section(mapping) => Some(Value::Record(self.item(item, mapping, index, key))),
                _ if item.is_null() => self.wrong(item, shape, key, None),
                _ => self.shaped(item, shape, key),
            };
            accepted.extend(value.map(|value| Placed { span: item.span, value }));
        }
        Value::List(accepted)
    }

    fn dates<'n>(&mut self, node: &'n Node<'n>, key: &str) -> Option<Value<'n>> {
        let nodes = match &node.kind {
            Kind::Seq(items) => items.as_slice(),
            Kind::Scalar(_) => std::slice::from_ref(node),
            _ => return self.wrong(node, &Shape::Dates, key, Some(say::bad_dates_help())),
        };
        let mut all = Vec::with_capacity(nodes.len());
        for node in nodes {
            let Some(text) = node.text() else {
                self.wrong::<()>(node, &Shape::Dates, key, Some(say::bad_dates_help()));
                continue;
            };
            match scalar::days(text, self.anchor) {
                Some(days) => all.push(days),
                None => self.find(
                    Code::BadDate,
                    node.span,
                    say::bad_dates(text),
                    Said::default(),
                    Some(self.day_help(text, say::bad_dates_help())),
                ),
            }
        }
        (all.len() == nodes.len()).then_some(Value::Dates(Dates(all)))
    }

    fn map<'n>(
        &mut self,
        node: &'n Node<'n>,
        keys: &Shape,
        values: &Shape,
        whole: &Shape,
        key: &str,
    ) -> Option<Value<'n>> {
        let Kind::Map(pairs) = &node.kind else { return self.wrong(node, whole, key, Some(say::section_help())) };
        let mut seen: Vec<(Value<'n>, Span)> = Vec::new();
        let mut accepted = Vec::with_capacity(pairs.len());
        for (k, v) in pairs {
            let Some(name) = self.shaped(k, keys, key) else { continue };
            if let Some((_, first)) = seen.iter().find(|(other, _)| same(other, &name)) {
                let line = self.ground.sources.get(self.file).line_column(first.start).0;
                let title = say::duplicate_key(k.text().unwrap_or_default());
                self.find(Code::DuplicateKey, k.span, title, say::duplicate_key_label(line), None);
                continue;
            }
            seen.push((name.clone(), k.span));
            if v.is_null() && !matches!(values, Shape::Any) {
                continue;
            }
            if let Some(value) = self.shaped(v, values, k.text().unwrap_or(key)) {
                accepted.push((Placed { span: k.span, value: name }, Placed { span: v.span, value }));
            }
        }
        Some(Value::Map(accepted))
    }

    /// The first of several shapes that the node's form allows and that finds nothing wrong; else the findings of the
    /// last that the form allows.
    fn either<'n>(&mut self, node: &'n Node<'n>, shapes: &[Shape], key: &str) -> Option<Value<'n>> {
        let fitting: Vec<&Shape> = shapes.iter().filter(|shape| allows(shape, node)).collect();
        let Some((last, rest)) = fitting.split_last() else {
            return self.wrong(node, shapes.first().unwrap_or(&Shape::Text), key, None);
        };
        for shape in rest {
            let (findings, errors, areas) = (self.findings.len(), self.errors, self.areas.names.len());
            let value = self.shaped(node, shape, key);
            if self.errors == errors {
                return value;
            }
            self.findings.truncate(findings);
            self.areas.names.truncate(areas);
            self.errors = errors;
        }
        self.shaped(node, last, key)
    }

    fn scalar<'n>(&mut self, text: &'n str, span: Span, shape: &Shape, key: &str) -> Option<Value<'n>> {
        match *shape {
            Shape::Day => match scalar::day(text, self.anchor) {
                Some(day) => Some(Value::Day(day)),
                None => self.bad(Code::BadDate, span, say::bad_date(text), self.day_help(text, say::bad_date_help())),
            },
            Shape::Moment => self.moment(text, span),
            Shape::Time => match scalar::time(text) {
                Some(time) => Some(Value::Time(time)),
                None => self.bad(Code::BadTime, span, say::bad_time(text), say::bad_time_help()),
            },
            Shape::TimeOrMoment => match (scalar::time(text), self.anchor) {
                (Some(time), Some(day)) => Some(Value::Moment(crate::model::Moment { day, time: Some(time) })),
                _ => self.moment(text, span),
            },
            Shape::Span => self.stretch(text, span, scalar::span(text)),
            Shape::TimeOrSpan => self.stretch(text, span, scalar::time_or_span(text)),
            Shape::Period => match scalar::period(text) {
                Some(period) => Some(Value::Period(period)),
                None => self.bad(Code::BadPeriod, span, say::bad_period(text), say::bad_period_help()),
            },
            Shape::Bool => self.truth(text, span),
            Shape::BoolOrDay => match scalar::day(text, self.anchor) {
                Some(day) => Some(Value::Day(day)),
                None => self.truth(text, span),
            },
            Shape::Integer => self.integer(text, span),
            Shape::IntegerWithin(low, high) => match self.integer(text, span)? {
                Value::Integer(n) if !(low..=high).contains(&n) => {
                    self.bad(Code::BadAmount, span, say::out_of_bounds(n, low, high), say::bad_integer_help())
                }
                value => Some(value),
            },
            Shape::Percent => match scalar::percent(text) {
                Err(NoAmount::Malformed) => {
                    self.bad(Code::BadAmount, span, say::bad_percent(text), say::bad_percent_help())
                }
                other => self.bounded(text, span, other),
            },
            Shape::Money | Shape::Quantity => self.bounded(text, span, scalar::amount(text)),
            Shape::Choice(words) => match chosen(words, text) {
                Some(word) => Some(Value::Choice(word)),
                None => self.unknown_value(words, text, span, key),
            },
            Shape::ChoiceOrText(words) => {
                Some(chosen(words, text).map_or(Value::Text(Cow::Borrowed(text)), Value::Choice))
            }
            Shape::ChoiceOrInteger(words) => match chosen(words, text) {
                Some(word) => Some(Value::Choice(word)),
                None if scalar::integer(text).is_ok() => self.integer(text, span),
                None => self.unknown_value(words, text, span, key),
            },
            Shape::ChoiceOrRef(words, to) => match chosen(words, text) {
                Some(word) => Some(Value::Choice(word)),
                None => self.reference(text, span, to),
            },
            Shape::Ref(to) => self.reference(text, span, to),
            Shape::RefOrText(to) => self.reference_or_text(text, span, to, key),
            Shape::Party => self.party(text, span),
            Shape::Offset => match scalar::offset(text) {
                Some(minutes) => Some(Value::Integer(minutes)),
                None => self.bad(Code::BadTime, span, say::bad_time(text), say::bad_offset_help()),
            },
            _ => Some(Value::Text(Cow::Borrowed(text))),
        }
    }

    fn bad<T>(&mut self, code: Code, span: Span, title: Said, help: Said) -> Option<T> {
        self.find(code, span, title, Said::default(), Some(help));
        None
    }

    fn day_help(&self, text: &str, otherwise: Said) -> Said {
        if self.anchor.is_none() && scalar::is_short_day(text) {
            return say::bad_date_short();
        }
        scalar::loose_day(text).map_or(otherwise, say::did_you_mean)
    }

    fn moment<'n>(&mut self, text: &str, span: Span) -> Option<Value<'n>> {
        if let Some(moment) = scalar::moment(text, self.anchor) {
            return Some(Value::Moment(moment));
        }
        let is_day = text.trim().split(['T', ' ']).next().is_some_and(|t| scalar::day(t, self.anchor).is_some());
        let looks_like_time = text.contains(':') && !text.contains('-');
        if is_day || looks_like_time {
            self.bad(Code::BadTime, span, say::bad_time(text), say::bad_moment_help())
        } else {
            self.bad(Code::BadDate, span, say::bad_date(text), self.day_help(text, say::bad_moment_help()))
        }
    }

    fn stretch<'n>(&mut self, text: &str, span: Span, found: Option<crate::model::Span>) -> Option<Value<'n>> {
        match found {
            Some(stretch) => Some(Value::Stretch(stretch)),
            None if text.contains(['-', '~', '～', '–', '—', '－']) => {
                self.bad(Code::BadSpan, span, say::bad_span(text), say::bad_span_help())
            }
            None => self.bad(Code::BadTime, span, say::bad_time(text), say::bad_time_help()),
        }
    }

    fn truth<'n>(&mut self, text: &str, span: Span) -> Option<Value<'n>> {
        match scalar::truth(text) {
            Some(truth) => Some(Value::Bool(truth)),
            None => self.bad(Code::WrongType, span, say::bad_bool(text), say::bad_bool_help()),
        }
    }

    fn integer<'n>(&mut self, text: &str, span: Span) -> Option<Value<'n>> {
        match scalar::integer(text) {
            Ok(number) => Some(Value::Integer(number)),
            Err(NoAmount::Malformed) => {
                self.bad(Code::BadAmount, span, say::bad_integer(text), say::bad_integer_help())
            }
            Err(_) => {
                self.find(Code::AbsurdAmount, span, say::absurd_amount(text), say::absurd_huge(), None);
                None
            }
        }
    }

    fn bounded<'n>(
        &mut self,
        text: &str,
        span: Span,
        amount: Result<crate::model::Amount, NoAmount>,
    ) -> Option<Value<'n>> {
        let label = match amount {
            Ok(amount) => return Some(Value::Amount(amount)),
            Err(NoAmount::Malformed) => {
                return self.bad(Code::BadAmount, span, say::bad_amount(text), say::bad_amount_help());
            }
            Err(NoAmount::Decimals) => say::absurd_decimals(),
            Err(NoAmount::Huge) => say::absurd_huge(),
        };
        self.find(Code::AbsurdAmount, span, say::absurd_amount(text), label, None);
        None
    }

    fn unknown_value<T>(&mut self, words: Words, text: &str, span: Span, key: &str) -> Option<T> {
        let near = nearest(text, words.iter().flat_map(|(en, zh)| [*en, *zh]));
        let all = |get: fn(&(&'static str, &'static str)) -> &'static str| {
            words.iter().map(get).collect::<Vec<_>>().join(", ")
        };
        let help = near.map_or_else(|| say::one_of_both(&all(|w| w.1), &all(|w| w.0)), say::did_you_mean);
        self.bad(Code::UnknownValue, span, say::unknown_value(key, text), help)
    }
}

/// The English word of a value that is written in either language; `-` and `_` are the same.
pub(super) fn chosen(words: Words, text: &str) -> Option<&'static str> {
    let text = text.trim();
    let same =
        |word: &str| word == text || (word.len() == text.len() && word.replace('_', "-") == text.replace('_', "-"));
    words.iter().find(|(en, zh)| same(en) || same(zh)).map(|(en, _)| *en)
}

/// Whether two keys of a mapping with free keys mean the same.
fn same(a: &Value<'_>, b: &Value<'_>) -> bool {
    match (a, b) {
        (Value::Text(a) | Value::Prospect(a), Value::Text(b) | Value::Prospect(b)) => a == b,
        (Value::Choice(a), Value::Choice(b)) => a == b,
        (Value::Ref(a, i), Value::Ref(b, j)) => a == b && i == j,
        (Value::Period(a), Value::Period(b)) => a == b,
        (Value::Day(a), Value::Day(b)) => a == b,
        _ => false,
    }
}

/// Whether a shape can take a node of this form at all.
fn allows(shape: &Shape, node: &Node<'_>) -> bool {
    match (&node.kind, shape) {
        (_, Shape::Any | Shape::OneOrList(_)) => true,
        (_, Shape::Either(shapes)) => shapes.iter().any(|s| allows(s, node)),
        (Kind::Null, _) => false,
        (Kind::Seq(_), shape) => matches!(shape, Shape::List(_) | Shape::Dates),
        (Kind::Map(_), shape) => matches!(shape, Shape::Section(_) | Shape::Map(..)),
        (Kind::Scalar(_), Shape::Section(Mapping { short, .. })) => matches!(short, Some(Short::Line(_))),
        (Kind::Scalar(_), shape) => !matches!(shape, Shape::List(_) | Shape::Map(..)),
    }
}

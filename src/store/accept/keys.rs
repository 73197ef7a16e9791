//! Mappings: keys known, unknown, missing, twice; short forms; rules between keys.

use crate::diag::{Code, Finding};
use crate::model::Day;
use crate::store::accept::Acceptor;
use crate::store::fields::{Field, Mapping, Rule, Shape, Short};
use crate::store::record::{Placed, Record};
use crate::store::scalar;
use crate::store::yaml::{Kind, Node, key_colon};
use crate::text::{Span, distance, nearest};
use crate::words::findings as say;

type Pair<'n> = (Node<'n>, Node<'n>);

impl Acceptor<'_> {
    /// Accepts a mapping, or its short form; `index` is its position in its list, `key` what findings call it.
    pub(super) fn item<'n>(
        &mut self,
        node: &'n Node<'n>,
        mapping: &'static Mapping,
        index: u32,
        key: &str,
    ) -> Record<'n> {
        let outer = self.anchor;
        let before = self.errors;
        let mut record = Record {
            mapping,
            file: self.file,
            span: node.span,
            index,
            faulty: false,
            short: false,
            values: Vec::new(),
            keys: Vec::new(),
        };
        let mut below = 0;
        match &node.kind {
            Kind::Map(pairs) => match self.short_pair(pairs, mapping) {
                Some((first, second)) => self.pair(&mut record, &pairs[0], first, second),
                None => below = self.pairs(&mut record, pairs),
            },
            Kind::Scalar(_) => self.line(&mut record, node, key),
            Kind::Null | Kind::Seq(_) => self.no_mapping(&record, node, key),
        }
        record.faulty = self.errors - before > below;
        self.anchor = outer;
        record
    }

    /// Accepts every key; tells how many errors lie in the items of a loose mapping's lists.
    fn pairs<'n>(&mut self, record: &mut Record<'n>, pairs: &'n [Pair<'n>]) -> usize {
        let mapping = record.mapping;
        if let Some(anchor) = mapping.anchor {
            let node =
                pairs.iter().find(|(k, _)| k.text().and_then(|t| mapping.field(t)).is_some_and(|f| f.key == anchor));
            self.anchor = node.and_then(|(_, v)| v.text()).and_then(anchor_day).or(self.anchor);
        }
        let mut below = 0;
        let mut written = Vec::with_capacity(pairs.len());
        for (key, value) in pairs {
            let field = match self.known(record, pairs, key) {
                Ok(field) => field,
                Err(meant) => {
                    // What a wrong key was meant for is not missing as well.
                    written.extend(meant.map(|field| field.key));
                    continue;
                }
            };
            record.keys.push((field.key, key.span));
            if value.is_null() {
                continue;
            }
            written.push(field.key);
            let before = self.errors;
            if let Some(accepted) = self.shaped(value, &field.shape, key.text().unwrap_or(field.key)) {
                record.values.push((field.key, Placed { span: value.span, value: accepted }));
            }
            if mapping.loose && is_list_of_sections(&field.shape) {
                below += self.errors - before;
            }
        }
        let chinese = pairs.iter().any(|(key, _)| is_chinese(key));
        // A required text of nothing but spaces (`id: ""`) says as little as none.
        let blank = |key: &&str| record.text(key).is_some_and(|text| text.trim().is_empty());
        let required = |key: &&str| mapping.field(key).is_some_and(|field| field.required);
        written.retain(|key| !(required(key) && blank(key)));
        self.check_missing(record, &written, chinese);
        self.check_rules(record, &written, chinese);
        below
    }

    /// The field of a key; where it is unknown or stands twice, the field it may be meant for.
    fn known<'n>(
        &mut self,
        record: &Record<'n>,
        pairs: &[Pair<'n>],
        key: &Node<'n>,
    ) -> Result<&'static Field, Option<&'static Field>> {
        let Some(word) = key.text() else {
            self.find(Code::WrongType, key.span, say::key_not_word(), describe(key), None);
            return Err(None);
        };
        let Some(field) = record.mapping.field(word) else {
            return Err(self.unknown(record.mapping, word, key.span));
        };
        let first = record.keys.iter().find(|(k, _)| *k == field.key).map(|(_, span)| *span);
        let Some(first) = first else { return Ok(field) };
        let line = self.ground.sources.get(self.file).line_column(first.start).0;
        let as_first = pairs.iter().find(|(k, _)| k.span == first).and_then(|(k, _)| k.text()).unwrap_or(field.key);
        let title = if as_first == word { say::duplicate_key(word) } else { say::duplicate_key_other(word, as_first) };
        self.find(Code::DuplicateKey, key.span, title, say::duplicate_key_label(line), None);
        Err(None)
    }

    /// A finding of an unknown key; tells the field it may be meant for.
    fn unknown(&mut self, mapping: &Mapping, word: &str, span: Span) -> Option<&'static Field> {
        let before_colon = key_colon(word).and_then(|at| mapping.field(word[..at].trim()));
        if let Some(field) = before_colon {
            self.full_width_colon(span);
            return Some(field);
        }
        let all = || mapping.fields.iter().flat_map(|f| std::iter::once(f.key).chain(f.zh.iter().copied()));
        let chinese = !word.is_ascii();
        let near = nearest(word, all());
        let help = match near {
            Some(near) => say::did_you_mean(near),
            None => say::one_of(mapping.fields.iter().map(|f| own(f, chinese)).collect::<Vec<_>>().join(", ")),
        };
        self.find(Code::UnknownKey, span, say::unknown_key(word), crate::words::Said::default(), Some(help));
        near.and_then(|near| mapping.field(near))
    }

    /// A finding of the full-width colon within a scalar.
    fn full_width_colon(&mut self, scalar: Span) {
        let at = self.source_text().get(scalar.range()).and_then(|text| text.find('：'));
        let colon = |at| Span::new(scalar.start as usize + at, scalar.start as usize + at + '：'.len_utf8());
        let span = at.map_or(scalar, colon);
        let finding = Finding::new(Code::FullWidthColon, self.place(span), say::full_width_colon());
        self.add(finding.label(say::full_width_colon_label()).help(say::full_width_colon_help()));
    }

    /// The two keys of a one-key item that is a short form: its key is no field and no near miss of one, unless it is
    /// just what the first key takes.
    fn short_pair(&self, pairs: &[Pair<'_>], mapping: &Mapping) -> Option<(&'static Field, &'static Field)> {
        let (Some(Short::Pair(first, second)), [(key, _)]) = (mapping.short, pairs) else { return None };
        let word = key.text()?;
        let (first, second) = (mapping.field(first)?, mapping.field(second)?);
        if mapping.field(word).is_some() {
            return None;
        }
        if self.takes_exactly(&first.shape, word) {
            return Some((first, second));
        }
        let near = |name: &str| name.chars().count() > 1 && distance(word, name) <= 1;
        let near_miss = mapping.fields.iter().any(|f| near(f.key) || f.zh.iter().any(|zh| near(zh)));
        let colon = key_colon(word).is_some_and(|at| mapping.field(word[..at].trim()).is_some());
        (!near_miss && !colon).then_some((first, second))
    }

    fn pair<'n>(
        &mut self,
        record: &mut Record<'n>,
        (key, value): &'n Pair<'n>,
        first: &'static Field,
        second: &'static Field,
    ) {
        record.short = true;
        let chinese = is_chinese(key);
        let mut written = Vec::new();
        for (node, field) in [(key, first), (value, second)] {
            record.keys.push((field.key, node.span));
            if node.is_null() {
                continue;
            }
            written.push(field.key);
            if let Some(accepted) = self.shaped(node, &field.shape, own(field, chinese)) {
                record.values.push((field.key, Placed { span: node.span, value: accepted }));
            }
        }
        self.check_missing(record, &written, chinese);
        self.check_rules(record, &written, chinese);
    }

    /// Accepts a scalar as the short form of one line, where the mapping has one.
    fn line<'n>(&mut self, record: &mut Record<'n>, node: &'n Node<'n>, key: &str) {
        let text = node.text().unwrap_or_default();
        if let Some(at) = key_colon(text) {
            let word = text[..at].trim();
            let pair = matches!(record.mapping.short, Some(Short::Pair(..)));
            if record.mapping.field(word).is_some() || pair {
                self.full_width_colon(node.span);
                return;
            }
        }
        let field = match record.mapping.short {
            Some(Short::Line(first)) => record.mapping.field(first),
            _ => None,
        };
        let Some(field) = field else { return self.no_mapping(record, node, key) };
        record.short = true;
        record.keys.push((field.key, node.span));
        if let Some(accepted) = self.shaped(node, &field.shape, own(field, !text.is_ascii())) {
            record.values.push((field.key, Placed { span: node.span, value: accepted }));
        }
        self.check_missing(record, &[field.key], !text.is_ascii());
    }

    fn no_mapping(&mut self, record: &Record<'_>, node: &Node<'_>, key: &str) {
        let mapping = record.mapping;
        let help = match mapping.short {
            Some(Short::Pair(first, second)) => {
                let word =
                    |key: &str| mapping.field(key).and_then(|f| f.zh.first().copied()).unwrap_or_default().to_owned();
                say::pair_help(word(first), word(second))
            }
            _ => say::section_help(),
        };
        let title = say::wrong_type(key, &wanted(&Shape::Section(mapping)));
        self.find(Code::WrongType, self.head(node.span), title, describe(node), Some(help));
    }

    fn check_missing(&mut self, record: &Record<'_>, written: &[&str], chinese: bool) {
        for field in record.mapping.fields.iter().filter(|f| f.required && !written.contains(&f.key)) {
            let span = record.keys.iter().find(|(k, _)| *k == field.key).map_or(self.head(record.span), |(_, s)| *s);
            let (code, title, help) = match (record.mapping.name, field.key) {
                ("plan", "owner") => {
                    (Code::PlanWithoutOwner, say::plan_without_owner(), Some(say::plan_without_owner_help()))
                }
                ("plan", "period") => {
                    (Code::PlanWithoutPeriod, say::plan_without_period(), Some(say::plan_without_period_help()))
                }
                _ => (Code::MissingKey, say::missing_key(own(field, chinese)), None),
            };
            self.find(code, span, title, say::missing_key_label(), help);
        }
    }

    fn check_rules(&mut self, record: &Record<'_>, written: &[&str], chinese: bool) {
        let words = |keys: &[&str]| {
            let word = |key: &&str| record.mapping.field(key).map_or((*key).to_owned(), |f| own(f, chinese).to_owned());
            keys.iter().map(word).collect::<Vec<_>>().join(", ")
        };
        for rule in record.mapping.rules {
            let count = |keys: &[&str]| keys.iter().filter(|key| written.contains(key)).count();
            let title = match rule {
                Rule::OneOf(keys) | Rule::AnyOf(keys) if count(keys) == 0 => say::key_choice_none(words(keys)),
                Rule::OneOf(keys) | Rule::AtMostOne(keys) if count(keys) > 1 => say::key_choice_many(words(keys)),
                Rule::With(key, word, needed) => {
                    let has = record.choice(key, |w| (w == *word).then_some(())).is_some();
                    if !has || written.contains(needed) {
                        continue;
                    }
                    let zh = |shape: &Shape| match shape {
                        Shape::Choice(words) => words.iter().find(|(en, _)| en == word).map_or(*word, |(_, zh)| *zh),
                        _ => word,
                    };
                    let word = match record.mapping.field(key) {
                        Some(field) if chinese => zh(&field.shape),
                        _ => word,
                    };
                    say::key_choice_with(words(&[key]), word, words(&[needed]))
                }
                _ => continue,
            };
            let span = self.head(record.span);
            self.find(Code::KeyChoice, span, title, crate::words::Said::default(), None);
        }
    }
}

fn is_chinese(key: &Node<'_>) -> bool {
    key.text().is_some_and(|text| !text.is_ascii())
}

/// A field's key in the file's own language.
fn own(field: &Field, chinese: bool) -> &'static str {
    if chinese { field.zh.first().copied().unwrap_or(field.key) } else { field.key }
}

/// The day that completes short dates: the date itself, or a period's middle.
fn anchor_day(text: &str) -> Option<Day> {
    scalar::day(text, None).or_else(|| {
        let period = scalar::period(text)?;
        Some(period.start().plus(period.end().since(period.start()) / 2))
    })
}

fn is_list_of_sections(shape: &Shape) -> bool {
    matches!(shape, Shape::List(Shape::Section(_)) | Shape::OneOrList(Shape::Section(_)))
}

/// What stands at a node, for a label.
pub(super) fn describe(node: &Node<'_>) -> crate::words::Said {
    let (zh, en) = match &node.kind {
        Kind::Null => ("空的", "nothing"),
        Kind::Scalar(_) => ("一段文字", "a text"),
        Kind::Seq(_) => ("一个列表", "a list"),
        Kind::Map(_) => ("一组「键: 值」", "a mapping of keys"),
    };
    say::stands_there(&crate::words::terms::pair(zh, en))
}

/// What a shape takes, for a title.
pub(super) fn wanted(shape: &Shape) -> crate::words::Said {
    let (zh, en) = match shape {
        Shape::List(_) => ("一个列表", "a list"),
        Shape::OneOrList(_) => ("一项或一个列表", "one item or a list"),
        Shape::Section(_) | Shape::Map(..) => ("一组「键: 值」", "a mapping of keys"),
        Shape::Day => ("一个日期", "a date"),
        Shape::Moment | Shape::TimeOrMoment => ("日期和时间", "a date, perhaps with a time"),
        Shape::Time => ("一个时间", "a time of day"),
        Shape::Span | Shape::TimeOrSpan => ("一个时间段", "a span of time"),
        Shape::Period => ("一个周期", "a period"),
        Shape::Dates => ("日期", "dates"),
        Shape::Bool | Shape::BoolOrDay => ("「是」或「否」", "true or false"),
        Shape::Integer | Shape::IntegerWithin(..) | Shape::ChoiceOrInteger(_) => ("一个整数", "a whole number"),
        Shape::Percent => ("一个百分比", "a percentage"),
        Shape::Money => ("一个金额", "an amount of money"),
        Shape::Quantity => ("一个数量", "a quantity"),
        Shape::Choice(_) => ("一个词", "one of its words"),
        Shape::Ref(_) | Shape::Party => ("一个编号或名称", "an id or a name"),
        Shape::Offset => ("一个时差", "an offset"),
        _ => ("一段文字", "a text"),
    };
    crate::words::terms::pair(zh, en)
}

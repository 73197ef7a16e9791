//! References by id, name or alias: one found, none, several.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::diag::{Code, Finding};
use crate::model::{AreaKind, CustomerId, Found, Names, Roster};
use crate::store::accept::Acceptor;
use crate::store::accept::values::chosen;
use crate::store::fields::{RefTo, Shape};
use crate::store::record::Value;
use crate::text::{Place, Span, nearest};
use crate::words::{Said, findings as say, terms::pair};

/// What a name of several sorts finds.
enum Sought {
    One(RefTo, u32),
    Many(Vec<(RefTo, u32)>),
    Line,
    Later,
    Nothing,
}

impl Acceptor<'_> {
    fn seek(&self, text: &str, to: &[RefTo]) -> Sought {
        let name = text.trim();
        let mut all = Vec::new();
        for &sort in to {
            let Some(names) = names(self.roster(), sort) else { continue };
            match names.find(name) {
                Found::One(at) => all.push((sort, at)),
                Found::Many(at) => all.extend(at.into_iter().map(|at| (sort, at))),
                Found::Nothing => {}
            }
        }
        match (all.len(), all.first()) {
            (1, Some(&(sort, at))) => Sought::One(sort, at),
            (0, _) if to.iter().any(|sort| matches!(sort, RefTo::Order | RefTo::Trip | RefTo::Problem)) => {
                Sought::Later
            }
            (0, _)
                if to.contains(&RefTo::Line)
                    && self.roster().products.iter().any(|p| p.line.as_deref() == Some(name)) =>
            {
                Sought::Line
            }
            (0, _) => Sought::Nothing,
            _ => Sought::Many(all),
        }
    }

    /// Whether a text is just what a shape takes: a known id, name or alias, or a word of the enumeration.
    pub(super) fn takes_exactly(&self, shape: &Shape, text: &str) -> bool {
        match *shape {
            Shape::Choice(words) | Shape::ChoiceOrText(words) => chosen(words, text).is_some(),
            Shape::Party => matches!(self.seek(text, &[RefTo::Customer]), Sought::One(..) | Sought::Many(_)),
            Shape::Ref(to) | Shape::RefOrText(to) => {
                matches!(self.seek(text, to), Sought::One(..) | Sought::Many(_) | Sought::Line)
            }
            _ => false,
        }
    }

    pub(super) fn reference<'n>(&mut self, text: &'n str, span: Span, to: &[RefTo]) -> Option<Value<'n>> {
        match self.seek(text, to) {
            Sought::One(sort, at) => Some(Value::Ref(sort, at)),
            Sought::Line | Sought::Later => Some(Value::Text(Cow::Borrowed(text.trim()))),
            Sought::Many(all) => self.ambiguous(text, span, &all),
            Sought::Nothing => {
                let noun = noun(to);
                let (code, title, label, last) = if to == [RefTo::Customer] {
                    let help = Some(say::unknown_customer_help());
                    (Code::UnknownCustomer, say::unknown_customer(text), say::unknown_customer_label(), help)
                } else {
                    let label = say::unknown_reference_label(&noun);
                    (Code::UnknownReference, say::unknown_reference(&noun, text), label, None)
                };
                let help = self.nearest_candidate(text, to).or(last);
                self.find(code, span, title, label, help);
                None
            }
        }
    }

    pub(super) fn reference_or_text<'n>(
        &mut self,
        text: &'n str,
        span: Span,
        to: &[RefTo],
        key: &str,
    ) -> Option<Value<'n>> {
        match self.seek(text, to) {
            Sought::One(sort, at) => Some(Value::Ref(sort, at)),
            Sought::Many(all) => self.ambiguous(text, span, &all),
            Sought::Nothing if to == [RefTo::Area] => Some(Value::Ref(RefTo::Area, self.new_area(text.trim(), key))),
            Sought::Nothing | Sought::Line | Sought::Later => Some(Value::Text(Cow::Borrowed(text.trim()))),
        }
    }

    pub(super) fn party<'n>(&mut self, text: &'n str, span: Span) -> Option<Value<'n>> {
        match self.seek(text, &[RefTo::Customer]) {
            Sought::One(sort, at) => Some(Value::Ref(sort, at)),
            Sought::Many(all) => self.ambiguous(text, span, &all),
            _ => {
                let mut finding = Finding::new(Code::Prospect, self.place(span), say::prospect(text));
                finding = finding.label(say::unknown_customer_label());
                let help = self.nearest_candidate(text, &[RefTo::Customer]);
                self.add(finding.help(help.unwrap_or_else(say::unknown_customer_help)));
                Some(Value::Prospect(Cow::Borrowed(text.trim())))
            }
        }
    }

    /// The id of an area that no file lists: it is its own.
    fn new_area(&mut self, name: &str, key: &str) -> u32 {
        let kind = match key {
            "region" | "区域" => Some(AreaKind::Region),
            "city" | "城市" => Some(AreaKind::City),
            "group" | "小组" => Some(AreaKind::Group),
            "street" | "街道" => Some(AreaKind::Street),
            _ => None,
        };
        let at = self.areas.names.iter().position(|(known, _)| known == name).unwrap_or_else(|| {
            self.areas.names.push((name.to_owned(), kind));
            self.areas.names.len() - 1
        });
        u32::try_from(self.roster().areas.len() + at).unwrap_or(u32::MAX)
    }

    fn ambiguous<T>(&mut self, text: &str, span: Span, all: &[(RefTo, u32)]) -> Option<T> {
        let candidates: Vec<Said> = all.iter().map(|&(sort, at)| self.candidate(sort, at)).collect();
        let help = Some(say::ambiguous_help());
        self.find(Code::AmbiguousReference, span, say::ambiguous(text), say::could_be(&candidates), help);
        None
    }

    fn nearest_candidate(&self, text: &str, to: &[RefTo]) -> Option<Said> {
        let lists = to.iter().filter_map(|&sort| names(self.roster(), sort).map(|names| (sort, names)));
        let near = nearest(text.trim(), lists.clone().flat_map(|(_, names)| names.all()))?;
        let (sort, at) = lists.into_iter().find_map(|(sort, names)| match names.find(near) {
            Found::One(at) => Some((sort, at)),
            Found::Many(at) => at.first().map(|&at| (sort, at)),
            Found::Nothing => None,
        })?;
        Some(say::did_you_mean_candidate(&self.candidate(sort, at)))
    }

    /// A thing of the roster with its id and where it stands.
    fn candidate(&self, sort: RefTo, at: u32) -> Said {
        let (name, id, place) = self.roster().known(sort, at);
        match place {
            Some(place) => say::candidate(name, id, self.ground.sources.cite(place)),
            None => Said::same(name),
        }
    }
}

impl Roster {
    /// Name, id and place of a thing of the roster.
    fn known(&self, sort: RefTo, at: u32) -> (&str, &str, Option<Place>) {
        let at = at as usize;
        match sort {
            RefTo::Person => self.people.get(at).map(|p| (p.name.as_str(), p.id.as_str(), Some(p.place))),
            RefTo::Customer => self.customers.get(at).map(|c| (c.name(), c.id.as_str(), Some(c.place))),
            RefTo::Product => self.products.get(at).map(|p| (p.name.as_str(), p.id.as_str(), Some(p.place))),
            RefTo::Project => self.projects.get(at).map(|p| (p.name.as_str(), p.id.as_str(), Some(p.place))),
            RefTo::Area => self.areas.get(at).map(|a| (a.name.as_str(), a.id.as_str(), a.place)),
            RefTo::Line | RefTo::Order | RefTo::Trip | RefTo::Problem => None,
        }
        .unwrap_or(("", "", None))
    }
}

fn names(roster: &Roster, sort: RefTo) -> Option<&Names> {
    match sort {
        RefTo::Person => Some(&roster.person_names),
        RefTo::Customer => Some(&roster.customer_names),
        RefTo::Product => Some(&roster.product_names),
        RefTo::Project => Some(&roster.project_names),
        RefTo::Area => Some(&roster.area_names),
        RefTo::Line | RefTo::Order | RefTo::Trip | RefTo::Problem => None,
    }
}

/// What a reference names, as a noun with its article.
pub(super) fn noun(to: &[RefTo]) -> Said {
    let one = |sort: &RefTo| match sort {
        RefTo::Person => ("人员", "a person of the team"),
        RefTo::Customer => ("客户", "a customer"),
        RefTo::Product => ("产品", "a product"),
        RefTo::Line => ("产品线", "a product line"),
        RefTo::Project => ("项目", "a project"),
        RefTo::Area => ("区域、城市或小组", "a region, city or group"),
        RefTo::Order => ("订单", "an order"),
        RefTo::Trip => ("行程", "a trip"),
        RefTo::Problem => ("问题", "a problem"),
    };
    let zh: Vec<&str> = to.iter().map(|sort| one(sort).0).collect();
    let en: Vec<&str> = to.iter().map(|sort| one(sort).1).collect();
    pair(&zh.join("或"), &en.join(" or "))
}

/// Finds customers that a text names, by id, name or alias of at least two characters.
#[derive(Clone, Debug, Default)]
pub struct Linker {
    /// By first character: names, the longest first, with the customer; `None` for a name that several share.
    by_first: HashMap<char, Vec<(String, Option<CustomerId>)>>,
}

impl Linker {
    /// For the customers of a roster.
    pub fn new(names: &Names) -> Self {
        let mut by_first: HashMap<char, Vec<(String, Option<CustomerId>)>> = HashMap::new();
        for name in names.all().filter(|name| name.chars().nth(1).is_some()) {
            let customer = match names.find(name) {
                Found::One(at) => Some(CustomerId(at)),
                _ => None,
            };
            by_first.entry(name.chars().next().unwrap_or_default()).or_default().push((name.to_owned(), customer));
        }
        for all in by_first.values_mut() {
            all.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.0.cmp(&b.0)));
        }
        Linker { by_first }
    }

    /// The one customer that a text names; `None` where it names none or several. Of names within one another the
    /// longest counts.
    pub fn find(&self, text: &str) -> Option<CustomerId> {
        let mut found = None;
        let mut at = 0;
        let mut before = ' ';
        while let Some(first) = text[at..].chars().next() {
            let rest = &text[at..];
            let whole = |name: &str| {
                let word = |c: char| c.is_ascii_alphanumeric();
                let after = rest[name.len()..].chars().next().unwrap_or(' ');
                let last = name.chars().next_back().unwrap_or(' ');
                !(word(first) && word(before) || word(last) && word(after))
            };
            let names = self.by_first.get(&first).map(Vec::as_slice).unwrap_or_default();
            let mut step = first.len_utf8();
            if let Some((name, customer)) =
                names.iter().find(|(name, _)| rest.starts_with(name.as_str()) && whole(name))
            {
                let customer = (*customer)?;
                if found.is_some_and(|other| other != customer) {
                    return None;
                }
                found = Some(customer);
                step = name.len();
            }
            before = rest[..step].chars().next_back().unwrap_or(' ');
            at += step;
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn linker() -> Linker {
        let mut names = Names::default();
        for (name, at) in
            [("昌盛", 0), ("昌盛建材", 1), ("恒达建材", 2), ("C-1", 3), ("C-12", 4), ("共名", 0), ("共名", 1)]
        {
            names.add(name, at);
        }
        Linker::new(&names)
    }

    #[test]
    fn the_longest_name_counts_and_ids_are_whole_words() {
        assert_eq!(linker().find("去昌盛建材谈返利"), Some(CustomerId(1)));
        assert_eq!(linker().find("去昌盛谈返利"), Some(CustomerId(0)));
        assert_eq!(linker().find("给 C-12 送样"), Some(CustomerId(4)));
        assert_eq!(linker().find("型号 XC-12"), None);
    }

    #[test]
    fn two_customers_in_a_text_link_none() {
        assert_eq!(linker().find("昌盛、恒达建材一起去"), None);
        assert_eq!(linker().find("昌盛，昌盛"), Some(CustomerId(0)));
        assert_eq!(linker().find("去共名"), None);
        assert_eq!(linker().find(""), None);
    }
}

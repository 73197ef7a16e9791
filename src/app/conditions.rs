//! Conditions as people write them: `customer.class=key`, `客户.等级!=重点,一般`.

use super::{Trouble, joined};
use crate::model::{
    AreaId, CustomerClass, CustomerId, CustomerKind, CustomerState, CustomerStatus, ExpenseKind, Found, Lifecycle,
    Margin, Names, Party, PersonId, Post, ProductId, Role, Roster,
};
use crate::tally::{Books, Condition, Filter, Trait};
use crate::text::nearest;
use crate::words::{Said, cli as say};

/// Every key: what it is of, what it looks at; each in both languages. `kind` stands alone.
const KEYS: &[(&str, &str)] = &[
    ("customer.class", "客户.等级"),
    ("customer.kind", "客户.类型"),
    ("customer.status", "客户.状态"),
    ("customer.region", "客户.区域"),
    ("customer.area", "客户.地区"),
    ("customer.street", "客户.街道"),
    ("customer.owner", "客户.负责人"),
    ("customer.dealer", "客户.经销商"),
    ("customer.id", "客户.编号"),
    ("person.role", "人员.岗位"),
    ("person.group", "人员.小组"),
    ("person.city", "人员.城市"),
    ("person.region", "人员.区域"),
    ("person.id", "人员.编号"),
    ("product.line", "产品.产品线"),
    ("product.lifecycle", "产品.新老"),
    ("product.margin", "产品.附加值"),
    ("product.id", "产品.编号"),
    ("kind", "类别"),
];

/// The words for "has none".
const NONE: [&str; 2] = ["none", "无"];
/// As many possible values are listed in a complaint.
const LISTED: usize = 24;

/// The keys in one language after another, for help and complaints.
pub fn keys() -> Said {
    let join = |all: Vec<&str>, by: &str| all.join(by);
    Said {
        zh: join(KEYS.iter().map(|key| key.1).collect(), "、"),
        en: join(KEYS.iter().map(|key| key.0).collect(), ", "),
    }
}

/// Conditions with how they are written in ids and English words.
pub struct Conditions {
    /// The filter they make.
    pub filter: Filter,
    /// Each as `customer.class!=key,ordinary`.
    pub written: Vec<String>,
}

/// Reads conditions that must all hold. A value is a word in either language, an id, name or alias, or `none`; several
/// are separated by commas.
///
/// # Errors
/// A text that is no condition, a key nobody knows, a value that its key does not take; with the nearest and the
/// possible ones.
pub fn parse_conditions(books: &Books<'_>, texts: &[String]) -> Result<Conditions, Trouble> {
    let mut conditions = Conditions { filter: Filter::default(), written: Vec::new() };
    for text in texts {
        let (condition, written) = parse_condition(books, text)?;
        conditions.filter.conditions.push(condition);
        conditions.written.push(written);
    }
    Ok(conditions)
}

fn parse_condition(books: &Books<'_>, text: &str) -> Result<(Condition, String), Trouble> {
    let sign = text.find(['=', '＝', '≠']).ok_or_else(|| say::bad_condition(text))?;
    let (key, value) = text.split_at(sign);
    let (bare, not) = match key.strip_suffix(['!', '！']) {
        Some(bare) => (bare, true),
        None => (key, value.starts_with('≠')),
    };
    let value = value.trim_start_matches(['=', '＝', '≠']).trim();
    let key = key_of(bare.trim())?;
    if value.is_empty() {
        return Err(say::bad_condition(text).into());
    }
    let mut reader = Reader { books, roster: &books.workspace().roster, key, written: Vec::new() };
    // A name may hold a comma itself.
    let whole = [value.to_owned()];
    let split: Vec<String> = value.split([',', '，', '、']).map(|part| part.trim().to_owned()).collect();
    let of = match reader.read(&whole) {
        Ok(of) => of,
        Err(said) if split.len() == 1 => return Err(said.into()),
        Err(_) => {
            reader.written.clear();
            reader.read(&split)?
        }
    };
    let written = format!("{key}{}{}", if not { "!=" } else { "=" }, reader.written.join(","));
    Ok((Condition { of, is: !not }, written))
}

/// The key in English. Its halves may be of both languages, and `customer` is `customer.id`.
fn key_of(written: &str) -> Result<&'static str, Said> {
    let halves = |key: &'static str| key.split_once('.').unwrap_or((key, ""));
    let of = |key: &(&'static str, &'static str)| {
        let ((en, en_what), (zh, zh_what)) = (halves(key.0), halves(key.1));
        let (thing, what) =
            written.split_once(['.', '．']).unwrap_or((written, if en_what.is_empty() { "" } else { "id" }));
        (thing == en || thing == zh) && (what == en_what || what == zh_what)
    };
    KEYS.iter().find(|key| of(key)).map(|key| key.0).ok_or_else(|| {
        let near = nearest(written, KEYS.iter().flat_map(|key| [key.0, key.1]));
        let said = say::unknown_condition_key(written);
        let said = near.map_or_else(|| said.clone(), |near| joined(&said, &say::did_you_mean(near)));
        let keys = keys();
        joined(&said, &Said { zh: say::possible_conditions(&keys.zh).zh, en: say::possible_conditions(&keys.en).en })
    })
}

/// A complaint, the nearest word, what there is.
fn hinted(said: &Said, near: Option<&str>, possible: &Said) -> Said {
    let said = near.map_or_else(|| said.clone(), |near| joined(said, &say::did_you_mean(near)));
    let possible = Said { zh: say::possible_values(&possible.zh).zh, en: say::possible_values(&possible.en).en };
    joined(&said, &possible)
}

struct Reader<'r, 'w> {
    books: &'r Books<'w>,
    roster: &'r Roster,
    key: &'static str,
    /// The values understood, as ids and English words.
    written: Vec<String>,
}

type Words = &'static [(&'static str, &'static str)];

impl Reader<'_, '_> {
    fn read(&mut self, values: &[String]) -> Result<Trait, Said> {
        use Trait as T;
        let people = &self.roster.person_names;
        Ok(match self.key {
            "customer.class" => T::CustomerClass(self.words(values, CustomerClass::WORDS, CustomerClass::from_word)?),
            "customer.kind" => T::CustomerKind(self.words(values, CustomerKind::WORDS, CustomerKind::from_word)?),
            "customer.status" => {
                T::CustomerStatus(self.words(values, CustomerStatus::WORDS, CustomerStatus::from_word)?)
            }
            "customer.region" => T::CustomerRegion(self.customers_areas(values, |state| state.region)?),
            "customer.area" => T::CustomerArea(self.customers_areas(values, |state| state.area)?),
            "customer.street" => T::CustomerStreet(self.customers_areas(values, |state| state.street)?),
            "customer.owner" => T::CustomerOwner(self.found(values, people, Self::person)?.wrapped(PersonId)),
            "customer.dealer" => {
                T::CustomerDealer(self.found(values, &self.roster.customer_names, Self::customer)?.wrapped(CustomerId))
            }
            "customer.id" => T::Customer(self.parties(values)?),
            "person.role" => T::PersonRole(self.words(values, Role::WORDS, Role::from_word)?),
            "person.group" => T::PersonGroup(self.posts_areas(values, |post| post.group)?),
            "person.city" => T::PersonCity(self.posts_areas(values, |post| post.city)?),
            "person.region" => T::PersonRegion(self.posts_areas(values, |post| post.region)?),
            "person.id" => T::Person(self.found(values, people, Self::person)?.wrapped(PersonId)),
            "product.line" => T::ProductLine(self.lines(values)?),
            "product.lifecycle" => T::ProductLifecycle(self.words(values, Lifecycle::WORDS, Lifecycle::from_word)?),
            "product.margin" => T::ProductMargin(self.words(values, Margin::WORDS, Margin::from_word)?),
            "product.id" => {
                T::Product(self.found(values, &self.roster.product_names, Self::product)?.wrapped(ProductId))
            }
            _ => {
                let mut kinds = Vec::new();
                for kind in self.words(values, ExpenseKind::WORDS, ExpenseKind::from_word)? {
                    kinds.push(kind.ok_or_else(|| self.unknown(NONE[0], None, &choices(ExpenseKind::WORDS)))?);
                }
                T::Kind(kinds)
            }
        })
    }

    /// Whether a value says "has none", which it then writes down.
    fn none(&mut self, value: &str) -> bool {
        let none = NONE.contains(&value);
        if none {
            self.written.push(NONE[0].to_owned());
        }
        none
    }

    fn unknown(&self, value: &str, near: Option<&str>, possible: &Said) -> Said {
        let said = say::unknown_condition_value(self.key, value);
        hinted(&said, near, possible)
    }

    fn words<T>(
        &mut self,
        values: &[String],
        words: Words,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Result<Vec<Option<T>>, Said> {
        let mut all = Vec::new();
        for value in values {
            if self.none(value) {
                all.push(None);
                continue;
            }
            let parsed = parse(value).ok_or_else(|| {
                let near = nearest(value, words.iter().flat_map(|word| [word.0, word.1]));
                self.unknown(value, near, &choices(words))
            })?;
            let word = words.iter().find(|word| word.0 == value || word.1 == value).map_or("", |word| word.0);
            self.written.push(word.to_owned());
            all.push(Some(parsed));
        }
        Ok(all)
    }

    fn person(roster: &Roster, position: u32) -> Option<&str> {
        roster.people.get(position as usize).map(|person| person.id.as_str())
    }
    fn customer(roster: &Roster, position: u32) -> Option<&str> {
        roster.customers.get(position as usize).map(|customer| customer.id.as_str())
    }
    fn product(roster: &Roster, position: u32) -> Option<&str> {
        roster.products.get(position as usize).map(|product| product.id.as_str())
    }
    fn area(roster: &Roster, position: u32) -> Option<&str> {
        roster.areas.get(position as usize).map(|area| area.id.as_str())
    }

    /// References of a sort of which every one may be meant.
    fn found(
        &mut self,
        values: &[String],
        names: &Names,
        id: fn(&Roster, u32) -> Option<&str>,
    ) -> Result<Positions, Said> {
        let roster = self.roster;
        let all: Vec<u32> = (0..u32::MAX).take_while(|&position| id(roster, position).is_some()).collect();
        self.among(values, names, &all, id)
    }

    /// References to one of `all`.
    fn among(
        &mut self,
        values: &[String],
        names: &Names,
        all: &[u32],
        id: fn(&Roster, u32) -> Option<&str>,
    ) -> Result<Positions, Said> {
        let roster = self.roster;
        let id = |position: u32| id(roster, position).unwrap_or_default();
        let mut positions = Vec::new();
        for value in values {
            if self.none(value) {
                positions.push(None);
                continue;
            }
            let found = match names.find(value) {
                Found::Nothing => Vec::new(),
                Found::One(one) => vec![one],
                Found::Many(many) => many,
            };
            let fitting: Vec<u32> = found.into_iter().filter(|position| all.contains(position)).collect();
            match fitting.as_slice() {
                [one] => {
                    self.written.push(id(*one).to_owned());
                    positions.push(Some(*one));
                }
                [] => {
                    let of_all = |name: &&str| match names.find(name) {
                        Found::One(one) => all.contains(&one),
                        Found::Many(many) => many.iter().any(|one| all.contains(one)),
                        Found::Nothing => false,
                    };
                    let near = nearest(value, names.all().filter(of_all));
                    return Err(self.unknown(value, near, &listed(all.iter().map(|&one| id(one)).collect())));
                }
                many => {
                    let ids: Vec<&str> = many.iter().map(|&one| id(one)).collect();
                    return Err(say::ambiguous_scope(value, ids.join(", ")));
                }
            }
        }
        Ok(Positions(positions))
    }

    fn customers_areas(
        &mut self,
        values: &[String],
        of: fn(&CustomerState) -> Option<AreaId>,
    ) -> Result<Vec<Option<AreaId>>, Said> {
        let roster = self.roster;
        let used = roster.customers.iter().flat_map(|customer| &customer.states).filter_map(of).collect();
        self.areas(values, used)
    }

    fn posts_areas(&mut self, values: &[String], of: fn(&Post) -> Option<AreaId>) -> Result<Vec<Option<AreaId>>, Said> {
        let roster = self.roster;
        let used = roster.people.iter().flat_map(|person| &person.posts).filter_map(of).collect();
        self.areas(values, used)
    }

    fn areas(&mut self, values: &[String], used: Vec<AreaId>) -> Result<Vec<Option<AreaId>>, Said> {
        let roster = self.roster;
        let mut all: Vec<u32> = used.into_iter().map(|area| area.0).collect();
        all.sort_by_key(|&position| Self::area(roster, position));
        all.dedup();
        Ok(self.among(values, &roster.area_names, &all, Self::area)?.wrapped(AreaId))
    }

    /// Customers of the roster, else names as written: prospects are customers of no file.
    fn parties(&mut self, values: &[String]) -> Result<Vec<Party>, Said> {
        let roster = self.roster;
        let mut all = Vec::new();
        for value in values {
            let listed = roster.customer_names.find(value) != Found::Nothing;
            if !listed && self.books.prospect_names().any(|name| name == value) {
                self.written.push(value.clone());
                all.push(Party::Prospect(value.as_str().into()));
                continue;
            }
            let found = self.found(std::slice::from_ref(value), &roster.customer_names, Self::customer)?;
            for position in found.0 {
                // Entries without customer are nobody's customers' entries.
                let position = position.ok_or_else(|| self.unknown(value, None, &say::name_of_a_customer()))?;
                all.push(Party::Customer(CustomerId(position)));
            }
        }
        Ok(all)
    }

    fn lines(&mut self, values: &[String]) -> Result<Vec<Option<Box<str>>>, Said> {
        let roster = self.roster;
        let mut known: Vec<&str> = roster.products.iter().filter_map(|product| product.line.as_deref()).collect();
        known.sort_unstable();
        known.dedup();
        let mut all = Vec::new();
        for value in values {
            if self.none(value) {
                all.push(None);
            } else if known.contains(&value.as_str()) {
                self.written.push(value.clone());
                all.push(Some(value.as_str().into()));
            } else {
                let near = nearest(value, known.iter().copied());
                return Err(self.unknown(value, near, &listed(known)));
            }
        }
        Ok(all)
    }
}

/// The words of a choice, for a complaint.
fn choices(words: Words) -> Said {
    let list = |of: fn(&(&'static str, &'static str)) -> &'static str| words.iter().map(of).collect::<Vec<_>>();
    Said { zh: list(|word| word.1).join("、"), en: list(|word| word.0).join(", ") }
}

/// Positions in the roster; `None`: has none.
struct Positions(Vec<Option<u32>>);

impl Positions {
    fn wrapped<T>(self, wrap: fn(u32) -> T) -> Vec<Option<T>> {
        self.0.into_iter().map(|position| position.map(wrap)).collect()
    }
}

/// Ids for a complaint, not more than fit.
fn listed(mut ids: Vec<&str>) -> Said {
    let more = ids.len() > LISTED;
    ids.truncate(LISTED);
    if more {
        ids.push("…");
    }
    Said { zh: ids.join("、"), en: ids.join(", ") }
}

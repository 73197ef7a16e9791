//! Who is shown what.

use std::collections::BTreeMap;

use crate::model::metric::choices;
use crate::model::{Role, ScopeKind};

choices! {
    /// A sort of reader.
    Reader { Manager = "manager" "管理者", Own = "self" "本人", Team = "team" "团队", Public = "public" "公开" }
}
choices! {
    /// What may be kept from readers.
    Hidden {
        Scores = "scores" "评分",
        Ranking = "ranking" "排名",
        Expenses = "expenses" "费用",
        Prices = "prices" "单价",
        Phones = "phones" "电话",
    }
}

/// What a sort of reader is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Audience {
    /// Roles that are readers of this sort.
    pub roles: Vec<Role>,
    /// Levels of which reports are shown; empty for all.
    pub scopes: Vec<ScopeKind>,
    /// Names of outlines that are shown, with `-`; empty for all.
    pub outlines: Vec<String>,
    /// What is not shown. Scores are other people's: one's own are never hidden from oneself.
    pub hide: Vec<Hidden>,
}

/// Readers by sort.
pub type Audiences = BTreeMap<Reader, Audience>;

/// Managers see everything; ranking and other people's scores are for nobody else.
pub fn built_in_audiences() -> Audiences {
    let hide = |hide: &[Hidden]| Audience { hide: hide.to_vec(), ..Audience::default() };
    let shown = |reader: &Reader| match reader {
        Reader::Manager => hide(&[]),
        Reader::Own | Reader::Team | Reader::Public => hide(&[Hidden::Scores, Hidden::Ranking]),
    };
    Reader::ALL.iter().map(|reader| (*reader, shown(reader))).collect()
}

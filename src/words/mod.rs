//! Every text the tool prints, in both languages: what comes in are the values of a sentence, what goes out is the
//! sentence in zh-CN and en. Complete at compile time: a sentence without one of the languages does not compile.
//! Never decides anything: which sentence is said is decided where the facts are.

pub mod annual_plan;
pub mod annual_review;
pub mod assessment;
pub mod build;
pub mod chart;
pub mod cli;
pub mod competitors;
pub mod customers;
pub mod daily;
pub mod daily_review;
pub mod day;
pub mod duties;
pub mod findings;
pub mod findings_check;
pub mod findings_git;
pub mod findings_log;
pub mod findings_rubric;
pub mod forecast;
pub mod forge;
pub mod hook;
pub mod list;
pub mod market_survey;
pub mod meeting;
pub mod metrics;
pub mod monthly_report;
pub mod monthly_review;
pub mod monthly_summary;
pub mod orders;
pub mod own;
pub mod page;
pub mod problems;
pub mod projects;
pub mod quarterly;
pub mod quarterly_plan;
pub mod report;
pub mod report_opening;
pub mod schema;
pub mod season;
pub mod service;
pub mod sheet;
pub mod submissions;
pub mod templates;
pub mod terms;
pub mod weekly_plan;
pub mod weekly_report;
pub mod work;

/// A language of messages and reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Lang {
    /// Simplified Chinese, `zh-CN`; the default of reports.
    #[default]
    Zh,
    /// English, `en`.
    En,
}

impl Lang {
    /// Both languages, Chinese first.
    pub const ALL: [Lang; 2] = [Lang::Zh, Lang::En];

    /// The BCP 47 tag: `zh-CN` or `en`.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::Zh => "zh-CN",
            Lang::En => "en",
        }
    }

    /// The language a tag or locale names (`zh-CN`, `zh_CN.UTF-8`, `en_GB`, `en`), if it is one of ours.
    pub fn from_tag(tag: &str) -> Option<Lang> {
        let tag = tag.to_ascii_lowercase();
        match tag.split(['-', '_', '.', '@']).next() {
            Some("zh") => Some(Lang::Zh),
            Some("en") => Some(Lang::En),
            _ => None,
        }
    }
}

/// One text in both languages.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Said {
    /// zh-CN.
    pub zh: String,
    /// en.
    pub en: String,
}

impl Said {
    /// The text in one language.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Zh => &self.zh,
            Lang::En => &self.en,
        }
    }

    /// The text in one language, taken out.
    pub fn into_lang(self, lang: Lang) -> String {
        match lang {
            Lang::Zh => self.zh,
            Lang::En => self.en,
        }
    }

    /// The same text in both languages (a name, a number).
    pub fn same(text: impl Into<String>) -> Said {
        let zh = text.into();
        Said { en: zh.clone(), zh }
    }
}

/// Defines sentences as functions that say them in both languages:
/// `words! { /// doc\n unknown_key(key, near) { zh: "没有键「{key}」", en: "there is no key '{key}'" } }`.
/// The values are anything that displays; each language writes them where it likes with `{name}`.
macro_rules! words {
    ($($(#[$doc:meta])* $name:ident($($arg:ident),* $(,)?) { zh: $zh:literal, en: $en:literal $(,)? })*) => {
        $(
            $(#[$doc])*
            pub fn $name($($arg: impl std::fmt::Display),*) -> $crate::words::Said {
                $(let _ = &$arg;)*
                $crate::words::Said { zh: format!($zh), en: format!($en) }
            }
        )*
    };
}
pub(crate) use words;

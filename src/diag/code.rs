//! The registry of finding codes: stable names, default severities.

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth a look; never stops a build.
    Warning,
    /// Wrong; stops a build unless faulty entries are left out.
    Error,
}

impl Severity {
    /// The word in findings: `error` or `warning`.
    pub fn word(self) -> &'static str {
        match self {
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $id:literal, $severity:ident;)*) => {
        /// A rule's stable code. Each has a page below docs/findings and a case below tests/cases.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[$doc])* $name,)* }

        impl Code {
            /// Every code, in the order of the registry.
            pub const ALL: &'static [Code] = &[$(Code::$name),*];

            /// The code as printed, `room/rule`.
            pub fn id(self) -> &'static str {
                match self { $(Code::$name => $id),* }
            }

            /// Severity unless the settings say otherwise.
            pub fn severity(self) -> Severity {
                match self { $(Code::$name => Severity::$severity),* }
            }

            /// The code with this id.
            pub fn from_id(id: &str) -> Option<Code> {
                match id { $($id => Some(Code::$name),)* _ => None }
            }
        }
    };
}

impl Code {
    /// Whether it judges the business across entries and time, not a file: `check` alone tells it, and whatever its
    /// severity it never stops a build.
    pub fn judges(self) -> bool {
        self.id().starts_with("check/")
    }

    /// Whether no setting can switch it off: what it tells of keeps a whole file or document from being read, or a
    /// report from being made.
    pub fn always_told(self) -> bool {
        matches!(
            self,
            Code::NoSettings | Code::Unreadable | Code::NotUtf8 | Code::Syntax | Code::FullWidthColon | Code::Template
        )
    }
}

codes! {
    /// The workspace has no salesreport.yaml.
    NoSettings = "workspace/no-settings", Error;
    /// A file can't be read.
    Unreadable = "file/unreadable", Error;
    /// A file is not UTF-8.
    NotUtf8 = "file/not-utf8", Error;
    /// A file of the team folder whose name says nothing of what it holds; it is not read.
    UnknownFile = "file/unknown", Warning;
    /// The YAML is broken.
    Syntax = "yaml/syntax", Error;
    /// A full-width colon stands where a key needs a plain one.
    FullWidthColon = "yaml/full-width-colon", Error;
    /// A key stands twice, perhaps once in each language.
    DuplicateKey = "key/duplicate", Error;
    /// A key nobody knows.
    UnknownKey = "key/unknown", Error;
    /// A required key is missing.
    MissingKey = "key/missing", Error;
    /// Keys that exclude each other, or none of those of which one is needed.
    KeyChoice = "key/choice", Error;
    /// A value of another type than the key takes.
    WrongType = "value/type", Error;
    /// A word that is none of the key's values.
    UnknownValue = "value/unknown", Error;
    /// Not a date.
    BadDate = "value/date", Error;
    /// Not a time of day.
    BadTime = "value/time", Error;
    /// Not a span of time, or one that ends before it begins.
    BadSpan = "value/span", Error;
    /// Not a period.
    BadPeriod = "value/period", Error;
    /// Not an amount, quantity, number or percent.
    BadAmount = "value/amount", Error;
    /// An amount of 10¹² and above or with more than four decimals.
    AbsurdAmount = "value/absurd-amount", Error;
    /// A form of reports asked for that none is written in yet.
    UnmadeFormat = "settings/unmade-format", Warning;
    /// A customer nobody knows, where money or goods hang on it.
    UnknownCustomer = "log/unknown-customer", Error;
    /// A customer nobody knows elsewhere: taken as a prospect to be confirmed.
    Prospect = "log/prospect", Warning;
    /// A person, product, project, order … nobody knows.
    UnknownReference = "ref/unknown", Error;
    /// A name that several share.
    AmbiguousReference = "ref/ambiguous", Error;
    /// An id twice in the team folder.
    DuplicateId = "team/duplicate-id", Error;
    /// An order id twice.
    DuplicateOrder = "log/duplicate-order", Error;
    /// Two documents of one person and day that contradict each other.
    Contradiction = "log/contradiction", Error;
    /// A log whose date is not the one in its file's name.
    DateUnlikeFile = "log/date-unlike-file", Warning;
    /// A log of a day before its person joined or after they left.
    NotEmployed = "log/not-employed", Error;
    /// A plan without owner.
    PlanWithoutOwner = "plan/without-owner", Error;
    /// A plan without period.
    PlanWithoutPeriod = "plan/without-period", Error;
    /// A target for a customer that is not the owner's.
    TargetForStranger = "plan/target-for-stranger", Warning;
    /// Weights of a score sheet that do not sum to 100 %.
    RubricWeights = "rubric/weights", Error;
    /// Items of a score sheet whose points do not sum to their part's.
    RubricPoints = "rubric/points", Error;
    /// An item that can't be measured as it says.
    RubricMeasure = "rubric/measure", Error;
    /// A part of a built-in report that is not there, or not for such periods and scopes.
    OutlinePart = "outline/part", Error;
    /// A figure that can't be broken down as a report of one's own asks.
    OutlineFigure = "outline/figure", Error;
    /// A score for an item that the person's score sheet does not have.
    UnknownItem = "review/unknown-item", Error;
    /// A score of more points than the item has, or below zero.
    ScoreRange = "review/points", Error;
    /// History of a month that has logs; the logs count.
    HistoryOverlap = "history/overlaps-logs", Warning;
    /// A year without holiday data: only weekends are off.
    NoHolidayData = "calendar/no-data", Warning;
    /// A repository that git does not want to read.
    HistoryRefused = "git/refused", Warning;
    /// A document handed in by a commit that is dated before its parent.
    DatedBeforeParent = "git/dated-before-parent", Warning;
    /// A shipment without any price to count it by.
    NoPrice = "log/no-price", Error;
    /// People who report to each other in a circle, or dealers who supply each other so.
    TeamCycle = "team/cycle", Error;
    /// A payment beyond what the customer owes.
    Overpaid = "check/overpaid", Warning;
    /// An order or shipment beyond the customer's credit limit.
    OverLimit = "check/over-limit", Warning;
    /// Two visits of one person at one time.
    VisitsOverlap = "check/visits-overlap", Warning;
    /// An order's stage that goes back.
    StageBackwards = "check/stage-backwards", Warning;
    /// An order in production that nobody approved before.
    Unapproved = "check/unapproved", Warning;
    /// An order promised sooner than its goods can be made.
    LeadTime = "check/lead-time", Warning;
    /// An order for someone of another region than the customer's.
    OtherRegion = "check/other-region", Warning;
    /// A project's stage left out, or gone back on.
    ProjectStage = "check/project-stage", Warning;
    /// A problem solved before it was opened.
    SolvedEarly = "check/solved-early", Warning;
    /// A problem open past its day.
    ProblemOverdue = "check/problem-overdue", Warning;
    /// An expense on a day off.
    ExpenseOffDuty = "check/expense-off-duty", Warning;
    /// Travel expenses of days away that no trip spans.
    NoTrip = "check/no-trip", Warning;
    /// A summary used again on another day.
    SummaryCopied = "check/summary-copied", Warning;
    /// A figure in prose that the logs do not bear out.
    ProseFigure = "check/prose-figure", Warning;
    /// A contact agreed for a day that passed without any.
    ContactMissed = "check/contact-missed", Warning;
    /// A prospect called on again and again that no roster has.
    ProspectUnconfirmed = "check/prospect-unconfirmed", Warning;
    /// A target that its parts do not add up to.
    PartsDiffer = "check/parts-differ", Warning;
    /// A template that can't be rendered.
    Template = "template/error", Error;
    /// A character none of the fonts has.
    MissingGlyph = "font/missing-glyph", Warning;
}

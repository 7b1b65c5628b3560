//! The choices that an address carries behind its page: the parser next to the printer. Free of
//! Leptos and the browser.

use jiff::civil::Date;
use uuid::Uuid;

use crate::domain::{AccountId, ContactId, OpportunityId, OwnerId, Party, Stage, WorkspaceId};
use crate::lists::QuickFilter;
use crate::metrics::{Behind, Cohort, InLedger, Measure};
use crate::words::Language;

use super::behind::{behind_code, behind_of};
use super::choices::{Against, Beside, cohort_code, ledger_code, ledger_place, quick_code};
use super::columns::{Column, Sorting};
use super::parties::{PartyList, PartySorting};
use super::plan::PlanChoice;
use super::sides::{Other, Sides};

/// How an address says that an opportunity is shown on a page of its own.
const WHOLE: &str = "page";

/// How an address says that all keys are shown.
const ALL_KEYS: &str = "all";

/// How an address says that the palette is open.
const OPEN: &str = "open";

/// The choices that an address carries; each absent one is the default.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Which workspace; absent: the last used on this device.
    pub workspace: Option<WorkspaceId>,
    /// Whose.
    pub owner: Option<OwnerId>,
    /// Through which channel.
    pub source: Option<String>,
    /// Standing in this stage now.
    pub stage: Option<Stage>,
    /// Having reached this stage.
    pub reached: Option<Stage>,
    /// Open, won or lost.
    pub status: Option<StatusFilter>,
    /// Only open ones that ask for something.
    pub quick: Option<QuickFilter>,
    /// Counted by this row, bar or point of a figure.
    pub behind: Option<Behind>,
    /// Counted here by the ledger of the stages.
    pub ledger: Option<InLedger>,
    /// The passage in which segments are compared.
    pub passage: Option<Measure>,
    /// Lost for this; empty: nobody wrote why.
    pub reason: Option<String>,
    /// In which order the cards of the board stand.
    pub order: CardOrder,
    /// First day.
    pub from_on: Option<Date>,
    /// Last day.
    pub to_on: Option<Date>,
    /// By opportunity or by event.
    pub basis: Basis,
    /// What the days choose.
    pub cohort: Cohort,
    /// What the funnel stands beside; absent: the firm's reference where it has chosen one, else nothing.
    pub beside: Option<Beside>,
    /// What the spans of the bridge are held against.
    pub against: Against,
    /// The day as of which everything is seen; absent: today.
    pub as_of: Option<Date>,
    /// The language asked for.
    pub language: Option<Language>,
    /// The sheet over the page, in which something that happened is logged.
    pub log: Option<LogSheet>,
    /// Whether all keys are shown over the page.
    pub keys: bool,
    /// Whether the palette is open over the page.
    pub palette: bool,
    /// Whether an opportunity is shown on a page of its own.
    pub whole: bool,
    /// In which order the list stands.
    pub sorting: Sorting,
    /// The columns of the list; absent: the usual ones.
    pub columns: Option<Vec<Column>>,
    /// The saved view that was chosen, by its name.
    pub saved: Option<String>,
    /// Companies, people, or those that are perhaps there twice.
    pub show: PartyList,
    /// In which order companies or people stand.
    pub by: PartySorting,
    /// The company or person that is held against the one of the page: are they the same?
    pub merge: Option<Uuid>,
    /// What a plan is made for.
    pub plan: PlanChoice,
    /// Who is held against whom.
    pub sides: Sides,
}

/// What the sheet for logging shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogSheet {
    /// Whom it happened with is looked for.
    Find,
    /// What somebody did before there is an opportunity is noted.
    Trace,
    /// It happened with many at once, whose names are pasted.
    Many,
    /// It happened with this opportunity.
    About(OpportunityId),
    /// It happened with this company or person: on which of their deals is looked for.
    With(Party),
}

impl LogSheet {
    fn parse(code: &str) -> Option<Self> {
        match code {
            "find" => Some(Self::Find),
            "trace" => Some(Self::Trace),
            "many" => Some(Self::Many),
            code => match code.split_once('-') {
                Some(("account", id)) => AccountId::parse(id).map(Party::Account).map(Self::With),
                Some(("contact", id)) => ContactId::parse(id).map(Party::Contact).map(Self::With),
                _ => OpportunityId::parse(code).map(Self::About),
            },
        }
    }

    fn print(self) -> String {
        match self {
            Self::Find => "find".to_owned(),
            Self::Trace => "trace".to_owned(),
            Self::Many => "many".to_owned(),
            Self::About(id) => id.to_string(),
            Self::With(Party::Account(id)) => format!("account-{id}"),
            Self::With(Party::Contact(id)) => format!("contact-{id}"),
        }
    }
}

/// Open, won or lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each name says what it is")]
pub enum StatusFilter {
    Open,
    Won,
    Lost,
}

/// In which order the cards of the board stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CardOrder {
    /// The most urgent first.
    #[default]
    Urgency,
    /// The greatest amount first.
    Amount,
    /// What has stood in its stage for longest first.
    Age,
    /// Who wants to buy now first.
    Temperature,
}

impl CardOrder {
    /// All, the default first.
    pub const ALL: [Self; 4] = [Self::Urgency, Self::Amount, Self::Age, Self::Temperature];

    /// Its code in addresses.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Urgency => "urgency",
            Self::Amount => "amount",
            Self::Age => "age",
            Self::Temperature => "temperature",
        }
    }

    /// The order of this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.code() == code)
    }
}

/// What a ratio counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Basis {
    /// Each opportunity once.
    #[default]
    Opportunity,
    /// Every appointment and proposal.
    Event,
}

impl StatusFilter {
    /// Its code in addresses.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Won => "won",
            Self::Lost => "lost",
        }
    }

    /// The filter of this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Open, Self::Won, Self::Lost].into_iter().find(|status| status.code() == code)
    }
}

impl Basis {
    /// Its code in addresses and figure tables.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Opportunity => "opportunity",
            Self::Event => "event",
        }
    }
}

impl Query {
    /// Takes over one choice; `None` where name or value is not understood.
    pub(super) fn read(&mut self, name: &str, value: &str) -> Option<()> {
        match name {
            "ws" => self.workspace = Some(WorkspaceId::parse(value)?),
            "owner" => self.owner = Some(OwnerId::parse(value)?),
            "source" => self.source = Some(value.to_owned()),
            "stage" => self.stage = Some(Stage::from_code(value)?),
            "reached" => self.reached = Some(Stage::from_code(value)?),
            "status" => self.status = Some(StatusFilter::from_code(value)?),
            "only" => {
                let mut all = QuickFilter::ALL.into_iter();
                self.quick = Some(all.find(|quick| quick_code(*quick) == value)?);
            }
            "behind" => self.behind = Some(behind_of(value)?),
            "ledger" => self.ledger = Some(ledger_place(value)?),
            "passage" => self.passage = Some(Measure::from_code(value)?),
            "reason" => self.reason = Some(value.to_owned()),
            "order" => self.order = CardOrder::from_code(value)?,
            "from" => self.from_on = Some(value.parse().ok()?),
            "to" => self.to_on = Some(value.parse().ok()?),
            "basis" => {
                let all = [Basis::Opportunity, Basis::Event];
                self.basis = all.into_iter().find(|basis| basis.code() == value)?;
            }
            "cohort" => {
                let all = [Cohort::Entry, Cohort::Flow];
                self.cohort = all.into_iter().find(|cohort| cohort_code(*cohort) == value)?;
            }
            "beside" => self.beside = Some(Beside::from_code(value)?),
            "against" => self.against = Against::from_code(value)?,
            "asof" => self.as_of = Some(value.parse().ok()?),
            "view" => self.whole = (value == WHOLE).then_some(true)?,
            "lang" => {
                let mut all = Language::ALL.into_iter();
                self.language = Some(all.find(|language| language.code() == value)?);
            }
            "sort" => self.sorting = Sorting::parse(value)?,
            "cols" => self.columns = Some(Column::parse_all(value)?),
            "saved" => self.saved = Some(value.to_owned()),
            "show" => self.show = PartyList::from_code(value)?,
            "by" => self.by = PartySorting::parse(value)?,
            "a" => self.sides.one = Some(OwnerId::parse(value)?),
            "b" => self.sides.other = Other::parse(value)?,
            "merge" => self.merge = Some(Uuid::try_parse(value).ok()?),
            "log" => self.log = Some(LogSheet::parse(value)?),
            "keys" => self.keys = (value == ALL_KEYS).then_some(true)?,
            "palette" => self.palette = (value == OPEN).then_some(true)?,
            _ => return self.plan.read(name, value),
        }
        Some(())
    }

    /// The choices that make a view of the list, as an address writes them: which opportunities, in
    /// which order, in which columns.
    #[must_use]
    pub fn kept(&self) -> String {
        let (workspace, as_of, language, saved, whole, order, plan) = Default::default();
        let rest = self.without_sheets();
        Self { workspace, as_of, language, saved, whole, order, plan, ..rest }.print()
    }

    /// The same choices without what lies over the page.
    #[must_use]
    pub fn without_sheets(&self) -> Self {
        Self { log: None, keys: false, palette: false, ..self.clone() }
    }

    pub(super) fn print(&self) -> String {
        let pairs = [
            ("ws", self.workspace.map(|id| id.to_string())),
            ("owner", self.owner.map(|id| id.to_string())),
            ("source", self.source.as_deref().map(encode)),
            ("stage", self.stage.map(|stage| stage.code().to_owned())),
            ("reached", self.reached.map(|stage| stage.code().to_owned())),
            ("status", self.status.map(|status| status.code().to_owned())),
            ("only", self.quick.map(|quick| quick_code(quick).to_owned())),
            ("behind", self.behind.as_ref().map(|one| encode(&behind_code(one)))),
            ("ledger", self.ledger.map(ledger_code)),
            ("passage", self.passage.map(|passage| passage.code().to_owned())),
            ("reason", self.reason.as_deref().map(encode)),
            ("order", (self.order != CardOrder::default()).then(|| self.order.code().to_owned())),
            ("from", self.from_on.map(|day| day.to_string())),
            ("to", self.to_on.map(|day| day.to_string())),
            ("basis", (self.basis != Basis::default()).then(|| self.basis.code().to_owned())),
            (
                "cohort",
                (self.cohort != Cohort::default()).then(|| cohort_code(self.cohort).to_owned()),
            ),
            ("beside", self.beside.map(|one| one.code().to_owned())),
            (
                "against",
                (self.against != Against::default()).then(|| self.against.code().to_owned()),
            ),
            ("asof", self.as_of.map(|day| day.to_string())),
            ("sort", (self.sorting != Sorting::default()).then(|| self.sorting.print())),
            ("cols", self.columns.as_deref().map(Column::print_all)),
            ("saved", self.saved.as_deref().map(encode)),
            ("show", (self.show != PartyList::default()).then(|| self.show.code().to_owned())),
            ("by", (self.by != PartySorting::default()).then(|| self.by.print())),
            ("merge", self.merge.map(|id| id.to_string())),
            ("a", self.sides.one.map(|id| id.to_string())),
            ("b", self.sides.other.code()),
            ("lang", self.language.map(|language| language.code().to_owned())),
            ("log", self.log.map(LogSheet::print)),
            ("keys", self.keys.then(|| ALL_KEYS.to_owned())),
            ("palette", self.palette.then(|| OPEN.to_owned())),
            ("view", self.whole.then(|| WHOLE.to_owned())),
        ];
        let pairs = pairs.into_iter().chain(self.plan.pairs());
        let pairs = pairs.filter_map(|(name, value)| Some(format!("{name}={}", value?)));
        pairs.collect::<Vec<_>>().join("&")
    }
}

/// Percent-encodes all but letters, digits and `-._~`.
fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

/// Takes percent-encoding off; what is not encoded well stays as it is.
pub(super) fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let pair = after.get(..2).and_then(|pair| std::str::from_utf8(pair).ok());
        let value = pair.and_then(|pair| u8::from_str_radix(pair, 16).ok());
        match (first, value) {
            (b'%', Some(value)) => {
                bytes.push(value);
                rest = &after[2..];
            }
            (b'+', _) => {
                bytes.push(b' ');
                rest = after;
            }
            _ => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

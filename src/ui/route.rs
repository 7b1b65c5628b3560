//! Addresses after the `#`: the parser next to the printer. Free of Leptos and the browser.

use jiff::civil::Date;

use crate::domain::{OpportunityId, OwnerId, Stage, WorkspaceId};
use crate::metrics::Cohort;
use crate::words::Language;

/// How an address says that an opportunity is shown on a page of its own.
const WHOLE: &str = "page";

/// Where one is, and what one has chosen there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// The page.
    pub page: Page,
    /// The choices.
    pub query: Query,
}

/// A page of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// The first page.
    Start,
    /// The quick funnel.
    Quick,
    /// What is to be done.
    Today,
    /// The pipeline as a board.
    Board,
    /// The pipeline as a list.
    List,
    /// One opportunity, beside the board or on a page of its own.
    Opportunity(OpportunityId),
    /// The funnel.
    Funnel,
    /// The owners beside each other.
    Team,
    /// Who is on the bridge, and where it breaks.
    Bridge,
    /// What is to come, and what it takes.
    Plan,
    /// Files in and out, workspaces.
    Data,
    /// Settings.
    Settings,
}

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
    /// First day.
    pub from_on: Option<Date>,
    /// Last day.
    pub to_on: Option<Date>,
    /// By opportunity or by event.
    pub basis: Basis,
    /// What the days choose.
    pub cohort: Cohort,
    /// The day as of which everything is seen; absent: today.
    pub as_of: Option<Date>,
    /// The language asked for.
    pub language: Option<Language>,
    /// The sheet over the page, in which something that happened is logged.
    pub log: Option<LogSheet>,
    /// Whether an opportunity is shown on a page of its own.
    pub whole: bool,
}

/// What the sheet for logging shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogSheet {
    /// Whom it happened with is looked for.
    Find,
    /// It happened with this opportunity.
    About(OpportunityId),
}

impl LogSheet {
    fn parse(code: &str) -> Option<Self> {
        match code {
            "find" => Some(Self::Find),
            id => OpportunityId::parse(id).map(Self::About),
        }
    }

    fn print(self) -> String {
        match self {
            Self::Find => "find".to_owned(),
            Self::About(id) => id.to_string(),
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

/// What a ratio counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Basis {
    /// Each opportunity once.
    #[default]
    Opportunity,
    /// Every appointment and proposal.
    Event,
}

/// A part of an address that was not understood, and was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misread {
    /// The page: it falls back to the start.
    Page(String),
    /// A choice, as `name=value`.
    Choice(String),
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

/// The code of a cohort in addresses and figure tables.
#[must_use]
pub const fn cohort_code(cohort: Cohort) -> &'static str {
    match cohort {
        Cohort::Entry => "entry",
        Cohort::Flow => "flow",
    }
}

impl From<Page> for Route {
    fn from(page: Page) -> Self {
        Self { page, query: Query::default() }
    }
}

impl Route {
    /// Reads what stands after the `#`, with or without it. What is not understood is left out and
    /// reported.
    #[must_use]
    pub fn parse(hash: &str) -> (Self, Vec<Misread>) {
        let hash = hash.trim_start_matches('#');
        let (path, query) = hash.split_once('?').unwrap_or((hash, ""));
        let mut misread = Vec::new();
        let page = Page::parse(path).unwrap_or_else(|| {
            misread.push(Misread::Page(path.to_owned()));
            Page::Start
        });
        let mut choices = Query::default();
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let value = decode(value);
            if choices.read(name, &value).is_none() {
                misread.push(Misread::Choice(format!("{name}={value}")));
            }
        }
        (Self { page, query: choices }, misread)
    }

    /// Whether what stands after the `#` says where to go, not only how.
    #[must_use]
    pub fn names_a_page(hash: &str) -> bool {
        let path = hash.trim_start_matches('#').split('?').next().unwrap_or_default();
        !path.trim_matches('/').is_empty()
    }

    /// The address, with its `#`.
    #[must_use]
    pub fn print(&self) -> String {
        let choices = self.query.print();
        let separator = if choices.is_empty() { "" } else { "?" };
        format!("#{}{separator}{choices}", self.page.print())
    }

    /// The same choices at another page.
    #[must_use]
    pub fn at(&self, page: Page) -> Self {
        Self { page, query: self.query.clone() }
    }
}

impl Page {
    fn parse(path: &str) -> Option<Self> {
        let path = path.trim_matches('/');
        Some(match path {
            "" | "start" => Self::Start,
            "quick" => Self::Quick,
            "today" => Self::Today,
            "pipeline" => Self::Board,
            "pipeline/list" => Self::List,
            "funnel" => Self::Funnel,
            "team" => Self::Team,
            "bridge" => Self::Bridge,
            "plan" => Self::Plan,
            "data" => Self::Data,
            "settings" => Self::Settings,
            _ => Self::Opportunity(OpportunityId::parse(path.strip_prefix("opportunity/")?)?),
        })
    }

    fn print(self) -> String {
        match self {
            Self::Start => "/start".to_owned(),
            Self::Quick => "/quick".to_owned(),
            Self::Today => "/today".to_owned(),
            Self::Board => "/pipeline".to_owned(),
            Self::List => "/pipeline/list".to_owned(),
            Self::Opportunity(id) => format!("/opportunity/{id}"),
            Self::Funnel => "/funnel".to_owned(),
            Self::Team => "/team".to_owned(),
            Self::Bridge => "/bridge".to_owned(),
            Self::Plan => "/plan".to_owned(),
            Self::Data => "/data".to_owned(),
            Self::Settings => "/settings".to_owned(),
        }
    }
}

impl Query {
    /// Takes over one choice; `None` where name or value is not understood.
    fn read(&mut self, name: &str, value: &str) -> Option<()> {
        match name {
            "ws" => self.workspace = Some(WorkspaceId::parse(value)?),
            "owner" => self.owner = Some(OwnerId::parse(value)?),
            "source" => self.source = Some(value.to_owned()),
            "stage" => self.stage = Some(Stage::from_code(value)?),
            "reached" => self.reached = Some(Stage::from_code(value)?),
            "status" => self.status = Some(StatusFilter::from_code(value)?),
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
            "asof" => self.as_of = Some(value.parse().ok()?),
            "view" => self.whole = (value == WHOLE).then_some(true)?,
            "lang" => {
                let mut all = Language::ALL.into_iter();
                self.language = Some(all.find(|language| language.code() == value)?);
            }
            "log" => self.log = Some(LogSheet::parse(value)?),
            _ => return None,
        }
        Some(())
    }

    fn print(&self) -> String {
        let pairs = [
            ("ws", self.workspace.map(|id| id.to_string())),
            ("owner", self.owner.map(|id| id.to_string())),
            ("source", self.source.as_deref().map(encode)),
            ("stage", self.stage.map(|stage| stage.code().to_owned())),
            ("reached", self.reached.map(|stage| stage.code().to_owned())),
            ("status", self.status.map(|status| status.code().to_owned())),
            ("from", self.from_on.map(|day| day.to_string())),
            ("to", self.to_on.map(|day| day.to_string())),
            ("basis", (self.basis != Basis::default()).then(|| self.basis.code().to_owned())),
            (
                "cohort",
                (self.cohort != Cohort::default()).then(|| cohort_code(self.cohort).to_owned()),
            ),
            ("asof", self.as_of.map(|day| day.to_string())),
            ("lang", self.language.map(|language| language.code().to_owned())),
            ("log", self.log.map(LogSheet::print)),
            ("view", self.whole.then(|| WHOLE.to_owned())),
        ];
        let pairs =
            pairs.into_iter().filter_map(|(name, value)| Some(format!("{name}={}", value?)));
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
fn decode(text: &str) -> String {
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

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "01890a5d-ac96-774b-bcce-b302099a8057";

    /// Every address reads back as it was printed.
    #[track_caller]
    fn check(address: &str) {
        let (route, misread) = Route::parse(address);
        assert_eq!(misread, []);
        assert_eq!(route.print(), address);
        assert_eq!(Route::parse(&route.print()).0, route);
    }

    #[test]
    fn addresses_read_back_as_printed() {
        for page in [
            "start",
            "quick",
            "today",
            "pipeline",
            "pipeline/list",
            "funnel",
            "team",
            "bridge",
            "plan",
            "data",
            "settings",
        ] {
            check(&format!("#/{page}"));
        }
        check(&format!("#/opportunity/{ID}"));
        check(&format!("#/opportunity/{ID}?lang=fr&view=page"));
        check(&format!("#/funnel?ws={ID}&owner={ID}&source=fiera%20di%20Pav%C3%ADa%20%26%20Co"));
        check("#/pipeline/list?stage=N&reached=P&status=lost&from=2026-01-01&to=2026-03-31");
        check("#/funnel?basis=event&cohort=flow&asof=2026-03-31&lang=it");
        check("#/pipeline?stage=N&log=find");
        check(&format!("#/pipeline/list?log={ID}"));
    }

    #[test]
    fn defaults_need_no_words() {
        let (route, misread) = Route::parse("#/funnel?basis=opportunity&cohort=entry");
        assert_eq!((route.print().as_str(), misread.len()), ("#/funnel", 0));
        assert_eq!(Route::parse("").0, Page::Start.into());
        let without = ["", "#", "#/", "#/?lang=it", "?lang=it"];
        assert!(without.into_iter().all(|address| !Route::names_a_page(address)));
        assert!(["#/start", "#/today?lang=it"].into_iter().all(Route::names_a_page));
    }

    #[test]
    fn what_is_not_understood_is_reported_and_left_out() {
        let (route, misread) = Route::parse("#/nowhere?owner=7&from=2026-02-31&status=open&x=%zz");
        assert_eq!(route.print(), "#/start?status=open");
        let expected = [
            Misread::Page("/nowhere".to_owned()),
            Misread::Choice("owner=7".to_owned()),
            Misread::Choice("from=2026-02-31".to_owned()),
            Misread::Choice("x=%zz".to_owned()),
        ];
        assert_eq!(misread, expected);
    }
}

//! Addresses after the `#`: the parser next to the printer. Free of Leptos and the browser.

mod behind;
mod choices;
mod columns;
mod parties;
mod plan;
mod query;
mod sides;

use crate::domain::{AccountId, ContactId, OpportunityId, Party};

pub use choices::{Against, Beside, cohort_code, quick_code};
pub use columns::{Column, Sorting};
pub use parties::{PartyColumn, PartyList, PartySorting};
pub use plan::{MOST_VOLUME, MOST_WINS, PlanChoice};
pub use query::{Basis, CardOrder, LogSheet, Query, StatusFilter};

pub use sides::{Other, Sides};

use query::decode;

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
    /// The companies and the people.
    Relations,
    /// One company.
    Account(AccountId),
    /// One person.
    Contact(ContactId),
    /// The funnel.
    Funnel,
    /// Every stage of the funnel: who entered, and where they went.
    Ledger,
    /// Sources, sectors, sizes, areas and salespeople beside each other.
    Segments,
    /// The owners beside each other.
    Team,
    /// Who is on the bridge, and where it breaks.
    Bridge,
    /// What is to come, and what it takes.
    Plan,
    /// The sheet for a meeting.
    Report,
    /// Files in and out, workspaces.
    Data,
    /// Settings.
    Settings,
}

/// A part of an address that was not understood, and was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misread {
    /// The page: it falls back to the start.
    Page(String),
    /// A choice, as `name=value`.
    Choice(String),
}

impl From<Party> for Page {
    fn from(party: Party) -> Self {
        match party {
            Party::Account(id) => Self::Account(id),
            Party::Contact(id) => Self::Contact(id),
        }
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

    /// The plan that such choices make, as [`Route::print`] writes them.
    #[must_use]
    pub fn plan_of(choices: &str) -> PlanChoice {
        Self::parse(&format!("#/plan?{choices}")).0.query.plan
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
            "relations" => Self::Relations,
            "funnel" => Self::Funnel,
            "funnel/ledger" => Self::Ledger,
            "funnel/segments" => Self::Segments,
            "team" => Self::Team,
            "bridge" => Self::Bridge,
            "plan" => Self::Plan,
            "report" => Self::Report,
            "data" => Self::Data,
            "settings" => Self::Settings,
            _ => match path.split_once('/')? {
                ("opportunity", id) => Self::Opportunity(OpportunityId::parse(id)?),
                ("account", id) => Self::Account(AccountId::parse(id)?),
                ("contact", id) => Self::Contact(ContactId::parse(id)?),
                _ => return None,
            },
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
            Self::Relations => "/relations".to_owned(),
            Self::Account(id) => format!("/account/{id}"),
            Self::Contact(id) => format!("/contact/{id}"),
            Self::Funnel => "/funnel".to_owned(),
            Self::Ledger => "/funnel/ledger".to_owned(),
            Self::Segments => "/funnel/segments".to_owned(),
            Self::Team => "/team".to_owned(),
            Self::Bridge => "/bridge".to_owned(),
            Self::Plan => "/plan".to_owned(),
            Self::Report => "/report".to_owned(),
            Self::Data => "/data".to_owned(),
            Self::Settings => "/settings".to_owned(),
        }
    }
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
            "relations",
            "funnel",
            "funnel/ledger",
            "funnel/segments",
            "team",
            "bridge",
            "plan",
            "report",
            "data",
            "settings",
        ] {
            check(&format!("#/{page}"));
        }
        check(&format!("#/opportunity/{ID}"));
        check(&format!("#/opportunity/{ID}?lang=fr&view=page"));
        check(&format!("#/funnel?ws={ID}&owner={ID}&source=fiera%20di%20Pav%C3%ADa%20%26%20Co"));
        check("#/pipeline/list?stage=N&reached=P&status=lost&from=2026-01-01&to=2026-03-31");
        check("#/pipeline/list?sort=-amount&cols=amount,heard&saved=In%20ritardo");
        check("#/pipeline/list?sort=name");
        check("#/pipeline/list?status=lost&ledger=all&reason=Il%20prezzo");
        check("#/pipeline/list?ledger=P-jump&reason=");
        check("#/funnel/segments?passage=R3");
        for behind in [
            "way~S~P",
            "way~S~P~lost",
            "stay~A",
            "cycle",
            "entered~2026-03-01",
            "came~R1~quarter~2026-04-01",
            "segment~R1~source~fiera~di%20Pav%C3%ADa",
            "mixed~source~fiera~di~sopra~Pav%C3%ADa",
            "through~N",
            "now~C",
            "level~won",
            "span~acquisition",
            "outcome",
            "worked",
            "passed",
            "passed~not-yet",
            "passed-and~advanced",
            "fell~awareness~no-reply",
            "fell~acquisition~none",
            "done~consideration~sales~video-call",
        ] {
            check(&format!("#/pipeline/list?behind={behind}"));
        }
        for behind in ["owner", "worked", "segment~overall"] {
            check(&format!("#/pipeline/list?behind={behind}~{ID}"));
        }
        check("#/funnel?basis=event&cohort=flow&asof=2026-03-31&lang=it");
        for beside in ["nothing", "before", "reference"] {
            check(&format!("#/funnel?beside={beside}"));
        }
        for against in ["reference", "team"] {
            check(&format!("#/bridge?against={against}"));
        }
        check("#/pipeline?stage=N&log=find");
        for quick in ["late", "stopped", "unplanned", "undecided"] {
            check(&format!("#/pipeline?only={quick}&order=amount"));
        }
        check("#/pipeline?order=age");
        check("#/pipeline?order=temperature");
        check("#/today?log=trace");
        check("#/today?log=many");
        check(&format!("#/pipeline/list?log={ID}"));
        check("#/today?keys=all");
        check("#/funnel?palette=open");
        check(&format!("#/account/{ID}"));
        check(&format!("#/contact/{ID}"));
        check(&format!("#/account/{ID}?merge={ID}"));
        check(&format!("#/contact/{ID}?merge={ID}&lang=it"));
        check(&format!("#/account/{ID}?log=account-{ID}"));
        check(&format!("#/contact/{ID}?log=contact-{ID}"));
        check("#/plan?lang=it&wins=5&per=month&volume=180&rates=R1-634,prospects~won-120");
        check(&format!("#/team?a={ID}&b={ID}"));
        check("#/team?b=others");
        for list in ["people", "doubles"] {
            check(&format!("#/relations?show={list}"));
        }
        for order in ["-name", "open", "-heard", "owner"] {
            check(&format!("#/relations?by={order}"));
        }
    }

    #[test]
    fn defaults_need_no_words() {
        let (route, misread) = Route::parse("#/funnel?basis=opportunity&cohort=entry");
        assert_eq!((route.print().as_str(), misread.len()), ("#/funnel", 0));
        let (route, misread) = Route::parse("#/pipeline/list?sort=-entered&cols=stage,stage");
        assert_eq!(route.print(), "#/pipeline/list?cols=stage");
        assert!(misread.is_empty() && route.query.kept() == "cols=stage");
        assert_eq!(Route::parse("").0, Page::Start.into());
        let without = ["", "#", "#/", "#/?lang=it", "?lang=it"];
        assert!(without.into_iter().all(|address| !Route::names_a_page(address)));
        assert!(["#/start", "#/today?lang=it"].into_iter().all(Route::names_a_page));
    }

    #[test]
    fn what_is_not_understood_is_reported_and_left_out() {
        assert_eq!(Route::parse(&format!("#/company/{ID}")).0, Page::Start.into());
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

//! What the palette offers: what was found, what can be done, where one can go.

use crate::domain::{Party, RecordId, Status, WorkspaceId};
use crate::search::{Field, Typed};
use crate::ui::app::Choices;
use crate::ui::browser::unfold;
use crate::ui::components::IconName;
use crate::ui::context::App;
use crate::ui::keys::map::place as place_name;
use crate::ui::keys::press::places;
use crate::ui::route::{LogSheet, Page};
use crate::words::{keys as key_words, palette as words};

use super::deed::{Deed, First, Named, Situation, deeds, deeds_instead};
use super::index::SearchIndex;
use super::marked::Marked;
use super::opened::lately_opened;
use super::records::{Face, Records, Shown, account_of};

/// So much of what was lately opened is offered.
const LATELY: usize = 4;

/// Something that can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Shows a record.
    Show(RecordId),
    /// Does something.
    Do(Deed),
    /// Goes to a place.
    GoTo(Page),
    /// Opens a workspace.
    Open(WorkspaceId),
}

/// A choice as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Offered {
    /// What it does.
    pub choice: Choice,
    /// How it looks.
    pub shown: Shown,
    /// The keys that do the same.
    pub keys: Vec<&'static str>,
}

/// Choices of one sort.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// What stands over them.
    pub title: String,
    /// The choices.
    pub offered: Vec<Offered>,
}

/// A workspace that can be opened, and its name.
pub type OtherWorkspace = (WorkspaceId, String);

/// What is offered for what was typed, now and whenever that is something else.
pub fn groups(
    app: App,
    choices: Choices,
    index: SearchIndex,
    others: &[OtherWorkspace],
    text: &str,
) -> Vec<Group> {
    let language = app.i18n.language;
    let typed = Typed::of(text, unfold);
    let fits = |name: &str| typed.begins_words_of(name, unfold);
    let found = index.find(&typed);
    let (found, first) = with_records(app, index, &typed, |records| {
        let ids: Vec<RecordId> = found.iter().map(|found| found.id).collect();
        (show_all(records, &ids), first_found(records, &ids))
    });
    let is_found = !found.is_empty();
    let now = Situation {
        text: text.trim(),
        first: first.as_ref(),
        is_open: app.store.peek(|_| ()).is_some(),
        is_past: app.store.looks_back(),
        can_undo: app.store.can_undo(),
        can_redo: app.store.can_redo(),
        is_dark: choices.is_dark(),
    };
    let can_be_done = deeds(language, now, fits).into_iter().map(|named| offer(named, &typed));
    let can_be_done: Vec<Offered> = can_be_done.collect();
    let gone_to = gone_to(app, others, &typed, fits);
    let group = |title: &str, offered| Group { title: title.to_owned(), offered };
    if typed.is_empty() {
        let lately = with_records(app, index, &typed, |records| {
            let mut lately = show_all(records, &lately_opened(app));
            lately.truncate(LATELY);
            lately
        });
        return vec![
            group(words::do_it(language), can_be_done),
            group(words::lately(language), lately),
            group(key_words::go_to(language), gone_to),
        ];
    }
    let is_nothing = |offered: &Offered| offered.choice == Choice::Do(Deed::NewOpportunity);
    if !is_found && gone_to.is_empty() && can_be_done.iter().all(is_nothing) {
        return vec![match index.is_read() {
            true => instead(app, &now, &typed),
            false => group(words::still_reading(language), Vec::new()),
        }];
    }
    vec![
        group(words::find(language), found),
        group(words::do_it(language), can_be_done),
        group(key_words::go_to(language), gone_to),
    ]
}

/// What is offered where nothing was found.
fn instead(app: App, now: &Situation<'_>, typed: &Typed) -> Group {
    let language = app.i18n.language;
    let deeds = now.can_change().then(|| deeds_instead(language, now.text)).into_iter().flatten();
    let offered = deeds.map(|named| {
        let mut offered = offer(named, typed);
        if offered.choice == Choice::Do(Deed::Import) {
            offered.shown.beneath = Marked::plain(words::perhaps_in_a_sheet(language));
        }
        offered
    });
    Group { title: words::nothing(language, now.text), offered: offered.collect() }
}

/// Looks at the records that are open; there are none where nothing is.
fn with_records<T: Default>(
    app: App,
    index: SearchIndex,
    typed: &Typed,
    look: impl FnOnce(Records<'_>) -> T,
) -> T {
    let i18n = app.i18n;
    let found = index.look(|search| {
        app.store.peek(|workspace| look(Records { i18n, workspace, search, typed }))
    });
    found.unwrap_or_default()
}

fn show_all(records: Records<'_>, ids: &[RecordId]) -> Vec<Offered> {
    let all = ids.iter().filter_map(|id| {
        let shown = records.show(*id)?;
        Some(Offered { choice: Choice::Show(*id), shown, keys: Vec::new() })
    });
    all.collect()
}

/// The first of what was found, if something can have happened with it.
fn first_found(records: Records<'_>, ids: &[RecordId]) -> Option<First> {
    let first = *ids.first()?;
    let party = match first {
        RecordId::Account(id) => Some(Party::Account(id)),
        RecordId::Contact(id) => Some(Party::Contact(id)),
        _ => None,
    };
    let opportunity = match first {
        RecordId::Opportunity(id) => Some(id),
        other => {
            let account = account_of(records.workspace, other);
            account.and_then(|account| records.search.opportunities_of(account).next())
        }
    };
    let log = opportunity.map(LogSheet::About).or(party.map(LogSheet::With))?;
    let open = opportunity.filter(|id| {
        let one = records.workspace.opportunities.get(*id);
        one.is_some_and(|one| *one.status() == Status::Open)
    });
    let open = open.and_then(|id| Some((id, records.name(RecordId::Opportunity(id))?)));
    Some(First { name: records.name(first)?, log, open })
}

fn offer((deed, name): Named, typed: &Typed) -> Offered {
    let icon = match deed {
        Deed::Log(_) | Deed::NewOpportunity | Deed::NewCompany => IconName::Plus,
        Deed::Move(_) => IconName::Next,
        Deed::Import => IconName::File,
        Deed::Backup => IconName::Export,
        Deed::FilterList => IconName::Search,
        Deed::Undo => IconName::Undo,
        Deed::Redo => IconName::Redo,
        Deed::Theme => IconName::Theme,
        Deed::Keys => IconName::Keys,
    };
    // What it would be done with is marked where it was found.
    let name = match deed {
        Deed::Log(LogSheet::About(_) | LogSheet::With(_))
        | Deed::Move(_)
        | Deed::NewOpportunity
        | Deed::NewCompany => Marked::plain(name),
        _ => Marked::of(Field::Name, name, typed),
    };
    Offered { choice: Choice::Do(deed), shown: plain(icon, name), keys: deed.keys().to_vec() }
}

fn gone_to(
    app: App,
    others: &[OtherWorkspace],
    typed: &Typed,
    fits: impl Fn(&str) -> bool,
) -> Vec<Offered> {
    let language = app.i18n.language;
    let marked = |name: &str| Marked::of(Field::Name, name, typed);
    let pages = places(language).into_iter().filter_map(|(letter, page)| {
        let name = place_name(language, page);
        let icon = match page {
            Page::Today => IconName::Calendar,
            Page::List => IconName::Table,
            Page::Funnel | Page::Ledger | Page::Segments => IconName::Funnel,
            Page::Team => IconName::People,
            Page::Bridge => IconName::Wave,
            Page::Plan => IconName::Flag,
            Page::Report => IconName::Play,
            Page::Quick | Page::Start => IconName::Numbers,
            Page::Data => IconName::File,
            Page::Settings => IconName::More,
            Page::Board | Page::Opportunity(_) => IconName::Board,
            Page::Relations | Page::Account(_) | Page::Contact(_) => IconName::Company,
        };
        let keys = vec!["G", letter];
        let shown = plain(icon, marked(name));
        fits(name).then_some(Offered { choice: Choice::GoTo(page), shown, keys })
    });
    let others = others.iter().filter_map(|(id, name)| {
        let name = words::workspace(language, name);
        let shown = plain(IconName::Company, marked(&name));
        fits(&name).then(|| Offered { choice: Choice::Open(*id), shown, keys: Vec::new() })
    });
    pages.chain(others).collect()
}

fn plain(icon: IconName, name: Marked) -> Shown {
    Shown { face: Face::Icon(icon), name, beneath: Marked::default(), owner: String::new() }
}

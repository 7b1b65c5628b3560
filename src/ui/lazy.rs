//! Views of the app that are loaded when they are first needed.
//!
//! A first visit loads what shows the board, and no more: every other page is a part of its own.
//! `cargo xtask dist` builds with the feature `split`, and cuts the wasm at the functions below;
//! without it (the single file, the tests, a plain `trunk build`) all parts are there from the
//! start and nothing else changes.
//!
//! A part is a function that draws: once it has been loaded it draws at once, ever after. The demo
//! is made by a function that is loaded in the same way.

use jiff::civil::Date;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::chance::{Chance, chance};
use super::context::App;
use super::demo::{MakeDemo, make_demo};
use super::export::sheet_language;
use super::forecast::{Expected, expected};
use super::keys::KeysSheetView;
use super::log::LogSheetView;
use super::pages::{
    AccountPage, BoardPage, BridgePage, ContactPage, DataPage, DialogsView, FunnelPage, Heard,
    LedgerPage, ListPage, OpportunityPage, OpportunityPanel, PasteView, PlanPage, QuickPage,
    QuickResultView, ReadTables, RelationsPage, ReportPage, SegmentsPage, SettingsPage, TeamPage,
    TodayPage, UnreadablePage, heard_on, pianos_now, read_tables, stopped_now, weights_now,
};
use super::palette::PaletteView;
use super::slices::{in_turn, wait_in_line};
use super::store::Store;
use crate::domain::{OpportunityId, Workspace};
use crate::metrics::{Population, Rotten, Stuck, Weights, as_of};
use crate::transfer::export_csv_of;
use crate::words::{Language, shell};

/// A part, by the place that it draws.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LazyView {
    /// The first page and the fields of the quick funnel.
    Quick,
    /// What the numbers of the quick funnel come to.
    QuickResult,
    /// What is to be done.
    Today,
    /// The funnel and its charts.
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
    /// The companies and the people.
    Relations,
    /// The company that the address names.
    Account,
    /// The person that the address names.
    Contact,
    /// Import, export, workspaces.
    Data,
    /// The settings.
    Settings,
    /// What is said of data that cannot be read.
    Unreadable,
    /// The pipeline as a board.
    Board,
    /// The pipeline as a list.
    List,
    /// The panel of the opportunity that the address names.
    Opportunity,
    /// The opportunity that the address names, as a page.
    OpportunityPage,
    /// The dialogs of the pipeline.
    Dialogs,
    /// Rows that are pasted over the list.
    Paste,
    /// The sheet in which something that happened is logged.
    Log,
    /// The sheet of all keys.
    Keys,
    /// The palette: find, do, go to.
    Palette,
}

/// What draws a part.
type MakeView = fn() -> AnyView;

/// The part could not be fetched: no connection, and not kept for offline use yet.
#[derive(Clone, Copy, Debug)]
pub struct NotLoaded;

impl From<leptos::wasm_split::SplitLoaderError> for NotLoaded {
    fn from(_: leptos::wasm_split::SplitLoaderError) -> Self {
        Self
    }
}

/// What writes these deals of a workspace, in their order, as CSV for the reader of a language.
pub type ListCsv = fn(&Workspace, &[OpportunityId], Language) -> String;

fn list_csv(workspace: &Workspace, deals: &[OpportunityId], language: Language) -> String {
    let deals = deals.iter().filter_map(|id| workspace.opportunities.get(*id));
    export_csv_of(workspace, deals, sheet_language(language))
}

/// A function whose code is loaded when it is first called.
macro_rules! lazy {
    ($vis:vis $load:ident in $chunk:ident gives $kind:ty: $given:expr) => {
        #[cfg(feature = "split")]
        #[leptos::wasm_split::wasm_split($chunk, wasm_split_path = leptos::wasm_split, fallible)]
        $vis fn $load() -> Result<$kind, NotLoaded> {
            Ok($given)
        }

        #[cfg(not(feature = "split"))]
        $vis async fn $load() -> Result<$kind, NotLoaded> {
            Ok($given)
        }
    };
}

/// What tells how likely an opportunity is to be won.
pub type ChanceOf = fn(Store, Signal<Option<OpportunityId>>) -> Signal<Option<Chance>>;

/// What tells how much what is open will probably bring.
pub type ExpectedOf = fn(Store, Signal<Population>) -> Signal<Option<Expected>>;

// The demo opens with its funnel.
lazy! { pub load_demo in funnel gives MakeDemo: make_demo }
lazy! { pub load_stopped in funnel gives fn(Store) -> Option<Vec<Rotten>>: stopped_now }
lazy! { pub load_pianos in funnel gives fn(Store) -> Option<Stuck>: pianos_now }
lazy! { pub load_weights in funnel gives fn(Store) -> Option<Weights>: weights_now }
lazy! { pub load_heard in funnel gives fn(Store, OpportunityId) -> Option<Heard>: heard_on }
lazy! { pub load_chance in funnel gives ChanceOf: chance }
lazy! { pub load_expected in funnel gives ExpectedOf: expected }
lazy! { pub load_list_csv in data gives ListCsv: list_csv }
// Workbooks and archives take readers that most visits never need.
lazy! { pub load_tables in files gives ReadTables: read_tables }
lazy! { pub load_as_of in funnel gives fn(&Workspace, Date) -> Workspace: as_of }

macro_rules! lazy_views {
    ($($part:ident: $load:ident in $chunk:ident draws $view:ident),* $(,)?) => {
        $(
            lazy! { $load in $chunk gives MakeView: || view! { <$view /> }.into_any() }
        )*

        impl LazyView {
            const COUNT: usize = [$(stringify!($part)),*].len();

            async fn load(self) -> Result<MakeView, NotLoaded> {
                match self {
                    $(Self::$part => $load().await,)*
                }
            }
        }
    };
}

lazy_views! {
    Quick: load_quick in quick draws QuickPage,
    // Drawn with the same charts as the funnel: apart, the two would fall into many small files.
    QuickResult: load_quick_result in funnel draws QuickResultView,
    Today: load_today in today draws TodayPage,
    Funnel: load_funnel in funnel draws FunnelPage,
    Ledger: load_ledger in funnel draws LedgerPage,
    Segments: load_segments in funnel draws SegmentsPage,
    Team: load_team in funnel draws TeamPage,
    Bridge: load_bridge in funnel draws BridgePage,
    Plan: load_plan in funnel draws PlanPage,
    Report: load_report in funnel draws ReportPage,
    Relations: load_relations in parties draws RelationsPage,
    Account: load_account in parties draws AccountPage,
    Contact: load_contact in parties draws ContactPage,
    Data: load_data in data draws DataPage,
    Settings: load_settings in data draws SettingsPage,
    Unreadable: load_unreadable in data draws UnreadablePage,
    Board: load_board in board draws BoardPage,
    List: load_list in opportunity draws ListPage,
    Opportunity: load_opportunity in opportunity draws OpportunityPanel,
    OpportunityPage: load_opportunity_page in opportunity draws OpportunityPage,
    Dialogs: load_dialogs in opportunity draws DialogsView,
    Paste: load_paste in data draws PasteView,
    Log: load_log in opportunity draws LogSheetView,
    Keys: load_keys in data draws KeysSheetView,
    Palette: load_palette in palette draws PaletteView,
}

/// What a function finds that is loaded once all that waits in line is drawn: as soon as it is there,
/// and again whenever what it looks at changes. Nothing where it cannot be fetched.
pub fn in_turn_when_loaded<T, F>(
    store: Store,
    load: impl FnOnce() -> F + 'static,
) -> Signal<Option<T>>
where
    T: Clone + PartialEq + Send + Sync + 'static,
    F: Future<Output = Result<fn(Store) -> Option<T>, NotLoaded>> + 'static,
{
    let look = RwSignal::new(None::<fn(Store) -> Option<T>>);
    let mut load = Some(load);
    wait_in_line(Box::new(move || {
        let load = load.take()?;
        spawn_local(async move {
            if let Ok(loaded) = load().await {
                look.try_set(Some(loaded));
            }
        });
        Some(())
    }));
    in_turn(move || look.get().and_then(|look| look(store)))
}

/// What a function follows that is loaded once all that waits in line is drawn, as soon as it is there.
/// Nothing where it cannot be fetched.
pub fn follow_when_loaded<T, F, L>(
    load: impl FnOnce() -> L + 'static,
    follow: impl FnOnce(F) -> Signal<Option<T>> + 'static,
) -> Signal<Option<T>>
where
    T: Clone + Send + Sync + 'static,
    L: Future<Output = Result<F, NotLoaded>> + 'static,
{
    let found = RwSignal::new(None::<Signal<Option<T>>>);
    let mut begin = Owner::current().map(|page| (load, follow, page));
    wait_in_line(Box::new(move || {
        let Some((load, follow, page)) = begin.take() else { return Some(()) };
        spawn_local(async move {
            // The page may be gone meanwhile.
            if let (Ok(loaded), Some(_)) = (load().await, found.try_get_untracked()) {
                found.set(Some(page.with(|| follow(loaded))));
            }
        });
        Some(())
    }));
    Signal::derive(move || found.get()?.get())
}

#[derive(Clone, Copy)]
enum Loading {
    NotAsked,
    Asked,
    Ready(MakeView),
    Failed,
}

/// What is shown in place of a page while it cannot be there yet.
pub fn waiting() -> AnyView {
    let opening = shell::opening(App::current().i18n.language);
    view! { <p class="part-wait" role="status">{opening}<progress></progress></p> }.into_any()
}

/// Which parts are there. Lives as long as the page, through changes of language.
#[derive(Clone, Copy)]
pub struct LazyViews {
    states: [RwSignal<Loading>; LazyView::COUNT],
}

impl LazyViews {
    /// None loaded yet.
    #[must_use]
    pub fn new() -> Self {
        Self { states: std::array::from_fn(|_| RwSignal::new(Loading::NotAsked)) }
    }

    /// The part's drawing, or what is shown in its place while it is being loaded.
    #[must_use]
    pub fn draw(self, part: LazyView) -> AnyView {
        let state = self.states[part as usize];
        match state.get() {
            Loading::Ready(draw) => draw(),
            Loading::Asked => waiting(),
            Loading::NotAsked => {
                self.ask(part);
                ().into_any()
            }
            Loading::Failed => {
                let language = App::current().i18n.language;
                let again = move |_| self.ask(part);
                view! {
                    <section class="empty" role="alert">
                        <p>{shell::part_not_loaded(language)}</p>
                        <button type="button" class="btn" data-action="load-again" on:click=again>
                            {shell::try_again(language)}
                        </button>
                    </section>
                }
                .into_any()
            }
        }
    }

    /// Loads a part that is likely to be drawn next.
    pub fn prepare(self, part: LazyView) {
        if matches!(self.states[part as usize].get_untracked(), Loading::NotAsked) {
            self.ask(part);
        }
    }

    fn ask(self, part: LazyView) {
        let state = self.states[part as usize];
        spawn_local(async move {
            state.set(Loading::Asked);
            state.set(part.load().await.map_or(Loading::Failed, Loading::Ready));
        });
    }
}

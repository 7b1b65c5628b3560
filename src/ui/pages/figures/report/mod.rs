//! The sheet for the meeting: two pages of paper, or one block to a screen. Every block is a sentence and the
//! drawing that its own page has.

mod first_sheet;
mod projector;
mod second_sheet;

use jiff::civil::Date;
use leptos::prelude::*;

use crate::domain::{Currency, RecordKind, Workspace};
use crate::metrics::{
    Change, Chosen, Cohort, Columns, Day, Deck, Ends, Funnel, Population, RatioCode, Ratios, Stock,
    WeekCount, changes, deck, flow_counts, funnel_in_the_end, stock, week,
};
use crate::ui::components::{AsOfField, OwnerPick, SentenceView};
use crate::ui::context::App;
use crate::ui::slices::in_turn;
use crate::words::{Sentence, meeting as words, shell};

use super::super::funnel::NobodyHere;
use super::{Days, FigurePages, PeriodPick, chosen_by_address, computed_with_records};
use first_sheet::FirstSheet;
use projector::Project;
use second_sheet::SecondSheet;

/// What the blocks show, of one look at the workspace.
#[derive(Clone, PartialEq)]
pub struct Facts {
    funnel: Funnel,
    ratios: Ratios,
    /// What each came to in the end in as many days just before; without those of a handful of cases.
    before: Vec<(RatioCode, f64)>,
    stock: Stock,
    changes: Vec<Change>,
    week: [WeekCount; 4],
    deck: Deck,
    currency: Option<Currency>,
}

impl Facts {
    fn of(workspace: &Workspace, columns: &Columns, chosen: Chosen, today: Day) -> Self {
        let (counts, _) = flow_counts(columns, chosen, today);
        let ends = Ends::of(columns, chosen, today);
        Self {
            funnel: funnel_in_the_end(&counts, &ends.passages),
            ratios: ends.ratios,
            before: before(columns, chosen, today),
            stock: stock(columns, chosen),
            changes: changes(columns, chosen, today),
            week: week(columns, chosen, today),
            deck: deck(columns, chosen, today),
            currency: workspace.settings.currency,
        }
    }
}

/// A passage of the period before is marked from so many cases on.
const LEAST_BEFORE: u64 = 10;

fn before(columns: &Columns, chosen: Chosen, today: Day) -> Vec<(RatioCode, f64)> {
    let Some(before) = chosen.before(today) else { return Vec::new() };
    let rows = Ends::of(columns, before, today).ratios.rows.into_iter();
    let marked = rows.filter_map(|row| {
        let enough = row.ratio?.denominator >= LEAST_BEFORE;
        enough.then_some((row.code, row.end.ok()?.share))
    });
    marked.collect()
}

/// The facts, once they are computed.
type Known = Signal<Option<Facts>>;

/// Something of the facts; nothing while they are being computed.
fn told<T: Default + Clone + Send + Sync + 'static>(
    facts: Known,
    tell: impl Fn(&Facts) -> T + Send + Sync + 'static,
) -> Signal<T> {
    Signal::derive(move || facts.with(|facts| facts.as_ref().map(&tell).unwrap_or_default()))
}

/// The sheet for the meeting.
#[component]
pub fn ReportPage() -> impl IntoView {
    let app = App::current();
    let asked = chosen_by_address(app);
    // A sheet is of those that entered, with all that became of them.
    let population = Memo::new(move |_| Population { cohort: Cohort::Entry, ..asked.get() });
    let facts = in_turn(move || computed_with_records(app, population, Facts::of));
    let is_empty = Memo::new(move |_| {
        app.store.read(|workspace| workspace.opportunities.is_empty()).unwrap_or_default()
    });
    view! {
        <ReportHead />
        {move || match is_empty.get() {
            true => view! { <NobodyHere /> }.into_any(),
            false => {
                view! {
                    <div class="a4s">
                        <FirstSheet population=population facts=facts />
                        <SecondSheet population=population facts=facts />
                    </div>
                }
                    .into_any()
            }
        }}
    }
}

#[component]
fn ReportHead() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    view! {
        <div class="head screen">
            <div>
                <FigurePages />
                <h1>{words::page(language)}</h1>
                <p class="phrase">
                    {words::phrase_for(language)} " " <OwnerPick /> ", "
                    {words::phrase_entered(language)} " " <PeriodPick />
                </p>
                <Days />
                <AsOfField />
            </div>
            <div class="report-acts">
                <Project />
                <button
                    type="button"
                    class="btn primary"
                    data-action="print"
                    on:click=move |_| {
                        let _ = window().print();
                    }
                >
                    {words::print(language)}
                </button>
            </div>
        </div>
    }
}

/// The firm, the day and whose the sheet is.
#[component]
fn SheetHead(population: Memo<Population>) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let firm = firm(app);
    let until = move || {
        let owner = population.with(|population| population.owner);
        let whose = app.store.read(|workspace| {
            owner.and_then(|id| workspace.owners.get(id)).map(|owner| owner.name.clone())
        });
        let whose = whose.flatten().unwrap_or_else(|| shell::everyone(language).to_owned());
        words::data_until(language, &app.i18n.long_day(app.store.now()), &whose)
    };
    view! {
        <div class="sheet-head">
            <p class="firm-name">{firm}</p>
            <h2 class="sheet-title">{words::title(language)}</h2>
            <p>{until} " " {period(app, population)}</p>
        </div>
    }
}

/// The days of the cohort, where any are chosen.
fn period(app: App, population: Memo<Population>) -> impl Fn() -> String + Send + Sync + Copy {
    move || {
        let (from, to) = population.with(|one| (one.from_on, one.to_on));
        let written =
            |day: Option<Date>| day.map_or_else(|| "…".to_owned(), |day| app.i18n.day(day));
        match (from, to) {
            (None, None) => String::new(),
            (from, to) => format!("{} – {}.", written(from), written(to)),
        }
    }
}

fn firm(app: App) -> Memo<String> {
    Memo::new(move |_| {
        let settings = &[RecordKind::Settings];
        let name = app.store.read_kinds(settings, |workspace| workspace.settings.name.clone());
        name.unwrap_or_default()
    })
}

/// The last line of a sheet.
#[component]
fn SheetFoot(sheet: u64) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let firm = firm(app);
    view! {
        <footer>
            <span>{firm} " · " {words::how_counted(language)}</span>
            <span>{words::sheet_of(language, &app.i18n.count(sheet))}</span>
        </footer>
    }
}

/// A block: its name, what it says, and its drawing.
#[component]
fn Block(
    /// The name.
    name: &'static str,
    /// What it says.
    finding: Signal<Sentence>,
    /// What scripts find it by.
    code: &'static str,
    /// The drawing.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <section class="blk" data-block=code>
            <h3>{name}</h3>
            <p class="bf">{move || view! { <SentenceView sentence=finding.get() /> }}</p>
            {children.map(|children| children())}
        </section>
    }
}

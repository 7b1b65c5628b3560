//! The head of the funnel: its population as a sentence, each underlined word a choice.

use leptos::prelude::*;

use crate::metrics::Cohort;
use crate::ui::components::{AsOfField, OwnerPick, Pick, PickOption, SourcePick};
use crate::ui::context::App;
use crate::ui::i18n::I18n;
use crate::ui::pages::figures::FigurePages;
use crate::ui::route::{Basis, Beside};
use crate::words::funnel as words;

use super::parts::FunnelParts;
use super::period::Named;
use super::{is_beside, reference_name};

/// The value of the choice that opens two fields for days.
const OTHER: &str = "other";

/// Title, population, and the switch between cohort and flow.
#[component]
pub fn FunnelHead() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let cohort = app.address.part(|route| route.query.cohort);
    let begin = move || match cohort.get() {
        Cohort::Entry => words::phrase_entered(language),
        Cohort::Flow => words::phrase_happened(language),
    };
    let choose = move |chosen: Cohort| app.address.choose(move |query| query.cohort = chosen);
    let button = move |of: Cohort, name: &'static str| {
        view! {
            <button
                type="button"
                aria-pressed=move || (cohort.get() == of).to_string()
                on:click=move |_| choose(of)
            >
                {name}
            </button>
        }
    };
    view! {
        <div class="head">
            <div>
                <FigurePages />
                <h1>{words::title(language)}</h1>
                <p class="phrase">
                    {begin} " " <PeriodPick /> " " {words::phrase_of(language)} " " <OwnerPick /> " "
                    {words::phrase_from(language)} " " <SourcePick /> " "
                    {words::phrase_counted(language)} " " <BasisPick /> ", " <BesidePick />
                </p>
                <Days />
                <AsOfField />
            </div>
            <div class="head-side">
                <FunnelParts />
                <div class="seg" role="group" aria-label=words::basis(language)>
                    {button(Cohort::Entry, words::cohort(language))}
                    {button(Cohort::Flow, words::flow(language))}
                </div>
            </div>
        </div>
    }
}

/// The period, by its name.
#[component]
pub fn PeriodPick() -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let language = i18n.language;
    let days = app.address.part(|route| (route.query.from_on, route.query.to_on));
    let value = Signal::derive(move || {
        Named::of(days.get(), app.store.now()).map_or(OTHER, Named::code).to_owned()
    });
    let options = Signal::derive(move || {
        let mut options: Vec<PickOption> =
            Named::ALL.map(|named| (named.code().to_owned(), name(i18n, named).to_owned())).into();
        let other = match days.get() {
            days if Named::of(days, app.store.now()).is_some() => {
                words::other_days(language).to_owned()
            }
            (from, to) => {
                let dots = || "…".to_owned();
                let from = from.map_or_else(dots, |day| i18n.day(day));
                words::between(language, &from, &to.map_or_else(dots, |day| i18n.day(day)))
            }
        };
        options.push((OTHER.to_owned(), other));
        options
    });
    let pick = move |value: String| {
        let named = Named::ALL.into_iter().find(|named| named.code() == value);
        // "On other days" begins with a year ago and no end: both then stand in fields.
        let days = match named {
            Some(named) => named.days(app.store.now()),
            None => (Named::LastYear.days(app.store.now()).0, None),
        };
        app.address.choose(move |query| (query.from_on, query.to_on) = days);
    };
    view! {
        <Pick label=words::flow(language) name="period" value=value options=options on_pick=pick />
    }
}

const fn name(i18n: I18n, named: Named) -> &'static str {
    match named {
        Named::ThisMonth => words::this_month(i18n.language),
        Named::ThisQuarter => words::this_quarter(i18n.language),
        Named::ThisYear => words::this_year(i18n.language),
        Named::LastYear => words::last_year(i18n.language),
        Named::Ever => words::ever(i18n.language),
    }
}

/// Two fields for days, where the period has no name.
#[component]
pub fn Days() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let days = app.address.part(|route| (route.query.from_on, route.query.to_on));
    let other = Memo::new(move |_| Named::of(days.get(), app.store.now()).is_none());
    move || {
        other.get().then(|| {
            let text = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string()).unwrap_or_default();
            let set_from = move |event: web_sys::Event| {
                let day = event_target_value(&event).parse().ok();
                app.address.choose(move |query| query.from_on = day);
            };
            let set_to = move |event: web_sys::Event| {
                let day = event_target_value(&event).parse().ok();
                app.address.choose(move |query| query.to_on = day);
            };
            view! {
                <div class="days">
                    <label>
                        {words::from_day(language)}
                        <input class="input" type="date" name="from" prop:value=move || text(days.get().0) on:change=set_from />
                    </label>
                    <label>
                        {words::to_day(language)}
                        <input class="input" type="date" name="to" prop:value=move || text(days.get().1) on:change=set_to />
                    </label>
                    {move || {
                        let (from, to) = days.get();
                        let reversed = from.zip(to).is_some_and(|(from, to)| from > to);
                        reversed
                            .then(|| {
                                view! {
                                    <p class="error" role="alert">{words::days_reversed(language)}</p>
                                }
                            })
                    }}
                </div>
            }
        })
    }
}

#[component]
fn BasisPick() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let value = app.address.part(|route| route.query.basis.code().to_owned());
    let options = Signal::derive(move || {
        vec![
            (Basis::Opportunity.code().to_owned(), words::per_opportunity(language).to_owned()),
            (Basis::Event.code().to_owned(), words::per_event(language).to_owned()),
        ]
    });
    let pick = move |value: String| {
        app.address.choose(|query| {
            query.basis = match value == Basis::Event.code() {
                true => Basis::Event,
                false => Basis::Opportunity,
            };
        });
    };
    view! {
        <Pick
            label=words::phrase_counted(language)
            name="basis"
            value=value.into()
            options=options
            on_pick=pick
        />
    }
}

/// What the funnel stands beside.
#[component]
fn BesidePick() -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let language = i18n.language;
    let value = Signal::derive(move || is_beside(app).code().to_owned());
    let options = Signal::derive(move || {
        let name = |beside| match beside {
            Beside::Nothing => words::beside_nothing(language).to_owned(),
            Beside::Before => words::beside_before(language).to_owned(),
            Beside::Reference => words::beside_reference(language, &reference_name(app)),
        };
        Beside::ALL.map(|beside| (beside.code().to_owned(), name(beside))).to_vec()
    });
    let pick = move |value: String| {
        app.address.choose(move |query| query.beside = Beside::from_code(&value));
    };
    view! {
        <Pick
            label=words::beside(language)
            name="beside"
            value=value
            options=options
            on_pick=pick
        />
    }
}

//! Who has been in touch with a company in the last months, colleague by colleague, and where two of
//! them met.

use jiff::ToSpan;
use jiff::civil::Date;
use leptos::prelude::*;

use crate::charts::{Chart, LanesText, Size, lanes_chart};
use crate::domain::{Activity, OwnerId, RecordKind, Workspace, days_between};
use crate::metrics::{Collision, Lanes, lanes};
use crate::ui::browser::today;
use crate::ui::components::{ChartView, Icon, IconName, SentenceView};
use crate::ui::context::App;
use crate::ui::i18n::I18n;
use crate::words::{Run, Sentence, activity as activity_words, parties as words, shell};

use super::subject::Subject;

/// So many months are looked back on.
const MONTHS: i32 = 6;

/// The lanes, with the words that belong to them.
#[derive(Clone, PartialEq)]
struct Drawn {
    lanes: Lanes,
    text: LanesText,
    finding: Sentence,
}

/// Who has been in touch with a company.
#[component]
pub fn Contacted(subject: Subject) -> impl IntoView {
    let app = subject.app;
    let language = app.i18n.language;
    let drawn = Memo::new(move |_| {
        let kinds = [RecordKind::Owner, RecordKind::Opportunity, RecordKind::Settings];
        subject.happened.with(|happened| {
            app.store
                .read_kinds(&kinds, |workspace| drawn(app.i18n, workspace, &happened.activities))
        })
    });
    let open = RwSignal::new(false);
    let any = Memo::new(move |_| {
        drawn.with(|drawn| drawn.as_ref().is_some_and(|drawn| !drawn.lanes.lanes.is_empty()))
    });
    let draw = move |size: Size| match drawn.get() {
        Some(drawn) => lanes_chart(&drawn.lanes, &drawn.text, size),
        None => Chart::empty(size),
    };
    let table_button = move || {
        any.get().then(|| {
            view! {
                <button
                    type="button"
                    class="btn quiet sm"
                    data-action="table"
                    aria-pressed=move || open.get().to_string()
                    on:click=move |_| open.update(|open| *open = !*open)
                >
                    <Icon name=IconName::Table />
                    {shell::table(language)}
                </button>
            }
        })
    };
    view! {
        <section class="frame" data-block="lanes">
            <header>
                <h2>{words::who_contacted(language)}</h2>
                <div class="acts">{table_button}</div>
            </header>
            <p class="finding">
                {move || drawn.get().map(|drawn| view! { <SentenceView sentence=drawn.finding /> })}
            </p>
            {move || any.get().then(|| view! { <ChartView draw=draw tip=|_| None /> <Legend /> })}
            {move || (open.get() && any.get()).then(|| view! { <LaneTable subject=subject /> })}
        </section>
    }
}

#[component]
fn Legend() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let window = move || {
        let settings = &[RecordKind::Settings];
        let days = app.store.read_kinds(settings, |one| one.settings.collision_window_days);
        words::collision_key(language, &app.i18n.counted(days.unwrap_or_default()))
    };
    view! {
        <p class="legend">
            <span><i class="key-advance"></i>{words::step_forward(language)}</span>
            <span><i class="key-contact"></i>{words::other_contact(language)}</span>
            <span><i class="key-met"></i>{window}</span>
        </p>
    }
}

/// The same as a table: what was done, by whom and on which day.
#[component]
fn LaneTable(subject: Subject) -> impl IntoView {
    let app = subject.app;
    let i18n = app.i18n;
    let language = i18n.language;
    let rows = move || {
        subject.happened.with(|happened| {
            let mut done: Vec<&Activity> = happened.activities.iter().collect();
            let from = since();
            done.retain(|one| (from..=today()).contains(&one.on));
            done.sort_by_key(|one| std::cmp::Reverse((one.on, one.id)));
            let row = |one: &Activity| {
                let who = app.store.peek(|workspace| owner_name(workspace, one.owner));
                let outcome = one.outcome.map(|one| activity_words::outcome(language, one));
                view! {
                    <tr>
                        <th scope="row">{i18n.day(one.on)}</th>
                        <td>{who}</td>
                        <td>{activity_words::kind_of(language, one.side, one.kind)}</td>
                        <td>{outcome}</td>
                    </tr>
                }
            };
            done.into_iter().map(row).collect_view()
        })
    };
    view! {
        <div class="scroll5" tabindex="0" role="region" aria-label=words::who_contacted(language)>
            <table class="tbl lane-table">
                <thead>
                    <tr>
                        <th scope="col">{words::day(language)}</th>
                        <th scope="col">{words::colleague(language)}</th>
                        <th scope="col">{words::what(language)}</th>
                        <th scope="col">{words::outcome(language)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

/// The first day that is looked back on: the first of a month.
fn since() -> Date {
    today().saturating_sub((MONTHS - 1).months()).first_of_month()
}

fn owner_name(workspace: &Workspace, owner: Option<OwnerId>) -> String {
    let owner = owner.and_then(|id| workspace.owners.get(id));
    owner.map(|owner| owner.name.clone()).unwrap_or_default()
}

fn drawn(i18n: I18n, workspace: &Workspace, activities: &[Activity]) -> Drawn {
    let language = i18n.language;
    let window = workspace.settings.collision_window_days;
    let lanes = lanes(workspace, activities, (since(), today()), window);
    let name = |owner: Option<OwnerId>| match owner_name(workspace, owner) {
        name if name.is_empty() => shell::nobody(language).to_owned(),
        name => name,
    };
    let names: Vec<(String, String)> =
        lanes.lanes.iter().map(|lane| (name(lane.owner), i18n.count(lane.marks.len()))).collect();
    let months = (0..MONTHS).map(|month| lanes.from.saturating_add(month.months()));
    let months = months.map(|on| {
        let day = u32::try_from(days_between(lanes.from, on)).unwrap_or_default();
        (day, i18n.month(on))
    });
    let finding = finding(i18n, workspace, &lanes, window);
    let text = LanesText {
        name: "lanes".to_owned(),
        label: format!("{} {}", words::who_contacted(language), finding.text()),
        lanes: names,
        months: months.collect(),
    };
    Drawn { text, finding, lanes }
}

fn finding(i18n: I18n, workspace: &Workspace, lanes: &Lanes, window: u32) -> Sentence {
    let language = i18n.language;
    if lanes.lanes.is_empty() {
        return Sentence::plain(words::nobody_contacted(language));
    }
    let Some(last) = lanes.collisions.iter().max_by_key(|one| one.second.on) else {
        return Sentence(vec![Run::Strong(words::no_collision(language).to_owned())]);
    };
    let names = |one: &Collision| {
        [one.first.owner, one.second.owner].map(|owner| owner_name(workspace, Some(owner)))
    };
    let [first, second] = names(last);
    let now = days_between(last.second.on, today()).unsigned_abs() <= window;
    let day = i18n.near_day(last.second.on);
    match now {
        true => Sentence(vec![Run::Strong(words::collide_now(language, &first, &second, &day))]),
        false => Sentence(vec![
            Run::Strong(words::no_collision(language).to_owned()),
            Run::Plain(" ".to_owned()),
            Run::Unsure(words::collided_before(language, &first, &second, &day)),
        ]),
    }
}

//! The most urgent moves of the next seven days, for a sheet that is talked through.

use std::collections::BTreeSet;

use jiff::ToSpan;
use leptos::prelude::*;

use crate::agenda::{Asked, DayPlan, Item, Section};
use crate::domain::OwnerId;
use crate::ui::components::SentenceView;
use crate::ui::context::App;
use crate::ui::route::Page;
use crate::ui::slices::in_turn;
use crate::words::{Sentence, meeting as words};

use super::face::Face;
use super::kept::OpenAgenda;
use super::row::ring;
use super::stopped::stopped;

/// So many are shown.
const SHOWN: usize = 6;

/// The days ahead.
const AHEAD: i32 = 6;

/// How many there are, and the first of them with a box to tick on paper.
#[component]
pub fn WeekMoves(owner: Signal<Option<OwnerId>>) -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let (agenda, stopped) = (OpenAgenda::open(app.store), stopped(app.store));
    let moves = in_turn(move || {
        let today = app.store.now();
        let asked = Asked { today, until: today.saturating_add(AHEAD.days()), owner: owner.get() };
        stopped.with(|stopped| {
            let stopped = stopped.as_deref().unwrap_or_default();
            agenda.read(|agenda| most_urgent(&agenda.day(&asked, stopped)))
        })
    });
    let finding = move || {
        let count = moves.with(|moves| moves.as_ref().map_or(0, Vec::len));
        Sentence::marked(&match count > SHOWN {
            true => words::first_moves(
                i18n.language,
                &i18n.count(SHOWN as u64),
                &i18n.count(count as u64),
            ),
            false => words::moves(i18n.language, &i18n.counted(count as u64)),
        })
    };
    let rows = move || {
        let moves = moves.get().unwrap_or_default();
        moves.into_iter().take(SHOWN).map(|item| view! { <MoveRow item=item /> }).collect_view()
    };
    view! {
        <p class="bf">{move || view! { <SentenceView sentence=finding() /> }}</p>
        <ul class="todo">{rows}</ul>
    }
}

/// What was planned, the most urgent first, and after it what nobody has planned; each deal once.
fn most_urgent(plan: &DayPlan) -> Vec<Item> {
    let mut items: Vec<(bool, Item)> = plan
        .groups
        .iter()
        .flat_map(|group| {
            let is_unplanned = group.section == Section::NoNextAction;
            group.items.iter().map(move |item| (is_unplanned, item.clone()))
        })
        .collect();
    items.sort_by(|(a, one), (b, other)| {
        let urgent = other.urgency.points().total_cmp(&one.urgency.points());
        a.cmp(b).then(urgent)
    });
    let mut seen = BTreeSet::new();
    items.retain(|(_, item)| seen.insert(item.opportunity));
    items.into_iter().map(|(_, item)| item).collect()
}

#[component]
fn MoveRow(item: Item) -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let language = i18n.language;
    let (id, on, late) = (item.opportunity, item.on, item.late);
    let face = Memo::new(move |_| Face::read(app, &item));
    let address = move || app.address.link(Page::Opportunity(id)).print();
    let when = match (late, on) {
        (0, Some(on)) => Some(i18n.near_day(on)),
        (0, None) => None,
        (late, _) => Some(words::late_by(language, &i18n.counted(late))),
    };
    move || {
        let face = face.get()?;
        let code = face.stage.code();
        let account = face.account.map(|(_, name)| name);
        let amount = Some(face.amount).filter(|amount| !amount.is_empty());
        let parts = account.into_iter().chain(Some(face.what)).chain(when.clone()).chain(amount);
        let about = parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        Some(view! {
            <li>
                <span class="box" aria-hidden="true"></span>
                <span>
                    <a href=address>{face.doing}</a>
                    <small>{about}</small>
                </span>
                <span class=format!("st k-{code}") aria-hidden="true">{code}</span>
                {ring(&face.owner)}
            </li>
        })
    }
}

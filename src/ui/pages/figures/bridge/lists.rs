//! The work that the bridge leaves: who stopped and who fell, each leading on.

use leptos::prelude::*;

use crate::metrics::{Figure, Rotten};
use crate::ui::pages::figures::plain::ListFigure;
use crate::ui::pages::figures::team::{Listed, OpportunityList};
use crate::words::{Sentence, activity, bridge as words};

use super::data::{BridgeData, Seen};

/// Who stopped, and who fell.
#[component]
pub fn BridgeLists(data: BridgeData) -> impl IntoView {
    let i18n = data.app.i18n;
    let language = i18n.language;
    let population = data.population.into();
    let stopped = rows(data, move |seen, listed| {
        let mut rotten: Vec<&Rotten> = seen.rotting.rotten.iter().collect();
        rotten.sort_by_key(|one| (std::cmp::Reverse(one.days.saturating_sub(one.limit)), one.id));
        for one in rotten {
            let (days, limit) = (i18n.count(one.days), i18n.count(one.limit));
            let said = words::still_for(language, &i18n.stage(one.stage), &days, &limit);
            listed(one.id, said);
        }
    });
    let fallen = rows(data, move |seen, listed| {
        let falls = seen.deck.phases.iter().flat_map(|phase| &phase.falls);
        let falls = falls.flat_map(|fall| fall.fallen.iter().map(|fallen| (fallen, fall.outcome)));
        let mut falls: Vec<_> = falls.collect();
        // The furthest on first: most was done for them.
        falls.sort_by_key(|((stage, id), _)| std::cmp::Reverse((*stage, *id)));
        for ((stage, id), outcome) in falls {
            let outcome = outcome.map_or_else(
                || words::no_outcome(language),
                |outcome| activity::outcome(language, outcome),
            );
            listed(*id, words::fell_from(language, &i18n.stage(*stage), outcome));
        }
    });
    let said =
        move |rows: Signal<Vec<Listed>>,
              say: fn(crate::words::Language, &crate::words::Counted) -> String| {
            Signal::derive(move || {
                let count = rows.with(Vec::len);
                Sentence::marked(&say(language, &i18n.counted(count)))
            })
        };
    view! {
        <ListFigure
            figure=Figure::Rotting
            table=data.table(|seen| seen.rotting.table())
            population=population
            finding=said(stopped, words::stopped_said)
        >
            <OpportunityList rows=stopped />
        </ListFigure>
        <ListFigure
            figure=Figure::Breaks
            table=data.table(|seen| seen.bridge.breaks_table())
            population=population
            finding=said(fallen, words::fallen_said)
        >
            <OpportunityList rows=fallen />
        </ListFigure>
    }
}

/// Opportunities of the figures, as a list.
fn rows(
    data: BridgeData,
    list: impl Fn(&Seen, &mut dyn FnMut(crate::domain::OpportunityId, String)) + Send + Sync + 'static,
) -> Signal<Vec<Listed>> {
    Signal::derive(move || {
        let mut found = Vec::new();
        data.seen.with(|seen| {
            if let Some(seen) = seen {
                list(seen, &mut |id, said| found.push((id, said)));
            }
        });
        let listed = data.app.store.read(|workspace| {
            let found = found.into_iter();
            found.filter_map(|(id, said)| Listed::of(workspace, id, said)).collect::<Vec<_>>()
        });
        listed.unwrap_or_default()
    })
}

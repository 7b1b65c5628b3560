//! The same bridge, salesperson by salesperson, each in little.

use leptos::prelude::*;

use crate::charts::{Chart, Size};
use crate::domain::OwnerId;
use crate::metrics::{Day, Figure, OwnerBridge, owner_bridges, owner_bridges_table};
use crate::ui::components::{ChartFrame, ChartView};
use crate::ui::figure_columns::peek_columns;
use crate::ui::pages::figures::computed;
use crate::ui::slices::{Work, in_slices};
use crate::words::bridge::owners as words;

use super::super::plain::{counting_shown, table_shown};
use super::data::BridgeData;
use super::deck::{broken_of, drawn, told_of};

/// Permutations in one step.
const DRAWS_A_STEP: u32 = 100;

/// So many bridges stand side by side at the most.
const MOST: usize = 12;

/// The bridges of all, where nobody is chosen and there are two at least.
#[component]
pub fn OwnersFrame(data: BridgeData) -> impl IntoView {
    let app = data.app;
    let i18n = app.i18n;
    let language = i18n.language;
    let name = move |id: OwnerId| {
        let name = app.store.read(|workspace| workspace.owners.get(id).map(|one| one.name.clone()));
        name.flatten().unwrap_or_default()
    };
    let bridges = in_slices(move || {
        let owners = app.store.read(|workspace| {
            workspace.owners.iter().map(|owner| owner.id).take(MOST).collect::<Vec<_>>()
        })?;
        let is_one = data.population.with(|population| population.owner.is_some());
        let asked = if is_one { Vec::new() } else { owners };
        let today = Day::of(Some(app.store.now()));
        let mut begun = computed(app, data.population, |_, _, _| ())
            .map(|()| data.population.with(|one| owner_bridges(one, asked, today)))?;
        let step = move || peek_columns(app.store, |columns| begun.step(columns, DRAWS_A_STEP))?;
        Some(Box::new(step) as Work<Vec<OwnerBridge>>)
    });
    let any = Memo::new(move |_| {
        bridges.with(|found| found.as_ref().is_some_and(|found| found.len() > 1))
    });
    let table =
        Signal::derive(move || bridges.with(|found| found.as_deref().map(owner_bridges_table)));
    let finding = Signal::derive(move || {
        let said = bridges.with(|found| {
            let found = found.as_deref()?;
            let named = |one: &OwnerBridge| name(one.owner);
            Some(i18n.say(|locale| words::bridges_finding(locale, found, named)))
        });
        said.unwrap_or_default()
    });
    let one = move |place: usize, bridge: &OwnerBridge| {
        let draw = move |size: Size| {
            let drawn = bridges.with(|found| {
                let one = found.as_ref()?.get(place)?;
                let name = format!("bridge{place}");
                Some(drawn(i18n, &name, &one.deck, &broken_of(&one.spans), size))
            });
            drawn.unwrap_or_else(|| Chart::empty(size))
        };
        let tip = move |target| {
            bridges.with(|found| {
                let one = found.as_ref()?.get(place)?;
                told_of(app, &one.deck, Some(one.owner), target)
            })
        };
        view! {
            <section>
                <h3 class="small5">{name(bridge.owner)}</h3>
                <ChartView draw=draw tip=tip />
            </section>
        }
    };
    let (rule, methods) = counting_shown(app, table);
    move || {
        any.get().then(|| {
            view! {
                <ChartFrame
                    name=words::name(language)
                    finding=finding
                    table=table_shown(app, Figure::Bridges, table, data.population.into())
                    rule=rule
                    methods=methods
                    foot=Signal::derive(move || words::thickness(language).to_owned())
                >
                    <div class="bridges5">
                        {move || {
                            bridges
                                .with(|found| {
                                    let found = found.iter().flatten().enumerate();
                                    found.map(|(place, bridge)| one(place, bridge)).collect_view()
                                })
                        }}
                    </div>
                </ChartFrame>
            }
        })
    }
}

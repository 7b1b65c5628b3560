//! What the frames of the team share: the owners with their tests, what they are called, and who is held
//! against whom.

use leptos::prelude::*;

use crate::domain::OwnerId;
use crate::metrics::{
    Compare, Comparison, Measure, Owners, Population, Reason, TeamHomogeneity, Verdict,
    axis_of_progress, compare_owners, owners_unfitted, team_homogeneity, typed_owners,
};
use crate::ui::components::Tip;
use crate::ui::context::App;
use crate::ui::figure_columns::read_columns;
use crate::ui::pages::pipeline::population;
use crate::ui::pages::quick::numbers_by_owner;
use crate::ui::route::{Other, Page, Route};
use crate::ui::slices::{Work, in_slices, in_turn};
use crate::words::team::{Rival, short_names};

use super::super::{computed, computed_with_records, tip_of_list};

/// Permutations or samples in one step.
pub const DRAWS_A_STEP: u32 = 100;

/// The owners of a choice, and what may be said of them.
#[derive(Clone, Copy)]
pub struct Team {
    /// On equal time, drawn towards the team's.
    pub owners: Signal<Option<Owners>>,
    /// The tests of the team.
    pub tested: Signal<Option<TeamHomogeneity>>,
}

/// The owners of a choice and their tests, as soon as they are drawn, and after every change. Where there
/// is no opportunity, by the numbers that were typed for each.
pub fn team(app: App, population: Memo<Population>) -> Team {
    let begin = move || {
        computed_with_records(app, population, |workspace, columns, chosen, today| {
            match columns.is_empty() {
                true => typed_owners(&numbers_by_owner(workspace)),
                false => owners_unfitted(columns, chosen, today),
            }
        })
    };
    let owners = in_slices(move || {
        let mut owners = begin()?;
        Some(Box::new(move || owners.fit_next().then(|| owners.clone())) as Work<Owners>)
    });
    let tested = in_slices(move || {
        let mut test = team_homogeneity(&begin()?);
        Some(Box::new(move || test.step(DRAWS_A_STEP).cloned()) as Work<TeamHomogeneity>)
    });
    Team { owners, tested }
}

/// What the frames of the team show.
#[derive(Clone, Copy)]
pub struct TeamData {
    pub app: App,
    /// The whole team's, whichever owner the address names.
    pub population: Memo<Population>,
    pub owners: Signal<Option<Owners>>,
    pub tested: Signal<Option<TeamHomogeneity>>,
    /// Whether they are typed numbers, and no records.
    pub is_typed: Memo<bool>,
    /// What each of the owners is called.
    pub names: Memo<Vec<(OwnerId, String)>>,
    /// The two that are held against each other.
    pub pair: Memo<Option<Pair>>,
    /// How.
    pub compared: Signal<Option<Compared>>,
}

/// Two that are held against each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    pub one: OwnerId,
    /// `None` is all the others together.
    pub other: Option<OwnerId>,
}

/// Two sides, the whole way first, without what is not recorded.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    pub pair: Pair,
    pub compare: Compare,
    pub rows: Vec<Comparison>,
}

impl TeamData {
    pub fn new(app: App) -> Self {
        let everybody =
            app.address.part(|route| Population { owner: None, ..population(&route.query) });
        let Team { owners, tested } = team(app, everybody);
        let is_typed = Memo::new(move |_| {
            read_columns(app.store, |columns| columns.is_empty()).unwrap_or_default()
        });
        let names = Memo::new(move |_| {
            let ids = owners.with(|owners| {
                let rows = owners.iter().flat_map(|owners| &owners.rows);
                rows.map(|row| row.owner).collect::<Vec<_>>()
            });
            let named = app.store.read(|workspace| {
                let name = |id: &OwnerId| {
                    workspace.owners.get(*id).map_or("", |owner| owner.name.as_str())
                };
                let all: Vec<&str> = ids.iter().map(name).collect();
                short_names(&all)
            });
            ids.into_iter().zip(named.unwrap_or_default()).collect()
        });
        let chosen = app.address.part(|route| (route.query.sides, route.query.owner));
        let pair = Memo::new(move |_| {
            let (sides, asked) = chosen.get();
            owners.with(|owners| {
                let rows = &owners.as_ref()?.rows;
                let has = |id: &OwnerId| rows.iter().any(|row| row.owner == *id);
                let one = sides.one.or(asked).filter(has).or(rows.first().map(|row| row.owner))?;
                let next = || rows.iter().map(|row| row.owner).find(|id| *id != one);
                let other = match sides.other {
                    Other::All => None,
                    Other::Owner(id) if has(&id) && id != one => Some(id),
                    Other::Owner(_) | Other::Next => next(),
                };
                Some(Pair { one, other })
            })
        });
        let compared = in_turn(move || compared(app, everybody, owners, tested, pair.get()?));
        Self { app, population: everybody, owners, tested, is_typed, names, pair, compared }
    }

    /// What an owner is called.
    pub fn name(&self, id: OwnerId) -> String {
        self.names.with(|names| {
            let found = names.iter().find(|(owner, _)| *owner == id);
            found.map(|(_, name)| name.clone()).unwrap_or_default()
        })
    }

    /// Says something of two with their names.
    pub fn called<T>(&self, pair: Pair, say: impl FnOnce(&str, Rival<'_>) -> T) -> T {
        let one = self.name(pair.one);
        match pair.other.map(|id| self.name(id)) {
            Some(other) => say(&one, Rival::Named(&other)),
            None => say(&one, Rival::Others),
        }
    }

    /// Cases of a measure that are left out of what an owner has, as they are too young; of all the
    /// others together where it is `None`.
    pub fn younger(&self, measure: Measure, pair: Pair, of: Option<OwnerId>) -> u64 {
        self.owners.with(|owners| {
            let rows = owners.iter().flat_map(|owners| &owners.rows);
            let those = rows.filter(|row| match of {
                Some(id) => row.owner == id,
                None => row.owner != pair.one,
            });
            those.filter_map(|row| Some(row.of(measure)?.younger)).sum()
        })
    }

    /// The time that everybody is given in a measure.
    pub fn within_days(&self, measure: Measure) -> Option<u32> {
        self.owners.with(|owners| owners.as_ref()?.measure(measure)?.within_days)
    }

    /// What stands for somebody in a drawing, with the list of the deals; typed numbers have none.
    pub fn tip_of(&self, owner: OwnerId, said: String) -> Tip {
        let line = format!("{} · {said}", self.name(owner));
        match self.is_typed.get() {
            true => Tip { lines: vec![line], leads_to: None },
            false => tip_of_list(self.app, vec![line], self.deals_of(owner).print()),
        }
    }

    /// The list of an owner's opportunities of the chosen period.
    pub fn deals_of(&self, owner: OwnerId) -> Route {
        let mut route = self.app.address.route().at(Page::List);
        route.query.owner = Some(owner);
        (route.query.stage, route.query.status, route.query.reached) = (None, None, None);
        route.query.sides = Default::default();
        route
    }
}

fn compared(
    app: App,
    population: Memo<Population>,
    owners: Signal<Option<Owners>>,
    tested: Signal<Option<TeamHomogeneity>>,
    pair: Pair,
) -> Option<Compared> {
    let (owners, tested) = (owners.get()?, tested.get()?);
    let found = computed(app, population, |columns, chosen, _| {
        let codes =
            |ids: &[OwnerId]| ids.iter().map(|id| columns.owners.get(id)).collect::<Vec<_>>();
        let (compare, behind) = match pair.other {
            Some(other) => {
                let found = compare_owners(&owners, &tested, (pair.one, other));
                (found, codes(&[pair.one, other]))
            }
            None => {
                let axis = axis_of_progress(&owners, &tested, pair.one);
                let all: Vec<_> = owners.rows.iter().map(|row| row.owner).collect();
                (axis.map(|axis| axis.compare).unwrap_or_default(), codes(&all))
            }
        };
        compare.with_behind(columns, chosen, &behind)
    });
    let compare = found?;
    let is_known = |row: &&Comparison| row.verdict != Verdict::CannotTell(Reason::NotRecorded);
    let mut rows: Vec<Comparison> = compare.rows.iter().filter(is_known).copied().collect();
    rows.sort_by_key(|row| row.measure != Measure::Overall);
    Some(Compared { pair, compare, rows })
}

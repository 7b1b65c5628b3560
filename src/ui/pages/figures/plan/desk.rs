//! The plan on the table: what was observed, and what somebody sets. What is being dragged changes what is
//! seen at once, and the address once it is let go.

use leptos::prelude::*;

use crate::domain::{Goal, OwnerId, Workspace, days_between};
use crate::metrics::{Equation, Factor, Pace, Per, Plan, Population, pace, win_loss};
use crate::ui::context::App;
use crate::ui::route::{MOST_WINS, PlanChoice};
use crate::ui::slices::in_turn;

use super::super::{computed_with_records, typed};

/// How many wins a plan begins with where no goal is set.
const WINS: u64 = 10;

/// What was observed.
#[derive(Clone, PartialEq)]
pub struct Observed {
    pub equation: Equation,
    /// How many entered in the chosen period, or the first of the typed numbers.
    pub entered: f64,
    /// `None` of typed numbers, and where the history is short.
    pub pace: Option<Pace>,
    /// Whether the numbers are typed: nobody asks for their time.
    pub is_typed: bool,
    /// The customers of the goal that today lies in, and in which time.
    pub goal: Option<(u64, Per)>,
    pub mean_won_minor: Option<f64>,
}

/// A plan that is worked at.
#[derive(Clone, Copy)]
pub struct Desk {
    pub app: App,
    pub observed: Signal<Option<Observed>>,
    pub choice: RwSignal<PlanChoice>,
}

impl Desk {
    /// The plan of the address.
    pub fn new(app: App, population: Memo<Population>) -> Self {
        let observed = in_turn(move || {
            let owner = population.with(|population| population.owner);
            let now = app.store.now();
            computed_with_records(app, population, |workspace, columns, chosen, today| {
                let mean_won_minor = win_loss(columns, chosen).mean_won_minor();
                let goal = goal_of(workspace, owner, now);
                match typed(workspace, columns, owner) {
                    Some(counts) => Observed {
                        equation: Equation::of_counts(&counts),
                        entered: counts.recorded().next().map_or(0.0, |(_, first)| first as f64),
                        pace: None,
                        is_typed: true,
                        goal: None,
                        mean_won_minor,
                    },
                    None => Observed {
                        equation: Equation::in_the_end(columns, chosen, today),
                        entered: chosen.entered_rows(&columns.hot).len() as f64,
                        pace: pace(columns, chosen, today),
                        is_typed: false,
                        goal,
                        mean_won_minor,
                    },
                }
            })
        });
        let address = app.address.part(|route| route.query.plan.clone());
        let choice = RwSignal::new(address.get_untracked());
        Effect::new(move |_| {
            let asked = address.get();
            if choice.with_untracked(|choice| *choice != asked) {
                choice.set(asked);
            }
        });
        Self { app, observed, choice }
    }

    /// Whether there is nothing to count: no deal, and no number typed.
    pub fn is_empty(self) -> bool {
        let nothing = |one: &Observed| one.is_typed && one.equation.links.is_empty();
        self.observed.with(|observed| observed.as_ref().is_some_and(nothing))
    }

    /// How many customers are wanted.
    pub fn wanted(self) -> u64 {
        let goal = || self.observed.with(|observed| Some(observed.as_ref()?.goal?.0));
        self.choice.with(|choice| choice.wins).or_else(goal).unwrap_or(WINS)
    }

    /// In which time; `None` where the numbers are typed.
    pub fn per(self) -> Option<Per> {
        self.observed.with(|observed| {
            let observed = observed.as_ref().filter(|observed| !observed.is_typed)?;
            let goal = observed.goal.map(|(_, per)| per);
            Some(self.choice.with(|choice| choice.per).or(goal).unwrap_or_default())
        })
    }

    /// The plan that some choices make; `None` while nothing is known.
    pub fn plan_of(self, choice: &PlanChoice) -> Option<Plan> {
        self.observed.with(|observed| {
            let observed = observed.as_ref()?;
            let goal = observed.goal;
            let per = choice.per.or(goal.map(|(_, per)| per)).unwrap_or_default();
            let per = (!observed.is_typed).then_some(per);
            let today = match per {
                Some(per) => observed.pace.map(|pace| pace.per(per)),
                None => Some(observed.entered).filter(|entered| *entered > 0.0),
            };
            Some(Plan {
                equation: observed.equation.clone(),
                wanted: choice.wins.or(goal.map(|(wins, _)| wins)).unwrap_or(WINS),
                per,
                turned: choice.turned(),
                today,
            })
        })
    }

    /// The plan on the table.
    pub fn plan(self) -> Memo<Option<Plan>> {
        Memo::new(move |_| self.choice.with(|choice| self.plan_of(choice)))
    }

    /// Changes what is seen, and not yet the address.
    pub fn change(self, change: impl FnOnce(&mut PlanChoice)) {
        self.choice.update(change);
    }

    /// Wants so many.
    pub fn want(self, wins: u64) {
        self.change(|choice| choice.wins = Some(wins.clamp(1, MOST_WINS)));
    }

    /// Sets a rate.
    pub fn set(self, factor: Factor, share: f64) {
        let observed = self.observed_rate(factor).unwrap_or(0.0);
        self.change(|choice| choice.set(factor, share, observed.max(1.0)));
    }

    /// The rate of a factor as it was observed.
    pub fn observed_rate(self, factor: Factor) -> Option<f64> {
        self.observed.with(|observed| {
            let links = &observed.as_ref()?.equation.links;
            links.iter().find(|link| link.factor == factor)?.rate.ok()
        })
    }

    /// Writes what is seen into the address.
    pub fn keep(self) {
        let mut route = self.app.address.route_untracked();
        let plan = self.choice.get_untracked();
        if route.query.plan != plan {
            route.query.plan = plan;
            self.app.address.replace(&route);
        }
    }
}

/// The customers of the goal of an owner, or of the team, that a day lies in, and in which time.
fn goal_of(
    workspace: &Workspace,
    owner: Option<OwnerId>,
    now: jiff::civil::Date,
) -> Option<(u64, Per)> {
    let is_meant = |goal: &&Goal| {
        goal.owner == owner && (goal.period.from_on..=goal.period.to_on).contains(&now)
    };
    let wanted = |goal: &Goal| {
        let days = days_between(goal.period.from_on, goal.period.to_on).unsigned_abs() + 1;
        Some((goal.customers_count.filter(|wanted| *wanted > 0)?, Per::of_days(days)))
    };
    workspace.goals.iter().filter(is_meant).find_map(wanted)
}

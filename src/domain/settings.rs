//! What a firm sets for its workspace. Language and theme belong to the device and are not here.

use std::collections::BTreeMap;

use super::fields::{Value, codes, fields};
use super::{Currency, ReferenceFunnelId, Stage, Unknown};

/// Settings of one workspace.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// The firm's name, shown in the bar.
    pub name: String,
    /// The currency of amounts; unset until the first one.
    pub currency: Option<Currency>,
    /// The firm's own names of stages; absent: the language's.
    pub stage_labels: BTreeMap<Stage, String>,
    /// Days after which an open opportunity without action rots, per stage; absent: from its own
    /// history.
    pub rot_days: BTreeMap<Stage, u32>,
    /// Two owners on one account within this many days are a collision.
    pub collision_window_days: u32,
    /// Orders younger than this are not yet asked for their checklist.
    pub fulfilment_days: u32,
    /// The day a week starts on.
    pub first_weekday: Weekday,
    /// The reference funnel shown; `None` is the built-in 3 % rule.
    pub reference: Option<ReferenceFunnelId>,
    /// Why sales are lost, to choose from.
    pub lost_reasons: Vec<LostReason>,
    /// How many open opportunities a stage of the board is to hold at most.
    pub column_limits: BTreeMap<Stage, u32>,
    /// How many of a hundred are won from a stage, as the firm sets it; absent: as its own history
    /// tells.
    pub win_percents: BTreeMap<Stage, u32>,
    /// Choices of the list that are kept under a name.
    pub saved_views: Vec<SavedView>,
    /// Plans that are kept under a name, to be compared.
    pub scenarios: Vec<SavedView>,
    #[doc(hidden)]
    pub unknown: Unknown,
}

fields! { Settings {
    1 name required,
    2 currency optional,
    3 stage_labels optional,
    4 rot_days optional,
    5 collision_window_days always = 7,
    6 fulfilment_days always = 30,
    7 first_weekday always,
    8 reference optional,
    9 lost_reasons optional,
    10 column_limits optional,
    11 saved_views optional,
    12 win_percents optional,
    13 scenarios optional,
    .. unknown
} }

/// A reason for a loss.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LostReason {
    /// In the firm's words.
    pub text: String,
    /// The stage in which it is offered; absent: in all of them.
    pub stage: Option<Stage>,
}

fields! { LostReason {
    1 text required,
    2 stage optional,
} }

/// A choice of the list, or a plan, that is kept under a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedView {
    /// Its name.
    pub name: String,
    /// The choices, as the address writes them: `owner=…&stage=N`.
    pub query: String,
}

fields! { SavedView {
    1 name required,
    2 query required,
} }

/// The day a week starts on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "each name says what it is")]
pub enum Weekday {
    #[default]
    Monday,
    Saturday,
    Sunday,
}

codes! { Weekday { Monday, Saturday, Sunday } }

impl Settings {
    /// The settings of a new workspace of this name.
    #[must_use]
    pub fn named(name: impl Into<String>) -> Self {
        Self { name: name.into(), ..Self::blank() }
    }

    /// The saved view of a name.
    #[must_use]
    pub fn view(&self, name: &str) -> Option<&SavedView> {
        self.saved_views.iter().find(|view| view.name == name)
    }

    /// Keeps choices of the list under a name, in the place of those that had it.
    pub fn keep_view(&mut self, view: SavedView) {
        match self.saved_views.iter_mut().find(|known| known.name == view.name) {
            Some(known) => *known = view,
            None => self.saved_views.push(view),
        }
    }

    /// Gives a saved view another name. Says whether it could: not where another one has it.
    pub fn rename_view(&mut self, from: &str, to: &str) -> bool {
        if from != to && self.view(to).is_some() {
            return false;
        }
        let known = self.saved_views.iter_mut().find(|view| view.name == from);
        known.map(|view| to.clone_into(&mut view.name)).is_some()
    }

    /// Keeps a plan under a name, in the place of the one that had it.
    pub fn keep_scenario(&mut self, scenario: SavedView) {
        match self.scenarios.iter_mut().find(|known| known.name == scenario.name) {
            Some(known) => *known = scenario,
            None => self.scenarios.push(scenario),
        }
    }

    /// Forgets a plan.
    pub fn drop_scenario(&mut self, name: &str) {
        self.scenarios.retain(|scenario| scenario.name != name);
    }

    /// Forgets a saved view.
    pub fn drop_view(&mut self, name: &str) {
        self.saved_views.retain(|view| view.name != name);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_saved_view_has_a_name_of_its_own() {
        let mut firm = Settings::named("Rossi");
        let view = |name: &str, query: &str| SavedView { name: name.into(), query: query.into() };
        firm.keep_view(view("late", "status=open"));
        firm.keep_view(view("mine", "owner=1"));
        firm.keep_view(view("late", "status=lost"));
        assert_eq!(firm.saved_views, [view("late", "status=lost"), view("mine", "owner=1")]);
        assert!(!firm.rename_view("late", "mine") && !firm.rename_view("none", "new"));
        assert!(firm.rename_view("late", "late") && firm.rename_view("late", "lost"));
        firm.drop_view("mine");
        assert_eq!(firm.saved_views, [view("lost", "status=lost")]);
    }
}

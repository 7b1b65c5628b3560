//! Whether what a page shows after a blow is a state that was acknowledged, and new enough.
use std::collections::BTreeSet;

use super::plan::{Edit, Field, State};

/// What one tab has done, and how much of it must be there.
#[derive(Debug)]
pub struct Typed<'a> {
    /// All it would have typed.
    pub plan: &'a [Edit],
    /// The number of the edit that the canary names: this one and all before must be there.
    pub canary: u32,
    /// The last edit that it told. One more may have been made, and not told.
    pub told: u32,
}

/// What came out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verdict {
    /// Edits that are there, of all tabs.
    pub found: u32,
    /// Edits that were acknowledged and are not there; at least one where something is wrong.
    pub lost: u32,
    /// What is wrong.
    pub why: Vec<String>,
}

/// Compares what is shown with what was typed in one tab or in several. A field that one tab alone
/// types into must be as that tab left it. One that several type into must be as one of them left
/// it: which of them is the app's rule to decide.
pub fn judge(start: &State, tabs: &[Typed], shown: &State) -> Verdict {
    let mut verdict = Verdict::default();
    let shared = shared(tabs);
    let mut last_in_shared: Vec<BTreeSet<(Field, Option<String>)>> = Vec::new();
    for (tab, number) in tabs.iter().zip(1..) {
        let fitting = fitting(start, tab, shown, &shared);
        let most = tab.told.max(tab.canary).saturating_add(1);
        let good: Vec<u32> =
            fitting.iter().copied().filter(|k| (tab.canary..=most).contains(k)).collect();
        verdict.found += good.first().or(fitting.last()).copied().unwrap_or_default();
        if good.is_empty() {
            let (lost, why) = loss(start, tab, shown, &shared, &fitting);
            verdict.lost += lost;
            verdict.why.push(format!("tab {number}: {why}"));
        }
        // Where its own fields tell nothing, it may have left the shared ones at any of its edits.
        let possible = if good.is_empty() { (0..=most).collect() } else { good };
        let ends = possible.iter().flat_map(|k| {
            let done = tab.plan.iter().take(*k as usize);
            let last = |field: &Field| {
                done.clone().rfind(|edit| edit.field == *field).map(|one| one.value.clone())
            };
            shared.iter().map(|field| (field.clone(), last(field))).collect::<Vec<_>>()
        });
        last_in_shared.push(ends.collect());
    }
    for field in &shared {
        let ends: BTreeSet<&Option<String>> = last_in_shared
            .iter()
            .flatten()
            .filter(|(one, _)| one == field)
            .map(|(_, v)| v)
            .collect();
        let untouched = last_in_shared.iter().all(|tab| tab.contains(&(field.clone(), None)));
        let now = shown.get(field);
        let as_before = untouched && now == start.get(field);
        if !as_before && !ends.iter().any(|end| end.as_ref() == now) {
            verdict.lost += 1;
            verdict.why.push(format!("{field:?} shows {now:?}, and was left as one of {ends:?}"));
        }
    }
    verdict
}

/// The fields that more than one tab types into.
fn shared(tabs: &[Typed]) -> BTreeSet<Field> {
    let mut once = BTreeSet::new();
    let mut shared = BTreeSet::new();
    for tab in tabs {
        let fields: BTreeSet<_> = tab.plan.iter().map(|edit| edit.field.clone()).collect();
        shared.extend(once.intersection(&fields).cloned());
        once.extend(fields);
    }
    shared
}

/// The prefixes of a tab's edits after which its own fields are as shown, by their lengths.
fn fitting(start: &State, tab: &Typed, shown: &State, shared: &BTreeSet<Field>) -> Vec<u32> {
    let own: BTreeSet<&Field> =
        tab.plan.iter().map(|edit| &edit.field).filter(|field| !shared.contains(field)).collect();
    let mut wrong: BTreeSet<&Field> =
        own.iter().copied().filter(|field| start.get(field) != shown.get(field)).collect();
    let mut fitting = Vec::new();
    if wrong.is_empty() {
        fitting.push(0);
    }
    for (edit, number) in tab.plan.iter().zip(1..) {
        if own.contains(&edit.field) {
            if shown.get(&edit.field) == Some(&edit.value) {
                wrong.remove(&edit.field);
            } else {
                wrong.insert(&edit.field);
            }
        }
        if wrong.is_empty() {
            fitting.push(number);
        }
    }
    fitting
}

/// How many edits are missing, and what is seen of it.
fn loss(
    start: &State,
    tab: &Typed,
    shown: &State,
    shared: &BTreeSet<Field>,
    fitting: &[u32],
) -> (u32, String) {
    let Typed { canary, told, .. } = tab;
    if let Some(behind) = fitting.iter().rev().find(|k| *k < canary) {
        let why = format!("{canary} edits were acknowledged and the first {behind} are there");
        return (canary - behind, why);
    }
    if let Some(ahead) = fitting.first() {
        return (1, format!("{ahead} edits are there and {told} were typed"));
    }
    // No prefix at all: each field that is not as the acknowledged edits left it has lost one.
    let mut then = start.clone();
    for edit in tab.plan.iter().take(*canary as usize) {
        then.insert(edit.field.clone(), edit.value.clone());
    }
    let own = then.iter().filter(|(field, _)| !shared.contains(field));
    let own = own.filter(|(field, _)| tab.plan.iter().any(|edit| edit.field == **field));
    let differs = own.filter(|(field, value)| shown.get(field) != Some(value));
    let differs: Vec<String> = differs
        .map(|(field, value)| format!("{field:?} shows {:?}, was {value:?}", shown.get(field)))
        .collect();
    let lost = u32::try_from(differs.len()).unwrap_or(u32::MAX).max(1);
    (lost, format!("no prefix: after {canary} acknowledged edits {}", differs.join("; ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edits(values: &[(Field, u32)]) -> Vec<Edit> {
        values
            .iter()
            .map(|(field, value)| Edit { field: field.clone(), value: value.to_string() })
            .collect()
    }

    fn after(edits: &[&[Edit]]) -> State {
        edits.concat().into_iter().map(|edit| (edit.field, edit.value)).collect()
    }

    #[test]
    fn a_prefix_up_to_the_canary_or_beyond_is_good_and_any_other_is_lost() {
        let plan = edits(&[(Field::Firm, 1), (Field::Steps("S"), 2), (Field::Firm, 3)]);
        let lost = |canary, shown: &[Edit]| {
            let typed = Typed { plan: &plan, canary, told: canary };
            judge(&State::new(), &[typed], &after(&[shown])).lost
        };
        assert_eq!([lost(2, &plan[..2]), lost(2, &plan), lost(0, &[])], [0, 0, 0]);
        assert_eq!([lost(2, &plan[..1]), lost(3, &[]), lost(1, &plan)], [1, 3, 1]);
        // The second edit is missing, and the third is there.
        assert_eq!(lost(3, &plan[2..]), 1);
    }

    #[test]
    fn a_shared_field_is_as_one_of_the_tabs_left_it() {
        let one = edits(&[(Field::Firm, 1), (Field::Steps("S"), 2), (Field::Firm, 3)]);
        let two = edits(&[(Field::Currency, 11), (Field::Firm, 12)]);
        let lost = |shown: &[&[Edit]]| {
            let first = Typed { plan: &one, canary: 3, told: 3 };
            let second = Typed { plan: &two, canary: 2, told: 2 };
            judge(&State::new(), &[first, second], &after(shown)).lost
        };
        assert_eq!([lost(&[&one, &two]), lost(&[&two, &one])], [0, 0]);
        // An earlier value of the shared field, or an own field of another tab gone.
        assert_eq!([lost(&[&one, &two, &one[..1]]), lost(&[&one, &two[1..]])], [1, 2]);
    }
}

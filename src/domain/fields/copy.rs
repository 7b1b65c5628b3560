//! Values taken over from one record into another, field by field. Knows no type and no format.

use super::{FieldSet, Fields, Slot, View};

/// Brings the fields `chosen` of `to` to what they are in `from`, a record of the same type; the
/// others stay as they are.
pub fn copy_fields(from: &dyn Fields, to: &mut dyn Fields, chosen: FieldSet) {
    for field in from.fields().iter().filter(|field| chosen.has(field.number)) {
        if let (Some(value), Some(place)) = (from.value(field.number), to.value_mut(field.number)) {
            copy(value.view(), place.slot());
        }
    }
    if chosen.has(FieldSet::UNKNOWN)
        && let (Some(unknown), Some(place)) = (from.unknown(), to.unknown_mut())
    {
        place.clone_from(unknown);
    }
}

/// Fills `slot` with what is seen; a slot of another kind stays as it is.
fn copy(view: View<'_>, slot: Slot<'_>) {
    match (view, slot) {
        (View::Text(from), Slot::Text(to)) => {
            to.clear();
            to.push_str(from);
        }
        (View::Count(from), Slot::Count(to)) => *to = from,
        (View::Count(from), Slot::SmallCount(to)) => *to = u32::try_from(from).unwrap_or(u32::MAX),
        (View::Signed(from), Slot::Signed(to)) => *to = from,
        (View::Flag(from), Slot::Flag(to)) => *to = from,
        (View::Day(from), Slot::Day(to)) => *to = from,
        (View::Time(from), Slot::Time(to)) => *to = from,
        (View::Instant(from), Slot::Instant(to)) => *to = from,
        (View::Currency(from), Slot::Currency(to)) => *to = from,
        (View::Id(_, from), Slot::Id(_, to)) => *to = from,
        (View::Choice(from), Slot::Choice(to)) => {
            to.choose(from.chosen());
            if let (Some(content), Some(place)) = (from.content(), to.content_mut()) {
                copy(content, place);
            }
        }
        (View::Fields(from), Slot::Fields(to)) => copy_fields(from, to, FieldSet::ALL),
        (View::List(from), Slot::List(to)) => {
            to.clear();
            for held in (0..from.count()).filter_map(|place| from.at(place)) {
                copy(held.view(), to.push().slot());
            }
        }
        (View::Map(from), Slot::Map(to)) => {
            to.clear();
            for (key, held) in from.entries() {
                if let Some(place) = to.entry(&key) {
                    copy(held.view(), place.slot());
                }
            }
        }
        (View::Maybe(None), Slot::Maybe(to)) => to.clear(),
        (View::Maybe(Some(held)), Slot::Maybe(to)) => copy(held.view(), to.fill()),
        _ => {}
    }
}

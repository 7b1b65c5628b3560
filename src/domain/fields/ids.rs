//! Every id inside a value, to be another. Knows no type and no format.

use uuid::Uuid;

use super::{IdKind, Slot};

/// Visits each id in a slot, at whatever depth it stands. No id stands in a map.
pub fn for_each_id(slot: Slot<'_>, visit: &mut dyn FnMut(IdKind, &mut Uuid)) {
    match slot {
        Slot::Id(kind, id) => visit(kind, id),
        Slot::Fields(fields) => {
            for field in fields.fields() {
                if let Some(value) = fields.value_mut(field.number) {
                    for_each_id(value.slot(), visit);
                }
            }
        }
        Slot::Choice(choice) => {
            if let Some(content) = choice.content_mut() {
                for_each_id(content, visit);
            }
        }
        Slot::List(list) => {
            for place in 0..list.count() {
                if let Some(value) = list.at_mut(place) {
                    for_each_id(value.slot(), visit);
                }
            }
        }
        Slot::Maybe(maybe) => {
            if let Some(held) = maybe.held_mut() {
                for_each_id(held, visit);
            }
        }
        Slot::Map(_)
        | Slot::Text(_)
        | Slot::Count(_)
        | Slot::SmallCount(_)
        | Slot::Signed(_)
        | Slot::Flag(_)
        | Slot::Day(_)
        | Slot::Time(_)
        | Slot::Instant(_)
        | Slot::Currency(_) => {}
    }
}

//! What is to be done, for the calendar of the phone or the computer.

use jiff::Timestamp;

use crate::agenda::{Item, Work};
use crate::transfer::{CalendarEvent, calendar};
use crate::ui::browser::{download, id_parts};
use crate::ui::context::App;

use super::face::Face;

/// Offers these as a calendar file of this name.
pub fn offer(app: App, name: &str, items: &[Item]) {
    let events = app.store.peek(|workspace| {
        let events = items.iter().filter_map(|item| {
            let face = Face::of(app.i18n, workspace, item)?;
            Some(event(item, item.on?, face))
        });
        events.collect::<Vec<_>>()
    });
    let (millis, _) = id_parts();
    let now = Timestamp::from_millisecond(millis.cast_signed()).unwrap_or_default();
    let text = calendar(&events.unwrap_or_default(), now);
    download(&format!("imbuto-{name}.ics"), "text/calendar;charset=utf-8", text.as_bytes());
}

fn event(item: &Item, on: jiff::civil::Date, face: Face) -> CalendarEvent {
    let id = match item.work {
        Work::Activity(id) => id.to_string(),
        Work::OrderStep(step) => format!("{}-{step}", item.opportunity),
        Work::Next | Work::Decision | Work::Stopped(..) | Work::Plan => {
            item.opportunity.to_string()
        }
    };
    let person = face.person.map(|person| {
        let reach = [Some(person.name), person.phone, person.email];
        reach.into_iter().flatten().collect::<Vec<_>>().join(", ")
    });
    let description: Vec<String> =
        [Some(face.what), person].into_iter().flatten().filter(|line| !line.is_empty()).collect();
    CalendarEvent { id, on, at: item.at, summary: face.doing, description: description.join("\n") }
}

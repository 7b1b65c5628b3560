//! What is planned is put off to another day.

use jiff::civil::Date;

use crate::domain::{Activity, Command, NextAction, OpportunityId};
use crate::ui::context::App;
use crate::ui::pages::display_name;
use crate::words::pipeline as words;

/// Puts an appointment off to another day, or what is to be done next; both where they are of one day.
pub fn put_off(app: App, id: OpportunityId, appointment: Option<Activity>, on: Date) {
    let known = app.store.peek(|workspace| {
        let one = workspace.opportunities.get(id)?;
        Some((one.next_action.clone(), display_name(workspace, id)))
    });
    let Some((next, name)) = known.flatten() else { return };
    let of_that_day = |next: &NextAction| {
        appointment.as_ref().is_none_or(|appointment| appointment.on == next.on)
    };
    let next = next.filter(of_that_day).map(|next| NextAction { on, ..next });
    let planned = next.map(|next| Command::Plan { opportunity: id, next: Some(next) });
    let appointment = appointment.map(|one| Command::Put(vec![Activity { on, ..one }.into()]));
    let both: Vec<Command> = appointment.into_iter().chain(planned).collect();
    if !both.is_empty() {
        app.dispatch(&Command::Together(both), || words::changed(app.i18n.language, &name));
    }
}

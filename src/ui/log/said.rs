//! What is said once something is written down.

use jiff::civil::Date;

use crate::domain::{ActivityOutcome, FollowUp, NextAction};
use crate::ui::browser::{lower_case, today};
use crate::ui::pages::display_name;
use crate::words::activity as words;

use super::day_pick::day_word;
use super::desk::Desk;
use super::draft::Draft;

impl Desk {
    /// How the opportunity is called.
    pub(super) fn name(self) -> String {
        let id = self.opportunity();
        self.app.store.peek(|workspace| display_name(workspace, id)).unwrap_or_default()
    }

    /// A day as one says it.
    pub(super) fn day(self, on: Date) -> String {
        day_word(self.app.i18n, on, today())
    }

    /// "Acme: call, no answer. Then: call again, Thu 3 Dec."
    pub(super) fn toast(
        self,
        draft: &Draft,
        outcome: ActivityOutcome,
        follow_up: &FollowUp,
        kept: Option<&NextAction>,
    ) -> String {
        let language = self.app.i18n.language;
        let kind = lower_case(words::kind(language, draft.kind));
        let outcome = lower_case(words::outcome(language, outcome));
        let said = words::logged(language, &self.name(), &kind, &outcome);
        let then = |what: &str, on| words::logged_then(language, &begun_small(what), &self.day(on));
        let then = match follow_up {
            FollowUp::Nothing => String::new(),
            FollowUp::Keep => kept.map(|next| then(&next.what, next.on)).unwrap_or_default(),
            FollowUp::Next(next) => then(&next.what, next.on),
            FollowUp::Appointment { activity, what } => then(what, activity.on),
            FollowUp::Lost { .. } => words::logged_lost(language).to_owned(),
        };
        said + &then
    }
}

/// A text as it stands inside a sentence.
fn begun_small(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) if letters.clone().next().is_some_and(char::is_lowercase) => {
            lower_case(&first.to_string()) + letters.as_str()
        }
        _ => text.to_owned(),
    }
}

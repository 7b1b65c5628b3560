//! What is being said of many at once, whom the lines name as they are pasted, and how it is written down.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::{AccountId, RecordKind, TallyId, Workspace, json};
use crate::ui::browser::{id_parts, recorded_now, today, unfold};
use crate::ui::context::App;
use crate::ui::drafts;
use crate::ui::slices::{Work, in_slices, wait_in_line};
use crate::words::{activity, many as words};

use super::super::collision::Met;
use super::draft::{Head, Many, Occasion};
use super::known::{Known, KnownUnderWay};
use super::meetings::meetings;
use super::paste;
use super::seen::{Choice, Choices, Sight, SightUnderWay, Told};
use super::writing::{AtWriting, Writing};

/// Lines that are put together before the page is asked whether it is wanted for something else.
const AT_ONCE: usize = 16;

/// Where what was begun and not written down is kept.
const DRAFT: &str = "many";

/// The draft of many that is being worked at.
#[derive(Clone, Copy)]
pub struct ManyDesk {
    /// What every component has at hand.
    pub app: App,
    /// What holds for all.
    pub head: RwSignal<Head>,
    /// What was pasted.
    pub text: RwSignal<String>,
    /// What was said of a line.
    pub choices: RwSignal<Choices>,
    /// All that was pasted, and whom it names, as far as it was looked at.
    pub sight: Memo<Option<Arc<Sight>>>,
    /// What the lines come to.
    pub told: Memo<Told>,
    /// Who else is on to these companies.
    pub met: Memo<BTreeMap<AccountId, Met>>,
    /// Whether what was pasted is still being looked at.
    pub is_looking: Memo<bool>,
    /// How many lines of how many are put together.
    pub working: RwSignal<Option<(usize, usize)>>,
    known: Signal<Option<Arc<Known>>>,
    on_done: Callback<()>,
}

impl ManyDesk {
    /// A desk with what was begun on it, else with nothing.
    pub fn open(app: App, on_done: Callback<()>) -> Self {
        let many = begun(app);
        let (head, text) = (RwSignal::new(many.head), RwSignal::new(many.text));
        let choices = RwSignal::new(many.choices);
        let known = in_slices(move || known(app));
        let looked = in_slices(move || look(known.get()?, &text.read()));
        let is_blank = Memo::new(move |_| text.with(|text| text.trim().is_empty()));
        // While a letter more is looked at, what was seen before stays.
        let sight = Memo::new(move |before: Option<&Option<Arc<Sight>>>| {
            let stays = || before.cloned().flatten();
            looked.get().or_else(stays).filter(|_| !is_blank.get())
        });
        let told = Memo::new(move |_| {
            let sight = sight.get();
            choices.with(|choices| sight.map(|sight| sight.told(choices)).unwrap_or_default())
        });
        let met = meetings(app, head, sight);
        let is_looking = Memo::new(move |_| !is_blank.get() && looked.with(Option::is_none));
        let working = RwSignal::new(None);
        let desk = Self {
            app,
            head,
            text,
            choices,
            sight,
            told,
            met,
            is_looking,
            working,
            known,
            on_done,
        };
        Effect::new(move |_| desk.keep());
        desk
    }

    fn keep(self) {
        let many =
            Many { head: self.head.get(), text: self.text.get(), choices: self.choices.get() };
        match many.is_untouched() {
            true => drafts::forget(DRAFT),
            false => drafts::keep(DRAFT, &json::write(&many)),
        }
    }

    /// What was said of a line.
    pub fn choice(self, line: &str) -> Choice {
        self.choices.with(|choices| choices.get(line).copied().unwrap_or_default())
    }

    /// Says something of a line.
    pub fn choose(self, line: &str, choose: impl FnOnce(&mut Choice)) {
        self.choices.update(|choices| choose(choices.entry(line.to_owned()).or_default()));
    }

    /// Whether there is anything to write down.
    pub fn can_write(self) -> bool {
        let some = self.told.with(|told| told.counts.logged() > 0);
        let counted = self.head.with(|head| head.reached().is_some());
        let wrong = self.head.with(Head::has_wrong_numbers);
        let is_past = self.app.store.looks_back();
        (some || counted)
            && !wrong
            && !is_past
            && !self.is_looking.get()
            && self.working.get().is_none()
    }

    /// Writes it all down as one step, put together a few lines at a time. What cannot be taken stays.
    pub fn write(self) {
        if !untrack(|| self.can_write()) {
            return;
        }
        let sight = self.sight.get_untracked().unwrap_or_default();
        let choices = self.choices.get_untracked();
        let head = self.head.get_untracked();
        let known = self.known.get_untracked();
        let at = AtWriting {
            recorded_at: recorded_now(),
            what: self.next_is_called(&head),
            counted: activity::kind(self.app.i18n.language, head.sent_by).to_owned(),
        };
        let (mut writing, mut next, all) = (Writing::new(head, at), 0, sight.lines.len());
        self.working.set(Some((0, all)));
        wait_in_line(Box::new(move || {
            // The sheet may be closed meanwhile: then nothing is written down.
            if self.working.try_get_untracked().flatten().is_none() {
                return Some(());
            }
            let until = (next + AT_ONCE).min(all);
            self.app.store.peek(|workspace| {
                let Some(known) = &known else { return };
                for seen in &sight.lines[next..until] {
                    let choice = choices.get(&seen.line.text).copied().unwrap_or_default();
                    writing.add(workspace, known, seen, choice, &mut id_parts);
                }
            });
            next = until;
            if next < all {
                self.working.set(Some((next, all)));
                return None;
            }
            self.finish(&mut writing, &sight);
            Some(())
        }));
    }

    fn finish(self, writing: &mut Writing, sight: &Sight) {
        self.working.set(None);
        let (millis, random) = id_parts();
        let tally = TallyId::new(millis, random);
        let command = self.app.store.peek(|workspace| writing.take_command(workspace, tally));
        let Some(command) = command else { return };
        if !self.app.dispatch(&command, || self.said(writing)) {
            return;
        }
        let odd = sight.pasted.too_long.iter().chain(&sight.pasted.beyond);
        let left: Vec<&str> = writing.waiting.iter().chain(odd).map(String::as_str).collect();
        if left.is_empty() {
            let owner = self.head.with_untracked(|head| head.owner);
            let blank = Many::blank(today(), owner);
            self.head.set(blank.head);
            self.choices.set(blank.choices);
            self.text.set(blank.text);
            self.on_done.run(());
        } else {
            self.choices.update(|choices| choices.retain(|line, _| left.contains(&line.as_str())));
            self.text.set(left.join("\n"));
            // The mailing is counted: what is left are replies.
            self.head.update(|head| (head.sent, head.returned) = (String::new(), String::new()));
        }
    }

    /// What is to be done next, in words.
    fn next_is_called(self, head: &Head) -> String {
        let language = self.app.i18n.language;
        match (head.name.trim(), head.occasion) {
            ("", Occasion::Fair) => words::follow_up_fair(language).to_owned(),
            ("", Occasion::Mailing) => words::follow_up_mailing(language).to_owned(),
            (name, _) => words::follow_up(language, name),
        }
    }

    fn said(self, writing: &Writing) -> String {
        let (i18n, language) = (self.app.i18n, self.app.i18n.language);
        let logged = i18n.counted(writing.counts.logged());
        let logged = match self.head.with_untracked(|head| head.occasion) {
            Occasion::Fair => words::meetings_logged(language, &logged),
            Occasion::Mailing => words::replies_logged(language, &logged),
        };
        let made = (writing.companies > 0)
            .then(|| words::companies_made(language, &i18n.counted(writing.companies)));
        [Some(logged), made].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}

/// What was begun in the open workspace; else nothing, by whoever sells alone.
fn begun(app: App) -> Many {
    let look = |workspace: &Workspace| {
        let begun = drafts::kept(DRAFT).and_then(|text| json::read(text).ok());
        let mut active = workspace.owners.iter().filter(|owner| owner.active);
        let only = active.next().filter(|_| active.next().is_none());
        begun.unwrap_or_else(|| Many::blank(today(), only.map(|owner| owner.id)))
    };
    app.store.peek(look).unwrap_or_else(|| Many::blank(today(), None))
}

/// Reads who is known.
fn known(app: App) -> Option<Work<Arc<Known>>> {
    let store = app.store;
    store.follow_kinds(&[RecordKind::Account, RecordKind::Contact, RecordKind::Opportunity]);
    let mut reading = Some(KnownUnderWay::new(unfold));
    Some(Box::new(move || {
        let step = |workspace: &Workspace| reading.as_mut().is_none_or(|one| one.step(workspace));
        // Where nothing is open there is nobody to know.
        let done = store.peek(step).unwrap_or(true);
        let read = if done { reading.take() } else { None };
        read.map(|read| Arc::new(read.finish()))
    }))
}

/// Looks at what was pasted.
fn look(known: Arc<Known>, text: &str) -> Option<Work<Arc<Sight>>> {
    if text.trim().is_empty() {
        return None;
    }
    let mut look = SightUnderWay::new(known, paste::read(text));
    Some(Box::new(move || look.step().map(Arc::new)))
}

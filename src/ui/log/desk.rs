//! The draft that is being worked at, and how it is written down.

use jiff::Timestamp;
use jiff::civil::{Date, Time};
use leptos::prelude::*;

use crate::domain::{
    Activity, ActivityId, ActivityOutcome, ContactId, Currency, FollowUp, Money, OpportunityId,
    Settings, Side,
};
use crate::transfer::{NumberFault, parse_amount};
use crate::ui::activities::{ACTIVITIES_A_STEP, ActivitiesOf, WithWhom};
use crate::ui::browser::{id_parts, random_number};
use crate::ui::context::App;
use crate::ui::route::Page;
use crate::ui::slices::wait_in_line;
use crate::words::activity as words;

use super::draft::{AtWriting, Case, Draft, Next, Plan, What};
use super::subject::Subject;

/// So many activities are looked through before the box is drawn: as many as a small firm has.
const AT_ONCE: usize = 2_048;

/// What is wrong with what an order is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AmountFault {
    Unreadable,
    Ambiguous,
    Currency,
}

/// The draft that is being worked at.
#[derive(Clone, Copy)]
pub struct Desk {
    /// What every component has at hand.
    pub app: App,
    /// What is being said.
    pub draft: RwSignal<Draft>,
    /// What is wrong with the amount.
    pub fault: RwSignal<Option<AmountFault>>,
    /// Whether the note is open.
    pub noting: RwSignal<bool>,
    subject: StoredValue<Subject, LocalStorage>,
    settles: Option<ActivityId>,
    /// With whom it was, where that is known.
    contact: Option<ContactId>,
    /// Tells its box from others on the page.
    number: u32,
    /// How often it was guessed what happened.
    guesses: StoredValue<u32>,
    /// It is written down: nothing more is, until it was guessed anew.
    is_written: StoredValue<bool>,
    on_done: Callback<()>,
}

impl Desk {
    /// A desk with what was begun on it, else with what probably happened; `None` where there is no
    /// such opportunity.
    pub fn open(
        app: App,
        subject: Subject,
        settles: Option<ActivityId>,
        contact: Option<ContactId>,
        begun: Option<Draft>,
        on_done: Callback<()>,
    ) -> Option<Self> {
        let case = subject.case(app)?;
        let (millis, random) = id_parts();
        let blank = Draft::guess(&case, [], None, ActivityId::new(millis, random));
        let is_begun = begun.is_some();
        let first = begun.unwrap_or(blank);
        let desk = Self {
            app,
            noting: RwSignal::new(!first.note.is_empty()),
            draft: RwSignal::new(first),
            fault: RwSignal::new(None),
            subject: StoredValue::new_local(subject),
            settles,
            contact,
            number: random_number(),
            guesses: StoredValue::new(0),
            is_written: StoredValue::new(false),
            on_done,
        };
        if !is_begun {
            desk.guess_anew();
        }
        Some(desk)
    }

    /// The id of its box.
    pub fn box_id(self) -> String {
        format!("logbox-{}", self.number)
    }

    /// What finds something in its own box.
    pub fn css(self, inside: &str) -> String {
        format!("#logbox-{} {inside}", self.number)
    }

    /// The opportunity's id.
    pub fn opportunity(self) -> OpportunityId {
        self.subject.with_value(Subject::id)
    }

    /// What is logged about, as it is now; `None` once it is gone.
    pub fn case(self) -> Option<Case> {
        self.subject.with_value(|subject| subject.case(self.app))
    }

    /// Guesses again what probably happened: at once by the activities of a small firm; those of a
    /// large one are looked through in turns, and what is found counts unless something was said.
    pub fn guess_anew(self) {
        self.guesses.update_value(|guesses| *guesses += 1);
        let now = self.guesses.get_value();
        let mut search = ActivitiesOf::new(WithWhom::Opportunity(self.opportunity()));
        let store = self.app.store;
        let mut look = move |some| store.peek(|workspace| search.step(workspace, some));
        match look(AT_ONCE) {
            Some(Some(found)) => self.take_guess(&found),
            Some(None) => {
                self.take_guess(&[]);
                wait_in_line(Box::new(move || {
                    if self.guesses.try_get_value() != Some(now) {
                        return Some(());
                    }
                    // Where nothing is open any more there is nothing to find.
                    let found = look(ACTIVITIES_A_STEP).unwrap_or_else(|| Some(Vec::new()))?;
                    if self.draft.with_untracked(Draft::is_untouched) {
                        self.take_guess(&found);
                    }
                    Some(())
                }));
            }
            None => {}
        }
    }

    fn take_guess(self, activities: &[Activity]) {
        let Some(case) = self.case() else { return };
        let (millis, random) = id_parts();
        let guess = self.app.store.peek(|workspace| {
            let asked = self.settles.and_then(|id| workspace.activities.get(id));
            let activities = activities.iter().chain(asked);
            Draft::guess(&case, activities, self.settles, ActivityId::new(millis, random))
        });
        let Some(mut guess) = guess else { return };
        guess.contact = self.contact.or(guess.contact);
        self.draft.set(guess);
        self.noting.set(false);
        self.fault.set(None);
    }

    /// Says nothing after all: what was begun is forgotten.
    pub fn leave(self) {
        self.guess_anew();
        self.on_done.run(());
    }

    /// Says how it went.
    pub fn say(self, outcome: ActivityOutcome) {
        if let Some(case) = self.case() {
            self.draft.update(|draft| draft.say(outcome, &case));
        }
    }

    /// Corrects what happened.
    pub fn correct(self, correct: impl FnOnce(&mut Draft)) {
        if let Some(case) = self.case() {
            self.draft.update(|draft| draft.correct(&case, correct));
        }
    }

    /// Says what follows.
    pub fn follow_with(self, next: Next) {
        self.draft.update(|draft| draft.next = Some(next));
    }

    /// Changes what comes next.
    pub fn change_plan(self, change: impl FnOnce(&mut Plan)) {
        self.draft.update(|draft| {
            if let Some(Next::Plan(plan)) = &mut draft.next {
                change(plan);
            }
        });
    }

    /// What comes next, in words.
    pub fn named(self, case: &Case, plan: &Plan) -> String {
        let language = self.app.i18n.language;
        match &plan.what {
            What::Words(what) if !what.trim().is_empty() => what.trim().to_owned(),
            What::Words(_) => words::kind(language, plan.kind).to_owned(),
            What::Move(next) => words::next(language, *next, plan.kind, &case.playbook),
        }
    }

    /// Writes down what happened and what follows, as one step.
    pub fn accept(self) {
        self.write(Draft::follow_up);
    }

    /// Writes down what happened, and plans nothing.
    pub fn accept_without_next(self) {
        self.write(|draft, case, _| draft.without_next(case));
    }

    /// What was said is written down. A box that stays open guesses anew in its turn; one that closes is
    /// not drawn once more for it.
    fn finish(self) {
        self.is_written.set_value(true);
        self.on_done.run(());
        wait_in_line(Box::new(move || {
            if self.is_written.try_get_value() == Some(true) {
                self.is_written.set_value(false);
                self.guess_anew();
            }
            Some(())
        }));
    }

    fn write(self, follow_up: impl FnOnce(&Draft, &Case, &AtWriting) -> FollowUp) {
        let Some(case) = self.case().filter(|_| !self.is_written.get_value()) else { return };
        let draft = self.draft.get_untracked();
        let Some(outcome) = draft.outcome else { return };
        let (amount, firm) = match self.order_amount(&case, &draft) {
            Ok(said) => said,
            Err(fault) => {
                self.fault.set(Some(fault));
                return;
            }
        };
        let (millis, random) = id_parts();
        let what = match &draft.next {
            Some(Next::Plan(plan)) => self.named(&case, plan),
            None | Some(Next::Keep | Next::Lost(_)) => String::new(),
        };
        let at_writing = AtWriting {
            recorded_at: Timestamp::from_millisecond(millis.cast_signed()).unwrap_or_default(),
            appointment: ActivityId::new(millis, random),
            side: self
                .app
                .store
                .peek(|workspace| Side::of(workspace, draft.owner))
                .unwrap_or(Side::Sales),
            what,
            amount,
            firm,
        };
        let follow_up = follow_up(&draft, &case, &at_writing);
        let said = follow_up.clone();
        let command = draft.command(&case, follow_up, at_writing);
        let kept = case.opportunity.next_action.as_ref();
        let written = self.app.dispatch(&command, || self.toast(&draft, outcome, &said, kept));
        if !written {
            return;
        }
        if outcome == ActivityOutcome::Order {
            self.open_the_order();
        }
        self.finish();
    }

    /// Notes that the appointment takes place on another day.
    pub fn move_to(self, on: Date, at: Option<Time>) {
        let Some(case) = self.case() else { return };
        let draft = self.draft.get_untracked();
        let Some(command) = draft.moved(&case, on, at) else { return };
        let said = || words::moved_to(self.app.i18n.language, &self.name(), &self.day(on));
        if self.app.dispatch(&command, said) {
            self.finish();
        }
    }

    /// After the signature the work goes on with the steps of the order.
    fn open_the_order(self) {
        let (address, order) = (self.app.address, Page::Opportunity(self.opportunity()));
        let here = address.route_untracked();
        if here.query.log.is_some() {
            // It takes the place of the sheet, which is done with.
            address.replace(&untrack(|| address.link(order)));
        } else if here.page != order {
            untrack(|| address.go_to(order));
        }
    }

    fn order_amount(
        self,
        case: &Case,
        draft: &Draft,
    ) -> Result<(Option<Money>, Option<Settings>), AmountFault> {
        if draft.outcome != Some(ActivityOutcome::Order) || draft.amount.trim().is_empty() {
            return Ok((None, None));
        }
        let firm = self.app.store.peek(|workspace| workspace.settings.clone());
        let firm = firm.filter(|firm| firm.currency.is_none());
        let currency = match self.currency(case) {
            Some(currency) => currency,
            None => Currency::parse(&draft.currency).map_err(|_| AmountFault::Currency)?,
        };
        let habit = self.app.i18n.decimal_mark();
        let amount = parse_amount(&draft.amount, currency, habit).map_err(|error| match error {
            NumberFault::Undecided => AmountFault::Ambiguous,
            NumberFault::NotANumber | NumberFault::TooManyDecimals | NumberFault::TooLarge => {
                AmountFault::Unreadable
            }
        })?;
        let firm = firm.map(|firm| Settings { currency: Some(currency), ..firm });
        Ok((Some(amount), firm))
    }

    /// The currency of the opportunity, else the firm's.
    pub fn currency(self, case: &Case) -> Option<Currency> {
        let firm = || self.app.store.peek(|workspace| workspace.settings.currency).flatten();
        case.opportunity.amount.map(|amount| amount.currency).or_else(firm)
    }
}

//! The draft that is being worked at, and how it is written down.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::{Date, Time};
use leptos::prelude::*;

use crate::domain::{
    Activity, ActivityId, ActivityOutcome, Currency, FollowUp, Money, OpportunityId, OwnerFunction,
    Settings, Side, Workspace,
};
use crate::transfer::{NumberFault, parse_amount};
use crate::ui::browser::{id_parts, lower_case, today};
use crate::ui::context::App;
use crate::ui::pages::display_name;
use crate::ui::route::Page;
use crate::words::activity as words;

use super::draft::{AtWriting, Case, Draft, Next, Plan, What};

/// What is logged about: an opportunity that is there, or one that comes into being with it.
#[derive(Clone)]
pub enum Subject {
    /// It is there.
    Known(OpportunityId),
}

impl Subject {
    /// The opportunity's id.
    pub fn id(&self) -> OpportunityId {
        match self {
            Self::Known(id) => *id,
        }
    }
}

/// What a draft is about: an opportunity, and the appointment that is to be settled.
pub type DraftKey = (OpportunityId, Option<ActivityId>);

/// What was begun and not written down. It stays until the page is left.
#[derive(Clone, Copy, Default)]
pub struct Drafts(StoredValue<BTreeMap<DraftKey, Draft>>);

impl Drafts {
    /// What was begun.
    pub fn begun(self, key: DraftKey) -> Option<Draft> {
        self.0.with_value(|drafts| drafts.get(&key).cloned())
    }

    /// Keeps what was begun; what was not is forgotten.
    pub fn keep(self, key: DraftKey, draft: &Draft) {
        self.0.update_value(|drafts| match draft.is_untouched() {
            true => _ = drafts.remove(&key),
            false => _ = drafts.insert(key, draft.clone()),
        });
    }
}

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
    on_done: Callback<()>,
}

impl Desk {
    /// A desk with what was begun on it, else with what probably happened; `None` where there is no
    /// such opportunity.
    pub fn open(
        app: App,
        subject: Subject,
        settles: Option<ActivityId>,
        begun: Option<Draft>,
        on_done: Callback<()>,
    ) -> Option<Self> {
        let first = begun.or_else(|| guess(app, &subject, settles))?;
        Some(Self {
            app,
            noting: RwSignal::new(!first.note.is_empty()),
            draft: RwSignal::new(first),
            fault: RwSignal::new(None),
            subject: StoredValue::new_local(subject),
            settles,
            on_done,
        })
    }

    /// The opportunity's id.
    pub fn opportunity(self) -> OpportunityId {
        self.subject.with_value(Subject::id)
    }

    /// What is logged about, as it is now; `None` once it is gone.
    pub fn case(self) -> Option<Case> {
        self.subject.with_value(|subject| case(self.app, subject))
    }

    /// Guesses again what probably happened.
    pub fn guess_anew(self) {
        let guess = self.subject.with_value(|subject| guess(self.app, subject, self.settles));
        if let Some(guess) = guess {
            self.draft.set(guess);
            self.noting.set(false);
            self.fault.set(None);
        }
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

    fn write(self, follow_up: impl FnOnce(&Draft, &Case, &AtWriting) -> FollowUp) {
        let Some(case) = self.case() else { return };
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
            side: self.side(&draft),
            what,
            amount,
            firm,
        };
        let follow_up = follow_up(&draft, &case, &at_writing);
        let said = follow_up.clone();
        let command = draft.command(&case, follow_up, at_writing);
        let written = self.app.dispatch(&command, || self.toast(&draft, outcome, &said));
        if !written {
            return;
        }
        self.guess_anew();
        if outcome == ActivityOutcome::Order {
            self.open_the_order();
        }
        self.on_done.run(());
    }

    /// Notes that the appointment takes place on another day.
    pub fn move_to(self, on: Date, at: Option<Time>) {
        let Some(case) = self.case() else { return };
        let draft = self.draft.get_untracked();
        let Some(command) = draft.moved(&case, on, at) else { return };
        let said = || words::moved_to(self.app.i18n.language, &self.name(), &self.day(on));
        if self.app.dispatch(&command, said) {
            self.guess_anew();
            self.on_done.run(());
        }
    }

    /// After the signature the work goes on with the steps of the order.
    fn open_the_order(self) {
        let (address, id) = (self.app.address, self.opportunity());
        let route = address.route_untracked();
        if route.page != Page::Opportunity(id) {
            address.go_to(Page::Opportunity(id));
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
        let amount = parse_amount(&draft.amount, currency).map_err(|error| match error {
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

    fn side(self, draft: &Draft) -> Side {
        let marketing = self.app.store.peek(|workspace| {
            let owner = draft.owner.and_then(|id| workspace.owners.get(id));
            owner.is_some_and(|owner| owner.function == OwnerFunction::Marketing)
        });
        if marketing == Some(true) { Side::Marketing } else { Side::Sales }
    }

    fn name(self) -> String {
        let id = self.opportunity();
        self.app.store.peek(|workspace| display_name(workspace, id)).unwrap_or_default()
    }

    fn day(self, on: Date) -> String {
        super::day_pick::day_word(self.app.i18n, on, today())
    }

    /// "Acme: call, no answer. Then: call again, Thu 3 Dec."
    fn toast(self, draft: &Draft, outcome: ActivityOutcome, follow_up: &FollowUp) -> String {
        let language = self.app.i18n.language;
        let kind = lower_case(words::kind(language, draft.kind));
        let outcome = lower_case(words::outcome(language, outcome));
        let said = words::logged(language, &self.name(), &kind, &outcome);
        let then = |what: &str, on| words::logged_then(language, &begun_small(what), &self.day(on));
        let then = match follow_up {
            FollowUp::Keep | FollowUp::Nothing => String::new(),
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

fn case(app: App, subject: &Subject) -> Option<Case> {
    app.store
        .peek(|workspace: &Workspace| {
            let (opportunity, made) = match subject {
                Subject::Known(id) => (workspace.opportunities.get(*id)?.clone(), Vec::new()),
            };
            let playbook = workspace.playbook.clone();
            Some(Case { opportunity, made, playbook, today: today() })
        })
        .flatten()
}

fn guess(app: App, subject: &Subject, settles: Option<ActivityId>) -> Option<Draft> {
    let case = case(app, subject)?;
    let id = case.opportunity.id;
    let (millis, random) = id_parts();
    app.store.peek(|workspace| {
        let its = |one: &&Activity| one.opportunity == Some(id);
        let activities = workspace.activities.iter().filter(its);
        Draft::guess(&case, activities, settles, ActivityId::new(millis, random))
    })
}

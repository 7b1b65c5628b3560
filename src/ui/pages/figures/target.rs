//! What is to be won, and by when: a goal of the workspace, or as somebody types it.

use jiff::civil::Date;
use leptos::prelude::*;

use crate::domain::{Currency, Goal, Money, Workspace};
use crate::metrics::{Day, Population, Target};
use crate::transfer::{NumberFault, parse_amount};
use crate::ui::context::App;
use crate::ui::input::plain_amount;
use crate::words::{figures as words, opportunity};

/// The fields of a target; what is not typed is the goal's.
#[derive(Clone, Copy)]
pub struct TargetFields {
    app: App,
    population: Memo<Population>,
    amount: RwSignal<Option<String>>,
    from: RwSignal<Option<Date>>,
    to: RwSignal<Option<Date>>,
}

impl TargetFields {
    /// Nothing is typed yet.
    #[must_use]
    pub fn new(app: App, population: Memo<Population>) -> Self {
        let (amount, from, to) = (RwSignal::new(None), RwSignal::new(None), RwSignal::new(None));
        Self { app, population, amount, from, to }
    }

    /// The target; `None` while no amount is known.
    pub fn read(self) -> Option<Target> {
        let minor = match self.amount.get() {
            None => self.goal()?.amount?.minor,
            Some(text) => self.parse(&text).ok()?.minor,
        };
        let (from, to) = self.period();
        (from <= to).then(|| Target { minor, from: Day::of(Some(from)), to: Day::of(Some(to)) })
    }

    fn parse(self, text: &str) -> Result<Money, NumberFault> {
        parse_amount(text, self.currency(), self.app.i18n.decimal_mark())
    }

    fn currency(self) -> Currency {
        let known = self.app.store.read(|workspace| workspace.settings.currency);
        known.flatten().unwrap_or(Currency::EUR)
    }

    /// The goal of the chosen owner, or of the team, that today lies in.
    fn goal(self) -> Option<Goal> {
        let today = self.app.store.now();
        let owner = self.population.with(|population| population.owner);
        let is_meant = move |goal: &&Goal, currency: Option<Currency>| {
            goal.owner == owner
                && (goal.period.from_on..=goal.period.to_on).contains(&today)
                && Target::of(goal, currency).is_some()
        };
        let found = self.app.store.read(|workspace: &Workspace| {
            let currency = workspace.settings.currency;
            workspace.goals.iter().find(|goal| is_meant(goal, currency)).cloned()
        });
        found.flatten()
    }

    /// First and last day: as typed, else the goal's, else the quarter that today lies in.
    fn period(self) -> (Date, Date) {
        let goal = self.goal().map(|goal| goal.period);
        let quarter = quarter_of(self.app.store.now());
        let from = self.from.get().or(goal.as_ref().map(|period| period.from_on));
        let to = self.to.get().or(goal.map(|period| period.to_on));
        (from.unwrap_or(quarter.0), to.unwrap_or(quarter.1))
    }

    /// Whether an amount is typed that cannot be read.
    fn is_unreadable(self) -> bool {
        let typed = self.amount.get().filter(|text| !text.trim().is_empty());
        typed.is_some_and(|text| self.parse(&text).is_err())
    }

    /// The amount as the field shows it.
    fn amount_text(self) -> String {
        self.amount.get().unwrap_or_else(|| {
            let amount = self.goal().and_then(|goal| goal.amount);
            amount.map(plain_amount).unwrap_or_default()
        })
    }
}

/// First and last day of the quarter that a day lies in.
fn quarter_of(day: Date) -> (Date, Date) {
    let month = (day.month() - 1) / 3 * 3 + 1;
    let first = Date::new(day.year(), month, 1).unwrap_or(day);
    let last = Date::new(day.year(), month + 2, 1).map_or(day, Date::last_of_month);
    (first, last)
}

/// The fields.
#[component]
pub fn TargetView(target: TargetFields) -> impl IntoView {
    let language = target.app.i18n.language;
    let day = move |event: &web_sys::Event| event_target_value(event).parse().ok();
    view! {
        <div class="days">
            <label>
                {words::target_amount(language)}
                <input
                    class="input"
                    inputmode="decimal"
                    name="target"
                    aria-invalid=move || target.is_unreadable().then_some("true")
                    prop:value=move || target.amount_text()
                    on:change=move |event| target.amount.set(Some(event_target_value(&event)))
                />
            </label>
            <label>
                {words::target_from(language)}
                <input
                    class="input"
                    type="date"
                    name="target-from"
                    prop:value=move || target.period().0.to_string()
                    on:change=move |event| target.from.set(day(&event))
                />
            </label>
            <label>
                {words::target_to(language)}
                <input
                    class="input"
                    type="date"
                    name="target-to"
                    prop:value=move || target.period().1.to_string()
                    on:change=move |event| target.to.set(day(&event))
                />
            </label>
        </div>
        {move || {
            target
                .is_unreadable()
                .then(|| {
                    view! { <p class="error" role="alert">{opportunity::amount_wrong(language)}</p> }
                })
        }}
    }
}

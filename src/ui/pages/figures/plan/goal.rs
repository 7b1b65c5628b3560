//! Goals: what an owner or the team is to win in a period, kept in the workspace as it is typed.

use jiff::civil::Date;
use leptos::prelude::*;

use crate::domain::{
    Command, Currency, Goal, GoalId, Money, OwnerId, Period, Record, RecordId, RecordKind, Settings,
};
use crate::metrics::{Population, Target};
use crate::transfer::{NumberFault, parse_amount};
use crate::ui::browser::id_parts;
use crate::ui::components::{Icon, IconName};
use crate::ui::context::App;
use crate::ui::input::{parse_count, plain_amount};
use crate::words::{opportunity, outlook as words, plan, shell};

/// The fields of a goal: of the chosen owner, or of the team, in a period.
#[derive(Clone, Copy)]
pub struct GoalFields {
    app: App,
    owner: Memo<Option<OwnerId>>,
    /// An amount that cannot be read.
    unread: RwSignal<Option<String>>,
    /// A number of customers that cannot be read.
    unread_customers: RwSignal<Option<String>>,
    from: RwSignal<Option<Date>>,
    to: RwSignal<Option<Date>>,
}

impl GoalFields {
    /// Nothing is typed yet.
    #[must_use]
    pub fn new(app: App, population: Memo<Population>) -> Self {
        let owner = Memo::new(move |_| population.with(|population| population.owner));
        let (from, to) = (RwSignal::new(None), RwSignal::new(None));
        let (unread, unread_customers) = (RwSignal::new(None), RwSignal::new(None));
        Self { app, owner, unread, unread_customers, from, to }
    }

    /// The goal as a target; `None` while no amount is known.
    pub fn read(self) -> Option<Target> {
        let goal = self.goal()?;
        let currency = self.app.store.read(|workspace| workspace.settings.currency).flatten();
        Target::of(&goal, currency).filter(|target| target.from <= target.to)
    }

    fn goals(self) -> Vec<Goal> {
        let goals = self.app.store.read_kinds(&[RecordKind::Goal], |workspace| {
            workspace.goals.iter().cloned().collect::<Vec<_>>()
        });
        goals.unwrap_or_default()
    }

    /// The period: as typed, else that of the owner's goal that today lies in, else the quarter.
    fn period(self) -> Period {
        let today = self.app.store.now();
        let is_now = |goal: &Goal| {
            goal.owner == self.owner.get()
                && (goal.period.from_on..=goal.period.to_on).contains(&today)
        };
        let now = self.goals().into_iter().find(is_now).map(|goal| goal.period);
        let usual = now.unwrap_or_else(|| quarter_of(today));
        Period {
            from_on: self.from.get().unwrap_or(usual.from_on),
            to_on: self.to.get().unwrap_or(usual.to_on),
        }
    }

    /// The goal of the chosen owner, or of the team, in the period.
    fn goal(self) -> Option<Goal> {
        let (owner, period) = (self.owner.get(), self.period());
        self.goals().into_iter().find(|goal| goal.owner == owner && goal.period == period)
    }

    /// Keeps the goal with a change; without amount and customers it is no goal.
    fn keep(self, change: impl FnOnce(&mut Goal), currency: Option<Currency>) {
        let app = self.app;
        let (owner, period, known) = untrack(|| (self.owner.get(), self.period(), self.goal()));
        let (millis, random) = id_parts();
        let new = || Goal {
            id: GoalId::new(millis, random),
            owner,
            period,
            customers_count: None,
            amount: None,
            set_on: Some(untrack(|| app.store.now())),
            unknown: Default::default(),
        };
        let is_known = known.is_some();
        let mut goal = known.unwrap_or_else(new);
        change(&mut goal);
        let language = app.i18n.language;
        if goal.amount.is_none() && goal.customers_count.is_none() {
            if is_known {
                self.drop(goal.id);
            }
            return;
        }
        let firm = app.store.peek(|workspace| workspace.settings.clone());
        let firm = firm.filter(|firm| firm.currency.is_none() && currency.is_some());
        let firm = firm.map(|firm| Record::from(Settings { currency, ..firm }));
        let records = firm.into_iter().chain([goal.into()]).collect();
        app.dispatch(&Command::Put(records), || words::goal_kept(language).to_owned());
    }

    fn drop(self, id: GoalId) {
        let language = self.app.i18n.language;
        let command = Command::Delete(vec![RecordId::Goal(id)]);
        self.app.dispatch(&command, || words::goal_dropped(language).to_owned());
    }

    fn set_amount(self, text: &str) {
        if text.trim().is_empty() {
            self.unread.set(None);
            return self.keep(|goal| goal.amount = None, None);
        }
        match self.parse(text) {
            Ok(amount) => {
                self.unread.set(None);
                self.keep(|goal| goal.amount = Some(amount), Some(amount.currency));
            }
            Err(_) => self.unread.set(Some(text.to_owned())),
        }
    }

    fn set_customers(self, text: &str) {
        let customers = parse_count(text).filter(|count| *count > 0);
        let is_read = customers.is_some() || text.trim().is_empty();
        self.unread_customers.set((!is_read).then(|| text.to_owned()));
        if is_read {
            self.keep(|goal| goal.customers_count = customers, None);
        }
    }

    fn parse(self, text: &str) -> Result<Money, NumberFault> {
        let currency = self.app.store.peek(|workspace| workspace.settings.currency).flatten();
        parse_amount(text, currency.unwrap_or(Currency::EUR), self.app.i18n.decimal_mark())
    }

    /// The amount as the field shows it.
    fn amount_text(self) -> String {
        self.unread.get().unwrap_or_else(|| {
            let amount = self.goal().and_then(|goal| goal.amount);
            amount.map(plain_amount).unwrap_or_default()
        })
    }
}

/// The quarter that a day lies in.
fn quarter_of(day: Date) -> Period {
    let month = (day.month() - 1) / 3 * 3 + 1;
    let from_on = Date::new(day.year(), month, 1).unwrap_or(day);
    let to_on = Date::new(day.year(), month + 2, 1).map_or(day, Date::last_of_month);
    Period { from_on, to_on }
}

/// The fields, and all the goals that are kept.
#[component]
pub fn GoalView(goal: GoalFields) -> impl IntoView {
    let language = goal.app.i18n.language;
    let past = move || goal.app.store.looks_back();
    let day = move |event: &web_sys::Event| event_target_value(event).parse().ok();
    let customers = move || {
        goal.unread_customers.get().unwrap_or_else(|| {
            let count = goal.goal().and_then(|goal| goal.customers_count);
            count.map(|count| count.to_string()).unwrap_or_default()
        })
    };
    let bad_customers = move || goal.unread_customers.with(Option::is_some);
    let reversed = move || {
        let period = goal.period();
        period.from_on > period.to_on
    };
    view! {
        <div class="days goal-fields">
            <label>
                {words::goal_amount(language)}
                <input
                    class="input"
                    inputmode="decimal"
                    name="target"
                    disabled=past
                    aria-invalid=move || goal.unread.with(Option::is_some).then_some("true")
                    prop:value=move || goal.amount_text()
                    on:change=move |event| goal.set_amount(&event_target_value(&event))
                />
            </label>
            <label>
                {words::goal_customers(language)}
                <input
                    class="input"
                    inputmode="numeric"
                    name="target-customers"
                    disabled=past
                    aria-invalid=move || bad_customers().then_some("true")
                    prop:value=customers
                    on:change=move |event| goal.set_customers(&event_target_value(&event))
                />
            </label>
            <label>
                {words::goal_from(language)}
                <input
                    class="input"
                    type="date"
                    name="target-from"
                    prop:value=move || goal.period().from_on.to_string()
                    on:change=move |event| goal.from.set(day(&event))
                />
            </label>
            <label>
                {words::goal_to(language)}
                <input
                    class="input"
                    type="date"
                    name="target-to"
                    prop:value=move || goal.period().to_on.to_string()
                    on:change=move |event| goal.to.set(day(&event))
                />
            </label>
        </div>
        {move || {
            let bad_amount = goal.unread.with(Option::is_some);
            let said = match (bad_amount, bad_customers(), reversed()) {
                (true, _, _) => opportunity::amount_wrong(language),
                (false, true, _) => plan::wins_wrong(language),
                (false, false, true) => words::days_reversed(language),
                (false, false, false) => return None,
            };
            Some(view! { <p class="error" role="alert">{said}</p> })
        }}
        <GoalList goal=goal />
    }
}

/// The goals that are kept, each to be looked at or removed.
#[component]
fn GoalList(goal: GoalFields) -> impl IntoView {
    let app = goal.app;
    let i18n = app.i18n;
    let language = i18n.language;
    let whose = move |owner: Option<OwnerId>| {
        let name = app.store.read(|workspace| {
            owner.and_then(|id| workspace.owners.get(id)).map(|owner| owner.name.clone())
        });
        name.flatten().unwrap_or_else(|| shell::everyone(language).to_owned())
    };
    let row = move |one: Goal| {
        let (id, period, name) = (one.id, one.period, whose(one.owner));
        let days = [period.from_on, period.to_on].map(|day| i18n.day(day)).join(" – ");
        let customers =
            one.customers_count.map(|count| plan::customers(language, &i18n.counted(count)));
        let amount = one.amount.map(|amount| i18n.amount(amount));
        let wanted = amount.into_iter().chain(customers).collect::<Vec<_>>().join(" · ");
        let look = move |_| {
            goal.from.set(Some(period.from_on));
            goal.to.set(Some(period.to_on));
            app.address.choose(|query| query.owner = one.owner);
        };
        view! {
            <li>
                <button type="button" class="link-btn" on:click=look>
                    {name.clone()} ", " {days}
                </button>
                <span>{wanted}</span>
                <button
                    type="button"
                    class="icon-btn"
                    data-action="drop-goal"
                    aria-label=words::drop_goal(language, &name)
                    disabled=move || app.store.looks_back()
                    on:click=move |_| goal.drop(id)
                >
                    <Icon name=IconName::Cross />
                </button>
            </li>
        }
    };
    let has_others = move || goal.goals().len() > 1;
    view! {
        <Show when=move || has_others()>
            <details class="goals">
                <summary>{words::goals(language)}</summary>
                <ul>{move || goal.goals().into_iter().map(row).collect_view()}</ul>
            </details>
        </Show>
    }
}

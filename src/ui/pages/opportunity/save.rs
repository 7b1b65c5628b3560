//! What is typed about an opportunity, read: amounts, and names of companies and of people who sell.

use web_sys::FormData;

use crate::domain::{
    Account, AccountId, ActivityKind, Command, Currency, Money, NextAction, Opportunity,
    OpportunityId, Owner, OwnerId, Record, Settings, Stage, Temperature, Workspace,
};
use crate::storage::UndoStep;
use crate::transfer::{NumberFault, parse_amount};
use crate::ui::browser::{id_parts, lower_case, today};
use crate::ui::context::App;
use crate::ui::log::draft::KINDS;
use crate::ui::pages::pipeline::display_name;
use crate::words::{Language, opportunity as words, pipeline};

/// What is wrong in the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormError {
    Title,
    Amount,
    AmbiguousAmount,
    Currency,
    NextDay,
}

impl FormError {
    /// The name of the field that is wrong.
    pub const fn field(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Amount | Self::AmbiguousAmount => "amount",
            Self::Currency => "currency",
            Self::NextDay => "next_on",
        }
    }
}

/// Reads the form of a new opportunity and adds it as one step. `None` where it was not.
pub fn save_new(app: App, data: &FormData) -> Result<Option<OpportunityId>, FormError> {
    let text = |name: &str| data.get(name).as_string().unwrap_or_default().trim().to_owned();
    let filled = |name: &str| Some(text(name)).filter(|text| !text.is_empty());
    let Some(mut firm) = app.store.peek(|workspace| workspace.settings.clone()) else {
        return Ok(None);
    };
    let mut records: Vec<Record> = Vec::new();
    let (millis, random) = id_parts();
    let stage = Stage::from_code(&text("stage")).unwrap_or(Stage::Suspect);
    let since = text("since").parse().unwrap_or_else(|_| today());
    let title = filled("title").or_else(|| filled("account")).ok_or(FormError::Title)?;
    let mut opportunity = Opportunity::new(OpportunityId::new(millis, random), title);
    opportunity.source = filled("source");
    if let Some(amount) = filled("amount") {
        let typed = || Currency::parse(&text("currency")).map_err(|_| FormError::Currency);
        let currency = firm.currency.map_or_else(typed, Ok)?;
        if firm.currency.is_none() {
            firm.currency = Some(currency);
            records.push(firm.into());
        }
        let habit = app.i18n.decimal_mark();
        let amount = parse_amount(&amount, currency, habit).map_err(|fault| match fault {
            NumberFault::Undecided => FormError::AmbiguousAmount,
            NumberFault::NotANumber | NumberFault::TooManyDecimals | NumberFault::TooLarge => {
                FormError::Amount
            }
        })?;
        opportunity.set_amount(Some(amount), Some(since));
    }
    opportunity.temperature = temperature(&text("temperature"));
    opportunity.next_action =
        next_action(app.i18n.language, text).map_err(|NoDay| FormError::NextDay)?;

    let (account, made) = account_of_name(app, &text("account"));
    opportunity.account = account;
    records.extend(made);
    let mut new_owner = None;
    let owner = filled("owner").map(|name| {
        let owner = app.store.peek(|workspace| owner_called(workspace, &name)).flatten();
        owner.unwrap_or_else(|| {
            new_owner = Some(name.clone());
            let made = Owner::sales(OwnerId::new(millis, random), name);
            let id = made.id;
            records.push(made.into());
            id
        })
    });
    if owner.is_some() {
        opportunity.assign(owner, Some(since));
    }
    opportunity.stand_in(stage, Some(since));
    // One that stood further already came into being on a day that nobody has said.
    opportunity.created_on = (stage == Stage::Suspect).then_some(since);

    let id = opportunity.id;
    records.push(opportunity.into());
    let done = app.dispatch_quietly(&Command::Put(records), UndoStep::New);
    if done {
        let name = app.store.peek(|workspace| display_name(workspace, id)).unwrap_or_default();
        let said = match new_owner {
            Some(owner) => pipeline::created_with_owner(app.i18n.language, &name, &owner),
            None => pipeline::created(app.i18n.language, &name),
        };
        app.say_done(said);
    }
    Ok(done.then_some(id))
}

/// Something is to be done, but no day is said.
pub struct NoDay;

/// The next action that the fields `next_…` say; `None` where they are blank.
pub fn next_action(
    language: Language,
    text: impl Fn(&str) -> String,
) -> Result<Option<NextAction>, NoDay> {
    let what = text("next_what");
    let kind = kind_of_code(&text("next_kind"));
    match (what.is_empty(), text("next_on").parse().ok()) {
        (true, None) => Ok(None),
        (false, None) => Err(NoDay),
        (_, Some(on)) => {
            let named = kind.map_or(words::next_what(language), |kind| {
                crate::words::activity::kind(language, kind)
            });
            let what = if what.is_empty() { named.to_owned() } else { what };
            let at = text("next_at").parse().ok();
            Ok(Some(NextAction { at, kind, ..NextAction::new(what, on) }))
        }
    }
}

/// The code of a kind in forms.
pub fn kind_code(kind: ActivityKind) -> &'static str {
    KINDS.into_iter().find(|(one, _)| *one == kind).map_or("", |(_, code)| code)
}

fn kind_of_code(code: &str) -> Option<ActivityKind> {
    KINDS.into_iter().find(|(_, one)| *one == code).map(|(kind, _)| kind)
}

/// An amount that was typed, and the firm's settings where it is the first one.
pub struct TypedAmount {
    /// The amount; `None` where nothing was typed.
    pub sum: Option<Money>,
    /// The settings with the currency that was typed with it.
    pub firm: Option<Settings>,
}

/// Reads an amount typed in place; where the firm has no currency yet, it stands beside the number:
/// `1250 EUR`. `known` is the amount that stood there.
pub fn amount_of_text(
    app: App,
    text: &str,
    known: Option<Money>,
) -> Result<TypedAmount, &'static str> {
    let language = app.i18n.language;
    let text = text.trim();
    if text.is_empty() {
        return Ok(TypedAmount { sum: None, firm: None });
    }
    let firm = app.store.peek(|workspace| workspace.settings.clone());
    let currency = known.map(|sum| sum.currency).or(firm.as_ref().and_then(|firm| firm.currency));
    let typed = || {
        let code = text.split_whitespace().next_back();
        code.and_then(|code| Currency::parse(&code.to_ascii_uppercase()).ok())
    };
    let Some(currency) = currency.or_else(typed) else {
        return Err(words::currency_missing(language));
    };
    let sum =
        parse_amount(text, currency, app.i18n.decimal_mark()).map_err(|fault| match fault {
            NumberFault::Undecided => words::amount_ambiguous(language),
            NumberFault::NotANumber | NumberFault::TooManyDecimals | NumberFault::TooLarge => {
                words::amount_wrong(language)
            }
        })?;
    let firm = firm.filter(|firm| firm.currency.is_none());
    let firm = firm.map(|firm| Settings { currency: Some(currency), ..firm });
    Ok(TypedAmount { sum: Some(sum), firm })
}

/// The account of a name, and the record to be made where there is none yet.
pub fn account_of_name(app: App, name: &str) -> (Option<AccountId>, Option<Record>) {
    if name.is_empty() {
        return (None, None);
    }
    let known = app.store.peek(|workspace| account_called(workspace, name)).flatten();
    if known.is_some() {
        return (known, None);
    }
    let (millis, random) = id_parts();
    let made = Account::named(AccountId::new(millis, random), name);
    (Some(made.id), Some(made.into()))
}

/// The account of a name, where there is one.
pub fn account_called(workspace: &Workspace, name: &str) -> Option<AccountId> {
    let name = lower_case(name);
    workspace.accounts.iter().find(|one| lower_case(&one.name) == name).map(|one| one.id)
}

/// The owner of a name, where there is one.
pub fn owner_called(workspace: &Workspace, name: &str) -> Option<OwnerId> {
    let name = lower_case(name);
    workspace.owners.iter().find(|one| lower_case(&one.name) == name).map(|one| one.id)
}

/// The code of a temperature in forms.
pub const fn temperature_code(temperature: Temperature) -> &'static str {
    match temperature {
        Temperature::Ready => "ready",
        Temperature::Undecided => "undecided",
        Temperature::LongTerm => "long_term",
    }
}

/// The temperature of a code; `None` where it is not known.
pub fn temperature(code: &str) -> Option<Temperature> {
    [Temperature::Ready, Temperature::Undecided, Temperature::LongTerm]
        .into_iter()
        .find(|one| temperature_code(*one) == code)
}

//! What the form of an opportunity says, read and carried out as one step.

use web_sys::FormData;

use crate::domain::{
    Account, AccountId, Command, Currency, NextAction, Opportunity, OpportunityId, Owner, OwnerId,
    Record, Stage, Temperature, Workspace,
};
use crate::storage::UndoStep;
use crate::transfer::{NumberFault, parse_amount};
use crate::ui::browser::{id_parts, lower_case, today};
use crate::ui::context::App;
use crate::ui::pages::pipeline::display_name;
use crate::words::{opportunity as words, pipeline};

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

/// Reads the form and carries it out as one step. Says whether it was.
pub fn save(app: App, id: Option<OpportunityId>, data: &FormData) -> Result<bool, FormError> {
    let text = |name: &str| data.get(name).as_string().unwrap_or_default().trim().to_owned();
    let filled = |name: &str| Some(text(name)).filter(|text| !text.is_empty());
    let known = app.store.peek(|workspace| {
        let opportunity = id.and_then(|id| workspace.opportunities.get(id).cloned());
        (opportunity, workspace.settings.clone())
    });
    let Some((known, mut firm)) = known else { return Ok(false) };
    let mut records: Vec<Record> = Vec::new();
    let (millis, random) = id_parts();
    let is_new = known.is_none();
    let mut opportunity =
        known.unwrap_or_else(|| Opportunity::new(OpportunityId::new(millis, random), ""));

    let account = filled("account");
    opportunity.title =
        filled("title").or_else(|| account.clone().filter(|_| is_new)).ok_or(FormError::Title)?;
    opportunity.source = filled("source");
    let amount = match filled("amount") {
        None => None,
        Some(amount) => {
            let typed = || Currency::parse(&text("currency")).map_err(|_| FormError::Currency);
            let currency = opportunity.amount.map(|sum| sum.currency).or(firm.currency);
            let currency = currency.map_or_else(typed, Ok)?;
            if firm.currency.is_none() {
                firm.currency = Some(currency);
                records.push(firm.into());
            }
            Some(parse_amount(&amount, currency).map_err(|error| match error {
                NumberFault::Undecided => FormError::AmbiguousAmount,
                NumberFault::NotANumber | NumberFault::TooManyDecimals | NumberFault::TooLarge => {
                    FormError::Amount
                }
            })?)
        }
    };
    opportunity.set_amount(amount, Some(today()));
    opportunity.temperature = temperature(&text("temperature"));
    opportunity.expected_close_on = text("expected").parse().ok();
    opportunity.next_action = match (filled("next_what"), text("next_on").parse().ok()) {
        (None, None) => None,
        (Some(_), None) => return Err(FormError::NextDay),
        (what, Some(on)) => {
            let at = opportunity.next_action.as_ref().and_then(|next| next.at);
            let what = what.unwrap_or_else(|| words::next_what(app.i18n.language).to_owned());
            Some(NextAction { what, on, at })
        }
    };

    let party_of =
        |name: &str| app.store.peek(|workspace| account_called(workspace, name)).flatten();
    opportunity.account = account.map(|name| {
        party_of(&name).unwrap_or_else(|| {
            let made = Account::named(AccountId::new(millis, random), name);
            let id = made.id;
            records.push(made.into());
            id
        })
    });
    let owner = filled("owner").map(|name| {
        let owner = app.store.peek(|workspace| owner_called(workspace, &name)).flatten();
        owner.unwrap_or_else(|| {
            let made = Owner::sales(OwnerId::new(millis, random), name);
            let id = made.id;
            records.push(made.into());
            id
        })
    });
    if opportunity.owner() != owner {
        opportunity.assign(owner, Some(today()));
    }
    if is_new {
        opportunity.created_on = Some(today());
        let stage = Stage::from_code(&text("stage")).unwrap_or(Stage::Suspect);
        opportunity.enter(stage, Some(today()));
    }

    let id = opportunity.id;
    records.push(opportunity.into());
    let language = app.i18n.language;
    let done = app.dispatch_quietly(&Command::Put(records), UndoStep::New);
    if done {
        let name = app.store.peek(|workspace| display_name(workspace, id)).unwrap_or_default();
        let said = match is_new {
            true => pipeline::created(language, &name),
            false => pipeline::changed(language, &name),
        };
        app.toasts.done(said, app.store.revision_untracked());
    }
    Ok(done)
}

fn account_called(workspace: &Workspace, name: &str) -> Option<AccountId> {
    let name = lower_case(name);
    workspace.accounts.iter().find(|one| lower_case(&one.name) == name).map(|one| one.id)
}

fn owner_called(workspace: &Workspace, name: &str) -> Option<OwnerId> {
    let name = lower_case(name);
    workspace.owners.iter().find(|one| lower_case(&one.name) == name).map(|one| one.id)
}

/// The code of a temperature in the form.
pub const fn temperature_code(temperature: Temperature) -> &'static str {
    match temperature {
        Temperature::Ready => "ready",
        Temperature::Undecided => "undecided",
        Temperature::LongTerm => "long_term",
    }
}

fn temperature(code: &str) -> Option<Temperature> {
    [Temperature::Ready, Temperature::Undecided, Temperature::LongTerm]
        .into_iter()
        .find(|one| temperature_code(*one) == code)
}

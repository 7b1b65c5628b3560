//! What is logged about, and what was begun on it and not written down.

use crate::domain::{ActivityId, Opportunity, OpportunityId, Record, Workspace, json};
use crate::ui::browser::today;
use crate::ui::context::App;
use crate::ui::drafts;
use crate::ui::pages::account_name;

use super::draft::{Case, Draft};

/// What is logged about: an opportunity that is there, or one that comes into being with it.
#[derive(Clone)]
pub enum Subject {
    /// It is there.
    Known(OpportunityId),
    /// It comes into being, together with these records.
    New(Box<Opportunity>, Vec<Record>),
}

impl Subject {
    /// The opportunity's id.
    pub fn id(&self) -> OpportunityId {
        match self {
            Self::Known(id) => *id,
            Self::New(opportunity, _) => opportunity.id,
        }
    }

    /// It as it is now, with what the firm does at each stage; `None` once it is gone.
    pub fn case(&self, app: App) -> Option<Case> {
        app.store
            .peek(|workspace: &Workspace| {
                let (opportunity, made) = match self {
                    Subject::Known(id) => (workspace.opportunities.get(*id)?.clone(), Vec::new()),
                    Subject::New(opportunity, made) => ((**opportunity).clone(), made.clone()),
                };
                let playbook = workspace.playbook.clone();
                Some(Case { opportunity, made, playbook, today: today() })
            })
            .flatten()
    }
}

/// What a draft is about: an opportunity, and the appointment that is to be settled.
pub type DraftKey = (OpportunityId, Option<ActivityId>);

/// What was begun and not written down.
pub fn begun(key: DraftKey) -> Option<Draft> {
    json::read(drafts::kept(&session_key(key))?).ok()
}

/// Keeps what was begun; what was not is forgotten.
pub fn keep(key: DraftKey, draft: &Draft) {
    match draft.is_untouched() {
        true => forget(key),
        false => drafts::keep(&session_key(key), &json::write(draft)),
    }
}

/// What was begun is done with.
pub fn forget(key: DraftKey) {
    drafts::forget(&session_key(key));
}

fn session_key((opportunity, activity): DraftKey) -> String {
    let settled = activity.map(|id| id.to_string()).unwrap_or_default();
    format!("log/{opportunity}.{settled}")
}

/// How what is logged about is called: the company, and what is being sold.
pub fn called(workspace: &Workspace, opportunity: &Opportunity) -> (String, String) {
    let account = account_name(workspace, opportunity).to_owned();
    let title = opportunity.title.clone();
    if account.is_empty() || account == title { (title, String::new()) } else { (account, title) }
}

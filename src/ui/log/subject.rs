//! What is logged about, and what was begun on it and not written down.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::domain::{ActivityId, Opportunity, OpportunityId, Record, Workspace};
use crate::ui::browser::today;
use crate::ui::context::App;
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

    /// What was begun is done with.
    pub fn forget(self, key: DraftKey) {
        self.0.update_value(|drafts| _ = drafts.remove(&key));
    }
}

/// How what is logged about is called: the company, and what is being sold.
pub fn called(workspace: &Workspace, opportunity: &Opportunity) -> (String, String) {
    let account = account_name(workspace, opportunity).to_owned();
    let title = opportunity.title.clone();
    if account.is_empty() || account == title { (title, String::new()) } else { (account, title) }
}

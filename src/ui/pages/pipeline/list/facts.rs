//! What a row of the list shows of its opportunity, and how each cell says it.

use jiff::civil::Date;

use crate::domain::{
    AccountId, Money, NextAction, Opportunity, OwnerId, Stage, Status, Temperature, Workspace,
    days_between,
};
use crate::ui::i18n::I18n;
use crate::ui::route::Column;
use crate::words::opportunity as words;

use super::super::choice::{account_name, owner_name};
use super::super::face::day_count;

/// What a row shows.
#[derive(Clone, PartialEq)]
pub struct Facts {
    pub title: String,
    pub account: String,
    pub account_id: Option<AccountId>,
    pub stage: Stage,
    /// The day it entered that stage, if known.
    pub stage_since: Option<Date>,
    pub status: Status,
    pub owner: Option<OwnerId>,
    pub owner_name: String,
    pub amount: Option<Money>,
    pub entered: Option<Date>,
    pub next: Option<NextAction>,
    pub temperature: Option<Temperature>,
    pub source: Option<String>,
    pub tags: Vec<String>,
}

impl Facts {
    pub fn of(workspace: &Workspace, one: &Opportunity) -> Self {
        Self {
            title: one.title.clone(),
            account: account_name(workspace, one).to_owned(),
            account_id: one.account,
            stage: one.stage(),
            stage_since: one.last_entry().and_then(|entry| entry.entered_on),
            status: one.status().clone(),
            owner: one.owner(),
            owner_name: owner_name(workspace, one).to_owned(),
            amount: one.amount,
            entered: one.reach(Stage::Suspect),
            next: one.next_action.clone(),
            temperature: one.temperature,
            source: one.source.clone(),
            tags: one.tags.clone(),
        }
    }

    /// How it is called: by its account, else by its title.
    pub fn name(&self) -> &str {
        if self.account.is_empty() { &self.title } else { &self.account }
    }

    /// What stands in a cell that is words and numbers only; empty where nothing is known.
    pub fn said(&self, i18n: I18n, column: Column, heard: Option<Date>, today: Date) -> String {
        let language = i18n.language;
        let day = |day: Option<Date>| day.map_or_else(String::new, |day| i18n.day(day));
        match column {
            // These are drawn, not said.
            Column::Stage | Column::Status => String::new(),
            Column::Owner => self.owner_name.clone(),
            Column::Amount => self.amount.map_or_else(String::new, |sum| i18n.amount(sum)),
            Column::Next => self.next.as_ref().map_or_else(String::new, |next| {
                format!("{} · {}", i18n.near_day(next.on), next.what)
            }),
            Column::Heard => day(heard),
            Column::Age => self
                .stage_since
                .filter(|_| self.status == Status::Open)
                .map_or_else(String::new, |since| day_count(i18n, days_between(since, today))),
            Column::Temperature => {
                let word = self.temperature.map(|one| words::temperature_of(language, one));
                word.unwrap_or_default().to_owned()
            }
            Column::Source => self.source.clone().unwrap_or_default(),
            Column::Tags => self.tags.join(", "),
            Column::Entered => day(self.entered),
        }
    }
}

//! Does what is chosen in the palette. What is gone to takes the palette's place: Back leads to where one
//! was before it.

use leptos::prelude::*;

use crate::domain::Command;
use crate::ui::app::Choices;
use crate::ui::browser::focus_when_drawn;
use crate::ui::context::App;
use crate::ui::pages::{Dialogs, account_of_name, begin_opportunity, download_backup};
use crate::ui::route::{Page, Route};
use crate::words::palette as words;

use super::deed::Deed;
use super::groups::Choice;
use super::records::route_to;

/// A list that was not there yet is drawn first: so many frames are waited for its field.
const FRAMES_TO_DRAW: u8 = 60;

const LIST_FIELD: &str = "main [name=search]";

/// Does what was chosen, with what was typed.
pub fn carry_out(app: App, choices: Choices, dialogs: Dialogs, choice: Choice, text: &str) {
    let link = |page: Page| untrack(|| app.address.link(page));
    match choice {
        Choice::Show(id) => {
            let route = app.store.peek(|workspace| route_to(workspace, id, link)).flatten();
            go_to(app, route);
        }
        Choice::GoTo(page) => go_to(app, Some(link(page))),
        Choice::Open(id) => {
            app.address.close_sheet();
            app.open(id);
        }
        Choice::Do(deed) => carry_out_deed(app, choices, dialogs, deed, text),
    }
}

/// Goes there instead of the palette; where there is nothing to go to, the palette closes.
fn go_to(app: App, route: Option<Route>) {
    match route {
        Some(route) if route != closed(app) => app.address.replace(&route),
        Some(_) | None => app.address.close_sheet(),
    }
}

/// Where one is beneath the palette.
fn closed(app: App) -> Route {
    let here = app.address.route_untracked();
    Route { query: here.query.without_sheets(), ..here }
}

fn carry_out_deed(app: App, choices: Choices, dialogs: Dialogs, deed: Deed, text: &str) {
    let address = app.address;
    let go_to_page = |page: Page| go_to(app, Some(untrack(|| address.link(page))));
    match deed {
        Deed::Log(sheet) => address.turn_sheet(|query| query.log = Some(sheet)),
        Deed::Keys => address.turn_sheet(|query| query.keys = true),
        Deed::Import => go_to_page(Page::Data),
        Deed::FilterList => {
            go_to_page(Page::List);
            focus_when_drawn(LIST_FIELD.to_owned(), FRAMES_TO_DRAW, || {});
        }
        Deed::NewCompany => begin_company(app, text),
        Deed::Move(id) => {
            address.close_sheet();
            dialogs.moving.set(Some(id));
        }
        Deed::NewOpportunity => {
            address.close_sheet();
            if !text.is_empty() {
                begin_opportunity(text);
            }
            dialogs.creating.set(true);
        }
        Deed::Backup => {
            address.close_sheet();
            app.store.peek(download_backup);
            app.remember_copy();
        }
        Deed::Undo => {
            address.close_sheet();
            app.undo();
        }
        Deed::Redo => {
            address.close_sheet();
            app.redo();
        }
        Deed::Theme => {
            address.close_sheet();
            choices.switch_theme(app);
        }
    }
}

/// Adds a company of this name, and goes to it.
fn begin_company(app: App, name: &str) {
    let (Some(id), made) = account_of_name(app, name) else { return };
    let made = made.into_iter().collect();
    let said = || words::company_added(app.i18n.language, name);
    if app.dispatch(&Command::Put(made), said) {
        go_to(app, Some(untrack(|| app.address.link(Page::Account(id)))));
    }
}

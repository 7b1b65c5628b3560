//! Whom a line names: somebody known, somebody new, or somebody who is perhaps known; and who else is on
//! to them.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::Workspace;
use crate::duplicates::Likeness;
use crate::ui::browser::focus_when_drawn;
use crate::ui::components::{Icon, IconName};
use crate::words::parties::why_alike;
use crate::words::{activity, many as words, marks};

use super::super::collision::Met;
use super::desk::ManyDesk;
use super::known::{Found, Party};
use super::rows::RowState;
use super::seen::{Choice, Seen, Who};

/// Frames until what was chosen is drawn.
const FRAMES: u8 = 10;

/// Whom a line names.
#[component]
pub fn CompanyCell(
    desk: ManyDesk,
    place: usize,
    seen: Arc<Seen>,
    state: RowState,
) -> impl IntoView {
    let language = desk.app.i18n.language;
    let cell = Cell { desk, place, seen };
    move || {
        let (who, choice) = (state.who.get(), state.choice.get());
        let name = match who {
            Who::Known(party) | Who::Asked(party, _) => called(desk, party),
            Who::New => String::new(),
        };
        if state.is_twice.get() {
            return view! { {name} <small>{words::same_as_above(language)}</small> }.into_any();
        }
        match who {
            Who::Asked(_, reason) => {
                let why = why_alike(language, Likeness::Perhaps(reason));
                view! {
                    <span class="state warn"><Icon name=IconName::Warn /></span>
                    " "
                    {words::is_it(language, &name)}
                    <small>
                        {why}
                        " "
                        <span class="answers">
                            {cell.answer("is-them", words::it_is_them(language), &name, |choice| choice.is_it = true)}
                            {cell.answer("is-another", words::it_is_another(language), &name, |choice| choice.others += 1)}
                        </span>
                    </small>
                }
                    .into_any()
            }
            Who::Known(party) => {
                let met = party.account.and_then(|id| desk.met.with(|met| met.get(&id).cloned()));
                let undo = matches!(cell.seen.found, Found::Perhaps(_)).then(|| {
                    let back = |choice: &mut Choice| choice.is_it = false;
                    view! { <small>{cell.answer("not-them", words::not_them(language), &name, back)}</small> }
                });
                let warn = met.is_some().then(|| {
                    view! { <span class="state warn"><Icon name=IconName::Warn /></span> " " }
                });
                view! { {warn} {name.clone()} {undo} {met.map(|met| cell.collision(&name, &met, choice))} }
                    .into_any()
            }
            Who::New => {
                let alone = cell.seen.line.written.company.is_empty();
                let said =
                    if alone { words::new_person(language) } else { words::new_company(language) };
                let back = (choice.others > 0).then(|| {
                    let first = cell.seen.found.parties().next().map(|party| called(desk, party));
                    let back = |choice: &mut Choice| choice.others = 0;
                    first.map(|name| {
                        let words = words::it_is_them(language);
                        view! { <small>{words::is_it(language, &name)} " " {cell.answer("is-them", words, &name, back)}</small> }
                    })
                });
                view! {
                    <span class="state open"><Icon name=IconName::Plus /></span>
                    " "
                    {said}
                    {back}
                }
                .into_any()
            }
        }
    }
}

/// The cell of a line.
#[derive(Clone)]
struct Cell {
    desk: ManyDesk,
    place: usize,
    seen: Arc<Seen>,
}

impl Cell {
    /// A link that says something of the line. It goes once it is followed: the focus stays in the row.
    fn answer(
        &self,
        action: &'static str,
        said: &'static str,
        name: &str,
        choose: fn(&mut Choice),
    ) -> impl IntoView + use<> {
        let (desk, place, line) = (self.desk, self.place, self.seen.line.text.clone());
        let click = move |_| {
            desk.choose(&line, choose);
            let row = format!(".many [data-line=\"{place}\"]");
            focus_when_drawn(format!("{row} .link-btn, {row} select"), FRAMES, || {});
        };
        view! {
            <button
                type="button"
                class="link-btn"
                data-action=action
                aria-label=marks::labelled(self.desk.app.i18n.language, said, name)
                on:click=click
            >
                {said}
            </button>
        }
    }

    /// Who else is on to them, and that it may be left to whoever that is.
    fn collision(&self, name: &str, met: &Met, choice: Choice) -> impl IntoView + use<> {
        let language = self.desk.app.i18n.language;
        let colleague = &met.colleague;
        let said = match choice.is_left {
            true => words::left(language, colleague),
            false => met.said.join(", "),
        };
        let link = match choice.is_left {
            true => words::log_all_the_same(language).to_owned(),
            false => activity::leave_to(language, colleague),
        };
        let action = if choice.is_left { "log-all-the-same" } else { "leave-to" };
        let (desk, place, line) = (self.desk, self.place, self.seen.line.text.clone());
        let click = move |_| {
            desk.choose(&line, |choice| choice.is_left = !choice.is_left);
            let link = format!(".many [data-line=\"{place}\"] .link-btn");
            focus_when_drawn(link, FRAMES, || {});
        };
        view! {
            <small>
                <span class="said">{said}</span>
                " "
                <button
                    type="button"
                    class="link-btn"
                    data-action=action
                    aria-label=marks::labelled(language, &link, name)
                    on:click=click
                >
                    {link.clone()}
                </button>
            </small>
        }
    }
}

/// How somebody is called: the company, and the person where one was named.
fn called(desk: ManyDesk, party: Party) -> String {
    let look = |workspace: &Workspace| {
        let account = party.account.and_then(|id| workspace.accounts.get(id));
        let contact = party.contact.and_then(|id| workspace.contacts.get(id));
        let names = [account.map(|one| one.name.as_str()), contact.map(|one| one.name.as_str())];
        names.into_iter().flatten().collect::<Vec<_>>().join(", ")
    };
    desk.app.store.peek(look).unwrap_or_default()
}

//! The sheet in which something that happened is logged from anywhere: whom it happened with, then
//! the log box. The address opens it, so Back closes it.

use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;

use crate::domain::{AccountId, ContactId, Opportunity, OpportunityId, Party, Stage, Workspace};
use crate::ui::browser::focus_when_drawn;
use crate::ui::components::Dialog;
use crate::ui::context::App;
use crate::ui::route::LogSheet;
use crate::words::{activity as words, many, shell};

use super::find::{Chosen, Find, begin_without};
use super::log_box::LogForm;
use super::many::ManyForm;
use super::subject::{Subject, called};
use super::trace::{TraceForm, Traced};

/// Frames until what was chosen is drawn.
const FRAMES: u8 = 10;

/// So soon after the sheet closes, Enter was meant for the sheet.
const SECOND_PRESS: Duration = Duration::from_millis(400);

/// Who presses Enter twice in the sheet does nothing to what lies beneath it.
fn hold_back_a_second_press() {
    let keys = window_event_listener(ev::keydown, |event| {
        let is_in_dialog = matches!(document().query_selector("dialog[open]"), Ok(Some(_)));
        if event.key() == "Enter" && !is_in_dialog {
            event.prevent_default();
        }
    });
    set_timeout(move || keys.remove(), SECOND_PRESS);
}

/// The sheet, as the address asks for it.
#[component]
pub fn LogSheetView() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let asked = app.address.part(|route| route.query.log);
    // What is not there yet has no address.
    let begun = RwSignal::new_local(None::<Subject>);
    let contact = RwSignal::new(None::<ContactId>);
    let traced = RwSignal::new(Traced::default());
    let close = Callback::new(move |()| app.address.close_sheet());
    on_cleanup(hold_back_a_second_press);
    let choose = Callback::new(move |(subject, with): Chosen| {
        contact.set(with);
        match subject {
            Subject::Known(id) => app.address.turn_log(LogSheet::About(id)),
            Subject::New(..) => begun.set(Some(subject)),
        }
        focus_when_drawn(".sheet .logbox".to_owned(), FRAMES, || {});
    });
    let another = Callback::new(move |()| {
        begun.set(None);
        app.address.turn_log(LogSheet::Find);
        focus_when_drawn(".sheet form .input".to_owned(), FRAMES, || {});
    });
    let trace = Callback::new(move |of: Traced| {
        traced.set(of);
        begun.set(None);
        app.address.turn_log(LogSheet::Trace);
        focus_when_drawn(".sheet [name=trace_note]".to_owned(), FRAMES, || {});
    });
    let title = Signal::derive(move || match asked.get() {
        Some(LogSheet::Many) => many::title(language).to_owned(),
        Some(LogSheet::Find | LogSheet::Trace | LogSheet::About(_) | LogSheet::With(_)) | None => {
            words::log(language).to_owned()
        }
    });
    view! {
        <Dialog title=title class="sheet" on_close=close>
            {move || {
                let subject = match (begun.get(), asked.get()) {
                    (Some(subject), Some(_)) => subject,
                    (None, Some(LogSheet::About(id))) => Subject::Known(id),
                    (None, Some(LogSheet::Find)) => {
                        return view! { <Find begun=String::new() on_choose=choose /> }.into_any();
                    }
                    (None, Some(LogSheet::With(party))) => {
                        match app.store.peek(|workspace| without_a_deal(workspace, party)) {
                            Some(Ok((account, with))) => {
                                contact.set(with);
                                begin_without(app, account, with)
                            }
                            Some(Err(name)) => {
                                return view! { <Find begun=name on_choose=choose /> }.into_any();
                            }
                            None => return ().into_any(),
                        }
                    }
                    (None, Some(LogSheet::Trace)) => {
                        let of = traced.get_untracked();
                        return view! { <TraceForm of=of on_done=close /> }.into_any();
                    }
                    (None, Some(LogSheet::Many)) => return view! { <ManyForm on_done=close /> }.into_any(),
                    (_, None) => return ().into_any(),
                };
                let contact = contact.get_untracked();
                view! {
                    <About
                        subject=subject
                        contact=contact
                        on_done=close
                        another=another
                        trace=trace
                    />
                }
                .into_any()
            }}
        </Dialog>
    }
}

/// A company and a person there, as far as one is meant, with whom there is no opportunity yet; the name
/// to look for where there is one.
fn without_a_deal(
    workspace: &Workspace,
    party: Party,
) -> Result<(Option<AccountId>, Option<ContactId>), String> {
    let (account, contact, name) = match party {
        Party::Account(id) => (Some(id), None, workspace.accounts.get(id).map(|one| &one.name)),
        Party::Contact(id) => {
            let contact = workspace.contacts.get(id);
            let account = contact.and_then(|one| one.account);
            (account, Some(id), contact.map(|one| &one.name))
        }
    };
    let is_with = |one: &Opportunity| {
        account.is_some() && one.account == account
            || contact.is_some_and(|contact| one.contacts.contains(&contact))
    };
    let name = name.cloned().unwrap_or_default();
    if name.is_empty() || workspace.opportunities.iter().any(is_with) {
        return Err(name);
    }
    Ok((account, contact))
}

/// Whom it happened with, and the log box.
#[component]
fn About(
    subject: Subject,
    contact: Option<ContactId>,
    on_done: Callback<()>,
    another: Callback<()>,
    /// Notes what they did instead, with no opportunity.
    trace: Callback<Traced>,
) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let instead = traced(app, &subject, contact).map(|of| {
        view! {
            <p class="log-ways">
                <button
                    type="button"
                    class="link-btn small"
                    data-action="log-trace"
                    on:click=move |_| trace.run(of.clone())
                >
                    {words::note_a_trace(language)}
                </button>
            </p>
        }
    });
    let Some((name, title, stage)) = heading(app, &subject) else {
        return view! { <p>{shell::opportunity_absent(language)}</p> }.into_any();
    };
    let code = stage.code();
    view! {
        <p class="about">
            <button
                type="button"
                class="link-btn"
                data-action="log-another"
                title=words::someone_else(language)
                on:click=move |_| another.run(())
            >
                <b>{name}</b>
            </button>
            <span class="muted">{title}</span>
            <span class=format!("st k-{code}") title=move || app.i18n.stage(stage)>
                {code}
            </span>
        </p>
        <LogForm subject=subject activity=None contact=contact on_done=on_done compact=false />
        {instead}
        <footer class="keys">
            <span><kbd class="k">"1"</kbd> "…" <kbd class="k">"6"</kbd> " " {words::key_outcome(language)}</span>
            <span><kbd class="k">"⏎"</kbd> " " {words::key_accept(language)}</span>
            <span><kbd class="k">"Ctrl ⏎"</kbd> " " {words::key_without_next(language)}</span>
            <span><kbd class="k">"Esc"</kbd> " " {words::key_close(language)}</span>
        </footer>
    }
    .into_any()
}

/// Who may have done something without an opportunity: whom none is known with.
fn traced(app: App, subject: &Subject, contact: Option<ContactId>) -> Option<Traced> {
    let Subject::New(opportunity, made) = subject else { return None };
    let person = |workspace: &Workspace| Some(workspace.contacts.get(contact?)?.name.clone());
    let person = app.store.peek(person).flatten().unwrap_or_default();
    let is_company = opportunity.account.is_some() || !made.is_empty();
    let company = if is_company { opportunity.title.clone() } else { String::new() };
    Some(Traced { company, person })
}

fn heading(app: App, subject: &Subject) -> Option<(String, String, Stage)> {
    let known = |id: OpportunityId| {
        app.store.peek(|workspace| {
            let opportunity = workspace.opportunities.get(id)?;
            let (name, title) = called(workspace, opportunity);
            Some((name, title, opportunity.stage()))
        })?
    };
    match subject {
        Subject::Known(id) => known(*id),
        Subject::New(opportunity, _) => {
            Some((opportunity.title.clone(), String::new(), opportunity.stage()))
        }
    }
}

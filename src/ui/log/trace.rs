//! What somebody did before there is an opportunity (a visit, a request, a download, a sign-up), noted
//! as one step; and the opportunity that is made of it, now or later.

use jiff::Timestamp;
use leptos::html;
use leptos::prelude::*;
use web_sys::FormData;

use crate::domain::{
    AccountId, Activity, ActivityId, ActivityKind, ActivityState, Command, Contact, ContactId,
    Opportunity, OpportunityId, OwnerFunction, OwnerId, Record, Side, Unknown, Workspace,
    begin_with,
};
use crate::ui::browser::{id_parts, lower_case, today};
use crate::ui::context::App;
use crate::ui::drafts::FormDraft;
use crate::ui::pages::{SUGGESTIONS, account_of_name};
use crate::ui::route::Page;
use crate::words::{activity as words, pipeline, shell};

use super::day_pick::day_word;

/// What is noted of marketing, each with its code.
const TRACES: [(ActivityKind, &str); 4] = [
    (ActivityKind::Request, "Request"),
    (ActivityKind::SiteVisit, "SiteVisit"),
    (ActivityKind::Download, "Download"),
    (ActivityKind::NewsletterSignUp, "NewsletterSignUp"),
];

fn kind_of_code(code: &str) -> Option<ActivityKind> {
    TRACES.into_iter().find(|(_, one)| *one == code).map(|(kind, _)| kind)
}

/// Who is known to have done it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Traced {
    /// The company, by name.
    pub company: String,
    /// The person, by name.
    pub person: String,
}

/// Who did what, on which day.
#[component]
pub fn TraceForm(of: Traced, on_done: Callback<()>) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let form = NodeRef::<html::Form>::new();
    let draft = FormDraft::named("trace", None).of_form(form);
    if of != Traced::default() {
        draft.keep("trace_account", &of.company);
        draft.keep("trace_contact", &of.person);
    }
    let begun = draft.text("trace_kind").and_then(|code| kind_of_code(&code));
    let kind = RwSignal::new(begun.unwrap_or(ActivityKind::Request));
    let choose = move |one: ActivityKind, code: &'static str| {
        kind.set(one);
        draft.keep("trace_kind", code);
    };
    let fault = RwSignal::new(false);
    let past = move || app.store.looks_back();
    let names = |workspace: &Workspace| {
        let names = workspace.accounts.iter().map(|one| one.name.clone());
        names.take(SUGGESTIONS).collect::<Vec<_>>()
    };
    let known = app.store.peek(names).unwrap_or_default();
    let (owners, usual) = app.store.peek(owners).unwrap_or_default();
    let write = move |makes_a_deal: bool| {
        let Some(data) = form.get().and_then(|form| FormData::new_with_form(&form).ok()) else {
            return;
        };
        let text = |name: &str| data.get(name).as_string().unwrap_or_default().trim().to_owned();
        if text("trace_account").is_empty() && text("trace_contact").is_empty() {
            return fault.set(true);
        }
        let noted = read(app, kind.get_untracked(), text);
        let (said, deal) = (noted.said(app), noted.deal(makes_a_deal));
        if !app.dispatch(&noted.command(deal.clone()), || said) {
            return;
        }
        draft.forget();
        match deal {
            // It takes the place of the sheet, which is done with.
            Some(deal) => {
                let to = untrack(|| app.address.link(Page::Opportunity(deal.id)));
                app.address.replace(&to);
            }
            None => on_done.run(()),
        }
    };
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        write(false);
    };
    let kinds = TRACES.map(|(one, code)| {
        let chosen = move || kind.get() == one;
        view! {
            <button
                type="button"
                class:on=chosen
                data-kind=code
                aria-pressed=move || chosen().to_string()
                on:click=move |_| choose(one, code)
            >
                {words::kind_of(language, Side::Marketing, one)}
            </button>
        }
    });
    let owners = (!owners.is_empty()).then(|| {
        let options = owners.into_iter().map(|(id, name)| {
            let selected = usual == Some(id);
            view! { <option value=id.to_string() selected=selected>{name}</option> }
        });
        view! {
            <div class="field">
                <label for="trace-owner">{words::by_whom(language)}</label>
                <select class="input" id="trace-owner" name="trace_owner">
                    <option value="" selected=usual.is_none()>{shell::nobody(language)}</option>
                    {options.collect_view()}
                </select>
            </div>
        }
    });
    view! {
        <form class="form trace" node_ref=form on:submit=submit novalidate=true>
            <fieldset class="plain-set" disabled=past>
                <legend class="sr">{words::note_a_trace(language)}</legend>
                <p class="hint">
                    {move || match past() {
                        true => words::not_in_the_past(language),
                        false => words::trace_means(language),
                    }}
                </p>
                <div class="pair">
                    <div class="field">
                        <label for="trace-account">{words::company(language)}</label>
                        <input class="input" id="trace-account" name="trace_account" value=of.company list="trace-known" autocomplete="off" aria-invalid=move || fault.get().then_some("true") />
                        <datalist id="trace-known">
                            {known.into_iter().map(|name| view! { <option value=name></option> }).collect_view()}
                        </datalist>
                        {move || {
                            fault.get().then(|| view! { <span class="error" role="alert">{words::who_is_missing(language)}</span> })
                        }}
                    </div>
                    <div class="field">
                        <label for="trace-contact">{words::person(language)}</label>
                        <input class="input" id="trace-contact" name="trace_contact" value=of.person autocomplete="off" />
                    </div>
                </div>
                <div class="kinds" role="group" aria-label=words::what(language)>
                    {kinds.into_iter().collect_view()}
                </div>
                <div class="pair">
                    <div class="field">
                        <label for="trace-on">{words::when(language)}</label>
                        <input class="input" id="trace-on" name="trace_on" type="date" max=today().to_string() value=today().to_string() />
                    </div>
                    {owners}
                </div>
                <div class="field">
                    <label for="trace-note">{words::note(language)}</label>
                    <textarea class="input" id="trace-note" name="trace_note" rows="2"></textarea>
                </div>
                <div class="row">
                    <button type="button" class="btn" data-action="trace-deal" on:click=move |_| write(true)>
                        {words::make_a_deal(language)}
                    </button>
                    <button type="submit" class="btn primary" data-action="trace-save">
                        {words::log(language)}
                    </button>
                </div>
            </fieldset>
        </form>
    }
}

/// Those who may have noted it, and who usually does: whoever is of marketing.
fn owners(workspace: &Workspace) -> (Vec<(OwnerId, String)>, Option<OwnerId>) {
    let active = || workspace.owners.iter().filter(|one| one.active);
    let usual = active().find(|one| one.function == OwnerFunction::Marketing);
    (active().map(|one| (one.id, one.name.clone())).collect(), usual.map(|one| one.id))
}

/// What was noted, and the records that come into being with it.
struct Noted {
    name: String,
    activity: Activity,
    made: Vec<Record>,
}

fn read(app: App, kind: ActivityKind, text: impl Fn(&str) -> String) -> Noted {
    let (millis, random) = id_parts();
    let (account_name, person) = (text("trace_account"), text("trace_contact"));
    let (account, made) = match account_name.is_empty() {
        true => (None, None),
        false => account_of_name(app, &account_name),
    };
    let mut made: Vec<Record> = made.into_iter().collect();
    let contact = (!person.is_empty()).then(|| {
        let known = app.store.peek(|workspace| person_called(workspace, &person, account));
        known.flatten().unwrap_or_else(|| {
            let id = ContactId::new(millis, random);
            made.push(someone(id, &person, account).into());
            id
        })
    });
    let activity = Activity {
        id: ActivityId::new(millis, random),
        kind,
        side: Side::Marketing,
        owner: OwnerId::parse(&text("trace_owner")),
        recorded_at: Timestamp::from_millisecond(millis.cast_signed()).ok(),
        set_on: None,
        on: text("trace_on").parse().unwrap_or_else(|_| today()),
        at: None,
        opportunity: None,
        account,
        contact,
        state: ActivityState::Done,
        outcome: None,
        note: text("trace_note"),
        external: None,
        unknown: Unknown::default(),
    };
    let name = if account_name.is_empty() { person } else { account_name };
    Noted { name, activity, made }
}

/// The person of this name, in the company where one was said.
fn person_called(
    workspace: &Workspace,
    name: &str,
    account: Option<AccountId>,
) -> Option<ContactId> {
    let name = lower_case(name);
    let mut people = workspace.contacts.iter();
    let same = |one: &&Contact| {
        (account.is_none() || one.account == account) && lower_case(&one.name) == name
    };
    people.find(same).map(|one| one.id)
}

fn someone(id: ContactId, name: &str, account: Option<AccountId>) -> Contact {
    Contact::named(id, account, name)
}

impl Noted {
    fn deal(&self, is_wanted: bool) -> Option<Opportunity> {
        is_wanted.then(|| begun(&self.name, self.activity.owner))
    }

    fn said(&self, app: App) -> String {
        let kind = words::kind_of(app.i18n.language, Side::Marketing, self.activity.kind);
        let day = day_word(app.i18n, self.activity.on, today());
        words::noted(app.i18n.language, &self.name, &lower_case(kind), &day)
    }

    fn command(self, deal: Option<Opportunity>) -> Command {
        let written = match deal {
            Some(deal) => begin_with(self.activity, deal),
            None => Command::Put(vec![self.activity.into()]),
        };
        match self.made.is_empty() {
            true => written,
            false => Command::Together(vec![Command::Put(self.made), written]),
        }
    }
}

/// An opportunity that begins, called as its company or person.
fn begun(name: &str, owner: Option<OwnerId>) -> Opportunity {
    let (millis, random) = id_parts();
    let mut deal = Opportunity::new(OpportunityId::new(millis, random), name);
    if owner.is_some() {
        deal.assign(owner, Some(today()));
    }
    deal
}

/// Makes an opportunity of what somebody did, and goes there.
pub fn make_a_deal(app: App, id: ActivityId) {
    let found = app.store.peek(|workspace| {
        let activity = workspace.activities.get(id)?.clone();
        let name = whose(workspace, &activity);
        Some((activity, name))
    });
    let Some((activity, name)) = found.flatten() else { return };
    let deal = begun(&name, activity.owner);
    let id = deal.id;
    let said = || pipeline::created(app.i18n.language, &name);
    if app.dispatch(&begin_with(activity, deal), said) {
        app.address.go_to(Page::Opportunity(id));
    }
}

/// Of which company, or else of which person, an activity is.
pub fn whose(workspace: &Workspace, activity: &Activity) -> String {
    let account = activity.account.and_then(|id| workspace.accounts.get(id));
    let contact = activity.contact.and_then(|id| workspace.contacts.get(id));
    let name = account.map(|one| &one.name).or(contact.map(|one| &one.name));
    name.cloned().unwrap_or_default()
}

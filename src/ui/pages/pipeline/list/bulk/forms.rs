//! What is asked before many are changed, a form for each change.

use jiff::civil::Date;
use leptos::html;
use leptos::prelude::*;
use web_sys::FormData;

use crate::domain::{ForMany, NextAction, Opportunity, OwnerId, Stage};
use crate::metrics::Visit;
use crate::ui::browser::today;
use crate::ui::components::Dialog;
use crate::ui::drafts::FormDraft;
use crate::words::{Counted, Language, list_page as words, opportunity, pipeline, shell};

use super::super::edit::{next_of, tags_of};
use super::collision::{BulkCollision, ReadVisits, visits_of};
use super::run::{BulkDesk, MOST};

/// What a form is asked for: the change, or what is wrong.
pub type ReadForm = Callback<FormData, Result<ForMany, &'static str>>;

/// A text of a form.
pub fn text(data: &FormData, name: &str) -> String {
    data.get(name).as_string().unwrap_or_default().trim().to_owned()
}

/// A day of a form; today where it is blank.
pub fn day(data: &FormData, name: &str) -> Date {
    text(data, name).parse().unwrap_or_else(|_| today())
}

/// A dialog around the fields of a change: it says for how many, and what is wrong.
#[component]
pub fn BulkForm(
    desk: BulkDesk,
    /// What tells it from the others.
    name: &'static str,
    title: fn(Language, &Counted) -> String,
    apply: fn(Language, &Counted) -> String,
    #[prop(into)] read: ReadForm,
    /// What it comes to for whoever else is on to a company; nothing where nobody is contacted.
    #[prop(optional)]
    visits: Option<ReadVisits>,
    children: Children,
) -> impl IntoView {
    let i18n = desk.app.i18n;
    let language = i18n.language;
    let form = NodeRef::<html::Form>::new();
    let fault = RwSignal::new(None::<&'static str>);
    let count = Memo::new(move |_| desk.selection.count());
    let counted = move || i18n.counted(count.get());
    let too_many = Memo::new(move |_| count.get() > MOST);
    let close = move || desk.asking.set(None);
    let draft = FormDraft::named(name, None).of_form(form);
    let over = move || {
        draft.forget();
        close();
    };
    let data = move || form.get().and_then(|form| FormData::new_with_form(&form).ok());
    let changed = Trigger::new();
    let probe = Memo::new(move |_| {
        changed.track();
        count.track();
        let read = |visits| Some(visits_of(desk, &data()?, visits));
        visits.and_then(read).unwrap_or_default()
    });
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let data = untrack(data).filter(|_| !too_many.get_untracked());
        let Some(data) = data else { return };
        match read.run(data) {
            Ok(what) => {
                draft.forget();
                desk.carry_out(what);
            }
            Err(wrong) => fault.set(Some(wrong)),
        }
    };
    view! {
        <Dialog
            title=Signal::derive(move || title(language, &counted()))
            on_close=move |()| close()
        >
            <form
                class="form"
                novalidate=true
                node_ref=form
                on:submit=submit
                on:input=move |_| changed.notify()
            >
                {children()}
                {visits.map(|_| view! { <BulkCollision desk=desk probe=probe /> })}
                <span class="error" role="alert">
                    {move || fault.get()}
                </span>
                {move || too_many.get().then(|| view! { <p class="banner warn">{words::too_many(language, &i18n.count(MOST))}</p> })}
                <div class="row">
                    <button type="button" class="btn quiet" on:click=move |_| over()>
                        {shell::cancel(language)}
                    </button>
                    <button
                        type="submit"
                        class="btn primary"
                        data-action="bulk-apply"
                        disabled=too_many
                    >
                        {move || apply(language, &counted())}
                    </button>
                </div>
            </form>
        </Dialog>
    }
}

/// A field of such a form.
#[component]
pub fn Field(
    name: &'static str,
    #[prop(into)] label: String,
    #[prop(default = "text")] kind: &'static str,
    /// No day after today.
    #[prop(optional)]
    past: bool,
    #[prop(into, optional)] value: String,
) -> impl IntoView {
    let latest = past.then(|| today().to_string());
    view! {
        <div class="field">
            <label for=name>{label}</label>
            <input class="input" id=name name=name type=kind value=value max=latest autocomplete="off" />
        </div>
    }
}

/// A choice of such a form.
#[component]
pub fn Choice(
    name: &'static str,
    #[prop(into)] label: String,
    options: Vec<(String, String)>,
) -> impl IntoView {
    let options = options.into_iter().map(|(code, word)| {
        view! { <option value=code>{word}</option> }
    });
    view! {
        <div class="field">
            <label for=name>{label}</label>
            <select class="input" id=name name=name>
                {options.collect_view()}
            </select>
        </div>
    }
}

/// Those who can have an opportunity: the first stands for nobody in particular.
pub fn owner_options(desk: BulkDesk, first: &'static str) -> Vec<(String, String)> {
    let owners = desk.app.store.peek(|workspace| {
        let active = workspace.owners.iter().filter(|one| one.active);
        active.map(|one| (one.id.to_string(), one.name.clone())).collect::<Vec<_>>()
    });
    std::iter::once((String::new(), first.to_owned())).chain(owners.unwrap_or_default()).collect()
}

#[component]
pub fn OwnerForm(desk: BulkDesk) -> impl IntoView {
    let language = desk.app.i18n.language;
    let read = |data: FormData| {
        let owner = OwnerId::parse(&text(&data, "bulk_owner"));
        Ok(ForMany::Assign { owner, on: today() })
    };
    let options = owner_options(desk, shell::nobody(language));
    view! {
        <BulkForm desk=desk name="bulk-owner" title=words::bulk_owner_title apply=words::apply_to read=read>
            <Choice name="bulk_owner" label=pipeline::owner(language) options=options />
        </BulkForm>
    }
}

#[component]
pub fn StageForm(desk: BulkDesk) -> impl IntoView {
    let language = desk.app.i18n.language;
    let read = |data: FormData| {
        let stage = Stage::from_code(&text(&data, "bulk_stage")).unwrap_or(Stage::Suspect);
        Ok(ForMany::MoveTo { stage, on: day(&data, "bulk_on") })
    };
    let stages = Stage::ALL.into_iter().filter(|stage| *stage != Stage::Order);
    let stages = stages.map(|one| (one.code().to_owned(), desk.app.i18n.stage(one)));
    let stages: Vec<_> = stages.collect();
    view! {
        <BulkForm desk=desk name="bulk-stage" title=words::bulk_stage_title apply=words::apply_to read=read>
            <div class="pair">
                <Choice
                    name="bulk_stage"
                    label=pipeline::stage(language)
                    options=stages
                />
                <Field
                    name="bulk_on"
                    label=opportunity::since(language)
                    kind="date"
                    past=true
                    value=today().to_string()
                />
            </div>
            <p class="hint">{words::stage_hint(language)}</p>
        </BulkForm>
    }
}

#[component]
pub fn TagsForm(desk: BulkDesk) -> impl IntoView {
    let language = desk.app.i18n.language;
    let read = move |data: FormData| {
        let tags = tags_of(&text(&data, "bulk_tags"));
        if tags.is_empty() {
            return Err(words::tags_missing(language));
        }
        Ok(match text(&data, "bulk_how").as_str() {
            "take" => ForMany::Tag { add: Vec::new(), remove: tags },
            _ => ForMany::Tag { add: tags, remove: Vec::new() },
        })
    };
    let ways = vec![
        ("add".to_owned(), words::add_tags(language).to_owned()),
        ("take".to_owned(), words::take_tags(language).to_owned()),
    ];
    let label = format!("{}, {}", words::tags(language), words::tags_hint(language));
    view! {
        <BulkForm desk=desk name="bulk-tags" title=words::bulk_tags_title apply=words::apply_to read=read>
            <Field name="bulk_tags" label=label />
            <Choice name="bulk_how" label=words::what_to_do(language) options=ways />
        </BulkForm>
    }
}

#[component]
pub fn NextForm(desk: BulkDesk) -> impl IntoView {
    let language = desk.app.i18n.language;
    let read = move |data: FormData| {
        let (what, on) = (text(&data, "bulk_next_what"), text(&data, "bulk_next_on"));
        Ok(ForMany::Plan { next: next_of(language, &what, &on, None)? })
    };
    view! {
        <BulkForm
            desk=desk
            name="bulk-next"
            title=words::bulk_next_title
            apply=words::apply_to
            read=read
            visits=planned
        >
            <NextFields language=language />
            <p class="hint">{words::next_blank_hint(language)}</p>
        </BulkForm>
    }
}

/// What is to come next with an opportunity.
pub fn planned(data: &FormData, one: &Opportunity) -> Vec<Visit> {
    let on = text(data, "bulk_next_on").parse().ok();
    on.and_then(|on| Visit::planning(one, &NextAction::new("", on))).into_iter().collect()
}

/// What comes next, and when.
#[component]
pub fn NextFields(language: Language) -> impl IntoView {
    view! {
        <div class="pair">
            <Field name="bulk_next_what" label=opportunity::next_what(language) />
            <Field name="bulk_next_on" label=opportunity::next_on(language) kind="date" />
        </div>
    }
}

#[component]
pub fn LoseForm(desk: BulkDesk) -> impl IntoView {
    let language = desk.app.i18n.language;
    let read = |data: FormData| {
        let reason = Some(text(&data, "bulk_reason")).filter(|reason| !reason.is_empty());
        Ok(ForMany::Lose { reason, on: day(&data, "bulk_lost_on") })
    };
    let reasons = desk.app.store.peek(|workspace| {
        let reasons = workspace.settings.lost_reasons.iter();
        reasons.map(|reason| reason.text.clone()).collect::<Vec<_>>()
    });
    let reasons = reasons.unwrap_or_default().into_iter();
    let reasons = reasons.map(|text| view! { <option value=text></option> }).collect_view();
    view! {
        <BulkForm desk=desk name="bulk-lose" title=words::bulk_lose_title apply=words::apply_to read=read>
            <div class="pair">
                <div class="field">
                    <label for="bulk_reason">{opportunity::lose_reason(language)}</label>
                    <input
                        class="input"
                        id="bulk_reason"
                        name="bulk_reason"
                        list="bulk-reasons"
                        autocomplete="off"
                    />
                    <datalist id="bulk-reasons">{reasons}</datalist>
                </div>
                <Field
                    name="bulk_lost_on"
                    label=opportunity::lost_on(language)
                    kind="date"
                    past=true
                    value=today().to_string()
                />
            </div>
        </BulkForm>
    }
}

//! What is asked before many are changed, a form for each change.

use jiff::civil::Date;
use leptos::html;
use leptos::prelude::*;
use web_sys::FormData;

use crate::domain::{ForMany, OwnerId, Stage};
use crate::ui::browser::today;
use crate::ui::components::Dialog;
use crate::words::{
    Counted, Language, list_page as words, opportunity, pipeline, shell, stage as stage_words,
};

use super::super::edit::{next_of, tags_of};
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
    title: fn(Language, &Counted) -> String,
    apply: fn(Language, &Counted) -> String,
    #[prop(into)] read: ReadForm,
    children: Children,
) -> impl IntoView {
    let i18n = desk.app.i18n;
    let language = i18n.language;
    let form = NodeRef::<html::Form>::new();
    let fault = RwSignal::new(None::<&'static str>);
    // Asked once: while the dialog is open the selection stays.
    let count = untrack(|| desk.selection.count());
    let counted = i18n.counted(count);
    let too_many = count > MOST;
    let close = move || desk.asking.set(None);
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let data = form.get_untracked().and_then(|form| FormData::new_with_form(&form).ok());
        let Some(data) = data.filter(|_| !too_many) else { return };
        match read.run(data) {
            Ok(what) => desk.carry_out(what),
            Err(wrong) => fault.set(Some(wrong)),
        }
    };
    view! {
        <Dialog title=title(language, &counted) on_close=move |()| close()>
            <form class="form" novalidate=true node_ref=form on:submit=submit>
                {children()}
                <span class="error" role="alert">
                    {move || fault.get()}
                </span>
                {too_many.then(|| view! { <p class="banner warn">{words::too_many(language, &i18n.count(MOST))}</p> })}
                <div class="row">
                    <button type="button" class="btn quiet" on:click=move |_| close()>
                        {shell::cancel(language)}
                    </button>
                    <button
                        type="submit"
                        class="btn primary"
                        data-action="bulk-apply"
                        disabled=too_many
                    >
                        {apply(language, &counted)}
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
        <BulkForm desk=desk title=words::bulk_owner_title apply=words::apply_to read=read>
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
    let stages =
        stages.map(|one| (one.code().to_owned(), stage_words::name(language, one).to_owned()));
    let stages: Vec<_> = stages.collect();
    view! {
        <BulkForm desk=desk title=words::bulk_stage_title apply=words::apply_to read=read>
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
        <BulkForm desk=desk title=words::bulk_tags_title apply=words::apply_to read=read>
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
        <BulkForm desk=desk title=words::bulk_next_title apply=words::apply_to read=read>
            <NextFields language=language />
            <p class="hint">{words::next_blank_hint(language)}</p>
        </BulkForm>
    }
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
        <BulkForm desk=desk title=words::bulk_lose_title apply=words::apply_to read=read>
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

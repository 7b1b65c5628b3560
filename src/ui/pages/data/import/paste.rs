//! Rows pasted from a spreadsheet: the same reading and the same questions as for a file, in a dialog
//! over the list. Nothing is added before one has seen what it will be.

use std::collections::BTreeMap;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;

use crate::domain::{Opportunity, Record, Workspace};
use crate::transfer::{Answer, Import, Preview, Sheet};
use crate::ui::components::{Dialog, Icon, IconName};
use crate::ui::context::App;
use crate::ui::drafts::FormDraft;
use crate::ui::i18n::I18n;
use crate::words::{import as words, list_page, pipeline};

use super::bar::Bar;
use super::columns::ColumnsView;
use super::desk::{Desk, kept};
use super::questions::QuestionsView;
use super::reading::open;
use super::report::ReportView;
use super::said::fault_said;
use super::step::{ReadFailure, Step, Why};
use super::values::ValuesView;

/// So many rows are shown as they would be.
const FIRST_ROWS: usize = 5;

/// What is being pasted: nothing, or a text, which is empty until there is one.
#[derive(Clone, Copy)]
pub struct Pasting(pub RwSignal<Option<String>>);

impl Desk {
    /// Takes rows that were pasted.
    pub(super) fn take_text(self, text: &str) {
        let kept = kept();
        kept.clear();
        let name = list_page::pasted(self.app.i18n.language);
        match Sheet::read(name, text.as_bytes()) {
            Ok(sheet) => {
                let device = self.app.device;
                let remembered = |mark: &str| device.with_value(|device| device.mapping(mark));
                let mut import = Import::pasted(sheet, remembered);
                let known = self.app.store.peek(|workspace| workspace.settings.currency).flatten();
                if let Some(currency) = known.filter(|_| import.mapping.currency().is_none()) {
                    import.mapping.answer(Answer::Currency(currency));
                }
                open(&kept, self.app, import, 0);
            }
            Err(error) => {
                let failure =
                    ReadFailure { name: name.to_owned(), why: Why::Unreadable(error.into()) };
                kept.go(Step::Choose(Some(failure)));
            }
        }
    }
}

/// The dialog for what is being pasted.
#[component]
pub fn PasteView() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let Pasting(pasting) = expect_context();
    let desk = Desk::of_page(app);
    provide_context(desk);
    // An import that was left on its own page is none of this dialog's.
    let taken = RwSignal::new(false);
    let take = move |text: String| {
        if !text.trim().is_empty() {
            desk.take_text(&text);
            taken.set(true);
        }
    };
    take(pasting.get_untracked().unwrap_or_default());
    let step = Memo::new(move |_| desk.step.get());
    // What is clear needs no look; what is asked must be seen.
    let is_ready = desk.part(|look| look.preview.ready());
    let close = move || {
        if taken.get_untracked() {
            desk.cancel();
        }
        pasting.set(None);
    };
    Effect::new(move |_| {
        if step.with(|step| matches!(step, Step::Done(_))) {
            DRAFT.forget();
        }
        let over = step.with(|step| matches!(step, Step::Done(_) | Step::Choose(None)));
        if over && taken.get_untracked() {
            close();
        }
    });
    view! {
        <Dialog title=list_page::paste_title(language) class="paste" on_close=move |()| close()>
            {move || match (taken.get(), step.get()) {
                (true, Step::Work(facts)) => {
                    view! {
                        <div class="import import-work">
                            <FirstRows />
                            <OddCells />
                            <details class="paste-more" open=move || !is_ready.get()>
                                <summary>{list_page::how_read(language)}</summary>
                                <QuestionsView />
                                <ValuesView preset=facts.preset />
                                <ColumnsView count=facts.columns rows=facts.kind />
                            </details>
                            <ReportView />
                            <Bar />
                        </div>
                    }
                        .into_any()
                }
                (taken, step) => {
                    let fault = match step {
                        Step::Choose(fault) if taken => fault,
                        _ => None,
                    };
                    view! { <PasteForm fault=fault on_take=take /> }.into_any()
                }
            }}
        </Dialog>
    }
}

/// The rows stay at hand until they are imported.
const DRAFT: FormDraft = FormDraft::named("paste", None);

/// Where the rows are pasted.
#[component]
fn PasteForm(fault: Option<ReadFailure>, #[prop(into)] on_take: Callback<String>) -> impl IntoView {
    let i18n = App::current().i18n;
    let language = i18n.language;
    let area = NodeRef::<leptos::html::Textarea>::new();
    let form = NodeRef::<leptos::html::Form>::new();
    let _ = DRAFT.of_form(form);
    let text = move || area.get_untracked().map(|area| area.value()).unwrap_or_default();
    // What was pasted stands in the field only after the event.
    let pasted = move |event: web_sys::ClipboardEvent| {
        let area = event.target().and_then(|one| one.dyn_into::<HtmlTextAreaElement>().ok());
        request_animation_frame(move || {
            if let Some(area) = area {
                on_take.run(area.value());
            }
        });
    };
    view! {
        <form
            class="form"
            node_ref=form
            on:submit=move |event: web_sys::SubmitEvent| {
                event.prevent_default();
                on_take.run(text());
            }
        >
            <div class="field">
                <label for="pasted-rows">{list_page::paste_label(language)}</label>
                <textarea
                    class="input"
                    id="pasted-rows"
                    name="pasted_rows"
                    rows="8"
                    node_ref=area
                    on:paste=pasted
                ></textarea>
                <p class="hint">{list_page::paste_hint(language)}</p>
                <span class="error" role="alert">
                    {fault.map(|fault| fault_said(i18n, &fault))}
                </span>
            </div>
            <div class="row">
                <button type="submit" class="btn primary" data-action="paste-read">
                    {list_page::paste_read(language)}
                </button>
            </div>
        </form>
    }
}

/// What the first rows would be.
#[component]
fn FirstRows() -> impl IntoView {
    let desk = Desk::current();
    let i18n = desk.app.i18n;
    let language = i18n.language;
    let target = desk.part(|look| Some(look.target.clone()));
    let rows = Memo::new(move |_| {
        desk.look.with(|look| {
            let preview = &look.as_ref()?.preview;
            desk.app.store.peek(|workspace| first_rows(i18n, workspace, preview))
        })
    });
    let heads = [
        pipeline::title(language),
        pipeline::stage(language),
        pipeline::amount(language),
        pipeline::owner(language),
    ];
    view! {
        <p class="small muted paste-into">
            {move || {
                let target = target.get()?;
                let stays = target.beside_demo.then(|| words::demo_stays(language));
                Some(view! { {words::goes_into(language)} " " <b>{target.name}</b> ". " {stays} })
            }}
        </p>
        <h3 id="first-rows">{list_page::first_rows(language)}</h3>
        <div class="import-box" tabindex="0" role="group" aria-labelledby="first-rows">
            <table class="tbl" data-table="first-rows">
                <thead>
                    <tr>{heads.map(|head| view! { <th scope="col">{head}</th> })}</tr>
                </thead>
                <tbody>
                    {move || {
                        let rows = rows.get().unwrap_or_default().into_iter();
                        rows.map(|cells| {
                            let cells = cells.map(|cell| view! { <td>{cell}</td> });
                            view! { <tr>{cells}</tr> }
                        })
                            .collect_view()
                    }}
                </tbody>
            </table>
        </div>
    }
}

/// Company and title, stage, amount, owner of the first opportunities that would come.
fn first_rows(i18n: I18n, workspace: &Workspace, preview: &Preview) -> Vec<[String; 4]> {
    let (mut accounts, mut owners) = (BTreeMap::new(), BTreeMap::new());
    let mut opportunities: Vec<&Opportunity> = Vec::new();
    for record in preview.records() {
        match record {
            Record::Account(account) => _ = accounts.insert(account.id, account.name.as_str()),
            Record::Owner(owner) => _ = owners.insert(owner.id, owner.name.as_str()),
            Record::Opportunity(one) if opportunities.len() < FIRST_ROWS => opportunities.push(one),
            _ => {}
        }
    }
    let row = |one: &Opportunity| {
        let account = one.account.and_then(|id| {
            let known = workspace.accounts.get(id).map(|account| account.name.as_str());
            known.or(accounts.get(&id).copied())
        });
        let owner = one.owner().and_then(|id| {
            let known = workspace.owners.get(id).map(|owner| owner.name.as_str());
            known.or(owners.get(&id).copied())
        });
        let name = match account {
            Some(account) if account != one.title => format!("{account} · {}", one.title),
            _ => one.title.clone(),
        };
        [
            name,
            i18n.stage(one.stage()),
            one.amount.map_or_else(String::new, |sum| i18n.amount(sum)),
            owner.unwrap_or_default().to_owned(),
        ]
    };
    opportunities.into_iter().map(row).collect()
}

/// How many cells could not be read; their rows come all the same.
#[component]
fn OddCells() -> impl IntoView {
    let desk = Desk::current();
    let i18n = desk.app.i18n;
    let language = i18n.language;
    let kept = desk.part(|look| look.preview.kept_cells_count());
    move || {
        let count = Some(kept.get()).filter(|count| *count > 0)?;
        Some(view! {
            <div class="paste-odd">
                <p>
                    <Icon name=IconName::Warn />
                    {list_page::odd_kept(language, &i18n.counted(count))}
                </p>
            </div>
        })
    }
}

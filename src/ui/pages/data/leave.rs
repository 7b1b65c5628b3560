//! What leaves: CSV and backup; and a backup that comes back.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, HtmlInputElement};

use crate::domain::{Command, Tab, Workspace, WorkspaceId};
use crate::storage::{self, KeyValue, MemoryStore, Opened};
use crate::transfer::{MAX_BACKUP_BYTES, RestoreError, backup, export_csv, rescued_texts, restore};
use crate::ui::browser::{download, id_parts, painted, today};
use crate::ui::components::{Dialog, PastHint};
use crate::ui::context::App;
use crate::ui::export::sheet_language;
use crate::ui::i18n::I18n;
use crate::ui::route::Page;
use crate::words::data as words;

/// Export, backup and restore.
#[component]
pub fn LeaveFrame() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let nothing = move || app.store.read(|_| ()).is_none();
    let csv = move |_| {
        let text = app.store.peek(|workspace| export_csv(workspace, sheet_language(language)));
        let name = format!("imbuto-{}.csv", today());
        download(&name, "text/csv;charset=utf-8", text.unwrap_or_default().as_bytes());
    };
    let copy = move |_| {
        app.store.peek(download_backup);
        app.remember_copy();
    };
    let restoring = RwSignal::new_local(None::<Workspace>);
    let fault = RwSignal::new(None::<String>);
    let reading = RwSignal::new(None::<String>);
    let chosen = move |event: web_sys::Event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some(input) = input else { return };
        let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
        // What was wrong with another file is not said beside this one.
        fault.set(None);
        let name = file.name();
        if file.size() > MAX_BACKUP_BYTES as f64 {
            input.set_value("");
            return fault.set(Some(words::restore_too_large(language, &name)));
        }
        leptos::task::spawn_local(async move {
            reading.set(Some(words::restoring(language, &name)));
            let bytes = read_file(&file).await.unwrap_or_default();
            input.set_value("");
            // What is going on is to be seen before the page is held up by it.
            painted().await;
            reading.set(None);
            match restore(&bytes) {
                Ok(workspace) if app.store.is_own() => restoring.set(Some(workspace)),
                Ok(workspace) => bring_back(app, workspace),
                Err(RestoreError::NotOurs) if let Some(texts) = rescued_texts(&bytes) => {
                    if !bring_rescued_back(app, &texts) {
                        fault.set(Some(words::rescued_nothing(language, &name)));
                    }
                }
                Err(error) => fault.set(Some(refusal(app.i18n, &name, &error))),
            }
        });
    };
    view! {
        <section class="frame">
            <header>
                <h2>{words::export_title(language)}</h2>
            </header>
            <p class="hint">{words::export_hint(language)}</p>
            <div class="acts">
                <button type="button" class="btn" data-action="export-csv" disabled=nothing on:click=csv>
                    {words::export_csv(language)}
                </button>
                <button type="button" class="btn" data-action="export-backup" disabled=nothing on:click=copy>
                    {words::export_backup(language)}
                </button>
                <label class="btn file">
                    {words::restore(language)}
                    <input
                        class="sr"
                        type="file"
                        accept=".json,.imbuto,application/json"
                        data-action="restore-file"
                        on:change=chosen
                    />
                </label>
            </div>
            <p class="small" role="status">
                {move || reading.get()}
            </p>
            <p class="error" role="alert">
                {move || fault.get()}
            </p>
            {move || {
                restoring
                    .get()
                    .map(|workspace| view! { <RestoreDialog workspace=workspace restoring=restoring /> })
            }}
        </section>
    }
}

/// Asks where a restored workspace is to go: two answers, and neither is the plain one.
#[component]
fn RestoreDialog(
    workspace: Workspace,
    restoring: RwSignal<Option<Workspace>, LocalStorage>,
) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let close = Callback::new(move |()| restoring.set(None));
    let name = workspace.settings.name.clone();
    let open = app.store.peek(|open| open.settings.name.clone()).unwrap_or_default();
    let restored = StoredValue::new_local(workspace);
    let beside = move |_| {
        close.run(());
        bring_back(app, restored.get_value());
    };
    let in_place = move |_| {
        close.run(());
        let workspace = restored.get_value();
        let said = words::restored_in_place(language, &workspace.settings.name);
        app.dispatch(&Command::Restore(Box::new(workspace)), || said);
    };
    view! {
        <Dialog title=words::restore_where(language, &name) on_close=close>
            <p>{words::restore_where_body(language, &open)}</p>
            <PastHint />
            <div class="row">
                <button
                    type="button"
                    class="btn"
                    data-action="restore-in-place"
                    disabled=move || app.store.looks_back()
                    on:click=in_place
                >
                    {words::restore_in_place(language)}
                </button>
                <button type="button" class="btn primary" data-action="restore-beside" on:click=beside>
                    {words::restore_beside(language)}
                </button>
            </div>
        </Dialog>
    }
}

/// Offers the whole workspace as a file.
pub fn download_backup(workspace: &Workspace) {
    let (firm, day) = (file_name(&workspace.settings.name), today().to_string());
    let name = format!("imbuto-{firm}-{day}.json");
    download(&name, "application/json", &backup(workspace));
}

/// Why a file is not restored: which, where, and what to do.
fn refusal(i18n: I18n, file: &str, error: &RestoreError) -> String {
    let language = i18n.language;
    match error {
        RestoreError::NotOurs => words::restore_not_ours(language, file),
        RestoreError::TooLarge { .. } => words::restore_too_large(language, file),
        RestoreError::TooNew { .. } => words::restore_too_new(language, file),
        RestoreError::Changed => words::restore_changed(language, file),
        RestoreError::Damaged(fault) => {
            let (line, column) = (i18n.count(fault.line), i18n.count(fault.column));
            words::restore_damaged(language, file, &line, &column, &fault.path)
        }
        RestoreError::Record { id, .. } => {
            let uuid = id.uuid().map(|uuid| uuid.to_string()).unwrap_or_default();
            let record = format!("{} {uuid}", id.kind().table());
            words::restore_record(language, file, record.trim())
        }
    }
}

/// Opens what can be read of texts that were put aside, each workspace as a new one. Says whether there
/// was any.
fn bring_rescued_back(app: App, texts: &[(String, String)]) -> bool {
    let store = std::rc::Rc::new(MemoryStore::default());
    for (key, text) in texts {
        // Memory takes all.
        let _ = store.set(key, text);
    }
    let mut any = false;
    for known in storage::list(&*store) {
        let opened = storage::open(store.clone(), known.id, Tab::default(), today());
        if let Ok(Opened::Workspace(ledger)) = opened {
            any = true;
            bring_back(app, ledger.workspace().clone());
        }
    }
    any
}

/// Opens a restored workspace as a new one beside those there are; what it shares with the one it
/// was saved from is its lineage.
fn bring_back(app: App, mut workspace: Workspace) {
    let (millis, random) = id_parts();
    workspace.id = WorkspaceId::new(millis, random);
    let name = workspace.settings.name.clone();
    if app.create(workspace) {
        app.toasts.say(words::restored(app.i18n.language, &name));
        app.address.go_to(Page::Board);
    }
}

fn file_name(name: &str) -> String {
    let letter = |one: char| if one.is_alphanumeric() { one } else { '-' };
    name.chars().map(letter).collect::<String>().to_lowercase()
}

/// The bytes of a file that was chosen.
pub async fn read_file(file: &File) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(file.array_buffer()).await.ok()?;
    Some(js_sys::Uint8Array::new(&buffer).to_vec())
}

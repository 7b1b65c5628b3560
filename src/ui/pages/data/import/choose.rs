//! The files: chosen or dropped, and why the last ones could not be read.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DragEvent, HtmlInputElement};

use crate::transfer::template_csv;
use crate::ui::browser::download;
use crate::ui::components::{Icon, IconName};
use crate::ui::export::sheet_language;
use crate::words::{data, import as words};

use super::desk::Desk;
use super::said::fault_said;
use super::step::ReadFailure;

/// The files that can be read, by how their names end.
const READ: &str = ".csv,.txt,.tsv,.xlsx,.xlsm,.xls,.xlsb,.ods,.json,.jsonl,.vcf,.zip,text/csv";

/// A place to drop files on, with a button for those who choose.
#[component]
pub fn ChooseView(fault: Option<ReadFailure>) -> impl IntoView {
    let desk = Desk::current();
    let i18n = desk.app.i18n;
    let language = i18n.language;
    let over = RwSignal::new(false);
    let is_free = move || !desk.app.store.looks_back();
    let chosen = move |event: web_sys::Event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some(input) = input else { return };
        desk.take(input.files());
        // So that the same file, corrected, can be chosen again.
        input.set_value("");
    };
    let dragged = move |event: DragEvent| {
        event.prevent_default();
        over.set(untrack(is_free));
    };
    let dropped = move |event: DragEvent| {
        event.prevent_default();
        over.set(false);
        // A field takes nothing while it is disabled; the place around it would.
        if !untrack(is_free) {
            return;
        }
        desk.take(event.data_transfer().and_then(|transfer| transfer.files()));
    };
    let template = move |_| {
        let text = template_csv(sheet_language(language));
        download("imbuto.csv", "text/csv;charset=utf-8", text.as_bytes());
    };
    let pasted = move |event: ClipboardEvent| {
        let text = event.clipboard_data().and_then(|data| data.get_data("text/plain").ok());
        if let Some(text) = text.filter(|text| !text.trim().is_empty()) {
            event.prevent_default();
            desk.take_text(&text);
        }
    };
    let input = NodeRef::<html::Input>::new();
    let back = desk.takes_focus() && fault.is_some();
    Effect::new(move |_| {
        if let Some(input) = input.get().filter(|_| back) {
            let _ = input.focus();
        }
    });
    view! {
        <div class="import-error" role="alert">
            {fault
                .map(|fault| {
                    view! {
                        <p class="banner warn" data-fault="read">
                            <Icon name=IconName::Warn />
                            <span>
                                <b>{words::not_read(language, &fault.name)}</b> " "
                                {fault_said(i18n, &fault)} " " {words::nothing_changed(language)}
                            </span>
                        </p>
                    }
                })}
        </div>
        <div
            class="drop"
            class:over=move || over.get()
            on:dragenter=dragged
            on:dragover=dragged
            on:dragleave=move |_| over.set(false)
            on:drop=dropped
        >
            <p>{words::drop_here(language)}</p>
            <label class="btn file">
                <Icon name=IconName::File />
                {data::choose_file(language)}
                <input
                    class="sr"
                    type="file"
                    multiple
                    accept=READ
                    data-action="import-file"
                    node_ref=input
                    on:change=chosen
                />
            </label>
            <p class="hint">{words::what_is_read(language)}</p>
            <div class="field import-paste">
                <label for="import-cells">{words::paste_cells(language)}</label>
                <textarea
                    class="input"
                    id="import-cells"
                    name="import_cells"
                    rows="1"
                    on:paste=pasted
                ></textarea>
            </div>
            <button type="button" class="link-btn" data-action="import-template" on:click=template>
                {words::template(language)}
            </button>
        </div>
    }
}

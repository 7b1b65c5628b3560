//! What is said of the file of one's own, and what can be done with it.

use leptos::prelude::*;

use crate::ui::context::App;
use crate::words::own_file as words;

use super::page;
use super::tie::{IsNewHere, OwnFile, Tie, Written};

/// How the file stands, in words; `None` where there is none.
pub fn said(app: App, tie: &Tie) -> Option<String> {
    let language = app.i18n.language;
    Some(match tie {
        Tie::None => return None,
        Tie::Asleep(name) => words::asleep(language, name),
        Tie::Awake(name, Written::All) => words::written(language, name),
        Tie::Awake(name, Written::Soon) => words::writing(language, name),
        Tie::Awake(name, Written::Failed) => words::failed(language, name),
        Tie::Ahead(name, _, IsNewHere::No) => words::ahead(language, name),
        Tie::Ahead(name, _, IsNewHere::Yes) => words::differs(language, name),
        Tie::Other(name) => words::other(language, name),
    })
}

/// The file of the open workspace, in the frame that says how safe the work is.
#[component]
pub fn OwnFileFrame() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let file: OwnFile = expect_context();
    let button = move |action: &'static str, text: &'static str, act: fn(OwnFile, App)| {
        view! {
            <button
                type="button"
                class="btn sm"
                data-action=action
                on:click=move |_| act(file, app)
            >
                {text}
            </button>
        }
        .into_any()
    };
    let acts = move || {
        let mut acts = match file.tie.get() {
            Tie::None | Tie::Other(_) => vec![
                button("file-create", words::create(language), |file, app| file.choose(app, true)),
                button("file-open", words::open(language), |file, app| file.choose(app, false)),
            ],
            Tie::Asleep(_) => vec![button("file-wake", words::wake(language), OwnFile::ask)],
            Tie::Awake(..) => Vec::new(),
            Tie::Ahead(..) => vec![
                button("file-take", words::take(language), OwnFile::take),
                button("file-beside", words::beside(language), OwnFile::open_beside),
                button("file-overwrite", words::overwrite(language), OwnFile::overwrite),
            ],
        };
        if file.tie.with(|tie| *tie != Tie::None) {
            acts.push(button("file-let-go", words::let_go(language), OwnFile::let_go));
        }
        acts
    };
    let is_own = move || {
        app.store.open.track();
        app.store.is_own()
    };
    let possible = page::is_possible();
    move || {
        is_own().then(|| {
            view! {
                <h3>{words::title(language)}</h3>
                <p class="hint">
                    {if possible { words::hint(language) } else { words::impossible(language) }}
                </p>
                <p class="small" role="status" data-own-file="">
                    {move || file.tie.with(|tie| said(app, tie))}
                </p>
                {possible.then(|| view! { <div class="acts">{acts}</div> })}
            }
        })
    }
}

//! Parts of the app that are loaded when they are first needed.
//!
//! A first visit loads what shows a pipeline, and no more: every other page is a part of its own.
//! `cargo xtask dist` builds with the feature `split`, and cuts the wasm at the functions below;
//! without it (the single file, the tests, a plain `trunk build`) all parts are there from the
//! start and nothing else changes.
//!
//! A part is a function that draws: once it has been loaded it draws at once, ever after.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::context::App;
use super::pages::{DataPage, DialogsView, FunnelPage, OpportunityPanel, QuickPage, SettingsPage};
use crate::words::shell;

/// A part, by the place that it draws.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The first page and the quick funnel.
    Quick,
    /// The funnel and its charts.
    Funnel,
    /// Import, export, workspaces.
    Data,
    /// The settings.
    Settings,
    /// The panel of the opportunity that the address names.
    Opportunity,
    /// The dialogs of the pipeline.
    Dialogs,
}

/// What draws a part.
type Draw = fn() -> AnyView;

/// The part could not be fetched: no connection, and not kept for offline use yet.
#[derive(Clone, Copy, Debug)]
struct NotLoaded;

impl From<leptos::wasm_split::SplitLoaderError> for NotLoaded {
    fn from(_: leptos::wasm_split::SplitLoaderError) -> Self {
        Self
    }
}

macro_rules! parts {
    ($($part:ident: $load:ident in $chunk:ident draws $view:ident),* $(,)?) => {
        $(
            #[cfg(feature = "split")]
            #[leptos::wasm_split::wasm_split(
                $chunk,
                wasm_split_path = leptos::wasm_split,
                fallible
            )]
            fn $load() -> Result<Draw, NotLoaded> {
                Ok(|| view! { <$view /> }.into_any())
            }

            #[cfg(not(feature = "split"))]
            async fn $load() -> Result<Draw, NotLoaded> {
                Ok(|| view! { <$view /> }.into_any())
            }
        )*

        impl Part {
            const COUNT: usize = [$(stringify!($part)),*].len();

            async fn load(self) -> Result<Draw, NotLoaded> {
                match self {
                    $(Self::$part => $load().await,)*
                }
            }
        }
    };
}

parts! {
    Quick: load_quick in quick draws QuickPage,
    Funnel: load_funnel in funnel draws FunnelPage,
    Data: load_data in data draws DataPage,
    Settings: load_settings in data draws SettingsPage,
    Opportunity: load_opportunity in opportunity draws OpportunityPanel,
    Dialogs: load_dialogs in opportunity draws DialogsView,
}

#[derive(Clone, Copy)]
enum Loading {
    NotAsked,
    Asked,
    Ready(Draw),
    Failed,
}

/// Which parts are there. Lives as long as the page, through changes of language.
#[derive(Clone, Copy)]
pub struct Parts {
    states: [RwSignal<Loading>; Part::COUNT],
}

impl Parts {
    /// None loaded yet.
    #[must_use]
    pub fn new() -> Self {
        Self { states: std::array::from_fn(|_| RwSignal::new(Loading::NotAsked)) }
    }

    /// The part's drawing, or what is shown in its place while it is being loaded.
    #[must_use]
    pub fn draw(self, part: Part) -> AnyView {
        let state = self.states[part as usize];
        match state.get() {
            Loading::Ready(draw) => draw(),
            Loading::Asked => {
                let opening = shell::opening(App::current().tongue.language);
                view! { <p class="part-wait" role="status">{opening}</p> }.into_any()
            }
            Loading::NotAsked => {
                self.ask(part);
                ().into_any()
            }
            Loading::Failed => {
                let language = App::current().tongue.language;
                let again = move |_| self.ask(part);
                view! {
                    <section class="empty" role="alert">
                        <p>{shell::part_not_loaded(language)}</p>
                        <button type="button" class="btn" data-action="load-again" on:click=again>
                            {shell::try_again(language)}
                        </button>
                    </section>
                }
                .into_any()
            }
        }
    }

    fn ask(self, part: Part) {
        let state = self.states[part as usize];
        spawn_local(async move {
            state.set(Loading::Asked);
            state.set(part.load().await.map_or(Loading::Failed, Loading::Ready));
        });
    }
}

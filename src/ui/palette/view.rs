//! The palette, drawn: a field with a list of choices under it (the combobox of the ARIA practices).

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::{KeyboardEvent, SubmitEvent};

use crate::domain::WorkspaceId;
use crate::ui::app::Choices;
use crate::ui::browser::painted;
use crate::ui::components::{Dialog, Icon, IconName};
use crate::ui::context::App;
use crate::ui::pages::{Dialogs, initials};
use crate::words::{palette as words, shell};

use super::carry_out::carry_out;
use super::groups::{Choice, Group, Offered, groups};
use super::index::SearchIndex;
use super::records::Face;

/// How long nothing is typed until what is found is said.
const REST: Duration = Duration::from_millis(300);

/// The choices of a palette, and which of them is meant.
#[derive(Clone, Copy)]
struct Offers {
    groups: Memo<Vec<Group>>,
    at: RwSignal<usize>,
}

impl Offers {
    /// The place of the one that is meant, which is there.
    fn place(self) -> Option<usize> {
        let last = self.count().checked_sub(1)?;
        Some(self.at.get().min(last))
    }

    fn count(self) -> usize {
        self.groups.with(|groups| groups.iter().map(|group| group.offered.len()).sum())
    }

    fn meant(self) -> Option<Choice> {
        let place = self.place()?;
        self.groups.with(|groups| {
            let mut all = groups.iter().flat_map(|group| &group.offered);
            all.nth(place).map(|offered| offered.choice)
        })
    }

    /// Goes up or down, round the ends.
    fn go(self, key: &str) -> bool {
        let (Some(place), count) = (untrack(|| self.place()), untrack(|| self.count())) else {
            return false;
        };
        let to = match key {
            "ArrowDown" => (place + 1) % count,
            "ArrowUp" => (place + count - 1) % count,
            "PageDown" => (place + PAGE).min(count - 1),
            "PageUp" => place.saturating_sub(PAGE),
            _ => return false,
        };
        self.at.set(to);
        true
    }
}

/// The keys that go up and down.
const GOING: [&str; 4] = ["ArrowDown", "ArrowUp", "PageDown", "PageUp"];

/// So many choices a page goes.
const PAGE: usize = 5;

/// The palette.
#[component]
pub fn PaletteView() -> impl IntoView {
    let app = App::current();
    let choices: Choices = expect_context();
    let dialogs: Dialogs = expect_context();
    let index: SearchIndex = expect_context();
    let language = app.i18n.language;
    index.follow(app);
    let others = untrack(|| other_workspaces(app));
    let typed = RwSignal::new(String::new());
    let asked = RwSignal::new(String::new());
    let groups = Memo::new(move |_| asked.with(|text| groups(app, choices, index, &others, text)));
    let offers = Offers { groups, at: RwSignal::new(0) };
    let ask = move || {
        // The palette may be closed by then.
        let Some(text) = typed.try_get_untracked() else { return };
        if asked.with_untracked(|before| *before != text) {
            offers.at.set(0);
            asked.set(text);
        }
    };
    let choose = move |choice: Choice| {
        let text = asked.get_untracked();
        carry_out(app, choices, dialogs, choice, text.trim());
    };
    let keys = move |event: KeyboardEvent| {
        let again = (event.ctrl_key() || event.meta_key()) && event.key() == "k";
        if GOING.contains(&event.key().as_str()) {
            // What was typed a moment ago counts.
            ask();
        }
        if again || offers.go(&event.key()) {
            event.prevent_default();
            show_the_meant();
        }
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        ask();
        if let Some(choice) = untrack(|| offers.meant()) {
            choose(choice);
        }
    };
    say_how_many(app, asked, offers);
    let close = Callback::new(move |()| app.address.close_sheet());
    view! {
        <Dialog title=words::title(language) class="palette" bare=true on_close=close>
            <form class="palette-field" on:submit=submit>
                <Icon name=IconName::Search />
                <input
                    name="palette"
                    role="combobox"
                    aria-label=words::title(language)
                    aria-expanded="true"
                    aria-autocomplete="list"
                    aria-controls="palette-choices"
                    aria-activedescendant=move || offers.place().map(id_of)
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    enterkeyhint="go"
                    on:keydown=keys
                    on:input=move |event| {
                        typed.set(event_target_value(&event));
                        spawn_local(async move {
                            // The letter is on the screen before what it finds.
                            painted().await;
                            ask();
                        });
                    }
                />
                <button
                    type="button"
                    class="palette-close"
                    data-action="close-palette"
                    on:click=move |_| close.run(())
                >
                    <kbd class="k">"Esc"</kbd>
                    <span class="sr">{shell::close(language)}</span>
                </button>
            </form>
            <div
                class="options"
                id="palette-choices"
                role="listbox"
                aria-busy=move || (!index.is_read()).then_some("true")
                aria-label=words::choices(language)
            >
                {move || drawn(groups.get(), offers, choose)}
            </div>
            <footer class="keys">
                <span><kbd class="k">"↑"</kbd> <kbd class="k">"↓"</kbd> " " {words::key_choose(language)}</span>
                <span><kbd class="k">"⏎"</kbd> " " {words::key_open(language)}</span>
                <span><kbd class="k">"?"</kbd> " " {words::key_all(language)}</span>
            </footer>
        </Dialog>
    }
}

fn id_of(place: usize) -> String {
    format!("palette-{place}")
}

/// The workspaces of this browser, but for the one that is open.
fn other_workspaces(app: App) -> Vec<(WorkspaceId, String)> {
    let open = app.store.peek(|workspace| workspace.id);
    let others = app.store.list().into_iter().filter(|one| Some(one.id) != open);
    others.map(|one| (one.id, one.name)).collect()
}

fn drawn(
    groups: Vec<Group>,
    offers: Offers,
    choose: impl Fn(Choice) + Copy + 'static,
) -> impl IntoView {
    let mut places = 0..;
    let drawn = groups.into_iter().enumerate().map(|(number, Group { title, offered })| {
        let is_blank = offered.is_empty();
        let options: Vec<_> = offered
            .into_iter()
            .zip(places.by_ref())
            .map(|(offered, place)| option(offered, place, offers, choose))
            .collect();
        if is_blank && number > 0 {
            return ().into_any();
        }
        let id = format!("palette-group-{number}");
        let label = id.clone();
        view! {
            <div role="group" aria-labelledby=label>
                <p class="group" id=id>{title}</p>
                {options}
            </div>
        }
        .into_any()
    });
    drawn.collect_view()
}

fn option(
    offered: Offered,
    place: usize,
    offers: Offers,
    choose: impl Fn(Choice) + Copy + 'static,
) -> impl IntoView {
    let Offered { choice, shown, keys } = offered;
    let face = match shown.face {
        Face::Icon(name) => view! { <Icon name=name /> }.into_any(),
        Face::Stage(stage) => {
            let code = stage.code();
            view! { <span class=format!("st k-{code}") aria-hidden="true">{code}</span> }.into_any()
        }
    };
    let is_record = matches!(choice, Choice::Show(_));
    let name = match is_record {
        true => view! { <b>{shown.name.view()}</b> }.into_any(),
        false => shown.name.view().into_any(),
    };
    let beneath =
        (!shown.beneath.is_empty()).then(|| view! { <small>{shown.beneath.view()}</small> });
    let owner = (!shown.owner.is_empty()).then(|| {
        let (letters, name) = (initials(&shown.owner), shown.owner.clone());
        view! {
            <span class="who" title=shown.owner>
                <span aria-hidden="true">{letters}</span>
                <span class="sr">{name}</span>
            </span>
        }
    });
    let keys: Vec<_> = keys
        .into_iter()
        .map(|key| view! { <kbd class="k" aria-hidden="true">{key}</kbd> })
        .collect();
    view! {
        <div
            role="option"
            id=id_of(place)
            data-choice=code_of(choice)
            aria-selected=move || (offers.place() == Some(place)).to_string()
            on:mousedown=|event| event.prevent_default()
            on:mousemove=move |_| offers.at.set(place)
            on:click=move |_| choose(choice)
        >
            {face}
            <span class="found">{name} {beneath}</span>
            <span class="aside">{owner} {keys}</span>
        </div>
    }
}

/// What a choice is, for the style sheet and for tests.
const fn code_of(choice: Choice) -> &'static str {
    match choice {
        Choice::Show(_) => "show",
        Choice::Do(_) => "do",
        Choice::GoTo(_) => "go-to",
        Choice::Open(_) => "open",
    }
}

/// The one that is meant is seen.
fn show_the_meant() {
    request_animation_frame(|| {
        let meant = document().query_selector("#palette-choices [aria-selected=true]");
        if let Ok(Some(meant)) = meant {
            let nearest = web_sys::ScrollIntoViewOptions::new();
            nearest.set_block(web_sys::ScrollLogicalPosition::Nearest);
            meant.scroll_into_view_with_scroll_into_view_options(&nearest);
        }
    });
}

/// Says how many choices there are for what was typed, once the typing rests and where that is another
/// number.
fn say_how_many(app: App, typed: RwSignal<String>, offers: Offers) {
    let asked = StoredValue::new(0_u32);
    Effect::new(move |before: Option<(bool, usize)>| {
        let now = (typed.with(|text| text.trim().is_empty()), offers.count());
        let (is_blank, count) = now;
        if before.is_some() && before != Some(now) && !is_blank {
            let turn = asked.get_value() + 1;
            asked.set_value(turn);
            let say = move || {
                if asked.try_get_value() == Some(turn) {
                    app.announcer.say(words::found(app.i18n.language, &app.i18n.counted(count)));
                }
            };
            set_timeout(say, REST);
        }
        now
    });
}

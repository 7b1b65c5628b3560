//! A step of the sales process: what to do, how to do it well, which activity it is, and its place.

use leptos::prelude::*;

use crate::domain::{PlaybookItem, PlaybookItemId};
use crate::ui::browser::focus_when_drawn;
use crate::ui::components::{Icon, IconName};
use crate::ui::context::App;
use crate::ui::log::draft::KINDS;
use crate::words::{activity, settings as words};

use super::field::{SavedField, forget_field};
use super::process::change_playbook;
use super::rows::{DeleteRow, FRAMES};

/// One step.
#[component]
pub fn StepRow(id: PlaybookItemId) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let text = part(app, id, |item| item.text.clone());
    let hint = part(app, id, |item| item.hint.clone().unwrap_or_default());
    let kind = part(app, id, |item| item.activity);
    let save_text = Callback::new(move |text: String| {
        let text = text.trim().to_owned();
        if text.is_empty() {
            return Err(words::step_blank(language).to_owned());
        }
        change(app, id, |item| item.text = text);
        Ok(())
    });
    let save_hint = Callback::new(move |text: String| {
        let hint = Some(text.trim().to_owned()).filter(|hint| !hint.is_empty());
        change(app, id, |item| item.hint = hint);
        Ok(())
    });
    let choose = move |event| {
        let code = event_target_value(&event);
        let kind = KINDS.into_iter().find(|(_, one)| *one == code).map(|(kind, _)| kind);
        change(app, id, |item| item.activity = kind);
    };
    let kinds = KINDS.map(|(one, code)| {
        view! {
            <option value=code selected=move || kind.get() == Some(one)>
                {activity::kind(language, one)}
            </option>
        }
    });
    let (text_id, hint_id) = (format!("step-{id}"), format!("step-hint-{id}"));
    let fields = StoredValue::new([text_id.clone(), hint_id.clone()]);
    let first = StoredValue::new(text_id.clone());
    let delete = move |()| {
        fields.with_value(|fields| fields.iter().for_each(|field| forget_field(field)));
        let stage = stage_of(app, id);
        change_playbook(app, |playbook| playbook.items.retain(|item| item.id != id));
        if let Some(code) = stage {
            focus_when_drawn(format!("#new-step-{code}"), FRAMES, || {});
        }
    };
    let raise = move |_| {
        raise_step(app, id);
        let row = first.get_value();
        focus_when_drawn(format!("li:has(> .field #{row}) [data-action=step-up]"), FRAMES, || {});
    };
    view! {
        <li class="set-row step-row">
            <SavedField
                id=text_id
                name="step"
                label=words::step(language)
                value=text
                save=save_text
            />
            <SavedField
                id=hint_id
                name="step_hint"
                label=words::hint_label(language)
                value=hint
                save=save_hint
            />
            <div class="field">
                <label for=format!("step-kind-{id}")>{words::records(language)}</label>
                <select
                    class="input"
                    id=format!("step-kind-{id}")
                    name="step_kind"
                    on:change=choose
                >
                    <option value="" selected=move || kind.get().is_none()>
                        {words::records_nothing(language)}
                    </option>
                    {kinds.into_iter().collect_view()}
                </select>
            </div>
            <div class="set-acts">
                <button
                    type="button"
                    class="icon-btn"
                    data-action="step-up"
                    title=words::up(language)
                    aria-label=move || words::up_of(language, &text.get())
                    on:click=raise
                >
                    <Icon name=IconName::Up />
                </button>
                <DeleteRow action="delete-step" what=text on_delete=delete />
            </div>
        </li>
    }
}

fn part<T>(
    app: App,
    id: PlaybookItemId,
    part: impl Fn(&PlaybookItem) -> T + Send + Sync + 'static,
) -> Memo<T>
where
    T: Clone + Default + PartialEq + Send + Sync + 'static,
{
    Memo::new(move |_| {
        let found = app.store.read(|workspace| {
            workspace.playbook.items.iter().find(|item| item.id == id).map(&part)
        });
        found.flatten().unwrap_or_default()
    })
}

fn change(app: App, id: PlaybookItemId, change: impl FnOnce(&mut PlaybookItem)) {
    change_playbook(app, |playbook| {
        if let Some(item) = playbook.items.iter_mut().find(|item| item.id == id) {
            change(item);
        }
    });
}

fn stage_of(app: App, id: PlaybookItemId) -> Option<&'static str> {
    app.store
        .peek(|workspace| {
            let item = workspace.playbook.items.iter().find(|item| item.id == id)?;
            Some(item.stage.code())
        })
        .flatten()
}

/// The step changes places with the one before it in its stage.
fn raise_step(app: App, id: PlaybookItemId) {
    change_playbook(app, |playbook| {
        let Some(place) = playbook.items.iter().position(|item| item.id == id) else { return };
        let stage = playbook.items[place].stage;
        if let Some(before) = playbook.items[..place].iter().rposition(|item| item.stage == stage) {
            playbook.items.swap(before, place);
        }
    });
}

//! A card picked up with the mouse or with a finger. A mouse lifts it by moving, a finger by staying:
//! one that moves at once scrolls, and never moves a card. Knows columns by their place on the screen,
//! and nothing of what a drop does.

use std::time::Duration;

use leptos::ev;
use leptos::html;
use leptos::leptos_dom::helpers::{IntervalHandle, TimeoutHandle};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};

use crate::domain::{OpportunityId, Stage};

/// So long a finger stays on a card to lift it. The browser's own menu would come later.
const PRESS: Duration = Duration::from_millis(350);

/// So far a mouse goes, in pixels, before it is more than a click; and a finger before it is a swipe.
const CLICK: i32 = 5;
const SWIPE: i32 = 10;

/// Nearer than this to its edge, in pixels, the board scrolls by so much, so often.
const EDGE: i32 = 56;
const STEP: i32 = 14;
const TICK: Duration = Duration::from_millis(30);

/// A place on the screen.
type At = (i32, i32);

/// What is dragged over a board, if anything is.
#[derive(Clone, Copy)]
pub struct Drag {
    pressed: StoredValue<Option<Pressed>, LocalStorage>,
    lifted: RwSignal<Option<Lifted>>,
    scrolling: StoredValue<Option<IntervalHandle>, LocalStorage>,
    /// The click that follows a drop is none.
    dropped: StoredValue<bool>,
    board: NodeRef<html::Div>,
}

/// A card that is touched and may be lifted.
struct Pressed {
    card: Dragged,
    pointer: i32,
    is_finger: bool,
    at: At,
    waits: Option<TimeoutHandle>,
}

/// A card that is carried.
#[derive(Clone, PartialEq)]
struct Lifted {
    card: Dragged,
    from: At,
    at: At,
    over: Option<Stage>,
}

/// Which opportunity, and how it is called.
#[derive(Clone, PartialEq)]
pub struct Dragged {
    /// Which.
    pub id: OpportunityId,
    /// Its name.
    pub name: String,
}

impl Drag {
    /// Nothing is dragged yet over this board. What is dropped on a stage is given to `drop`.
    #[must_use]
    pub fn over(board: NodeRef<html::Div>, drop: impl Fn(OpportunityId, Stage) + 'static) -> Self {
        let drag = Self {
            pressed: StoredValue::new_local(None),
            lifted: RwSignal::new(None),
            scrolling: StoredValue::new_local(None),
            dropped: StoredValue::new(false),
            board,
        };
        let listening = [
            window_event_listener(ev::pointermove, move |event| drag.moves(&event)),
            window_event_listener(ev::pointerup, move |_| {
                if let Some((id, stage)) = drag.ends() {
                    drop(id, stage);
                }
            }),
            window_event_listener(ev::pointercancel, move |_| drag.lets_go()),
            window_event_listener(ev::keydown, move |event| {
                if event.key() == "Escape" && drag.is_lifted() {
                    event.prevent_default();
                    drag.lets_go();
                }
            }),
        ];
        on_cleanup(move || {
            drag.lets_go();
            listening.into_iter().for_each(WindowListenerHandle::remove);
        });
        drag
    }

    /// A pointer comes down on a card.
    pub fn press(self, event: &PointerEvent, card: Dragged) {
        self.lets_go();
        if event.button() != 0 || !event.is_primary() {
            return;
        }
        let is_finger = event.pointer_type() != "mouse";
        let lift = move || self.lift();
        let waits = is_finger.then(|| set_timeout_with_handle(lift, PRESS).ok()).flatten();
        let at = (event.client_x(), event.client_y());
        let pointer = event.pointer_id();
        self.pressed.set_value(Some(Pressed { card, pointer, is_finger, at, waits }));
    }

    /// Whether a card is carried, or may be at once.
    #[must_use]
    pub fn is_lifted(self) -> bool {
        self.lifted.try_with_untracked(Option::is_some).unwrap_or(false)
    }

    /// Whether a finger lies on a card: then there is no menu of the browser's.
    #[must_use]
    pub fn is_pressed_by_finger(self) -> bool {
        self.is_lifted()
            || self.pressed.with_value(|now| now.as_ref().is_some_and(|now| now.is_finger))
    }

    /// Whether the click that comes now only ends a drag.
    #[must_use]
    pub fn has_dropped(self) -> bool {
        self.dropped.get_value()
    }

    /// Whether any card is carried, now and whenever that changes.
    #[must_use]
    pub fn is_over(self) -> bool {
        self.lifted.with(Option::is_some)
    }

    /// Whether this card is carried.
    #[must_use]
    pub fn carries(self, id: OpportunityId) -> bool {
        self.lifted.with(|now| now.as_ref().is_some_and(|now| now.card.id == id))
    }

    /// The stage that what is carried would be dropped on.
    #[must_use]
    pub fn stage(self) -> Option<Stage> {
        self.lifted.with(|now| now.as_ref()?.over)
    }

    fn lift(self) {
        // The board may be gone.
        let Some(Some(pressed)) = self.pressed.try_update_value(Option::take) else { return };
        let Pressed { card, at, .. } = pressed;
        self.lifted.set(Some(Lifted { card, from: at, at, over: stage_at(at) }));
        let tick = set_interval_with_handle(move || self.scrolls(), TICK);
        self.scrolling.set_value(tick.ok());
    }

    fn moves(self, event: &PointerEvent) {
        let at = (event.client_x(), event.client_y());
        // Let go outside the window, which nobody tells.
        if event.pointer_type() == "mouse" && event.buttons() == 0 {
            return self.lets_go();
        }
        if self.is_lifted() {
            self.lifted.update(|now| {
                if let Some(now) = now {
                    (now.at, now.over) = (at, stage_at(at));
                }
            });
            return;
        }
        let gone = self.pressed.with_value(|pressed| {
            let pressed = pressed.as_ref().filter(|one| one.pointer == event.pointer_id())?;
            let far = (at.0 - pressed.at.0).abs().max((at.1 - pressed.at.1).abs());
            (far > if pressed.is_finger { SWIPE } else { CLICK }).then_some(pressed.is_finger)
        });
        match gone {
            Some(true) => self.lets_go(),
            Some(false) => self.lift(),
            None => {}
        }
    }

    /// At the edge of the board what lies beyond comes nearer, once the card has been carried at all.
    fn scrolls(self) {
        let Some(Some(now)) = self.lifted.try_get_untracked() else { return };
        let Some(board) = self.board.get_untracked() else { return };
        // A board that scrolls is as wide as the screen.
        let right = document().document_element().map_or(0, |all| all.client_width());
        let step = match now.at.0 {
            x if x < EDGE => -STEP,
            x if x > right - EDGE => STEP,
            _ => return,
        };
        if (now.at.0 - now.from.0).abs() > SWIPE {
            board.set_scroll_left(board.scroll_left() + step);
            let over = stage_at(now.at);
            if over != now.over {
                self.lifted.update(|now| {
                    if let Some(now) = now {
                        now.over = over;
                    }
                });
            }
        }
    }

    /// What was dropped on which stage, if anything was.
    fn ends(self) -> Option<(OpportunityId, Stage)> {
        let lifted = self.lifted.try_get_untracked().flatten();
        self.lets_go();
        let lifted = lifted?;
        self.dropped.set_value(true);
        set_timeout(move || _ = self.dropped.try_set_value(false), Duration::ZERO);
        Some((lifted.card.id, lifted.over?))
    }

    fn lets_go(self) {
        if let Some(Some(Pressed { waits: Some(waits), .. })) =
            self.pressed.try_update_value(Option::take)
        {
            waits.clear();
        }
        if let Some(Some(scrolling)) = self.scrolling.try_update_value(Option::take) {
            scrolling.clear();
        }
        if self.is_lifted() {
            self.lifted.set(None);
        }
    }
}

/// The stage whose column is seen at a place.
fn stage_at((x, y): At) -> Option<Stage> {
    let element: Element = document().element_from_point(x as f32, y as f32)?;
    let column = element.closest(".column").ok().flatten()?;
    Stage::from_code(&column.dyn_into::<Element>().ok()?.get_attribute("data-stage")?)
}

/// The card that is carried, where the pointer is.
#[component]
pub fn Carried(drag: Drag) -> impl IntoView {
    let name =
        Memo::new(move |_| drag.lifted.with(|now| now.as_ref().map(|now| now.card.name.clone())));
    let place = move || {
        let at = drag.lifted.with(|now| now.as_ref().map(|now| now.at)).unwrap_or_default();
        format!("translate({}px, {}px)", at.0, at.1)
    };
    move || {
        name.get().map(|name| {
            view! {
                <div class="carried" aria-hidden="true" style:transform=place>
                    {name}
                </div>
            }
        })
    }
}

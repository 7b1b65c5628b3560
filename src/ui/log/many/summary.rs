//! How many lines come to what, in one sentence; of a mailing, how many replied out of those it reached.

use leptos::prelude::*;

use crate::stats::wilson;
use crate::ui::components::SentenceView;
use crate::words::{Sentence, many as words};

use super::desk::ManyDesk;
use super::draft::Occasion;

/// How many lines come to what.
#[component]
pub fn Summary(desk: ManyDesk) -> impl IntoView {
    let i18n = desk.app.i18n;
    let language = i18n.language;
    let parts = move || {
        let counts = desk.told.with(|told| told.counts);
        let part = |count: usize, say: fn(_, &_) -> String| {
            (count > 0).then(|| say(language, &i18n.counted(count)))
        };
        let parts = [
            part(counts.known, words::known),
            part(counts.new, words::new),
            part(counts.asked, words::perhaps_known),
            part(counts.left, words::left_to_others),
            part(counts.twice, words::twice),
        ];
        let parts = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
        if parts.is_empty() { parts } else { parts + "." }
    };
    let names = move || {
        let lines = desk.sight.with(|sight| sight.as_ref().map_or(0, |sight| sight.lines.len()));
        (lines > 0).then(|| words::names(language, &i18n.counted(lines)))
    };
    let reached = Memo::new(move |_| desk.head.with(|head| head.reached()));
    let is_mailing = Memo::new(move |_| desk.head.with(|head| head.occasion == Occasion::Mailing));
    let replies = move || {
        let reached = reached.get().filter(|_| is_mailing.get())?;
        let replied = desk.told.with(|told| told.counts.logged());
        let said = words::replies(language, &i18n.counted(replied), &i18n.counted(reached));
        let interval = wilson(replied as f64, reached as f64);
        let rate = interval.map(|interval| {
            let (low, high) = i18n.say(|locale| locale.ends(interval));
            words::rate_between(language, &i18n.rate(replied as f64 / reached as f64), &low, &high)
        });
        let rate = rate.map(|rate| view! { <SentenceView sentence=Sentence::marked(&rate) /> " " });
        Some(view! { <b>{said}</b> " " {rate} })
    };
    let asked = move || {
        let asked = desk.told.with(|told| told.counts.asked);
        (asked > 0).then(|| {
            let said = words::asked_stay(language, &i18n.counted(asked));
            view! { " " <span class="muted">{said}</span> }
        })
    };
    view! {
        <p class="small told" role="status">
            {move || match (desk.is_looking.get(), replies(), names()) {
                (true, ..) => words::recognizing(language).into_any(),
                (_, Some(replies), _) => view! { {replies} {parts()} }.into_any(),
                (_, None, Some(names)) => view! { <b>{names}</b> " " {parts()} }.into_any(),
                (_, None, None) => view! { <span class="muted">{words::none_yet(language)}</span> }.into_any(),
            }}
            {asked}
        </p>
    }
}

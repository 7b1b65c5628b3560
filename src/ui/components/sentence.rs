//! A sentence with its emphasis.

use leptos::prelude::*;

use crate::words::{Run, Sentence};

/// The runs of a sentence, in the colours of the look: finding in ink, uncertainty in grey.
#[component]
pub fn SentenceView(sentence: Sentence) -> impl IntoView {
    let runs = sentence.0.into_iter().map(|run| match run {
        Run::Plain(text) => text.into_any(),
        Run::Strong(text) => view! { <b>{text}</b> }.into_any(),
        Run::Unsure(text) => view! { <span class="unsure">{text}</span> }.into_any(),
    });
    runs.collect_view()
}

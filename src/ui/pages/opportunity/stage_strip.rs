//! The stages of an opportunity with the days in each, and what ends the one where it stands.

use leptos::prelude::*;

use crate::domain::{RecordId, Stage, Status, Workspace};
use crate::ui::components::SentenceView;
use crate::ui::pages::pipeline::day_count;
use crate::words::{Sentence, opportunity as words, pipeline, stage as stage_words};

use super::subject::Subject;

/// The six stages and the days in each; those reached are filled, the one it stands in is framed.
#[component]
pub fn StageStrip(subject: Subject) -> impl IntoView {
    let app = subject.app;
    let i18n = app.i18n;
    let language = i18n.language;
    let way = Memo::new(move |_| {
        let today = app.store.now();
        let found = |workspace: &Workspace| {
            let one = workspace.opportunities.get(subject.id)?;
            let days = Stage::ALL.map(|stage| one.days_in(stage, today));
            Some((one.stage(), one.furthest(), days))
        };
        app.store.read_record(RecordId::Opportunity(subject.id), found).flatten()
    });
    let stages = move || {
        let (now, furthest, days) = way.get()?;
        let stages = Stage::ALL.into_iter().zip(days).map(|(stage, days)| {
            let code = stage.code();
            let days = days.filter(|_| stage <= furthest).map(|days| day_count(i18n, days));
            view! {
                <li
                    class=format!("k-{code}")
                    class:done=stage <= furthest && stage != now
                    class:now=stage == now
                    aria-current=(stage == now).then_some("step")
                    data-stage-days=code
                >
                    <b aria-hidden="true">{code}</b>
                    <span>{i18n.stage(stage)} <small>{days}</small></span>
                </li>
            }
        });
        Some(stages.collect_view())
    };
    view! { <ol class="strip" aria-label=pipeline::jump(language)>{stages}</ol> }
}

/// What ends the stage where it stands.
#[component]
pub fn Milestone(subject: Subject) -> impl IntoView {
    let language = subject.app.i18n.language;
    let stage = subject.part(|_, one| (*one.status() == Status::Open).then(|| one.stage()));
    move || {
        let stage = stage.get().flatten()?;
        let ends = words::ends_when(language, stage_words::ends(language, stage));
        let sentence = Sentence::marked(&ends);
        Some(view! { <p class="small milestone"><SentenceView sentence=sentence /></p> })
    }
}

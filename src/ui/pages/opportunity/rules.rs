//! What the rules of the piano and of the bridge say of an opportunity, and why: sentences, the ones that
//! ask for something first.

use leptos::prelude::*;

use crate::domain::{OpportunityId, RecordKind, Stage};
use crate::metrics::{Ahead, Day, Pushed, Rules, Signs, Stillness, rules};
use crate::ui::components::{Icon, IconName, SentenceView};
use crate::ui::context::App;
use crate::ui::figure_columns::{peek_columns, read_columns};
use crate::ui::i18n::I18n;
use crate::ui::slices::{Work, in_slices};
use crate::words::{Sentence, activity as activity_words, figures::phase, rules as words};

use super::subject::Subject;

/// What the rules say of an opportunity, as soon as they are found. It stays until what has changed is.
pub fn signs(app: App, id: OpportunityId) -> Signal<Option<Signs>> {
    let store = app.store;
    let found = in_slices(move || {
        let today = Day::of(Some(store.now()));
        let kinds = [RecordKind::Settings];
        let rot_days = store.read_kinds(&kinds, |workspace| workspace.settings.rot_days.clone())?;
        read_columns(store, |_| ())?;
        let mut search = rules(rot_days, today);
        let work: Work<Rules> =
            Box::new(move || peek_columns(store, |columns| search.step(columns))?);
        Some(work)
    });
    let kept = RwSignal::new(None::<Signs>);
    Effect::new(move |_| {
        if let Some(found) = found.get() {
            let signs =
                peek_columns(store, |columns| columns.get(id).and_then(|facts| found.signs(facts)));
            kept.set(signs.flatten());
        }
    });
    kept.into()
}

/// What the rules say, where they say anything.
#[component]
pub fn RulesBlock(subject: Subject) -> impl IntoView {
    let i18n = subject.app.i18n;
    let stage = subject.part(|_, one| one.stage());
    let said = Memo::new(move |_| {
        let (signs, stage) = (subject.signs.get()?, stage.get()?);
        Some(Said::of(i18n, stage, &signs))
    });
    move || {
        said.get().map(|Said { asks, tells }| {
            let asks = asks.into_iter().map(|sentence| {
                view! {
                    <li class="asks">
                        <Icon name=IconName::Warn />
                        <span><SentenceView sentence=sentence /></span>
                    </li>
                }
            });
            let tells = tells.into_iter().map(|sentence| {
                view! { <li><span><SentenceView sentence=sentence /></span></li> }
            });
            view! {
                <section class="frame thin" data-block="rules">
                    <header><h2>{words::rules(i18n.language)}</h2></header>
                    <ul class="rules">
                        {asks.collect_view()}
                        {tells.collect_view()}
                    </ul>
                </section>
            }
        })
    }
}

/// What the rules say: what asks for something, and what only tells how it stands.
#[derive(Clone, PartialEq)]
struct Said {
    asks: Vec<Sentence>,
    tells: Vec<Sentence>,
}

impl Said {
    fn of(i18n: I18n, stage: Stage, signs: &Signs) -> Self {
        let language = i18n.language;
        let marked = |text: String| Sentence::marked(&text);
        let still = match signs.stillness {
            Stillness::Stands(rotten, Ahead::Nothing) if rotten.days > rotten.limit => {
                let stage = i18n.stage(rotten.stage);
                let (days, limit) = (i18n.counted(rotten.days), i18n.count(rotten.limit));
                Some(words::stands_still(language, &days, &stage, &limit))
            }
            Stillness::Stands(..) | Stillness::Undated => None,
        };
        let untaken = signs.untaken_days.map(|days| words::untaken(language, &i18n.counted(days)));
        let untold =
            (signs.untold > 0).then(|| words::untold(language, &i18n.counted(signs.untold)));
        let pushes = match signs.pushed {
            Pushed::Done(row) if !row.is_stuck() => {
                let limit = i18n.count(row.limit);
                Some(words::pushes(language, &i18n.counted(row.activities), &limit))
            }
            // The piano itself stands with the next action.
            Pushed::Done(_) | Pushed::Undated | Pushed::NoLimit => None,
        };
        let span = signs.span;
        let (crossed, reached) = (i18n.count(span.crossed), i18n.count(span.reached));
        let name = phase(language, span.phase);
        let span = match span.reached {
            // It stood there already, and nobody else has come so far.
            0 => words::on_span_alone(language, name),
            _ => words::on_span(language, name, &crossed, &reached),
        };
        let breaks = signs.breaks.filter(|_| stage != Stage::Order).map(|breaks| {
            let outcome = activity_words::outcome(language, breaks.outcome);
            let (count, of) = (i18n.count(breaks.count), i18n.count(breaks.of));
            let fell = marked(words::broke_after(language, outcome, &count, &of));
            match breaks.is_own {
                true => fell.then(Sentence::plain(words::broke_after_own(language))),
                false => fell,
            }
        });
        let asks = [untaken, still, untold].into_iter().flatten().map(marked);
        let tells = [pushes, Some(span)].into_iter().flatten().map(marked);
        Self { asks: asks.collect(), tells: tells.chain(breaks).collect() }
    }
}

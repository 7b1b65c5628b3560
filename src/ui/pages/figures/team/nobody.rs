//! While there is nobody to compare: what the page would show, by an example, and what it takes.

use leptos::prelude::*;

use crate::charts::{Chart, SidesRowText, SidesText, sides_chart};
use crate::domain::Milestone;
use crate::metrics::{Comparison, FlowCounts, Measure, compare, typed_counts};
use crate::ui::components::{ChartView, SentenceView};
use crate::ui::route::Page;
use crate::words::funnel;
use crate::words::team::{self as words, Rival};

use super::data::TeamData;

/// Two of an example: five customers of fifty, and five of sixty.
const EXAMPLE: [(&str, u64, u64); 2] = [("A", 50, 5), ("B", 60, 5)];

/// An example, and what it takes to see one's own.
#[component]
pub fn NobodyYet(data: TeamData) -> impl IntoView {
    let i18n = data.app.i18n;
    let language = i18n.language;
    let rows = StoredValue::new(example());
    let sentence = rows.with_value(|rows| {
        let rows: Vec<_> = rows.iter().map(|row| (row, None)).collect();
        i18n.say(|locale| {
            words::sides_finding(locale, &rows, EXAMPLE[0].0, Rival::Named(EXAMPLE[1].0))
        })
    });
    let label = sentence.text();
    let draw = move |size| rows.with_value(|rows| drawn(data, rows, &label, size));
    let numbers = move || data.app.address.link(Page::Quick).print();
    view! {
        <section class="frame" data-block="example">
            <header>
                <h2>{words::example(language)}</h2>
            </header>
            <p class="finding"><SentenceView sentence=sentence /></p>
            <ChartView draw=draw tip=|_| None />
            <p class="behind">
                {words::example_need(language)} " "
                <a href=numbers>{words::to_the_numbers(language)}</a>
            </p>
        </section>
    }
}

/// The whole way of both alone.
fn example() -> Vec<Comparison> {
    let [a, b] = EXAMPLE.map(|(_, targets, won)| counts(targets, won));
    let mut rows = compare(&a, &b).rows;
    rows.retain(|row| row.measure == Measure::Overall);
    rows
}

fn counts(targets: u64, won: u64) -> FlowCounts {
    typed_counts(&[(Milestone::Targets, targets), (Milestone::Won, won)].into_iter().collect())
}

fn drawn(data: TeamData, rows: &[Comparison], label: &str, size: crate::charts::Size) -> Chart {
    let i18n = data.app.i18n;
    let language = i18n.language;
    let [a, b] = EXAMPLE.map(|(name, _, _)| name);
    let row = |row: &Comparison| SidesRowText {
        name: words::way(language).to_owned(),
        passage: words::whole_way(language).to_owned(),
        values: [row.a, row.b].map(|ratio| {
            ratio.and_then(|ratio| ratio.rate()).map_or_else(String::new, |rate| i18n.rate(rate))
        }),
        counts: [row.a, row.b].map(|ratio| {
            ratio.map_or_else(String::new, |one| {
                funnel::out_of(language, &i18n.count(one.numerator), &i18n.count(one.denominator))
            })
        }),
        verdict: i18n.say(|locale| words::better(locale, row, a, Rival::Named(b))),
        why: i18n.say(|locale| words::missing(locale, row, a, Rival::Named(b))),
        ..SidesRowText::default()
    };
    let text = SidesText {
        name: "example".to_owned(),
        label: label.to_owned(),
        unit: i18n.say(|locale| locale.format.percent(1.0, 0)).replace("100", ""),
        sides: [a, b].map(str::to_owned),
        verdict: words::who_is_better(language).to_owned(),
        rows: rows.iter().map(row).collect(),
        ..SidesText::default()
    };
    sides_chart(rows, &text, size)
}

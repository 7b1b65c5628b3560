//! What this page will say, with made-up numbers, where there is nothing to count yet.

use leptos::prelude::*;

use crate::domain::Milestone;
use crate::metrics::{Equation, Plan, typed_counts};
use crate::ui::components::{ChartView, SentenceView};
use crate::ui::context::App;
use crate::ui::plan_drawings::draw_chance;
use crate::ui::route::Page;
use crate::words::plan::{self as words, plan_finding};

/// The numbers of the example.
const NUMBERS: [u64; 6] = [120, 72, 50, 40, 24, 10];

/// How many customers it wants.
const WANTED: u64 = 20;

/// The example.
#[component]
pub fn Example() -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let language = i18n.language;
    let numbers = Milestone::ALL.into_iter().zip(NUMBERS).collect();
    let plan = Plan {
        equation: Equation::of_counts(&typed_counts(&numbers)),
        wanted: WANTED,
        per: None,
        turned: Vec::new(),
        today: Some(NUMBERS[0] as f64),
    };
    let sentence = i18n.say(|locale| plan_finding(locale, &plan));
    let curve = plan.chance().ok();
    view! {
        <section class="empty example">
            <h2>{words::example(language)}</h2>
            <p>
                {words::example_body(language)} " "
                <a href=app.address.link(Page::Quick).print()>{words::to_quick(language)}</a>
            </p>
            <p class="finding">
                <SentenceView sentence=sentence />
            </p>
            {curve
                .map(|curve| {
                    view! {
                        <ChartView draw=move |size| draw_chance(i18n, &curve, size) tip=|_| None />
                    }
                })}
        </section>
    }
}

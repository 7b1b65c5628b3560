//! How much is open, in one sentence, and how much of that will probably come.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::domain::Currency;
use crate::metrics::Stock;
use crate::ui::components::SentenceView;
use crate::ui::context::App;
use crate::ui::forecast::Expected;
use crate::ui::i18n::I18n;
use crate::ui::lazy::{ExpectedOf, follow_when_loaded, load_expected};
use crate::ui::sums::left_out_of_sum;
use crate::words::figures::no_amounts;
use crate::words::{Sentence, pipeline as words};

use super::choice::on_board;
use super::quick_filters::QuickFilters;

/// "67 open opportunities, 1,650,000 €", and what the sum leaves out.
#[component]
pub fn Summary(stock: Memo<Stock>, currency: Memo<Option<Currency>>) -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let language = i18n.language;
    let chosen = app.address.part(|route| on_board(&route.query).population);
    let probably = follow_when_loaded(load_expected, move |expected: ExpectedOf| {
        expected(app.store, chosen.into())
    });
    // Of a part that is filtered out quickly nothing is said.
    let is_part = app.address.part(|route| route.query.quick.is_some());
    let probably = Memo::new(move |_| probably.get().filter(|_| !is_part.get()));
    let sentence = move || {
        let (count, minor) = stock.with(Stock::open);
        let amount = match minor {
            Some(minor) => i18n.money(minor, currency.get()),
            None => no_amounts(language).to_owned(),
        };
        let said = words::summary(language, &i18n.counted(count), &amount);
        if count == 0 {
            return Sentence::marked(&said);
        }
        let mut sentence = Sentence::marked(&said);
        let (mut blank, mut others) = (0, BTreeMap::<Currency, i64>::new());
        stock.with(|stock| {
            for row in stock.open_rows() {
                blank += row.without_amount;
                for (currency, minor) in &row.other_currencies {
                    *others.entry(*currency).or_default() += minor;
                }
            }
        });
        // Where none has an amount, the sentence says so itself.
        let blank = if minor.is_some() { blank } else { 0 };
        if let Some(left_out) = left_out_of_sum(i18n, blank, &others) {
            sentence = sentence.then(Sentence::marked(&left_out));
        }
        match probably.get() {
            Some(probably) => sentence.then(seen_how_often(i18n, probably, currency.get())),
            None => sentence,
        }
    };
    view! {
        <div class="summary">
            <p>{move || view! { <SentenceView sentence=sentence() /> }}</p>
            <QuickFilters list=false />
        </div>
    }
}

/// "Seeing how often you win: about 560,000 €, 410,000 to 720,000."
fn seen_how_often(i18n: I18n, probably: Expected, currency: Option<Currency>) -> Sentence {
    let language = i18n.language;
    let said = |minor: f64| i18n.say(|locale| locale.about_money(minor, currency));
    let [expected, low, high] =
        [probably.minor, probably.interval.low, probably.interval.high].map(said);
    let sentence = Sentence::marked(&words::seen_how_often(language, &expected, &low, &high));
    match probably.unmeasured {
        0 => sentence,
        left => {
            let left = words::not_expected(language, &i18n.counted(left));
            sentence.then(Sentence::marked(&left))
        }
    }
}

//! How much is open, in one sentence.

use leptos::prelude::*;

use crate::domain::{Currency, Money};
use crate::metrics::Stock;
use crate::ui::components::SentenceView;
use crate::ui::context::App;
use crate::words::{Sentence, list, pipeline as words};

/// "67 open opportunities, 1,650,000 €", and what the sum leaves out.
#[component]
pub fn Summary(stock: Memo<Stock>, currency: Memo<Option<Currency>>) -> impl IntoView {
    let app = App::current();
    let tongue = app.tongue;
    let language = tongue.language;
    let sentence = move || {
        let (count, minor) = stock.with(Stock::open);
        let amount = tongue.money(minor, currency.get());
        let said = match count {
            0 => return Sentence::marked(words::summary_none(language)),
            1 => words::summary_one(language, &amount),
            count => words::summary(language, &tongue.count(count), &amount),
        };
        let blank = stock.with(|stock| stock.open_rows().map(|row| row.without_amount).sum::<u64>());
        let mut sentence = Sentence::marked(&said);
        if blank > 0 {
            let blank = words::without_amount(language, &tongue.count(blank));
            sentence = sentence.then(Sentence::marked(&blank));
        }
        let others = stock.with(|stock| {
            let mut sums = std::collections::BTreeMap::<Currency, i64>::new();
            for (currency, minor) in stock.open_rows().flat_map(|row| &row.other_currencies) {
                *sums.entry(*currency).or_default() += minor;
            }
            let sums = sums.into_iter();
            sums.map(|(currency, minor)| tongue.amount(Money { minor, currency })).collect::<Vec<_>>()
        });
        match list(language, &others) {
            Some(others) => {
                sentence.then(Sentence::marked(&words::other_currencies(language, &others)))
            }
            None => sentence,
        }
    };
    view! { <p class="summary">{move || view! { <SentenceView sentence=sentence() /> }}</p> }
}

//! How much is open, in one sentence.

use leptos::prelude::*;

use crate::domain::{Currency, Money};
use crate::metrics::Stock;
use crate::ui::components::SentenceView;
use crate::ui::context::App;
use crate::words::figures::no_amounts;
use crate::words::{Sentence, list, pipeline as words};

use super::quick_filters::QuickFilters;

/// "67 open opportunities, 1,650,000 €", and what the sum leaves out.
#[component]
pub fn Summary(stock: Memo<Stock>, currency: Memo<Option<Currency>>) -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let language = i18n.language;
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
        let blank =
            stock.with(|stock| stock.open_rows().map(|row| row.without_amount).sum::<u64>());
        let mut sentence = Sentence::marked(&said);
        if blank > 0 && minor.is_some() {
            let blank = words::without_amount(language, &i18n.count(blank));
            sentence = sentence.then(Sentence::marked(&blank));
        }
        let others = stock.with(|stock| {
            let mut sums = std::collections::BTreeMap::<Currency, i64>::new();
            for (currency, minor) in stock.open_rows().flat_map(|row| &row.other_currencies) {
                *sums.entry(*currency).or_default() += minor;
            }
            let sums = sums.into_iter();
            sums.map(|(currency, minor)| i18n.amount(Money { minor, currency })).collect::<Vec<_>>()
        });
        match list(language, &others) {
            Some(others) => {
                sentence.then(Sentence::marked(&words::other_currencies(language, &others)))
            }
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

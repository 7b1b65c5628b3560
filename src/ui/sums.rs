//! What every sum on a page says that it leaves out, in one place.

use std::collections::BTreeMap;

use crate::domain::{Currency, Money};
use crate::words::{list, pipeline as words};

use super::i18n::I18n;

/// How many have no amount, and the sums in other currencies: neither is in a sum. `None` where it
/// leaves nothing out.
#[must_use]
pub fn left_out_of_sum(
    i18n: I18n,
    without_amount: u64,
    others: &BTreeMap<Currency, i64>,
) -> Option<String> {
    let language = i18n.language;
    let blank =
        (without_amount > 0).then(|| words::without_amount(language, &i18n.count(without_amount)));
    let sums = others
        .iter()
        .map(|(currency, minor)| i18n.amount(Money { minor: *minor, currency: *currency }));
    let sums = list(language, &sums.collect::<Vec<_>>());
    let others = sums.map(|sums| words::other_currencies(language, &sums));
    let said: Vec<String> = blank.into_iter().chain(others).collect();
    (!said.is_empty()).then(|| said.join(" "))
}

//! The sheet for the meeting says no more than it knows.

use imbuto::domain::{Currency, Stage};
use imbuto::metrics::{Amount, Change, Moved, Ratio, RatioCode, Stock, WeekCount, WeekEvent};
use imbuto::words::Language;
use imbuto::words::meeting::{changes_finding, stock_finding, week_finding};

use super::locale;

fn change(moved: Moved) -> Change {
    let (now, before) = (Ratio::nested(6, 20), Ratio::nested(16, 20));
    Change { code: RatioCode::R1, within_days: Some(30), now, before, moved }
}

#[test]
fn steps_that_were_not_compared_are_not_called_unchanged() {
    let said = |changes: &[Change]| changes_finding(&locale(Language::En), changes).text();
    let told = said(&[change(Moved::CannotTell), change(Moved::TooFew)]);
    assert!(told.starts_with("None of the steps that can be compared has changed"), "{told}");
    assert!(said(&[change(Moved::TooFew)]).contains("at least ten cases"));
    assert!(!said(&[]).contains("ten cases"));
    assert!(said(&[change(Moved::OnlyLeftOpen)]).contains("only in what is still open"));
}

#[test]
fn blank_amounts_are_no_sum() {
    let english = locale(Language::En);
    let said = |amounts: &[Amount]| {
        let stock = Stock::of(amounts.iter().map(|amount| (Stage::Suspect, *amount)));
        stock_finding(&english, &stock, Currency::parse("EUR").ok()).text()
    };
    assert_eq!(said(&[Amount::Blank, Amount::Blank]), "2 open, with no amounts to add up.");
    assert_eq!(said(&[Amount::Blank, Amount::Minor(700)]), "2 open, for 700 EUR.");
}

#[test]
fn a_week_out_of_the_usual_says_against_how_many() {
    let one = WeekCount { event: WeekEvent::Won, count: 3, usual: Some((0, 2)) };
    let said = week_finding(&locale(Language::En), &[one]).text();
    assert_eq!(said, "In the last seven days, outside what the 26 weeks before have shown: 3 won.");
}

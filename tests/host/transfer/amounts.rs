//! Since when imported amounts are known: as of a past day, no money shows that came to be known
//! later.

use imbuto::domain::{Currency, Workspace};
use imbuto::metrics::{Chosen, Columns, Population, as_of, stock};
use imbuto::transfer::{Answer, Import};
use jiff::civil::{Date, date};

use super::fixture::{empty, import_into, open, sheet};

/// Title, amount and the day since which it is known, an opportunity a line.
fn known(workspace: &Workspace) -> Vec<String> {
    let known = workspace.opportunities.iter().map(|one| {
        let amount = one.amount.map_or("-".to_owned(), |money| (money.minor / 100).to_string());
        let on = one.amount_known_on.map_or("?".to_owned(), |on| on.to_string());
        format!("{} {amount} {on}", one.title)
    });
    known.collect()
}

#[track_caller]
fn check(file: &str, expected: &[&str]) {
    let mut workspace = empty();
    import_into(&mut workspace, &open(file));
    assert_eq!(known(&workspace), expected);
}

/// The open opportunities on a day: how many, what they are worth in all, and how many say nothing.
fn open_on(workspace: &Workspace, day: Date) -> (u64, Option<i64>, u64) {
    let columns = Columns::of(&as_of(workspace, day));
    let stock = stock(&columns, Chosen::of(&Population::default(), &columns));
    let (count, minor) = stock.open();
    (count, minor, stock.open_rows().map(|row| row.without_amount).sum())
}

const MAVEN: &str = "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n\
    A1,Ida,GTX Basic,Lupo,Won,1/3/2024,2/3/2024,500\n\
    A2,Ida,GTX Pro,Lupo,Lost,1/4/2024,2/4/2024,0\n\
    A3,Ida,GTX Pro,Lupo,Won,1/5/2024,3/5/2024,4000\n\
    A4,Ugo,GTX Pro,,Engaging,1/6/2024,,\n\
    A5,Ugo,GTX Basic,Orso,Engaging,1/7/2024,,\n";

#[test]
fn what_only_the_won_have_was_known_with_the_signature() {
    for blank in [true, false] {
        let mut import = Import::open(sheet(MAVEN), Vec::new(), |_| None);
        import.mapping.answer(Answer::Currency(Currency::USD));
        import.mapping.lost_zero_is_blank = blank;
        let mut workspace = empty();
        import_into(&mut workspace, &import);
        let lost = if blank { "GTX Pro · Lupo - ?" } else { "GTX Pro · Lupo 0 2024-02-04" };
        assert_eq!(
            known(&workspace),
            [
                "GTX Basic · Lupo 500 2024-02-03",
                lost,
                "GTX Pro · Lupo 4000 2024-03-05",
                "GTX Pro - ?",
                "GTX Basic · Orso - ?",
            ]
        );
        assert_eq!(open_on(&workspace, date(2024, 1, 31)), (5, None, 5));
        assert_eq!(open_on(&workspace, date(2024, 2, 20)), (3, None, 3));
        assert_eq!(open_on(&workspace, date(2024, 6, 30)), (2, None, 2));
    }
}

#[test]
fn a_list_price_is_known_since_the_import() {
    let products = sheet("product,series,sales_price\nGTX Basic,GTX,550\nGTX Pro,GTX,4821\n");
    let mut import = Import::open(sheet(MAVEN), vec![products], |_| None);
    import.mapping.answer(Answer::Currency(Currency::USD));
    let mut workspace = empty();
    import_into(&mut workspace, &import);
    assert_eq!(
        known(&workspace)[3..],
        ["GTX Pro 4821 2024-06-30", "GTX Basic · Orso 550 2024-06-30"]
    );
    assert_eq!(open_on(&workspace, date(2024, 1, 31)), (5, None, 5));
    assert_eq!(open_on(&workspace, date(2024, 6, 30)), (2, Some(537_100), 0));
}

#[test]
fn what_open_ones_have_too_was_typed_on_the_way() {
    check(
        "id;title;status;amount;closed on\n1;a;won;100;2024-03-01\n2;b;open;200;\n3;c;lost;300;2024-03-01\n",
        &["a 100 ?", "b 200 ?", "c 300 ?"],
    );
}

#[test]
fn of_a_file_without_open_ones_nobody_can_tell() {
    check(
        "id;title;status;amount;closed on\n1;a;won;100;2024-03-01\n2;b;lost;300;2024-04-01\n3;c;won;1;\n",
        &["a 100 2024-03-01", "b 300 2024-04-01", "c 1 ?"],
    );
}

#[test]
fn an_amount_that_changed_in_the_file_is_known_since_the_day_it_came() {
    let first = "id;title;status;amount;tags\n1;a;open;100;\n2;b;open;200;\n";
    let mut workspace = empty();
    import_into(&mut workspace, &open(first));
    let again = "id;title;status;amount;tags\n1;a;open;150;\n2;b;open;200;new\n";
    import_into(&mut workspace, &open(again));
    assert_eq!(known(&workspace), ["a 150 2024-06-30", "b 200 ?"]);
}

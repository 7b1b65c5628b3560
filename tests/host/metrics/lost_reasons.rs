//! Why opportunities were lost, and in which stage.

use imbuto::domain::Stage;
use imbuto::metrics::{Chosen, Columns, LostFor, Step, Why, lost_reasons, stage_ledger};
use proptest::prelude::*;

use super::random::any_lines;
use crate::fixture::{cases, workspace};

const REASONS: [&str; 4] = ["", "reason=price", "reason=rival", "reason=later"];

#[test]
fn each_lost_one_stands_in_its_furthest_stage_under_its_reason() {
    let text = "a S@01-01 lost@01-09 reason=price
                b S@01-01 P@01-02 lost@01-09 reason=price
                c S@01-01 P@01-02 S@01-03 lost@01-09 reason=rival
                d S@01-01 P@01-02 lost@01-09
                e S@01-01 P@01-02";
    let lost = lost_reasons(&Columns::of(&workspace(text)), Chosen::everything());
    let of = |why: &str, at| LostFor { why: Why::Written(why.to_owned()), at };
    let without = LostFor { why: Why::NotWritten, at: [0, 1, 0, 0, 0] };
    assert_eq!(
        lost.rows,
        [of("price", [1, 1, 0, 0, 0]), of("rival", [0, 1, 0, 0, 0]), without.clone()]
    );
    assert_eq!((lost.all(), lost.not_written()), ([1, 3, 0, 0, 0], 1));
    assert_eq!(lost.most_written(), Some(("price", 2)));
    let keys: Vec<String> = lost.table().rows.iter().map(|row| row.key.to_string()).collect();
    assert_eq!(keys, ["price", "rival", "not_written", "all"]);

    let short = lost.shortened(1);
    let others = LostFor { why: Why::Others(2), at: [1, 2, 0, 0, 0] };
    assert_eq!(short.rows, [others, without]);
    assert_eq!(lost.shortened(2), lost);
}

#[test]
fn equally_frequent_reasons_have_no_first() {
    let text = "a S@01-01 lost@01-09 reason=price\nb S@01-01 lost@01-09 reason=rival";
    let lost = lost_reasons(&Columns::of(&workspace(text)), Chosen::everything());
    assert_eq!(lost.most_written(), None);
}

#[test]
fn where_none_is_lost_there_is_no_row() {
    let lost = lost_reasons(&Columns::of(&workspace("a S@01-01")), Chosen::everything());
    assert!(lost.rows.is_empty() && lost.table().rows.is_empty());
}

proptest! {
    #![proptest_config(cases(60))]

    /// As many are lost in each stage as its line of the ledger says, however the reasons are shortened.
    #[test]
    fn reasons_add_up_to_the_ledger(lines in any_lines(), most in 1..4_usize) {
        let reasoned = |(index, line): (usize, &String)| format!("{line} {}", REASONS[index % 4]);
        let text: Vec<String> = lines.iter().enumerate().map(reasoned).collect();
        let columns = Columns::of(&workspace(&text.join("\n")));
        let lost = lost_reasons(&columns, Chosen::everything());
        let ledger = stage_ledger(&columns, Chosen::everything());
        for (stage, line) in Stage::OPEN.into_iter().zip(ledger.stages) {
            prop_assert_eq!(lost.all()[stage.index()], line.count(Step::Lost), "{:?}", stage);
        }
        prop_assert_eq!(lost.all().iter().sum::<u64>(), ledger.lost);
        let short = lost.shortened(most);
        prop_assert_eq!(short.all(), lost.all());
        prop_assert!(short.rows.len() <= most + 1);
    }
}

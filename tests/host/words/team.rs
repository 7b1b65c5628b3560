//! The sentences of the team and the bridge, for none, one and many, in every language.

use imbuto::words::bridge::{self, hand_over, weeks};
use imbuto::words::team::{effort, lists};
use imbuto::words::{Counted, Language};

fn counted(number: u64) -> Counted {
    Counted { number, written: number.to_string() }
}

/// What is wrong with a sentence for none, one and two: it is empty, it says nobody as a number, or one
/// reads as two.
#[track_caller]
fn check(say: impl Fn(Language, &Counted) -> String) {
    for language in Language::ALL {
        let [none, one, two] = [0, 1, 2].map(|number| say(language, &counted(number)));
        assert!(!none.contains('0'), "{none}");
        assert!(!two.is_empty() && two.contains('2') && !one.contains('2'), "{one} {two}");
        for said in [&none, &one, &two] {
            assert_eq!(said.matches('*').count() % 2, 0, "{said}");
            assert_eq!(said.matches('~').count() % 2, 0, "{said}");
        }
        assert_ne!(one, two);
    }
}

#[test]
fn none_one_and_many() {
    check(lists::pianos_said);
    check(lists::stools_said);
    check(lists::collisions_said);
    check(|language, passed| lists::passed_said(language, passed, "9", "3"));
    check(|language, without| effort::without_said(language, without, &counted(739)));
    check(bridge::fallen_said);
    check(bridge::stopped_said);
    check(bridge::fallen_here);
    check(bridge::on_way_here);
    check(weeks::said_empty);
    check(|language, passed| hand_over::said(language, passed, "9", "3"));
    check(|language, all| bridge::went_over(language, all, "1, poi 4"));
    check(imbuto::words::team::progress::won_in_all);
}

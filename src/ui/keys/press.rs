//! What the press of a key asks for, wherever one is. Free of Leptos and the browser.

use crate::ui::log::draft::OUTCOMES;
use crate::ui::route::Page;
use crate::words::Language;

/// A key, and what is held down with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Press<'a> {
    /// The key, as the browser names it.
    pub key: &'a str,
    /// Ctrl, or the key that stands for it on a Mac.
    pub control: bool,
    /// Shift.
    pub shift: bool,
    /// Alt.
    pub alt: bool,
}

/// What a press asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Takes the last step back.
    Undo,
    /// Makes it again.
    Redo,
    /// Writes down what happened, with what is looked at.
    Log,
    /// Writes down what happened, with anyone.
    LogAnyone,
    /// Says how it went with what is looked at: the outcome of this number.
    Outcome(usize),
    /// Begins the new thing of the place.
    New,
    /// Opens the palette: go to, do, find.
    Palette,
    /// Shows all keys.
    Keys,
    /// Waits for the letter of a place.
    Go,
    /// Goes to a place.
    GoTo(Page),
    /// Waits no longer.
    Stay,
}

/// What this press asks for; `None`: nothing of the app. `going`: whether the letter of a place is
/// waited for.
#[must_use]
pub fn act(press: Press<'_>, language: Language, going: bool) -> Option<Act> {
    let Press { key, control, shift, alt } = press;
    let letter = key.to_ascii_lowercase();
    if alt {
        return None;
    }
    if control {
        return match (letter.as_str(), shift) {
            ("k", false) => Some(Act::Palette),
            ("z", false) => Some(Act::Undo),
            ("z", true) | ("y", false) => Some(Act::Redo),
            _ => None,
        };
    }
    if going {
        let place = places(language).into_iter().find(|(one, _)| one.eq_ignore_ascii_case(key));
        return match (place, key) {
            (Some((_, page)), _) => Some(Act::GoTo(page)),
            // Held down on the way to another key.
            (None, "Shift" | "Control" | "Meta") => None,
            (None, _) => Some(Act::Stay),
        };
    }
    match letter.as_str() {
        "l" => Some(Act::Log),
        "+" => Some(Act::LogAnyone),
        "n" => Some(Act::New),
        "/" => Some(Act::Palette),
        "?" => Some(Act::Keys),
        "g" => Some(Act::Go),
        digit => {
            let place = digit.parse().ok();
            place.filter(|place| (1..=OUTCOMES.len()).contains(place)).map(Act::Outcome)
        }
    }
}

/// The places of the app, each with its letter in this language.
#[must_use]
pub const fn places(language: Language) -> [(&'static str, Page); 12] {
    let letters = match language {
        Language::It => ["O", "P", "E", "I", "V", "T", "L", "A", "R", "D", "M", "U"],
        Language::Fr => ["A", "P", "L", "E", "C", "T", "O", "N", "R", "D", "G", "U"],
        Language::En => ["T", "B", "L", "F", "E", "R", "C", "P", "Q", "D", "S", "M"],
    };
    let [today, board, list, funnel, team, bridge, relations, plan, quick, data, settings, report] =
        letters;
    [
        (today, Page::Today),
        (board, Page::Board),
        (list, Page::List),
        (funnel, Page::Funnel),
        (team, Page::Team),
        (bridge, Page::Bridge),
        (relations, Page::Relations),
        (plan, Page::Plan),
        (quick, Page::Quick),
        (data, Page::Data),
        (settings, Page::Settings),
        (report, Page::Report),
    ]
}

/// Whether a key does the same where something is typed: the one that opens the palette.
#[must_use]
pub fn works_in_fields(press: Press<'_>) -> bool {
    press.control && press.key.eq_ignore_ascii_case("k")
}

/// Whether a key types a character and is held down with nothing: such keys can be switched off
/// (WCAG 2.2, 2.1.4). The space bar presses buttons and is none of them.
#[must_use]
pub fn is_single(press: Press<'_>) -> bool {
    !press.control && !press.alt && press.key != " " && press.key.chars().count() == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn plain(key: &str) -> Press<'_> {
        Press { key, control: false, shift: false, alt: false }
    }

    #[track_caller]
    fn check(press: Press<'_>, going: bool, expected: Option<Act>) {
        assert_eq!(act(press, Language::En, going), expected);
    }

    #[test]
    fn a_key_asks_for_one_thing() {
        let control = |key| Press { control: true, ..plain(key) };
        let control_shift = |key| Press { shift: true, ..control(key) };
        check(control("z"), false, Some(Act::Undo));
        check(control_shift("Z"), false, Some(Act::Redo));
        check(control("y"), false, Some(Act::Redo));
        check(control("k"), false, Some(Act::Palette));
        check(control_shift("K"), false, None);
        check(plain("/"), false, Some(Act::Palette));
        check(plain("k"), false, None);
        check(control("l"), false, None);
        check(plain("l"), false, Some(Act::Log));
        check(Press { shift: true, ..plain("L") }, false, Some(Act::Log));
        check(Press { alt: true, ..plain("l") }, false, None);
        check(plain("+"), false, Some(Act::LogAnyone));
        check(Press { shift: true, ..plain("?") }, false, Some(Act::Keys));
        check(plain("6"), false, Some(Act::Outcome(6)));
        check(plain("7"), false, None);
        check(control("1"), false, None);
        check(plain("Enter"), false, None);
    }

    #[test]
    fn after_g_a_letter_is_a_place() {
        check(plain("g"), false, Some(Act::Go));
        check(plain("t"), true, Some(Act::GoTo(Page::Today)));
        check(plain("F"), true, Some(Act::GoTo(Page::Funnel)));
        check(plain("Shift"), true, None);
        check(plain("x"), true, Some(Act::Stay));
        check(plain("Escape"), true, Some(Act::Stay));
        check(Press { control: true, ..plain("z") }, true, Some(Act::Undo));
        check(Press { control: true, ..plain("k") }, true, Some(Act::Palette));
        check(plain("/"), true, Some(Act::Stay));
    }

    #[test]
    fn no_two_places_share_a_letter() {
        for language in Language::ALL {
            let letters = places(language).map(|(letter, _)| letter);
            let distinct: std::collections::BTreeSet<_> = letters.into_iter().collect();
            assert_eq!(distinct.len(), letters.len(), "{letters:?}");
        }
    }

    #[test]
    fn only_the_palette_opens_out_of_a_field() {
        assert!(works_in_fields(Press { control: true, ..plain("k") }));
        let others = [plain("k"), plain("/"), Press { control: true, ..plain("z") }];
        assert!(!others.into_iter().any(works_in_fields));
    }

    #[test]
    fn keys_that_type_can_be_switched_off() {
        let shifted = Press { shift: true, ..plain("?") };
        assert!([plain("l"), plain("1"), plain("/"), shifted].into_iter().all(is_single));
        let control = Press { control: true, ..plain("z") };
        assert!(
            ![plain(" "), plain("Enter"), plain("ArrowUp"), control].into_iter().any(is_single)
        );
    }
}

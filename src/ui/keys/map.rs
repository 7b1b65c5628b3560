//! All keys that the app knows, group by group, as the sheet shows them. Free of Leptos and the
//! browser.

use crate::ui::route::Page;
use crate::words::{
    Language, figures as figure_words, funnel as funnel_words, keys as words,
    ledger as ledger_words, meeting as meeting_words, parties as party_words,
    pipeline as pipeline_words, shell, today as today_words,
};

use super::press::places;

/// Keys of one place or purpose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Where, or what for.
    pub title: &'static str,
    /// The keys.
    pub keys: Vec<Shown>,
}

/// Keys that are pressed together or one after the other, and what they do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The keys, as they are printed on them.
    pub keys: Vec<&'static str>,
    /// What they do.
    pub does: &'static str,
}

/// All of them.
#[must_use]
pub fn map(language: Language) -> Vec<Group> {
    let shift = words::shift(language);
    let group = |title, keys: Vec<(Vec<&'static str>, &'static str)>| Group {
        title,
        keys: keys.into_iter().map(|(keys, does)| Shown { keys, does }).collect(),
    };
    vec![
        group(
            words::everywhere(language),
            vec![
                (vec!["L"], words::log(language)),
                (vec!["+"], words::log_anyone(language)),
                (vec!["Ctrl", "K"], words::palette(language)),
                (vec!["/"], words::palette(language)),
                (vec!["?"], words::these_keys(language)),
                (vec!["Ctrl", "Z"], shell::undo(language)),
                (vec!["Ctrl", shift, "Z"], shell::redo(language)),
                (vec!["Esc"], words::escape(language)),
            ],
        ),
        group(
            words::on_an_opportunity(language),
            vec![
                (vec!["N"], words::new_note(language)),
                (vec!["M"], words::move_it(language)),
                (vec!["Ctrl", "⏎"], words::save_note(language)),
            ],
        ),
        group(
            words::go_to(language),
            places(language)
                .into_iter()
                .map(|(letter, page)| (vec!["G", letter], place(language, page)))
                .collect(),
        ),
        group(
            words::while_logging(language),
            vec![
                (vec!["1", "…", "6"], words::outcome(language)),
                (vec![words::any_letter(language)], words::kind(language)),
                (vec!["⏎"], words::accept(language)),
                (vec!["Ctrl", "⏎"], words::without_next(language)),
                (vec!["N"], words::note(language)),
                (vec!["↑", "↓"], words::choose_whom(language)),
            ],
        ),
        group(
            words::on_the_board(language),
            vec![
                (vec!["N"], words::new_opportunity(language)),
                (vec!["M"], words::move_it(language)),
                (vec!["↑", "↓", "←", "→"], words::from_card_to_card(language)),
                (vec!["⏎"], words::open_it(language)),
            ],
        ),
        group(
            words::in_the_list(language),
            vec![
                (vec!["↑", "↓", "←", "→"], words::from_cell_to_cell(language)),
                (vec!["F2"], words::edit_the_cell(language)),
                (vec![shift, words::space(language)], words::choose_up_to_here(language)),
            ],
        ),
    ]
}

/// The name of a place.
#[must_use]
pub const fn place(language: Language, page: Page) -> &'static str {
    match page {
        Page::Start | Page::Quick => shell::quick(language),
        Page::Today => today_words::today(language),
        Page::Board => words::board(language),
        Page::Opportunity(_) => shell::pipeline(language),
        Page::List => pipeline_words::list(language),
        Page::Funnel => funnel_words::title(language),
        Page::Ledger => ledger_words::short(language),
        Page::Segments => crate::words::segments::title(language),
        Page::Team => figure_words::team(language),
        Page::Bridge => figure_words::bridge_page(language),
        Page::Plan => figure_words::plan_page(language),
        Page::Report => meeting_words::page(language),
        Page::Relations | Page::Account(_) | Page::Contact(_) => party_words::relations(language),
        Page::Data => shell::data(language),
        Page::Settings => shell::settings(language),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_map_is_the_same_in_every_language_but_for_its_words() {
        let shape = |language| -> Vec<usize> {
            map(language).iter().map(|group| group.keys.len()).collect()
        };
        assert_eq!(shape(Language::It), shape(Language::Fr));
        assert_eq!(shape(Language::It), shape(Language::En));
        let places = map(Language::It).into_iter().nth(2).map(|group| group.keys);
        let places = places.unwrap_or_default();
        assert_eq!(places.len(), 12);
        assert!(places.iter().all(|one| one.keys[0] == "G" && !one.does.is_empty()));
    }
}

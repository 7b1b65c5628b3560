//! What can be done from the palette, and when it is offered. Free of Leptos and the browser.

use crate::domain::OpportunityId;
use crate::ui::route::LogSheet;
use crate::words::{Language, activity, keys, palette as words, shell};

/// Something that can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Writes down what happened, in this sheet.
    Log(LogSheet),
    /// Moves an opportunity to another stage.
    Move(OpportunityId),
    /// Begins an opportunity, with what was typed.
    NewOpportunity,
    /// Begins a company that is called as was typed.
    NewCompany,
    /// Goes to where files are imported.
    Import,
    /// Saves a copy of all data.
    Backup,
    /// Goes to the list, and there to its field.
    FilterList,
    /// Takes the last step back.
    Undo,
    /// Makes it again.
    Redo,
    /// Light where it is dark, dark where it is light.
    Theme,
    /// Shows all keys.
    Keys,
}

impl Deed {
    /// The keys that do the same; to begin a company is offered first where it is offered.
    #[must_use]
    pub const fn keys(self) -> &'static [&'static str] {
        match self {
            Self::Log(_) => &["L"],
            Self::Move(_) => &["M"],
            Self::NewOpportunity => &["N"],
            Self::Undo => &["Ctrl", "Z"],
            Self::Keys => &["?"],
            Self::NewCompany => &["⏎"],
            Self::Import | Self::Backup | Self::FilterList | Self::Redo | Self::Theme => &[],
        }
    }
}

/// What is done, and how it is called.
pub type Named = (Deed, String);

/// What was found first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct First {
    /// How it is called.
    pub name: String,
    /// Where what happened with it is written down.
    pub log: LogSheet,
    /// The open opportunity that it is, or the best one there, and how that is called.
    pub open: Option<(OpportunityId, String)>,
}

/// What it depends on which deeds are offered.
#[derive(Clone, Copy, Debug)]
pub struct Situation<'a> {
    /// What was typed.
    pub text: &'a str,
    /// What was found first.
    pub first: Option<&'a First>,
    /// Whether a workspace is open.
    pub is_open: bool,
    /// Whether an earlier day is looked at, on which nothing can be changed.
    pub is_past: bool,
    /// Whether a step can be taken back.
    pub can_undo: bool,
    /// Whether one can be made again.
    pub can_redo: bool,
    /// Whether the page is dark.
    pub is_dark: bool,
}

impl Situation<'_> {
    /// Whether records can be changed.
    #[must_use]
    pub const fn can_change(&self) -> bool {
        self.is_open && !self.is_past
    }
}

/// What can be done: first with what was found and typed, then what is called as was typed, which `fits`
/// tells.
#[must_use]
pub fn deeds(language: Language, now: Situation<'_>, fits: impl Fn(&str) -> bool) -> Vec<Named> {
    let Situation { text, first, is_open, can_undo, can_redo, is_dark, .. } = now;
    let can_change = now.can_change();
    let mut deeds = Vec::new();
    if let Some(first) = first.filter(|_| can_change) {
        deeds.push((Deed::Log(first.log), words::log_with(language, &first.name)));
        if let Some((id, name)) = &first.open {
            deeds.push((Deed::Move(*id), words::move_it(language, name)));
        }
    }
    if can_change && !text.is_empty() {
        deeds.push((Deed::NewOpportunity, words::new_deal_called(language, text)));
    }
    let theme = if is_dark { words::light_theme(language) } else { words::dark_theme(language) };
    let always = [
        (can_change, Deed::Log(LogSheet::Find), activity::log_activity(language)),
        (can_change && text.is_empty(), Deed::NewOpportunity, words::new_deal(language)),
        (true, Deed::Import, words::import(language)),
        (true, Deed::Theme, theme),
        (is_open, Deed::FilterList, words::filter_the_list(language)),
        (is_open, Deed::Backup, words::backup(language)),
        (can_undo, Deed::Undo, shell::undo(language)),
        (can_redo, Deed::Redo, shell::redo(language)),
        (true, Deed::Keys, keys::title(language)),
    ];
    let always = always.into_iter().filter(|(can_be, _, name)| *can_be && fits(name));
    deeds.extend(always.map(|(_, deed, name)| (deed, name.to_owned())));
    deeds
}

/// What can be done where nothing was found.
#[must_use]
pub fn deeds_instead(language: Language, text: &str) -> Vec<Named> {
    vec![
        (Deed::NewCompany, activity::new_company(language, text)),
        (Deed::NewOpportunity, words::new_deal_called(language, text)),
        (Deed::Import, words::import(language).to_owned()),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOTHING: Situation<'_> = Situation {
        text: "",
        first: None,
        is_open: true,
        is_past: false,
        can_undo: false,
        can_redo: false,
        is_dark: false,
    };

    #[track_caller]
    fn check(now: Situation<'_>, expected: &[&str]) {
        let fits = |name: &str| name.to_lowercase().starts_with(now.text);
        let names: Vec<String> =
            deeds(Language::En, now, fits).into_iter().map(|(_, name)| name).collect();
        assert_eq!(names, expected);
    }

    #[test]
    fn with_nothing_typed_all_that_can_be_done_is_offered() {
        let always = [
            "Log an activity",
            "New deal",
            "Import a file",
            "Dark theme",
            "Filter the list of deals",
            "Download a copy of the data",
        ];
        check(NOTHING, &[&always[..], &["All keys"]].concat());
        check(
            Situation { can_undo: true, can_redo: true, ..NOTHING },
            &[&always[..], &["Undo", "Redo", "All keys"]].concat(),
        );
        check(
            Situation { is_past: true, ..NOTHING },
            &[
                "Import a file",
                "Dark theme",
                "Filter the list of deals",
                "Download a copy of the data",
                "All keys",
            ],
        );
        check(
            Situation { is_open: false, is_dark: true, ..NOTHING },
            &["Import a file", "Light theme", "All keys"],
        );
    }

    #[test]
    fn with_something_typed_it_is_done_with_what_was_found_first() {
        let deal = OpportunityId::new(1, [0; 10]);
        let open = First {
            name: "Marta Riva".to_owned(),
            log: LogSheet::About(deal),
            open: Some((deal, "Vetreria Alma".to_owned())),
        };
        let found = Situation { text: "mar", first: Some(&open), ..NOTHING };
        let (log, new) = ("Log an activity with Marta Riva", "New deal “mar”");
        check(found, &[log, "Move Vetreria Alma to…", new]);
        let closed = First { open: None, ..open.clone() };
        check(Situation { first: Some(&closed), ..found }, &[log, new]);
        check(Situation { is_past: true, ..found }, &[]);
        check(Situation { text: "imp", ..NOTHING }, &["New deal “imp”", "Import a file"]);
        let instead = deeds_instead(Language::En, "zx").into_iter().map(|(_, name)| name);
        let expected = ["New company “zx”", "New deal “zx”", "Import a file"];
        assert_eq!(instead.collect::<Vec<_>>(), expected);
    }
}

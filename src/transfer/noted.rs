//! The columns of remarks: each text becomes a note on what the row is about, once.

use std::collections::HashSet;

use jiff::civil::Date;

use super::files::LINE_IN_CELL;
use super::parties::NewId;
use super::read::Row;
use super::{Field, Mapping};
use crate::domain::{AccountId, ContactId, Note, NoteId, OpportunityId, Workspace};

/// What a note is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum About {
    Deal(OpportunityId),
    Company(AccountId),
    Person(ContactId),
}

impl About {
    pub(super) fn of(note: &Note) -> Option<Self> {
        let person = || note.contact.map(Self::Person);
        let company = || note.account.map(Self::Company);
        note.opportunity.map(Self::Deal).or_else(person).or_else(company)
    }
}

/// The notes that are here, and those that the rows bring.
pub(super) struct Noted {
    columns: Vec<usize>,
    known: HashSet<(About, String)>,
    new: Vec<(About, String)>,
}

impl Noted {
    pub(super) fn of(mapping: &Mapping, workspace: &Workspace) -> Self {
        let columns = mapping.fields().iter().enumerate();
        let columns: Vec<usize> =
            columns.filter(|(_, field)| **field == Field::Note).map(|(at, _)| at).collect();
        let mut known = HashSet::new();
        if !columns.is_empty() {
            let notes = workspace.notes.iter();
            known.extend(notes.filter_map(|note| Some((About::of(note)?, note.text.clone()))));
        }
        Self { columns, known, new: Vec::new() }
    }

    /// Takes what a row remarks; whether anything of it is new.
    pub(super) fn take(&mut self, row: &Row, about: About) -> bool {
        let texts: Vec<String> = self.columns.iter().map(|at| plain(row.cell(*at))).collect();
        let before = self.new.len();
        for text in texts {
            self.add(about, text);
        }
        self.new.len() > before
    }

    fn add(&mut self, about: About, text: String) {
        if !text.is_empty() && self.known.insert((about, text.clone())) {
            self.new.push((about, text));
        }
    }

    pub(super) fn into_notes(self, today: Date, new_id: NewId<'_>) -> impl Iterator<Item = Note> {
        self.new.into_iter().map(move |(about, text)| {
            let (millis, random) = new_id();
            note_on(NoteId::new(millis, random), about, text, today)
        })
    }
}

/// A note of a day.
pub(super) fn note_on(id: NoteId, about: About, text: String, on: Date) -> Note {
    let (recorded_at, owner, opportunity, account, contact, unknown) = Default::default();
    let mut note =
        Note { id, on, recorded_at, owner, opportunity, account, contact, text, unknown };
    match about {
        About::Deal(deal) => note.opportunity = Some(deal),
        About::Company(company) => note.account = Some(company),
        About::Person(person) => note.contact = Some(person),
    }
    note
}

/// What the marks of a text from the web come to.
const ENTITIES: [(&str, &str); 7] = [
    ("&nbsp;", " "),
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&quot;", "\""),
    ("&#39;", "'"),
    ("&apos;", "'"),
    ("&amp;", "&"),
];

/// A text without the tags of the web, where it has any.
pub(super) fn plain(text: &str) -> String {
    const TAGS: [&str; 14] =
        ["p", "br", "div", "span", "ul", "ol", "li", "b", "i", "u", "a", "strong", "em", "html"];
    const BREAKS: [&str; 3] = ["br", "/p", "/div"];
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        let name = |inside: &str| {
            let end = inside.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '/');
            inside[..end.unwrap_or(inside.len())].trim_end_matches('/').to_ascii_lowercase()
        };
        out.push_str(before);
        match after.split_once('>') {
            Some((inside, left)) if TAGS.contains(&name(inside).trim_start_matches('/')) => {
                if BREAKS.contains(&name(inside).as_str()) && !out.ends_with('\n') {
                    out.push('\n');
                }
                rest = left;
            }
            _ => {
                out.push('<');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    if text.contains('&') && ENTITIES.iter().any(|(mark, _)| text.contains(mark)) {
        out = ENTITIES.iter().fold(out, |out, (mark, letter)| out.replace(mark, letter));
    }
    out.replace(LINE_IN_CELL, "\n").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_go_and_what_only_looks_like_one_stays() {
        assert_eq!(plain("<p>Called &amp; agreed</p><p>3 < 4</p>"), "Called & agreed\n3 < 4");
        assert_eq!(plain("a<br/>b <strong>c</strong>"), "a\nb c");
        assert_eq!(plain("if x<y then <Rossi>"), "if x<y then <Rossi>");
        assert_eq!(plain("R&D"), "R&D");
    }
}

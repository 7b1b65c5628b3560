//! What a file said of a deal the last time, kept with its record: so the next import can tell what
//! changed in the file from what somebody changed here, and an older file from a newer one.

use std::collections::BTreeMap;

use super::part::{Part, PartValue};
use super::stable_hash::StableHash;

/// What was said last, part by part, and how the row read in the last imports.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Mark {
    said: BTreeMap<Part, u32>,
    /// The last one stands last.
    rows: Vec<u32>,
}

/// So many earlier readings of a row are remembered.
const ROWS: usize = 4;

/// Digits of a remembered value.
const DIGITS: usize = 6;

impl Mark {
    /// Under this key among the unknown fields of an opportunity.
    pub(super) const KEY: &str = "import_mark";

    /// Whether the row read so the last time.
    pub(super) fn is_last(&self, row: u32) -> bool {
        self.rows.last() == Some(&row)
    }

    /// Whether the row read so in an import before the last.
    pub(super) fn was_earlier(&self, row: u32) -> bool {
        !self.is_last(row) && self.rows.contains(&row)
    }

    /// Whether a part was said the last time, and was this.
    pub(super) fn said(&self, part: Part, value: &PartValue) -> bool {
        self.said.get(&part) == Some(&part.hash(value))
    }

    /// Whether anything was said of a part.
    pub(super) fn knows(&self, part: Part) -> bool {
        self.said.contains_key(&part)
    }

    /// The mark after a row that says this. What it leaves blank was said before.
    pub(super) fn after(&self, row: u32, parts: &[(Part, PartValue)]) -> Self {
        let mut mark = self.clone();
        mark.said.extend(parts.iter().map(|(part, value)| (*part, part.hash(value))));
        mark.rows.retain(|known| *known != row);
        mark.rows.push(row);
        let old = mark.rows.len().saturating_sub(ROWS);
        mark.rows.drain(..old);
        mark
    }

    pub(super) fn parse(text: &str) -> Option<Self> {
        let (said, rows) = text.split_once(';')?;
        let number = |text: &str| u32::from_str_radix(text, 16).ok();
        let mut mark = Self::default();
        let mut rest = said;
        while let Some(letter) = rest.chars().next() {
            let digits = rest.get(1..=DIGITS)?;
            let part = Part::CODES.iter().find(|(_, code)| *code == letter).map(|(part, _)| *part);
            if let Some(part) = part {
                mark.said.insert(part, number(digits)?);
            }
            rest = &rest[1 + DIGITS..];
        }
        let mut rest = rows;
        while !rest.is_empty() {
            mark.rows.push(number(rest.get(..DIGITS)?)?);
            rest = &rest[DIGITS..];
        }
        Some(mark)
    }
}

impl std::fmt::Display for Mark {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (part, code) in Part::CODES {
            if let Some(value) = self.said.get(&part) {
                write!(f, "{code}{value:06x}")?;
            }
        }
        f.write_str(";")?;
        self.rows.iter().try_for_each(|row| write!(f, "{row:06x}"))
    }
}

/// What a whole row is remembered by.
pub(super) fn row_hash(parts: &[(Part, PartValue)]) -> u32 {
    let mut hash = StableHash::new();
    for (part, value) in parts {
        hash.cell(&format!("{part:?}"));
        hash.bytes(&part.hash(value).to_be_bytes());
    }
    (hash.finish() >> 40) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_read_back_as_it_is_written() {
        let text = |text: &str| PartValue::Text(text.to_owned());
        let parts = [(Part::Title, text("x")), (Part::Owner, text("Ida"))];
        let mark = Mark::default().after(7, &parts).after(0x00ff_ffff, &parts[..1]);
        assert_eq!(Mark::parse(&mark.to_string()), Some(mark.clone()));
        assert!(mark.is_last(0x00ff_ffff) && mark.was_earlier(7));
        assert!(mark.said(Part::Owner, &text("IDA")) && !mark.said(Part::Title, &text("y")));
        let newer = format!("~123456{mark}");
        assert_eq!(Mark::parse(&newer), Some(mark), "a part that this version does not know");
        assert_eq!(["", "T12;", "T12345g;", ";12345"].map(Mark::parse), [const { None }; 4]);
    }
}

//! Which deal a row is: the id decides, whatever the other columns say; without one, what is sold and to
//! whom. Ids that cannot be what they seem are asked about.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use super::cells::cell_of;
use super::changes;
use super::name::folded;
use super::preset::Preset;
use super::read::Row;
use super::stable_hash::StableHash;
use super::{Field, Import, Question, Repeats};
use crate::domain::{Opportunity, Workspace};

/// How the rows of a file are told from each other, and what has to be asked first.
pub(super) struct Identity {
    /// The program that its ids are of.
    pub(super) system: String,
    /// The ids are used.
    pub(super) uses_ids: bool,
    /// Ids that stand in several rows which say different things, each with its last line.
    pub(super) repeated: HashMap<String, u64>,
    pub(super) questions: Vec<Question>,
}

/// Of files of no program that is known.
const CSV: &str = "csv";

impl Import {
    pub(super) fn identity(&self, workspace: &Workspace) -> Identity {
        let answers = &self.mapping.answers;
        let system = self.preset().and_then(Preset::system).unwrap_or(CSV);
        let mut identity = Identity {
            system: system.to_owned(),
            uses_ids: true,
            repeated: HashMap::new(),
            questions: Vec::new(),
        };
        let Some(column) = self.mapping.column(&Field::ExternalId) else { return identity };
        // Our own rows have ids of their own.
        if self.preset() == Some(Preset::Own) {
            return identity;
        }
        let ids = || self.sheet.rows().iter().map(move |row| (row, self.id_of(row, column)));
        let damaged: Vec<Cow<'_, str>> =
            ids().map(|(_, id)| id).filter(|id| is_rounded(id)).collect();
        if let Some(example) = damaged.first() {
            match answers.damaged_ids_used {
                None => identity.questions.push(Question::DamagedIds {
                    column,
                    example: example.to_string(),
                    count: damaged.len(),
                }),
                Some(used) => identity.uses_ids = used,
            }
        }
        if !identity.uses_ids {
            return identity;
        }
        // Of a table of changes, an id stands in every one of its deal.
        let (repeated, first) = match self.mapping.rows_are_changes {
            true => (HashMap::new(), None),
            false => self.repeated_ids(column),
        };
        if let Some((id, line)) = first.filter(|_| answers.repeats.is_none()) {
            let count = repeated.len();
            let changed_on = self.mapping.column(&Field::Stage);
            let changed_on = changed_on.and_then(|_| changes::when(&self.sheet, &self.mapping));
            let repeated = Question::RepeatedIds { column, id, line, count, changed_on };
            identity.questions.push(repeated);
        }
        identity.repeated = repeated;
        self.find_system(workspace, column, &mut identity);
        identity
    }

    /// The id of a row in the way in which its program writes it first, blank where there is none.
    fn id_of<'a>(&self, row: &'a Row, column: usize) -> Cow<'a, str> {
        let id = cell_of(row, column, self.preset());
        self.preset().map_or(Cow::Borrowed(id), |preset| preset.id(id))
    }

    /// Ids of rows that say different things, with their last line; the first of them and where it
    /// stands again.
    fn repeated_ids(&self, column: usize) -> (HashMap<String, u64>, Option<(String, u64)>) {
        let mut seen: HashMap<Cow<'_, str>, u64> = HashMap::new();
        let mut last: HashMap<Cow<'_, str>, u64> = HashMap::new();
        let (mut found, mut first) = (HashMap::new(), None);
        for row in self.sheet.rows() {
            let id = self.id_of(row, column);
            if id.is_empty() || self.whole(row).is_err() {
                continue;
            }
            last.insert(id.clone(), row.line());
            let content = content(row);
            if *seen.entry(id.clone()).or_insert(content) != content {
                first.get_or_insert_with(|| (id.to_string(), row.line()));
                found.insert(id.into_owned(), 0);
            }
        }
        for (id, line) in &mut found {
            *line = last.get(id.as_str()).copied().unwrap_or(0);
        }
        (found, first)
    }

    /// The ids may be here as those of another program: a column less, and a preset knows the file no
    /// more. And they may be here by chance, as 1, 2 and 3 are in many lists: then the titles differ.
    fn find_system(&self, workspace: &Workspace, column: usize, identity: &mut Identity) {
        let rows = self.sheet.rows().iter().map(|row| (self.id_of(row, column), row));
        let rows: HashMap<Cow<'_, str>, &Row> = rows.filter(|(id, _)| !id.is_empty()).collect();
        let mut found: BTreeMap<&str, Vec<&Opportunity>> = BTreeMap::new();
        for one in workspace.opportunities.iter() {
            if let Some(external) =
                one.external.as_ref().filter(|it| rows.contains_key(it.id.as_str()))
            {
                found.entry(external.system.as_str()).or_default().push(one);
            }
        }
        let apart = format!("{CSV}:{}", self.sheet.fingerprint());
        if self.mapping.answers.same_ids == Some(false) || found.contains_key(apart.as_str()) {
            identity.system = apart;
            return;
        }
        if !found.contains_key(identity.system.as_str())
            && let Some((system, _)) = found.iter().max_by_key(|(_, known)| known.len())
        {
            identity.system = (*system).to_owned();
        }
        let Some(known) = found.get(identity.system.as_str()) else { return };
        let is_other = |one: &&&Opportunity| {
            let row = one.external.as_ref().and_then(|external| rows.get(external.id.as_str()));
            row.is_some_and(|row| self.is_other_deal(workspace, one, row))
        };
        let others = known.iter().filter(is_other).count();
        let is_program = self.preset().is_some();
        if others * 2 > known.len() && !is_program && self.mapping.answers.same_ids.is_none() {
            let count = known.len();
            identity.questions.push(Question::SameIds { column, count, others });
        }
    }

    /// Whether a row is about something else, sold to somebody else, than the deal of its id.
    fn is_other_deal(&self, workspace: &Workspace, one: &Opportunity, row: &Row) -> bool {
        let text = |field| {
            let text = cell_of(row, self.mapping.column(&field)?, self.preset());
            (!text.is_empty()).then(|| folded(text))
        };
        let account = one.account.and_then(|id| workspace.accounts.get(id));
        let title = text(Field::Title).map(|title| folded(&one.title).starts_with(&title));
        let account =
            text(Field::Account).zip(account).map(|(name, known)| folded(&known.name) == name);
        matches!((title, account), (Some(false), None | Some(false)))
    }

    /// The id of the row under which its deal is remembered, where it has one that is used; what
    /// becomes of a row whose id others have too.
    pub(super) fn external_id(&self, identity: &Identity, row: &Row) -> IdOfRow {
        let column = self.mapping.column(&Field::ExternalId).filter(|_| identity.uses_ids);
        let id = column.map_or(Cow::Borrowed(""), |column| self.id_of(row, column));
        if id.is_empty() {
            return IdOfRow::None;
        }
        let Some(last) = identity.repeated.get(id.as_ref()) else {
            return IdOfRow::Id(id.into_owned());
        };
        match self.mapping.answers.repeats {
            None => IdOfRow::Waits,
            Some(Repeats::Last) if *last == row.line() => IdOfRow::Id(id.into_owned()),
            Some(Repeats::Last) => IdOfRow::Earlier { id: id.into_owned(), last: *last },
            Some(Repeats::Apart) => IdOfRow::None,
        }
    }
}

/// The id of a row.
pub(super) enum IdOfRow {
    None,
    Id(String),
    /// Another row of this id, further below, holds.
    Earlier {
        id: String,
        last: u64,
    },
    /// It waits to hear what to make of ids that repeat.
    Waits,
}

/// `4.10E+10`: a spreadsheet has rounded it.
fn is_rounded(id: &str) -> bool {
    let Some((number, power)) = id.split_once(['e', 'E']) else { return false };
    let digits =
        number.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | ','));
    digits
        && number.contains(|letter: char| letter.is_ascii_digit())
        && power.strip_prefix('+').is_some_and(|power| power.bytes().all(|it| it.is_ascii_digit()))
}

/// What a row says, whatever stands around it.
fn content(row: &Row) -> u64 {
    let mut hash = StableHash::new();
    (0..row.filled_len()).for_each(|column| hash.cell(row.cell(column)));
    hash.finish()
}

//! The lines that were pasted, each with whom it names, what was said of it, and what comes of that.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::domain::{AccountId, ActivityOutcome, ContactId};
use crate::duplicates::{Alike, Company, Likeness, Name, Reason};

use super::known::{Found, Known, Party};
use super::paste::{Line, Pasted, Written};

/// Lines that a step reads.
const READ_A_STEP: usize = 16;

/// A line, and whom it names.
#[derive(Clone, Debug, PartialEq)]
pub struct Seen {
    /// The line.
    pub line: Line,
    /// Whom it names.
    pub found: Found,
    /// The first line that names the same company.
    first: usize,
    /// The person, to tell one line from another.
    person: String,
}

/// All that was pasted, and whom it names.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sight {
    /// The lines.
    pub lines: Vec<Seen>,
    /// What is odd about others. The lines that can be taken are in `lines`.
    pub pasted: Pasted,
}

/// What a person says of a line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// What came of it, where that is not what came of the others.
    pub outcome: Option<ActivityOutcome>,
    /// It is the one that is offered.
    pub is_it: bool,
    /// So many of those offered it is not.
    pub others: usize,
    /// It is left to the colleague.
    pub is_left: bool,
}

/// What was said, by the text of the line.
pub type Choices = BTreeMap<String, Choice>;

/// Whom a line is about, as far as that is decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Somebody who is known.
    Known(Party),
    /// Somebody new.
    New,
    /// It has to be said whether it is this one.
    Asked(Party, Reason),
}

/// What makes two lines one: the company, or a person without one, and the person there.
pub type Identity = (Whose, String);

/// Of which company a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Whose {
    /// One that is known.
    Company(AccountId),
    /// None, but a person who is known.
    Person(ContactId),
    /// One that is new, by the first line that names it.
    Line(usize),
}

/// How many lines come to what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Somebody who is known.
    pub known: usize,
    /// Somebody new.
    pub new: usize,
    /// It has to be said who it is.
    pub asked: usize,
    /// Left to a colleague.
    pub left: usize,
    /// Says what another line says already.
    pub twice: usize,
}

/// What the lines come to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// How many lines come to what.
    pub counts: Counts,
    /// The places of those that say what another one says already.
    pub twice: BTreeSet<usize>,
}

impl Counts {
    /// How many are logged.
    #[must_use]
    pub const fn logged(&self) -> usize {
        self.known + self.new
    }
}

impl Seen {
    /// Whom it is about.
    #[must_use]
    pub fn who(&self, choice: Choice) -> Who {
        match &self.found {
            Found::Known(party) => Who::Known(*party),
            Found::New => Who::New,
            Found::Perhaps(offered) => match offered.get(choice.others) {
                Some((party, _)) if choice.is_it => Who::Known(*party),
                Some((party, reason)) => Who::Asked(*party, *reason),
                None => Who::New,
            },
        }
    }

    /// What tells it from other lines, once it is decided whom it is about.
    #[must_use]
    pub fn identity(&self, who: Who) -> Option<Identity> {
        let whose = match who {
            Who::Known(Party { account: Some(id), .. }) => Whose::Company(id),
            Who::Known(Party { contact: Some(id), .. }) => Whose::Person(id),
            Who::Known(_) | Who::New => Whose::Line(self.first),
            Who::Asked(..) => return None,
        };
        Some((whose, self.person.clone()))
    }
}

impl Sight {
    /// How many lines come to what, and which of them say what another one says already.
    #[must_use]
    pub fn told(&self, choices: &Choices) -> Told {
        let (mut told, mut met) = (Told::default(), BTreeSet::new());
        for (place, seen) in self.lines.iter().enumerate() {
            let choice = choices.get(&seen.line.text).copied().unwrap_or_default();
            let who = seen.who(choice);
            let counts = &mut told.counts;
            match seen.identity(who) {
                None => counts.asked += 1,
                Some(_) if choice.is_left => counts.left += 1,
                Some(identity) => match (met.insert(identity), who) {
                    (false, _) => {
                        counts.twice += 1;
                        told.twice.insert(place);
                    }
                    (true, Who::New) => counts.new += 1,
                    (true, Who::Known(_) | Who::Asked(..)) => counts.known += 1,
                },
            }
        }
        told
    }
}

/// The look at all that was pasted, under way.
#[derive(Clone, Debug)]
pub struct SightUnderWay {
    known: Arc<Known>,
    lines: std::vec::IntoIter<Line>,
    /// The companies of the lines so far, by name.
    met: BTreeMap<String, Vec<(usize, Company)>>,
    sight: Sight,
}

impl SightUnderWay {
    /// Nothing looked at yet.
    #[must_use]
    pub fn new(known: Arc<Known>, mut pasted: Pasted) -> Self {
        let lines = std::mem::take(&mut pasted.lines).into_iter();
        let sight = Sight { lines: Vec::new(), pasted };
        Self { known, lines, met: BTreeMap::new(), sight }
    }

    /// Looks at some lines more; all that was seen once there are no more.
    pub fn step(&mut self) -> Option<Sight> {
        for _ in 0..READ_A_STEP {
            let Some(line) = self.lines.next() else {
                return Some(std::mem::take(&mut self.sight));
            };
            let found = self.known.find(&line.written);
            let first = self.first(&line.written);
            let person = self.person(&line.written);
            self.sight.lines.push(Seen { line, found, first, person });
        }
        None
    }

    /// The first line of the company, or of the person without one, that a line names.
    fn first(&mut self, written: &Written) -> usize {
        let place = self.sight.lines.len();
        let company = Company::named(written.name(), self.known.unfold());
        let met = self.met.entry(company.name().key().to_owned()).or_default();
        let same = met.iter().find(|(_, one)| one.likeness(&company) == Some(Likeness::Same));
        let first = same.map(|(first, _)| *first);
        first.unwrap_or_else(|| {
            met.push((place, company));
            place
        })
    }

    fn person(&self, written: &Written) -> String {
        let named = Name::of_person(&written.person, self.known.unfold());
        match named.key() {
            "" => written.email.to_ascii_lowercase(),
            name => name.to_owned(),
        }
    }
}

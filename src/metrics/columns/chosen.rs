//! A [`Population`] as the columns know it.

use super::super::{Cohort, Population};
use super::{Code, Columns, Day, Facts};

/// Which rows a figure is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chosen {
    owner: Wanted,
    source: Wanted,
    from: Day,
    to: Day,
    /// What the days choose.
    pub cohort: Cohort,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wanted {
    Any,
    Only(Code),
    /// What is asked for is in no row.
    Nothing,
}

impl Wanted {
    fn of(asked: Option<Code>) -> Self {
        match asked {
            None => Self::Any,
            Some(Code::NONE) => Self::Nothing,
            Some(code) => Self::Only(code),
        }
    }

    fn fits(self, code: Code) -> bool {
        match self {
            Self::Any => true,
            Self::Only(wanted) => wanted == code,
            Self::Nothing => false,
        }
    }
}

impl Chosen {
    /// The choice among these columns.
    #[must_use]
    pub fn of(population: &Population, columns: &Columns) -> Self {
        Self {
            owner: Wanted::of(population.owner.map(|owner| columns.owners.get(&owner))),
            source: Wanted::of(population.source.as_ref().map(|name| columns.sources.get(name))),
            from: Day::of(population.from_on),
            to: Day::of(population.to_on),
            cohort: population.cohort,
        }
    }

    /// The same choice whatever the owner.
    #[must_use]
    pub const fn for_all_owners(self) -> Self {
        Self { owner: Wanted::Any, ..self }
    }

    /// The same choice for one owner, or for what nobody has.
    #[must_use]
    pub const fn for_owner(self, owner: Code) -> Self {
        Self { owner: Wanted::Only(owner), ..self }
    }

    /// The same choice in another period.
    #[must_use]
    pub const fn between(self, from: Day, to: Day) -> Self {
        Self { from, to, ..self }
    }

    /// First and last day of the period; none where it has no such end.
    #[must_use]
    pub const fn period(self) -> (Day, Day) {
        (self.from, self.to)
    }

    /// Whether a period is chosen at all; without one, undated opportunities take part.
    #[must_use]
    pub const fn has_period(self) -> bool {
        self.from.is_known() || self.to.is_known()
    }

    /// Whether a day lies in the period. One that is not known lies only in the whole history.
    #[must_use]
    pub fn in_period(self, day: Day) -> bool {
        // No day comes before every other: of an open end at the beginning that is what is wanted.
        match day.is_known() {
            true => day >= self.from && (!self.to.is_known() || day <= self.to),
            false => !self.has_period(),
        }
    }

    /// Whether owner and source fit, whatever the period.
    #[must_use]
    pub fn concerns(self, owner: Code, source: Code) -> bool {
        self.owner.fits(owner) && self.source.fits(source)
    }

    /// The rows whose owner and source fit, whatever the period.
    pub fn concerned(self, columns: &Columns) -> impl Iterator<Item = &Facts> {
        columns.facts.iter().filter(move |facts| self.concerns(facts.owner, facts.source))
    }

    /// The rows of the cohort that entered in the period.
    pub fn entered(self, columns: &Columns) -> impl Iterator<Item = &Facts> {
        self.concerned(columns).filter(move |facts| self.in_period(facts.entered()))
    }
}

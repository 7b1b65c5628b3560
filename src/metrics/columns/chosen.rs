//! A [`Population`] as the columns know it.

use super::super::{Cohort, Population};
use super::{Code, Columns, Day, Hot, OpportunityRow};

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

    /// Bits to look at in a code, and what they must be: the three cases without a branch.
    const fn bits(self) -> (u16, u16) {
        match self {
            Self::Any => (0, 0),
            Self::Only(wanted) => (u16::MAX, wanted.number()),
            Self::Nothing => (0, 1),
        }
    }

    const fn fits(self, code: Code) -> bool {
        let (bits, wanted) = self.bits();
        code.number() & bits == wanted
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

    /// Everything, whatever the day.
    #[must_use]
    pub const fn everything() -> Self {
        let (owner, source) = (Wanted::Any, Wanted::Any);
        Self { owner, source, from: Day::NONE, to: Day::NONE, cohort: Cohort::Entry }
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

    /// The same choice in as many days just before; `None` where it has no first day.
    #[must_use]
    pub fn before(self, today: Day) -> Option<Self> {
        let from = self.from.known()?;
        let days = self.to.known().unwrap_or(today).since(from).filter(|days| *days >= 0)?;
        Some(self.between(from.plus(-days - 1), from.plus(-1)))
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
    pub const fn concerns(self, owner: Code, source: Code) -> bool {
        self.owner.fits(owner) && self.source.fits(source)
    }

    /// The rows whose owner and source fit, whatever the period.
    #[must_use]
    pub fn concerned_rows(self, hot: &Hot) -> Vec<u32> {
        let (owner_bits, owner_wanted) = self.owner.bits();
        let (source_bits, source_wanted) = self.source.bits();
        let mut rows = vec![0; hot.owner.len()];
        let mut found = 0;
        // Every row is noted, and the next one over it unless it fits: which do cannot be guessed, and
        // a processor that guesses a branch wrongly loses more time than the note takes.
        for (row, (owner, source)) in (0..).zip(hot.owner.iter().zip(&hot.source)) {
            rows[found] = row;
            let fits = (owner.number() & owner_bits == owner_wanted)
                & (source.number() & source_bits == source_wanted);
            found += usize::from(fits);
        }
        rows.truncate(found);
        rows
    }

    /// Of these rows those that entered in the period. What has not moved since it was first written
    /// down as standing somewhere entered nowhere.
    #[must_use]
    pub fn of_period(self, hot: &Hot, mut rows: Vec<u32>) -> Vec<u32> {
        if hot.unmoved > 0 {
            rows.retain(|row| !hot.dates[*row as usize].unmoved);
        }
        if self.has_period() {
            rows.retain(|row| self.in_period(hot.entered[*row as usize]));
        }
        rows
    }

    /// The rows of the cohort that entered in the period.
    #[must_use]
    pub fn entered_rows(self, hot: &Hot) -> Vec<u32> {
        self.of_period(hot, self.concerned_rows(hot))
    }

    /// The rows of [`Chosen::concerned_rows`].
    pub fn concerned(self, columns: &Columns) -> impl Iterator<Item = &OpportunityRow> {
        let rows = self.concerned_rows(&columns.hot).into_iter();
        rows.map(|row| &columns.rows[row as usize])
    }

    /// The rows of [`Chosen::entered_rows`].
    pub fn entered(self, columns: &Columns) -> impl Iterator<Item = &OpportunityRow> {
        let rows = self.entered_rows(&columns.hot).into_iter();
        rows.map(|row| &columns.rows[row as usize])
    }
}

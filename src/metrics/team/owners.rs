//! The team, owner by owner: each ratio on equal time and drawn towards the team's, wins and the win rate.
//!
//! A difference is not yet skill: owners who get other cases have other rates.

use crate::domain::OwnerId;
use crate::stats::{Group, Shrunken, shrinkage};

use crate::metrics::{
    Cell, Chosen, Cohort, Column, Columns, Day, EqualTime, Figure, Part, Ratio, RatioCode,
    RatioKind, Reason, Row, RowKey, Rule, StatusKind, Table,
};

use super::compare::Measure;
use super::sides::{MeasureSides, Side, sides};

/// The owners who have anything in the choice, in the order of their ids.
#[derive(Clone, Debug, PartialEq)]
pub struct Owners {
    /// One for each owner.
    pub rows: Vec<OwnerRow>,
    /// What is measured, in the order of the sale, the whole last.
    pub measures: Vec<TeamMeasure>,
    /// Opportunities of the choice without an owner: in no row.
    pub without_owner: u64,
    /// Whether the workspace records any loss at all. Where it does not, there is no win rate.
    pub losses_recorded: bool,
    /// Where the counts come from.
    pub(super) basis: OwnersBasis,
    /// How many measures are drawn towards the team's.
    pub(super) fitted: usize,
}

/// Where the counts of the owners come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum OwnersBasis {
    /// Records: what entered in the period, on equal time.
    Entry,
    /// Records: milestones of the period.
    Flow,
    /// Numbers that somebody typed.
    Typed,
}

/// One measure of a team.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TeamMeasure {
    /// What.
    pub measure: Measure,
    /// The time that every owner's cases are given, in days; `None` without a clock.
    pub within_days: Option<u32>,
    /// All owners together; `None` where there is nothing to compare.
    pub team: Option<Ratio>,
    /// Why nothing of it is compared; `None` where it is.
    pub not_compared: Option<Reason>,
    /// Cases left out: too young, and without a day that it takes.
    pub left_out: (u64, u64),
}

/// One owner.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnerRow {
    /// Who.
    pub owner: OwnerId,
    /// The measures, in the order of the sale, the whole last.
    pub ratios: Vec<OwnerRatio>,
    /// Won, by close date.
    pub won: u64,
    /// Lost, by close date.
    pub lost: u64,
}

/// One measure of one owner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OwnerRatio {
    /// What.
    pub measure: Measure,
    /// The ratio on equal time, or why there is none.
    pub ratio: Result<Ratio, Reason>,
    /// Of its cases: did not go on, and are open.
    pub left_open: u64,
    /// Left out of it, as they are too young.
    pub younger: u64,
    /// The rate drawn towards the team's; `None` without trials in the team, or where nothing is
    /// compared.
    pub shrunk: Option<Shrunken>,
}

/// The owners of a choice, whichever one is chosen, before any rate is drawn towards the team's:
/// [`Owners::fit_next`] does it, a measure at a time.
#[must_use]
pub fn owners_unfitted(columns: &Columns, chosen: Chosen, today: Day) -> Owners {
    let chosen = chosen.for_all_owners();
    let all = sides(columns, chosen, today);
    let hot = &columns.hot;
    let nobody = columns.owners.values().len();
    let mut closed = vec![(0_u64, 0_u64); nobody + 1];
    let mut has_any = vec![false; nobody + 1];
    let mut without_owner = 0;
    for row in chosen.concerned_rows(hot) {
        let row = row as usize;
        let place = hot.owner[row].place().map_or(nobody, |place| place.min(nobody));
        let status = hot.status[row];
        let closes = status != StatusKind::Open && chosen.in_period(hot.trail[row].closed);
        match status {
            StatusKind::Won if closes => closed[place].0 += 1,
            StatusKind::Lost if closes => closed[place].1 += 1,
            _ => {}
        }
        if closes || chosen.in_period(hot.entered[row]) {
            has_any[place] = true;
            without_owner += u64::from(place == nobody);
        }
    }
    let mut rows = Vec::new();
    for (place, owner) in columns.owners.values().iter().enumerate() {
        let ratios: Vec<OwnerRatio> = all.iter().map(|one| OwnerRatio::of(one, place)).collect();
        let is_idle = ratios.iter().all(|of| of.ratio.is_ok_and(|ratio| ratio.denominator == 0));
        if has_any[place] || !is_idle {
            let (won, lost) = closed[place];
            rows.push(OwnerRow { owner: *owner, ratios, won, lost });
        }
    }
    rows.sort_by_key(|row| row.owner);
    Owners {
        rows,
        measures: all.iter().map(TeamMeasure::of).collect(),
        without_owner,
        losses_recorded: hot.status.contains(&StatusKind::Lost),
        basis: match chosen.cohort {
            Cohort::Entry => OwnersBasis::Entry,
            Cohort::Flow => OwnersBasis::Flow,
        },
        fitted: 0,
    }
}

impl OwnerRatio {
    fn of(all: &MeasureSides, place: usize) -> Self {
        let side = all.sides.as_ref().map(|sides| sides[place]).map_err(|why_not| *why_not);
        let time = side.map_or_else(|_| EqualTime::default(), |side| side.time);
        Self {
            measure: all.measure,
            ratio: side.map(|side| side.ratio),
            left_open: time.left_open,
            younger: time.younger,
            shrunk: None,
        }
    }

    /// Successes and trials; none where there is no ratio.
    fn group(&self) -> Group {
        self.ratio.map_or(Group::default(), |ratio| Group {
            successes: ratio.numerator,
            trials: ratio.denominator,
        })
    }
}

impl TeamMeasure {
    fn of(all: &MeasureSides) -> Self {
        let found = |team, not_compared, left_out| Self {
            measure: all.measure,
            within_days: all.within_days,
            team,
            not_compared,
            left_out,
        };
        let sides = match &all.sides {
            Ok(sides) => sides,
            Err(why_not) => return found(None, Some(*why_not), (0, 0)),
        };
        let Some((nobody, owned)) = sides.split_last() else { return found(None, None, (0, 0)) };
        let sum = |of: fn(&Side) -> u64| owned.iter().map(of).sum::<u64>();
        let successes = sum(|side| side.ratio.numerator);
        let trials = sum(|side| side.ratio.denominator);
        let of_all = |of: fn(&EqualTime) -> u64| sides.iter().map(|side| of(&side.time)).sum();
        let left_out = (of_all(|time| time.younger), of_all(|time| time.undated));
        let kind = nobody.ratio.kind;
        let not_compared = match kind {
            RatioKind::OfCounts => Some(Reason::RatiosOfCounts),
            _ if nobody.ratio.denominator > trials => Some(Reason::OwnersUnknown),
            _ => None,
        };
        let team = Ratio { numerator: successes, denominator: trials, kind };
        found(Some(team), not_compared, left_out)
    }
}

impl Owners {
    /// One of the measures.
    #[must_use]
    pub fn measure(&self, measure: Measure) -> Option<&TeamMeasure> {
        self.measures.iter().find(|one| one.measure == measure)
    }

    /// Successes and trials of each owner, in the order of the rows; and the same without those still open.
    ///
    /// # Errors
    ///
    /// Why they are not compared.
    pub fn groups(&self, measure: Measure) -> Result<[Vec<Group>; 2], Reason> {
        let known = self.measure(measure).ok_or(Reason::NotRecorded)?;
        if let Some(why_not) = known.not_compared {
            return Err(why_not);
        }
        let of = || self.rows.iter().filter_map(|row| row.of(measure));
        let decided = |of: &OwnerRatio| {
            let group = of.group();
            Group { trials: group.trials - of.left_open, ..group }
        };
        Ok([of().map(OwnerRatio::group).collect(), of().map(decided).collect()])
    }

    /// The owner's row.
    #[must_use]
    pub fn of(&self, owner: OwnerId) -> Option<&OwnerRow> {
        self.rows.iter().find(|row| row.owner == owner)
    }

    /// Draws one more measure's rates towards the team's; whether all are drawn.
    pub fn fit_next(&mut self) -> bool {
        let place = self.fitted;
        let Some(measure) = self.measures.get(place).map(|one| one.measure) else { return true };
        let found = self.groups(measure).ok().and_then(|[groups, _]| shrinkage(&groups));
        let shrunken = found.map(|found| found.groups).unwrap_or_default();
        for (row, shrunk) in self.rows.iter_mut().zip(shrunken) {
            row.ratios[place].shrunk = Some(shrunk);
        }
        self.fitted += 1;
        self.fitted == self.measures.len()
    }

    /// The figure as a table.
    #[must_use]
    pub fn table(&self) -> Table {
        // Rs·R2 has columns where it stands in for both.
        let joined = self.measure(Measure::Of(RatioCode::RsR2)).is_some();
        let ratios = || RatioCode::CHAIN.into_iter().chain(joined.then_some(RatioCode::RsR2));
        let parts = || Part::OF_RATIO.into_iter().chain([Part::Shrunk, Part::WithinDays]);
        let of_ratio = |ratio| parts().map(move |part| Column::OfRatio(ratio, part));
        let of_wins = Part::OF_RATIO.map(|part| match part {
            Part::Rate => Column::WinRate,
            part => Column::OfWinRate(part),
        });
        let columns = ratios().flat_map(of_ratio).chain([Column::Won]).chain(of_wins).collect();
        let rows = self.rows.iter().map(|row| {
            let mut cells: Vec<Cell> = ratios().flat_map(|code| self.cells(row, code)).collect();
            cells.push(Cell::Count(row.won));
            cells.extend(match row.win_rate(self.losses_recorded) {
                None => {
                    let why_not = Cell::NotMeasurable(Reason::LossesNotRecorded);
                    [Cell::Blank, Cell::Blank, why_not, Cell::Blank, Cell::Blank]
                }
                Some(ratio) => Cell::of_ratio_or(Some(ratio), Reason::NoneDecided),
            });
            Row::new(RowKey::Owner(row.owner), cells)
        });
        let rows = rows.collect();
        Table { figure: Figure::Owners, columns, rows, rules: self.rules(), findings: Vec::new() }
    }

    /// The cells of one ratio of an owner.
    fn cells(&self, row: &OwnerRow, code: RatioCode) -> [Cell; 7] {
        let measure = Measure::Of(code);
        let (of, team) = (row.of(measure), self.measure(measure));
        let ratio = of.map_or(Err(Reason::NotRecorded), |of| of.ratio);
        let why_not = ratio.err().unwrap_or(Reason::NoTrials);
        let not_shrunk = team.and_then(|team| team.not_compared).unwrap_or(why_not);
        let shrunk = of.and_then(|of| of.shrunk).map(|shrunk| shrunk.mean);
        let within = team.and_then(|team| team.within_days);
        let [x, n, rate, low, high] = Cell::of_ratio_or(ratio.ok(), why_not);
        let within = within.map_or(Cell::Blank, |days| Cell::Days(days.into()));
        [x, n, rate, low, high, Cell::share(shrunk, not_shrunk), within]
    }

    fn rules(&self) -> Vec<Rule> {
        let owners = self.rows.len() as u64;
        let mut rules = match self.basis {
            OwnersBasis::Entry => vec![Rule::OwnersByEntry { owners }, Rule::Shrunk],
            OwnersBasis::Flow => vec![Rule::OwnersByFlow { owners }],
            OwnersBasis::Typed => vec![Rule::OwnersTyped { owners }, Rule::Shrunk],
        };
        let of = |say: &dyn Fn(&TeamMeasure) -> u64| {
            self.measures.iter().map(|one| (one.measure.into(), say(one))).collect::<Vec<_>>()
        };
        let within = of(&|one| one.within_days.map_or(0, u64::from));
        let unknown =
            self.measures.iter().any(|one| one.not_compared == Some(Reason::OwnersUnknown));
        let more = [
            Rule::left_out(within, |of| Rule::EqualTime { of }),
            Rule::left_out(of(&|one| one.left_out.0), |of| Rule::TooYoung { of }),
            Rule::left_out(of(&|one| one.left_out.1), |of| Rule::OwnersUndated { of }),
            Some(Rule::NotYetSkill),
            unknown.then_some(Rule::OwnersUnknown),
            Rule::some(self.without_owner, |count| Rule::WithoutOwner { count }),
        ];
        rules.extend(more.into_iter().flatten());
        rules
    }
}

impl OwnerRow {
    /// One of the measures.
    #[must_use]
    pub fn of(&self, measure: Measure) -> Option<&OwnerRatio> {
        self.ratios.iter().find(|ratio| ratio.measure == measure)
    }

    /// Won of decided; `None` where losses are not recorded.
    #[must_use]
    pub fn win_rate(&self, losses_recorded: bool) -> Option<Ratio> {
        losses_recorded.then(|| Ratio::nested(self.won, self.won + self.lost))
    }
}

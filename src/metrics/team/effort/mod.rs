//! Activity is not result: what each owner did and what came of it, and whether in these data more
//! activity goes with more result.
//!
//! Never activity against advances: advances are outcomes of activities, and rise with them by
//! construction. Instead the activities of a month against advances per activity of the same month,
//! and against stage moves of the following one, by what is left of them once owner and month
//! have been taken out. No correlation of one owner. Orders are drawn in slices.

mod gathered;

use crate::domain::OwnerId;
use crate::stats::{Pair, RankCorrelation, RankTest};

use crate::metrics::{
    Cell, Chosen, Code, Column, Columns, Connection, Day, Direction, Figure, Finding, Month,
    Reason, Row, RowKey, Rule, Table, Touch,
};

pub(in crate::metrics) use gathered::has_outcome;
use gathered::{Gathered, MonthOfWork};

/// A sentence is said of a connection so improbable by chance: one of two.
const SAID: f64 = 0.025;

/// The seed of the orders.
const SEED: u64 = 0xac71;

/// The figure `activity`.
#[derive(Clone, Debug, PartialEq)]
pub struct Effort {
    /// One for each owner who did or won anything, in the order of their ids.
    pub rows: Vec<EffortRow>,
    /// What nobody is named for: activities, wins.
    pub without_owner: (u64, u64),
    /// Activities of a month against advances per activity of the same month, over all owners; `None`
    /// where it cannot be measured.
    pub per_activity: Option<RankCorrelation>,
    /// Activities of a month against stage moves of the following month.
    pub next_month: Option<RankCorrelation>,
    /// The whole months of each owner, owner by owner and in order: what is asked of both.
    pub months: Vec<EffortMonth>,
}

/// One month of one owner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EffortMonth {
    /// Who.
    pub owner: OwnerId,
    /// When.
    pub month: Month,
    /// Activities done.
    pub activities: u32,
    /// Of these, agreed steps forward.
    pub advances: u32,
    /// Stage moves of the following month, where that is a whole one too.
    pub moves_after: Option<u32>,
}

/// One owner.
#[derive(Clone, Debug, PartialEq)]
pub struct EffortRow {
    /// Who.
    pub owner: OwnerId,
    /// Activities done in the period.
    pub activities: u64,
    /// Of these, agreed steps forward.
    pub advances: u64,
    /// Opportunities won in the period, by close date.
    pub won: u64,
    /// Calls, meetings and video calls done.
    pub to_have_outcome: u64,
    /// Of these, without an outcome recorded.
    pub without_outcome: u64,
}

/// The figure, under way.
#[derive(Clone, Debug)]
pub struct EffortUnderWay {
    found: Effort,
    waiting: Vec<(Slot, RankTest)>,
}

#[derive(Clone, Copy, Debug)]
enum Slot {
    PerActivity,
    NextMonth,
}

/// What the owners of a choice did in its period, and what came of it.
///
/// Activities count for who did them; wins and stage moves for who has the opportunity now.
#[must_use]
pub fn effort(columns: &Columns, chosen: Chosen, today: Day) -> EffortUnderWay {
    let nobody = columns.owners.values().len();
    let mut each = vec![Gathered::default(); nobody + 1];
    let place = |owner: Code| owner.place().map_or(nobody, |place| place.min(nobody));
    for facts in &columns.rows {
        for touch in &facts.touches {
            if happened(touch, today) && chosen.concerns(touch.owner, facts.source) {
                each[place(touch.owner)].touch(touch, chosen);
            }
        }
        if chosen.concerns(facts.owner, facts.source) {
            each[place(facts.owner)].own(facts, chosen);
        }
    }
    for touch in &columns.loose {
        if happened(touch, today) && chosen.concerns(touch.owner, Code::NONE) {
            each[place(touch.owner)].touch(touch, chosen);
        }
    }
    let without_owner = (each[nobody].activities, each[nobody].won);
    let mut owned: Vec<(OwnerId, Gathered)> =
        columns.owners.values().iter().copied().zip(each).collect();
    owned.retain(|(_, of)| of.activities > 0 || of.won > 0);
    owned.sort_by_key(|(owner, _)| *owner);

    let (mut same, mut next) = (Vec::new(), Vec::new());
    let (mut rows, mut each_month) = (Vec::new(), Vec::new());
    for (group, (owner, of)) in owned.into_iter().enumerate() {
        let months = of.months(chosen);
        let pair = |month: &MonthOfWork, second| {
            let time = month.month.since(Month::of(today)).unwrap_or_default();
            Pair { group, time, first: f64::from(month.done), second }
        };
        let active = months.iter().filter(|month| month.done > 0);
        same.extend(
            active.map(|month| pair(month, f64::from(month.advances) / f64::from(month.done))),
        );
        each_month.extend(months.iter().enumerate().map(|(at, month)| EffortMonth {
            owner,
            month: month.month,
            activities: month.done,
            advances: month.advances,
            moves_after: months.get(at + 1).map(|after| after.moves),
        }));
        next.extend(months.windows(2).map(|two| pair(&two[0], f64::from(two[1].moves))));
        rows.push(EffortRow {
            owner,
            activities: of.activities,
            advances: of.advances,
            won: of.won,
            to_have_outcome: of.to_have_outcome,
            without_outcome: of.without_outcome,
        });
    }
    let begun = [(Slot::PerActivity, same), (Slot::NextMonth, next)];
    let waiting =
        begun.into_iter().filter_map(|(slot, pairs)| Some((slot, RankTest::new(&pairs, SEED)?)));
    let found =
        Effort { rows, without_owner, per_activity: None, next_month: None, months: each_month };
    EffortUnderWay { found, waiting: waiting.collect() }
}

/// Whether it is done, as far as today can tell.
pub(in crate::metrics) fn happened(touch: &Touch, today: Day) -> bool {
    touch.is_done && touch.on <= today
}

impl EffortUnderWay {
    /// Draws at most so many orders more; the figure once there are enough, `None` before.
    pub fn step(&mut self, draws: u32) -> Option<&Effort> {
        if let Some((slot, test)) = self.waiting.last_mut()
            && let Some(found) = test.step(draws)
        {
            match *slot {
                Slot::PerActivity => self.found.per_activity = Some(found),
                Slot::NextMonth => self.found.next_month = Some(found),
            }
            self.waiting.pop();
        }
        self.waiting.is_empty().then_some(&self.found)
    }
}

impl Effort {
    /// What may be said of a correlation.
    #[must_use]
    pub fn direction(found: &RankCorrelation) -> Direction {
        match found.p < SAID {
            true if found.rho > 0.0 => Direction::More,
            true => Direction::Less,
            false => Direction::Unclear,
        }
    }

    /// The figure as a table. The last row, of the team, has the correlation over all owners.
    #[must_use]
    pub fn table(&self) -> Table {
        let mut rows: Vec<Row> = Vec::new();
        let mut all = [0; 5];
        for row in &self.rows {
            let counts =
                [row.activities, row.advances, row.won, row.without_outcome, row.to_have_outcome];
            for (sum, count) in all.iter_mut().zip(counts) {
                *sum += count;
            }
            rows.push(Row::new(RowKey::Owner(row.owner), cells(counts, [Cell::Blank; 4])));
        }
        let [rho, p] = of_test(self.per_activity);
        let [rho_next, p_next] = of_test(self.next_month);
        rows.push(Row::new(RowKey::Team, cells(all, [rho, p, rho_next, p_next])));
        let mut rules = vec![Rule::Activity, Rule::Correlation];
        if self.without_owner != (0, 0) {
            let (activities, won) = self.without_owner;
            rules.push(Rule::ActivityWithoutOwner { activities, won });
        }
        Table {
            figure: Figure::Activity,
            columns: vec![
                Column::Activities,
                Column::Advances,
                Column::Won,
                Column::WithoutOutcome,
                Column::Rho,
                Column::P,
                Column::RhoNext,
                Column::PNext,
                Column::AdvancesPerTen,
                Column::ShareWithoutOutcome,
            ],
            rows,
            rules,
            findings: vec![
                Finding::PerActivity(connection(self.per_activity)),
                Finding::NextMonth(connection(self.next_month)),
            ],
        }
    }
}

/// The cells of a row: activities, advances, wins, without an outcome and all that should have one; and
/// what the tests say.
fn cells(
    [activities, advances, won, without, to_have]: [u64; 5],
    [rho, p, rho_next, p_next]: [Cell; 4],
) -> [Cell; 10] {
    let ratio = |of: u64, all: u64| (all > 0).then(|| of as f64 / all as f64);
    let per_ten = ratio(advances, activities).map(|share| Cell::Expected(10.0 * share));
    [
        Cell::Count(activities),
        Cell::Count(advances),
        Cell::Count(won),
        Cell::Count(without),
        rho,
        p,
        rho_next,
        p_next,
        per_ten.unwrap_or(Cell::NotMeasurable(Reason::NobodyThere)),
        Cell::share(ratio(without, to_have), Reason::NobodyThere),
    ]
}

/// A correlation and its probability, or why there is none.
fn of_test(found: Option<RankCorrelation>) -> [Cell; 2] {
    match found {
        Some(found) => [Cell::Number(found.rho), Cell::Chance(found.p)],
        None => [Cell::NotMeasurable(Reason::FewMonths), Cell::Blank],
    }
}

/// What a correlation says: more, less, that nothing is shown, or that it cannot be measured.
fn connection(of: Option<RankCorrelation>) -> Connection {
    let Some(found) = of else { return Connection::NotMeasurable };
    Connection::Shown {
        direction: Effort::direction(&found),
        rho: found.rho,
        p: found.p,
        months: found.pairs as u64,
        owners: found.groups as u64,
    }
}

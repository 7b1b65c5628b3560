//! Segments: how the sources, sectors, sizes, areas, tags and owners of a choice compare in one passage, all
//! on equal time. Whether the values of an attribute differ at all is tested before a word is said about one
//! of them; each rate is drawn towards the mean of all, the more the fewer cases it has.
//!
//! Sector, size and area stand in the records of accounts, so that it reads them beside the columns. One
//! opportunity may have several tags: it counts for each, and of tags nothing is tested; of owners it is the
//! team's test that speaks.

use std::collections::BTreeMap;

use crate::domain::{Opportunity, OwnerId, Workspace};
use crate::stats::{Group, Shrunken, shrinkage};

use super::differ::Cases;
use super::{
    Chosen, Columns, Day, Differ, DifferUnderWay, EqualTime, LEAST_TRIALS, Leg, Measure, RatioCode,
    Reason, RowKey, differ, leg_of, within_days,
};

/// So many values of an attribute stand by themselves, the most frequent; the others together.
pub(super) const MOST_VALUES: usize = 12;

/// By what opportunities are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "each name says what it is")]
pub enum SegmentBy {
    Source,
    Sector,
    Size,
    Area,
    Tag,
    Owner,
}

impl SegmentBy {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 6] =
        [Self::Source, Self::Sector, Self::Size, Self::Area, Self::Tag, Self::Owner];

    /// Its code in tables and addresses.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Sector => "sector",
            Self::Size => "size",
            Self::Area => "area",
            Self::Tag => "tag",
            Self::Owner => "owner",
        }
    }

    /// The values that an opportunity has; none where nobody wrote one.
    pub(super) fn values_of(self, workspace: &Workspace, one: &Opportunity) -> Vec<Value> {
        let account = || workspace.accounts.get(one.account?);
        let value = match self {
            Self::Source => one.source.as_deref(),
            Self::Sector => account().and_then(|account| account.sector.as_deref()),
            Self::Size => account().and_then(|account| account.size_band.as_deref()),
            Self::Area => account().and_then(|account| account.area.as_deref()),
            Self::Owner => return one.owner().map(Value::Owner).into_iter().collect(),
            Self::Tag => return one.tags.iter().map(|tag| Value::written(tag)).collect(),
        };
        let written = value.filter(|value| !value.trim().is_empty());
        written.map(Value::written).into_iter().collect()
    }

    /// Whether an opportunity has this written value.
    pub(super) fn is_written(self, workspace: &Workspace, one: &Opportunity, value: &str) -> bool {
        let is_it = |own: &Value| matches!(own, Value::Written(text) if text == value);
        self.values_of(workspace, one).iter().any(is_it)
    }

    pub(super) fn key(self, value: Value) -> RowKey {
        match value {
            Value::Owner(id) => RowKey::Owner(id),
            Value::Written(text) => RowKey::Segment(self, text),
        }
    }
}

/// A value of an attribute.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Value {
    Written(String),
    Owner(OwnerId),
}

impl Value {
    fn written(text: &str) -> Self {
        Self::Written(text.trim().to_owned())
    }
}

/// The passages in which segments can be compared: those with a clock that somebody ever went in a time that
/// is known, the whole last.
#[must_use]
pub fn compared_passages(columns: &Columns) -> Vec<Measure> {
    let joined = !columns.recorded().appointments;
    let all = Measure::ALL.into_iter().filter(|measure| match measure {
        Measure::Of(RatioCode::Rs) => !joined,
        Measure::Of(RatioCode::RsR2) => joined,
        _ => true,
    });
    let has_clock = |measure: &Measure| {
        leg_of(columns, *measure).and_then(|leg| within_days(columns, leg)).is_some()
    };
    all.filter(has_clock).collect()
}

/// The segments of a choice in one passage.
#[derive(Clone, Debug, PartialEq)]
pub struct Segments {
    /// In which passage.
    pub measure: Measure,
    /// The time that every case is given, in days.
    pub within_days: u32,
    /// All cases that had the time.
    pub all: EqualTime,
    /// What anybody wrote, in the order of [`SegmentBy::ALL`].
    pub attributes: Vec<Attribute>,
}

/// One attribute with its values.
#[derive(Clone, Debug, PartialEq)]
pub struct Attribute {
    /// Which.
    pub by: SegmentBy,
    /// Whether its values differ.
    pub differ: Differ<SegmentBy>,
    /// In the order of the text, numbers in theirs; rarer ones together, last.
    pub segments: Vec<Segment>,
    /// Cases that had the time and of which nobody wrote it.
    pub unwritten: u64,
}

/// One value of an attribute.
#[derive(Clone, Debug, PartialEq)]
pub struct Segment {
    /// Which value, or [`RowKey::RareSegments`].
    pub key: RowKey,
    /// Its cases.
    pub cases: EqualTime,
    /// Its rate drawn towards the mean of all.
    pub shrunk: Option<Shrunken>,
}

/// The segments, being counted, fitted and tested.
#[derive(Clone, Debug)]
pub struct SegmentsUnderWay {
    leg: Leg,
    today: Day,
    rows: Vec<u32>,
    next: usize,
    values: BTreeMap<(SegmentBy, Value), EqualTime>,
    written: BTreeMap<SegmentBy, u64>,
    test: Option<DifferUnderWay<SegmentBy>>,
    found: Segments,
}

/// Begins with the segments of a choice in a passage; none where it has no clock, or where nobody ever went
/// it in a time that is known.
#[must_use]
pub fn segments(
    columns: &Columns,
    chosen: Chosen,
    measure: Measure,
    today: Day,
) -> Option<SegmentsUnderWay> {
    let leg = leg_of(columns, measure)?;
    let within_days = within_days(columns, leg)?;
    Some(SegmentsUnderWay {
        leg,
        today,
        rows: chosen.entered_rows(&columns.hot),
        next: 0,
        values: BTreeMap::new(),
        written: BTreeMap::new(),
        test: None,
        found: Segments { measure, within_days, all: EqualTime::default(), attributes: Vec::new() },
    })
}

impl SegmentsUnderWay {
    /// Goes on by so many opportunities, or so many permutations; the segments once they are tested. The
    /// records must stay the same from step to step.
    pub fn step(
        &mut self,
        workspace: &Workspace,
        columns: &Columns,
        rows: usize,
        draws: u32,
    ) -> Option<Segments> {
        match &mut self.test {
            None if self.next < self.rows.len() => {
                self.count(workspace, columns, rows);
                None
            }
            None => {
                self.test = Some(self.fit());
                None
            }
            Some(test) => test.step(draws).then(|| self.found()),
        }
    }

    fn count(&mut self, workspace: &Workspace, columns: &Columns, most: usize) {
        let end = (self.next + most.max(1)).min(self.rows.len());
        for row in self.rows[self.next..end].iter().map(|row| *row as usize) {
            let Some(one) = workspace.opportunities.get(columns.rows[row].id) else { continue };
            let add = |to: &mut EqualTime| {
                to.add(columns, row, self.leg, self.found.within_days, self.today);
            };
            let mut alone = EqualTime::default();
            add(&mut alone);
            add(&mut self.found.all);
            for by in SegmentBy::ALL {
                let values = by.values_of(workspace, one);
                let is_written = u64::from(!values.is_empty());
                *self.written.entry(by).or_default() += alone.group.trials * is_written;
                for value in values {
                    add(self.values.entry((by, value)).or_default());
                }
            }
        }
        self.next = end;
    }

    /// Draws the rates towards the mean of all, and begins the test.
    fn fit(&mut self) -> DifferUnderWay<SegmentBy> {
        let mut attributes: BTreeMap<SegmentBy, Vec<Segment>> = BTreeMap::new();
        for ((by, value), cases) in std::mem::take(&mut self.values) {
            let segment = Segment { key: by.key(value), cases, shrunk: None };
            attributes.entry(by).or_default().push(segment);
        }
        let mut questions = Vec::new();
        for (by, segments) in attributes {
            let mut segments = most_frequent(by, segments);
            let groups: Vec<Group> = segments.iter().map(|one| one.cases.group).collect();
            let fitted = shrinkage(&groups).map(|fitted| fitted.groups).unwrap_or_default();
            for (segment, shrunk) in segments.iter_mut().zip(fitted) {
                segment.shrunk = Some(shrunk);
            }
            let decided = segments.iter().map(|one| one.cases.without_left_open()).collect();
            let unwritten =
                self.found.all.group.trials - self.written.get(&by).copied().unwrap_or_default();
            let written = self.found.all.group.trials - unwritten;
            let cases: Result<Cases, Reason> = match by {
                SegmentBy::Tag => Err(Reason::SeveralEach),
                SegmentBy::Owner => Err(Reason::OnTeamPage),
                _ if unwritten > written => Err(Reason::MostlyUnwritten),
                _ => Ok([groups, decided]),
            };
            questions.push((by, cases));
            let differ = Differ {
                of: by,
                sides: 0,
                test: Err(Reason::NoTrials),
                raised: None,
                without_left_open: None,
            };
            self.found.attributes.push(Attribute { by, differ, segments, unwritten });
        }
        differ(questions, Reason::OneValue)
    }

    fn found(&self) -> Segments {
        let mut found = self.found.clone();
        let answers = self.test.iter().flat_map(DifferUnderWay::found);
        for (attribute, answer) in found.attributes.iter_mut().zip(answers) {
            attribute.differ = *answer;
        }
        found
    }
}

/// The most frequent in the order of their text, numbers in theirs, owners in the workspace's; then the others
/// together.
fn most_frequent(by: SegmentBy, mut segments: Vec<Segment>) -> Vec<Segment> {
    segments.sort_by_key(|one| std::cmp::Reverse(one.cases.group.trials));
    let rare = segments.split_off(segments.len().min(MOST_VALUES));
    segments.sort_by_cached_key(|one| in_their_order(&one.key));
    if !rare.is_empty() {
        let mut cases = EqualTime::default();
        rare.iter().for_each(|one| cases.add_all(&one.cases));
        segments.push(Segment { key: RowKey::RareSegments(by), cases, shrunk: None });
    }
    segments
}

/// By what values stand in order: numbers in theirs, then the text.
pub(super) fn in_their_order(key: &RowKey) -> (Option<u64>, String) {
    let begins = match key {
        RowKey::Segment(_, value) => {
            let digits: String = value.chars().take_while(char::is_ascii_digit).collect();
            digits.parse::<u64>().ok()
        }
        _ => None,
    };
    (begins, key.to_string())
}

impl Attribute {
    /// The rate of its values together: what each of them is held against; `None` without any case.
    #[must_use]
    pub fn rate(&self) -> Option<f64> {
        let mut all = EqualTime::default();
        self.segments.iter().for_each(|one| all.add_all(&one.cases));
        let Group { successes, trials } = all.group;
        (trials > 0).then(|| successes as f64 / trials as f64)
    }

    /// Whether a segment may be said to stand out, and to which side of the rate of all its attribute's: the
    /// values differ, it has ten cases, and its interval leaves that rate outside.
    #[must_use]
    pub fn is_above(&self, segment: &Segment) -> Option<bool> {
        let rate = self.rate()?;
        let enough = segment.cases.group.trials >= LEAST_TRIALS;
        let shrunk = segment.shrunk.filter(|_| enough && self.differ.names())?;
        (!shrunk.interval.contains(rate)).then_some(shrunk.mean > rate)
    }
}

impl Segments {
    /// The rate of all cases; `None` without any.
    #[must_use]
    pub fn rate(&self) -> Option<f64> {
        let Group { successes, trials } = self.all.group;
        (trials > 0).then(|| successes as f64 / trials as f64)
    }
}

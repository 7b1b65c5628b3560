//! The figure `segments`, and what it says.

use crate::stats::Group;

use super::{
    Cell, Column, Figure, Finding, Part, Reason, Row, RowKey, Rule, Segment, Segments, Table,
};

impl Segments {
    /// What is said: the attributes whose values differ, who stands out the farthest in each, or that it
    /// can't be told.
    fn findings(&self) -> Vec<Finding> {
        let mut said = Vec::new();
        for attribute in &self.attributes {
            if attribute.differ.only_left_open() {
                said.push(Finding::SegmentsLeftOpen { by: attribute.by });
            }
            if !attribute.differ.names() {
                continue;
            }
            let mut out: Vec<(f64, Finding)> = Vec::new();
            for segment in &attribute.segments {
                let Some(rate) = attribute.rate() else { continue };
                let Some(is_above) = attribute.is_above(segment) else { continue };
                let Some(shrunk) = segment.shrunk.map(|shrunk| shrunk.mean) else { continue };
                let (by, key) = (attribute.by, segment.key.clone());
                let finding =
                    Finding::SegmentStandsOut { by, key, is_above, rate: shrunk, of_all: rate };
                out.push(((shrunk - rate).abs(), finding));
            }
            out.sort_by(|a, b| b.0.total_cmp(&a.0));
            said.push(match out.into_iter().next() {
                Some((_, finding)) => finding,
                None => Finding::SegmentsDiffer { by: attribute.by },
            });
        }
        if said.is_empty() && self.attributes.iter().any(|one| one.differ.test.is_ok()) {
            said.push(Finding::SegmentsAlike);
        }
        said
    }

    /// The figure `segments`.
    #[must_use]
    pub fn table(&self) -> Table {
        let row = |segment: &Segment| {
            let Group { successes, trials } = segment.cases.group;
            let rate = (trials > 0).then(|| successes as f64 / trials as f64);
            let shrunk = segment.shrunk;
            let cells = [
                Cell::Count(successes),
                Cell::Count(trials),
                Cell::share(rate, Reason::NoTrials),
                Cell::share(shrunk.map(|shrunk| shrunk.mean), Reason::NoTrials),
                Cell::share_or_blank(shrunk.map(|shrunk| shrunk.interval.low)),
                Cell::share_or_blank(shrunk.map(|shrunk| shrunk.interval.high)),
            ];
            Row::new(segment.key.clone(), cells)
        };
        let rows = self.attributes.iter().flat_map(|attribute| &attribute.segments).map(row);
        let unwritten =
            self.attributes.iter().map(|one| (RowKey::Attribute(one.by), one.unwritten));
        let rules = [
            Some(Rule::Segments { within_days: self.within_days }),
            Rule::some(self.all.younger, |count| Rule::SegmentsTooYoung { count }),
            Rule::some(self.all.undated, |count| Rule::SegmentsUndated { count }),
            Rule::left_out(unwritten, |of| Rule::SegmentsUnwritten { of }),
            Some(Rule::SegmentsTested),
            Some(Rule::Shrunk),
        ];
        Table {
            figure: Figure::Segments,
            columns: vec![
                Column::Successes,
                Column::Trials,
                Column::Part(Part::Rate),
                Column::Part(Part::Shrunk),
                Column::Part(Part::Low),
                Column::Part(Part::High),
            ],
            rows: rows.collect(),
            rules: rules.into_iter().flatten().collect(),
            findings: self.findings(),
        }
    }
}

//! The columns of a workspace taken in steps, so that a page stays alive while a large one is read.
//! Knows nothing of time: how many records a step may read is the caller's to say.

use crate::domain::{ActivityId, OpportunityId, Workspace};

use super::{Columns, OpportunityRow, Touch};

/// Columns of which a part is read.
#[derive(Clone, Debug)]
pub struct ColumnsBuilder {
    columns: Columns,
    next: Next,
}

/// What the next step goes on with: ids, because between steps records can come and go.
#[derive(Clone, Copy, Debug)]
enum Next {
    OpportunitiesAfter(Option<OpportunityId>),
    ActivitiesAfter(Option<ActivityId>),
    /// All is read; what is asked most is still to be laid side by side, from this row on.
    SideBySideFrom(usize),
}

/// What a step of a [`ColumnsBuilder`] comes to.
#[derive(Clone, Debug)]
pub enum ColumnsStep {
    /// There is more to read.
    More(ColumnsBuilder),
    /// The columns are whole.
    Done(Columns),
}

impl ColumnsBuilder {
    /// Columns of which nothing is read yet.
    #[must_use]
    pub fn new(workspace: &Workspace) -> Self {
        Self { columns: Columns::without_rows(workspace), next: Next::OpportunitiesAfter(None) }
    }

    /// Reads up to so many records more, and at least one.
    ///
    /// The workspace may change between steps. Then the columns, once done, must be
    /// [updated](Columns::update) with all that was touched since [`ColumnsBuilder::new`].
    #[must_use]
    pub fn step(mut self, workspace: &Workspace, most_records: usize) -> ColumnsStep {
        let most = most_records.max(1);
        let next = match self.next {
            Next::OpportunitiesAfter(last) => self.opportunities(workspace, last, most),
            Next::ActivitiesAfter(last) => self.activities(workspace, last, most),
            Next::SideBySideFrom(row) => self.side_by_side(row, most),
        };
        match next {
            Some(next) => {
                self.next = next;
                ColumnsStep::More(self)
            }
            None => ColumnsStep::Done(self.columns),
        }
    }

    fn opportunities(
        &mut self,
        workspace: &Workspace,
        mut last: Option<OpportunityId>,
        most: usize,
    ) -> Option<Next> {
        let columns = &mut self.columns;
        let mut read = 0;
        for opportunity in workspace.opportunities.after(last).take(most) {
            let row = columns.row_of(opportunity, Vec::new());
            columns.places.push((opportunity.id, columns.rows.len() as u32));
            columns.rows.push(row);
            last = Some(opportunity.id);
            read += 1;
        }
        Some(match read < most {
            true => Next::ActivitiesAfter(None),
            false => Next::OpportunitiesAfter(last),
        })
    }

    fn activities(
        &mut self,
        workspace: &Workspace,
        mut last: Option<ActivityId>,
        most: usize,
    ) -> Option<Next> {
        let columns = &mut self.columns;
        let mut read = 0;
        for activity in workspace.activities.after(last).take(most) {
            let touch = Touch::of(activity, columns.owner(activity.owner));
            match Columns::home(workspace, activity.opportunity) {
                None => columns.loose.push(touch),
                Some(home) => {
                    columns.homes.push((activity.id, home));
                    // One that came after its slice was read has no row before the update.
                    if let Ok(place) = columns.place(home) {
                        columns.rows[columns.places[place].1 as usize].touches.push(touch);
                    }
                }
            }
            last = Some(activity.id);
            read += 1;
        }
        Some(match read < most {
            true => Next::SideBySideFrom(0),
            false => Next::ActivitiesAfter(last),
        })
    }

    fn side_by_side(&mut self, from: usize, most: usize) -> Option<Next> {
        let Columns { rows, hot, census, .. } = &mut self.columns;
        let slice: &[OpportunityRow] = rows.get(from..).unwrap_or_default();
        for (at, row) in (from..).zip(slice).take(most) {
            hot.put(at, row);
            census.add(hot, at);
        }
        (slice.len() > most).then(|| Next::SideBySideFrom(from + most))
    }
}

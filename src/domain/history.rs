//! Undo and redo.

use super::{Change, Workspace};

/// The steps that can be taken back, and those taken back that can be made again.
#[derive(Clone, Debug, Default)]
pub struct History {
    done: Vec<Change>,
    undone: Vec<Change>,
}

impl History {
    /// How many steps can be taken back; older ones are let go.
    pub const STEPS: usize = 100;

    /// Remembers a step just made. What had been taken back can no longer be made again.
    pub fn push(&mut self, change: Change) {
        self.undone.clear();
        self.done.push(change);
        if self.done.len() > Self::STEPS {
            self.done.remove(0);
        }
    }

    /// Lets a change that goes on with the last step be part of it, where both touch one and the
    /// same record: typing on in a field is one step. Elsewhere it is a step of its own.
    pub fn amend(&mut self, change: Change) {
        if let ([last], [next]) = (
            self.done.last_mut().map_or(&mut [][..], |step| &mut step.edits),
            change.edits.as_slice(),
        ) && last.id() == next.id()
            && self.undone.is_empty()
        {
            last.after.clone_from(&next.after);
        } else {
            self.push(change);
        }
    }

    /// Takes the last step back and returns the change that did so; `None` when there is none.
    pub fn undo(&mut self, workspace: &mut Workspace) -> Option<Change> {
        let step = self.done.pop()?;
        let reversal = step.reversed();
        reversal.apply_to(workspace);
        self.undone.push(step);
        Some(reversal)
    }

    /// Makes the last step taken back again and returns it; `None` when there is none.
    pub fn redo(&mut self, workspace: &mut Workspace) -> Option<Change> {
        let step = self.undone.pop()?;
        step.apply_to(workspace);
        self.done.push(step.clone());
        Some(step)
    }

    /// Whether there is a step to take back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    /// Whether there is a step to make again.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }
}

//! Workspaces as earlier versions kept them: one small step for each format.

mod from_1;

pub(super) use from_1::{finish, is_left, list, open};

//! What is stuck, what may move it, and what is worth a visit.

mod remedies;
mod stuck;
mod warm;

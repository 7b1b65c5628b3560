//! What is stuck, what may move it, what is worth a visit, and who can introduce whom.

mod introductions;
mod remedies;
mod stuck;
mod targeting;
mod warm;
mod warm_path;

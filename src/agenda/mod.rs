//! What is to be done on a day, by whom, and with whom to begin. Knows no page, no clock and no words.
//!
//! An [`Agenda`] keeps of each record the little that decides whether it is due: it is read once, in
//! [steps](Agenda::step), and then [kept](Agenda::update) by what was touched. [`Agenda::day`] makes
//! the [`DayPlan`] of a day: [groups](Section) of [items](Item), each with its [`Urgency`], whose parts
//! say why it stands where it stands.

mod day;
mod deal;
mod kept;
mod look;
mod nurture;
mod traces;
mod urgency;

pub use day::{Asked, DayPlan, Group, Item, Section, Work};
pub use kept::Agenda;
pub use look::Look;
pub use nurture::{Nurtured, Nurturing};
pub use traces::Trace;
pub use urgency::{Reason, Standing, Urgency, Weighed};

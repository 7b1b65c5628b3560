//! Figures as people, scripts and tests read them: which there are, their tables, and what stands in
//! those. Words are found for all of it by matching, so that nothing can be forgotten; the codes of
//! the page are printed here, those of columns and rows in [`codes`].

mod codes;
mod column;
mod finding;
mod reason;
mod row_key;
mod rule;
mod table;

pub use column::{Column, Part};
pub use finding::{Connection, Direction, Finding};
pub use reason::Reason;
pub use row_key::RowKey;
pub use rule::Rule;
pub use table::{Cell, Row, Table, Word};

/// Writes the figures with their codes, and the list of all of them.
macro_rules! figures {
    ($($(#[$doc:meta])* $figure:ident $code:literal,)*) => {
        /// A figure.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Figure {
            $($(#[$doc])* $figure,)*
        }

        impl Figure {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$figure),*];

            /// Its code, the same in every language.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$figure => $code,)*
                }
            }
        }
    };
}

figures! {
    /// What is open now, stage by stage.
    Stock "stock",
    /// How many reached each stage.
    Funnel "funnel",
    /// Which share went on, passage by passage.
    Ratios "ratios",
    /// One's own levels beside a reference funnel's.
    Reference "reference",
    /// Won, lost, open.
    Outcome "outcome",
    /// Which share went on by so many days.
    Conversion "conversion_over_time",
    /// How long it takes.
    TimeInStage "time_in_stage",
    /// The ratios by month of entry.
    RatiosOverTime "ratios_over_time",
    /// The months of each ratio, and which chance alone hardly explains.
    Control "control",
    /// What the open ones will bring.
    Forecast "forecast",
    /// The same by the month in which the signature is expected.
    ForecastByMonth "forecast_by_month",
    /// What was said on earlier days, and what came.
    Scorecard "scorecard",
    /// Whether that covers a target.
    Coverage "coverage",
    /// The owners beside each other.
    Owners "owners",
    /// Whether the owners differ at all.
    Homogeneity "owners_test",
    /// Two sides beside each other.
    Compare "compare",
    /// What the owners do, and what comes of it.
    Activity "activity",
    /// Open ones on which much is done and nothing moves: on screen, the pianos.
    Stuck "piano",
    /// Open ones like those won, with a way in: on screen, the stools.
    Warm "stool",
    /// From marketing to sales.
    Handover "handover",
    /// Two owners at one company.
    Collisions "collisions",
    /// Who is on which span, and who crossed it.
    Bridge "bridge",
    /// The same, owner by owner.
    Bridges "bridges",
    /// Where it broke.
    Breaks "breaks",
    /// How many entered each stage, and where they went.
    Ledger "ledger",
    /// The same funnel read in three ways.
    Readings "readings",
    /// The values of an attribute beside each other.
    Segments "segments",
    /// The rate of each side against its cases, with the limits of chance.
    FunnelPlot "funnel_plot",
    /// The values of an attribute among the customers and in the file of targets.
    Targeting "targeting",
    /// The targets, those first that look most like the customers.
    Fit "fit",
    /// Why some were lost, stage by stage.
    LostReasons "lost_reasons",
    /// Open ones left too long.
    Rotting "rotting",
    /// What it takes to win so many.
    Planner "planner",
    /// How probable it is to win so many, by how many enter.
    Chance "chance",
    /// What each lever brings.
    WhatIf "levers",
}

//! Whom a figure counts, as the list of them says it.

use crate::metrics::{Among, Behind, ReadAs, TakenUp};
use crate::stats::Fate;

use super::activity;
use super::bridge::{self, hand_over};
use super::figures::{self, Wording};
use super::readings;

words! {
    counted_in(figure: &str, row: &str) {
        it: "contate in «{figure}»: {row}",
        fr: "comptées dans « {figure} » : {row}",
        en: "counted in “{figure}”: {row}",
    }
    both(one: &str, other: &str) { it: "{one}, {other}", fr: "{one}, {other}", en: "{one}, {other}" }
    went_on { it: "andate avanti", fr: "allées plus loin", en: "went on" }
    fell_after(span: &str, outcome: &str) {
        it: "{span}, cadute; ultimo esito: {outcome}",
        fr: "{span}, tombées ; dernier résultat : {outcome}",
        en: "{span}, fallen; last outcome: {outcome}",
    }
    were_lost { it: "perse", fr: "perdues", en: "lost" }
    are_open { it: "ancora aperte", fr: "encore en cours", en: "still open" }
}

/// The end of the list's sentence: "counted in “How long, and how it ends”: Suspect → Prospect, lost".
#[must_use]
pub fn behind_in_list(wording: Wording<'_>, behind: &Behind) -> String {
    let language = wording.locale.language;
    let (figure, row) = behind.row();
    let row = wording.row(&row);
    let further = match behind {
        Behind::WayEnd(_, _, Fate::Advanced) => went_on(language),
        Behind::WayEnd(_, _, Fate::Lost) => were_lost(language),
        Behind::WayEnd(_, _, Fate::Censored) => are_open(language),
        Behind::Through(_) => readings::name(language, ReadAs::Through),
        Behind::Now(_) => readings::name(language, ReadAs::Now),
        Behind::PassedAndTaken(soon) => taken_up(language, *soon),
        Behind::PassedAnd(some) => among(language, *some),
        Behind::Fell(_, outcome) => {
            let outcome = outcome.map(|outcome| activity::outcome(language, outcome));
            let outcome = outcome.unwrap_or_else(|| bridge::no_outcome(language));
            return counted_in(
                language,
                figures::caption(language, figure),
                &fell_after(language, &row, outcome),
            );
        }
        Behind::DoneOn(_, side, kind) => activity::kind_of(language, *side, *kind),
        Behind::Segment(measure, ..) | Behind::SegmentOwner(measure, _) => {
            figures::measure(language, *measure)
        }
        _ => "",
    };
    let said = if further.is_empty() { row } else { both(language, &row, further) };
    counted_in(language, figures::caption(language, figure), &said)
}

/// Some of those that were passed on.
const fn among(language: super::Language, some: Among) -> &'static str {
    match some {
        Among::TakenUp => hand_over::taken(language),
        Among::Advanced => hand_over::advanced(language),
        Among::Won => hand_over::goals(language),
        Among::NoSource => hand_over::no_source(language),
        Among::Nobodys => hand_over::nobody(language),
    }
}

/// How soon something was taken up.
#[must_use]
pub const fn taken_up(language: super::Language, soon: TakenUp) -> &'static str {
    match soon {
        TakenUp::SameDay => hand_over::same_day(language),
        TakenUp::TwoDays => hand_over::two_days(language),
        TakenUp::Week => hand_over::one_week(language),
        TakenUp::Later => hand_over::later(language),
        TakenUp::NotYet => hand_over::not_yet(language),
    }
}

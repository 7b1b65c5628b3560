//! What the rows of figures are called.

use jiff::civil::Date;

use crate::domain::OwnerId;
use crate::metrics::{Grain, Measure, Phase, PlanMark, RowKey, quarter_of};
use crate::words::{Language, segments, stage};

use super::Wording;

words! {
    all { it: "Tutte", fr: "Toutes", en: "All" }
    team { it: "Tutti", fr: "Tous", en: "All" }
    cycle {
        it: "Fino alla firma, se si vince",
        fr: "Jusqu’à la signature, si l’on gagne",
        en: "To the signature, if won",
    }
    overall { it: "In tutto", fr: "En tout", en: "Overall" }
    volume { it: "10% di sospetti in più", fr: "10 % de suspects en plus", en: "10% more suspects" }
    at_todays_pace { it: "Al ritmo di oggi", fr: "Au rythme d’aujourd’hui", en: "At today’s pace" }
    on_average { it: "In media", fr: "En moyenne", en: "On average" }
    four_times_in_five {
        it: "Quattro volte su cinque",
        fr: "Quatre fois sur cinq",
        en: "Four times in five",
    }
    awareness { it: "Conoscenza", fr: "Connaissance", en: "Awareness" }
    consideration { it: "Considerazione", fr: "Considération", en: "Consideration" }
    acquisition { it: "Acquisizione", fr: "Acquisition", en: "Acquisition" }
    first_quarter(year: &str) {
        it: "1º trimestre {year}",
        fr: "1ᵉʳ trimestre {year}",
        en: "first quarter of {year}",
    }
    second_quarter(year: &str) {
        it: "2º trimestre {year}",
        fr: "2ᵉ trimestre {year}",
        en: "second quarter of {year}",
    }
    third_quarter(year: &str) {
        it: "3º trimestre {year}",
        fr: "3ᵉ trimestre {year}",
        en: "third quarter of {year}",
    }
    fourth_quarter(year: &str) {
        it: "4º trimestre {year}",
        fr: "4ᵉ trimestre {year}",
        en: "fourth quarter of {year}",
    }
    of_month(ratio: &str, month: &str) {
        it: "{ratio}, {month}",
        fr: "{ratio}, {month}",
        en: "{ratio}, {month}",
    }
    other_reasons { it: "Altri motivi", fr: "Autres motifs", en: "Other reasons" }
    no_reason { it: "Motivo non scritto", fr: "Motif non écrit", en: "No reason written" }
    step(from: &str, to: &str) { it: "{from} → {to}", fr: "{from} → {to}", en: "{from} → {to}" }
}

impl Wording<'_> {
    /// What a row is called.
    #[must_use]
    pub fn row(&self, row: &RowKey) -> String {
        let language = self.locale.language;
        let name = match *row {
            RowKey::All => all(language),
            RowKey::Team => team(language),
            RowKey::Stage(of) => return self.locale.stage(of),
            RowKey::Step(from, to) => {
                let [from, to] = [from, to].map(|one| self.locale.stage(one));
                return step(language, &from, &to);
            }
            RowKey::Cycle => cycle(language),
            RowKey::Ratio(ratio) => stage::ratio(language, ratio),
            RowKey::Overall => overall(language),
            RowKey::Volume => volume(language),
            RowKey::Milestone(level) => stage::milestone(language, level),
            RowKey::Levels(from, to) => {
                let [from, to] = [from, to].map(|one| stage::milestone(language, one));
                return step(language, from, to);
            }
            RowKey::Mark(PlanMark::Today) => at_todays_pace(language),
            RowKey::Mark(PlanMark::Expected) => on_average(language),
            RowKey::Mark(PlanMark::Surely) => four_times_in_five(language),
            RowKey::Span(span) => phase(language, span),
            RowKey::Owner(id) => return self.owner(id),
            RowKey::Day(day) => return self.locale.format.day(day),
            RowKey::Month(day) => return self.month(day),
            RowKey::Spell(grain, day) => return self.spell(grain, day),
            RowKey::RatioSpell(ratio, grain, day) => {
                return of_month(language, stage::ratio(language, ratio), &self.spell(grain, day));
            }
            RowKey::LostFor(ref reason) => return reason.clone(),
            RowKey::LostForOthers => other_reasons(language),
            RowKey::LostForNothing => no_reason(language),
            RowKey::Attribute(by) => segments::attribute(language, by),
            RowKey::Segment(_, ref value) => return value.clone(),
            RowKey::RareSegments(_) => segments::others(language),
            RowKey::Opportunity(id) => {
                let one = self.workspace.opportunities.get(id);
                return one.map(|one| one.title.clone()).unwrap_or_default();
            }
        };
        name.to_owned()
    }

    /// A month with its year.
    pub(super) fn month(&self, day: Date) -> String {
        self.locale.format.month_of_year(day)
    }

    /// A month or a quarter with its year.
    pub(super) fn spell(&self, grain: Grain, first_day: Date) -> String {
        match grain {
            Grain::Month => self.month(first_day),
            Grain::Quarter => {
                let say = match quarter_of(first_day) {
                    1 => first_quarter,
                    2 => second_quarter,
                    3 => third_quarter,
                    _ => fourth_quarter,
                };
                say(self.locale.language, &first_day.year().to_string())
            }
        }
    }

    pub(super) fn owner(&self, id: OwnerId) -> String {
        self.workspace.owners.get(id).map(|owner| owner.name.clone()).unwrap_or_default()
    }
}

/// What a span of the bridge is called.
#[must_use]
pub const fn phase(language: Language, phase: Phase) -> &'static str {
    match phase {
        Phase::Awareness => awareness(language),
        Phase::Consideration => consideration(language),
        Phase::Acquisition => acquisition(language),
    }
}

/// What a measure is called.
#[must_use]
pub const fn measure(language: Language, measure: Measure) -> &'static str {
    match measure {
        Measure::Of(ratio) => stage::ratio(language, ratio),
        Measure::Overall => overall(language),
    }
}

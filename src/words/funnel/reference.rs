//! What is said of the reference funnel that stands beside one's own: the built-in one has its name from
//! the language, the firm's theirs.

use crate::metrics::{Against, Reference};
use crate::words::{Language, Locale, Sentence};

use super::list;

words! {
    three_per_cent { it: "Imbuto del 3%", fr: "Entonnoir des 3 %", en: "3% funnel" }
    head_three_per_cent { it: "rif. 3%", fr: "réf. 3 %", en: "ref. 3%" }
    head_own { it: "rif.", fr: "réf.", en: "ref." }
    legend(name: &str, counts: &str) { it: "{name}: {counts}", fr: "{name} : {counts}", en: "{name}: {counts}" }
    above(levels: &str) {
        it: "*sopra* in {levels}",
        fr: "*au-dessus* pour {levels}",
        en: "*above* at {levels}",
    }
    below(levels: &str) {
        it: "*sotto* in {levels}",
        fr: "*au-dessous* pour {levels}",
        en: "*below* at {levels}",
    }
    cannot_tell(levels: &str) {
        it: "~in {levels} non si può dire ancora~",
        fr: "~pour {levels}, impossible à dire encore~",
        en: "~at {levels} one can’t tell yet~",
    }
    nothing_to_hold {
        it: "~Ancora nulla da mettere accanto all’imbuto del 3%.~",
        fr: "~Encore rien à mettre à côté de l’entonnoir des 3 %.~",
        en: "~Nothing to hold against the 3% funnel yet.~",
    }
    nothing_to_hold_against(name: &str) {
        it: "~Ancora nulla da mettere accanto a «{name}».~",
        fr: "~Encore rien à mettre à côté de « {name} ».~",
        en: "~Nothing to hold against “{name}” yet.~",
    }
    against_three_per_cent(parts: &str) {
        it: "Rispetto all’imbuto del 3%: {parts}.",
        fr: "Face à l’entonnoir des 3 % : {parts}.",
        en: "Against the 3% funnel: {parts}.",
    }
    against_own(name: &str, parts: &str) {
        it: "Rispetto a «{name}»: {parts}.",
        fr: "Face à « {name} » : {parts}.",
        en: "Against “{name}”: {parts}.",
    }
    rule_three_per_cent(stages: &str) {
        it: "L’imbuto del 3%: 100 sospetti, 60 contatti, 30 prospect, 3 clienti, posti accanto a {stages}. La vostra colonna è alla fine; sopra o sotto solo dove la fascia che tiene 19 volte su 20 lo esclude.",
        fr: "L’entonnoir des 3 % : 100 suspects, 60 contacts, 30 prospects, 3 clients, placés en face de {stages}. Votre colonne est au final ; au-dessus ou au-dessous seulement là où la bande qui tient 19 fois sur 20 l’exclut.",
        en: "The 3% funnel: 100 suspects, 60 leads, 30 prospects, 3 customers, held against {stages}. Your column is in the end; above or below only where the band that holds 19 times in 20 excludes it.",
    }
    rule_own(name: &str, levels: &str) {
        it: "«{name}», {levels}: l’ha messo l’azienda. La vostra colonna è alla fine; sopra o sotto solo dove la fascia che tiene 19 volte su 20 lo esclude.",
        fr: "« {name} », {levels} : c’est l’entreprise qui l’a posé. Votre colonne est au final ; au-dessus ou au-dessous seulement là où la bande qui tient 19 fois sur 20 l’exclut.",
        en: "“{name}”, {levels}: the firm has set it. Your column is in the end; above or below only where the band that holds 19 times in 20 excludes it.",
    }
}

/// The head of the column of its shares.
#[must_use]
pub const fn reference_head(language: Language, reference: &Reference) -> &'static str {
    match reference.name {
        None => head_three_per_cent(language),
        Some(_) => head_own(language),
    }
}

/// What the line in the drawing is.
#[must_use]
pub fn reference_legend(locale: &Locale, reference: &Reference) -> String {
    let language = locale.language;
    let counts: Vec<_> = reference.rows.iter().map(|row| locale.count(row.count)).collect();
    let name = reference.name.as_deref().unwrap_or_else(|| three_per_cent(language));
    legend(language, name, &counts.join(" → "))
}

/// What it is, and when one's own stands above or below it.
#[must_use]
pub fn reference_rule(locale: &Locale, reference: &Reference) -> String {
    let language = locale.language;
    let rows = reference.rows.iter();
    match &reference.name {
        None => {
            let stages: Vec<_> = rows.map(|row| locale.stage(row.stage)).collect();
            rule_three_per_cent(language, &list(language, &stages).unwrap_or_default())
        }
        Some(name) => {
            let level = rows.map(|row| format!("{} {}", locale.stage(row.stage), row.count));
            rule_own(language, name, &level.collect::<Vec<_>>().join(" → "))
        }
    }
}

/// How one's own levels stand to the reference, as far as can be told.
#[must_use]
pub fn reference_finding(locale: &Locale, reference: &Reference) -> Sentence {
    let language = locale.language;
    let levels = |wanted: Against| {
        let rows = reference.rows.iter().filter(|row| row.against == Some(wanted));
        let names: Vec<_> = rows.map(|row| locale.stage_within(row.stage)).collect();
        list(language, &names)
    };
    let parts: Vec<String> = [
        levels(Against::Above).map(|levels| above(language, &levels)),
        levels(Against::Below).map(|levels| below(language, &levels)),
        levels(Against::CannotTell).map(|levels| cannot_tell(language, &levels)),
    ]
    .into_iter()
    .flatten()
    .collect();
    if parts.is_empty() {
        return match &reference.name {
            None => Sentence::marked(nothing_to_hold(language)),
            Some(name) => Sentence::marked(&nothing_to_hold_against(language, name)),
        };
    }
    let parts = parts.join(if language == Language::Fr { " ; " } else { "; " });
    Sentence::marked(&match &reference.name {
        None => against_three_per_cent(language, &parts),
        Some(name) => against_own(language, name, &parts),
    })
}

//! The bridges of the salespeople side by side, in words.

use crate::metrics::{OwnerBridge, any_compared};
use crate::words::{Locale, Sentence, figures};

use super::{none_compared, none_is_broken, span_is_broken, than_team};

words! {
    name {
        it: "Lo stesso ponte, venditore per venditore",
        fr: "Le même pont, commercial par commercial",
        en: "The same bridge, salesperson by salesperson",
    }
    thickness {
        it: "spessore = quota di quelle entrate",
        fr: "épaisseur = part de celles entrées",
        en: "thickness = share of those that entered",
    }
    of_one(name: &str, said: &str) { it: "{name}. {said}", fr: "{name}. {said}", en: "{name}. {said}" }
    why {
        it: "~Una differenza non dice ancora perché: chi riceve altri sospetti ha altri numeri. Si cerca nei segmenti.~",
        fr: "~Une différence ne dit pas encore pourquoi : qui reçoit d’autres suspects a d’autres chiffres. Cherchez dans les segments.~",
        en: "~A difference does not yet say why: who gets other suspects has other numbers. Look in the segments.~",
    }
    counted {
        it: "Di ogni venditore, quante sono arrivate a ogni campata e quante l’hanno passata. Una campata è rotta solo se i venditori differiscono più di quanto farebbe il caso, tenuto conto di tutte le campate, e la sua è più debole di quella dei colleghi con una probabilità di almeno 99 su 100.",
        fr: "De chaque commercial, combien sont arrivées à chaque tronçon et combien l’ont passé. Un tronçon n’est rompu que si les commerciaux diffèrent plus que ne le ferait le hasard, compte tenu de tous les tronçons, et si le sien est plus faible que celui des collègues avec une probabilité d’au moins 99 sur 100.",
        en: "Of each salesperson, how many came to each span and how many crossed it. A span is broken only where the salespeople differ by more than chance would make them, with all spans in view, and this one is weaker than the colleagues’ with a probability of at least 99 in 100.",
    }
}

/// Whose spans are weaker than the colleagues', if anybody's are; `name` is what an owner is called.
#[must_use]
pub fn bridges_finding(
    locale: &Locale,
    bridges: &[OwnerBridge],
    name: impl Fn(&OwnerBridge) -> String,
) -> Sentence {
    let language = locale.language;
    let than = than_team(language);
    let mut said: Vec<String> = Vec::new();
    for one in bridges {
        for (phase, below) in one.spans.broken() {
            let Some(days) = below.within_days else { continue };
            let [own, other] = [below.own, below.other].map(|share| locale.rate(share));
            let span = figures::phase(language, phase);
            let days = locale.count(days.into());
            let broken = span_is_broken(language, span, &own, &other, than, &days);
            said.push(of_one(language, &name(one), &broken));
        }
    }
    match (said.is_empty(), any_compared(bridges)) {
        (false, _) => said.push(why(language).to_owned()),
        (true, true) => said.push(none_is_broken(language, than)),
        (true, false) => said.push(none_compared(language, than)),
    }
    Sentence::marked(&said.join(" "))
}

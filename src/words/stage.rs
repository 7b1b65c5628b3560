//! Stages, ratios and levels: their names, what ends them, what they tell.

use crate::domain::{Milestone, Stage};
use crate::metrics::RatioCode;

use super::Language;

words! {
    suspect: "Sospetto", "Suspect", "Suspect";
    prospect: "Prospect", "Prospect", "Prospect";
    approach: "Approccio", "Approche", "Approach";
    negotiation: "Negoziazione", "Négociation", "Negotiation";
    conclusion: "Conclusione", "Conclusion", "Conclusion";
    order: "Ordine", "Ordre", "Order";
    suspect_ends: "il bersaglio risponde bene: è qualificato", "la cible répond favorablement : elle est qualifiée", "the target answers favourably: qualified";
    prospect_ends: "l’appuntamento è fissato, e poi onorato", "le rendez-vous est fixé, puis honoré", "an appointment is set, and then honoured";
    approach_ends: "il bisogno è analizzato e l’offerta parte", "le besoin est analysé et la proposition part", "the need is analysed and a proposal is sent";
    negotiation_ends: "obiezioni chiuse, condizioni fissate", "objections levées, conditions arrêtées", "objections answered, terms settled";
    conclusion_ends: "la firma: vinta. O un no: persa", "la signature : gagnée. Ou un non : perdue", "the signature: won. Or a no: lost";
    order_ends: "fatto, consegnato, saldato, seguito", "fait, livré, réglé, suivi", "made, delivered, settled, followed up";
    r1: "Qualificazione", "Qualification", "Qualification";
    rs: "Presa d’appuntamento", "Prise de rendez-vous", "Appointment setting";
    r2: "Appuntamenti onorati", "Rendez-vous honorés", "Appointments honoured";
    rs_r2: "Presa e tenuta d’appuntamento", "Rendez-vous pris et honorés", "Appointments set and honoured";
    r3: "Resa dell’appuntamento", "Efficacité du rendez-vous", "Appointment efficiency";
    r4: "Chiusura", "Conclusion", "Closing";
    r5: "Esecuzione", "Exécution", "Fulfilment";
    r1_path: "sospetto → prospect", "suspect → prospect", "suspect → prospect";
    rs_path: "prospect → appuntamento", "prospect → rendez-vous", "prospect → appointment";
    r2_path: "fissato → fatto", "fixé → tenu", "set → held";
    rs_r2_path: "prospect → incontro", "prospect → rencontre", "prospect → met";
    r3_path: "fatto → offerta", "tenu → proposition", "held → proposal";
    r4_path: "offerta → cliente", "proposition → client", "proposal → customer";
    r5_path: "vinta → compiuta", "gagnée → accomplie", "won → fulfilled";
    r1_tells: "Sono i bersagli giusti? L’apertura del discorso funziona?", "Sont-ce les bonnes cibles ? L’accroche fonctionne-t-elle ?", "Are these the right targets? Does the opening speech work?";
    rs_tells: "Il prospect accetta di vedervi?", "Le prospect accepte-t-il de vous voir ?", "Do prospects agree to see you?";
    r2_tells: "La forza di convincere che l’offerta merita di essere vista.", "La force de convaincre que l’offre mérite d’être vue.", "The power to persuade that the offer is worth seeing.";
    rs_r2_tells: "Senza appuntamenti registrati i due passaggi si leggono insieme.", "Sans rendez-vous enregistrés, les deux passages se lisent ensemble.", "With no appointments recorded the two passages are read together.";
    r3_tells: "La forza di fare, di un bisogno, un’offerta su misura: nel budget del cliente e nel vostro margine.", "La force de faire d’un besoin une offre sur mesure, dans le budget du client et dans votre marge.", "The power to turn a need into a tailored offer, within the customer’s budget and your margin.";
    r4_tells: "Negoziazione, persuasione, senso del cliente.", "Négociation, persuasion, sens du client.", "Negotiation, persuasion, sense of the customer.";
    r5_tells: "La qualità dell’esecuzione: il lavoro non finisce alla firma.", "La qualité de l’exécution : le travail ne s’arrête pas à la signature.", "The quality of execution: the work does not end at the signature.";
    targets: "Sospetti", "Suspects", "Suspects";
    prospects: "Prospect", "Prospects", "Prospects";
    appointments_set: "Appuntamenti fissati", "Rendez-vous fixés", "Appointments set";
    appointments_held: "Appuntamenti fatti", "Rendez-vous tenus", "Appointments held";
    proposals: "Offerte", "Propositions", "Proposals";
    won_customers: "Clienti", "Clients", "Customers";
    targets_hint: "aziende nel file", "entreprises dans le fichier", "companies in the file";
    prospects_hint: "qualificati", "qualifiés", "qualified";
    appointments_set_hint: "concordati con una data", "convenus avec une date", "agreed with a date";
    appointments_held_hint: "avvenuti davvero", "qui ont vraiment eu lieu", "that really took place";
    proposals_hint: "consegnate", "remises", "delivered";
    won_hint: "nuovi, firmati", "nouveaux, signés", "new, signed";
}

/// The name of a stage.
#[must_use]
pub const fn name(language: Language, stage: Stage) -> &'static str {
    match stage {
        Stage::Suspect => suspect(language),
        Stage::Prospect => prospect(language),
        Stage::Approach => approach(language),
        Stage::Negotiation => negotiation(language),
        Stage::Conclusion => conclusion(language),
        Stage::Order => order(language),
    }
}

/// How many entered at a stage: "182 suspects".
#[must_use]
pub fn entered(language: Language, stage: Stage, count: &str) -> String {
    match (stage, language) {
        (Stage::Suspect, Language::It) => format!("{count} sospetti"),
        (Stage::Suspect, _) => format!("{count} suspects"),
        (Stage::Prospect, Language::It) => format!("{count} prospect"),
        (Stage::Prospect, _) => format!("{count} prospects"),
        (_, Language::Fr) => format!("{count} en {}", name(language, stage).to_ascii_lowercase()),
        _ => format!("{count} in {}", name(language, stage).to_ascii_lowercase()),
    }
}

/// The milestone that ends a stage.
#[must_use]
pub const fn ends(language: Language, stage: Stage) -> &'static str {
    match stage {
        Stage::Suspect => suspect_ends(language),
        Stage::Prospect => prospect_ends(language),
        Stage::Approach => approach_ends(language),
        Stage::Negotiation => negotiation_ends(language),
        Stage::Conclusion => conclusion_ends(language),
        Stage::Order => order_ends(language),
    }
}

/// The name of a ratio.
#[must_use]
pub const fn ratio(language: Language, code: RatioCode) -> &'static str {
    match code {
        RatioCode::R1 => r1(language),
        RatioCode::Rs => rs(language),
        RatioCode::R2 => r2(language),
        RatioCode::RsR2 => rs_r2(language),
        RatioCode::R3 => r3(language),
        RatioCode::R4 => r4(language),
        RatioCode::R5 => r5(language),
    }
}

/// From which level to which a ratio leads.
#[must_use]
pub const fn ratio_path(language: Language, code: RatioCode) -> &'static str {
    match code {
        RatioCode::R1 => r1_path(language),
        RatioCode::Rs => rs_path(language),
        RatioCode::R2 => r2_path(language),
        RatioCode::RsR2 => rs_r2_path(language),
        RatioCode::R3 => r3_path(language),
        RatioCode::R4 => r4_path(language),
        RatioCode::R5 => r5_path(language),
    }
}

/// What a ratio tells a coach.
#[must_use]
pub const fn ratio_tells(language: Language, code: RatioCode) -> &'static str {
    match code {
        RatioCode::R1 => r1_tells(language),
        RatioCode::Rs => rs_tells(language),
        RatioCode::R2 => r2_tells(language),
        RatioCode::RsR2 => rs_r2_tells(language),
        RatioCode::R3 => r3_tells(language),
        RatioCode::R4 => r4_tells(language),
        RatioCode::R5 => r5_tells(language),
    }
}

/// The name of a milestone, in the plural.
#[must_use]
pub const fn milestone(language: Language, milestone: Milestone) -> &'static str {
    match milestone {
        Milestone::Targets => targets(language),
        Milestone::Prospects => prospects(language),
        Milestone::AppointmentsSet => appointments_set(language),
        Milestone::AppointmentsHeld => appointments_held(language),
        Milestone::Proposals => proposals(language),
        Milestone::Won => won_customers(language),
    }
}

/// What exactly is counted at a milestone.
#[must_use]
pub const fn milestone_hint(language: Language, milestone: Milestone) -> &'static str {
    match milestone {
        Milestone::Targets => targets_hint(language),
        Milestone::Prospects => prospects_hint(language),
        Milestone::AppointmentsSet => appointments_set_hint(language),
        Milestone::AppointmentsHeld => appointments_held_hint(language),
        Milestone::Proposals => proposals_hint(language),
        Milestone::Won => won_hint(language),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Inside a sentence names are written small, without the table of all letters.
    #[test]
    fn names_begin_with_a_plain_letter() {
        for language in Language::ALL {
            let stages = Stage::ALL.map(|stage| name(language, stage));
            let ratios = [r1, rs, r2, rs_r2, r3, r4].map(|name| name(language));
            for name in stages.into_iter().chain(ratios) {
                assert_eq!(name.to_ascii_lowercase(), name.to_lowercase());
            }
        }
    }
}

//! Stages, ratios and levels: their names, what ends them, what they tell.

use crate::domain::{Milestone, Stage};
use crate::metrics::RatioCode;

use super::{Counted, Language, Locale};

words! {
    suspect { it: "Sospetto", fr: "Suspect", en: "Suspect" }
    prospect { it: "Prospect", fr: "Prospect", en: "Prospect" }
    approach { it: "Approccio", fr: "Approche", en: "Approach" }
    negotiation { it: "Negoziazione", fr: "Négociation", en: "Negotiation" }
    conclusion { it: "Conclusione", fr: "Conclusion", en: "Conclusion" }
    order { it: "Ordine", fr: "Commande", en: "Order" }
    suspect_ends {
        it: "il sospetto risponde bene, ed è qualificato",
        fr: "le suspect répond favorablement, et se trouve qualifié",
        en: "the suspect answers favourably, and so is qualified",
    }
    prospect_ends {
        it: "l’appuntamento è fissato, e poi onorato",
        fr: "le rendez-vous est fixé, puis honoré",
        en: "an appointment is set, and then kept",
    }
    approach_ends {
        it: "il bisogno è analizzato e l’offerta parte",
        fr: "le besoin est analysé et la proposition part",
        en: "the need is analysed and a proposal is sent",
    }
    negotiation_ends {
        it: "obiezioni chiuse, condizioni fissate",
        fr: "les objections sont levées et les conditions arrêtées",
        en: "objections answered, terms settled",
    }
    conclusion_ends {
        it: "il contratto è firmato, e la trattativa vinta; con un no è persa",
        fr: "le contrat est signé, et l’affaire gagnée ; sur un non, elle est perdue",
        en: "the contract is signed, and the deal won; with a no it is lost",
    }
    order_ends {
        it: "fatto, consegnato, saldato, seguito",
        fr: "tout est fait, livré, réglé et suivi",
        en: "made, delivered, settled, followed up",
    }
    r1 { it: "Qualificazione", fr: "Qualification", en: "Qualification" }
    rs { it: "Presa d’appuntamento", fr: "Prise de rendez-vous", en: "Appointment setting" }
    r2 { it: "Appuntamenti onorati", fr: "Rendez-vous honorés", en: "Appointments kept" }
    rs_r2 {
        it: "Presa e tenuta d’appuntamento",
        fr: "Rendez-vous pris et honorés",
        en: "Appointments set and kept",
    }
    r3 {
        it: "Resa dell’appuntamento",
        fr: "Rendement du rendez-vous",
        en: "Proposals from appointments",
    }
    r4 { it: "Chiusura", fr: "Signature", en: "Closing" }
    r5 { it: "Esecuzione", fr: "Exécution", en: "Fulfilment" }
    r1_needs { it: "sospetti", fr: "des suspects", en: "suspects" }
    rs_needs {
        it: "appuntamenti fissati",
        fr: "des rendez-vous fixés",
        en: "appointments that were set",
    }
    r2_needs {
        it: "appuntamenti con il loro esito",
        fr: "des rendez-vous avec leur résultat",
        en: "appointments with their outcome",
    }
    rs_r2_needs { it: "prospect", fr: "des prospects", en: "prospects" }
    r3_needs { it: "appuntamenti fatti", fr: "des rendez-vous tenus", en: "appointments held" }
    r4_needs { it: "offerte", fr: "des propositions", en: "proposals" }
    r5_needs {
        it: "ordini con i passi spuntati",
        fr: "des commandes dont les étapes sont cochées",
        en: "orders with their steps ticked",
    }
    rs_path(prospect: &str) {
        it: "{prospect} → appuntamento",
        fr: "{prospect} → rendez-vous",
        en: "{prospect} → appointment",
    }
    r2_path { it: "fissato → fatto", fr: "fixé → tenu", en: "set → held" }
    rs_r2_path(prospect: &str) {
        it: "{prospect} → incontro",
        fr: "{prospect} → rencontre",
        en: "{prospect} → met",
    }
    r3_path { it: "fatto → offerta", fr: "tenu → proposition", en: "held → proposal" }
    r4_path { it: "offerta → cliente", fr: "proposition → client", en: "proposal → customer" }
    r5_path { it: "vinta → compiuta", fr: "gagnée → accomplie", en: "won → fulfilled" }
    r1_tells {
        it: "Sono i sospetti giusti? L’apertura del discorso funziona?",
        fr: "Sont-ce les bons suspects ? L’accroche fonctionne-t-elle ?",
        en: "Are these the right suspects? Does the opening speech work?",
    }
    rs_tells {
        it: "Il prospect accetta di vedervi?",
        fr: "Le prospect accepte-t-il de vous voir ?",
        en: "Do prospects agree to see you?",
    }
    r2_tells {
        it: "La forza di convincere che l’offerta merita di essere vista.",
        fr: "La force de convaincre que l’offre mérite d’être vue.",
        en: "The power to persuade that the offer is worth seeing.",
    }
    rs_r2_tells {
        it: "Senza appuntamenti registrati i due passaggi si leggono insieme.",
        fr: "Sans rendez-vous enregistrés, les deux passages se lisent ensemble.",
        en: "With no appointments recorded the two steps are read together.",
    }
    r3_tells {
        it: "La forza di fare, di un bisogno, un’offerta su misura: nel budget del cliente e nel vostro margine.",
        fr: "La force de faire d’un besoin une offre sur mesure, dans le budget du client et dans votre marge.",
        en: "The power to turn a need into a tailored offer, within the customer’s budget and your margin.",
    }
    r4_tells {
        it: "Negoziazione, persuasione, senso del cliente.",
        fr: "Négociation, persuasion, sens du client.",
        en: "Negotiation, persuasion, sense of the customer.",
    }
    r5_tells {
        it: "La qualità dell’esecuzione: il lavoro non finisce alla firma.",
        fr: "La qualité de l’exécution : le travail ne s’arrête pas à la signature.",
        en: "The quality of execution: the work does not end at the signature.",
    }
    suspects_entered(count: &Counted) {
        it: { count: one "{count} sospetto", other "{count} sospetti" },
        fr: { count: one "{count} suspect", other "{count} suspects" },
        en: { count: one "{count} suspect", other "{count} suspects" },
    }
    prospects_entered(count: &Counted) {
        it: { count: one "{count} prospect", other "{count} prospect" },
        fr: { count: one "{count} prospect", other "{count} prospects" },
        en: { count: one "{count} prospect", other "{count} prospects" },
    }
    entered_at(count: &Counted, stage: &str) {
        it: "{count} in {stage}",
        fr: "{count} en {stage}",
        en: "{count} in {stage}",
    }
    targets { it: "Sospetti", fr: "Suspects", en: "Suspects" }
    prospects { it: "Prospect", fr: "Prospects", en: "Prospects" }
    appointments_set { it: "Appuntamenti fissati", fr: "Rendez-vous fixés", en: "Appointments set" }
    appointments_held { it: "Appuntamenti fatti", fr: "Rendez-vous tenus", en: "Appointments held" }
    proposals { it: "Offerte", fr: "Propositions", en: "Proposals" }
    won_customers { it: "Clienti", fr: "Clients", en: "Customers" }
    targets_hint {
        it: "aziende che potrebbero comprare",
        fr: "entreprises qui pourraient acheter",
        en: "companies that might fit",
    }
    prospects_hint { it: "qualificati", fr: "qualifiés", en: "qualified" }
    appointments_set_hint {
        it: "concordati con una data",
        fr: "convenus avec une date",
        en: "agreed with a date",
    }
    appointments_held_hint {
        it: "avvenuti davvero",
        fr: "qui ont vraiment eu lieu",
        en: "that really took place",
    }
    proposals_hint { it: "consegnate", fr: "remises", en: "delivered" }
    won_hint { it: "nuovi, firmati", fr: "nouveaux, signés", en: "new, signed" }
}

/// What a stage is called where the firm has no name of its own for it. What is shown is
/// [`Locale::stage`].
#[must_use]
pub const fn default_name(language: Language, stage: Stage) -> &'static str {
    match stage {
        Stage::Suspect => suspect(language),
        Stage::Prospect => prospect(language),
        Stage::Approach => approach(language),
        Stage::Negotiation => negotiation(language),
        Stage::Conclusion => conclusion(language),
        Stage::Order => order(language),
    }
}

impl Locale {
    /// The name of a stage: the firm's own, else the language's.
    #[must_use]
    pub fn stage(&self, stage: Stage) -> String {
        self.own_label(stage).unwrap_or_else(|| default_name(self.language, stage).to_owned())
    }

    /// The same inside a sentence. How the firm writes its own stands as it is.
    #[must_use]
    pub fn stage_within(&self, stage: Stage) -> String {
        let default = || default_name(self.language, stage).to_ascii_lowercase();
        self.own_label(stage).unwrap_or_else(default)
    }

    /// How many entered at a stage: "182 suspects".
    #[must_use]
    pub fn entered(&self, stage: Stage, count: u64) -> String {
        let (language, count) = (self.language, self.counted(count));
        match (stage, self.own_label(stage)) {
            (Stage::Suspect, None) => suspects_entered(language, &count),
            (Stage::Prospect, None) => prospects_entered(language, &count),
            _ => entered_at(language, &count, &self.stage_within(stage)),
        }
    }

    /// From which level to which a ratio leads.
    #[must_use]
    pub fn ratio_path(&self, code: RatioCode) -> String {
        let language = self.language;
        let prospect = || self.stage_within(Stage::Prospect);
        match code {
            RatioCode::R1 => format!("{} → {}", self.stage_within(Stage::Suspect), prospect()),
            RatioCode::Rs => rs_path(language, &prospect()),
            RatioCode::R2 => r2_path(language).to_owned(),
            RatioCode::RsR2 => rs_r2_path(language, &prospect()),
            RatioCode::R3 => r3_path(language).to_owned(),
            RatioCode::R4 => r4_path(language).to_owned(),
            RatioCode::R5 => r5_path(language).to_owned(),
        }
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

/// What it takes for a ratio to be measured.
#[must_use]
pub const fn ratio_needs(language: Language, code: RatioCode) -> &'static str {
    match code {
        RatioCode::R1 => r1_needs(language),
        RatioCode::Rs => rs_needs(language),
        RatioCode::R2 => r2_needs(language),
        RatioCode::RsR2 => rs_r2_needs(language),
        RatioCode::R3 => r3_needs(language),
        RatioCode::R4 => r4_needs(language),
        RatioCode::R5 => r5_needs(language),
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
            let stages = Stage::ALL.map(|stage| default_name(language, stage));
            let ratios = [r1, rs, r2, rs_r2, r3, r4].map(|name| name(language));
            for name in stages.into_iter().chain(ratios) {
                assert_eq!(name.to_ascii_lowercase(), name.to_lowercase());
            }
        }
    }
}

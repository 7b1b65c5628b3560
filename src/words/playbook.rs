//! The sales process that a new workspace begins with; the firm then edits it.

use crate::domain::{Playbook, PlaybookItem, PlaybookItemId, Stage, Unknown};

use super::Language;

type Step = (Stage, [&'static str; 3]);

const STEPS: [Step; 17] = [
    (
        Stage::Suspect,
        [
            "Somiglia ai nostri clienti migliori",
            "Ressemble à nos meilleurs clients",
            "Looks like our best customers",
        ],
    ),
    (
        Stage::Suspect,
        ["Trovato il nome di chi decide", "Nom du décideur trouvé", "Name of the decider found"],
    ),
    (Stage::Suspect, ["Primo contatto fatto", "Premier contact pris", "First contact made"]),
    (
        Stage::Prospect,
        [
            "Bisogno confermato al telefono",
            "Besoin confirmé au téléphone",
            "Need confirmed by phone",
        ],
    ),
    (Stage::Prospect, ["Appuntamento fissato", "Rendez-vous fixé", "Appointment set"]),
    (
        Stage::Prospect,
        [
            "Conferma mandata il giorno prima",
            "Confirmation envoyée la veille",
            "Confirmation sent the day before",
        ],
    ),
    (
        Stage::Approach,
        [
            "Domande su situazione e problema",
            "Questions sur la situation et le problème",
            "Situation and problem questions asked",
        ],
    ),
    (
        Stage::Approach,
        ["Budget e tempi conosciuti", "Budget et délais connus", "Budget and timing known"],
    ),
    (Stage::Approach, ["Offerta inviata", "Proposition envoyée", "Proposal sent"]),
    (
        Stage::Negotiation,
        [
            "Offerta spiegata di persona",
            "Proposition expliquée de vive voix",
            "Proposal explained in person",
        ],
    ),
    (
        Stage::Negotiation,
        [
            "Obiezioni scritte e risposte",
            "Objections notées et traitées",
            "Objections written down and answered",
        ],
    ),
    (Stage::Negotiation, ["Chi decide è stato incontrato", "Décideur rencontré", "Decider met"]),
    (
        Stage::Conclusion,
        [
            "Condizioni di pagamento accettate",
            "Conditions de paiement acceptées",
            "Payment terms accepted",
        ],
    ),
    (
        Stage::Conclusion,
        ["Data della firma concordata", "Date de signature convenue", "Date of signature agreed"],
    ),
    (Stage::Order, ["Prodotto e consegnato", "Produit et livré", "Made and delivered"]),
    (Stage::Order, ["Saldato", "Réglé", "Settled"]),
    (
        Stage::Order,
        [
            "Cliente richiamato: contento?",
            "Client rappelé : satisfait ?",
            "Customer called back: pleased?",
        ],
    ),
];

/// The playbook of a new workspace. Its items' ids are the same in every language and browser, so
/// that ticks survive a merge of copies.
#[must_use]
pub fn default_playbook(language: Language) -> Playbook {
    let items = STEPS.iter().enumerate().map(|(index, (stage, [it, fr, en]))| {
        let text = match language {
            Language::It => it,
            Language::Fr => fr,
            Language::En => en,
        };
        let mut random = [0; 10];
        random[9] = index as u8 + 1;
        PlaybookItem { id: PlaybookItemId::new(0, random), stage: *stage, text: (*text).to_owned() }
    });
    Playbook { items: items.collect(), unknown: Unknown::default() }
}

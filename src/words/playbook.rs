//! The sales process that a new workspace begins with; the firm then edits it.

use crate::domain::{ActivityKind, Playbook, PlaybookItem, PlaybookItemId, Stage, Unknown};

use super::Language;

words! {
    alike {
        it: "Somiglia ai nostri clienti migliori",
        fr: "Ressemble à nos meilleurs clients",
        en: "Looks like our best customers",
    }
    alike_hint {
        it: "Settore, dimensione, zona: due su tre bastano.",
        fr: "Secteur, taille, zone : deux sur trois suffisent.",
        en: "Sector, size, area: two of three will do.",
    }
    decider_named {
        it: "Trovato il nome di chi decide",
        fr: "Nom du décideur trouvé",
        en: "Name of the decider found",
    }
    decider_named_hint {
        it: "Il centralino lo dice quasi sempre, se si chiede.",
        fr: "Le standard le donne presque toujours, si on le demande.",
        en: "The switchboard nearly always tells, if asked.",
    }
    first_contact { it: "Primo contatto fatto", fr: "Premier contact pris", en: "First contact made" }
    need_confirmed {
        it: "Bisogno confermato al telefono",
        fr: "Besoin confirmé au téléphone",
        en: "Need confirmed by phone",
    }
    need_confirmed_hint {
        it: "Con parole loro, non nostre.",
        fr: "Avec leurs mots, pas les nôtres.",
        en: "In their words, not ours.",
    }
    appointment_set { it: "Appuntamento fissato", fr: "Rendez-vous fixé", en: "Appointment set" }
    appointment_set_hint {
        it: "Giorno, ora e chi ci sarà.",
        fr: "Le jour, l’heure et qui sera là.",
        en: "Day, time, and who will be there.",
    }
    reminder_sent {
        it: "Conferma mandata il giorno prima",
        fr: "Confirmation envoyée la veille",
        en: "Confirmation sent the day before",
    }
    problem_asked {
        it: "Domande su situazione e problema",
        fr: "Questions sur la situation et le problème",
        en: "Situation and problem questions asked",
    }
    problem_asked_hint {
        it: "Cinque righe per e-mail: «Abbiamo capito bene?»",
        fr: "Cinq lignes par e-mail : « Avons-nous bien compris ? »",
        en: "Five lines by e-mail: “Have we understood?”",
    }
    budget_known {
        it: "Spesa e tempi conosciuti",
        fr: "Budget et délais connus",
        en: "Budget and timing known",
    }
    budget_known_hint {
        it: "Se nessuno li dice, chi decide non c’era.",
        fr: "Si personne ne les dit, le décideur n’était pas là.",
        en: "If nobody says, the decider was not there.",
    }
    proposal_sent {
        it: "Offerta spedita",
        fr: "Proposition envoyée",
        en: "Proposal sent",
    }
    proposal_sent_hint {
        it: "Mai solo per e-mail: fissate il giorno in cui la spiegate.",
        fr: "Jamais seulement par e-mail : fixez le jour où vous l’expliquez.",
        en: "Never by e-mail alone: agree the day you explain it.",
    }
    proposal_explained {
        it: "Offerta spiegata di persona",
        fr: "Proposition expliquée de vive voix",
        en: "Proposal explained in person",
    }
    objections_answered {
        it: "Obiezioni scritte e risposte",
        fr: "Objections notées et traitées",
        en: "Objections written down and answered",
    }
    objections_answered_hint {
        it: "Quella non detta è la più cara: chiedete che cosa manca.",
        fr: "Celle qu’on ne dit pas coûte le plus : demandez ce qui manque.",
        en: "The unspoken one costs most: ask what is missing.",
    }
    decider_met {
        it: "Chi decide è stato incontrato",
        fr: "Décideur rencontré",
        en: "Decider met",
    }
    payment_accepted {
        it: "Condizioni di pagamento accettate",
        fr: "Conditions de paiement acceptées",
        en: "Payment terms accepted",
    }
    signature_agreed {
        it: "Data della firma concordata",
        fr: "Date de signature convenue",
        en: "Date of signature agreed",
    }
    made { it: "Produzione", fr: "Production", en: "Production" }
    delivered { it: "Consegna", fr: "Livraison", en: "Delivery" }
    delivered_hint {
        it: "Fate firmare il verbale a chi lo usa.",
        fr: "Faites signer le procès-verbal à l’utilisateur.",
        en: "Have whoever uses it sign for it.",
    }
    settled { it: "Saldo", fr: "Règlement", en: "Settlement" }
    followed_up { it: "Seguito", fr: "Suivi", en: "Follow-up" }
    followed_up_hint {
        it: "Sono contenti? Chiedete una presentazione.",
        fr: "Sont-ils satisfaits ? Demandez une mise en relation.",
        en: "Are they pleased? Ask for an introduction.",
    }
}

type Text = fn(Language) -> &'static str;

const STEPS: [(Stage, Text, Option<Text>, Option<ActivityKind>); 18] = [
    (Stage::Suspect, alike, Some(alike_hint), None),
    (Stage::Suspect, decider_named, Some(decider_named_hint), None),
    (Stage::Suspect, first_contact, None, Some(ActivityKind::Call)),
    (Stage::Prospect, need_confirmed, Some(need_confirmed_hint), None),
    (Stage::Prospect, appointment_set, Some(appointment_set_hint), Some(ActivityKind::Appointment)),
    (Stage::Prospect, reminder_sent, None, None),
    (Stage::Approach, problem_asked, Some(problem_asked_hint), None),
    (Stage::Approach, budget_known, Some(budget_known_hint), None),
    (Stage::Approach, proposal_sent, Some(proposal_sent_hint), Some(ActivityKind::Proposal)),
    (Stage::Negotiation, proposal_explained, None, None),
    (Stage::Negotiation, objections_answered, Some(objections_answered_hint), None),
    (Stage::Negotiation, decider_met, None, None),
    (Stage::Conclusion, payment_accepted, None, None),
    (Stage::Conclusion, signature_agreed, None, None),
    (Stage::Order, made, None, None),
    (Stage::Order, delivered, Some(delivered_hint), None),
    (Stage::Order, settled, None, None),
    (Stage::Order, followed_up, Some(followed_up_hint), None),
];

/// The playbook of a new workspace. Its items' ids are the same in every language and browser, so
/// that ticks survive a merge of copies.
#[must_use]
pub fn default_playbook(language: Language) -> Playbook {
    let items = (1..).zip(STEPS).map(|(number, (stage, text, hint, activity))| {
        let mut random = [0; 10];
        random[9] = number;
        PlaybookItem {
            hint: hint.map(|hint| hint(language).to_owned()),
            activity,
            ..PlaybookItem::new(PlaybookItemId::new(0, random), stage, text(language))
        }
    });
    Playbook { items: items.collect(), unknown: Unknown::default() }
}

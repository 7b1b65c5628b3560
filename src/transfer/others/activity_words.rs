//! What kinds, states and outcomes of activities are called.

use crate::domain::{ActivityKind, ActivityOutcome};
use crate::transfer::flags::yes_or_no;
use crate::transfer::name::header_form;

const KINDS: [(ActivityKind, &str); 9] = [
    (
        ActivityKind::Call,
        "call|calls|phone call|phone|telephone|telefonata|chiamata|appel|appel telephonique|llamada|\
         anruf|inbound call|outbound call|telefono|cold call",
    ),
    (
        ActivityKind::Email,
        "email|e mail|mail|courriel|correo|correo electronico|incoming email|outgoing email|\
         posta elettronica",
    ),
    (
        ActivityKind::Meeting,
        "meeting|lunch|incontro|riunione|pranzo|reunion|rendez vous|rdv|dejeuner|reunion de trabajo|\
         almuerzo|besprechung|mittagessen|treffen|business lunch|event meeting",
    ),
    (
        ActivityKind::VideoCall,
        "video call|videocall|videochiamata|video conference|videoconferenza|visio|visioconference|\
         videollamada|videoanruf|online meeting|zoom|teams|demo|demo call",
    ),
    (ActivityKind::SiteVisit, "site visit|visit|visita|sopralluogo|visite|besuch|vor ort"),
    (ActivityKind::Appointment, "appointment|appuntamento|cita|termin"),
    (ActivityKind::Fair, "fair|fiera|salon|foire|feria|messe|trade show"),
    (
        ActivityKind::Proposal,
        "proposal|offer|quote|offerta|preventivo|proposta|devis|offre|proposition|propuesta|oferta|\
         angebot",
    ),
    (ActivityKind::Social, "social|linkedin|linkedin message|whatsapp|messaggio|message"),
];

const OUTCOMES: [(ActivityOutcome, &str); 3] = [
    (
        ActivityOutcome::NoReply,
        "no answer|no reply|busy|left voicemail|left live message|voicemail|nessuna risposta|\
         non risponde|occupato|segreteria|pas de reponse|ne repond pas|occupe|messagerie|\
         sin respuesta|no contesta|keine antwort|nicht erreicht",
    ),
    (
        ActivityOutcome::NoShow,
        "no show|noshow|non presentato|non si e presentato|absent|no se presento|nicht erschienen",
    ),
    (ActivityOutcome::Order, "order|ordine|commande|pedido|auftrag|signed|firmato|signe"),
];

/// The kind that a word stands for.
pub(super) fn kind(text: &str) -> Option<ActivityKind> {
    let text = header_form(text);
    KINDS.iter().find(|(_, words)| holds(words, &text)).map(|(kind, _)| *kind)
}

/// The outcome that a word stands for.
pub(super) fn outcome(text: &str) -> Option<ActivityOutcome> {
    let text = header_form(text);
    OUTCOMES.iter().find(|(_, words)| holds(words, &text)).map(|(outcome, _)| *outcome)
}

/// Whether an activity is done, where its cell says so or not.
pub(super) fn is_done(text: &str) -> Option<bool> {
    const DONE: &str = "done|completed|complete|closed|held|fatto|fatta|completata|completato|svolta|\
                        fait|faite|termine|terminee|realise|realisee|hecho|hecha|completada|erledigt|\
                        abgeschlossen";
    const PLANNED: &str = "undone|to do|todo|planned|scheduled|open|not started|in progress|pending|\
                           da fare|pianificata|programmata|aperta|a faire|planifie|planifiee|\
                           pendiente|por hacer|zu erledigen|offen|geplant|not held|deferred";
    let form = header_form(text);
    if holds(DONE, &form) {
        return Some(true);
    }
    if holds(PLANNED, &form) { Some(false) } else { yes_or_no(text) }
}

fn holds(list: &str, words: &str) -> bool {
    list.split('|').any(|known| known == words)
}

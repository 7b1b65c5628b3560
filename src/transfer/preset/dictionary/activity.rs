//! What is said of an activity.

use super::Entry;
use crate::transfer::Field;

pub(super) const WORDS: [Entry; 9] = [
    (
        Field::ActivitySubject,
        "activity subject|activity title|activity name",
        "subject|title|name|oggetto|titolo|nome|objet|sujet|titre|asunto|titulo|betreff|titel|\
         activity|attivita|activite|actividad|aktivitat|task name|summary|riepilogo|resume",
    ),
    (
        Field::ActivityKind,
        "activity type|engagement type|tipo di attivita|type d activite|tipo de actividad|\
         aktivitatstyp|activity type id|task type",
        "type|tipo|typ|kind|activity type name|task subtype|event type",
    ),
    (
        Field::ActivityOn,
        "activity date|date of activity|data attivita|date de l activite|data della chiamata|\
         date de l appel",
        "due date|date|day|data|giorno|data di scadenza|scadenza|jour|date d echeance|echeance|\
         fecha|fecha de vencimiento|fecha limite|datum|falligkeitsdatum|fallig am|start date|\
         start|start time|start date time|data inizio|date de debut|date deadline|call time|\
         call start time|from|due date time|hs timestamp|activity datetime",
    ),
    (
        Field::ActivityTime,
        "",
        "due time|time|ora|orario|heure|hora|hora de vencimiento|uhrzeit|zeit|falligkeitszeit",
    ),
    (
        Field::ActivityDone,
        "",
        "done|status|state|completed|completata|fatta|fatto|terminee|fait|faite|realisee|hecho|\
         completada|erledigt|is closed|stato|statut|estado|done status|task status|closed",
    ),
    (
        Field::ActivityDoneOn,
        "marked as done time|date completed|completion date",
        "completed on|completed date time|date done|completata il|terminee le|done on|\
         marked as done",
    ),
    (
        Field::ActivityOutcome,
        "activity outcome|call outcome|meeting outcome|call result|esito chiamata|\
         esito attivita|resultat de l appel",
        "outcome|result|esito|resultat|resultado|ergebnis|disposition|call disposition",
    ),
    (
        Field::ActivityId,
        "activity id|task id|id attivita|id de l activite",
        "id|record id|external id|hs object id|pipedrive system id|system id",
    ),
    (
        Field::Note,
        "",
        "note|notes|description|public description|comments|comment|commento|commentaire|\
         descrizione|notas|notiz|notizen|full comments|body|testo|texte",
    ),
];

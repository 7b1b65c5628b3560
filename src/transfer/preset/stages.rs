//! What stages and statuses are usually called: the names that CRMs give at the start, in their
//! languages, and those that people write in their sheets. All are proposals, shown as such.

use super::{StageUse, StatusUse};
use crate::domain::Stage;
use crate::transfer::name::header_form;

/// Names in the form of headers, with `|` between them.
const STAGES: [(Stage, &str); 5] = [
    (
        Stage::Suspect,
        "new|nuovo|nuova|nouveau|nouvelle|nuevo|nueva|neu|lead|leads|lead in|new lead|nuovo lead|\
         nouveau lead|nouveau prospect|prospecting|prospection|prospezione|unqualified|to contact|\
         da contattare|a contacter|por contactar|zu kontaktieren|suspects|sospetti|incoming|\
         non contattato|non contatte|not contacted|target",
    ),
    (
        Stage::Prospect,
        "qualified|qualification|qualificato|qualificata|qualifica|qualifie|qualifiee|\
         qualifizierung|calificado|calificacion|cualificado|contact made|contacted|contattato|\
         contattata|primo contatto|contatto avviato|contacte|contactee|premier contact|\
         contact etabli|contact pris|contactado|kontaktiert|erstkontakt|prospects|interessato|\
         interesse|interested|appointmentscheduled|appointment scheduled|appuntamento fissato|\
         appuntamento programmato|appuntamento pianificato|rendez vous planifie|\
         rendez vous programme|rdv planifie|rdv pris|cita programada|cita concertada|\
         termin vereinbart|first contact",
    ),
    (
        Stage::Approach,
        "qualifiedtobuy|qualified to buy|qualificato per l acquisto|qualificato all acquisto|\
         qualifie pour acheter|qualifie pour l achat|calificado para comprar|\
         cualificado para comprar|zum kauf qualifiziert|kaufbereit|presentationscheduled|\
         presentation scheduled|presentazione programmata|presentazione fissata|\
         presentazione pianificata|presentation planifiee|presentation programmee|\
         presentacion programada|prasentation geplant|demo|demo scheduled|demo programmata|\
         demo planifiee|demo fissata|discovery|scoperta|decouverte|needs analysis|\
         needs defined|analisi bisogni|analisi dei bisogni|analyse des besoins|\
         analyse du besoin|bedarfsanalyse|analisis de necesidades|value proposition|\
         id decision makers|identify decision makers|meeting|incontro|visita|sopralluogo|\
         rendez vous|rdv|rdv effectue|riunione|reunion|presentation|presentazione|in contatto",
    ),
    (
        Stage::Negotiation,
        "decisionmakerboughtin|decision maker bought in|decisore convinto|decisore coinvolto|\
         adesione del decisore|decideur convaincu|adhesion du decideur|\
         accord du decideur|decideur implique|decisor convencido|\
         entscheidungstrager uberzeugt|proposition|proposal|proposal made|proposal sent|\
         proposal price quote|quote|quote sent|quotation|offer|offer made|offerta|offerta inviata|\
         preventivo|preventivo inviato|proposta|proposta inviata|proposta fatta|proposta economica|\
         devis|devis envoye|offre|offre envoyee|proposition envoyee|proposition faite|\
         proposition commerciale|propuesta|propuesta enviada|propuesta presentada|oferta enviada|\
         presupuesto enviado|angebot|angebot erstellt|angebot gesendet|angebot abgegeben|\
         negotiations started|negotiation review|in negotiation|in trattativa|trattativa|\
         trattative avviate|negoziazione avviata|in negoziazione|negociations entamees|\
         negociations commencees|en negociation|negociaciones iniciadas|negociacion|\
         en negociacion|verhandlung|verhandlungen begonnen|in verhandlung|perception analysis|\
         contrattazione",
    ),
    (
        Stage::Conclusion,
        "contractsent|contract sent|contratto inviato|contrat envoye|contrato enviado|\
         vertrag gesendet|vertrag verschickt|vertrag versandt|verbal agreement|accordo verbale|\
         accord verbal|acuerdo verbal|in chiusura|in firma|en signature|signature en cours|\
         in attesa di firma|en attente de signature|legal|closing|chiusura|cierre|abschluss",
    ),
];

const WON: &str = "won|closed won|closedwon|closed won 1|is won|win|vinta|vinto|vinte|chiusa vinta|\
    chiuso vinto|chiusa e vinta|chiusa vincente|chiusura vinta|chiusa positivamente|acquisita|\
    acquisito|aggiudicata|firmato|firmata|contratto firmato|venduto|ordine ricevuto|gagne|gagnee|\
    gagnees|fermee gagnee|ferme gagne|cloturee gagnee|cloture gagne|conclue|conclu|signe|signee|\
    contrat signe|devis signe|vendu|commande recue|ganado|ganada|cierre ganado|cerrado ganado|\
    cerrada ganada|negocio ganado|gewonnen|abgeschlossen und gewonnen|abgeschlossen gewonnen|\
    geschlossen gewonnen|geschlossen und gewonnen|signed|sold|cliente acquisito";

const LOST: &str = "lost|closed lost|closedlost|closed lost 1|closed lost to competition|persa|\
    perso|perse|chiusa persa|chiuso perso|chiusa e persa|chiusura persa|chiusa negativamente|\
    perduta|rifiutato|rifiutata|non interessato|annullata|perdu|perdue|perdues|fermee perdue|\
    ferme perdu|cloturee perdue|cloture perdu|refuse|refusee|devis refuse|sans suite|abandonne|\
    abandonnee|annulee|perdido|perdida|cierre perdido|cerrado perdido|cerrada perdida|\
    negocio perdido|verloren|abgeschlossen und verloren|abgeschlossen verloren|\
    geschlossen verloren|geschlossen und verloren|abandoned|rejected|dead|disqualified|\
    no sale|cancelled|canceled";

const OPEN: &str = "open|aperta|aperto|aperte|in corso|in lavorazione|attiva|attivo|in attesa|\
    pending|ouvert|ouverte|en cours|en attente|active|abierto|abierta|en curso|pendiente|offen|\
    in bearbeitung|laufend|in progress|ongoing|working";

/// What a stage of this name usually is.
pub(in crate::transfer) fn stage(value: &str) -> Option<StageUse> {
    let value = header_form(value);
    let found = STAGES.iter().find(|(_, names)| holds(names, &value));
    found.map(|(stage, _)| StageUse::Stage(*stage)).or_else(|| match end(&value)? {
        StatusUse::Won => Some(StageUse::Won),
        StatusUse::Lost => Some(StageUse::Lost { at: None }),
        StatusUse::Open | StatusUse::LeaveOut => None,
    })
}

/// What a status of this name usually is.
pub(in crate::transfer) fn status(value: &str) -> Option<StatusUse> {
    let value = header_form(value);
    let open = holds(OPEN, &value).then_some(StatusUse::Open);
    open.or_else(|| end(&value))
}

fn end(value: &str) -> Option<StatusUse> {
    let won = holds(WON, value).then_some(StatusUse::Won);
    won.or_else(|| holds(LOST, value).then_some(StatusUse::Lost))
}

fn holds(list: &str, words: &str) -> bool {
    list.split('|').any(|known| known == words)
}

//! What is said of a deal.

use super::Entry;
use crate::transfer::Field;

pub(super) const WORDS: [Entry; 31] = [
    (
        Field::Title,
        "deal|deal name|deal title|dealname|opportunity|opportunity name|opportunita|\
         nome opportunita|trattativa|nome trattativa|nome della trattativa|nome affare|affare|\
         opportunite|nom de l opportunite|affaire|nom de l affaire|transaction|\
         nom de la transaction|oportunidad|nombre de la oportunidad|negocio|nombre del negocio|\
         trato|nombre del trato|geschaft|verkaufschance|name der verkaufschance|deal titel|\
         potential name",
        "title|name|subject|titolo|nome|oggetto|titre|nom|objet|intitule|projet|progetto|project|\
         project name|titulo|nombre|asunto|proyecto|titel|betreff|projekt|offerta|preventivo|\
         item name|element",
    ),
    (
        Field::Owner,
        "owner|owner name|deal owner|opportunity owner|owner full name|sales rep|salesperson|\
         sales person|sales agent|assigned to|assigned to user|assegnato all utente|assegnata all utente|\
         attribue a|attribuee a|asignado a usuario|zugewiesen an|account manager|account executive|venditore|\
         addetto vendite|addetto alle vendite|commerciale|responsabile|assegnato a|proprietario|\
         proprietario della trattativa|proprietario trattativa|proprietario affare|agente|titolare|\
         commercial|vendeur|vendeuse|responsable|proprietaire|proprietaire de la transaction|\
         proprietaire de l affaire|assigne a|charge d affaires|propietario|\
         propietario del negocio|propietario del trato|comercial|vendedor|asignado a|inhaber|\
         deal inhaber|eigentumer|deal eigentumer|besitzer|verkaufer|vertriebsmitarbeiter|\
         zustandig|verantwortlich|user id|hubspot owner id|user id name|owner id name|creator user id name|user|deal owner name",
        "",
    ),
    (
        Field::Stage,
        "stage|deal stage|dealstage|stage name|sales stage|pipeline stage|opportunity stage|\
         stage pipeline|stage id|stage id name|phase|fase|stadio|fase di vendita|\
         fase trattativa|fase della trattativa|fase affare|fase opportunita|etape|phase de vente|\
         etape de vente|phase de la transaction|etape de la transaction|etape de l affaire|\
         etapa|etapa del negocio|etapa del trato|deal phase|verkaufsphase|vertriebsphase|etappe",
        "",
    ),
    (
        Field::Status,
        "status|deal status|won status|stato|stato trattativa|stato affare|statut|etat|outcome|\
         esito|resultat|estado|estado del trato",
        "",
    ),
    (
        Field::Amount,
        "amount|deal value|deal amount|expected revenue|importo|valore|fatturato|\
         ricavo previsto|ricavi previsti|ricavo atteso|ricavi attesi|entrate previste|\
         entrate attese|montant|valeur|chiffre d affaires|revenu espere|revenus attendus|\
         revenu attendu|revenu prevu|montant de la transaction|importe|valor|monto|\
         valor del negocio|cantidad|ingresos esperados|betrag|wert|deal wert|umsatz|\
         erwarteter umsatz|amount in deal currency|planned revenue|importo preventivo|\
         importo offerta|valore offerta|montant devis|montant ht|montant du devis|\
         importo trattativa|valore trattativa|montant affaire|ca prevu|ca potentiel|\
         opportunity amount|quote amount",
        "value|price|revenue|total|prezzo|totale|prix|precio|preis|prezzo totale|budget",
    ),
    (
        Field::Currency,
        "currency|currency code|currency iso code|deal currency code|currency of value|\
         amount currency|valuta|divisa|devise|monnaie|moneda|wahrung|company currency",
        "",
    ),
    (Field::Cost, "cost|costs|costo|costi|cout|couts|coste|kosten", ""),
    (
        Field::CreatedOn,
        "created|created on|created at|created date|created time|create date|createdate|\
         creation date|date created|deal created|deal creation date|add time|\
         data creazione|data di creazione|creato il|creata il|date de creation|cree le|creee le|\
         affaire creee|transaction creee|fecha de creacion|creado el|negocio creado|trato creado|\
         erstellt am|erstellungsdatum|erstelldatum|deal erstellt|affare creato il|affare creato|\
         data apertura|data inserimento|date d ouverture|date de saisie|create time|engage date|\
         data primo contatto|date premier contact|date du premier contact|data contatto",
        "",
    ),
    (
        Field::ClosedOn,
        "closed on|closed|closed date|date closed|closed at|actual close date|deal closed on|\
         close time|chiusa il|chiuso il|data firma|data chiusura effettiva|cloturee le|cloture le|\
         fermee le|date de signature|cerrado el|fecha de cierre real|geschlossen am|\
         affaire conclue le|affare chiuso il|affare concluso il",
        "",
    ),
    (
        Field::CloseOn,
        "close date|closedate|closing date|close on|data chiusura|data di chiusura|\
         date de cloture|date de fermeture|fecha de cierre|abschlussdatum|schlussdatum",
        "",
    ),
    (
        Field::ExpectedCloseOn,
        "expected close|expected close date|expected close on|expected closing date|\
         expected closing|estimated close date|date deadline|chiusura prevista|chiusura attesa|\
         data chiusura prevista|data prevista di chiusura|data di chiusura prevista|\
         data firma prevista|cloture prevue|cloture attendue|fermeture prevue|\
         date de cloture prevue|date de cloture estimee|date prevue de cloture|\
         date de signature prevue|date de fermeture prevue|cierre esperado|cierre previsto|\
         fecha prevista de cierre|fecha de cierre prevista|fecha estimada de cierre|\
         erwartetes abschlussdatum|voraussichtliches abschlussdatum|erwarteter abschluss|\
         forecast close date",
        "",
    ),
    (
        Field::Source,
        "source|lead source|channel|deal source|original source|original source type|\
         original traffic source|source channel|source id|source id name|hs analytics source|\
         leadsource|fonte|canale|provenienza|origine|fonte lead|canal|provenance|\
         source du lead|fuente|origen|fuente original|quelle|herkunft|lead quelle|\
         come ci ha conosciuto",
        "",
    ),
    (
        Field::LostReason,
        "lost reason|loss reason|reason lost|closed lost reason|reason for loss|reason for loss s|\
         lost reason id|lost reason id name|motivo perdita|motivo della perdita|motivo di perdita|\
         motivo|raison de perte|raison de la perte|motif de perte|motif de la perte|\
         raison de l echec|motif|motivo de perdida|motivo de la perdida|razon de perdida|\
         verlustgrund|grund fur verlust|closed lost reason s|motivo chiusura persa",
        "",
    ),
    (
        Field::ExternalId,
        "deal id|opportunity id|opportunityid|potential id|id opportunita|id trattativa|\
         id de l opportunite|id de l affaire|id de la transaction|deal pipedrive system id|\
         id del negocio|id del trato|deal record id|related deal id|what id",
        "id|record id|external id|hs object id|codice|identificativo|identifiant|numero|\
         pipedrive system id|system id|id record|id de fiche d informations|id de registro|\
         datensatz id|item id|item id auto generated|case safe id|record id deal|casesafeid|\
         opportunity case safe id|codice trattativa|numero offerta|n devis|rif|ref|reference|\
         riferimento|id1|nr",
    ),
    (Field::ExternalSystem, "external system", ""),
    (Field::OwnId, "imbuto id", ""),
    (
        Field::Pipeline,
        "pipeline|pipeline name|deal pipeline|team id|sales team|team di vendita|\
         equipe commerciale|pipeline id",
        "",
    ),
    (
        Field::Tags,
        "tags|tag|labels|label|deal label|tag ids|tag ids name|etichette|etichetta|etiquettes|\
         etiquetas|etiqueta|schlagworter|stichworter",
        "",
    ),
    (
        Field::NextAction,
        "next action|next step|next steps|hs next step|next activity|next activity summary|\
         activity summary|next activity subject|prossima mossa|prossima azione|\
         prossimo passo|prossima attivita|da fare|prochaine action|prochaine etape|\
         prochaine activite|a faire|proximo paso|proxima accion|proxima actividad|\
         nachster schritt|nachste aktivitat",
        "",
    ),
    (
        Field::NextActionOn,
        "next action on|next action date|next step date|next activity date|\
         next activity deadline|activity date deadline|next call|next contact|next follow up|\
         follow up|follow up date|data prossima mossa|data prossima azione|\
         data prossimo passo|data prossima attivita|prossimo contatto|prossima chiamata|\
         prossimo appuntamento|richiamare il|ricontattare il|da richiamare|da ricontattare|\
         prochain appel|prochain contact|prochaine relance|relance|date de relance|\
         date relance|a rappeler le|a relancer le|prochain rdv|prochain rendez vous|\
         date de la prochaine action|date prochaine action|date de la prochaine activite|\
         proxima llamada|proximo contacto|fecha de la proxima actividad|nachster kontakt|\
         nachster anruf|wiedervorlage|datum der nachsten aktivitat",
        "",
    ),
    (Field::Temperature, "temperature|temperatura|temperatur", ""),
    (Field::DecisionOn, "decision on|decision date|data decisione|date de decision", ""),
    (Field::HandedOverOn, "handed over on", ""),
    (Field::AmountKnownOn, "amount known on", ""),
    (
        Field::StageSince,
        "date entered current stage|last stage update|date last stage update|last stage change|\
         last stage change date|stage change time|stage modified time|\
         data di entrata nella fase corrente|data di ingresso nella fase corrente|\
         ultimo cambio di fase|ultimo aggiornamento fase|\
         date d entree dans la phase actuelle|date d entree dans l etape actuelle|\
         derniere mise a jour de l etape|dernier changement d etape|\
         ultimo cambio de etapa|letzte phasenanderung|hs v2 date entered current stage",
        "",
    ),
    (Field::IsWon, "is won|iswon|hs is closed won|is closed won", "won"),
    (Field::IsClosed, "is closed|isclosed|hs is closed", ""),
    (Field::Active, "active|attivo|attiva|actif|active 1|activo|aktiv", ""),
    (
        Field::Probability,
        "probability|probability 1|win probability|deal probability|hs deal stage probability|\
         probabilita|probabilita di chiusura|probabilite|probabilidad|wahrscheinlichkeit|\
         close probability",
        "",
    ),
    (
        Field::Note,
        "note|notes|comment|comments|remark|remarks|commenti|commento|osservazioni|annotazioni|\
         commentaire|commentaires|remarque|remarques|observations|notas|comentario|comentarios|\
         notiz|notizen|bemerkung|bemerkungen|kommentar|kommentare|note content",
        "description|internal notes|descrizione|description interne|deal description|\
         note interne|descripcion|beschreibung|descrizione trattativa",
    ),
    (Field::NextActionOn, "", "due date|scadenza|echeance"),
];

/// What says the day of a win and of a loss: columns of entries into these two.
pub(super) const ENDS: [(&str, &str); 2] = [
    (
        "Won",
        "won time|won on|won date|date won|hs closed won date|vinta il|vinto il|data vincita|\
         data vittoria|gagnee le|gagne le|date de gain|date gagnee|affaire gagnee le|ganado el|\
         fecha de ganado|fecha ganado|gewonnen am|ora vincita|heure de gain",
    ),
    (
        "Lost",
        "lost time|lost on|lost date|date lost|hs closed lost date|persa il|perso il|data perdita|\
         perdue le|perdu le|date de perte|date perdue|affaire perdue le|perdido el|\
         fecha de perdida|fecha perdido|verloren am|ora perdita|heure de perte",
    ),
];

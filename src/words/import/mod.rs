//! Reading a file: choosing it, the questions about it, and what comes of it.

mod columns;
mod conflicts;
mod files;
mod odd;
mod questions;
mod report;

pub use columns::*;
pub use conflicts::*;
pub use files::*;
pub use odd::*;
pub use questions::*;
pub use report::*;

use super::Counted;

words! {
    working {
        it: "Un momento, si rifanno i conti…",
        fr: "Un instant, nouveau calcul…",
        en: "One moment, working it out again…",
    }
    goes_into { it: "Va in", fr: "Va dans", en: "Goes into" }
    new_space {
        it: "uno spazio nuovo, vostro",
        fr: "un espace nouveau, à vous",
        en: "a new workspace of your own",
    }
    demo_stays {
        it: "La demo resta com’è.",
        fr: "La démo reste telle quelle.",
        en: "The demo stays as it is.",
    }
    recognised { it: "Riconosciuto", fr: "Reconnu", en: "Recognised" }
    preset_own { it: "esportazione di Imbuto", fr: "export d’Imbuto", en: "an export of Imbuto" }
    preset_hubspot {
        it: "esportazione di HubSpot, con le date d’ingresso nelle fasi se ci sono",
        fr: "export de HubSpot, avec les dates d’entrée dans les étapes s’il y en a",
        en: "an export of HubSpot, with the dates of entry into stages where there are any",
    }
    preset_maven {
        it: "tabelle «CRM Sales Opportunities» di Maven",
        fr: "tables « CRM Sales Opportunities » de Maven",
        en: "the “CRM Sales Opportunities” tables of Maven",
    }
    preset_pipedrive {
        it: "esportazione di Pipedrive",
        fr: "export de Pipedrive",
        en: "an export of Pipedrive",
    }
    preset_salesforce {
        it: "esportazione di Salesforce",
        fr: "export de Salesforce",
        en: "an export of Salesforce",
    }
    preset_zoho {
        it: "esportazione di Zoho CRM",
        fr: "export de Zoho CRM",
        en: "an export of Zoho CRM",
    }
    preset_monday {
        it: "esportazione di monday",
        fr: "export de monday",
        en: "an export of monday",
    }
    preset_odoo { it: "esportazione di Odoo", fr: "export d’Odoo", en: "an export of Odoo" }
    preset_none {
        it: "le colonne, dalle loro intestazioni: controllatele sotto",
        fr: "les colonnes, d’après leurs en-têtes : vérifiez-les plus bas",
        en: "the columns, by their headers: check them below",
    }
    remembered {
        it: "Letto come l’ultima volta.",
        fr: "Lu comme la dernière fois.",
        en: "Read as it was the last time.",
    }
    read_afresh { it: "Riparti da capo", fr: "Recommencer à zéro", en: "Start afresh" }
    written_as { it: "Scritto in", fr: "Écrit en", en: "Written in" }
    between_cells(delimiter: &str) {
        it: "separatore: {delimiter}",
        fr: "séparateur : {delimiter}",
        en: "separator: {delimiter}",
    }
    delimiter_semicolon { it: "punto e virgola", fr: "point-virgule", en: "semicolon" }
    delimiter_comma { it: "virgola", fr: "virgule", en: "comma" }
    delimiter_bar { it: "barra verticale", fr: "barre verticale", en: "vertical bar" }
    encoding_label { it: "Codifica", fr: "Encodage", en: "Encoding" }
    delimiter_label { it: "Separatore", fr: "Séparateur", en: "Separator" }
    header_label { it: "Riga dell’intestazione", fr: "Ligne de l’en-tête", en: "Line of the header" }
    header_in_line(line: &str, text: &str) {
        it: "intestazione: riga {line}, {text}",
        fr: "en-tête : ligne {line}, {text}",
        en: "header: line {line}, {text}",
    }
    delimiter_tab { it: "tabulazione", fr: "tabulation", en: "tab" }
    rows { it: "Righe", fr: "Lignes", en: "Rows" }
    and_more(count: &str) { it: "e ancora {count}", fr: "et encore {count}", en: "and {count} more" }
    import_many(count: &Counted) {
        it: { count: zero "Importa", one "Importa 1 trattativa", other "Importa {count} trattative" },
        fr: { count: zero "Importer", one "Importer 1 affaire", other "Importer {count} affaires" },
        en: { count: zero "Import", one "Import 1 deal", other "Import {count} deals" },
    }
    import_companies(count: &Counted) {
        it: { count: zero "Importa", one "Importa 1 azienda", other "Importa {count} aziende" },
        fr: { count: zero "Importer", one "Importer 1 entreprise", other "Importer {count} entreprises" },
        en: { count: zero "Import", one "Import 1 company", other "Import {count} companies" },
    }
    import_people(count: &Counted) {
        it: { count: zero "Importa", one "Importa 1 persona", other "Importa {count} persone" },
        fr: { count: zero "Importer", one "Importer 1 personne", other "Importer {count} personnes" },
        en: { count: zero "Import", one "Import 1 person", other "Import {count} people" },
    }
    import_activities(count: &Counted) {
        it: { count: zero "Importa", one "Importa 1 attività", other "Importa {count} attività" },
        fr: { count: zero "Importer", one "Importer 1 activité", other "Importer {count} activités" },
        en: { count: zero "Import", one "Import 1 activity", other "Import {count} activities" },
    }
    ready { it: "Tutto chiaro.", fr: "Tout est clair.", en: "All clear." }
    answer_first(count: &Counted) {
        it: {
            count: one "Prima rispondete alla domanda qui sopra.",
            other "Prima rispondete alle {count} domande qui sopra.",
        },
        fr: {
            count: one "Répondez d’abord à la question ci-dessus.",
            other "Répondez d’abord aux {count} questions ci-dessus.",
        },
        en: {
            count: one "First answer the question above.",
            other "First answer the {count} questions above.",
        },
    }
    say_values(values: &str) {
        it: "Prima dite che cosa vuol dire {values}.",
        fr: "Dites d’abord ce que veut dire {values}.",
        en: "First say what {values} stands for.",
    }
    no_rows {
        it: "Sotto l’intestazione non c’è nessuna riga.",
        fr: "Il n’y a aucune ligne sous l’en-tête.",
        en: "There is no row under the header.",
    }
    all_here {
        it: "Tutto quello che c’è nel file è già qui: non c’è nulla da importare.",
        fr: "Tout ce que contient le fichier est déjà ici : il n’y a rien à importer.",
        en: "Everything in the file is here already: there is nothing to import.",
    }
    no_title_column {
        it: "Scegliete la colonna che dice che cosa si vende, o a quale azienda: ne serve almeno una.",
        fr: "Choisissez la colonne qui dit ce qui est vendu, ou à quelle entreprise : il en faut au moins une.",
        en: "Choose the column that says what is being sold, or to which company: at least one is needed.",
    }
    no_company_column {
        it: "Scegliete la colonna con il nome dell’azienda.",
        fr: "Choisissez la colonne qui contient le nom de l’entreprise.",
        en: "Choose the column that holds the company’s name.",
    }
    no_person_column {
        it: "Scegliete la colonna con il nome della persona, o con la sua e-mail.",
        fr: "Choisissez la colonne qui contient le nom de la personne, ou son e-mail.",
        en: "Choose the column that holds the person’s name, or their e-mail.",
    }
    no_day_column {
        it: "Scegliete la colonna con il giorno dell’attività.",
        fr: "Choisissez la colonne qui contient le jour de l’activité.",
        en: "Choose the column that holds the day of the activity.",
    }
    nothing_fits {
        it: "Nessuna riga si può importare così: i motivi sono qui sopra.",
        fr: "Aucune ligne ne peut être importée ainsi : les motifs sont ci-dessus.",
        en: "No row can be imported like this: the reasons are above.",
    }
    imported_toast(new: &str, updated: &str) {
        it: "Importate: {new} nuove, {updated} aggiornate.",
        fr: "Importées : {new} nouvelles, {updated} mises à jour.",
        en: "Imported: {new} new, {updated} updated.",
    }
    no_late_undo {
        it: "Ci sta, ma stretto: si potrà annullare solo finché questa pagina resta aperta. Se va bene, importate di nuovo.",
        fr: "Cela tient, mais de justesse : on ne pourra l’annuler que tant que cette page reste ouverte. Si cela convient, importez à nouveau.",
        en: "It fits, but only just: it can be undone only while this page stays open. If that will do, import again.",
    }
    no_room(missing: &str) {
        it: "Nello spazio che il browser concede non ci sta: mancano circa {missing} kB. Eliminate uno spazio di lavoro che non serve più, o importate meno righe per volta.",
        fr: "L’espace accordé par le navigateur ne suffit pas : il manque environ {missing} ko. Supprimez un espace de travail inutile, ou importez moins de lignes à la fois.",
        en: "It does not fit into the room the browser gives: about {missing} kB are missing. Delete a workspace you no longer need, or import fewer rows at a time.",
    }
    done_title { it: "Importazione fatta", fr: "Importation terminée", en: "Import done" }
    done_undone {
        it: "L’importazione è stata annullata: ciò che aveva portato non c’è più. «Ripeti» lo riporta.",
        fr: "L’importation a été annulée : ce qu’elle avait apporté n’est plus là. « Rétablir » le ramène.",
        en: "The import was taken back: what it brought is gone. “Redo” brings it back.",
    }
    one_step {
        it: "È un passo solo: «Annulla» lo toglie tutto.",
        fr: "C’est une seule opération : « Annuler » retire tout.",
        en: "It is one step: “Undo” takes all of it back.",
    }
    see_list { it: "Vedi l’elenco", fr: "Voir la liste", en: "See the list" }
    see_funnel { it: "Vedi l’imbuto", fr: "Voir l’entonnoir", en: "See the funnel" }
    another { it: "Un altro file", fr: "Un autre fichier", en: "Another file" }
    questions { it: "Da chiarire prima", fr: "À éclaircir d’abord", en: "To be settled first" }
    questions_hint {
        it: "Dove il file non è chiaro, si chiede. Nulla viene indovinato.",
        fr: "Là où le fichier n’est pas clair, on demande. Rien n’est deviné.",
        en: "Where the file is not clear, you are asked. Nothing is guessed.",
    }
    answered { it: "risposto", fr: "répondu", en: "answered" }
    to_answer { it: "da rispondere", fr: "à répondre", en: "to be answered" }
    answer_alike(count: &Counted) {
        it: {
            count: one "Uguale per l’altra colonna",
            other "Uguale per le altre {count} colonne",
        },
        fr: {
            count: one "Pareil pour l’autre colonne",
            other "Pareil pour les {count} autres colonnes",
        },
        en: {
            count: one "The same for the other column",
            other "The same for the other {count} columns",
        },
    }
    nameless(number: &str) { it: "colonna {number}", fr: "colonne {number}", en: "column {number}" }
}

//! Records that are stored and cannot be read: how many of what, and from when.

use crate::domain::RecordKind;

use super::{Counted, Language};

words! {
    lost(what: &str) {
        it: "Non si può leggere: {what}. È messo da parte così com’è; il resto è aperto. Dove manca un nome c’è un punto interrogativo.",
        fr: "Illisible : {what}. C’est mis de côté tel quel ; le reste est ouvert. Là où un nom manque, il y a un point d’interrogation.",
        en: "Cannot be read: {what}. It is put aside as it is; everything else is open. Where a name is missing, there is a question mark.",
    }
    between(what: &str, from: &str, to: &str) {
        it: "{what} ({from} – {to})",
        fr: "{what} ({from} – {to})",
        en: "{what} ({from} – {to})",
    }
    since(what: &str, from: &str) {
        it: "{what} (dal giorno {from})",
        fr: "{what} (à partir du {from})",
        en: "{what} (from {from} on)",
    }
    until(what: &str, to: &str) {
        it: "{what} (fino al giorno {to})",
        fr: "{what} (jusqu’au {to})",
        en: "{what} (until {to})",
    }
    settings { it: "le impostazioni", fr: "les réglages", en: "the settings" }
    playbook { it: "i passi del processo", fr: "les étapes du processus", en: "the steps of the sales process" }
    owners(count: &Counted) {
        it: { count: one "un venditore", other "fino a {count} venditori" },
        fr: { count: one "un commercial", other "jusqu’à {count} commerciaux" },
        en: { count: one "one salesperson", other "up to {count} salespeople" },
    }
    accounts(count: &Counted) {
        it: { count: one "un’azienda", other "fino a {count} aziende" },
        fr: { count: one "une entreprise", other "jusqu’à {count} entreprises" },
        en: { count: one "one company", other "up to {count} companies" },
    }
    contacts(count: &Counted) {
        it: { count: one "un contatto", other "fino a {count} contatti" },
        fr: { count: one "un interlocuteur", other "jusqu’à {count} interlocuteurs" },
        en: { count: one "one contact", other "up to {count} contacts" },
    }
    relations(count: &Counted) {
        it: { count: one "una relazione", other "fino a {count} relazioni" },
        fr: { count: one "une relation", other "jusqu’à {count} relations" },
        en: { count: one "one relation", other "up to {count} relations" },
    }
    opportunities(count: &Counted) {
        it: { count: one "una trattativa", other "fino a {count} trattative" },
        fr: { count: one "une affaire", other "jusqu’à {count} affaires" },
        en: { count: one "one deal", other "up to {count} deals" },
    }
    activities(count: &Counted) {
        it: { count: one "un’attività", other "fino a {count} attività" },
        fr: { count: one "une activité", other "jusqu’à {count} activités" },
        en: { count: one "one activity", other "up to {count} activities" },
    }
    tallies(count: &Counted) {
        it: { count: one "un conteggio", other "fino a {count} conteggi" },
        fr: { count: one "un comptage", other "jusqu’à {count} comptages" },
        en: { count: one "one typed count", other "up to {count} typed counts" },
    }
    references(count: &Counted) {
        it: { count: one "un imbuto di confronto", other "fino a {count} imbuti di confronto" },
        fr: { count: one "un entonnoir de comparaison", other "jusqu’à {count} entonnoirs de comparaison" },
        en: { count: one "one reference funnel", other "up to {count} reference funnels" },
    }
    goals(count: &Counted) {
        it: { count: one "un obiettivo", other "fino a {count} obiettivi" },
        fr: { count: one "un objectif", other "jusqu’à {count} objectifs" },
        en: { count: one "one goal", other "up to {count} goals" },
    }
    notes(count: &Counted) {
        it: { count: one "una nota", other "fino a {count} note" },
        fr: { count: one "une note", other "jusqu’à {count} notes" },
        en: { count: one "one note", other "up to {count} notes" },
    }
    merges(count: &Counted) {
        it: { count: one "un’unione di doppioni", other "fino a {count} unioni di doppioni" },
        fr: { count: one "une fusion de doublons", other "jusqu’à {count} fusions de doublons" },
        en: { count: one "one merge of doubles", other "up to {count} merges of doubles" },
    }
}

/// So many records of a kind, at most.
#[must_use]
pub fn at_most(language: Language, kind: RecordKind, count: &Counted) -> String {
    match kind {
        RecordKind::Settings => settings(language).to_owned(),
        RecordKind::Playbook => playbook(language).to_owned(),
        RecordKind::Owner => owners(language, count),
        RecordKind::Account => accounts(language, count),
        RecordKind::Contact => contacts(language, count),
        RecordKind::Relation => relations(language, count),
        RecordKind::Opportunity => opportunities(language, count),
        RecordKind::Activity => activities(language, count),
        RecordKind::Tally => tallies(language, count),
        RecordKind::ReferenceFunnel => references(language, count),
        RecordKind::Goal => goals(language, count),
        RecordKind::Note => notes(language, count),
        RecordKind::Merge => merges(language, count),
    }
}

//! One opportunity: its panel and its form.

use crate::domain::Temperature;

use super::Language;

words! {
    new_title { it: "Nuova trattativa", fr: "Nouvelle affaire", en: "New opportunity" }
    what { it: "Che cosa si vende", fr: "Ce qui est vendu", en: "What is being sold" }
    account { it: "Azienda", fr: "Entreprise", en: "Account" }
    owner { it: "Venditore", fr: "Commercial", en: "Owner" }
    new_owner_hint {
        it: "scrivi un nome nuovo per aggiungerlo",
        fr: "écrivez un nouveau nom pour l’ajouter",
        en: "write a new name to add it",
    }
    source { it: "Fonte", fr: "Source", en: "Source" }
    amount { it: "Valore", fr: "Montant", en: "Value" }
    amount_wrong {
        it: "Non riesco a leggerlo come importo: scrivi per esempio 1250 o 1250,50.",
        fr: "Montant illisible : écrivez par exemple 1250 ou 1250,50.",
        en: "This does not read as an amount: write 1250 or 1250.50, say.",
    }
    amount_ambiguous {
        it: "Si legge in due modi: scrivi 1234 oppure 1,23.",
        fr: "Se lit de deux façons : écrivez 1234 ou 1,23.",
        en: "This reads two ways: write 1234, or 1.23.",
    }
    stage { it: "Fase", fr: "Étape", en: "Stage" }
    temperature { it: "Temperatura", fr: "Température", en: "Temperature" }
    ready { it: "pronta", fr: "prête", en: "ready" }
    undecided { it: "indecisa", fr: "indécise", en: "undecided" }
    long_term { it: "tempi lunghi", fr: "à long terme", en: "long to decide" }
    unknown { it: "non si sa", fr: "inconnue", en: "not known" }
    expected_close { it: "Firma prevista", fr: "Signature prévue", en: "Signature expected" }
    next_what { it: "Prossima mossa", fr: "Prochaine action", en: "Next action" }
    next_on { it: "Quando", fr: "Quand", en: "When" }
    next_needs_day {
        it: "Serve anche il giorno.",
        fr: "Il faut aussi le jour.",
        en: "It needs a day too.",
    }
    edit { it: "Modifica", fr: "Modifier", en: "Edit" }
    add { it: "Aggiungi", fr: "Ajouter", en: "Add" }
    win { it: "Vinta", fr: "Gagnée", en: "Won" }
    lose { it: "Persa", fr: "Perdue", en: "Lost" }
    reopen { it: "Riapri", fr: "Rouvrir", en: "Reopen" }
    move_on { it: "Sposta", fr: "Déplacer", en: "Move" }
    lose_title(title: &str) {
        it: "Perché si perde {title}?",
        fr: "Pourquoi perd-on {title} ?",
        en: "Why is {title} lost?",
    }
    lose_reason {
        it: "Motivo, se lo sapete",
        fr: "Motif, si vous le connaissez",
        en: "Reason, if you know it",
    }
    lose_apply { it: "Segna come persa", fr: "Marquer perdue", en: "Mark as lost" }
    steps { it: "Passi della fase", fr: "Actions de l’étape", en: "Steps of this stage" }
    no_steps {
        it: "Nessun passo per questa fase.",
        fr: "Aucune action pour cette étape.",
        en: "No steps for this stage.",
    }
    history { it: "Storia", fr: "Histoire", en: "History" }
    entered(stage: &str) { it: "entra in {stage}", fr: "entre en {stage}", en: "enters {stage}" }
    back_to(stage: &str) { it: "torna in {stage}", fr: "revient en {stage}", en: "back to {stage}" }
    became_won { it: "vinta", fr: "gagnée", en: "won" }
    became_lost { it: "persa", fr: "perdue", en: "lost" }
    became_open { it: "riaperta", fr: "rouverte", en: "reopened" }
    given_to(owner: &str) {
        it: "affidata a {owner}",
        fr: "confiée à {owner}",
        en: "given to {owner}",
    }
    undated { it: "senza data", fr: "sans date", en: "undated" }
    ends_when(milestone: &str) {
        it: "Avanti se: *{milestone}*.",
        fr: "Suite quand : *{milestone}*.",
        en: "On when: *{milestone}*.",
    }
    in_stage_since(stage: &str, days: &str) {
        it: "{stage} da {days}.",
        fr: "{stage} depuis {days}.",
        en: "{stage} for {days}.",
    }
}

/// The word for a temperature.
#[must_use]
pub const fn temperature_of(language: Language, temperature: Temperature) -> &'static str {
    match temperature {
        Temperature::Ready => ready(language),
        Temperature::Undecided => undecided(language),
        Temperature::LongTerm => long_term(language),
    }
}

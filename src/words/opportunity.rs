//! One opportunity: its panel and its form.

use crate::domain::Temperature;

use super::Language;

words! {
    new_title: "Nuova trattativa", "Nouvelle affaire", "New opportunity";
    what: "Che cosa si vende", "Ce qui est vendu", "What is being sold";
    account: "Azienda", "Entreprise", "Account";
    owner: "Venditore", "Commercial", "Owner";
    new_owner_hint: "scrivi un nome nuovo per aggiungerlo", "écrivez un nouveau nom pour l’ajouter", "write a new name to add it";
    source: "Fonte", "Source", "Source";
    amount: "Valore", "Montant", "Value";
    amount_wrong: "Non riesco a leggerlo come importo: scrivi per esempio 1250 o 1250,50.", "Montant illisible : écrivez par exemple 1250 ou 1250,50.", "This does not read as an amount: write 1250 or 1250.50, say.";
    amount_ambiguous: "Si legge in due modi: scrivi 1234 oppure 1,23.", "Se lit de deux façons : écrivez 1234 ou 1,23.", "This reads two ways: write 1234, or 1.23.";
    stage: "Fase", "Étape", "Stage";
    temperature: "Temperatura", "Température", "Temperature";
    ready: "pronta", "prête", "ready";
    undecided: "indecisa", "indécise", "undecided";
    long_term: "tempi lunghi", "à long terme", "long to decide";
    unknown: "non si sa", "inconnue", "not known";
    expected_close: "Firma prevista", "Signature prévue", "Signature expected";
    next_what: "Prossima mossa", "Prochaine action", "Next action";
    next_on: "Quando", "Quand", "When";
    next_needs_day: "Serve anche il giorno.", "Il faut aussi le jour.", "It needs a day too.";
    edit: "Modifica", "Modifier", "Edit";
    add: "Aggiungi", "Ajouter", "Add";
    win: "Vinta", "Gagnée", "Won";
    lose: "Persa", "Perdue", "Lost";
    reopen: "Riapri", "Rouvrir", "Reopen";
    move_on: "Sposta", "Déplacer", "Move";
    lose_title(title: &str): "Perché si perde {title}?", "Pourquoi perd-on {title} ?", "Why is {title} lost?";
    lose_reason: "Motivo, se lo sapete", "Motif, si vous le connaissez", "Reason, if you know it";
    lose_apply: "Segna come persa", "Marquer perdue", "Mark as lost";
    steps: "Passi della fase", "Actions de l’étape", "Steps of this stage";
    no_steps: "Nessun passo per questa fase.", "Aucune action pour cette étape.", "No steps for this stage.";
    history: "Storia", "Histoire", "History";
    entered(stage: &str): "entra in {stage}", "entre en {stage}", "enters {stage}";
    back_to(stage: &str): "torna in {stage}", "revient en {stage}", "back to {stage}";
    became_won: "vinta", "gagnée", "won";
    became_lost: "persa", "perdue", "lost";
    became_open: "riaperta", "rouverte", "reopened";
    given_to(owner: &str): "affidata a {owner}", "confiée à {owner}", "given to {owner}";
    undated: "senza data", "sans date", "undated";
    ends_when(milestone: &str): "Avanti se: *{milestone}*.", "Suite quand : *{milestone}*.", "On when: *{milestone}*.";
    in_stage_since(stage: &str, days: &str): "{stage} da {days}.", "{stage} depuis {days}.", "{stage} for {days}.";
    today: "oggi", "aujourd’hui", "today";
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

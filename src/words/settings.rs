//! Settings of the workspace and of the device.

words! {
    device { it: "Questo dispositivo", fr: "Cet appareil", en: "This device" }
    language { it: "Lingua", fr: "Langue", en: "Language" }
    theme { it: "Tema", fr: "Thème", en: "Theme" }
    system { it: "come il sistema", fr: "comme le système", en: "as the system" }
    light { it: "chiaro", fr: "clair", en: "light" }
    dark { it: "scuro", fr: "sombre", en: "dark" }
    workspace { it: "Questo spazio di lavoro", fr: "Cet espace de travail", en: "This workspace" }
    name { it: "Nome dell’azienda", fr: "Nom de l’entreprise", en: "Name of the firm" }
    currency { it: "Valuta", fr: "Devise", en: "Currency" }
    currency_hint {
        it: "Tre lettere, per esempio EUR. Cambiarla non converte nulla.",
        fr: "Trois lettres, par exemple EUR. La changer ne convertit rien.",
        en: "Three letters, EUR for instance. Changing it converts nothing.",
    }
    currency_wrong {
        it: "Servono tre lettere, come EUR.",
        fr: "Il faut trois lettres, comme EUR.",
        en: "It takes three letters, such as EUR.",
    }
    saved { it: "Salvato.", fr: "Enregistré.", en: "Saved." }
    stages { it: "Limiti per fase", fr: "Limites par étape", en: "Limits by stage" }
    stages_hint {
        it: "Oltre il massimo la colonna lo dice. Una trattativa su cui non succede nulla per più giorni, e con niente in programma entro 60, è ferma. Vuoto: nessun massimo, e i giorni li dice la vostra storia.",
        fr: "Au-delà du maximum, la colonne le dit. Une affaire sur laquelle rien ne se passe pendant plus de jours, sans rien de prévu sous 60, est arrêtée. Vide : pas de maximum, et les jours viennent de votre historique.",
        en: "Above the most, the column says so. A deal on which nothing happens for more days than these, with nothing planned within 60, has stopped. Blank: no most, and the days come from your own history.",
    }
    most_cards { it: "Schede al massimo", fr: "Fiches au plus", en: "Cards at most" }
    most_days { it: "Ferma dopo giorni", fr: "Arrêtée après jours", en: "Stopped after days" }
    most_cards_of(stage: &str) {
        it: "{stage}: schede al massimo",
        fr: "{stage} : fiches au plus",
        en: "{stage}: cards at most",
    }
    most_days_of(stage: &str) {
        it: "{stage}: ferma dopo quanti giorni",
        fr: "{stage} : arrêtée après combien de jours",
        en: "{stage}: stopped after how many days",
    }
    limit_wrong {
        it: "Serve un numero intero da 1 in su, o niente.",
        fr: "Il faut un nombre entier à partir de 1, ou rien.",
        en: "It takes a whole number from 1 up, or nothing.",
    }
    reasons { it: "Perché si perde", fr: "Pourquoi on perd", en: "Why deals are lost" }
    reasons_hint {
        it: "I motivi da scegliere quando una trattativa si perde, uno per riga. Accanto si può sempre scrivere con parole proprie.",
        fr: "Les raisons à choisir quand une affaire est perdue, une par ligne. On peut toujours en écrire une autre à côté.",
        en: "The reasons to choose from when a deal is lost, one a line. Others can always be typed beside them.",
    }
    reasons_by_stage {
        it: "Solo in una fase",
        fr: "À une étape seulement",
        en: "In one stage only",
    }
    any_stage { it: "In ogni fase", fr: "À toute étape", en: "In every stage" }
    playbook { it: "Processo di vendita", fr: "Processus de vente", en: "Sales process" }
    playbook_hint {
        it: "I passi che fate a ogni fase, uno per riga.",
        fr: "Les actions que vous menez à chaque étape, une par ligne.",
        en: "The steps you take at each stage, one a line.",
    }
}

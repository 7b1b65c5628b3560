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
    limits { it: "Limiti delle colonne", fr: "Limites des colonnes", en: "Limits of the columns" }
    limits_hint {
        it: "Quante schede deve contenere al massimo ogni colonna. Quando sono di più, la colonna lo dice. Vuoto: nessun limite.",
        fr: "Combien de fiches chaque colonne contient au plus. Au-delà, la colonne le dit. Vide : pas de limite.",
        en: "How many cards each column is to hold at most. When there are more, the column says so. Blank: no limit.",
    }
    limit_wrong {
        it: "Serve un numero intero da 1 in su, o niente.",
        fr: "Il faut un nombre entier à partir de 1, ou rien.",
        en: "It takes a whole number from 1 up, or nothing.",
    }
    playbook { it: "Processo di vendita", fr: "Processus de vente", en: "Sales process" }
    playbook_hint {
        it: "I passi che fate a ogni fase, uno per riga.",
        fr: "Les actions que vous menez à chaque étape, une par ligne.",
        en: "The steps you take at each stage, one a line.",
    }
}

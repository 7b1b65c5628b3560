//! The quick funnel: a handful of numbers.

words! {
    your_numbers { it: "I vostri numeri", fr: "Vos chiffres", en: "Your numbers" }
    add_owner { it: "Aggiungi un venditore", fr: "Ajouter un commercial", en: "Add a salesperson" }
    owner_name { it: "Nome del venditore", fr: "Nom du commercial", en: "Salesperson’s name" }
    remove_owner(name: &str) {
        it: "Togli i numeri di {name}",
        fr: "Retirer les chiffres de {name}",
        en: "Remove {name}’s numbers",
    }
    team { it: "squadra", fr: "équipe", en: "team" }
    team_sum { it: "Somma dei venditori", fr: "Somme des commerciaux", en: "Sum of the salespeople" }
    hint {
        it: "Dello stesso periodo, per esempio l’ultimo anno. Se un numero non lo sapete, lasciate vuoto: il resto si calcola lo stesso.",
        fr: "Sur la même période, par exemple l’année passée. Si un chiffre manque, laissez vide : le reste se calcule quand même.",
        en: "Of the same period, say the last year. Leave a number empty if you do not know it: the rest is worked out all the same.",
    }
    kept_unread(text: &str) {
        it: "«{text}» non è un numero intero: finché non lo correggete conta ciò che c’era prima.",
        fr: "« {text} » n’est pas un nombre entier : tant qu’il n’est pas corrigé, ce qui était là compte.",
        en: "“{text}” is not a whole number: until corrected, what was there before counts.",
    }
    demo_is_open(own: &str) {
        it: "È aperta la demo. I numeri che scrivete qui vanno in «{own}».",
        fr: "La démo est ouverte. Les chiffres que vous écrivez ici vont dans « {own} ».",
        en: "The demo is open. The numbers you type here go into “{own}”.",
    }
    demo_is_open_alone {
        it: "È aperta la demo. I numeri che scrivete qui vanno in uno spazio nuovo, tutto vostro.",
        fr: "La démo est ouverte. Les chiffres que vous écrivez ici vont dans un nouvel espace, à vous.",
        en: "The demo is open. The numbers you type here go into a new workspace of your own.",
    }
    open_own { it: "Apri lo spazio", fr: "Ouvrir l’espace", en: "Open the workspace" }
    result { it: "Imbuto rapido", fr: "Entonnoir rapide", en: "Quick funnel" }
    empty_title {
        it: "Scrivete il primo numero",
        fr: "Écrivez le premier chiffre",
        en: "Write the first number",
    }
    empty_body {
        it: "Con due numeri c’è già un tasso, con sei c’è tutto.",
        fr: "Avec deux chiffres il y a déjà un taux, avec six il y a tout.",
        en: "Two numbers make a rate, six make the whole.",
    }
    saved_here {
        it: "Si salva da sé, in questo browser.",
        fr: "S’enregistre tout seul, dans ce navigateur.",
        en: "Saved by itself, in this browser.",
    }
    exceeds(more: &str, less: &str) {
        it: "{more} supera {less}: quel rapporto è tra due conteggi, non una quota, e il prodotto dei tassi non vale.",
        fr: "{more} dépasse {less} : ce rapport compare deux comptages, ce n’est pas une part, et le produit des taux ne tient pas.",
        en: "{more} exceeds {less}: that ratio compares two counts, it is not a share, and the rates do not multiply to the whole.",
    }
    rule {
        it: "Numeri scritti a mano, letti come lo stesso gruppo seguito di livello in livello. Vuoto vuol dire non registrato, 0 vuol dire zero. Intervallo di Wilson al 95%; dove un numero supera quello prima, intervallo sul rapporto di conteggi.",
        fr: "Chiffres saisis, lus comme le même groupe suivi de niveau en niveau. Vide veut dire non enregistré, 0 veut dire zéro. Intervalle de Wilson à 95 % ; où un nombre dépasse le précédent, intervalle sur le rapport de comptages.",
        en: "Numbers as typed, read as the same group followed from level to level. Empty means not recorded, 0 means zero. Wilson’s 95% interval; where a number exceeds the one before it, an interval on the ratio of counts.",
    }
}

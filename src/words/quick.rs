//! The quick funnel: a handful of numbers.

words! {
    your_numbers: "I tuoi numeri", "Vos chiffres", "Your numbers";
    add_owner: "Aggiungi venditore", "Ajouter un commercial", "Add owner";
    owner_name: "Nome del venditore", "Nom du commercial", "Owner’s name";
    remove_owner(name: &str): "Togli i numeri di {name}", "Retirer les chiffres de {name}", "Remove {name}’s numbers";
    team: "squadra", "équipe", "team";
    team_sum: "Somma dei venditori", "Somme des commerciaux", "Sum of the owners";
    hint: "Dello stesso periodo, per esempio l’ultimo anno. Se un numero non lo sai, lascia vuoto: il resto si calcola lo stesso.",
        "De la même période, par exemple l’année passée. Si un chiffre manque, laissez vide : le reste se calcule quand même.",
        "Of the same period, say the last year. Leave a number empty if you do not know it: the rest is worked out all the same.";
    kept_unread(text: &str): "“{text}” non è un numero intero: finché non lo correggi conta ciò che c’era prima.",
        "« {text} » n’est pas un nombre entier : tant qu’il n’est pas corrigé, ce qui était là compte.",
        "“{text}” is not a whole number: until corrected, what was there before counts.";
    result: "Imbuto rapido", "Entonnoir rapide", "Quick funnel";
    empty_title: "Scrivi il primo numero", "Écrivez le premier chiffre", "Write the first number";
    empty_body: "Con due numeri c’è già un tasso, con sei c’è tutto.", "Avec deux chiffres il y a déjà un taux, avec six il y a tout.", "Two numbers make a rate, six make the whole.";
    count: "conteggio", "nombre", "count";
    saved_here: "Si salva da sé, in questo browser.", "S’enregistre tout seul, dans ce navigateur.", "Saved by itself, in this browser.";
    exceeds(more: &str, less: &str): "{more} supera {less}: quel rapporto è tra due conteggi, non una quota, e il prodotto dei tassi non vale.",
        "{more} dépasse {less} : ce rapport compare deux comptages, ce n’est pas une part, et le produit des taux ne tient pas.",
        "{more} exceeds {less}: that ratio compares two counts, it is not a share, and the rates do not multiply to the whole.";
    rule: "Numeri scritti a mano, letti come lo stesso gruppo seguito di livello in livello. Vuoto vuol dire non registrato, 0 vuol dire zero. Intervallo di Wilson al 95 %; dove un numero supera quello prima, intervallo sul rapporto di conteggi.",
        "Chiffres saisis, lus comme le même groupe suivi de niveau en niveau. Vide veut dire non enregistré, 0 veut dire zéro. Intervalle de Wilson à 95 % ; où un nombre dépasse le précédent, intervalle sur le rapport de comptages.",
        "Numbers as typed, read as the same group followed from level to level. Empty means not recorded, 0 means zero. Wilson’s 95 % interval; where a number exceeds the one before it, an interval on the ratio of counts.";
}

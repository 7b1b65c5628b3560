//! The keys, and what they do.

words! {
    title { it: "Tutti i tasti", fr: "Toutes les touches", en: "All keys" }
    open { it: "Tasti", fr: "Touches", en: "Keys" }
    shift { it: "Maiusc", fr: "Maj", en: "Shift" }
    everywhere { it: "Ovunque", fr: "Partout", en: "Everywhere" }
    go_to { it: "Vai a", fr: "Aller à", en: "Go to" }
    while_logging { it: "Durante la registrazione", fr: "Pendant la saisie", en: "While logging" }
    on_the_board { it: "Nelle colonne", fr: "Dans les colonnes", en: "On the board" }
    in_the_list { it: "Nell’elenco", fr: "Dans la liste", en: "In the list" }
    space { it: "Spazio", fr: "Espace", en: "Space" }
    from_cell_to_cell {
        it: "Da una cella all’altra",
        fr: "D’une cellule à l’autre",
        en: "From cell to cell",
    }
    edit_the_cell { it: "Modifica la cella", fr: "Modifier la cellule", en: "Edit the cell" }
    choose_up_to_here {
        it: "Scegli fino a qui",
        fr: "Choisir jusqu’ici",
        en: "Choose up to here",
    }
    on_an_opportunity { it: "In una trattativa", fr: "Dans une affaire", en: "On a deal" }
    log {
        it: "Registra cos’è successo qui",
        fr: "Noter ce qui s’est passé ici",
        en: "Log what happened here",
    }
    log_anyone {
        it: "Registra con qualunque azienda",
        fr: "Noter avec n’importe quelle entreprise",
        en: "Log with any company",
    }
    palette {
        it: "Cerca, fai, vai a",
        fr: "Chercher, faire, aller à",
        en: "Find, do, go to",
    }
    these_keys { it: "Questi tasti", fr: "Ces touches", en: "These keys" }
    escape {
        it: "Chiudi; ciò che è scritto resta",
        fr: "Fermer ; ce qui est écrit reste",
        en: "Close; what was typed stays",
    }
    outcome { it: "Com’è andata", fr: "Le résultat", en: "How it went" }
    any_letter { it: "lettera", fr: "lettre", en: "letter" }
    kind {
        it: "Che cosa avete fatto: la lettera è sul pulsante",
        fr: "Ce que vous avez fait : la lettre est sur le bouton",
        en: "What was done: the letter is on the button",
    }
    accept {
        it: "Va bene, con la prossima mossa",
        fr: "D’accord, avec la prochaine action",
        en: "All right, with the next action",
    }
    without_next {
        it: "Salva senza prossima mossa",
        fr: "Enregistrer sans prochaine action",
        en: "Save without a next action",
    }
    note { it: "Aggiungi una nota", fr: "Ajouter une note", en: "Add a note" }
    choose_whom {
        it: "Scegli l’azienda o la persona",
        fr: "Choisir l’entreprise ou la personne",
        en: "Choose the company or person",
    }
    new_opportunity {
        it: "Nuova trattativa (anche nell’elenco)",
        fr: "Nouvelle affaire (aussi dans la liste)",
        en: "New deal (in the list too)",
    }
    move_it { it: "Sposta in un’altra fase", fr: "Changer d’étape", en: "Move to another stage" }
    from_card_to_card {
        it: "Da una scheda all’altra",
        fr: "D’une fiche à l’autre",
        en: "From card to card",
    }
    open_it { it: "Apri", fr: "Ouvrir", en: "Open" }
    new_note { it: "Nuova nota", fr: "Nouvelle note", en: "New note" }
    save_note { it: "Salva la nota", fr: "Enregistrer la note", en: "Save the note" }
    board { it: "Pipeline", fr: "Pipeline", en: "Board" }
    single {
        it: "Tasti di una sola lettera",
        fr: "Touches à une seule lettre",
        en: "Single-letter keys",
    }
    single_hint {
        it: "Spegneteli se dettate a voce, o se un tasto vi scappa: quelli con Ctrl restano.",
        fr: "Désactivez-les si vous dictez, ou si une touche vous échappe : celles avec Ctrl restent.",
        en: "Switch them off if you dictate, or if a key slips: those with Ctrl stay.",
    }
    on { it: "accesi", fr: "activées", en: "on" }
    off { it: "spenti", fr: "désactivées", en: "off" }
}

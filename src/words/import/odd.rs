//! Cells that are not taken as they stand.

words! {
    odd_cells { it: "Celle particolari", fr: "Cellules particulières", en: "Odd cells" }
    odd_cells_hint {
        it: "Le loro righe si importano lo stesso. Ecco che cosa si è preso al posto di quel che c’era scritto.",
        fr: "Leurs lignes s’importent quand même. Voici ce qui est pris à la place de ce qui était écrit.",
        en: "Their rows are imported all the same. This is what is taken in place of what was written.",
    }
    odd_note(column: &str, kind: &str, count: &str, examples: &str) {
        it: "{column}: {kind}: {count} ({examples}).",
        fr: "{column} : {kind} : {count} ({examples}).",
        en: "{column}: {kind}: {count} ({examples}).",
    }
    head_cell { it: "C’è scritto", fr: "Texte écrit", en: "It says" }
    head_taken { it: "Si prende come", fr: "Pris comme", en: "Taken as" }
    download_odd {
        it: "Scarica tutte queste celle",
        fr: "Télécharger toutes ces cellules",
        en: "Download all these cells",
    }
    odd_rounded {
        it: "frazioni della moneta più piccola, arrotondate",
        fr: "fractions de la plus petite monnaie, arrondies",
        en: "fractions of the smallest coin, rounded",
    }
    odd_in_short {
        it: "scritti in breve, letti per intero",
        fr: "écrits en abrégé, lus en entier",
        en: "written in short, read in full",
    }
    odd_says_nothing {
        it: "parole che dicono che non c’è nulla, prese come vuote",
        fr: "mots qui disent qu’il n’y a rien, pris pour vides",
        en: "words that say there is nothing, taken as blank",
    }
    odd_not_a_date {
        it: "non si leggono come date, lasciate vuote",
        fr: "illisibles comme dates, laissées vides",
        en: "do not read as dates, left blank",
    }
    odd_no_such_day {
        it: "giorni che non esistono, lasciati vuoti",
        fr: "jours qui n’existent pas, laissés vides",
        en: "days that do not exist, left blank",
    }
    odd_after_today {
        it: "giorni ancora da venire per fatti già avvenuti, lasciati vuoti",
        fr: "jours encore à venir pour des faits passés, laissés vides",
        en: "days still to come for what has happened, left blank",
    }
    odd_not_a_number {
        it: "non si leggono come importi, lasciati vuoti",
        fr: "illisibles comme montants, laissés vides",
        en: "do not read as amounts, left blank",
    }
    odd_too_large {
        it: "importi troppo grandi, lasciati vuoti",
        fr: "montants trop grands, laissés vides",
        en: "amounts too large, left blank",
    }
    odd_unknown_currency {
        it: "valute sconosciute",
        fr: "devises inconnues",
        en: "currencies that are not known",
    }
    odd_without_currency {
        it: "importi di cui non si capisce la valuta, lasciati vuoti",
        fr: "montants dont la devise est illisible, laissés vides",
        en: "amounts whose currency cannot be read, left blank",
    }
    odd_other_currency {
        it: "importi in una valuta diversa da quella della loro colonna, lasciati vuoti",
        fr: "montants dans une autre devise que celle de leur colonne, laissés vides",
        en: "amounts in another currency than their column of currencies says, left blank",
    }
    odd_bad_id {
        it: "non sono codici di Imbuto, non usati",
        fr: "ne sont pas des identifiants d’Imbuto, non utilisés",
        en: "are no ids of Imbuto, not used",
    }
}

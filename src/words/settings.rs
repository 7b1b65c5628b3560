//! Settings of the workspace and of the device.

use super::Language;
use crate::domain::Weekday;

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
    stage_names { it: "Nomi delle fasi", fr: "Noms des étapes", en: "Names of the stages" }
    stage_names_hint {
        it: "Come le chiamate voi. Vuoto: il nome scritto sopra. La lettera e l’ordine restano.",
        fr: "Comme vous les appelez. Vide : le nom écrit au-dessus. La lettre et l’ordre restent.",
        en: "As you call them. Blank: the name written above. The letter and the order stay.",
    }
    stage_name_long(most: &str) {
        it: "Al massimo {most} caratteri: il nome sta in testa a una colonna.",
        fr: "{most} caractères au plus : le nom tient en tête d’une colonne.",
        en: "At most {most} characters: the name stands at the head of a column.",
    }
    stage_name_known {
        it: "Un’altra fase si chiama già così.",
        fr: "Une autre étape s’appelle déjà ainsi.",
        en: "Another stage already goes by this name.",
    }
    rot { it: "Quando una trattativa è ferma", fr: "Quand une affaire est arrêtée", en: "When a deal has stopped" }
    rot_hint {
        it: "Dopo quanti giorni senza che accada nulla. Vuoto: secondo la vostra storia in quella fase.",
        fr: "Après combien de jours sans que rien ne se passe. Vide : d’après votre historique à cette étape.",
        en: "After how many days in which nothing happens. Blank: by your own history in that stage.",
    }
    percents {
        it: "Probabilità di vincere",
        fr: "Probabilité de gagner",
        en: "Chance of winning",
    }
    percents_hint {
        it: "Quante trattative su cento si vincono partendo da ogni fase. Vuoto, ed è meglio: lo dice la vostra storia, anche secondo l’attesa.",
        fr: "Combien d’affaires sur cent sont gagnées à partir de chaque étape. Vide, et c’est mieux : votre historique le dit, attente comprise.",
        en: "How many deals in a hundred are won from each stage. Blank, and better: your own history tells, by how long they have waited too.",
    }
    percent_wrong {
        it: "Serve un numero intero da 0 a 100, o niente.",
        fr: "Il faut un nombre entier de 0 à 100, ou rien.",
        en: "It takes a whole number from 0 to 100, or nothing.",
    }
    monday { it: "lunedì", fr: "le lundi", en: "Monday" }
    saturday { it: "sabato", fr: "le samedi", en: "Saturday" }
    sunday { it: "domenica", fr: "le dimanche", en: "Sunday" }
    first_weekday {
        it: "La settimana comincia",
        fr: "La semaine commence",
        en: "The week begins on",
    }
    limits { it: "Limiti delle colonne", fr: "Limites des colonnes", en: "Limits of the columns" }
    limits_hint {
        it: "Quante schede deve contenere al massimo ogni colonna. Quando sono di più, la colonna lo dice. Vuoto: nessun limite.",
        fr: "Combien de fiches chaque colonne peut contenir au plus. Au-delà, la colonne le dit. Vide : pas de limite.",
        en: "How many cards each column is to hold at most. When there are more, the column says so. Blank: no limit.",
    }
    limit_wrong {
        it: "Serve un numero intero da 1 in su, o niente.",
        fr: "Il faut un nombre entier à partir de 1, ou rien.",
        en: "It takes a whole number from 1 up, or nothing.",
    }
    playbook { it: "Processo di vendita", fr: "Processus de vente", en: "Sales process" }
    playbook_hint {
        it: "I passi che fate a ogni fase. Ogni campo si salva quando lo lasciate.",
        fr: "Les actions que vous menez à chaque étape. Chaque champ s’enregistre quand vous le quittez.",
        en: "The steps you take at each stage. A field saves when you leave it.",
    }
    step { it: "Passo", fr: "Action", en: "Step" }
    new_step(stage: &str) {
        it: "Nuovo passo: {stage}",
        fr: "Nouvelle action : {stage}",
        en: "New step: {stage}",
    }
    enter_adds { it: "Invio lo aggiunge.", fr: "Entrée l’ajoute.", en: "Enter adds it." }
    step_blank {
        it: "Scrivete che cosa fare, o eliminate il passo.",
        fr: "Écrivez quoi faire, ou supprimez l’action.",
        en: "Say what to do, or delete the step.",
    }
    hint_label { it: "Come farlo bene", fr: "Comment bien le faire", en: "How to do it well" }
    records { it: "Registra", fr: "Enregistre", en: "Records" }
    records_nothing { it: "nulla", fr: "rien", en: "nothing" }
    up { it: "Più su", fr: "Plus haut", en: "Further up" }
    up_of(what: &str) { it: "Più su: {what}", fr: "Plus haut : {what}", en: "Further up: {what}" }
    delete_of(what: &str) { it: "Elimina: {what}", fr: "Supprimer : {what}", en: "Delete: {what}" }
    reasons {
        it: "Perché si perde",
        fr: "Pourquoi une affaire est perdue",
        en: "Why deals are lost",
    }
    reasons_hint {
        it: "Si offrono quando segnate persa una trattativa, in tutte le fasi o in una.",
        fr: "Proposés quand vous marquez une affaire perdue, à chaque étape ou à une seule.",
        en: "Offered when you mark a deal as lost, in every stage or in one.",
    }
    reason { it: "Motivo", fr: "Motif", en: "Reason" }
    new_reason { it: "Nuovo motivo", fr: "Nouveau motif", en: "New reason" }
    reason_stage(reason: &str) {
        it: "In quale fase: {reason}",
        fr: "À quelle étape : {reason}",
        en: "In which stage: {reason}",
    }
    every_stage { it: "in ogni fase", fr: "à chaque étape", en: "in every stage" }
    reason_blank {
        it: "Scrivete il motivo, o eliminatelo.",
        fr: "Écrivez le motif, ou supprimez-le.",
        en: "Write the reason, or delete it.",
    }
    reason_known {
        it: "Questo motivo c’è già.",
        fr: "Ce motif existe déjà.",
        en: "This reason is there already.",
    }
    references {
        it: "Imbuti di riferimento",
        fr: "Entonnoirs de référence",
        en: "Reference funnels",
    }
    references_hint {
        it: "Quello scelto sta accanto al vostro. È un confronto, non una norma. Vuoto: quella fase non c’è.",
        fr: "Celui qui est choisi se tient à côté du vôtre. C’est une comparaison, pas une norme. Vide : cette étape n’y est pas.",
        en: "The one chosen stands beside your own. It is a comparison, not a norm. Blank: it has no such stage.",
    }
    compare_with(name: &str) {
        it: "Confronta con: {name}",
        fr: "Comparer avec : {name}",
        en: "Compare with: {name}",
    }
    reference_name { it: "Nome dell’imbuto", fr: "Nom de l’entonnoir", en: "Name of the funnel" }
    from_stage_to_stage {
        it: "Di fase in fase:",
        fr: "D’étape en étape :",
        en: "From stage to stage:",
    }
    new_reference {
        it: "Nuovo imbuto di riferimento",
        fr: "Nouvel entonnoir de référence",
        en: "New reference funnel",
    }
    new_reference_hint {
        it: "Invio lo aggiunge, con i numeri di quello scelto: poi li cambiate.",
        fr: "Entrée l’ajoute, avec les nombres de celui qui est choisi : changez-les ensuite.",
        en: "Enter adds it, with the numbers of the one chosen: change them then.",
    }
    reference_known {
        it: "C’è già un imbuto con questo nome.",
        fr: "Un entonnoir porte déjà ce nom.",
        en: "There is a funnel of this name already.",
    }
    reference_few {
        it: "Servono almeno due fasi.",
        fr: "Il faut au moins deux étapes.",
        en: "It takes two stages at least.",
    }
    reference_deleted {
        it: "Imbuto di riferimento eliminato.",
        fr: "Entonnoir de référence supprimé.",
        en: "Reference funnel deleted.",
    }
    days { it: "Giorni", fr: "Jours", en: "Days" }
    collision {
        it: "Due colleghi, stesso cliente: entro quanti giorni",
        fr: "Deux collègues, même client : en combien de jours",
        en: "Two colleagues, one customer: within how many days",
    }
    collision_hint {
        it: "Più vicini di così, Imbuto lo segnala.",
        fr: "Plus proches que cela, Imbuto le signale.",
        en: "Closer than that, Imbuto says so.",
    }
    fulfilment {
        it: "I passi di un ordine: dopo quanti giorni",
        fr: "Les actions d’une commande : après combien de jours",
        en: "The steps of an order: after how many days",
    }
    fulfilment_hint {
        it: "Gli ordini più giovani non contano ancora come incompleti.",
        fr: "Les commandes plus récentes ne comptent pas encore comme incomplètes.",
        en: "Younger orders do not count as incomplete yet.",
    }
    days_wrong {
        it: "Serve un numero intero di giorni, da 1 a 3650.",
        fr: "Il faut un nombre entier de jours, de 1 à 3650.",
        en: "It takes a whole number of days, 1 to 3650.",
    }
}

/// The day on which a week begins.
#[must_use]
pub const fn weekday(language: Language, day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => monday(language),
        Weekday::Saturday => saturday(language),
        Weekday::Sunday => sunday(language),
    }
}

//! The ledger of the stages: what its numbers are called, what it says, and whom of it a list shows.

use crate::metrics::{InLedger, Ledger, LostReasons, Step};
use crate::words::{Counted, Language, Locale, Sentence, marks};

use super::funnel;

words! {
    title { it: "Registro delle fasi", fr: "Registre des étapes", en: "Ledger of the stages" }
    short { it: "Registro", fr: "Registre", en: "Ledger" }
    parts { it: "Parti dell’imbuto", fr: "Parties de l’entonnoir", en: "Parts of the funnel" }
    ledger_name { it: "Il registro", fr: "Le registre", en: "The ledger" }
    every_number_opens {
        it: "ogni numero sottolineato si apre",
        fr: "chaque nombre souligné s’ouvre",
        en: "every underlined number opens",
    }
    on_in_colour {
        it: "avanti, nel colore della fase raggiunta",
        fr: "plus loin, dans la couleur de l’étape atteinte",
        en: "went on, in the colour of the stage reached",
    }
    still_here { it: "ancora qui", fr: "encore là", en: "still here" }
    lost { it: "perse", fr: "perdues", en: "lost" }
    in_all { it: "In tutto", fr: "En tout", en: "In all" }
    none { it: "nessuna", fr: "aucune", en: "none" }

    entered_word(count: &Counted) {
        it: { count: one "entrata", other "entrate" },
        fr: { count: one "entrée", other "entrées" },
        en: { count: one "entered", other "entered" },
    }
    on_word(count: &Counted) {
        it: { count: one "avanti", other "avanti" },
        fr: { count: one "plus loin", other "plus loin" },
        en: { count: one "went on", other "went on" },
    }
    jump_word(count: &Counted) {
        it: { count: one "con un salto", other "con un salto" },
        fr: { count: one "par un saut", other "par un saut" },
        en: { count: one "by a jump", other "by a jump" },
    }
    here_word(count: &Counted) {
        it: { count: one "ancora qui", other "ancora qui" },
        fr: { count: one "encore là", other "encore là" },
        en: { count: one "still here", other "still here" },
    }
    lost_word(count: &Counted) {
        it: { count: one "persa", other "perse" },
        fr: { count: one "perdue", other "perdues" },
        en: { count: one "lost", other "lost" },
    }
    back_word(count: &Counted) {
        it: { count: one "tornata indietro", other "tornate indietro" },
        fr: { count: one "revenue en arrière", other "revenues en arrière" },
        en: { count: one "stepped back", other "stepped back" },
    }
    over_words(count: &Counted) {
        it: { count: one "{count} l’ha saltata", other "{count} l’hanno saltata" },
        fr: { count: one "{count} l’a sautée", other "{count} l’ont sautée" },
        en: { count: one "{count} jumped it", other "{count} jumped it" },
    }
    deals_word(count: &Counted) {
        it: { count: one "trattativa", other "trattative" },
        fr: { count: one "affaire", other "affaires" },
        en: { count: one "deal", other "deals" },
    }
    customers_word(count: &Counted) {
        it: { count: one "cliente", other "clienti" },
        fr: { count: one "client", other "clients" },
        en: { count: one "customer", other "customers" },
    }
    open_word(count: &Counted) {
        it: { count: one "aperta", other "aperte" },
        fr: { count: one "en cours", other "en cours" },
        en: { count: one "open", other "open" },
    }
    share_so_far(share: &str) {
        it: "{share} finora",
        fr: "{share} à ce jour",
        en: "{share} so far",
    }

    deals(count: &Counted) {
        it: { count: one "{count} trattativa", other "{count} trattative" },
        fr: { count: one "{count} affaire", other "{count} affaires" },
        en: { count: one "{count} deal", other "{count} deals" },
    }
    customers(count: &Counted) {
        it: { count: zero "nessun cliente", one "{count} cliente", other "{count} clienti" },
        fr: { count: zero "aucun client", one "{count} client", other "{count} clients" },
        en: { count: zero "no customer", one "{count} customer", other "{count} customers" },
    }
    open(count: &Counted) {
        it: { count: zero "nessuna aperta", one "{count} aperta", other "{count} aperte" },
        fr: { count: zero "aucune en cours", one "{count} en cours", other "{count} en cours" },
        en: { count: zero "none open", one "{count} open", other "{count} open" },
    }
    lost_ones(count: &Counted) {
        it: { count: zero "nessuna persa", one "{count} persa", other "{count} perse" },
        fr: { count: zero "aucune perdue", one "{count} perdue", other "{count} perdues" },
        en: { count: zero "none lost", one "{count} lost", other "{count} lost" },
    }
    where_they_are(all: &str, won: &str, open: &str, lost: &str) {
        it: "*{all}*: finora *{won}, {open} e {lost}*. In ogni riga i conti tornano.",
        fr: "*{all}* : à ce jour *{won}, {open} et {lost}*. À chaque ligne, le compte est bon.",
        en: "*{all}*: so far *{won}, {open} and {lost}*. Every line adds up.",
    }
    most_lost(stage: &str, lost: &str, all: &str) {
        it: "La fase con più perse è {stage}: {lost} su {all}.",
        fr: "L’étape où l’on en perd le plus est {stage} : {lost} sur {all}.",
        en: "The stage with most losses is {stage}: {lost} of {all}.",
    }

    no_reason_yet {
        it: "~Nessuna persa in questa scelta: non c’è un motivo da leggere.~",
        fr: "~Aucune perdue dans ce choix : pas de motif à lire.~",
        en: "~None lost in this choice: there is no reason to read.~",
    }
    no_reason_written(lost: &Counted) {
        it: {
            lost: one "*Per la sola persa nessuno ha scritto un motivo.* ~Scrivetelo quando una si chiude: qui si vedrà dove e perché si perde.~",
            other "*Per nessuna delle {lost} perse c’è un motivo scritto.* ~Scrivetelo quando una si chiude: qui si vedrà dove e perché si perde.~",
        },
        fr: {
            lost: one "*La seule perdue n’a pas de motif écrit.* ~Écrivez-le quand une affaire se clôt : on verra ici où et pourquoi l’on perd.~",
            other "*Aucune des {lost} perdues n’a de motif écrit.* ~Écrivez-le quand une affaire se clôt : on verra ici où et pourquoi l’on perd.~",
        },
        en: {
            lost: one "*For the only one lost no reason is written.* ~Write it when a deal closes: here you will see where and why deals are lost.~",
            other "*For none of the {lost} lost is a reason written.* ~Write it when a deal closes: here you will see where and why deals are lost.~",
        },
    }
    most_written(reason: &str, count: &str, all: &str) {
        it: "Il motivo scritto più spesso è {reason}: {count} su {all}.",
        fr: "Le motif écrit le plus souvent est {reason} : {count} sur {all}.",
        en: "The reason written most often is {reason}: {count} of {all}.",
    }
    no_first_reason {
        it: "Due o più motivi sono al primo posto insieme.",
        fr: "Deux motifs ou plus se partagent la première place.",
        en: "Two or more reasons share the first place.",
    }
    without_reason(count: &Counted) {
        it: { count: one "~Una persa non ha un motivo.~", other "~{count} perse non hanno un motivo.~" },
        fr: { count: one "~Une perdue n’a pas de motif.~", other "~{count} perdues n’ont pas de motif.~" },
        en: { count: one "~One lost deal has no reason.~", other "~{count} lost deals have no reason.~" },
    }
    written_reason { it: "motivo scritto", fr: "motif écrit", en: "written reason" }
    others(count: &Counted) {
        it: { count: one "Un altro motivo", other "Altri {count} motivi" },
        fr: { count: one "Un autre motif", other "{count} autres motifs" },
        en: { count: one "One other reason", other "{count} other reasons" },
    }
    not_written { it: "Motivo non scritto", fr: "Motif non écrit", en: "No reason written" }

    anywhere {
        it: "contate nel registro",
        fr: "comptées dans le registre",
        en: "counted in the ledger",
    }
    entered_at(stage: &str) {
        it: "entrate in {stage}",
        fr: "entrées à l’étape {stage}",
        en: "that entered {stage}",
    }
    went_on_from(stage: &str) {
        it: "passate da {stage} alla fase dopo",
        fr: "passées de l’étape {stage} à la suivante",
        en: "that went on from {stage} to the next stage",
    }
    jumped_from(stage: &str) {
        it: "andate avanti da {stage} saltando la fase dopo",
        fr: "allées au-delà de l’étape {stage} en sautant la suivante",
        en: "that went on from {stage} over the next stage",
    }
    still_at(stage: &str) {
        it: "ancora in {stage}, la fase più avanzata che hanno raggiunto",
        fr: "encore à l’étape {stage}, la plus avancée qu’elles aient atteinte",
        en: "still in {stage}, the furthest stage they reached",
    }
    lost_at(stage: &str) {
        it: "perse in {stage}",
        fr: "perdues à l’étape {stage}",
        en: "lost in {stage}",
    }
    back_from(stage: &str) {
        it: "tornate indietro da {stage}",
        fr: "revenues en arrière de l’étape {stage}",
        en: "that stepped back from {stage}",
    }
    over_stage(stage: &str) {
        it: "andate oltre {stage} senza entrarvi",
        fr: "passées au-delà de l’étape {stage} sans y entrer",
        en: "that went beyond {stage} without entering it",
    }
    for_reason(reason: &str) {
        it: "per il motivo {reason}",
        fr: "pour le motif {reason}",
        en: "for the reason {reason}",
    }
    for_nothing {
        it: "senza un motivo scritto",
        fr: "sans motif écrit",
        en: "without a written reason",
    }
}

/// What a number of a line counts, after it.
#[must_use]
pub fn step_word(language: Language, step: Step, count: &Counted) -> String {
    match step {
        Step::Entered => entered_word(language, count),
        Step::WentOn => on_word(language, count),
        Step::Jumped => jump_word(language, count),
        Step::Here => here_word(language, count),
        Step::Lost => lost_word(language, count),
        Step::Back => back_word(language, count),
        Step::Over => over_words(language, count),
    }
}

/// Whom of the ledger a list shows.
#[must_use]
pub fn in_list(locale: &Locale, place: InLedger) -> String {
    let language = locale.language;
    let InLedger::At(stage, step) = place else { return anywhere(language).to_owned() };
    let say = match step {
        Step::Entered => entered_at,
        Step::WentOn => went_on_from,
        Step::Jumped => jumped_from,
        Step::Here => still_at,
        Step::Lost => lost_at,
        Step::Back => back_from,
        Step::Over => over_stage,
    };
    say(language, &locale.stage(stage))
}

/// For what reason those were lost that a list shows; empty where nobody wrote one.
#[must_use]
pub fn reason_in_list(language: Language, reason: &str) -> String {
    match reason {
        "" => for_nothing(language).to_owned(),
        reason => for_reason(language, &marks::quoted(language, reason)),
    }
}

/// "182 deals: so far 18 customers, 67 open and 97 lost. Every line adds up."
#[must_use]
pub fn finding(locale: &Locale, ledger: &Ledger) -> Sentence {
    let language = locale.language;
    if ledger.all() == 0 {
        return Sentence::plain(funnel::none_title(language));
    }
    let counted = |number: u64| locale.counted(number);
    let said = where_they_are(
        language,
        &deals(language, &counted(ledger.all())),
        &customers(language, &counted(ledger.won)),
        &open(language, &counted(ledger.open)),
        &lost_ones(language, &counted(ledger.lost)),
    );
    let mut by_loss: Vec<_> = ledger.lines().map(|(stage, line)| (line.lost, stage)).collect();
    by_loss.sort_unstable_by(|a, b| b.cmp(a));
    let most = match by_loss[..] {
        [(most, stage), (next, _), ..] if most > next && ledger.lost > 1 => Some((most, stage)),
        _ => None,
    };
    let most = most.map(|(most, stage)| {
        let (most, all) = (locale.count(most), locale.count(ledger.lost));
        Sentence::plain(most_lost(language, &locale.stage(stage), &most, &all))
    });
    most.into_iter().fold(Sentence::marked(&said), Sentence::then)
}

/// "The reason written most often is “price”: 11 of 97. 5 lost deals have no reason."
#[must_use]
pub fn reasons_finding(locale: &Locale, lost: &LostReasons) -> Sentence {
    let language = locale.language;
    let all: u64 = lost.all().iter().sum();
    let without = lost.not_written();
    if all == 0 {
        return Sentence::marked(no_reason_yet(language));
    }
    if all == without {
        return Sentence::marked(&no_reason_written(language, &locale.counted(all)));
    }
    let said = match lost.most_written() {
        Some((reason, count)) => {
            let (count, all) = (locale.count(count), locale.count(all));
            most_written(language, &marks::quoted(language, reason), &count, &all)
        }
        None => no_first_reason(language).to_owned(),
    };
    let said = Sentence::plain(said);
    match without {
        0 => said,
        count => said.then(Sentence::marked(&without_reason(language, &locale.counted(count)))),
    }
}

//! The sheet for the meeting at the beginning of a week.

use crate::domain::Currency;
use crate::metrics::{Change, Moved, Stock, USUAL_WEEKS, WeekCount, WeekEvent};

use super::{Counted, Language, Locale, Sentence, stage};

words! {
    page { it: "Riunione", fr: "Réunion", en: "Meeting" }
    title { it: "Riunione del lunedì", fr: "Réunion du lundi", en: "Monday meeting" }
    phrase_for { it: "Foglio per", fr: "Feuille pour", en: "Sheet for" }
    phrase_entered { it: "trattative entrate", fr: "affaires entrées", en: "deals that entered" }
    print { it: "Stampa", fr: "Imprimer", en: "Print" }
    project { it: "Proietta", fr: "Projeter", en: "Project" }
    stop_projecting { it: "Chiudi la proiezione", fr: "Fermer la projection", en: "Stop projecting" }
    data_until(day: &str, whose: &str) {
        it: "Dati fino a {day}; {whose}. A confronto con altrettanti giorni prima, a parità di tempo.",
        fr: "Données jusqu’au {day} ; {whose}. Comparé à autant de jours avant, à temps égal.",
        en: "Data until {day}; {whose}. Held against as many days before, on equal time.",
    }
    sheet_of(sheet: &str) { it: "{sheet} di 2", fr: "{sheet} sur 2", en: "{sheet} of 2" }
    how_counted {
        it: "contati per trattativa; intervalli: 19 volte su 20, per gli importi 4 su 5",
        fr: "comptés par affaire ; intervalles : 19 fois sur 20, pour les montants 4 sur 5",
        en: "counted by deal; intervals: 19 times in 20, for amounts 4 in 5",
    }
    changed {
        it: "Che cosa è cambiato, e se può essere caso",
        fr: "Ce qui a changé, et si c’est plus que le hasard",
        en: "What has changed, and whether by more than chance",
    }
    stock { it: "Quanto c’è", fr: "Ce qu’il y a", en: "What there is" }
    flow { it: "Quanto passa", fr: "Ce qui passe", en: "What goes through" }
    last_week { it: "Gli ultimi sette giorni", fr: "Les sept derniers jours", en: "The last seven days" }
    passages { it: "I passaggi", fr: "Les passages", en: "The steps" }
    marks {
        it: "Il punto è dove si arriva alla fine, con la sua incertezza; il cerchio è il conto finora.",
        fr: "Le point est là où l’on arrive au final, avec son incertitude ; le cercle est le compte à ce jour.",
        en: "The dot is what it comes to in the end, with its uncertainty; the ring is the count so far.",
    }
    still_open(open: &Counted, all: &str) {
        it: {
            open: zero "Nessuna è ancora aperta.",
            one "*Una su {all}* è ancora aperta: il conto può salire.",
            other "*{open} su {all}* sono ancora aperte: il conto può salire.",
        },
        fr: {
            open: zero "Aucune n’est encore en cours.",
            one "*Une sur {all}* est encore en cours : le compte peut monter.",
            other "*{open} sur {all}* sont encore en cours : le compte peut monter.",
        },
        en: {
            open: zero "None is still open.",
            one "*One of {all}* is still open: the count can rise.",
            other "*{open} of {all}* are still open: the count can rise.",
        },
    }
    no_band {
        it: "Finché la storia è corta, una settimana non si può dire solita o insolita.",
        fr: "Tant que l’historique est court, on ne peut dire d’une semaine si elle est habituelle.",
        en: "While the history is short, no week can be called usual or unusual.",
    }
    team_marks {
        it: "Il punto è il venditore, con la sua incertezza; il trattino è la squadra.",
        fr: "Le point est le commercial, avec son incertitude ; le trait est l’équipe.",
        en: "The dot is the salesperson, with the uncertainty; the tick is the team.",
    }
    mark_before {
        it: " Il trattino è il periodo prima.",
        fr: " Le trait est la période d’avant.",
        en: " The tick is the period before.",
    }
    goal { it: "L’obiettivo", fr: "L’objectif", en: "The goal" }
    to_do { it: "Che cosa facciamo questa settimana", fr: "Ce que nous faisons cette semaine", en: "What we do this week" }
    open_for(open: &Counted, amount: &str) {
        it: { open: zero "*Niente di aperto.*", one "*{open} aperta*, per {amount}.", other "*{open} aperte*, per {amount}." },
        fr: { open: zero "*Rien en cours.*", one "*{open} en cours*, pour {amount}.", other "*{open} en cours*, pour {amount}." },
        en: { open: zero "*Nothing open.*", one "*{open} open*, for {amount}.", other "*{open} open*, for {amount}." },
    }
    open_without_amounts(open: &Counted) {
        it: { open: one "*{open} aperta*, senza un importo da sommare.", other "*{open} aperte*, senza importi da sommare." },
        fr: { open: one "*{open} en cours*, sans montant à additionner.", other "*{open} en cours*, sans montants à additionner." },
        en: { open: one "*{open} open*, with no amount to add up.", other "*{open} open*, with no amounts to add up." },
    }
    moves(moves: &Counted) {
        it: { moves: zero "Niente in ritardo, e niente da fare nei prossimi sette giorni.", one "*Una mossa*, da fare entro sette giorni.", other "*{moves} mosse*, le più urgenti per prime." },
        fr: { moves: zero "Rien en retard, rien à faire dans les sept jours.", one "*Une action*, à faire dans les sept jours.", other "*{moves} actions*, les plus urgentes d’abord." },
        en: { moves: zero "Nothing is late or to be done in the next seven days.", one "*One move*, to be made within seven days.", other "*{moves} moves*, the most urgent first." },
    }
    first_moves(shown: &str, all: &str) {
        it: "*Le {shown} mosse più urgenti*, di {all}.",
        fr: "*Les {shown} actions les plus urgentes*, sur {all}.",
        en: "*The {shown} most urgent moves*, of {all}.",
    }
    goes_better(ratio: &str, now: &str, before: &str) {
        it: "*{ratio}: va meglio di prima*, {now} contro {before}, più di quanto faccia il caso.",
        fr: "*{ratio} : mieux qu’avant*, {now} contre {before}, plus que le hasard seul ne l’expliquerait.",
        en: "*{ratio}: better than before*, {now} against {before}, by more than chance.",
    }
    goes_worse(ratio: &str, now: &str, before: &str) {
        it: "*{ratio}: va peggio di prima*, {now} contro {before}, più di quanto faccia il caso.",
        fr: "*{ratio} : moins bien qu’avant*, {now} contre {before}, plus que le hasard seul ne l’expliquerait.",
        en: "*{ratio}: worse than before*, {now} against {before}, by more than chance.",
    }
    nothing_changed {
        it: "*Dei passaggi che si possono confrontare nessuno è cambiato più di quanto faccia il caso.*",
        fr: "*Parmi les passages comparables, aucun n’a changé plus que le hasard seul ne l’expliquerait.*",
        en: "*None of the steps that can be compared has changed by more than chance.*",
    }
    only_left_open(ratio: &str, now: &str, before: &str) {
        it: "*{ratio}: la differenza sta solo in ciò che è ancora aperto*, {now} contro {before}; ~non si può dire ancora.~",
        fr: "*{ratio} : la différence ne tient qu’à ce qui est encore en cours*, {now} contre {before} ; ~impossible à dire encore.~",
        en: "*{ratio}: the difference lies only in what is still open*, {now} against {before}; ~can’t tell yet.~",
    }
    moved_most(ratio: &str, now: &str, before: &str) {
        it: "La differenza più grande: {ratio}, {now} contro {before}; ~non si può dire ancora.~",
        fr: "Le plus grand écart : {ratio}, {now} contre {before} ; ~impossible à dire encore.~",
        en: "The largest difference: {ratio}, {now} against {before}; ~can’t tell yet.~",
    }
    too_few_to_tell {
        it: "*Che cosa sia cambiato non si può dire ancora*: ~servono almeno dieci casi per passaggio, in ciascuno dei due periodi.~",
        fr: "*Ce qui a changé, on ne peut pas encore le dire* : ~il faut au moins dix cas par passage, dans chacune des deux périodes.~",
        en: "*What has changed can’t be told yet*: ~it takes at least ten cases a step, in each of the two periods.~",
    }
    nothing_to_compare {
        it: "*Che cosa sia cambiato non si può dire ancora*: ~non ci sono passaggi da confrontare.~",
        fr: "*Ce qui a changé, on ne peut pas encore le dire* : ~il n’y a pas de passages à comparer.~",
        en: "*What has changed can’t be told yet*: ~there are no steps to compare.~",
    }
    rate_within(rate: &str, x: &str, n: &str, days: &str) {
        it: "{rate} ({x} su {n}, entro {days} giorni)",
        fr: "{rate} ({x} sur {n}, en {days} jours)",
        en: "{rate} ({x} of {n}, within {days} days)",
    }
    rate_of(rate: &str, x: &str, n: &str) {
        it: "{rate} ({x} su {n})",
        fr: "{rate} ({x} sur {n})",
        en: "{rate} ({x} of {n})",
    }
    was_unusual(what: &str, weeks: &str) {
        it: "Negli ultimi sette giorni, fuori da quanto visto nelle {weeks} settimane prima: {what}.",
        fr: "Ces sept derniers jours, hors de ce qu’on a vu les {weeks} semaines d’avant : {what}.",
        en: "In the last seven days, outside what the {weeks} weeks before have shown: {what}.",
    }
    was_usual(what: &str) {
        it: "*Gli ultimi sette giorni sono stati come al solito:* {what}.",
        fr: "*Les sept derniers jours sont comme d’habitude :* {what}.",
        en: "*The last seven days are as usual:* {what}.",
    }
    no_usual(what: &str, weeks: &str) {
        it: "Negli ultimi sette giorni: {what}. ~Per dire qual è il solito servono {weeks} settimane intere di storia.~",
        fr: "Ces sept derniers jours : {what}. ~Pour dire ce qui est habituel, il faut {weeks} semaines entières d’historique.~",
        en: "In the last seven days: {what}. ~To say what is usual takes {weeks} whole weeks of history.~",
    }
    usually(low: &str, high: &str) {
        it: "di solito {low}–{high}",
        fr: "d’habitude {low}–{high}",
        en: "usually {low}–{high}",
    }
    more_than_usual { it: "più del solito", fr: "plus que d’habitude", en: "more than usual" }
    fewer_than_usual { it: "meno del solito", fr: "moins que d’habitude", en: "fewer than usual" }
    as_usual { it: "come al solito", fr: "comme d’habitude", en: "as usual" }
    band_of(weeks: &str) {
        it: "La fascia va dal minimo al massimo delle {weeks} settimane prima.",
        fr: "La bande va du minimum au maximum des {weeks} semaines d’avant.",
        en: "The band goes from the fewest to the most of the {weeks} weeks before.",
    }
    entered(count: &Counted) {
        it: { count: zero "nessuna entrata", one "{count} entrata", other "{count} entrate" },
        fr: { count: zero "aucune entrée", one "{count} entrée", other "{count} entrées" },
        en: { count: zero "none entered", one "{count} entered", other "{count} entered" },
    }
    advanced(count: &Counted) {
        it: { count: zero "nessun passo avanti", one "{count} passo avanti", other "{count} passi avanti" },
        fr: { count: zero "aucun pas en avant", one "{count} pas en avant", other "{count} pas en avant" },
        en: { count: zero "no step forward", one "{count} step forward", other "{count} steps forward" },
    }
    won(count: &Counted) {
        it: { count: zero "nessuna vinta", one "{count} vinta", other "{count} vinte" },
        fr: { count: zero "aucune gagnée", one "{count} gagnée", other "{count} gagnées" },
        en: { count: zero "none won", one "{count} won", other "{count} won" },
    }
    lost(count: &Counted) {
        it: { count: zero "nessuna persa", one "{count} persa", other "{count} perse" },
        fr: { count: zero "aucune perdue", one "{count} perdue", other "{count} perdues" },
        en: { count: zero "none lost", one "{count} lost", other "{count} lost" },
    }
    entered_row { it: "entrate nuove", fr: "nouvelles entrées", en: "new entries" }
    advanced_row { it: "passi avanti", fr: "pas en avant", en: "steps forward" }
    won_row { it: "vinte", fr: "gagnées", en: "won" }
    lost_row { it: "perse", fr: "perdues", en: "lost" }
    customers { it: "clienti", fr: "clients", en: "customers" }
    late_by(days: &Counted) {
        it: { days: one "in ritardo di un giorno", other "in ritardo di {days} giorni" },
        fr: { days: one "en retard d’un jour", other "en retard de {days} jours" },
        en: { days: one "late by a day", other "late by {days} days" },
    }
}

/// What a row of the week is called.
#[must_use]
pub const fn week_row(language: Language, event: WeekEvent) -> &'static str {
    match event {
        WeekEvent::Entered => entered_row(language),
        WeekEvent::Advanced => advanced_row(language),
        WeekEvent::Won => won_row(language),
        WeekEvent::Lost => lost_row(language),
    }
}

/// How usual a count of the week is.
#[must_use]
pub fn how_usual(locale: &Locale, count: &WeekCount) -> String {
    let language = locale.language;
    let Some((low, high)) = count.usual else { return String::new() };
    let usual = usually(language, &locale.count(low), &locale.count(high));
    let said = match count.count {
        number if number < low => fewer_than_usual(language),
        number if number > high => more_than_usual(language),
        _ => as_usual(language),
    };
    super::marks::labelled(language, &usual, said)
}

/// What the band of a row of the week is.
#[must_use]
pub fn band_is(locale: &Locale) -> String {
    band_of(locale.language, &locale.count(USUAL_WEEKS as u64))
}

/// The last seven days, and what of them is out of the usual.
#[must_use]
pub fn week_finding(locale: &Locale, week: &[WeekCount]) -> Sentence {
    let language = locale.language;
    let say = |one: &WeekCount| {
        let count = locale.counted(one.count);
        match one.event {
            WeekEvent::Entered => entered(language, &count),
            WeekEvent::Advanced => advanced(language, &count),
            WeekEvent::Won => won(language, &count),
            WeekEvent::Lost => lost(language, &count),
        }
    };
    let weeks = locale.count(USUAL_WEEKS as u64);
    let listed =
        |of: &mut dyn Iterator<Item = &WeekCount>| of.map(&say).collect::<Vec<_>>().join(", ");
    if week.iter().all(|one| one.usual.is_none()) {
        return Sentence::marked(&no_usual(language, &listed(&mut week.iter()), &weeks));
    }
    let unusual = listed(&mut week.iter().filter(|one| one.is_unusual()));
    Sentence::marked(&match unusual.is_empty() {
        true => was_usual(language, &listed(&mut week.iter())),
        false => was_unusual(language, &unusual, &weeks),
    })
}

/// Which passages differ by more than chance, be it only in what is still open; where none has, that, and the largest difference.
#[must_use]
pub fn changes_finding(locale: &Locale, changes: &[Change]) -> Sentence {
    let language = locale.language;
    let said = |change: &Change, say: fn(Language, &str, &str, &str) -> String| {
        let now = locale.rate(change.now.rate().unwrap_or(0.0));
        let [x, n] = [change.now.numerator, change.now.denominator].map(|one| locale.count(one));
        let now = match change.within_days {
            Some(days) => rate_within(language, &now, &x, &n, &locale.count(days.into())),
            None => rate_of(language, &now, &x, &n),
        };
        let before = locale.rate(change.before.rate().unwrap_or(0.0));
        Sentence::marked(&say(language, stage::ratio(language, change.code), &now, &before))
    };
    let named = changes.iter().filter_map(|change| match change.moved {
        Moved::Up => Some(said(change, goes_better)),
        Moved::Down => Some(said(change, goes_worse)),
        Moved::OnlyLeftOpen => Some(said(change, only_left_open)),
        Moved::CannotTell | Moved::TooFew => None,
    });
    let named = named.fold(Sentence::default(), Sentence::then);
    if !named.0.is_empty() {
        return named;
    }
    let gap = |change: &&Change| {
        let gap = change.now.rate().zip(change.before.rate()).map(|(now, before)| now - before);
        gap.unwrap_or(0.0).abs()
    };
    let tested = changes.iter().filter(|change| change.moved == Moved::CannotTell);
    match tested.max_by(|a, b| gap(a).total_cmp(&gap(b))) {
        Some(most) => Sentence::marked(nothing_changed(language)).then(said(most, moved_most)),
        None if changes.is_empty() => Sentence::marked(nothing_to_compare(language)),
        None => Sentence::marked(too_few_to_tell(language)),
    }
}

/// How much is open.
#[must_use]
pub fn stock_finding(locale: &Locale, stock: &Stock, currency: Option<Currency>) -> Sentence {
    let language = locale.language;
    let (count, minor) = stock.open();
    let count = locale.counted(count);
    Sentence::marked(&match minor {
        Some(minor) => open_for(language, &count, &locale.money(minor, currency)),
        None => open_without_amounts(language, &count),
    })
}

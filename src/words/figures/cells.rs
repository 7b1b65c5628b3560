//! What stands in the places of figures: numbers, words, and why something cannot be measured.

use crate::metrics::{Cell, Reason, Verdict, WayIn, Which, Word};
use crate::stats::Basis;
use crate::words::{Counted, Language, Locale};

use super::Wording;

words! {
    not_recorded { it: "non registrato", fr: "non enregistré", en: "not recorded" }
    nobody_there { it: "nessuna", fr: "aucune", en: "none there" }
    no_trials { it: "nessun caso ancora", fr: "aucun cas encore", en: "no cases yet" }
    few_trials {
        it: "troppo pochi casi per dirlo",
        fr: "trop peu de cas pour le dire",
        en: "too few cases to tell",
    }
    ratios_of_counts {
        it: "rapporto tra conteggi: nessun confronto",
        fr: "rapport de comptages : pas de comparaison",
        en: "ratio of counts: no comparison",
    }
    equal_rates {
        it: "tassi uguali: nessun numero li distinguerebbe",
        fr: "taux égaux : aucun nombre ne les distinguerait",
        en: "equal rates: no number would tell",
    }
    too_close {
        it: "troppo vicini per dirlo",
        fr: "trop proches pour le dire",
        en: "too close to tell",
    }
    team_alike {
        it: "può darsi che siano tutti alla pari",
        fr: "il se peut que tous soient à égalité",
        en: "the whole team may be alike",
    }
    one_value {
        it: "un solo valore: nulla da confrontare",
        fr: "une seule valeur : rien à comparer",
        en: "one value only: nothing to compare",
    }
    mostly_unwritten {
        it: "per più di metà non è scritto",
        fr: "non écrit pour plus de la moitié",
        en: "not written for more than half",
    }
    on_team_page {
        it: "se ne dice sulla pagina della squadra",
        fr: "la page de l’équipe en dit ce qui peut l’être",
        en: "the team’s page says what can be said",
    }
    several_each {
        it: "una trattativa può averne più d’uno",
        fr: "une affaire peut en avoir plusieurs",
        en: "a deal can have several",
    }
    one_owner {
        it: "un solo venditore: nulla da confrontare",
        fr: "un seul commercial : rien à comparer",
        en: "one salesperson only: nothing to compare",
    }
    all_or_none {
        it: "tutti o nessuno: nessun test",
        fr: "tous ou aucun : pas de test",
        en: "all or none: no test",
    }
    nobody_went_on {
        it: "nessuna è ancora andata avanti",
        fr: "aucune n’est encore passée",
        en: "none has gone on yet",
    }
    owners_unknown {
        it: "di più di metà non si sa di chi sono",
        fr: "pour plus de la moitié on ignore à qui elles sont",
        en: "of more than half nobody knows whose they are",
    }
    only_left_open {
        it: "si distinguono solo per ciò che è ancora aperto",
        fr: "ils ne diffèrent que par ce qui est encore en cours",
        en: "they differ only in what is still open",
    }
    nobody_decided_yet {
        it: "troppo presto per dirlo: nessuna è ancora decisa",
        fr: "trop tôt pour le dire : aucune n’est encore décidée",
        en: "too early to say: none is decided yet",
    }
    most_still_open {
        it: "troppo presto per dirlo: molte sono ancora aperte",
        fr: "trop tôt pour le dire : beaucoup sont encore en cours",
        en: "too early to say: many are still open",
    }
    most_open_undated {
        it: "troppo presto per dirlo: di gran parte delle aperte manca il giorno",
        fr: "trop tôt pour le dire : pour la plupart de celles en cours le jour manque",
        en: "too early to say: of most open ones the day is missing",
    }
    history_too_short {
        it: "troppo presto per dirlo: una vendita dura più della vostra storia",
        fr: "trop tôt pour le dire : une vente dure plus que votre historique",
        en: "too early to say: a sale takes longer than your history",
    }
    nothing_honoured {
        it: "nessun appuntamento ancora onorato",
        fr: "aucun rendez-vous encore honoré",
        en: "no appointment honoured yet",
    }
    too_early {
        it: "troppo presto per dirlo",
        fr: "trop tôt pour le dire",
        en: "too early to say",
    }
    times(number: &str) {
        it: "{number} volte",
        fr: "{number} fois",
        en: "{number} times",
    }
    too_few_followed {
        it: "troppo poche seguite così a lungo",
        fr: "trop peu suivies aussi longtemps",
        en: "too few followed so long",
    }
    not_reached_yet { it: "non ancora", fr: "pas encore", en: "not yet" }
    losses_not_recorded {
        it: "non misurabile: le perse non vengono registrate",
        fr: "non mesurable : les affaires perdues ne sont pas enregistrées",
        en: "not measurable: losses are not being recorded",
    }
    none_decided { it: "nessuna chiusa", fr: "aucune close", en: "none closed" }
    no_amounts {
        it: "nessun importo noto",
        fr: "aucun montant connu",
        en: "no amount is known",
    }
    amounts_not_known_then {
        it: "quel giorno non di tutte si conosceva l’importo",
        fr: "ce jour-là, tous les montants n’étaient pas connus",
        en: "not all amounts were known on that day",
    }
    no_won_amounts {
        it: "nessuna vinta ha un importo",
        fr: "aucune affaire gagnée n’a de montant",
        en: "none of those won has an amount",
    }
    too_few_closed {
        it: "non misurabile: troppo poche chiuse da questa fase",
        fr: "non mesurable : trop peu de closes depuis cette étape",
        en: "not measurable: too few closed from this stage",
    }
    age_not_known {
        it: "non misurabile: non si sa da quando",
        fr: "non mesurable : on ne sait pas depuis quand",
        en: "not measurable: nobody knows since when",
    }
    nothing_weighed {
        it: "non misurabile: nessuna ha insieme una probabilità e un importo",
        fr: "non mesurable : aucune n’a à la fois une probabilité et un montant",
        en: "not measurable: none has both a chance and an amount",
    }
    few_months {
        it: "mesi interi troppo pochi, o tutti uguali",
        fr: "trop peu de mois entiers, ou tous pareils",
        en: "too few whole months, or all alike",
    }
    none_taken_up {
        it: "nessuna ancora presa in mano",
        fr: "aucune encore prise en main",
        en: "none taken up yet",
    }
    nothing_won {
        it: "nessuna vinta: non si sa quanto serva",
        fr: "aucune gagnée : on ne sait pas ce qu’il faut",
        en: "none won: it is not known what it takes",
    }
    too_many_needed {
        it: "un numero fuori da ogni piano",
        fr: "un nombre hors de tout plan",
        en: "a number beyond any plan",
    }
    not_a_share {
        it: "sono due conteggi, non una quota",
        fr: "ce sont deux comptages, pas une part",
        en: "these are two counts, not a share",
    }
    not_in_reference {
        it: "il riferimento non ha questi livelli",
        fr: "la référence n’a pas ces niveaux",
        en: "the reference has no such levels",
    }
    no_period_before {
        it: "la scelta non ha un periodo precedente",
        fr: "ce choix n’a pas de période précédente",
        en: "this choice has no period before it",
    }
    too_few_wins(won: &Counted, least: &str, days: &str) {
        it: {
            won: zero "non misurabile: nessuna vinta negli ultimi {days} giorni, ne servono {least}",
            one "non misurabile: solo {won} vinta negli ultimi {days} giorni, ne servono {least}",
            other "non misurabile: solo {won} vinte negli ultimi {days} giorni, ne servono {least}",
        },
        fr: {
            won: zero "non mesurable : aucune gagnée ces {days} derniers jours, il en faut {least}",
            one "non mesurable : {won} seule gagnée ces {days} derniers jours, il en faut {least}",
            other "non mesurable : {won} gagnées seulement ces {days} derniers jours, il en faut {least}",
        },
        en: {
            won: zero "not measurable: no win in the last {days} days, it takes {least}",
            one "not measurable: only {won} win in the last {days} days, it takes {least}",
            other "not measurable: only {won} wins in the last {days} days, it takes {least}",
        },
    }

    a_better { it: "A fa meglio", fr: "A fait mieux", en: "A is better" }
    b_better { it: "B fa meglio", fr: "B fait mieux", en: "B is better" }
    cannot_tell {
        it: "non si può dire ancora",
        fr: "impossible à dire encore",
        en: "can’t tell yet",
    }
    no_number_would_tell {
        it: "nessun numero lo direbbe",
        fr: "aucun nombre ne le dirait",
        en: "no number would tell",
    }
    chi_square { it: "chi quadrato", fr: "khi-deux", en: "chi-square" }
    permutation { it: "rimescolamenti", fr: "permutations", en: "permutation" }
    referral { it: "raccomandazione", fr: "recommandation", en: "recommendation" }
    known_contact { it: "contatto conosciuto", fr: "interlocuteur connu", en: "known contact" }
    target_reached { it: "obiettivo raggiunto", fr: "objectif atteint", en: "goal reached" }
}

impl Wording<'_> {
    /// What stands in a place.
    #[must_use]
    pub fn cell(&self, cell: Cell) -> String {
        match cell {
            Cell::Count(count) => self.locale.count(count),
            Cell::Share(share) => self.locale.share(share),
            Cell::Chance(chance) => self.locale.chance(chance),
            Cell::Times(number) => {
                times(self.locale.language, &self.locale.format.decimal(number, 1))
            }
            Cell::Days(days) => self.days(days),
            Cell::Minor(minor) => self.minor(minor),
            Cell::Expected(number) => self.expected(number),
            Cell::Number(number) => self.number(number),
            Cell::Word(word) => self.word(word),
            Cell::NotMeasurable(why_not) => reason(self.locale, why_not),
            Cell::Blank => String::new(),
        }
    }

    fn word(&self, word: Word) -> String {
        let language = self.locale.language;
        let said = match word {
            Word::Stage(of) => return self.locale.stage(of),
            Word::Verdict(verdict) => self::verdict(language, verdict),
            Word::Method(Basis::ChiSquare) => chi_square(language),
            Word::Method(Basis::Permutation(_)) => permutation(language),
            Word::WayIn(WayIn::Referral) => referral(language),
            Word::WayIn(WayIn::KnownContact) => known_contact(language),
            Word::TargetReached => target_reached(language),
        };
        said.to_owned()
    }
}

/// Why something cannot be measured, or nothing can be told.
#[must_use]
pub fn reason(locale: &Locale, reason: Reason) -> String {
    let language = locale.language;
    let said = match reason {
        Reason::TooFewWins { won, least, days } => {
            let (least, days) = (locale.count(least), locale.count(days.into()));
            return too_few_wins(language, &locale.counted(won), &least, &days);
        }
        Reason::NotRecorded => not_recorded(language),
        Reason::NobodyThere => nobody_there(language),
        Reason::NoTrials => no_trials(language),
        Reason::FewTrials => few_trials(language),
        Reason::RatiosOfCounts => ratios_of_counts(language),
        Reason::EqualRates => equal_rates(language),
        Reason::TooClose => too_close(language),
        Reason::TeamAlike => team_alike(language),
        Reason::OneOwner => one_owner(language),
        Reason::OneValue => one_value(language),
        Reason::MostlyUnwritten => mostly_unwritten(language),
        Reason::OnTeamPage => on_team_page(language),
        Reason::SeveralEach => several_each(language),
        Reason::AllOrNone => all_or_none(language),
        Reason::NobodyWentOn => nobody_went_on(language),
        Reason::OwnersUnknown => owners_unknown(language),
        Reason::OnlyLeftOpen => only_left_open(language),
        Reason::NobodyDecidedYet => nobody_decided_yet(language),
        Reason::MostStillOpen => most_still_open(language),
        Reason::MostOpenUndated => most_open_undated(language),
        Reason::HistoryTooShort => history_too_short(language),
        Reason::NothingHonoured => nothing_honoured(language),
        Reason::TooEarly => too_early(language),
        Reason::TooFewFollowed => too_few_followed(language),
        Reason::NotReachedYet => not_reached_yet(language),
        Reason::LossesNotRecorded => losses_not_recorded(language),
        Reason::NoneDecided => none_decided(language),
        Reason::NoAmounts => no_amounts(language),
        Reason::AmountsNotKnownThen => amounts_not_known_then(language),
        Reason::NoWonAmounts => no_won_amounts(language),
        Reason::TooFewClosed => too_few_closed(language),
        Reason::AgeNotKnown => age_not_known(language),
        Reason::NothingWeighed => nothing_weighed(language),
        Reason::FewMonths => few_months(language),
        Reason::NoneTakenUp => none_taken_up(language),
        Reason::NothingWon => nothing_won(language),
        Reason::TooManyNeeded => too_many_needed(language),
        Reason::NotAShare => not_a_share(language),
        Reason::NotInReference => not_in_reference(language),
        Reason::NoPeriodBefore => no_period_before(language),
    };
    said.to_owned()
}

const fn verdict(language: Language, verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Better(Which::A) => a_better(language),
        Verdict::Better(Which::B) => b_better(language),
        Verdict::CannotTell(_) => cannot_tell(language),
        Verdict::NoNumberWouldTell => no_number_would_tell(language),
    }
}

//! What was done and what came of it, in words, and what stands to be done about it.

use crate::metrics::{Direction, Effort};
use crate::stats::RankCorrelation;
use crate::words::{Counted, Language, Locale, Sentence};

words! {
    effort_name { it: "Attività e risultato", fr: "Activité et résultat", en: "Activity and result" }
    advances_up {
        it: "Passi avanti ogni 10 attività",
        fr: "Pas en avant pour 10 activités",
        en: "Steps forward per 10 activities",
    }
    moves_up {
        it: "Passaggi di fase del mese dopo",
        fr: "Changements d’étape du mois suivant",
        en: "Stage moves of the month after",
    }
    activities_right { it: "attività del mese", fr: "activités du mois", en: "activities of the month" }
    no_points { it: "ancora nessun mese intero", fr: "encore aucun mois entier", en: "no whole month yet" }
    everybody_else { it: "gli altri", fr: "les autres", en: "the others" }
    a_point_is { it: "un segno = un mese di una persona", fr: "un signe = un mois d’une personne", en: "a mark = a month of one person" }

    neither_shown(months: &str, owners: &str) {
        it: "I vostri dati *non mostrano che più attività porti più risultato*, ~né più passi avanti per attività, né più passaggi di fase il mese dopo (mesi: {months}, persone: {owners}).~",
        fr: "Vos données *ne montrent pas que plus d’activité apporte plus de résultat*, ~ni plus de pas en avant par activité, ni plus de changements d’étape le mois suivant (mois : {months}, personnes : {owners}).~",
        en: "Your data *do not show that more activity brings more result*, ~neither more steps forward per activity, nor more stage moves in the month after (months: {months}, people: {owners}).~",
    }
    not_measurable {
        it: "*Non si può dire ancora* se più attività porti più risultato: ~i mesi interi sono troppo pochi, o tutti uguali.~",
        fr: "*Impossible à dire encore* si plus d’activité apporte plus de résultat : ~trop peu de mois entiers, ou tous pareils.~",
        en: "*Can’t tell yet* whether more activity brings more result: ~there are too few whole months, or all are alike.~",
    }
    per_activity_more {
        it: "Nei mesi con più attività *ogni attività rende di più*.",
        fr: "Les mois les plus actifs, *chaque activité rapporte davantage*.",
        en: "In months with more activity *each activity brings more*.",
    }
    per_activity_less {
        it: "Nei mesi con più attività *ogni attività rende di meno*.",
        fr: "Les mois les plus actifs, *chaque activité rapporte moins*.",
        en: "In months with more activity *each activity brings less*.",
    }
    per_activity_unclear {
        it: "~Che con più attività ogni attività renda di più, i dati non lo mostrano.~",
        fr: "~Que plus d’activité rende chaque activité plus payante, les données ne le montrent pas.~",
        en: "~That with more activity each activity brings more, the data do not show.~",
    }
    next_month_more {
        it: "Dopo un mese più attivo *più trattative avanzano*.",
        fr: "Après un mois plus actif, *davantage d’affaires avancent*.",
        en: "After a month with more activity *more deals move on*.",
    }
    next_month_less {
        it: "Dopo un mese più attivo *meno trattative avanzano*.",
        fr: "Après un mois plus actif, *moins d’affaires avancent*.",
        en: "After a month with more activity *fewer deals move on*.",
    }
    next_month_unclear {
        it: "~Che il mese dopo ne avanzino di più, i dati non lo mostrano.~",
        fr: "~Qu’il en avance davantage le mois suivant, les données ne le montrent pas.~",
        en: "~That more move on in the month after, the data do not show.~",
    }
    not_a_cause {
        it: "~Vanno insieme; che una cosa porti l’altra, i dati non lo dicono.~",
        fr: "~Les deux vont ensemble ; que l’un entraîne l’autre, les données ne le disent pas.~",
        en: "~They go together; that one brings the other they do not say.~",
    }
    effort_rule {
        it: "Ogni segno è un mese intero di una persona. Contare attività e passi avanti insieme non direbbe nulla: un passo avanti è già un’attività. Si guarda perciò quanto rende ciascuna attività, e quante trattative cambiano fase il mese dopo, tolto ciò che dipende dalla persona e dal mese. Non c’è una linea: dove il caso basterebbe, inviterebbe a crederle.",
        fr: "Chaque signe est un mois entier d’une personne. Compter ensemble activités et pas en avant ne dirait rien : un pas en avant est déjà une activité. On regarde donc ce que rapporte chaque activité, et combien d’affaires changent d’étape le mois suivant, une fois retiré ce qui tient à la personne et au mois. Aucune ligne n’est tracée : là où le hasard suffirait, elle inviterait à y croire.",
        en: "Each mark is a whole month of one person. Counting activities and steps forward together would say nothing: a step forward is an activity already. So one looks at what each activity brings, and how many deals change stage in the month after, once what depends on the person and on the month is taken out. No line is drawn: where chance would do, it would invite belief.",
    }

    without_name { it: "Senza un esito", fr: "Sans résultat noté", en: "Without an outcome" }
    without_said(without: &Counted, all: &Counted) {
        it: {
            without: zero "Di tutte le telefonate e gli incontri fatti ({all}) *è scritto com’è andata*.",
            one "Di telefonate e incontri fatti ({all}) *uno è senza esito*: ~che cosa abbia portato non si sa.~",
            other "Di telefonate e incontri fatti ({all}) *{without} sono senza esito*: ~che cosa abbiano portato non si sa.~",
        },
        fr: {
            without: zero "Pour tous les appels et rencontres faits ({all}), *le résultat est noté*.",
            one "Sur les appels et rencontres faits ({all}), *{without} n’a pas de résultat noté* : ~on ignore ce qui en est sorti.~",
            other "Sur les appels et rencontres faits ({all}), *{without} n’ont pas de résultat noté* : ~on ignore ce qui en est sorti.~",
        },
        en: {
            without: zero "Of all calls and meetings held ({all}) *it is written how they went*.",
            one "Of the calls and meetings held ({all}) *one has no outcome*: ~what came of it is not known.~",
            other "Of the calls and meetings held ({all}) *{without} have no outcome*: ~what came of them is not known.~",
        },
    }
    out_of(without: &str, all: &str) { it: "{without} su {all}", fr: "{without} sur {all}", en: "{without} of {all}" }
}

/// What the data show of activity and result.
#[must_use]
pub fn effort_finding(locale: &Locale, effort: &Effort) -> Sentence {
    let language = locale.language;
    let direction = |found: Option<RankCorrelation>| found.map(|found| Effort::direction(&found));
    let (same, next) = (direction(effort.per_activity), direction(effort.next_month));
    let said = match (same, next) {
        (None, None) => not_measurable(language).to_owned(),
        (None | Some(Direction::Unclear), None | Some(Direction::Unclear)) => {
            let found = effort.per_activity.or(effort.next_month);
            let count = |of: fn(&RankCorrelation) -> usize| {
                locale.count(found.as_ref().map_or(0, of) as u64)
            };
            neither_shown(language, &count(|one| one.pairs), &count(|one| one.groups))
        }
        (same, next) => {
            let parts = [said_of_same(language, same), said_of_next(language, next)];
            let parts: Vec<_> =
                parts.into_iter().flatten().chain([not_a_cause(language)]).collect();
            parts.join(" ")
        }
    };
    Sentence::marked(&said)
}

fn said_of_same(language: Language, direction: Option<Direction>) -> Option<&'static str> {
    Some(match direction? {
        Direction::More => per_activity_more(language),
        Direction::Less => per_activity_less(language),
        Direction::Unclear => per_activity_unclear(language),
    })
}

fn said_of_next(language: Language, direction: Option<Direction>) -> Option<&'static str> {
    Some(match direction? {
        Direction::More => next_month_more(language),
        Direction::Less => next_month_less(language),
        Direction::Unclear => next_month_unclear(language),
    })
}

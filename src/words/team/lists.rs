//! The lists of the team's page, each with its sentence.

use crate::words::Counted;

words! {
    pianos_said(count: &Counted) {
        it: {
            count: zero "*Nessuna trattativa* è spinta da molte attività senza muoversi.",
            one "*Una trattativa* è spinta da molte attività e non si muove: ~forse si apre per un’altra via.~",
            other "*{count} trattative* sono spinte da molte attività e non si muovono: ~forse si aprono per un’altra via.~",
        },
        fr: {
            count: zero "*Aucune affaire* n’est poussée par beaucoup d’activités sans bouger.",
            one "*Une affaire* est poussée par beaucoup d’activités et ne bouge pas : ~peut-être s’ouvre-t-elle par une autre voie.~",
            other "*{count} affaires* sont poussées par beaucoup d’activités et ne bougent pas : ~peut-être s’ouvrent-elles par une autre voie.~",
        },
        en: {
            count: zero "*No deal* is pushed by much activity without moving.",
            one "*One deal* is pushed by much activity and does not move: ~perhaps it opens by another way.~",
            other "*{count} deals* are pushed by much activity and do not move: ~perhaps they open by another way.~",
        },
    }
    pushed(activities: &Counted, usual: &str) {
        it: { activities: one "{activities} attività senza un passo avanti; di solito bastano {usual}", other "{activities} attività senza un passo avanti; di solito ne bastano {usual}" },
        fr: { activities: one "{activities} activité sans un pas en avant ; d’ordinaire, il en faut {usual}", other "{activities} activités sans un pas en avant ; d’ordinaire, il en faut {usual}" },
        en: { activities: one "{activities} activity without a step forward; usually {usual} are enough", other "{activities} activities without a step forward; usually {usual} are enough" },
    }
    stools_said(count: &Counted) {
        it: {
            count: zero "*Nessun sospetto o prospect* somiglia molto alle vinte e ha già una via d’ingresso.",
            one "*Uno* fra sospetti e prospect somiglia alle vinte e ha già una via d’ingresso.",
            other "*{count}* fra sospetti e prospect somigliano alle vinte e hanno già una via d’ingresso.",
        },
        fr: {
            count: zero "*Aucun suspect ni prospect* ne ressemble beaucoup aux gagnées tout en ayant déjà une porte d’entrée.",
            one "*Un seul* parmi suspects et prospects ressemble aux gagnées et a déjà une porte d’entrée.",
            other "*{count}* parmi suspects et prospects ressemblent aux gagnées et ont déjà une porte d’entrée.",
        },
        en: {
            count: zero "*No suspect or prospect* is much like those won and has a way in already.",
            one "*One* among suspects and prospects is like those won and has a way in already.",
            other "*{count}* among suspects and prospects are like those won and have a way in already.",
        },
    }
    by_referral { it: "qualcuno lo raccomanda", fr: "quelqu’un le recommande", en: "somebody recommends them" }
    by_contact { it: "c’è un contatto conosciuto", fr: "un interlocuteur est connu", en: "somebody there is known" }
    no_fit_yet {
        it: "*Non si può dire ancora* chi somigli alle vinte: ~servono più trattative chiuse.~",
        fr: "*Impossible à dire encore* qui ressemble aux gagnées : ~il faut plus d’affaires closes.~",
        en: "*Can’t tell yet* who is like those won: ~it takes more closed deals.~",
    }
    collisions_said(count: &Counted) {
        it: {
            count: zero "*Mai* due colleghi si sono incrociati presso la stessa azienda.",
            one "*Una volta* due colleghi si sono incrociati presso la stessa azienda.",
            other "*{count} volte* due colleghi si sono incrociati presso la stessa azienda.",
        },
        fr: {
            count: zero "*Aucun collègue n’en a croisé un autre* dans la même entreprise.",
            one "*Une fois*, deux collègues se sont croisés dans la même entreprise.",
            other "*{count} fois*, deux collègues se sont croisés dans la même entreprise.",
        },
        en: {
            count: zero "*Nobody met* at the same company.",
            one "*Once* two colleagues met at the same company.",
            other "*{count} times* two colleagues met at the same company.",
        },
    }
    passed_said(passed: &Counted, taken: &str, won: &str) {
        it: {
            passed: zero "Il marketing *non ha ancora passato nessuna trattativa* alle vendite.",
            one "Il marketing ha passato *una trattativa*: prese in mano {taken}, vinte {won}.",
            other "Il marketing ha passato *{passed} trattative*: prese in mano {taken}, vinte {won}.",
        },
        fr: {
            passed: zero "Le marketing *n’a encore passé aucune affaire* aux ventes.",
            one "Le marketing a passé *une affaire* ; prises en main : {taken}, gagnées : {won}.",
            other "Le marketing a passé *{passed} affaires* ; prises en main : {taken}, gagnées : {won}.",
        },
        en: {
            passed: zero "Marketing *has passed no deal on* to sales yet.",
            one "Marketing passed *one deal* on: taken up {taken}, won {won}.",
            other "Marketing passed *{passed} deals* on: taken up {taken}, won {won}.",
        },
    }
    on_the_bridge { it: "Chi le ha prese, sul ponte", fr: "Qui les a prises, sur le pont", en: "Who took them up, on the bridge" }
    show_all { it: "Mostra tutte", fr: "Tout afficher", en: "Show all" }
}

//! All owners, measure by measure, in words.

use crate::metrics::{Measure, Owners, Ratio, Standout, TeamHomogeneity};
use crate::words::{Counted, Locale, Sentence, funnel};

use super::{bare, nothing_to_compare, place};

words! {
    team { it: "Squadra", fr: "Équipe", en: "Team" }
    won_of_closed { it: "Vinte su chiuse", fr: "Gagnées sur closes", en: "Won of closed" }
    by_close_date { it: "per data di chiusura", fr: "par date de clôture", en: "by close date" }
    without_a_word { it: "senza giudizio", fr: "sans verdict", en: "no verdict" }
    differ { it: "differiscono", fr: "diffèrent", en: "they differ" }
    only_what_is_open { it: "solo nell’aperto", fr: "seulement par celles en cours", en: "only what is open" }
    younger_left_out(count: &Counted) {
        it: { count: zero "", one "fuori {count} più giovane", other "fuori {count} più giovani" },
        fr: { count: zero "", one "{count} plus récente exclue", other "{count} plus récentes exclues" },
        en: { count: zero "", one "{count} younger left out", other "{count} younger left out" },
    }
    customers_so_far(count: &Counted) {
        it: { count: zero "nessun cliente", one "{count} cliente finora", other "{count} clienti finora" },
        fr: { count: zero "aucun client", one "{count} client à ce jour", other "{count} clients à ce jour" },
        en: { count: zero "no customer yet", one "{count} customer so far", other "{count} customers so far" },
    }

    above(at: &str, owner: &str, own: &str, all: &str) {
        it: "{at} *{owner} sta sopra la media* della squadra: {own}, la squadra {all}.",
        fr: "{at}, *{owner} est au-dessus de la moyenne* de l’équipe : {own}, l’équipe {all}.",
        en: "{at} *{owner} is above the mean* of the team: {own}, the team {all}.",
    }
    team_above(at: &str, owner: &str, own: &str, all: &str) {
        it: "{at} *la squadra fa meglio di {owner}*: {all}, contro {own}.",
        fr: "{at}, *l’équipe fait mieux* : {all}, contre {own} pour {owner}.",
        en: "{at} *the team does better than {owner}*: {all} against {own}.",
    }
    differ_unnamed(at: &str) {
        it: "{at} *i venditori differiscono più di quanto farebbe il caso*, ~ma di nessuno si può dire ancora se stia sopra o sotto la media.~",
        fr: "{at}, *les commerciaux diffèrent plus que le hasard*, ~mais on ne peut encore dire d’aucun s’il est au-dessus ou au-dessous de la moyenne.~",
        en: "{at} *the salespeople differ by more than chance*, ~but of none can it be told yet whether above or below the mean.~",
    }
    left_open_differs(at: &str) {
        it: "{at} i venditori differiscono solo in ciò che lasciano aperto: ~non si nomina nessuno.~",
        fr: "{at}, les commerciaux ne diffèrent que par ce qui reste en cours : ~personne n’est nommé.~",
        en: "{at} the salespeople differ only in what they leave open: ~nobody is named.~",
    }
    nobody_named(owners: &Counted) {
        it: {
            owners: one "C’è un solo venditore: ~nulla da confrontare.~",
            other "Fra i {owners} venditori *non si può dire ancora chi è meglio*, in nessun passaggio.",
        },
        fr: {
            owners: one "Il n’y a qu’un commercial : ~rien à comparer.~",
            other "Parmi les {owners} commerciaux, *on ne peut pas encore dire qui fait mieux*, à aucun passage.",
        },
        en: {
            owners: one "There is one salesperson only: ~nothing to compare.~",
            other "Among the {owners} salespeople *can’t tell yet who is better*, in any step.",
        },
    }
    other_steps {
        it: "~Negli altri passaggi non si può dire ancora.~",
        fr: "~Aux autres passages, on ne peut pas encore le dire.~",
        en: "~In the other steps, can’t tell yet.~",
    }
}

/// No more sentences are said of a team.
const MOST_SENTENCES: usize = 3;

/// What the sentence over all owners needs.
pub struct GridSaid<'a> {
    /// The owners.
    pub owners: &'a Owners,
    /// Their tests.
    pub tested: &'a TeamHomogeneity,
    /// Who may be said to stand out, the farthest first.
    pub named: &'a [Standout],
}

/// Who stands out, one sentence for each at most; or that nobody does, as far as can be told. `name` is
/// what an owner is called.
#[must_use]
pub fn grid_finding(
    locale: &Locale,
    said: &GridSaid<'_>,
    name: impl Fn(crate::domain::OwnerId) -> String,
) -> Sentence {
    let language = locale.language;
    let GridSaid { owners, tested, named } = said;
    if owners.rows.is_empty() {
        return Sentence::marked(nothing_to_compare(language));
    }
    let mut heard = Vec::new();
    let mut sentences = Vec::new();
    for one in *named {
        if heard.contains(&one.owner) {
            continue;
        }
        heard.push(one.owner);
        let own = owners.of(one.owner).and_then(|row| row.of(one.measure)?.ratio.ok());
        let all = owners.measure(one.measure).and_then(|measure| measure.team);
        let Some((own, all)) = own.zip(all) else { continue };
        let (own, all) = (out_of(locale, own), out_of(locale, all));
        let say = if one.is_above { above } else { team_above };
        sentences.push(say(
            language,
            place(language, one.measure),
            &bare(&name(one.owner)),
            &own,
            &all,
        ));
    }
    let is_named = |measure: Measure| named.iter().any(|one| one.measure == measure);
    for row in &tested.rows {
        let at = place(language, row.of);
        if tested.names(row.of) && !is_named(row.of) {
            sentences.push(differ_unnamed(language, at));
        } else if tested.only_left_open(row.of) {
            sentences.push(left_open_differs(language, at));
        }
    }
    if sentences.is_empty() {
        let any = tested.rows.iter().any(|row| row.test.is_ok()) || owners.rows.len() == 1;
        return Sentence::marked(&match any {
            true => nobody_named(language, &locale.counted(owners.rows.len() as u64)),
            false => nothing_to_compare(language).to_owned(),
        });
    }
    sentences.truncate(MOST_SENTENCES);
    let is_open = |measure| !tested.names(measure) && !tested.only_left_open(measure);
    if tested.rows.iter().any(|row| row.test.is_ok() && is_open(row.of)) {
        sentences.push(other_steps(language).to_owned());
    }
    Sentence::marked(&sentences.join(" "))
}

fn out_of(locale: &Locale, ratio: Ratio) -> String {
    let [x, n] = [ratio.numerator, ratio.denominator].map(|count| locale.count(count));
    funnel::out_of(locale.language, &x, &n)
}

//! What the figures are called, and how they say what they count, in three languages. Each figure,
//! column, row, reason, rule and finding is matched, so that one left without words does not compile.

mod captions;
mod cells;
mod columns;
mod findings;
mod rows;
mod rules;

use crate::domain::Workspace;

use super::Locale;

pub use captions::{caption, row_head};
pub use cells::{no_amounts, reason};
pub use columns::column;
pub use rows::{measure, phase};

words! {
    team { it: "Squadra", fr: "Équipe", en: "Team" }
    plan_page { it: "Piano", fr: "Plan", en: "Plan" }
    bridge_page { it: "Il ponte", fr: "Le pont", en: "The bridge" }
    pages { it: "Le cifre", fr: "Les chiffres", en: "The figures" }
    computing {
        it: "Un momento: si sta calcolando.",
        fr: "Un instant : le calcul est en cours.",
        en: "One moment: this is being computed.",
    }
    compare_one { it: "Confronta", fr: "Comparer", en: "Compare" }
    compare_with { it: "con", fr: "avec", en: "with" }
    of_those_entered {
        it: "sulle trattative entrate",
        fr: "sur les affaires entrées",
        en: "by the deals that entered",
    }
    of_milestones {
        it: "sulle tappe raggiunte",
        fr: "sur les jalons atteints",
        en: "by the milestones reached",
    }
    side_a { it: "Chi si confronta (A)", fr: "Qui l’on compare (A)", en: "Who is compared (A)" }
    side_b { it: "Con chi (B)", fr: "Avec qui (B)", en: "With whom (B)" }
    all_others {
        it: "tutti gli altri insieme",
        fr: "tous les autres ensemble",
        en: "all the others together",
    }
    held_against { it: "A confronto con", fr: "Comparé à", en: "Held against" }
    held_before {
        it: "il periodo precedente",
        fr: "la période précédente",
        en: "the period before",
    }
    held_reference {
        it: "l’imbuto di riferimento",
        fr: "l’entonnoir de référence",
        en: "the reference funnel",
    }
    held_team { it: "gli altri venditori", fr: "les autres commerciaux", en: "the other salespeople" }
    rows_shown(most: &str, rows: &str) {
        it: "Si vedono le prime {most} righe di {rows}.",
        fr: "Voici les {most} premières lignes sur {rows}.",
        en: "The first {most} of {rows} rows are shown.",
    }
    met_there(first: &str, before: &str, second: &str, after: &str) {
        it: "{first} il giorno {before}, {second} il giorno {after}",
        fr: "{first} le {before}, {second} le {after}",
        en: "{first} on {before}, {second} on {after}",
    }
    show_all_meetings { it: "Mostra tutte", fr: "Tout afficher", en: "Show all" }
}

/// How figures are put into words: in a language and its way of writing, with the currency and the
/// names of a workspace.
#[derive(Clone, Copy)]
pub struct Wording<'a> {
    /// The language.
    pub locale: &'a Locale,
    /// Where owners and opportunities have their names.
    pub workspace: &'a Workspace,
}

impl Wording<'_> {
    /// Days, whole or with one decimal.
    fn days(&self, days: f64) -> String {
        self.locale.number(days, 1)
    }

    /// Minor units of the workspace's currency.
    fn minor(&self, minor: f64) -> String {
        self.locale.money(minor.round() as i64, self.workspace.settings.currency)
    }

    /// So many as expected, which need not be whole.
    fn expected(&self, number: f64) -> String {
        self.locale.number(number, 2)
    }

    /// A statistic.
    fn number(&self, number: f64) -> String {
        self.locale.number(number, 3)
    }
}

//! Words of the page of segments: sources, sectors, sizes, areas, tags and salespeople beside each other.

use crate::metrics::{RowKey, SegmentBy};

use super::figures::Wording;
use super::{Counted, Language};

words! {
    title { it: "Segmenti", fr: "Segments", en: "Segments" }
    phrase_compare { it: "Confronta", fr: "Comparer", en: "Compare" }
    phrase_on { it: "sulle trattative entrate", fr: "sur les affaires entrées", en: "over deals that entered" }
    passage { it: "passaggio", fr: "passage", en: "step" }

    source { it: "Fonte", fr: "Source", en: "Source" }
    sector { it: "Settore", fr: "Secteur", en: "Sector" }
    size { it: "Dimensione", fr: "Taille", en: "Size" }
    area { it: "Zona", fr: "Zone", en: "Area" }
    tag { it: "Etichetta", fr: "Étiquette", en: "Tag" }
    owner { it: "Venditore", fr: "Commercial", en: "Salesperson" }
    months { it: "Mesi", fr: "Mois", en: "Months" }
    the_source { it: "la fonte", fr: "la source", en: "the source" }
    the_sector { it: "il settore", fr: "le secteur", en: "the sector" }
    the_size { it: "la dimensione", fr: "la taille", en: "the size" }
    the_area { it: "la zona", fr: "la zone", en: "the area" }
    the_tag { it: "l’etichetta", fr: "l’étiquette", en: "the tag" }
    the_owner { it: "il venditore", fr: "le commercial", en: "the salesperson" }
    others { it: "Gli altri insieme", fr: "Les autres ensemble", en: "The others together" }

    segments { it: "Dove si passa di più", fr: "Où l’on passe le plus", en: "Where more go on" }
    funnel_plot {
        it: "Chi ha pochi casi si sposta per caso",
        fr: "Peu de cas, beaucoup de hasard",
        en: "Few cases, much chance",
    }
    segment_head { it: "Segmento", fr: "Segment", en: "Segment" }

    differ { it: "più del caso", fr: "plus que le hasard", en: "more than chance" }
    may_be_chance { it: "può essere caso", fr: "peut être le hasard", en: "may be chance" }
    left_open {
        it: "differiscono solo in ciò che è aperto",
        fr: "ne diffèrent que par ce qui est en cours",
        en: "differ only in what is open",
    }
    no_test { it: "senza giudizio", fr: "sans verdict", en: "no verdict" }
    above_mean { it: "sopra la media", fr: "au-dessus de la moyenne", en: "above the mean" }
    below_mean { it: "sotto la media", fr: "au-dessous de la moyenne", en: "below the mean" }
    not_apart { it: "non si distingue", fr: "ne se distingue pas", en: "not told apart" }

    legend_drawn {
        it: "avvicinato alla media, con incertezza",
        fr: "rapproché de la moyenne, avec incertitude",
        en: "drawn towards the mean, with uncertainty",
    }
    legend_counted { it: "come contato", fr: "tel que compté", en: "as counted" }
    legend_all(rate: &str) { it: "tutte: {rate}", fr: "toutes : {rate}", en: "all: {rate}" }
    limits { it: "fin dove porta il caso", fr: "jusqu’où porte le hasard", en: "as far as chance goes" }
    so_many_cases(count: &Counted) {
        it: { count: one "{count} caso", other "{count} casi" },
        fr: { count: one "{count} cas", other "{count} cas" },
        en: { count: one "{count} case", other "{count} cases" },
    }
    cases_axis { it: "casi", fr: "cas", en: "cases" }
    same_scale { it: "da 0 a 100%, stessa scala", fr: "de 0 à 100 %, même échelle", en: "0 to 100%, one scale" }

    above(by: &str, name: &str, rate: &str, of_all: &str) {
        it: "Si distinguono per {by}, più di quanto farebbe il caso. {name}: passa circa il {rate}, contro il {of_all} di tutte.",
        fr: "Les segments diffèrent selon {by}, plus que par hasard. {name} : environ {rate} passent, contre {of_all} en tout.",
        en: "They differ by {by}, more than chance would make them. {name}: about {rate} go on, against {of_all} of all.",
    }
    differs(by: &str) {
        it: "Si distinguono per {by}, più di quanto farebbe il caso; ma nessuno, da solo, si stacca dalla media.",
        fr: "Les segments diffèrent selon {by}, plus que par hasard ; mais aucun, à lui seul, ne se détache de la moyenne.",
        en: "They differ by {by}, more than chance would make them; but none of them, alone, stands off the mean.",
    }
    only_open(by: &str) {
        it: "Guardando {by}, i segmenti si distinguono solo per ciò che è ancora aperto: non si nomina nessuno.",
        fr: "Pour {by}, les segments ne diffèrent que par ce qui est encore en cours : aucun n’est nommé.",
        en: "As to {by}, they differ only in what is still open: nobody is named.",
    }
    alike {
        it: "Le differenze che si vedono possono venire tutte dal caso: nessun segmento si distingue, per ora.",
        fr: "Les différences que l’on voit peuvent toutes être dues au hasard : aucun segment ne se distingue, pour l’instant.",
        en: "The differences one sees may all be chance: no segment can be told apart, for now.",
    }
    none_outside {
        it: "Nessuno è fuori da ciò che il caso spiega: con pochi casi ci si allontana dalla media anche per sola fortuna o sfortuna.",
        fr: "Aucun segment ne sort de ce que le hasard explique : avec peu de cas, on s’éloigne vite de la moyenne.",
        en: "None lies outside what chance explains: with few cases one lands far from the mean by itself.",
    }
    none_named {
        it: "Qualcuno sta fuori dalle linee, ma fra tanti confronti può essere caso: non si nomina nessuno.",
        fr: "Quelqu’un est hors des lignes, mais parmi tant de comparaisons ce peut être le hasard : personne n’est nommé.",
        en: "Some lie outside the lines, but among so many comparisons that may be chance: nobody is named.",
    }
    outside(names: &str) {
        it: "Fuori da ciò che il caso spiega: {names}.",
        fr: "Hors de ce que le hasard explique : {names}.",
        en: "Outside what chance explains: {names}.",
    }
    nothing_yet {
        it: "Per confrontare servono casi che abbiano avuto il tempo di passare, con una fonte, un settore, una dimensione o una zona.",
        fr: "Pour comparer, il faut des cas qui ont eu le temps de passer, avec une source, un secteur, une taille ou une zone.",
        en: "To compare, it takes cases that had the time to go on, with a source, a sector, a size or an area.",
    }

    counted(days: &str) {
        it: "Solo i casi che hanno avuto il tempo: chi è arrivato da almeno {days} giorni, e quanti di loro sono passati entro {days} giorni.",
        fr: "Seuls les cas qui ont eu le temps : arrivés depuis au moins {days} jours, et combien d’entre eux sont passés en {days} jours.",
        en: "Only cases that had the time: those that arrived at least {days} days ago, and how many of them went on within {days} days.",
    }
    tested {
        it: "Prima si chiede quante volte il caso da solo farebbe differire così tanto i valori di un attributo, tenuto conto di tutti gli attributi; di un segmento si dice qualcosa solo dove l’attributo supera la prova e il segmento ha almeno dieci casi. Una trattativa può avere più etichette: conta per ciascuna, e su di esse non si giudica.",
        fr: "On demande d’abord combien de fois le hasard seul ferait différer à ce point les valeurs d’un attribut, compte tenu de tous les attributs ; on ne dit un mot d’un segment que là où l’attribut passe ce test et où le segment a dix cas. Une affaire peut avoir plusieurs étiquettes : elle compte pour chacune, et les étiquettes restent sans verdict.",
        en: "First one asks how often chance alone would make the values of an attribute differ so much, with all attributes in view; a word on a segment only where the attribute passes and the segment has ten cases. A deal may have several tags: it counts for each, and they are not judged.",
    }
    too_young(count: &str) {
        it: "Lasciate fuori, perché più giovani: {count}.",
        fr: "Laissées de côté, car plus récentes : {count}.",
        en: "Left out, as they are younger: {count}.",
    }
    undated(count: &str) {
        it: "Lasciate fuori, perché manca una data: {count}.",
        fr: "Laissées de côté, car il manque un jour : {count}.",
        en: "Left out, as a day is missing: {count}.",
    }
    unwritten(counts: &str) {
        it: "Senza un valore scritto: {counts}.",
        fr: "Sans valeur écrite : {counts}.",
        en: "Without a value written: {counts}.",
    }
    plotted {
        it: "Ogni punto è un segmento: quanti casi ha, e quanti sono passati. Con il tasso di tutti insieme, il caso da solo lo lascia tra le linee; fuori, a torto, al massimo in un disegno su venti.",
        fr: "Chaque point est un segment : combien de cas il a, et combien sont passés. Entre les lignes, le hasard seul suffit, au taux de tous ensemble ; un point n’en sort à tort que dans un dessin sur vingt au plus.",
        en: "Each dot is a segment: how many cases it has, and how many went on. Between the lines chance alone leaves it, at the rate of all together; outside, wrongly, in one drawing of twenty at most.",
    }
}

/// What segments are told apart by.
#[must_use]
pub const fn attribute(language: Language, by: SegmentBy) -> &'static str {
    match by {
        SegmentBy::Source => source(language),
        SegmentBy::Sector => sector(language),
        SegmentBy::Size => size(language),
        SegmentBy::Area => area(language),
        SegmentBy::Tag => tag(language),
        SegmentBy::Owner => owner(language),
    }
}

/// The same in the middle of a sentence, with its article.
#[must_use]
pub const fn the_attribute(language: Language, by: SegmentBy) -> &'static str {
    match by {
        SegmentBy::Source => the_source(language),
        SegmentBy::Sector => the_sector(language),
        SegmentBy::Size => the_size(language),
        SegmentBy::Area => the_area(language),
        SegmentBy::Tag => the_tag(language),
        SegmentBy::Owner => the_owner(language),
    }
}

impl Wording<'_> {
    pub(super) fn segment_stands_out(
        &self,
        (by, key): (SegmentBy, &RowKey),
        (rate, of_all): (f64, f64),
    ) -> String {
        let language = self.locale.language;
        let (rate, of_all) = (self.locale.rate(rate), self.locale.rate(of_all));
        above(language, the_attribute(language, by), &self.row(key), &rate, &of_all)
    }
}

/// Of an attribute whose values differ, and none of them stands out.
#[must_use]
pub fn attribute_differs(language: Language, by: SegmentBy) -> String {
    differs(language, the_attribute(language, by))
}

/// Of an attribute whose values differ only in what is still open.
#[must_use]
pub fn attribute_left_open(language: Language, by: SegmentBy) -> String {
    only_open(language, the_attribute(language, by))
}

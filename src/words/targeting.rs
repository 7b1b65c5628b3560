//! Words of targeting: the file of targets beside the customers.

use crate::metrics::{Fits, RowKey, SegmentBy};

use super::figures::Wording;
use super::segments::{attribute, the_attribute};
use super::{Counted, Language, Locale, Sentence};

words! {
    name {
        it: "Il file somiglia ai clienti?",
        fr: "Le fichier ressemble-t-il aux clients ?",
        en: "Does the file look like the customers?",
    }
    to_call { it: "Da chiamare per primi", fr: "À appeler en premier", en: "To call first" }
    customers { it: "clienti", fr: "clients", en: "customers" }
    customers_of { it: "clienti in tutto", fr: "clients en tout", en: "customers in all" }
    customers_share { it: "quota dei clienti", fr: "part des clients", en: "share of customers" }
    in_file { it: "nel file", fr: "dans le fichier", en: "in the file" }
    file_of { it: "file in tutto", fr: "fichier en tout", en: "file in all" }
    file_share { it: "quota del file", fr: "part du fichier", en: "share of the file" }
    key_customers(count: &Counted) {
        it: { count: one "{count} cliente", other "{count} clienti" },
        fr: { count: one "{count} client", other "{count} clients" },
        en: { count: one "{count} customer", other "{count} customers" },
    }
    key_file(count: &Counted) {
        it: { count: one "{count} sospetto aperto: il file", other "{count} sospetti aperti: il file" },
        fr: { count: one "{count} suspect en cours : le fichier", other "{count} suspects en cours : le fichier" },
        en: { count: one "{count} open suspect: the file", other "{count} open suspects: the file" },
    }
    middle { it: "il cliente di mezzo", fr: "le client du milieu", en: "the customer in the middle" }
    less { it: "← somiglia meno", fr: "← ressemble moins", en: "← less alike" }
    more { it: "somiglia di più →", fr: "ressemble plus →", en: "more alike →" }
    mark_is(deals: &Counted) {
        it: { deals: one "un segno = una trattativa", other "un segno = {deals} trattative" },
        fr: { deals: one "un signe = une affaire", other "un signe = {deals} affaires" },
        en: { deals: one "a mark = a deal", other "a mark = {deals} deals" },
    }
    sought { it: "da cercare", fr: "à chercher", en: "to look for" }
    too_many { it: "troppi nel file", fr: "trop dans le fichier", en: "many in the file" }
    differ { it: "più del caso", fr: "plus que le hasard", en: "more than chance" }
    cannot_tell { it: "non si può dire ancora", fr: "impossible à dire encore", en: "can’t tell yet" }

    like_the_middle(count: &Counted, file: &str) {
        it: {
            count: zero "Dei sospetti aperti che si possono confrontare ({file}) *nessuno somiglia ai clienti quanto il cliente di mezzo*.",
            one "Dei sospetti aperti che si possono confrontare ({file}) *uno somiglia ai clienti almeno quanto il cliente di mezzo*; fra i clienti, la metà.",
            other "Dei sospetti aperti che si possono confrontare ({file}) *{count} somigliano ai clienti almeno quanto il cliente di mezzo*; fra i clienti, la metà.",
        },
        fr: {
            count: zero "Parmi les suspects en cours que l’on peut comparer ({file}), *aucun ne ressemble aux clients autant que le client du milieu*.",
            one "Parmi les suspects en cours que l’on peut comparer ({file}), *un ressemble aux clients au moins autant que le client du milieu* ; parmi les clients, la moitié.",
            other "Parmi les suspects en cours que l’on peut comparer ({file}), *{count} ressemblent aux clients au moins autant que le client du milieu* ; parmi les clients, la moitié.",
        },
        en: {
            count: zero "Of the open suspects that can be compared ({file}) *none looks like the customers as much as the customer in the middle*.",
            one "Of the open suspects that can be compared ({file}) *one looks like the customers at least as much as the customer in the middle*; of the customers, half do.",
            other "Of the open suspects that can be compared ({file}) *{count} look like the customers at least as much as the customer in the middle*; of the customers, half do.",
        },
    }
    one_to_look_for(by: &str, value: &str, of_customers: &str, of_file: &str) {
        it: "{by}, {value}: il {of_customers} dei clienti e il {of_file} del file, più di quanto farebbe il caso. È da cercare di più.",
        fr: "{by}, {value} : {of_customers} des clients et {of_file} du fichier, plus que ne le ferait le hasard. C’est à chercher davantage.",
        en: "{by}, {value}: {of_customers} of the customers and {of_file} of the file, by more than chance would make it. Look for more of these.",
    }
    one_too_many(by: &str, value: &str, of_customers: &str, of_file: &str) {
        it: "{by}, {value}: il {of_file} del file e il {of_customers} dei clienti, più di quanto farebbe il caso.",
        fr: "{by}, {value} : {of_file} du fichier et {of_customers} des clients, plus que ne le ferait le hasard.",
        en: "{by}, {value}: {of_file} of the file and {of_customers} of the customers, by more than chance would make it.",
    }
    differs(by: &str) {
        it: "Guardando {by}, il file e i clienti differiscono più di quanto farebbe il caso; di nessun valore, da solo, si può dire.",
        fr: "Pour {by}, le fichier et les clients diffèrent plus que ne le ferait le hasard ; d’aucune valeur, à elle seule, on ne peut le dire.",
        en: "As to {by}, the file and the customers differ by more than chance would make them; of no value alone can that be said.",
    }
    alike(customers: &str, file: &str) {
        it: "Voce per voce non si può dire che il file sia diverso dai clienti (clienti: {customers}, sospetti aperti: {file}).",
        fr: "Poste par poste, on ne peut pas dire que le fichier diffère des clients (clients : {customers}, suspects en cours : {file}).",
        en: "One by one, it can’t be told that the file is unlike the customers (customers: {customers}, open suspects: {file}).",
    }
    nothing_yet {
        it: "~Per confrontare il file con i clienti servono sospetti aperti e trattative vinte, con una fonte, un settore, una dimensione o una zona.~",
        fr: "~Pour comparer le fichier aux clients, il faut des suspects en cours et des affaires gagnées, avec une source, un secteur, une taille ou une zone.~",
        en: "~To compare the file with the customers it takes open suspects and won deals, with a source, a sector, a size or an area.~",
    }
    counted {
        it: "Il file sono i sospetti ancora aperti; i clienti, le trattative vinte. Chi è già andato avanti non è più nel file: una fonte che fa avanzare in fretta vi appare più rara. Che fra i clienti qualcosa sia più frequente non dice ancora che sia la ragione della vendita.",
        fr: "Le fichier, ce sont les suspects encore en cours ; les clients, les affaires gagnées. Celui qui est déjà allé plus loin n’est plus dans le fichier : une source qui fait avancer vite y paraît plus rare. Que quelque chose soit plus fréquent parmi les clients ne dit pas encore que c’est la raison de la vente.",
        en: "The file is the suspects that are still open; the customers, the deals that were won. Whoever has moved on is no longer in the file: a source that moves on fast looks rarer there. That something is more frequent among customers does not yet say that it is why they bought.",
    }
    tested {
        it: "Per ogni attributo un test di omogeneità (chi quadrato k × 2; con attesi sotto 5, permutazioni a margini fissi), con Holm su tutti gli attributi, da 10 clienti e 10 sospetti con il valore scritto; un valore è nominato solo se anche da solo distingue i due gruppi, con Holm su tutti i valori.",
        fr: "Pour chaque attribut, un test d’homogénéité (khi-deux k × 2 ; effectifs attendus sous 5 : permutations à marges fixes), avec Holm sur tous les attributs, à partir de 10 clients et 10 suspects dont la valeur est écrite ; une valeur n’est nommée que si à elle seule aussi elle distingue les deux groupes, avec Holm sur toutes les valeurs.",
        en: "For each attribute a test of homogeneity (chi-square k × 2; with expected counts below 5, permutations with fixed margins), with Holm over all attributes, from 10 customers and 10 suspects with the value written; a value is named only where it alone tells the two apart too, with Holm over all values.",
    }
    scored {
        it: "I sospetti aperti, per somiglianza alle trattative vinte (settore, dimensione, zona, fonte); ogni cliente è valutato senza contare sé stesso. È un punteggio, non una probabilità.",
        fr: "Les suspects en cours, par ressemblance aux affaires gagnées (secteur, taille, zone, source) ; chaque client est évalué sans se compter lui-même. C’est un score, pas une probabilité.",
        en: "The open suspects, by likeness to the deals won (sector, size, area, source); each customer is scored without itself. It is a score, not a probability.",
    }
}

impl Wording<'_> {
    /// Of a value that tells the customers and the file apart.
    pub(super) fn mixed(
        &self,
        say: fn(Language, &str, &str, &str, &str) -> String,
        key: &RowKey,
        (of_customers, of_file): (f64, f64),
    ) -> String {
        let language = self.locale.language;
        let by = match key {
            RowKey::Segment(by, _) => attribute(language, *by),
            _ => "",
        };
        let [of_customers, of_file] = [of_customers, of_file].map(|share| self.locale.rate(share));
        say(language, by, &self.row(key), &of_customers, &of_file)
    }
}

/// Of an attribute that differs, no value of which is named.
#[must_use]
pub fn mix_differs(language: Language, by: SegmentBy) -> String {
    differs(language, the_attribute(language, by))
}

/// That nothing tells the file from the customers.
#[must_use]
pub fn mixes_alike(locale: &Locale, customers: u64, file: u64) -> String {
    alike(locale.language, &locale.count(customers), &locale.count(file))
}

/// How many of the file look like the customer in the middle; empty where there is none.
#[must_use]
pub fn fits_said(locale: &Locale, fits: &Fits) -> Sentence {
    let Some(count) = fits.like_the_middle().filter(|_| !fits.file.is_empty()) else {
        return Sentence::default();
    };
    let file = locale.count(fits.file.len() as u64);
    Sentence::marked(&like_the_middle(locale.language, &locale.counted(count), &file))
}

/// A score with its sign: "+1,5".
#[must_use]
pub fn score(locale: &Locale, score: f64) -> String {
    let written = locale.number(score.abs(), 1);
    match score {
        more if more >= 0.05 => format!("+{written}"),
        less if less <= -0.05 => format!("−{written}"),
        _ => written,
    }
}

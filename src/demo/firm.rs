//! The firm, fixed whatever the seed: who sells, how many got where with whom, and the names that
//! companies and people are put together from.

use crate::domain::ActivityKind;

/// The firm's name.
pub(super) const NAME: &str = "Lumen Impianti";

/// How what is to be done next is done, stage by stage: in the order of the words' next actions.
pub(super) const NEXT_KINDS: [[ActivityKind; 3]; 6] = [
    [ActivityKind::Call, ActivityKind::Email, ActivityKind::Call],
    [ActivityKind::Call, ActivityKind::Call, ActivityKind::Call],
    [ActivityKind::SiteVisit, ActivityKind::Proposal, ActivityKind::Call],
    [ActivityKind::Call, ActivityKind::Meeting, ActivityKind::Proposal],
    [ActivityKind::Call, ActivityKind::Meeting, ActivityKind::Call],
    [ActivityKind::OrderStep, ActivityKind::OrderStep, ActivityKind::OrderStep],
];

/// Who sells, in the workspace's order.
pub(super) const OWNERS: [&str; 4] =
    ["Giada Rovelli", "Tommaso Brenta", "Elisa Corvara", "Nadir Soldani"];

/// The one whose proposals no longer follow her appointments.
pub(super) const GIADA: usize = 0;
/// The busy one.
pub(super) const TOMMASO: usize = 1;
/// The newest, who keeps the first contacts and passes some of them on.
pub(super) const NADIR: usize = 3;

/// Per owner and furthest stage S to C: still open, and lost. 67 and 97 in all.
pub(super) const OPEN_AND_LOST: [[(usize, usize); 5]; 4] = [
    [(5, 7), (6, 8), (4, 10), (1, 1), (1, 2)],
    [(12, 21), (4, 5), (2, 2), (2, 3), (2, 2)],
    [(7, 8), (4, 6), (2, 1), (2, 4), (1, 1)],
    [(7, 7), (3, 5), (1, 2), (1, 1), (0, 1)],
];

/// Won, per owner.
pub(super) const WON: [usize; 4] = [5, 5, 6, 2];

/// Appointments that never led to Approach, per owner: nobody came, no outcome recorded, to come.
pub(super) const MISSED: [(usize, usize, usize); 4] = [(3, 1, 0), (4, 2, 0), (4, 0, 1), (4, 0, 1)];

/// What companies are called, sector by sector, in the order of the words' sectors.
pub(super) const LINES: [[&str; 4]; 10] = [
    ["Pastificio", "Salumificio", "Caseificio", "Torrefazione"],
    ["Fonderia", "Officine", "Carpenteria", "Torneria"],
    ["Tessitura", "Maglificio", "Lavanderia", "Tintoria"],
    ["Hotel", "Ristorante", "Terme", "Residenza"],
    ["Concessionaria", "Farmacia", "Ottica", "Arredamenti"],
    ["Logistica", "Trasporti", "Magazzini", "Autolinee"],
    ["Clinica", "Palestra", "Piscine", "Poliambulatorio"],
    ["Vivaio", "Cantina", "Oleificio", "Birrificio"],
    ["Scuola", "Istituto", "Asilo", "Convitto"],
    ["Cartotecnica", "Tipografia", "Falegnameria", "Vetreria"],
];

/// The second half of a company's name.
pub(super) const NAMES: [&str; 40] = [
    "Sile",
    "Onda",
    "Grafema",
    "Le Serre",
    "Belmare",
    "Chiaravena",
    "Il Faro",
    "Aurora",
    "Tre Colli",
    "Ponente",
    "I Tigli",
    "Alma",
    "Due Ponti",
    "Filo d’Oro",
    "Montaguda",
    "Meridia",
    "Tramonto",
    "Nevina",
    "Vela",
    "Ombrone",
    "Querciola",
    "San Lume",
    "Lana Viva",
    "Selvaverde",
    "Fontenera",
    "Ca’ Bruna",
    "Rivamonte",
    "La Gora",
    "Corte Vecchia",
    "Valserena",
    "Stella Alta",
    "Belfiore",
    "Campolungo",
    "Mirasole",
    "Roccachiara",
    "Del Guado",
    "Levante",
    "Sant’Orso",
    "Nuova Alba",
    "Pontelargo",
];

/// Where they are.
pub(super) const AREAS: [&str; 6] =
    ["Treviso", "Padova", "Vicenza", "Venezia", "Verona", "Belluno"];

/// How many people work there.
pub(super) const SIZE_BANDS: [&str; 4] = ["1–9", "10–49", "50–249", "250+"];

/// First names of contacts.
pub(super) const FIRST_NAMES: [&str; 24] = [
    "Anna", "Bruno", "Carla", "Dario", "Elena", "Fabio", "Gloria", "Ivano", "Laura", "Marco",
    "Nadia", "Oscar", "Paola", "Renzo", "Sara", "Tullio", "Ugo", "Vera", "Walter", "Zoe", "Livia",
    "Piero", "Silvia", "Matteo",
];

/// Surnames of contacts.
pub(super) const SURNAMES: [&str; 24] = [
    "Altieri",
    "Bordin",
    "Cescato",
    "Donadel",
    "Favero",
    "Gallina",
    "Lorenzon",
    "Marchetti",
    "Nardi",
    "Orlandi",
    "Piovesan",
    "Quaglia",
    "Rinaldi",
    "Scarpa",
    "Tonon",
    "Urbani",
    "Vianello",
    "Zanatta",
    "Bassani",
    "Cattelan",
    "Fiorin",
    "Moretto",
    "Pavan",
    "Serafin",
];

/// What jobs cost, from the smallest: euros from and to, in the order of the words' jobs.
pub(super) const PRICES: [(usize, usize); 20] = [
    (2_500, 7_000),
    (3_000, 9_000),
    (5_000, 14_000),
    (6_000, 14_000),
    (8_000, 19_000),
    (8_000, 26_000),
    (10_000, 26_000),
    (12_000, 24_000),
    (14_000, 28_000),
    (16_000, 26_000),
    (17_000, 27_000),
    (18_000, 34_000),
    (16_000, 38_000),
    (24_000, 40_000),
    (22_000, 46_000),
    (30_000, 56_000),
    (52_000, 66_000),
    (60_000, 88_000),
    (74_000, 92_000),
    (92_000, 116_000),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_firm_has_182_opportunities_of_which_67_are_open_and_18_won() {
        let cells = || OPEN_AND_LOST.iter().flatten();
        assert_eq!(cells().map(|(open, _)| open).sum::<usize>(), 67);
        assert_eq!(cells().map(|(_, lost)| lost).sum::<usize>(), 97);
        assert_eq!(WON.iter().sum::<usize>(), 18);
    }
}

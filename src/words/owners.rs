//! Who sells: the section of the settings about salespeople.

use super::Language;
use crate::domain::OwnerFunction;

words! {
    title { it: "Venditori", fr: "Commerciaux", en: "Salespeople" }
    hint {
        it: "Chi se n’è andato non si offre più, e conserva la sua storia.",
        fr: "Qui est parti n’est plus proposé, et garde son historique.",
        en: "Who has left is offered no more, and keeps their history.",
    }
    name { it: "Nome", fr: "Nom", en: "Name" }
    new { it: "Nuovo venditore", fr: "Nouveau commercial", en: "New salesperson" }
    sales { it: "vendita", fr: "vente", en: "sales" }
    marketing { it: "marketing", fr: "marketing", en: "marketing" }
    function_of(name: &str) { it: "Che cosa fa {name}", fr: "Ce que fait {name}", en: "What {name} does" }
    active { it: "lavora ancora qui", fr: "travaille encore ici", en: "still works here" }
    known {
        it: "C’è già un venditore con questo nome.",
        fr: "Un commercial porte déjà ce nom.",
        en: "There is a salesperson of this name already.",
    }
    merge { it: "È la stessa persona di…", fr: "C’est la même personne que…", en: "Is the same person as…" }
    merge_of(name: &str) {
        it: "{name} è la stessa persona di un altro venditore",
        fr: "{name} est la même personne qu’un autre commercial",
        en: "{name} is the same person as another salesperson",
    }
    merge_into(name: &str) { it: "{name} è", fr: "{name} est", en: "{name} is" }
    merge_hint {
        it: "Trattative, attività e obiettivi passano all’altro nome. Si può annullare.",
        fr: "Affaires, activités et objectifs passent à l’autre nom. Vous pouvez annuler.",
        en: "Deals, activities and goals go to the other name. It can be undone.",
    }
    merge_now { it: "Unisci", fr: "Fusionner", en: "Merge" }
    merged(gone: &str, stays: &str) {
        it: "{gone} e {stays} sono ora una persona sola.",
        fr: "{gone} et {stays} ne font plus qu’une personne.",
        en: "{gone} and {stays} are one person now.",
    }
}

/// On which side of the house somebody works.
#[must_use]
pub const fn function(language: Language, function: OwnerFunction) -> &'static str {
    match function {
        OwnerFunction::Sales => sales(language),
        OwnerFunction::Marketing => marketing(language),
    }
}

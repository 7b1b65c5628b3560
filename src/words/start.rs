//! The first page.

words! {
    title {
        it: "Vedete dove la vendita funziona, dove si rompe, e quanto potete esserne sicuri.",
        fr: "Voyez où la vente fonctionne, où elle casse, et à quel point vous pouvez en être sûr.",
        en: "See where your sales work, where they break, and how sure you can be.",
    }
    ways { it: "Come cominciare", fr: "Comment commencer", en: "How to begin" }
    numbers { it: "I miei numeri", fr: "Mes chiffres", en: "My numbers" }
    numbers_hint {
        it: "sei cifre, subito",
        fr: "six chiffres, tout de suite",
        en: "six figures, at once",
    }
    demo { it: "Demo", fr: "Démo", en: "Demo" }
    demo_hint { it: "un’azienda inventata", fr: "une entreprise inventée", en: "a made-up firm" }
    file { it: "Importa un file", fr: "Importer un fichier", en: "Import a file" }
    file_hint {
        it: "CSV dal CRM o da un foglio",
        fr: "CSV de votre CRM ou tableur",
        en: "CSV from your CRM or sheet",
    }
    empty { it: "Parti da zero", fr: "Partir de zéro", en: "Start empty" }
    empty_hint { it: "pipeline vuota", fr: "pipeline vide", en: "empty pipeline" }
    stays_here {
        it: "I numeri restano in questo browser",
        fr: "Les chiffres restent dans ce navigateur",
        en: "The numbers stay in this browser",
    }
}

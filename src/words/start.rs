//! The first page.

words! {
    title: "Vedi dove la vendita funziona, dove si rompe, e quanto puoi esserne sicuro.",
        "Voyez où la vente fonctionne, où elle casse, et à quel point vous pouvez en être sûr.",
        "See where your sales work, where they break, and how sure you can be.";
    ways: "Come cominciare", "Comment commencer", "How to begin";
    numbers: "I miei numeri", "Mes chiffres", "My numbers";
    numbers_hint: "sei cifre, subito", "six chiffres, tout de suite", "six figures, at once";
    demo: "Demo", "Démo", "Demo";
    demo_hint: "un’azienda inventata", "une entreprise inventée", "a made-up firm";
    file: "Importa un file", "Importer un fichier", "Import a file";
    file_hint: "CSV del tuo CRM o foglio", "CSV de votre CRM ou tableur", "CSV from your CRM or sheet";
    empty: "Parti da zero", "Partir de zéro", "Start empty";
    empty_hint: "pipeline vuota", "pipeline vide", "empty pipeline";
    stays_here: "I numeri restano in questo browser", "Les chiffres restent dans ce navigateur", "The numbers stay in this browser";
}

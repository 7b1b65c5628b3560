//! Settings of the workspace and of the device.

words! {
    device: "Questo dispositivo", "Cet appareil", "This device";
    language: "Lingua", "Langue", "Language";
    theme: "Tema", "Thème", "Theme";
    system: "come il sistema", "comme le système", "as the system";
    light: "chiaro", "clair", "light";
    dark: "scuro", "sombre", "dark";
    workspace: "Questo spazio di lavoro", "Cet espace de travail", "This workspace";
    name: "Nome dell’azienda", "Nom de l’entreprise", "Name of the firm";
    currency: "Valuta", "Devise", "Currency";
    currency_hint: "Tre lettere, per esempio EUR. Cambiarla non converte nulla.", "Trois lettres, par exemple EUR. La changer ne convertit rien.", "Three letters, EUR for instance. Changing it converts nothing.";
    currency_wrong: "Servono tre lettere, come EUR.", "Il faut trois lettres, comme EUR.", "It takes three letters, such as EUR.";
    saved: "Salvato.", "Enregistré.", "Saved.";
    playbook: "Processo di vendita", "Processus de vente", "Sales process";
    playbook_hint: "I passi che fate a ogni fase, uno per riga.", "Les actions que vous menez à chaque étape, une par ligne.", "The steps you take at each stage, one a line.";
}

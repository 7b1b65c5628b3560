//! Sheets as people keep them, in Italian and French.

use imbuto::domain::Workspace;
use imbuto::transfer::Field;

use super::super::fixture::{empty, import_into};
use super::{check, open};

fn notes(workspace: &Workspace) -> Vec<&str> {
    workspace.notes.iter().map(|note| note.text.as_str()).collect()
}

#[test]
fn french_statut_over_stages() {
    let text = "Société;Interlocuteur;Téléphone;Statut;Montant;Prochain appel;Commentaire\n\
                Loup SARL;Mia Noir;01 02;Devis envoyé;1200,00;25/07/2024;rappeler le matin\n\
                Ours SA;;03 04;Gagné;500,00;;\n\
                Lynx;;;À contacter;;;\n";
    check(
        text,
        None,
        &[
            "Loup SARL @Loup SARL 120000EUR N@?",
            "Ours SA @Ours SA 50000EUR O@? won@?",
            "Lynx @Lynx S@?",
        ],
    );
    let mut workspace = empty();
    import_into(&mut workspace, &open(text));
    let next = workspace.opportunities.iter().next().and_then(|it| it.next_action.as_ref());
    let next = next.map(|next| (next.what.as_str(), next.on.to_string()));
    assert_eq!(next, Some(("Prochain appel", "2024-07-25".to_owned())));
    assert_eq!(notes(&workspace), ["rappeler le matin"]);
}

#[test]
fn italian_esito_is_a_status_or_a_remark() {
    check(
        "Cliente;Preventivo;Importo preventivo;Fase;Esito;Note\n\
         Lupo Srl;Lampade;1.200,00;Trattativa;vinto;ok\nOrso;Cavi;5,00;Trattativa;perso;caro\n",
        None,
        &["Lampade @Lupo Srl 120000EUR N@? O@? won@?", "Cavi @Orso 500EUR N@? lost@?"],
    );
    let text =
        "Cliente;Fase;Esito\nLupo;Primo contatto;richiama lui\nOrso;Offerta inviata;ci pensa\n";
    let import = open(text);
    assert_eq!(import.mapping.fields(), [Field::Account, Field::Stage, Field::Note]);
    check(text, None, &["Lupo @Lupo P@?", "Orso @Orso N@?"]);
}

#[test]
fn first_and_last_names_make_a_person() {
    let text = "Nom;Prénom;Société;Statut\nNoir;Mia;Loup;Contacté\n";
    let mut workspace = empty();
    import_into(&mut workspace, &open(text));
    let people: Vec<_> = workspace.contacts.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(people, ["Mia Noir"]);
    check(text, None, &["Loup @Loup P@?"]);
}

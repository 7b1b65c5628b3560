//! What is alike to the eye is alike: headers, names, values, however their letters are written.

use imbuto::domain::Workspace;
use imbuto::transfer::Field;

use super::fixture::{empty, import_into, open, preview};

/// Accents as characters of their own.
fn apart(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    text.nfd().collect()
}

fn counts(workspace: &Workspace) -> (usize, usize, usize) {
    (workspace.opportunities.len(), workspace.accounts.len(), workspace.owners.len())
}

#[test]
fn one_company_one_owner_one_stage_in_two_forms_of_unicode() {
    let text = format!(
        "{};{};{};Montant;{}\n\
         Lampes;{};Prospect;100;{}\n\
         Câbles;Crème Brûlée SARL;Prospect;200;Zoé Lefèvre\n\
         Tableaux;CRÈME BRÛLÉE SARL;{};300;Zoé  Lefèvre\n\
         Quais;Crème\u{a0}Brûlée SARL ;Négociation;400;ZOÉ LEFÈVRE\n",
        apart("Opportunité"),
        apart("Société"),
        apart("Étape"),
        apart("Propriétaire"),
        apart("Crème Brûlée SARL"),
        apart("Zoé Lefèvre"),
        apart("Négociation"),
    );
    let import = open(&text);
    let fields = [Field::Title, Field::Account, Field::Stage, Field::Amount, Field::Owner];
    assert_eq!(import.mapping.fields(), fields);
    let mut workspace = empty();
    let shown = import_into(&mut workspace, &import);
    assert_eq!(counts(&workspace), (4, 1, 1));
    let values: Vec<usize> = shown.values.iter().map(|value| value.rows_count).collect();
    assert_eq!(values, [2, 2]);
    // What is shown stays as it was written first.
    let names: Vec<_> = workspace.accounts.iter().map(|it| it.name.clone()).collect();
    assert_eq!(names, [apart("Crème Brûlée SARL")]);
}

#[test]
fn a_value_said_once_is_said_for_all_that_look_the_same() {
    let text = format!("title;stage\nx;{}\ny;Emballé\nz; EMBALLÉ\n", apart("emballé"));
    let mut import = open(&text);
    assert_eq!(preview(&import, &empty()).unmapped().count(), 1);
    import.mapping.set_stage("Emballé", imbuto::transfer::StageUse::Won);
    let shown = preview(&import, &empty());
    assert_eq!((shown.unmapped().count(), shown.counts.new), (0, 3));
}

#[test]
fn entities_spaces_and_quotes_make_no_other_name() {
    let text = "title,company,owner\n\
        x,Tom &amp; Ugo,D'Amico\n\
        y,Tom & Ugo,D’Amico\n\
        z,TOM&nbsp;&amp;&#32;UGO,d&#39;amico\n\
        u,Tom &\u{200b} Ugo,D‘Amico\n";
    let mut workspace = empty();
    import_into(&mut workspace, &open(text));
    assert_eq!(counts(&workspace), (4, 1, 1));
}

#[test]
fn an_owner_with_a_remark_is_proposed_as_the_one_without() {
    use imbuto::transfer::{Answer, Question};
    let text = "title,owner\nx,Anna Bianchi\ny,Anna Bianchi (Deactivated User)\nz,Bruno (Milano)\n";
    let mut import = open(text);
    let shown = preview(&import, &empty());
    let names = vec!["Anna Bianchi (Deactivated User)".to_owned()];
    assert_eq!(shown.questions, [Question::NearOwners { names }]);
    for (same, owners) in [(true, 2), (false, 3)] {
        import.mapping.answer(Answer::NearOwners(same));
        let mut workspace = empty();
        import_into(&mut workspace, &import);
        assert_eq!(workspace.owners.len(), owners);
    }
}

//! Rows that are pasted: with headers or without, and no odd cell costs a row.

use imbuto::domain::{Currency, Record, Stage, Workspace};
use imbuto::transfer::{Answer, Field, Import, Preview};

use super::fixture::{import_into, preview, sheet};
use crate::fixture::empty;

fn pasted(text: &str) -> Import {
    Import::pasted(sheet(text), |_| None)
}

fn note(preview: &Preview) -> Vec<&str> {
    let notes = preview.records().iter().filter_map(|record| match record {
        Record::Note(note) => Some(note.text.as_str()),
        _ => None,
    });
    notes.collect()
}

fn titles(workspace: &Workspace) -> Vec<&str> {
    workspace.opportunities.iter().map(|one| one.title.as_str()).collect()
}

#[test]
fn an_odd_cell_is_kept_in_a_note_and_its_row_comes() {
    let text = "Company\tTitle\tStage\tAmount\tCreated\n\
                Acme\tLamps\tN\tabout 12\t2024-01-02\n\
                Beta\tPumps\tS\t900 EUR\tsoon\n\
                \t\tS\t900 EUR\t2024-01-02\n";
    let mut workspace = empty();
    let import = pasted(text);
    let looked = preview(&import, &workspace);
    assert_eq!((looked.counts.new, looked.counts.left_out), (2, 1));
    let lines: Vec<u64> = looked.odd_cells.iter().map(|cell| cell.line).collect();
    assert_eq!((lines, note(&looked)), (vec![2, 3], vec!["Amount: about 12", "Created: soon"]));
    import_into(&mut workspace, &import);
    assert_eq!(titles(&workspace), ["Lamps", "Pumps"]);
    assert_eq!(workspace.notes.len(), 2);
    let stages: Vec<Stage> = workspace.opportunities.iter().map(|one| one.stage()).collect();
    assert_eq!(stages, [Stage::Negotiation, Stage::Suspect]);
    // The same rows again: they are here, and so are their notes.
    let again = preview(&import, &workspace);
    assert_eq!((again.counts.already_here, note(&again).len(), again.odd_cells.len()), (2, 0, 0));
}

#[test]
fn an_amount_whose_currency_cannot_be_read_is_none() {
    let text = "Title,Amount,Currency\nLamps,900,doubloons\n";
    let looked = preview(&pasted(text), &empty());
    assert_eq!(note(&looked), ["Amount: 900\nCurrency: doubloons"]);
    let amounts = looked.records().iter().filter_map(|record| match record {
        Record::Opportunity(one) => Some(one.amount),
        _ => None,
    });
    assert_eq!(amounts.collect::<Vec<_>>(), [None]);
}

#[test]
fn of_a_file_such_cells_are_told_and_no_note_is_made() {
    let file = Import::open(sheet("Title,Amount\nLamps,about 12\n"), Vec::new(), |_| None);
    let looked = preview(&file, &empty());
    assert_eq!((looked.counts.left_out, looked.odd_cells.len(), note(&looked).len()), (0, 1, 0));
}

#[test]
fn rows_without_headers_are_guessed_by_their_cells() {
    let mut import = pasted("Acme\tLamps\t1200,50\nBeta\tPumps\t900,25\n");
    assert_eq!(import.mapping.fields(), [Field::Account, Field::Title, Field::Amount]);
    import.mapping.answer(Answer::Currency(Currency::EUR));
    let mut workspace = empty();
    let looked = import_into(&mut workspace, &import);
    assert_eq!((looked.counts.new, titles(&workspace)), (2, vec!["Lamps", "Pumps"]));
    let amounts: Vec<_> =
        workspace.opportunities.iter().filter_map(|one| Some(one.amount?.minor)).collect();
    assert_eq!(amounts, [120_050, 90_025]);
}

//! What leaves for the spreadsheets of a language, and the sheet to fill in.

use imbuto::domain::Currency;
use imbuto::transfer::{
    Answer, Field, Import, Preset, Sheet, SheetLanguage, export_csv, template_csv,
};

use super::fixture::{empty, import_into, lines, open, preview};

#[track_caller]
fn sheet(text: &str) -> Sheet {
    Sheet::read("a.csv", text.as_bytes()).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn headers_words_and_marks_are_those_of_the_language() {
    let mut workspace = empty();
    import_into(&mut workspace, &open("title;stage;amount\nLampade;Won;1.200,50\n"));
    let first = |language| {
        let text = export_csv(&workspace, language);
        let lines: Vec<String> = text.lines().map(str::to_owned).collect();
        lines
    };
    let italian = first(SheetLanguage::Italian);
    assert!(italian[0].starts_with("\u{feff}Imbuto id;Trattativa;Azienda;"), "{}", italian[0]);
    assert!(italian[1].contains(";Vinta;1200,50;EUR;"), "{}", italian[1]);
    let french = first(SheetLanguage::French);
    assert!(french[1].contains(";Gagnée;1200,50;EUR;"), "{}", french[1]);
    let english = first(SheetLanguage::English);
    assert!(english[0].starts_with("\u{feff}Imbuto id,Title,Account,"), "{}", english[0]);
    assert!(english[1].contains(",Won,1200.50,EUR,"), "{}", english[1]);
}

#[test]
fn what_one_language_wrote_another_reads() {
    let mut workspace = empty();
    import_into(&mut workspace, &open("title;stage;amount\nLampade;P;1.200,50\nCavi;lost;3,00\n"));
    for language in SheetLanguage::ALL {
        let import = Import::open(sheet(&export_csv(&workspace, language)), Vec::new(), |_| None);
        assert_eq!(import.preset(), Some(Preset::Own));
        assert!(preview(&import, &workspace).records().is_empty());
        let mut other = empty();
        other.settings.currency = Some(Currency::EUR);
        import_into(&mut other, &import);
        assert_eq!(lines(&other), lines(&workspace));
    }
}

#[test]
fn the_template_comes_in_as_it_is() {
    for language in SheetLanguage::ALL {
        let mut import = Import::open(sheet(&template_csv(language)), Vec::new(), |_| None);
        assert!(!import.mapping.fields().contains(&Field::Ignore), "{:?}", import.mapping.fields());
        import.mapping.answer(Answer::Currency(Currency::USD));
        let shown =
            import.preview(&empty(), jiff::civil::date(2026, 6, 1), &mut super::fixture::ids(0));
        assert_eq!((shown.counts.new, shown.counts.new_contacts), (1, 1), "{shown:?}");
        assert!(shown.ready() && shown.odd_cells.is_empty(), "{shown:?}");
        let amounts = shown.records().iter().filter_map(|record| match record {
            imbuto::domain::Record::Opportunity(it) => {
                it.amount.map(|money| (money.minor, money.currency))
            }
            _ => None,
        });
        assert_eq!(amounts.collect::<Vec<_>>(), [(120_050, Currency::EUR)]);
    }
}

//! Dates and numbers: what a column's own values decide, and what is asked.

use imbuto::domain::Currency;
use imbuto::transfer::{
    Answer, Century, DateOrder, DecimalMark, Epoch, NumberFault, Oddity, Question,
};

use super::fixture::{empty, open, preview};

/// Days of a column, as they are read, or why not; `ask` where the column is asked about.
#[track_caller]
fn check_dates(cells: &[&str], answers: &[Answer], expected: &[&str]) {
    let rows: String = cells.iter().map(|cell| format!("x;\"{cell}\"\n")).collect();
    let mut import = open(&format!("title;created on\n{rows}"));
    answers.iter().for_each(|answer| import.mapping.answer(*answer));
    let shown = preview(&import, &empty());
    let mut found: Vec<String> = (shown.questions.iter())
        .map(|question| match question {
            Question::DateOrder { example, .. } => format!("order? {example}"),
            Question::Century { example, .. } => format!("century? {example}"),
            Question::Epoch { example, .. } => format!("epoch? {example}"),
            Question::DayAsWritten { example, .. } => format!("zone? {example}"),
            other => panic!("{other:?}"),
        })
        .collect();
    found.extend(shown.records().iter().filter_map(|record| match record {
        imbuto::domain::Record::Opportunity(it) => it.created_on.map(|day| day.to_string()),
        _ => None,
    }));
    found.extend(shown.odd_cells.iter().map(|cell| match &cell.oddity {
        Oddity::Date(fault) => format!("{}: {fault:?}", cell.line),
        Oddity::AfterToday => format!("{}: AfterToday", cell.line),
        other => panic!("{other:?}"),
    }));
    assert_eq!(shown.left_out, []);
    assert_eq!(found, expected);
}

#[test]
fn dates_that_leave_no_doubt_are_read() {
    let iso = ["2024-01-03", "2024/1/3", "20240103", "2024-01-03T23:59:59", "3 January 2024"];
    check_dates(&iso, &[], &["2024-01-03"; 5]);
    let words = ["3 gennaio 2024", "3 janv. 2024", "1er mars 2024", "Mar 1, 2024", "1-Août-2023"];
    let days = ["2024-01-03", "2024-01-03", "2024-03-01", "2024-03-01", "2023-08-01"];
    check_dates(&words, &[], &days);
    check_dates(&["3/1/2024", "13/1/2024"], &[], &["2024-01-03", "2024-01-13"]);
    check_dates(&["3/1/2024", "1/13/2024 2:30 PM"], &[], &["2024-03-01", "2024-01-13"]);
    check_dates(&["3.1.2024", "31.1.2024"], &[], &["2024-01-03", "2024-01-31"]);
    check_dates(&["4/4/2024"], &[], &["2024-04-04"]);
}

#[test]
fn dates_that_fit_both_orders_are_asked() {
    let order = |order| Answer::DateOrder { column: 1, order };
    let cells = ["3/1/2024", "4/2/2024"];
    check_dates(&cells, &[], &["order? 3/1/2024"]);
    let day_first = order(DateOrder::DayFirst);
    check_dates(&cells, &[day_first], &["2024-01-03", "2024-02-04"]);
    let month_first = order(DateOrder::MonthFirst);
    check_dates(&cells, &[month_first], &["2024-03-01", "2024-04-02"]);
    let both = ["13/1/2024", "1/13/2024"];
    check_dates(&both, &[], &["order? "]);
    check_dates(&both, &[day_first], &["2024-01-13", "3: NoSuchDay"]);
    // What the column itself decides, an old answer does not turn round.
    check_dates(&["13/1/2024"], &[month_first], &["2024-01-13"]);
}

#[test]
fn days_that_are_none_say_why() {
    let cells = ["31/02/2024", "soon", "2024-13-01", "1/7/2024", "32/1/2024"];
    let expected = ["2: NoSuchDay", "3: NotADate", "4: NoSuchDay", "5: AfterToday", "6: NoSuchDay"];
    check_dates(&cells, &[], &expected);
    check_dates(
        &["12:30", "2016", "juin 2024"],
        &[],
        &["2: NotADate", "3: NotADate", "4: NotADate"],
    );
}

#[test]
fn a_century_is_asked_once_and_by_column() {
    let century = |century| Answer::Century { column: 1, century };
    let cells = ["13/02/24", "1 mar 99", "31/12/99", "'98-10-02", "2024-01-03"];
    let nearest = ["2024-02-13", "1999-03-01", "1999-12-31", "1998-10-02", "2024-01-03"];
    check_dates(&cells, &[], &["century? 13/02/24", "2024-01-03"]);
    check_dates(&cells, &[century(Century::Nearest)], &nearest);
    let all_1900 = ["1924-02-13", "1999-03-01", "1999-12-31", "1998-10-02", "2024-01-03"];
    check_dates(&cells, &[century(Century::From1900)], &all_1900);
    let order = Answer::DateOrder { column: 1, order: DateOrder::DayFirst };
    check_dates(&["3/1/24"], &[], &["order? 3/1/24", "century? 3/1/24"]);
    check_dates(&["3/1/24"], &[order, century(Century::From2000)], &["2024-01-03"]);
    check_dates(&["29/02/23"], &[century(Century::From2000)], &["2: NoSuchDay"]);
}

#[test]
fn weekdays_are_skipped_in_five_languages() {
    let written = [
        "lun 26/02/2024",
        "Monday, 26 February 2024",
        "Montag, 26.02.2024",
        "lunes, 26 de febrero de 2024",
        "lundi 26 févr. 2024",
        "26/02/2024 lun.",
        "lunedì 26 febbraio 2024 14:30",
    ];
    check_dates(&written, &[], &["2024-02-26"; 7]);
    // March and Tuesday are both `mar`.
    check_dates(&["mar 26 mar 2024", "26 mar 2024"], &[], &["2024-03-26"; 2]);
}

#[test]
fn serial_numbers_and_zones_are_asked_once() {
    check_dates(&["45294"], &[], &["epoch? 45294"]);
    check_dates(&["45294", "45294.5"], &[Answer::Epoch(Epoch::Excel1900)], &["2024-01-03"; 2]);
    check_dates(&["43832"], &[Answer::Epoch(Epoch::Excel1904)], &["2024-01-03"]);
    let zoned = ["2024-01-03T23:30:00Z", "2024-01-03 23:30+02:00"];
    check_dates(&zoned, &[], &["zone? 2024-01-03T23:30:00Z"]);
    check_dates(&zoned, &[Answer::DayAsWritten], &["2024-01-03"; 2]);
}

/// Minor units of a column, or why not.
#[track_caller]
fn check_amounts(cells: &[&str], mark: Option<DecimalMark>, expected: &[&str]) {
    let rows: String = cells.iter().map(|cell| format!("x;{cell}\n")).collect();
    let mut import = open(&format!("title;amount\n{rows}"));
    if let Some(mark) = mark {
        import.mapping.answer(Answer::DecimalMark { column: 1, mark });
    }
    let shown = preview(&import, &empty());
    let mut found: Vec<String> = (shown.questions.iter())
        .map(|question| match question {
            Question::DecimalMark { example, .. } => format!("mark? {example}"),
            Question::Currency { .. } => "currency?".to_owned(),
            other => panic!("{other:?}"),
        })
        .collect();
    found.extend(shown.records().iter().filter_map(|record| match record {
        imbuto::domain::Record::Opportunity(it) => {
            it.amount.map(|money| match money.currency == Currency::EUR {
                true => money.minor.to_string(),
                false => format!("{}{}", money.minor, money.currency),
            })
        }
        _ => None,
    }));
    found.extend(shown.odd_cells.iter().map(|cell| match &cell.oddity {
        Oddity::Number(fault) => format!("{}: {fault:?}", cell.line),
        oddity => format!("{}: {oddity:?}", cell.line),
    }));
    assert_eq!(shown.left_out, []);
    assert_eq!(found, expected);
}

#[test]
fn amounts_that_leave_no_doubt_are_read_exactly() {
    check_amounts(&["1.234,56", "1.234"], None, &["123456", "123400"]);
    check_amounts(&["1,234.56", "1,234"], None, &["123456", "123400"]);
    let spaced = ["1 234,5", "1\u{202f}234\u{a0}567,89", "1'234,50", "1’234,50", "7"];
    check_amounts(&spaced, None, &["123450", "123456789", "123450", "123450", "700"]);
    let signs = ["(1.234,00)", "-5,25", "5,25-", "−5,25", "+5,25", ",5", "0,500"];
    let minor = ["-123400", "-525", "-525", "-525", "525", "50", "50"];
    check_amounts(&signs, None, &minor);
    check_amounts(&["€ 5,10", "5,10€", "EUR 5,10", "5,10 eur"], None, &["510"; 4]);
    check_amounts(&["92.233.720.368.547.758,07"], None, &["9223372036854775807"]);
}

#[test]
fn amounts_that_can_be_read_two_ways_are_asked() {
    check_amounts(&["1.234", "5"], None, &["mark? 1.234", "500"]);
    check_amounts(&["1.234"], Some(DecimalMark::Comma), &["123400"]);
    check_amounts(&["12,345"], Some(DecimalMark::Point), &["1234500"]);
    // What can be read in one way only is read so, and decides nothing for the others.
    check_amounts(&["1.5", "1,5"], None, &["150", "150"]);
    check_amounts(&["1.5", "1,5", "1.234"], None, &["mark? 1.234", "150", "150"]);
    let large = "99999999999999999999";
    let faults = [
        "1200-1500",
        "12,34,5",
        "1.2.3",
        "abc",
        "5 abc",
        "12€500",
        large,
        "--5",
        "(5",
        "1.250.-5",
        "12 x 100",
        "90%",
        "1e99",
    ];
    let whys: Vec<String> = (faults.iter().enumerate())
        .map(|(at, text)| match *text {
            text if text == large => (at, NumberFault::TooLarge),
            _ => (at, NumberFault::NotANumber),
        })
        .map(|(at, fault)| format!("{}: {fault:?}", at + 2))
        .collect();
    let whys: Vec<&str> = whys.iter().map(String::as_str).collect();
    check_amounts(&faults, Some(DecimalMark::Comma), &whys);
}

#[test]
fn amounts_in_short_and_with_fractions_are_read_and_said() {
    check_amounts(
        &["7832265.523200001", "1234.505", "0.001", "-0.005", "12.00"],
        None,
        &[
            "783226552",
            "123451",
            "0",
            "-1",
            "1200",
            "2: Rounded",
            "3: Rounded",
            "4: Rounded",
            "5: Rounded",
        ],
    );
    check_amounts(
        &["1.5E+06", "1,2e3", "12k", "1.5 k€", "2M", "3 mln EUR", "2,5 Mio €"],
        None,
        &[
            "150000000",
            "120000",
            "1200000",
            "150000",
            "200000000",
            "300000000",
            "250000000",
            "2: InShort",
            "3: InShort",
            "4: InShort",
            "5: InShort",
            "6: InShort",
            "7: InShort",
            "8: InShort",
        ],
    );
    let dashes = ["€ 1.250,-", "1.250,-- €", "1'250.-", "1.250.–", "5,-"];
    check_amounts(&dashes, None, &["125000", "125000", "125000", "125000", "500"]);
    check_amounts(&["\"1,00,000\"", "\"12,34,567.50\""], None, &["10000000", "123456750"]);
    check_amounts(&["₹ 5", "Rs. 5", "5 zł", "R$ 5"], None, &["500INR", "500", "500PLN", "500BRL"]);
}

#[test]
fn currencies_are_read_or_asked() {
    let currency = |text: &str| Currency::parse(text).unwrap_or(Currency::EUR);
    check_amounts(
        &["£ 5", "5 USD", "US$ 5", "CHF 5", "¥5"],
        None,
        &[
            // Several currencies and no own yet: which is the workspace's has been answered.
            "500GBP", "500USD", "500USD", "500CHF", "500",
        ],
    );
    let mut import = super::fixture::sheet("title;amount\nx;$ 5\n");
    let ask = |sheet, expected| {
        let mut import = imbuto::transfer::Import::open(sheet, Vec::new(), |_| None);
        import.mapping.answer(Answer::AllOpen);
        let shown = preview(&import, &empty());
        assert_eq!(shown.questions, [Question::Currency { proposed: expected }]);
        assert!(!shown.ready());
    };
    ask(import.clone(), Some(Currency::USD));
    import = super::fixture::sheet("title;amount\nx;5\n");
    ask(import.clone(), None);
    import = super::fixture::sheet("title;amount\nx;5 GBP\ny;6 CHF\nz;6 CHF\n");
    ask(import, Some(currency("CHF")));
    ask(super::fixture::sheet("title;importo (€)\nx;5\n"), Some(Currency::EUR));
    ask(super::fixture::sheet("title;Amount (GBP)\nx;$ 5\n"), Some(currency("GBP")));
}

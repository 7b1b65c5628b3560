//! Dates and numbers: what a column's own values decide, and what is asked.

use imbuto::domain::Currency;
use imbuto::transfer::{Answer, DateOrder, DecimalMark, Epoch, NumberFault, Question, Reason};

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
            Question::Epoch { example, .. } => format!("epoch? {example}"),
            Question::DayAsWritten { example, .. } => format!("zone? {example}"),
            other => panic!("{other:?}"),
        })
        .collect();
    found.extend(shown.records().iter().filter_map(|record| match record {
        imbuto::domain::Record::Opportunity(it) => it.created_on.map(|day| day.to_string()),
        _ => None,
    }));
    found.extend(shown.left_out.iter().map(|left_out| match &left_out.reason {
        Reason::Date { fault, .. } => format!("{}: {fault:?}", left_out.line),
        Reason::AfterToday { .. } => format!("{}: AfterToday", left_out.line),
        other => panic!("{other:?}"),
    }));
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
    let cells = ["31/02/2024", "3/1/24", "soon", "2024-13-01", "1/7/2024", "32/1/2024"];
    let expected = [
        "2: NoSuchDay",
        "3: TwoDigitYear",
        "4: NotADate",
        "5: NoSuchDay",
        "6: AfterToday",
        "7: NoSuchDay",
    ];
    check_dates(&cells, &[], &expected);
    check_dates(
        &["1 mar 24", "12:30", "2016", "juin 2024"],
        &[],
        &["2: TwoDigitYear", "3: NotADate", "4: NotADate", "5: NotADate"],
    );
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
    found.extend(shown.left_out.iter().map(|left_out| match &left_out.reason {
        Reason::Number { fault, .. } => format!("{}: {fault:?}", left_out.line),
        other => panic!("{other:?}"),
    }));
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
    check_amounts(&["1.5", "1,5"], None, &["mark? "]);
    check_amounts(&["1.5", "1,5"], Some(DecimalMark::Point), &["150", "3: NotANumber"]);
    let large = "99999999999999999999";
    let faults = ["1.234,567", "12,34,5", "1.2.3", "abc", "5 abc", "1e5", large, "--5", "(5"];
    let whys: Vec<String> = (faults.iter().enumerate())
        .map(|(at, text)| match *text {
            "1.234,567" => (at, NumberFault::TooManyDecimals),
            text if text == large => (at, NumberFault::TooLarge),
            _ => (at, NumberFault::NotANumber),
        })
        .map(|(at, fault)| format!("{}: {fault:?}", at + 2))
        .collect();
    let whys: Vec<&str> = whys.iter().map(String::as_str).collect();
    check_amounts(&faults, Some(DecimalMark::Comma), &whys);
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
        let import = imbuto::transfer::Import::open(sheet, Vec::new(), |_| None);
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

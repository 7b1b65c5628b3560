//! What a question says, and the answers that can be clicked.

use crate::transfer::{Answer, Century, DateOrder, DayAhead, DecimalMark, Epoch, Question};
use crate::ui::i18n::I18n;
use crate::words::import as words;

use super::examples::{both_days, both_epochs, both_numbers, last_two, long_day};
use super::said::header_said;

/// An answer that can be clicked: its code, what the example is then, and the rule in words.
pub(super) struct Way {
    pub(super) code: &'static str,
    pub(super) reads_as: String,
    pub(super) rule: &'static str,
    pub(super) answer: Answer,
}

/// The question itself.
pub(super) fn title(i18n: I18n, headers: &[String], question: &Question) -> String {
    let language = i18n.language;
    let header = |column: &usize| header_said(i18n, headers, *column);
    match question {
        Question::DateOrder { column, .. } => words::ask_date_order(language, &header(column)),
        Question::DecimalMark { column, .. } => words::ask_decimal_mark(language, &header(column)),
        Question::Century { column, .. } => words::ask_century(language, &header(column)),
        Question::Epoch { column, .. } => words::ask_epoch(language, &header(column)),
        Question::DayAsWritten { column, .. } => {
            words::ask_day_as_written(language, &header(column))
        }
        Question::DayAhead { column, .. } => words::ask_day_ahead(language, &header(column)),
        Question::Currency { .. } => words::ask_currency(language).to_owned(),
    }
}

/// What is said under it; empty where there is nothing to add.
pub(super) fn lead(i18n: I18n, question: &Question) -> String {
    let language = i18n.language;
    match question {
        Question::Currency { .. } => String::new(),
        Question::DayAsWritten { example, .. } => {
            format!("{example}. {}", words::as_written_hint(language))
        }
        Question::DayAhead { example, count, .. } => {
            words::day_ahead_lead(language, &i18n.counted(*count), &i18n.day(*example))
        }
        Question::DateOrder { example, .. } if example.is_empty() => {
            words::contradicts_dates(language).to_owned()
        }
        Question::DateOrder { example, .. }
        | Question::DecimalMark { example, .. }
        | Question::Century { example, .. }
        | Question::Epoch { example, .. } => words::can_be(language, example),
    }
}

/// The answers to a question, with its example read in each way.
pub(super) fn ways(i18n: I18n, question: &Question) -> Vec<Way> {
    let language = i18n.language;
    let tag = i18n.say(|locale| locale.tag.clone());
    let days = |days: Option<(jiff::civil::Date, jiff::civil::Date)>| match days {
        Some((one, other)) => [long_day(&tag, one), long_day(&tag, other)],
        None => [String::new(), String::new()],
    };
    let way = |code, reads_as, rule, answer| Way { code, reads_as, rule, answer };
    match question {
        Question::DateOrder { column, example } => {
            let [day, month] = days(both_days(example));
            let answer = |order| Answer::DateOrder { column: *column, order };
            vec![
                way("day-first", day, words::day_first(language), answer(DateOrder::DayFirst)),
                way(
                    "month-first",
                    month,
                    words::month_first(language),
                    answer(DateOrder::MonthFirst),
                ),
            ]
        }
        Question::DecimalMark { column, example } => {
            let written =
                |(value, decimals)| i18n.say(|locale| locale.format.decimal(value, decimals));
            let [comma, point] =
                both_numbers(example).map_or_else(Default::default, |both| both.map(written));
            let answer = |mark| Answer::DecimalMark { column: *column, mark };
            let (comma_rule, point_rule) =
                (words::comma_decimals(language), words::point_decimals(language));
            vec![
                way("comma", comma, comma_rule, answer(DecimalMark::Comma)),
                way("point", point, point_rule, answer(DecimalMark::Point)),
            ]
        }
        Question::Century { column, example } => {
            let answer = |century| Answer::Century { column: *column, century };
            let year = |century: &str| format!("…{}: {century}", last_two(example));
            vec![
                way(
                    "nearest",
                    String::new(),
                    words::century_nearest(language),
                    answer(Century::Nearest),
                ),
                way(
                    "2000",
                    year(&format!("20{}", last_two(example))),
                    words::century_2000(language),
                    answer(Century::From2000),
                ),
                way(
                    "1900",
                    year(&format!("19{}", last_two(example))),
                    words::century_1900(language),
                    answer(Century::From1900),
                ),
            ]
        }
        Question::Epoch { example, .. } => {
            let [first, second] = days(both_epochs(example));
            let answers = [Epoch::Excel1900, Epoch::Excel1904].map(Answer::Epoch);
            vec![
                way("1900", first, words::from_1900(language), answers[0]),
                way("1904", second, words::from_1904(language), answers[1]),
            ]
        }
        Question::DayAsWritten { .. } => {
            let rule = words::yes_as_written(language);
            vec![way("yes", String::new(), rule, Answer::DayAsWritten)]
        }
        Question::DayAhead { .. } => vec![
            way(
                "unknown",
                String::new(),
                words::day_ahead_unknown(language),
                Answer::DayAhead(DayAhead::Unknown),
            ),
            way(
                "leave-out",
                String::new(),
                words::day_ahead_leave_out(language),
                Answer::DayAhead(DayAhead::LeaveOut),
            ),
        ],
        Question::Currency { .. } => Vec::new(),
    }
}

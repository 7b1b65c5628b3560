//! What a question says, and the answers that can be clicked.

use crate::transfer::{
    Answer, Century, DateOrder, DayAhead, DecimalMark, Epoch, Keep, Question, Repeats, Trust,
};
use crate::ui::i18n::I18n;
use crate::words::{import as words, marks};

use super::examples::{both_days, both_epochs, both_numbers, last_two, long_day};
use super::said::header_said;
use super::said_parts::{part_said, part_value_said};

/// An answer that can be clicked: its code, what the example is then, and the rule in words.
pub(super) struct Way {
    pub(super) code: &'static str,
    pub(super) reads_as: String,
    pub(super) rule: String,
    pub(super) answer: Answer,
}

/// Codes of the columns that are proposed, in their order.
const COLUMN_CODES: [&str; 3] = ["column-1", "column-2", "column-3"];

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
        Question::BothChanged { example, .. } => {
            words::ask_both_changed(language, &part_said(i18n, example.part))
        }
        Question::DamagedIds { column, .. } => words::ask_damaged_ids(language, &header(column)),
        Question::RepeatedIds { column, .. } => words::ask_repeated_ids(language, &header(column)),
        Question::SameIds { column, .. } => words::ask_same_ids(language, &header(column)),
        Question::NearOwners { .. } => words::ask_near_owners(language).to_owned(),
        Question::Older { .. } => words::ask_older(language).to_owned(),
        Question::NoState { .. } => words::ask_no_state(language).to_owned(),
        Question::State { columns, .. } => {
            words::ask_state(language, &named(i18n, headers, columns))
        }
        Question::Currency { .. } => words::ask_currency(language).to_owned(),
    }
}

/// Columns by their headers.
fn named(i18n: I18n, headers: &[String], columns: &[usize]) -> String {
    let named = columns
        .iter()
        .map(|column| marks::quoted(i18n.language, &header_said(i18n, headers, *column)));
    named.collect::<Vec<_>>().join(", ")
}

/// What is said under it; empty where there is nothing to add.
pub(super) fn lead(i18n: I18n, question: &Question) -> String {
    let language = i18n.language;
    match question {
        Question::Currency { .. } => String::new(),
        Question::BothChanged { example, count } => words::both_changed_lead(
            language,
            &i18n.counted(*count),
            &example.title,
            &part_value_said(i18n, &example.mine),
            &part_value_said(i18n, &example.theirs),
        ),
        Question::DamagedIds { example, count, .. } => {
            words::damaged_ids_lead(language, &i18n.counted(*count), example)
        }
        Question::RepeatedIds { id, line, count, .. } => {
            words::repeated_ids_lead(language, &i18n.counted(*count), id, &i18n.count(*line))
        }
        Question::SameIds { count, others, .. } => {
            words::same_ids_lead(language, &i18n.count(*count), &i18n.count(*others))
        }
        Question::NearOwners { names } => {
            let quoted = names.iter().take(3).map(|name| marks::quoted(language, name));
            quoted.collect::<Vec<_>>().join(", ")
        }
        Question::Older { count } => words::older_lead(language, &i18n.counted(*count)),
        Question::NoState { .. } => words::no_state_lead(language).to_owned(),
        Question::State { count, line, .. } => {
            words::state_lead(language, &i18n.counted(*count), &i18n.count(*line))
        }
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
pub(super) fn ways(i18n: I18n, headers: &[String], question: &Question) -> Vec<Way> {
    let language = i18n.language;
    let tag = i18n.say(|locale| locale.tag.clone());
    let days = |days: Option<(jiff::civil::Date, jiff::civil::Date)>| match days {
        Some((one, other)) => [long_day(&tag, one), long_day(&tag, other)],
        None => [String::new(), String::new()],
    };
    let way = |code, reads_as, rule: &str, answer| {
        let rule = rule.to_owned();
        Way { code, reads_as, rule, answer }
    };
    let plain = |code, rule: &str, answer| way(code, String::new(), rule, answer);
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
            plain(
                "unknown",
                words::day_ahead_unknown(language),
                Answer::DayAhead(DayAhead::Unknown),
            ),
            plain(
                "leave-out",
                words::day_ahead_leave_out(language),
                Answer::DayAhead(DayAhead::LeaveOut),
            ),
        ],
        Question::BothChanged { example, .. } => {
            let part = example.part;
            let [mine, theirs] =
                [&example.mine, &example.theirs].map(|value| part_value_said(i18n, value));
            let keep = |keep| Answer::Keep { part, keep };
            vec![
                way("mine", mine, words::keep_mine(language), keep(Keep::Mine)),
                way("theirs", theirs, words::take_theirs(language), keep(Keep::Theirs)),
            ]
        }
        Question::DamagedIds { .. } => vec![
            plain("drop", words::damaged_ids_drop(language), Answer::DamagedIds(false)),
            plain("use", words::damaged_ids_use(language), Answer::DamagedIds(true)),
        ],
        Question::RepeatedIds { changed_on, .. } => {
            let history = changed_on.map(|column| {
                let rule = words::repeated_history(language, &header_said(i18n, headers, column));
                plain("history", &rule, Answer::Changes(column))
            });
            let last = words::repeated_last(language);
            let apart = words::repeated_apart(language);
            let others = [
                plain("last", last, Answer::Repeats(Repeats::Last)),
                plain("apart", apart, Answer::Repeats(Repeats::Apart)),
            ];
            history.into_iter().chain(others).collect()
        }
        Question::SameIds { .. } => vec![
            plain("other", words::other_ids(language), Answer::SameIds(false)),
            plain("same", words::same_ids(language), Answer::SameIds(true)),
        ],
        Question::NearOwners { .. } => vec![
            plain("same", words::near_owners_same(language), Answer::NearOwners(true)),
            plain("other", words::near_owners_other(language), Answer::NearOwners(false)),
        ],
        Question::Older { .. } => vec![
            plain("leave", words::older_leave(language), Answer::Older(false)),
            plain("take", words::older_take(language), Answer::Older(true)),
        ],
        Question::NoState { columns } => {
            let says = columns.iter().zip(COLUMN_CODES).map(|(column, code)| {
                let rule = words::state_in(language, &header_said(i18n, headers, *column));
                plain(code, &rule, Answer::StageIn(*column))
            });
            let open = plain("all-open", words::all_open(language), Answer::AllOpen);
            says.chain([open]).collect()
        }
        Question::State { columns, .. } => {
            let others = words::trust_others(language, &named(i18n, headers, columns));
            vec![
                plain("stage", words::trust_stage(language), Answer::Trust(Trust::Stage)),
                plain("others", &others, Answer::Trust(Trust::Others)),
            ]
        }
        Question::Currency { .. } => Vec::new(),
    }
}

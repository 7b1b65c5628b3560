//! What must be answered before anything is imported: each question shows an example read both
//! ways. Answered ones stay in sight, and can be answered otherwise.

use leptos::prelude::*;

use crate::transfer::{Answer, DateOrder, DecidedBy, DecimalMark, Epoch, Question};
use crate::ui::components::{Icon, IconName};
use crate::words::import as words;

use super::codes::QuestionKey;
use super::currency::CurrencyAnswer;
use super::desk::{Desk, Look};
use super::examples::{both_days, both_epochs, both_numbers, long_day};
use super::said::header_said;

/// A question, and how it stands.
#[derive(Clone, Debug, PartialEq)]
struct Ask {
    question: Question,
    key: QuestionKey,
    given: Option<&'static str>,
}

/// An answer that can be clicked: its code, what the example is then, and the rule in words.
struct Way {
    code: &'static str,
    reads_as: String,
    rule: &'static str,
    answer: Answer,
}

/// The questions asked so far.
#[component]
pub fn QuestionsView() -> impl IntoView {
    let desk = Desk::current();
    let language = desk.app.i18n.language;
    let asks = Memo::new(move |_| {
        let look = desk.look.get();
        look.map(|look| asks(desk, &look)).unwrap_or_default()
    });
    let none = move || asks.with(Vec::is_empty);
    view! {
        <section class="import-part" hidden=none>
            <h3 id="import-questions">{words::questions(language)}</h3>
            <p class="hint">{words::questions_hint(language)}</p>
            <For each=move || asks.get() key=|ask| ask.key let(ask)>
                <AskView ask=ask asks=asks />
            </For>
        </section>
    }
}

/// Those that are open, and those answered that still matter.
fn asks(desk: Desk, look: &Look) -> Vec<Ask> {
    let columns = &look.preview.columns;
    let open = |key| look.preview.questions.iter().any(|one| QuestionKey::of(one) == key);
    let mut questions = desk.asked.get();
    let currency_asked = questions.iter().any(|one| QuestionKey::of(one) == QuestionKey::Currency);
    if look.currency.is_some() && !currency_asked {
        // Answered the last time, with this file's columns: it stays to be seen.
        questions.push(Question::Currency { proposed: look.currency });
    }
    let dates = columns.iter().any(|column| column.field.is_date());
    let numbers = columns.iter().any(|column| column.field.is_number());
    let given = |key| desk.given.with(|given| given.get(&key).copied());
    let ask = |question: Question| {
        let key = QuestionKey::of(&question);
        let given = match key {
            _ if open(key) => None,
            QuestionKey::DateOrder(column) => match columns.get(column)?.date_order? {
                (_, DecidedBy::Evidence) => return None,
                (DateOrder::DayFirst, _) => Some("day-first"),
                (DateOrder::MonthFirst, _) => Some("month-first"),
            },
            QuestionKey::DecimalMark(column) => match columns.get(column)?.decimal_mark? {
                (_, DecidedBy::Evidence) => return None,
                (DecimalMark::Comma, _) => Some("comma"),
                (DecimalMark::Point, _) => Some("point"),
            },
            QuestionKey::Epoch | QuestionKey::DayAsWritten => Some(given(key).filter(|_| dates)?),
            QuestionKey::Currency => Some("").filter(|_| numbers && look.currency.is_some()),
        };
        (given.is_some() || open(key)).then_some(Ask { question, key, given })
    };
    questions.into_iter().filter_map(ask).collect()
}

#[component]
fn AskView(ask: Ask, asks: Memo<Vec<Ask>>) -> impl IntoView {
    let desk = Desk::current();
    let i18n = desk.app.i18n;
    let language = i18n.language;
    let key = ask.key;
    let given = Memo::new(move |_| {
        asks.with(|asks| asks.iter().find(|one| one.key == key).and_then(|one| one.given))
    });
    let header = move |column| {
        desk.look.with_untracked(|look| {
            let columns = look.iter().flat_map(|look| &look.preview.columns);
            let headers: Vec<String> = columns.map(|one| one.header.clone()).collect();
            header_said(i18n, &headers, column)
        })
    };
    let (title, example) = match &ask.question {
        Question::DateOrder { column, example } => {
            (words::ask_date_order(language, &header(*column)), example.clone())
        }
        Question::DecimalMark { column, example } => {
            (words::ask_decimal_mark(language, &header(*column)), example.clone())
        }
        Question::Epoch { column, example } => {
            (words::ask_epoch(language, &header(*column)), example.clone())
        }
        Question::DayAsWritten { column, example } => {
            (words::ask_day_as_written(language, &header(*column)), example.clone())
        }
        Question::Currency { .. } => (words::ask_currency(language).to_owned(), String::new()),
    };
    let lead = match (&ask.question, example.as_str()) {
        (Question::Currency { .. }, _) => String::new(),
        (Question::DayAsWritten { .. }, example) => {
            format!("{example}. {}", words::as_written_hint(language))
        }
        (Question::DecimalMark { .. }, "") => words::contradicts_numbers(language).to_owned(),
        (_, "") => words::contradicts_dates(language).to_owned(),
        (_, example) => words::can_be(language, example),
    };
    let state = move || {
        let (class, icon, said) = match given.get() {
            Some(_) => ("state won", IconName::Check, words::answered(language)),
            None => ("state warn", IconName::Warn, words::to_answer(language)),
        };
        view! { <span class=class><Icon name=icon />{said}</span> }
    };
    let body = match ask.question {
        Question::Currency { proposed } => {
            view! { <CurrencyAnswer proposed=proposed /> }.into_any()
        }
        question => {
            let options = ways(desk, &question).into_iter().map(|way| {
                let Way { code, reads_as, rule, answer } = way;
                view! {
                    <button
                        type="button"
                        class="ask-way"
                        data-answer=code
                        aria-pressed=move || (given.get() == Some(code)).to_string()
                        on:click=move |_| desk.answer(key, code, answer)
                    >
                        {(!reads_as.is_empty()).then(|| view! { <b>{reads_as}</b> })}
                        <span>{rule}</span>
                    </button>
                }
            });
            view! {
                <div class="ask-ways">{options.collect_view()}</div>
                <AlikeButton key=key given=given asks=asks />
            }
            .into_any()
        }
    };
    view! {
        <fieldset class="ask" data-question=key.code() data-open=move || given.get().is_none().to_string()>
            <legend>{title} " " {state}</legend>
            {(!lead.is_empty()).then(|| view! { <p class="ask-lead">{lead}</p> })}
            {body}
        </fieldset>
    }
}

/// The answers to a question, with its example read in each way.
fn ways(desk: Desk, question: &Question) -> Vec<Way> {
    let i18n = desk.app.i18n;
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
        Question::Currency { .. } => Vec::new(),
    }
}

/// Gives the same answer to the other open questions of its kind: exports write all dates alike.
#[component]
fn AlikeButton(
    key: QuestionKey,
    given: Memo<Option<&'static str>>,
    asks: Memo<Vec<Ask>>,
) -> impl IntoView {
    let desk = Desk::current();
    let i18n = desk.app.i18n;
    let language = i18n.language;
    let others = Memo::new(move |_| {
        asks.with(|asks| {
            let open = asks.iter().filter(|one| one.given.is_none() && one.key != key);
            open.filter(|one| one.key.code() == key.code()).map(|one| one.key).collect::<Vec<_>>()
        })
    });
    let all_alike = move |_| {
        let order = match given.get_untracked() {
            Some("day-first") => Some(DateOrder::DayFirst),
            Some("month-first") => Some(DateOrder::MonthFirst),
            _ => None,
        };
        let mark = match given.get_untracked() {
            Some("comma") => Some(DecimalMark::Comma),
            Some("point") => Some(DecimalMark::Point),
            _ => None,
        };
        let keys = others.get_untracked();
        desk.change(|mapping| {
            for key in keys {
                match (key, order, mark) {
                    (QuestionKey::DateOrder(column), Some(order), _) => {
                        mapping.answer(Answer::DateOrder { column, order });
                    }
                    (QuestionKey::DecimalMark(column), _, Some(mark)) => {
                        mapping.answer(Answer::DecimalMark { column, mark });
                    }
                    _ => {}
                }
            }
        });
    };
    move || {
        let count = others.with(Vec::len);
        (given.get().is_some() && count > 0).then(|| {
            let said = words::answer_alike(language, &i18n.counted(count));
            view! {
                <button type="button" class="link-btn" data-action="answer-alike" on:click=all_alike>
                    {said}
                </button>
            }
        })
    }
}

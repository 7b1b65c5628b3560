//! What must be answered before anything is imported: each question shows an example read both
//! ways. Answered ones stay in sight, and can be answered otherwise.

use leptos::prelude::*;

use crate::transfer::{Answer, Century, DateOrder, DecidedBy, DecimalMark, Keep, Question};
use crate::ui::components::{Icon, IconName};
use crate::words::import as words;

use super::codes::QuestionKey;
use super::currency::CurrencyAnswer;
use super::desk::{Desk, Look};
use super::ways::{Way, lead, title, ways};

/// A question, and how it stands.
#[derive(Clone, Debug, PartialEq)]
struct Ask {
    question: Question,
    key: QuestionKey,
    given: Option<&'static str>,
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
            QuestionKey::Epoch | QuestionKey::DayAsWritten | QuestionKey::Century(_) => {
                Some(given(key).filter(|_| dates)?)
            }
            QuestionKey::DayAhead
            | QuestionKey::BothChanged(_)
            | QuestionKey::DamagedIds
            | QuestionKey::RepeatedIds
            | QuestionKey::SameIds
            | QuestionKey::NearOwners
            | QuestionKey::Older
            | QuestionKey::NoState
            | QuestionKey::State => Some(given(key)?),
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
    let (title, lead) = (title(i18n, &desk.headers(), &ask.question), lead(i18n, &ask.question));
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
            let options = ways(i18n, &desk.headers(), &question).into_iter().map(|way| {
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
        let Some(code) = given.get_untracked() else { return };
        for other in others.get_untracked() {
            if let Some(answer) = same_answer(other, code) {
                desk.answer(other, code, answer);
            }
        }
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

/// The answer of this code to a question about a column.
fn same_answer(key: QuestionKey, code: &str) -> Option<Answer> {
    match (key, code) {
        (QuestionKey::DateOrder(column), "day-first") => {
            Some(Answer::DateOrder { column, order: DateOrder::DayFirst })
        }
        (QuestionKey::DateOrder(column), "month-first") => {
            Some(Answer::DateOrder { column, order: DateOrder::MonthFirst })
        }
        (QuestionKey::DecimalMark(column), "comma") => {
            Some(Answer::DecimalMark { column, mark: DecimalMark::Comma })
        }
        (QuestionKey::DecimalMark(column), "point") => {
            Some(Answer::DecimalMark { column, mark: DecimalMark::Point })
        }
        (QuestionKey::BothChanged(part), "mine") => Some(Answer::Keep { part, keep: Keep::Mine }),
        (QuestionKey::BothChanged(part), "theirs") => {
            Some(Answer::Keep { part, keep: Keep::Theirs })
        }
        (QuestionKey::Century(column), "nearest") => {
            Some(Answer::Century { column, century: Century::Nearest })
        }
        (QuestionKey::Century(column), "2000") => {
            Some(Answer::Century { column, century: Century::From2000 })
        }
        (QuestionKey::Century(column), "1900") => {
            Some(Answer::Century { column, century: Century::From1900 })
        }
        _ => None,
    }
}

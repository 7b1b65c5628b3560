//! What is to be found, by a plain look through all records.

use std::cmp::Reverse;

use imbuto::domain::{AccountId, Opportunity, RecordId, Status, Workspace};
use imbuto::duplicates::{folded, phone};
use imbuto::search::{Found, FoundKind, Grade};
use jiff::civil::Date;

use crate::duplicates::unfold;

type Rank = (bool, Reverse<Option<Date>>);

/// The names of a record, its other texts, and its numbers.
type Texts = (Vec<String>, Vec<String>, Vec<String>);

/// What is found, without an index.
pub fn expected(workspace: &Workspace, text: &str) -> Vec<Found> {
    let typed = folded(text, unfold);
    if typed.is_empty() {
        return Vec::new();
    }
    let mut all: Vec<(Grade, FoundKind, Rank, Reverse<RecordId>)> = Vec::new();
    for (id, rank, texts) in records(workspace) {
        let Some(kind) = FoundKind::of(id) else { continue };
        if let Some(grade) = grade(&texts, &typed) {
            all.push((grade, kind, rank, Reverse(id)));
        }
    }
    all.sort();
    let mut found: Vec<Found> = Vec::new();
    for (grade, kind, _, Reverse(id)) in all {
        let same = found.iter().filter(|one| FoundKind::of(one.id) == Some(kind)).count();
        if same < kind.most() {
            found.push(Found { id, grade });
        }
    }
    found
}

/// What the words come to; words of digits only may be a number, which these texts have as it is typed.
fn grade((names, others, numbers): &Texts, typed: &[String]) -> Option<Grade> {
    let words: Vec<String> =
        names.iter().chain(others).flat_map(|text| folded(text, unfold)).collect();
    let firsts: Vec<String> =
        names.iter().filter_map(|text| folded(text, unfold).into_iter().next()).collect();
    let of_word = |(place, word): (usize, &String)| {
        let begins = |words: &[String]| words.iter().any(|one| one.starts_with(word.as_str()));
        if begins(&words) {
            let is_first = place > 0 || begins(&firsts);
            return Some(if is_first { Grade::Begins } else { Grade::Words });
        }
        let holds = word.len() >= 3 && words.iter().any(|one| one.contains(word.as_str()));
        holds.then_some(Grade::Inside)
    };
    let grades: Option<Vec<Grade>> = typed.iter().enumerate().map(of_word).collect();
    let as_words = grades.and_then(|grades| grades.into_iter().max());
    let digits = typed.concat();
    let way = digits.trim_start_matches('0');
    let is_number =
        digits.len() >= 3 && way.len() >= 2 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let of_number = |number: &String| {
        let number = phone(number)?;
        let held = way.len() >= 3 && number.contains(way);
        let held = held.then_some(Grade::Inside);
        if number.starts_with(way) { Some(Grade::Begins) } else { held }
    };
    let as_number = numbers.iter().filter(|_| is_number).filter_map(of_number).min();
    as_words.into_iter().chain(as_number).min()
}

fn records(workspace: &Workspace) -> Vec<(RecordId, Rank, Texts)> {
    let mut all = Vec::new();
    let last = (true, Reverse(None));
    for one in workspace.opportunities.iter() {
        let account = one.account.and_then(|id| workspace.accounts.get(id));
        let mut names = vec![one.title.clone()];
        names.extend(account.map(|account| account.name.clone()));
        all.push((RecordId::Opportunity(one.id), rank(one), (names, one.tags.clone(), Vec::new())));
    }
    for one in workspace.accounts.iter() {
        let names = std::iter::once(one.name.clone()).chain(one.other_names.clone()).collect();
        let others = one.tags.iter().cloned().chain(one.website.clone()).collect();
        let phones = one.phone.iter().cloned().collect();
        all.push((RecordId::Account(one.id), best(workspace, one.id), (names, others, phones)));
    }
    for one in workspace.contacts.iter() {
        let names = std::iter::once(one.name.clone()).chain(one.other_names.clone()).collect();
        let others = one.email.iter().cloned().collect();
        let phones = one.phone.iter().chain(&one.mobile).cloned().collect();
        let rank = one.account.map_or(last, |id| best(workspace, id));
        all.push((RecordId::Contact(one.id), rank, (names, others, phones)));
    }
    for one in workspace.owners.iter() {
        let names = std::iter::once(one.name.clone()).chain(one.other_names.clone()).collect();
        let texts = (names, Vec::new(), Vec::new());
        all.push((RecordId::Owner(one.id), (!one.active, Reverse(None)), texts));
    }
    for one in workspace.activities.iter().filter(|one| !one.note.is_empty()) {
        let texts = (Vec::new(), vec![one.note.clone()], Vec::new());
        all.push((RecordId::Activity(one.id), (false, Reverse(Some(one.on))), texts));
    }
    all
}

fn rank(one: &Opportunity) -> Rank {
    let stages = one.stages.iter().map(|entry| entry.entered_on);
    let statuses = one.statuses.iter().map(|entry| entry.on);
    let owners = one.owners.iter().map(|entry| entry.from_on);
    let next = one.next_action.as_ref().map(|next| next.on);
    let days = stages.chain(statuses).chain(owners).chain([one.created_on, next]);
    (*one.status() != Status::Open, Reverse(days.flatten().max()))
}

fn best(workspace: &Workspace, account: AccountId) -> Rank {
    let there = workspace.opportunities.iter().filter(|one| one.account == Some(account));
    let best = there.map(|one| (rank(one), one.id)).min();
    best.map_or((true, Reverse(None)), |(rank, _)| rank)
}

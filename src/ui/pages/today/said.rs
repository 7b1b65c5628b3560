//! Reasons and the first sentence of the day, in words.

use jiff::civil::Date;

use crate::agenda::{DayPlan, Item, Reason, Section, Work};
use crate::domain::{Stage, Workspace, days_between};
use crate::metrics::Odds;
use crate::ui::chance::Chance;
use crate::ui::i18n::I18n;
use crate::words::{Sentence, list, today as words};

use super::face::Face;

/// So many reasons a sentence gives.
const REASONS: usize = 3;

/// A reason in words; `None` where its step is gone.
pub fn reason(i18n: I18n, workspace: &Workspace, reason: Reason) -> Option<String> {
    let language = i18n.language;
    Some(match reason {
        Reason::AtStake(minor, at) => {
            let amount = i18n.money(minor, workspace.settings.currency);
            let stage = i18n.say(|locale| locale.stage_within(at));
            match at {
                Stage::Suspect | Stage::Prospect => words::still_early(language, &amount, &stage),
                Stage::Approach | Stage::Negotiation | Stage::Conclusion | Stage::Order => {
                    words::in_stage(language, &amount, &stage)
                }
            }
        }
        Reason::Late(days) => words::days_late(language, &i18n.counted(days)),
        Reason::Ready => words::ready(language).to_owned(),
        Reason::DecisionIn(days) => words::decision_in(language, &i18n.counted(days)),
        Reason::DecisionPassed(days) => words::decision_passed(language, &i18n.counted(days)),
        Reason::OneStep(step) => {
            let item = workspace.playbook.items.iter().find(|item| item.id == step)?;
            words::one_step(language, &item.text)
        }
    })
}

/// How much is due, and with whom to begin and why.
pub fn finding(
    i18n: I18n,
    workspace: &Workspace,
    plan: &DayPlan,
    until: Until,
    chance: Option<Chance>,
) -> Sentence {
    let counted = Sentence::marked(&how_much(i18n, plan, until));
    let first = plan.first().and_then(|item| begin_with(i18n, workspace, item, until.today));
    let Some(first) = first else { return counted };
    let begin = counted.then(Sentence::plain(first));
    match chance.and_then(|chance| from_here(i18n, chance)) {
        Some(chance) => begin.then(Sentence::marked(&chance)),
        None => begin,
    }
}

/// How likely it is to be won from where it stands, where that can be said.
fn from_here(i18n: I18n, chance: Chance) -> Option<String> {
    let language = i18n.language;
    let (Odds::Measured(p) | Odds::Overdue(p) | Odds::Set(p)) = chance.odds else { return None };
    let rate = i18n.chance(p);
    Some(match chance.interval {
        Some(interval) => {
            let (low, high) = i18n.say(|locale| locale.ends(interval));
            words::won_from_here(language, &rate, &low, &high)
        }
        None => words::won_from_here_bare(language, &rate),
    })
}

/// From which day to which.
#[derive(Clone, Copy, PartialEq)]
pub struct Until {
    /// Today.
    pub today: Date,
    /// The last day.
    pub last: Date,
}

fn how_much(i18n: I18n, plan: &DayPlan, until: Until) -> String {
    let language = i18n.language;
    let (late, due) = (plan.items(Section::Late).len(), plan.items(Section::Today).len());
    let day = i18n.near_day(until.last);
    let is_today = until.last == until.today;
    let late_said = words::late_count(language, &i18n.counted(late));
    let due_said = match is_today {
        true => words::today_count(language, &i18n.counted(due)),
        false => words::until_count(language, &i18n.counted(due), &day),
    };
    match (late, due) {
        (0, 0) => words::nothing_due(language).to_owned(),
        (_, 0) => format!("*{late_said}.*"),
        (0, _) => format!("*{due_said}.*"),
        _ if is_today => words::late_and_today(language, &late_said, &i18n.count(due)),
        _ => words::late_and_until(language, &late_said, &i18n.count(due), &day),
    }
}

/// What weighs most, in the order in which one would say it; how long it has been open where little
/// else is known.
fn begin_with(i18n: I18n, workspace: &Workspace, item: &Item, today: Date) -> Option<String> {
    let language = i18n.language;
    let face = Face::of(i18n, workspace, item)?;
    let mut parts: Vec<Reason> = item.urgency.parts.iter().map(|part| part.reason).collect();
    parts.truncate(REASONS);
    parts.sort_by_key(|reason| match reason {
        Reason::AtStake(..) => 0,
        Reason::Late(_) => 1,
        Reason::DecisionIn(_) | Reason::DecisionPassed(_) => 2,
        Reason::Ready => 3,
        Reason::OneStep(_) => 4,
    });
    let mut why: Vec<String> =
        parts.into_iter().filter_map(|part| reason(i18n, workspace, part)).collect();
    match item.work {
        Work::Stopped(..) => why.push(face.what.clone()),
        Work::Plan => why.push(words::nothing_planned(language).to_owned()),
        Work::Next | Work::Activity(_) | Work::OrderStep(_) | Work::Decision => {}
    }
    let age = face.since.map(|since| days_between(since, today)).filter(|days| *days > 0);
    if let Some(days) = age.filter(|_| why.len() < REASONS) {
        why.push(words::open_for(language, &i18n.counted(days)));
    }
    Some(match list(language, &why) {
        Some(why) => words::begin_with(language, &face.name, &why),
        None => words::begin_with_bare(language, &face.name),
    })
}

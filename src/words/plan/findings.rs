//! What the plan says, each in a sentence.

use crate::domain::Milestone;
use crate::metrics::{
    ChanceCurve, Factor, LeverEffect, Plan, PlanMark, RatiosFrom, Reason, WhatIf,
};
use crate::words::{Language, Locale, Sentence, figures};

use super::{
    cases, chance_at, customers, enter_today, factor, first_possible, four_in_five, half,
    hardly_ever, in_your_numbers, just_over_half, less_than_half, lever, levers_unknown,
    more_for_sure, nearly_always, no_curve, no_levers, nobody_shows_more, not_yet, same_step,
    takes, to_be_sure, today_sure, today_sure_set, two_in_three, whole_way, whole_way_alone,
    whole_way_set, wins_come, with_unit,
};

/// "For 5 customers a month it takes 34 suspects a month, 46 to be sure of it four times in five."
#[must_use]
pub fn plan_finding(locale: &Locale, plan: &Plan) -> Sentence {
    let language = locale.language;
    let found = plan.need().and_then(|need| Ok((need, plan.whole()?)));
    let (need, whole) = match found {
        Ok(found) => found,
        Err(why_not) => return why_not_yet(locale, why_not),
    };
    let level = plan.equation.first().unwrap_or(Milestone::Targets);
    let customers = customers(language, &locale.counted(plan.wanted));
    let customers = with_unit(language, &customers, plan.per);
    let entering = with_unit(language, &locale.at_level(level, need.expected), plan.per);
    let mut said = takes(language, &customers, &entering, &locale.counted(need.expected));
    match need.needed_80 {
        Some(surely) => said.push_str(&to_be_sure(language, &locale.count(surely))),
        None => said.push('.'),
    }
    let mut said = Sentence::marked(&said);
    if let Some((today, wins)) = plan.today.zip(plan.wins_today()) {
        let (today, wins) = (locale.about(today), locale.about_customers(wins));
        let say = if plan.per.is_some() { enter_today } else { in_your_numbers };
        said = said.then(Sentence::plain(say(language, &today, &wins)));
    }
    let rate = locale.rate(whole.share);
    let observed = plan.observed().ok().and_then(|end| Some((end.share, end.band()?)));
    let way = match observed {
        Some((share, band)) => {
            let (low, high) = locale.ends(band);
            match plan.turned.is_empty() {
                true => whole_way(language, &rate, &low, &high),
                false => whole_way_set(language, &rate, &locale.rate(share), &low, &high),
            }
        }
        None => whole_way_alone(language, &rate),
    };
    said = said.then(Sentence::marked(&way));
    match plan.equation.ratios_from {
        RatiosFrom::InTheEnd { within_days: Some(days) } => {
            said.then(Sentence::marked(&wins_come(language, &locale.count(days.into()))))
        }
        RatiosFrom::InTheEnd { within_days: None } | RatiosFrom::Counts => said,
    }
}

fn why_not_yet(locale: &Locale, why_not: Reason) -> Sentence {
    Sentence::marked(&not_yet(locale.language, &figures::reason(locale, why_not)))
}

/// "With 34 suspects 5 customers come a little more than every second time: 59 %."
#[must_use]
pub fn chance_finding(
    locale: &Locale,
    plan: &Plan,
    curve: &Result<ChanceCurve, Reason>,
) -> Sentence {
    let language = locale.language;
    let curve = match curve {
        Ok(curve) => curve,
        Err(why_not) => {
            return Sentence::marked(&no_curve(language, &figures::reason(locale, *why_not)));
        }
    };
    let level = plan.equation.first().unwrap_or(Milestone::Targets);
    let customers = customers(language, &locale.counted(curve.wanted));
    let mut said = Sentence::default();
    if let Some((entering, chance)) = curve.mark(PlanMark::Expected) {
        let entering = locale.at_level(level, entering);
        let percent = locale.whole_chance(chance);
        let times = how_often(language, chance);
        said = Sentence::marked(&chance_at(language, &entering, &customers, times, &percent));
    }
    let marks = curve.mark(PlanMark::Surely).zip(curve.mark(PlanMark::Expected));
    if let Some(((surely, _), (expected, _))) = marks.filter(|(sure, one)| sure.0 > one.0) {
        let more = more_for_sure(language, &locale.counted(surely - expected));
        said = said.then(Sentence::plain(more));
    }
    match curve.mark(PlanMark::Today) {
        Some((_, chance)) => {
            let say = if plan.turned.is_empty() { today_sure } else { today_sure_set };
            said.then(Sentence::marked(&say(language, &locale.whole_chance(chance))))
        }
        None => said,
    }
}

/// What a tenth more of each lever that can go so far brings; where somebody has shown more, what that would bring.
#[must_use]
pub fn levers_finding(locale: &Locale, found: &Result<WhatIf, Factor>) -> Sentence {
    let language = locale.language;
    let found = match found {
        Ok(found) => found,
        Err(unknown) => {
            return Sentence::marked(&levers_unknown(language, &factor(language, *unknown)));
        }
    };
    if found.effects.len() < 2 || found.wins <= 0.0 {
        return Sentence::plain(no_levers(language));
    }
    let work = |of: &LeverEffect| cases(language, &locale.counted(of.work.round() as u64));
    let possible = found.effects.iter().find_map(|effect| Some((effect, effect.possible?)));
    if let Some((effect, step)) = possible {
        let gain = locale.about_customers(step.gain);
        let work = cases(language, &locale.counted(step.work.round() as u64));
        let name = lever(language, effect.lever);
        let said = first_possible(language, &name, &locale.rate(step.to), &gain, &work);
        return Sentence::marked(&said);
    }
    let by_work = |a: &&LeverEffect, b: &&LeverEffect| a.work.total_cmp(&b.work);
    let pushed: Vec<&LeverEffect> =
        found.effects.iter().filter(|effect| effect.is_whole_step()).collect();
    let most = pushed.iter().copied().max_by(by_work);
    let least = pushed.iter().copied().min_by(by_work);
    let Some((most, least)) = most.zip(least).filter(|_| pushed.len() > 1) else {
        return Sentence::marked(nobody_shows_more(language));
    };
    let gain = locale.about_customers(most.gain);
    let [most_name, least_name] = [most, least].map(|one| lever(language, one.lever));
    let said = same_step(language, &gain, &most_name, &work(most), &least_name, &work(least));
    Sentence::marked(&said).then(Sentence::marked(nobody_shows_more(language)))
}

/// By the per cents that are written beside it.
fn how_often(language: Language, chance: f64) -> &'static str {
    match (100.0 * chance).round() as u64 {
        ..10 => hardly_ever(language),
        10..50 => less_than_half(language),
        50 => half(language),
        51..66 => just_over_half(language),
        66..80 => two_in_three(language),
        80..90 => four_in_five(language),
        _ => nearly_always(language),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_often_is_never_more_than_the_number() {
        let said =
            [0.05, 0.4, 0.5, 0.62, 0.66, 0.75, 0.8, 0.95].map(|one| how_often(Language::En, one));
        assert_eq!(
            said,
            [
                "hardly ever",
                "less than every second time",
                "every second time",
                "a little more than every second time",
                "about two times in three",
                "about two times in three",
                "four times in five",
                "nearly always",
            ]
        );
    }
}

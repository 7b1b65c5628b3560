//! The words of the drawings: formatted numbers and names, handed to `charts/`.

use crate::charts::{
    Chart, CurveText, CurvesText, FunnelRowText, FunnelText, RatioRowText, RatioText, Size, Target,
    curves_chart, funnel_chart, ratio_chart,
};
use crate::metrics::{
    Conversion, Figure, Funnel, FunnelRow, HORIZON_DAYS, InTheEnd, Quantiles, Ratio, RatioKind,
    RatioRow, Ratios, Reason, Reference,
};
use crate::words::{figures, funnel as words, funnel_finding, over_time, pipeline, shell, stage};

use super::components::Tip;
use super::i18n::I18n;

/// Draws the funnel, with the reference beside it.
#[must_use]
pub fn draw_funnel(
    i18n: I18n,
    funnel: &Funnel,
    reference: Option<&Reference>,
    size: Size,
) -> Chart {
    let language = i18n.language;
    // Both columns are shares of the same level: the reference's first one that is recorded here.
    let level_at = |stage| {
        reference.and_then(|reference| reference.rows.iter().find(|level| level.stage == stage))
    };
    let base =
        funnel.rows.iter().find_map(|row| level_at(row.stage)).map_or(1.0, |level| level.share);
    let rows = funnel.rows.iter().map(|row| {
        let level = level_at(row.stage);
        let first = match row.from_first {
            Some(_) => value(i18n, row.from_first, row.from_first_end, words::too_early(language)),
            None if row.reached > 0 => i18n.rate(1.0),
            None => String::new(),
        };
        FunnelRowText {
            label: i18n.stage(row.stage),
            reached: i18n.count(row.reached),
            from_first: first,
            first_interval: interval(i18n, row.from_first, row.from_first_end),
            reference: level.map_or_else(String::new, |level| i18n.rate(level.share / base)),
            rate: value(i18n, row.from_previous, row.from_previous_end, words::too_early(language)),
            interval: interval(i18n, row.from_previous, row.from_previous_end),
            waiting: waiting(i18n, row).unwrap_or_default(),
        }
    });
    let is_any_open = funnel.rows.iter().any(|row| row.open.is_some_and(|open| open > 0));
    let (reached, from_first) = match is_any_open {
        true => (words::head_so_far(language), words::head_first_end(language)),
        false => (words::head_reached(language), words::head_first(language)),
    };
    let text = FunnelText {
        name: "funnel".to_owned(),
        label: i18n.say(|locale| funnel_finding(locale, funnel).text()),
        stages: words::head_stage(language).to_owned(),
        reached: reached.to_owned(),
        from_first: from_first.to_owned(),
        reference: reference.map_or("", |one| words::reference_head(language, one)).to_owned(),
        rows: rows.collect(),
    };
    funnel_chart(funnel, reference, &text, size)
}

/// Draws the ratios, each with what it tells; `before` are the same of the period before.
#[must_use]
pub fn draw_ratios(i18n: I18n, ratios: &Ratios, before: Option<&Ratios>, size: Size) -> Chart {
    let language = i18n.language;
    let rows = ratios.rows.iter().map(|row| RatioRowText {
        name: stage::ratio(language, row.code).to_owned(),
        passage: i18n.say(|locale| locale.ratio_path(row.code)),
        value: value(i18n, row.ratio, row.end, words::too_early(language)),
        counts: row.ratio.map_or_else(String::new, |ratio| counts(i18n, ratio, row.open)),
        tells: stage::ratio_tells(language, row.code).to_owned(),
        missing: missing(i18n, row.ratio).to_owned(),
        warning: unmeasured(i18n, row),
        note: why_early(i18n, row.ratio, row.end),
    });
    let text = RatioText {
        name: "ratios".to_owned(),
        label: words::ratios_name(language).to_owned(),
        unit: i18n.say(|locale| locale.format.percent(1.0, 0)).replace("100", ""),
        rows: rows.collect(),
    };
    ratio_chart(ratios, before, &text, size)
}

/// Draws how many went on by which day.
#[must_use]
pub fn draw_curves(
    i18n: I18n,
    conversions: &[Conversion],
    stays: &[Quantiles],
    size: Size,
) -> Chart {
    let language = i18n.language;
    let stay = |index: usize| {
        let stay = stays.get(index).copied().unwrap_or_default();
        // After the passages stands the whole way.
        let is_whole = index > 0 && index + 1 == conversions.len();
        let say = if is_whole { over_time::stay_until_won } else { over_time::stay };
        i18n.say(|locale| say(locale, stay))
    };
    let panels = conversions.iter().enumerate().map(|(index, one)| CurveText {
        name: [one.from, one.to].map(|one| i18n.stage(one)).join(" → "),
        rate: one.incidence().map_or_else(String::new, |rate| i18n.rate(rate)),
        interval: one.band().zip(one.horizon_days).map_or_else(String::new, |(band, days)| {
            i18n.say(|locale| over_time::read_at(locale, &locale.range(band), days))
        }),
        counts: out_of(i18n, one.plain),
        half: stay(index)[0].clone(),
        nine: stay(index)[1].clone(),
        missing: match one.plain.denominator {
            0 => shell::not_measurable(language).to_owned(),
            _ => words::too_early(language).to_owned(),
        },
    });
    let text = CurvesText {
        name: "curves".to_owned(),
        label: figures::caption(language, Figure::Conversion).to_owned(),
        middle: pipeline::days(language, &i18n.counted(HORIZON_DAYS)),
        end: i18n.count(2 * HORIZON_DAYS),
        panels: panels.collect(),
    };
    curves_chart(conversions, stays, &text, size)
}

/// What a part of the funnel tells. `leads_to` makes the address of the opportunities behind a bar.
#[must_use]
pub fn funnel_tip(
    i18n: I18n,
    funnel: &Funnel,
    target: Target,
    leads_to: impl FnOnce(crate::domain::Stage) -> Option<String>,
) -> Option<Tip> {
    let language = i18n.language;
    let row_of = |stage| funnel.rows.iter().find(move |row| row.stage == stage);
    match target {
        Target::Bar(at) => {
            let row = row_of(at)?;
            let name = i18n.stage(at);
            let mut lines = vec![words::bar_tip(language, &name, &i18n.count(row.reached))];
            lines.extend(waiting(i18n, row));
            let leads_to = leads_to(at);
            lines.extend(leads_to.as_ref().map(|_| words::bar_open(language).to_owned()));
            Some(Tip { lines, leads_to })
        }
        Target::Passage(from, to) => {
            let names = [from, to].map(|one| i18n.stage(one)).join(" → ");
            let mut lines = vec![names];
            let (from, row) = (row_of(from)?, row_of(to)?);
            lines.extend(ratio_lines(i18n, row.from_previous, from.open, row.from_previous_end));
            Some(Tip { lines, leads_to: None })
        }
        _ => None,
    }
}

/// What a part of the ratio chart tells.
#[must_use]
pub fn ratio_tip(i18n: I18n, ratios: &Ratios, target: Target) -> Option<Tip> {
    let language = i18n.language;
    let Target::Ratio(code) = target else { return None };
    let row = ratios.rows.iter().find(|row| row.code == code)?;
    let mut lines = vec![stage::ratio(language, code).to_owned()];
    lines.extend(ratio_lines(i18n, row.ratio, row.open, row.end));
    lines.push(stage::ratio_tells(language, code).to_owned());
    Some(Tip { lines, leads_to: None })
}

fn ratio_lines(i18n: I18n, ratio: Option<Ratio>, open: Option<u64>, end: Estimate) -> Vec<String> {
    let language = i18n.language;
    let Some((ratio, rate)) = ratio.and_then(|ratio| Some((ratio, ratio.rate()?))) else {
        return vec![missing(i18n, ratio).to_owned()];
    };
    let mut lines = vec![words::so_far(language, &counts(i18n, ratio, open), &i18n.share(rate))];
    lines.extend(match (end, ratio.interval_in_the_end(end)) {
        (Ok(end), Some(band)) => {
            Some(words::in_the_end(language, &i18n.rate(end.share), &i18n.range(band)))
        }
        (Err(Reason::RatiosOfCounts), Some(interval)) => Some(i18n.range(interval)),
        (Err(why_not), _) => Some(reason(i18n, why_not)),
        (Ok(_), None) => None,
    });
    lines
}

/// What a share comes to in the end, or why that cannot be said.
type Estimate = Result<InTheEnd, Reason>;

/// What stands as the rate: what it comes to in the end; of two counts side by side their ratio; else that
/// it is too early.
fn value(i18n: I18n, ratio: Option<Ratio>, end: Estimate, too_early: &str) -> String {
    match (ratio.and_then(|ratio| ratio.rate()), end) {
        (None, _) => String::new(),
        (Some(_), Ok(end)) => i18n.rate(end.share),
        (Some(rate), Err(Reason::RatiosOfCounts)) => i18n.rate(rate),
        (Some(_), Err(_)) => too_early.to_owned(),
    }
}

/// Why it is too early to say what a ratio comes to.
fn why_early(i18n: I18n, ratio: Option<Ratio>, end: Estimate) -> String {
    match (ratio.and_then(|ratio| ratio.rate()), end) {
        (None, _) | (_, Ok(_) | Err(Reason::RatiosOfCounts)) => String::new(),
        (Some(_), Err(why_not)) => reason(i18n, why_not),
    }
}

fn reason(i18n: I18n, reason: Reason) -> String {
    i18n.say(|locale| figures::reason(locale, reason))
}

/// "108 of 182, 12 open".
fn counts(i18n: I18n, ratio: Ratio, open: Option<u64>) -> String {
    match open {
        None | Some(0) => out_of(i18n, ratio),
        Some(open) => {
            let [x, n, open] =
                [ratio.numerator, ratio.denominator, open].map(|count| i18n.count(count));
            words::out_of_open(i18n.language, &x, &n, &open)
        }
    }
}

fn out_of(i18n: I18n, ratio: Ratio) -> String {
    let (x, n) = (i18n.count(ratio.numerator), i18n.count(ratio.denominator));
    words::out_of(i18n.language, &x, &n)
}

fn interval(i18n: I18n, ratio: Option<Ratio>, end: Estimate) -> String {
    let interval = ratio.and_then(|ratio| ratio.interval_in_the_end(end));
    interval.map_or_else(String::new, |interval| i18n.range(interval))
}

fn missing(i18n: I18n, ratio: Option<Ratio>) -> &'static str {
    match ratio {
        None => shell::not_recorded(i18n.language),
        Some(ratio) if ratio.denominator == 0 => shell::not_measurable(i18n.language),
        Some(Ratio { kind: RatioKind::Proportion | RatioKind::OfCounts, .. }) => "",
    }
}

fn waiting(i18n: I18n, row: &FunnelRow) -> Option<String> {
    let (open, lost) = (row.open?, row.lost?);
    let any = open + lost > 0;
    any.then(|| words::waiting(i18n.language, &i18n.count(open), &i18n.count(lost)))
}

fn unmeasured(i18n: I18n, row: &RatioRow) -> String {
    match row.unmeasured {
        0 => String::new(),
        count => words::unmeasured(i18n.language, &i18n.counted(count)),
    }
}

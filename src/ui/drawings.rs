//! The words of the drawings: formatted numbers and names, handed to `charts/`.

use crate::charts::{
    Chart, FunnelRowText, FunnelText, RatioRowText, RatioText, Size, Target, funnel_chart,
    ratio_chart,
};
use crate::metrics::{Funnel, FunnelRow, Ratio, RatioKind, RatioRow, Ratios, Reference};
use crate::words::{funnel as words, funnel_finding, shell, stage};

use super::components::Tip;
use super::tongue::Tongue;

/// Draws the funnel, with the reference over it.
#[must_use]
pub fn draw_funnel(
    tongue: Tongue,
    funnel: &Funnel,
    reference: Option<&Reference>,
    size: Size,
) -> Chart {
    let language = tongue.language;
    // Both columns are shares of the same level: the reference's first one that is recorded here.
    let level_at = |stage| {
        reference.and_then(|reference| reference.rows.iter().find(|level| level.stage == stage))
    };
    let base =
        funnel.rows.iter().find_map(|row| level_at(row.stage)).map_or(1.0, |level| level.share);
    let rows = funnel.rows.iter().map(|row| {
        let share = row.from_first.map_or((row.reached > 0).then_some(1.0), |ratio| ratio.rate());
        let level = level_at(row.stage);
        FunnelRowText {
            label: stage::name(language, row.stage).to_owned(),
            reached: tongue.count(row.reached),
            from_first: share.map_or_else(String::new, |share| tongue.share(share)),
            reference: level.map_or_else(String::new, |level| tongue.rate(level.share / base)),
            rate: rate(tongue, row.from_previous),
            interval: interval(tongue, row.from_previous),
            waiting: waiting(tongue, row).unwrap_or_default(),
        }
    });
    let text = FunnelText {
        name: "funnel".to_owned(),
        label: tongue.say(|locale| funnel_finding(locale, funnel).text()),
        stages: words::head_stage(language).to_owned(),
        reached: words::head_reached(language).to_owned(),
        from_first: words::head_first(language).to_owned(),
        reference: reference.map_or("", |_| words::head_reference(language)).to_owned(),
        rows: rows.collect(),
    };
    funnel_chart(funnel, reference, &text, size)
}

/// Draws the ratios.
#[must_use]
pub fn draw_ratios(tongue: Tongue, ratios: &Ratios, size: Size) -> Chart {
    let language = tongue.language;
    let rows = ratios.rows.iter().map(|row| RatioRowText {
        name: stage::ratio(language, row.code).to_owned(),
        passage: stage::ratio_path(language, row.code).to_owned(),
        value: rate(tongue, row.ratio),
        counts: row.ratio.map_or_else(String::new, |ratio| out_of(tongue, ratio)),
        missing: missing(tongue, row.ratio).to_owned(),
        warning: unmeasured(tongue, row),
        note: String::new(),
    });
    let text = RatioText {
        name: "ratios".to_owned(),
        label: words::ratios_name(language).to_owned(),
        unit: tongue.say(|locale| locale.format.percent(1.0, 0)).replace("100", ""),
        rows: rows.collect(),
    };
    ratio_chart(ratios, None, &text, size)
}

/// What a part of the funnel tells. `leads_to` makes the address of the opportunities behind a bar.
#[must_use]
pub fn funnel_tip(
    tongue: Tongue,
    funnel: &Funnel,
    target: Target,
    leads_to: impl FnOnce(crate::domain::Stage) -> Option<String>,
) -> Option<Tip> {
    let language = tongue.language;
    let row_of = |stage| funnel.rows.iter().find(move |row| row.stage == stage);
    match target {
        Target::Bar(at) => {
            let row = row_of(at)?;
            let name = stage::name(language, at);
            let mut lines = vec![words::bar_tip(language, name, &tongue.count(row.reached))];
            lines.extend(waiting(tongue, row));
            let leads_to = leads_to(at);
            lines.extend(leads_to.as_ref().map(|_| words::bar_open(language).to_owned()));
            Some(Tip { lines, leads_to })
        }
        Target::Passage(from, to) => {
            let names = [from, to].map(|one| stage::name(language, one)).join(" → ");
            let mut lines = vec![names];
            lines.extend(ratio_lines(tongue, row_of(to)?.from_previous));
            Some(Tip { lines, leads_to: None })
        }
        Target::Ratio(_) | Target::Note(_) => None,
    }
}

/// What a part of the ratio chart tells.
#[must_use]
pub fn ratio_tip(tongue: Tongue, ratios: &Ratios, target: Target) -> Option<Tip> {
    let language = tongue.language;
    let Target::Ratio(code) = target else { return None };
    let row = ratios.rows.iter().find(|row| row.code == code)?;
    let mut lines = vec![stage::ratio(language, code).to_owned()];
    lines.extend(ratio_lines(tongue, row.ratio));
    lines.push(stage::ratio_tells(language, code).to_owned());
    Some(Tip { lines, leads_to: None })
}

fn ratio_lines(tongue: Tongue, ratio: Option<Ratio>) -> Vec<String> {
    match ratio.filter(|ratio| ratio.rate().is_some()) {
        Some(ratio) => {
            let exact = tongue.share(ratio.rate().unwrap_or_default());
            vec![
                format!("{exact} ({})", out_of(tongue, ratio)),
                format!(
                    "{}: {}",
                    words::confidence(tongue.language),
                    interval(tongue, Some(ratio))
                ),
            ]
        }
        None => vec![missing(tongue, ratio).to_owned()],
    }
}

fn out_of(tongue: Tongue, ratio: Ratio) -> String {
    let (x, n) = (tongue.count(ratio.numerator), tongue.count(ratio.denominator));
    words::out_of(tongue.language, &x, &n)
}

fn rate(tongue: Tongue, ratio: Option<Ratio>) -> String {
    ratio.and_then(|ratio| ratio.rate()).map_or_else(String::new, |rate| tongue.rate(rate))
}

fn interval(tongue: Tongue, ratio: Option<Ratio>) -> String {
    let interval = ratio.and_then(|ratio| ratio.interval());
    interval.map_or_else(String::new, |interval| tongue.range(interval))
}

fn missing(tongue: Tongue, ratio: Option<Ratio>) -> &'static str {
    match ratio {
        None => shell::not_recorded(tongue.language),
        Some(ratio) if ratio.denominator == 0 => shell::not_measurable(tongue.language),
        Some(Ratio { kind: RatioKind::Proportion | RatioKind::OfCounts, .. }) => "",
    }
}

fn waiting(tongue: Tongue, row: &FunnelRow) -> Option<String> {
    let (open, lost) = (row.open?, row.lost?);
    let any = open + lost > 0;
    any.then(|| words::waiting(tongue.language, &tongue.count(open), &tongue.count(lost)))
}

fn unmeasured(tongue: Tongue, row: &RatioRow) -> String {
    match row.unmeasured {
        0 => String::new(),
        1 => words::unmeasured_one(tongue.language).to_owned(),
        many => words::unmeasured_many(tongue.language, &tongue.count(many)),
    }
}

//! The figures that the chart tests draw: the demo firm's, with the words of the page.

use imbuto::charts::{CurveText, CurvesText, FunnelRowText, FunnelText, RatioRowText, RatioText};
use imbuto::domain::Stage;
use imbuto::metrics::{
    Conversion, Funnel, FunnelRow, HORIZON_DAYS, InTheEnd, Ratio, RatioCode, RatioKind, RatioRow,
    Ratios, Reason, Reference, ReferenceRow,
};
use imbuto::stats::Fate;

use crate::stats::aalen_johansen;

pub const LABELS: [&str; 6] =
    ["Sospetto", "Prospect", "Approccio", "Negoziazione", "Conclusione", "Ordine"];

/// What a ratio comes to in the end where nobody is open.
fn end(ratio: Option<Ratio>) -> Result<InTheEnd, Reason> {
    let ratio = ratio.ok_or(Reason::NotRecorded)?;
    let share = ratio.rate().ok_or(Reason::NobodyThere)?;
    match ratio.kind {
        RatioKind::Proportion => Ok(InTheEnd { share, trials: ratio.denominator as f64 }),
        RatioKind::OfCounts => Err(Reason::RatiosOfCounts),
    }
}

/// A funnel of `reached`, with `(open, lost)` where they are known.
pub fn funnel(reached: &[(Stage, u64)], waiting: Option<&[(u64, u64)]>) -> Funnel {
    let mut rows: Vec<FunnelRow> = Vec::new();
    for (index, (stage, reached)) in reached.iter().copied().enumerate() {
        let before = |row: Option<&FunnelRow>| row.map(|row| Ratio::nested(reached, row.reached));
        let (from_previous, from_first) = (before(rows.last()), before(rows.first()));
        rows.push(FunnelRow {
            stage,
            reached,
            open: waiting.map(|waiting| waiting[index].0),
            lost: waiting.map(|waiting| waiting[index].1),
            from_previous,
            from_previous_end: end(from_previous),
            from_first,
            from_first_end: end(from_first),
        });
    }
    let not_recorded = Stage::ALL.into_iter().filter(|s| reached.iter().all(|(of, _)| of != s));
    Funnel { rows, not_recorded: not_recorded.collect() }
}

/// The demo firm's last twelve months.
pub fn demo() -> Funnel {
    let reached = [182, 108, 67, 43, 28, 18];
    let waiting = [(31, 43), (17, 24), (9, 15), (6, 9), (4, 6), (0, 0)];
    funnel(&Stage::ALL.into_iter().zip(reached).collect::<Vec<_>>(), Some(&waiting))
}

/// Five numbers that a person typed.
pub fn typed() -> Funnel {
    let stages =
        [Stage::Suspect, Stage::Prospect, Stage::Approach, Stage::Negotiation, Stage::Order];
    funnel(&stages.into_iter().zip([120, 66, 34, 21, 7]).collect::<Vec<_>>(), None)
}

/// The rule of three per cent.
pub fn three_per_cent() -> Reference {
    let level = |(stage, count): (Stage, u64)| ReferenceRow {
        stage,
        count,
        share: count as f64 / 100.0,
        own: None,
        own_end: Err(Reason::NotRecorded),
        against: None,
    };
    let levels =
        [(Stage::Suspect, 100), (Stage::Prospect, 60), (Stage::Approach, 30), (Stage::Order, 3)];
    Reference { name: None, rows: levels.map(level).to_vec() }
}

fn percent(ratio: Ratio) -> String {
    ratio.rate().map_or_else(String::new, |rate| format!("{:.0} %", rate * 100.0))
}

fn one_decimal(ratio: Ratio) -> String {
    let rate = ratio.rate().map(|rate| format!("{:.1} %", rate * 100.0).replace('.', ","));
    rate.unwrap_or_default()
}

pub fn interval(ratio: Ratio) -> String {
    ratio.interval().map_or_else(String::new, |interval| {
        format!("{:.0}–{:.0}", interval.low * 100.0, interval.high * 100.0)
    })
}

/// The words of `funnel` in Italian.
pub fn words(name: &str, funnel: &Funnel, reference: Option<&Reference>) -> FunnelText {
    let rows = funnel.rows.iter().map(|row| {
        let level = reference.and_then(|of| of.rows.iter().find(|level| level.stage == row.stage));
        FunnelRowText {
            label: LABELS[row.stage.index()].to_owned(),
            reached: row.reached.to_string(),
            from_first: row.from_first.map_or_else(|| "100 %".to_owned(), one_decimal),
            reference: level
                .map_or_else(String::new, |level| format!("{:.0} %", level.share * 100.0)),
            first_interval: row.from_first.map_or_else(String::new, interval),
            rate: row.from_previous.map_or_else(String::new, percent),
            interval: row.from_previous.map_or_else(String::new, interval),
            waiting: match (row.open, row.lost) {
                (Some(open), Some(lost)) => format!("{open} aperte, {lost} perse"),
                _ => String::new(),
            },
        }
    });
    FunnelText {
        name: name.to_owned(),
        label: "Imbuto: di 182 sospetti, 18 sono clienti".to_owned(),
        stages: "Fase".to_owned(),
        reached: "arrivate".to_owned(),
        from_first: "sul primo".to_owned(),
        reference: reference.map_or("", |_| "rif. 3 %").to_owned(),
        rows: rows.collect(),
    }
}

/// Ratios of `rows`.
pub fn ratios(rows: &[(RatioCode, Option<Ratio>)]) -> Ratios {
    let row = |(code, ratio): &(RatioCode, Option<Ratio>)| RatioRow {
        code: *code,
        ratio: *ratio,
        open: None,
        end: end(*ratio),
        within_days: None,
        unmeasured: u64::from(*code == RatioCode::R2) * 3,
        to_come: 0,
    };
    Ratios { rows: rows.iter().map(row).collect(), appointments_measured: None }
}

/// The demo firm's last twelve months.
pub fn demo_ratios() -> Ratios {
    let of = |numerator, denominator| Some(Ratio::nested(numerator, denominator));
    ratios(&[
        (RatioCode::R1, of(108, 182)),
        (RatioCode::Rs, of(87, 108)),
        (RatioCode::R2, of(67, 82)),
        (RatioCode::R3, of(43, 67)),
        (RatioCode::R4, of(18, 43)),
    ])
}

/// The words of `ratios` in Italian.
pub fn ratio_words(name: &str, ratios: &Ratios) -> RatioText {
    let rows = ratios.rows.iter().map(|row| {
        let (name, passage) = match row.code {
            RatioCode::R1 => ("Qualificazione", "sospetto → prospect"),
            RatioCode::Rs => ("Presa d’appuntamento", "prospect → appuntamento"),
            RatioCode::R2 => ("Appuntamenti onorati", "fissato → fatto"),
            RatioCode::RsR2 => ("Fino all’incontro", "prospect → approccio"),
            RatioCode::R3 => ("Resa dell’appuntamento", "fatto → offerta"),
            RatioCode::R4 => ("Chiusura", "offerta → cliente"),
            RatioCode::R5 => ("Esecuzione", "vinta → compiuta"),
        };
        let counts = |ratio: Ratio| format!("{} su {}", ratio.numerator, ratio.denominator);
        RatioRowText {
            name: name.to_owned(),
            passage: passage.to_owned(),
            value: row.ratio.map_or_else(String::new, percent),
            counts: row.ratio.map_or_else(String::new, counts),
            tells: format!("Che cosa dice a chi guida la squadra il passaggio «{name}»."),
            missing: match row.ratio {
                None => "non registrato".to_owned(),
                Some(_) => "non ancora misurabile".to_owned(),
            },
            warning: match row.unmeasured {
                0 => String::new(),
                many => format!("{many} appuntamenti senza esito:"),
            },
            note: match row.unmeasured {
                0 => String::new(),
                _ => "fuori dal conto.".to_owned(),
            },
        }
    });
    RatioText {
        name: name.to_owned(),
        label: "Cinque passaggi, da sospetto a cliente".to_owned(),
        unit: " %".to_owned(),
        rows: rows.collect(),
    }
}

/// How `count` came from one stage to the next: some soon, some late, some lost, some open.
pub fn conversion(from: Stage, to: Stage, count: u32) -> Conversion {
    let observations: Vec<_> = (0..count)
        .map(|at| match at * 7 % 10 {
            0..=4 => (3 + at * at * 13 % 61, Fate::Advanced),
            5 | 6 => (9 + at * 17 % 97, Fate::Lost),
            _ => (at * 29 % 170, Fate::Censored),
        })
        .collect();
    let went_on = observations.iter().filter(|(_, fate)| *fate == Fate::Advanced).count() as u64;
    let curve = aalen_johansen(&observations);
    Conversion {
        from,
        to,
        horizon_days: curve.horizon(HORIZON_DAYS),
        open: observations.iter().filter(|(_, fate)| *fate == Fate::Censored).count() as u64,
        open_undated: 0,
        curve,
        plain: Ratio::nested(went_on, count.into()),
        undated: 0,
        reversed: 0,
    }
}

/// The words of `conversions` in Italian.
pub fn curves_words(conversions: &[Conversion]) -> CurvesText {
    let panels = conversions.iter().map(|one| CurveText {
        name: [one.from, one.to].map(|stage| LABELS[stage.index()]).join(" → "),
        rate: one.incidence().map_or_else(String::new, |rate| format!("{:.0} %", rate * 100.0)),
        interval: one.band().map_or_else(String::new, |band| {
            format!("{:.0}–{:.0}", band.low * 100.0, band.high * 100.0)
        }),
        counts: format!("{} su {}", one.plain.numerator, one.plain.denominator),
        half: "metà esce in 23 giorni".to_owned(),
        nine: "9 su 10 in 61 giorni".to_owned(),
        missing: "non ancora misurabile".to_owned(),
    });
    CurvesText {
        name: "curves".to_owned(),
        label: "Passaggi nel tempo".to_owned(),
        middle: "90 giorni".to_owned(),
        end: "180".to_owned(),
        panels: panels.collect(),
    }
}

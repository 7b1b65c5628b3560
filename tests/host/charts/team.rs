//! The drawings of the team: two sides, the grid, what is drawn apart, the axes and the clouds.

use imbuto::charts::{
    ApartRow, ApartRowText, ApartText, AxisText, BarRow, BarRowText, BarsText, Cloud, CloudPoint,
    CloudSide, CloudText, CloudsText, GridCellText, GridColumn, GridColumnText, GridRowText,
    GridText, OwnerGrid, SidesRowText, SidesText, Size, apart_chart, axis_chart, bars_chart,
    clouds_chart, owner_grid_chart, sides_chart,
};
use imbuto::domain::{Milestone, Stage};
use imbuto::metrics::{Comparison, Measure, Ratio, RatioCode, compare, typed_counts};

use super::pictures::check;
use super::read::{elements, hittable, within};

const WIDTHS: [u32; 5] = [240, 358, 640, 899, 1216];

/// Two of a team, by the six numbers of each.
fn both() -> Vec<Comparison> {
    let counts =
        |numbers: [u64; 6]| typed_counts(&Milestone::ALL.into_iter().zip(numbers).collect());
    let mut rows = compare(&counts([43, 31, 27, 24, 7, 4]), &counts([50, 23, 22, 18, 13, 5])).rows;
    rows.sort_by_key(|row| row.measure != Measure::Overall);
    rows
}

fn out_of(ratio: Option<Ratio>) -> (String, String) {
    let text = |ratio: Ratio| {
        let rate = ratio.rate()?;
        Some((
            format!("{:.0} %", 100.0 * rate),
            format!("{} su {}", ratio.numerator, ratio.denominator),
        ))
    };
    ratio.and_then(text).unwrap_or_default()
}

fn name(measure: Measure) -> &'static str {
    match measure {
        Measure::Of(RatioCode::R1) => "Qualificazione",
        Measure::Of(RatioCode::Rs) => "Presa d’appuntamento",
        Measure::Of(RatioCode::R2) => "Appuntamenti onorati",
        Measure::Of(RatioCode::R3) => "Resa dell’appuntamento",
        Measure::Of(_) => "Chiusura",
        Measure::Overall => "Da sospetto a cliente",
    }
}

fn sides_words(rows: &[Comparison]) -> SidesText {
    let row = |row: &Comparison| {
        let ((a, of_a), (b, of_b)) = (out_of(row.a), out_of(row.b));
        SidesRowText {
            name: name(row.measure).to_owned(),
            passage: "fatto → offerta".to_owned(),
            time: "entro 37 giorni".to_owned(),
            left_out: "fuori 2 e 1 più giovani".to_owned(),
            values: [a, b],
            counts: [of_a, of_b],
            verdict: "non si può dire ancora".to_owned(),
            why: "fra tanti confronti può essere caso".to_owned(),
            is_said: row.measure == Measure::Of(RatioCode::R3),
        }
    };
    SidesText {
        name: "compare".to_owned(),
        label: "Giada e Tommaso".to_owned(),
        unit: " %".to_owned(),
        time: "tempo uguale".to_owned(),
        sides: ["Giada".to_owned(), "Tommaso".to_owned()],
        verdict: "Chi è meglio?".to_owned(),
        rows: rows.iter().map(row).collect(),
    }
}

#[test]
fn two_sides_on_one_axis() {
    let rows = both();
    let text = sides_words(&rows);
    check("sides", &sides_chart(&rows, &text, Size::wide(1216)));
    check("sides-phone", &sides_chart(&rows, &text, Size::wide(358)));
}

#[test]
fn two_sides_stay_on_their_sheet() {
    for rows in [Vec::new(), both()] {
        for words in [SidesText::default(), sides_words(&rows)] {
            for wide in WIDTHS {
                let chart = sides_chart(&rows, &words, Size::wide(wide));
                within(&chart);
                hittable(&chart);
                assert_eq!(chart.hotspots.len(), rows.len());
            }
        }
    }
}

/// Shape tells the two apart: for each measure that both have, one dot and one square of paper.
#[test]
fn each_side_has_its_own_shape() {
    let rows = both();
    let svg = sides_chart(&rows, &sides_words(&rows), Size::wide(1216)).svg();
    let drawn = elements(&svg);
    let dots = drawn.iter().filter(|one| one.tag == "circle").count();
    let squares = drawn.iter().filter(|one| one.get("class") == "fill-paper stroke-series-b");
    // One more of each stands in the head.
    assert_eq!((dots, squares.count()), (rows.len() + 1, rows.len() + 1));
}

fn grid() -> OwnerGrid {
    let of = |x, n| Some(Ratio::nested(x, n));
    let column = |measure, team| GridColumn { measure, team };
    OwnerGrid {
        columns: vec![
            column(Some(Measure::Of(RatioCode::R1)), of(92, 152)),
            column(Some(Measure::Of(RatioCode::R3)), of(36, 59)),
            column(Some(Measure::Of(RatioCode::R4)), of(16, 32)),
            column(Some(Measure::Overall), of(14, 101)),
            column(None, of(18, 115)),
        ],
        rows: vec![
            vec![of(31, 43), of(7, 22), of(4, 8), of(4, 30), of(5, 33)],
            vec![of(23, 50), of(13, 17), of(5, 9), of(5, 34), of(5, 38)],
            vec![of(24, 35), of(11, 13), of(0, 0), None, of(6, 26)],
        ],
    }
}

fn grid_words(grid: &OwnerGrid) -> GridText {
    let column = |(index, column): (usize, &GridColumn)| GridColumnText {
        name: column.measure.map_or("Vinte su chiuse", name).to_owned(),
        lines: ["entro 37 giorni", "fuori 8 più giovani", "non si può dire ancora"]
            .map(str::to_owned),
        is_said: index == 1,
    };
    let cells = |ratios: Vec<Option<Ratio>>| {
        let cell = |ratio| {
            let (value, counts) = out_of(ratio);
            let value = if value.is_empty() { "nessun caso ancora".to_owned() } else { value };
            GridCellText { value, counts, is_named: false }
        };
        ratios.into_iter().map(cell).collect()
    };
    let row = |(name, ratios): (&str, Vec<Option<Ratio>>)| GridRowText {
        name: name.to_owned(),
        under: "5 clienti finora".to_owned(),
        cells: cells(ratios),
    };
    let team = grid.columns.iter().map(|column| column.team).collect();
    let named = ["Giada", "Tommaso", "Elisa"].into_iter().zip(grid.rows.clone());
    let mut text = GridText {
        name: "owners".to_owned(),
        label: "I venditori".to_owned(),
        columns: grid.columns.iter().enumerate().map(column).collect(),
        rows: named.chain([("Squadra", team)]).map(row).collect(),
    };
    if let Some(cell) = text.rows[0].cells.get_mut(1) {
        cell.is_named = true;
    }
    text
}

#[test]
fn owners_by_passages() {
    let own = grid();
    let text = grid_words(&own);
    check("owners", &owner_grid_chart(&own, &text, Size::wide(1216)));
    check("owners-phone", &owner_grid_chart(&own, &text, Size::wide(358)));
}

#[test]
fn the_grid_stays_on_its_sheet() {
    for own in [OwnerGrid::default(), grid()] {
        for text in [GridText::default(), grid_words(&own)] {
            for wide in WIDTHS {
                let chart = owner_grid_chart(&own, &text, Size::wide(wide));
                within(&chart);
                hittable(&chart);
                assert_eq!(chart.hotspots.len(), own.rows.len() * own.columns.len());
            }
        }
    }
}

#[test]
fn what_is_drawn_apart() {
    let rows = [(5, Some((4, 30))), (0, Some((0, 0))), (6, None)]
        .map(|(won, of)| ApartRow { won, ratio: of.map(|(x, n)| Ratio::nested(x, n)) });
    let row = |(name, row): (&str, &ApartRow)| {
        let (rate, counts) = out_of(row.ratio);
        ApartRowText { name: name.to_owned(), won: row.won.to_string(), rate, counts }
    };
    let text = ApartText {
        name: "apart".to_owned(),
        label: "Efficacia ed efficienza".to_owned(),
        heads: [
            "Efficacia: quanti clienti".to_owned(),
            "Efficienza: da quanti sospetti".to_owned(),
        ],
        rows: ["Giada", "Tommaso", "Elisa"].into_iter().zip(&rows).map(row).collect(),
    };
    check("apart", &apart_chart(&rows, &text, Size::wide(1216)));
    for rows in [&rows[..], &[]] {
        for text in [&text, &ApartText::default()] {
            for wide in WIDTHS {
                within(&apart_chart(rows, text, Size::wide(wide)));
            }
        }
    }
}

#[test]
fn axes_of_progress() {
    let rows = both();
    let text = AxisText {
        name: "progress".to_owned(),
        label: "Il prossimo passo di ciascuno".to_owned(),
        others: "gli altri".to_owned(),
        panels: vec!["Giada".to_owned(), "Tommaso".to_owned()],
        rows: rows.iter().map(|row| name(row.measure).to_owned()).collect(),
    };
    let panels = [rows.clone(), rows];
    check("progress", &axis_chart(&panels, &text, Size::wide(681)));
    for panels in [&panels[..], &[]] {
        for text in [&text, &AxisText::default()] {
            for wide in WIDTHS {
                within(&axis_chart(panels, text, Size::wide(wide)));
            }
        }
    }
}

#[test]
fn clouds_of_months() {
    let sides = [CloudSide::A, CloudSide::B, CloudSide::Rest];
    let point = |at: u32| CloudPoint {
        x: f64::from(at * 7 % 23),
        y: f64::from(at * 5 % 11) / 2.0,
        of: sides[at as usize % 3],
    };
    let clouds = [Cloud { points: (0..24).map(point).collect() }, Cloud::default()];
    let words = |up: &str| CloudText {
        up: up.to_owned(),
        right: "attività del mese".to_owned(),
        ups: ["5", "10"].map(str::to_owned),
        rights: ["20", "40"].map(str::to_owned),
        missing: "ancora nessun mese intero".to_owned(),
    };
    let text = CloudsText {
        name: "activity".to_owned(),
        label: "Attività e risultato".to_owned(),
        clouds: vec![
            words("Passi avanti ogni 10 attività"),
            words("Passaggi di fase del mese dopo"),
        ],
    };
    check("clouds", &clouds_chart(&clouds, &text, Size::wide(1216)));
    for text in [&text, &CloudsText::default()] {
        for wide in WIDTHS {
            within(&clouds_chart(&clouds, text, Size::wide(wide)));
        }
    }
    let end = |most: f64| {
        Cloud { points: vec![CloudPoint { x: most, y: 0.0, of: CloudSide::A }] }.ends().0
    };
    assert_eq!(
        [0.0, 2.0, 3.0, 11.0, 40.0, 41.0, 230.0].map(end),
        [2.0, 2.0, 4.0, 20.0, 40.0, 100.0, 400.0]
    );
}

#[test]
fn bars_of_one_scale() {
    let bar = |solid, outlined, stage| BarRow { solid, outlined, stage };
    let rows =
        [bar(120, 12, None), bar(0, 3, None), bar(0, 0, None), bar(63, 0, Some(Stage::Prospect))];
    let words = |name: &str| BarRowText {
        name: name.to_owned(),
        value: "9 %".to_owned(),
        note: "12 su 132".to_owned(),
    };
    let text = BarsText {
        name: "bars".to_owned(),
        label: "Senza un esito".to_owned(),
        rows: ["Giada", "Tommaso", "Elisa", "Nadir"].map(words).to_vec(),
    };
    check("bars", &bars_chart(&rows, None, &text, Size::wide(681)));
    for rows in [&rows[..], &[]] {
        for text in [&text, &BarsText::default()] {
            for wide in WIDTHS {
                let chart = bars_chart(rows, Some(500), text, Size::wide(wide));
                within(&chart);
                hittable(&chart);
            }
        }
    }
}

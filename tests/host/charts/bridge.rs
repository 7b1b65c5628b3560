//! The drawings of the bridge: the deck, and the balls that were passed on.

use imbuto::charts::{
    BallsText, BridgeText, Size, SpanText, StageText, Target, balls_chart, bridge_chart,
    deals_a_ball,
};
use imbuto::domain::Stage;
use imbuto::metrics::{BallFate, Deck, DeckPhase, DeckStage, Phase, Reason};

use super::pictures::check;
use super::read::{elements, hittable, within};

const WIDTHS: [u32; 6] = [240, 358, 640, 760, 899, 1216];

/// The demo firm's last twelve months.
fn deck(counts: [[u64; 4]; 5], won: u64) -> Deck {
    let stages: Vec<DeckStage> = Stage::OPEN
        .into_iter()
        .zip(counts)
        .map(|(stage, [reached, crossed, on_way, fallen])| DeckStage {
            stage,
            reached,
            crossed,
            on_way,
            fallen,
        })
        .collect();
    let phase = |phase: Phase| {
        let own = || stages.iter().filter(move |one| Phase::of(one.stage) == phase);
        DeckPhase {
            phase,
            reached: own().next().map_or(0, |one| one.reached),
            crossed: own().next_back().map_or(0, |one| one.crossed),
            end: Err(Reason::NobodyDecidedYet),
            falls: Vec::new(),
            actions: Vec::new(),
        }
    };
    Deck { phases: Phase::ALL.map(phase).to_vec(), stages, won }
}

fn demo() -> Deck {
    let counts =
        [[182, 108, 31, 43], [108, 67, 17, 24], [67, 43, 9, 15], [43, 28, 6, 9], [28, 18, 4, 6]];
    deck(counts, 18)
}

fn words(deck: &Deck) -> BridgeText {
    let names = ["Sospetto", "Prospect", "Approccio", "Negoziazione", "Conclusione"];
    let stage = |one: &DeckStage| StageText {
        name: names[one.stage.index()].to_owned(),
        fallen: format!("{} cadute", one.fallen),
        on_way: format!("{} in cammino", one.on_way),
    };
    let span = |one: &DeckPhase| SpanText {
        name: ["Conoscenza", "Considerazione", "Acquisizione"][one.phase as usize].to_owned(),
        crossed: format!("{} su {} finora", one.crossed, one.reached),
        end: "alla fine 67 %, tra 59 e 74".to_owned(),
        rate: "67 %".to_owned(),
    };
    BridgeText {
        name: "bridge".to_owned(),
        label: "Il ponte".to_owned(),
        banks: [
            ("182".to_owned(), "sospetti nel file".to_owned()),
            ("18".to_owned(), "clienti".to_owned()),
        ],
        spans: deck.phases.iter().map(span).collect(),
        stages: deck.stages.iter().map(stage).collect(),
        broken: "rotta".to_owned(),
    }
}

#[test]
fn bridges() {
    let own = demo();
    let text = words(&own);
    let draw = |wide| bridge_chart(&own, &[Phase::Consideration], &text, Size::wide(wide));
    check("bridge", &draw(1216));
    check("bridge-phone", &draw(358));
}

#[test]
fn a_bridge_stays_on_its_sheet() {
    let nobody = deck([[0; 4]; 5], 0);
    let all_fall = deck([[90, 0, 0, 90], [0; 4], [0; 4], [0; 4], [0; 4]], 0);
    let one_of_many =
        deck([[100_000, 1, 99_000, 999], [1, 1, 0, 0], [1, 0, 0, 1], [0; 4], [0; 4]], 0);
    let empty = Deck { stages: Vec::new(), phases: Vec::new(), won: 0 };
    for own in [demo(), nobody, all_fall, one_of_many, empty] {
        for text in [BridgeText::default(), words(&own)] {
            for wide in WIDTHS {
                let chart = bridge_chart(&own, &Phase::ALL, &text, Size::wide(wide));
                within(&chart);
                hittable(&chart);
                assert_eq!(chart.hotspots.len(), own.stages.len());
            }
        }
    }
}

/// What crossed lies as thick as its number, on one scale.
#[test]
fn thickness_is_the_number() {
    let own = demo();
    let svg = bridge_chart(&own, &[], &words(&own), Size::wide(1216)).svg();
    let drawn = elements(&svg);
    let thick = |class: &str| {
        let deck = drawn.iter().filter(|one| one.tag == "rect" && one.get("class") == class);
        // The letter of a stage is square.
        deck.filter(|one| one.number("width") != one.number("height"))
            .map(|one| one.number("height"))
            .max()
    };
    let expected = |count: i64| Some(count * 112 * 4 / 182);
    for (class, count) in [("fill-s", 108), ("fill-p", 67), ("fill-a", 43), ("fill-n", 28)] {
        let off = thick(class).zip(expected(count)).map(|(is, should)| (is - should).abs());
        assert!(off.is_some_and(|off| off <= 2), "{class}: {:?}", thick(class));
    }
}

/// A span is broken only where it is said.
#[test]
fn nothing_is_broken_that_is_not_said() {
    let own = demo();
    let drawn = |broken: &[Phase]| bridge_chart(&own, broken, &words(&own), Size::wide(1216)).svg();
    assert!(!drawn(&[]).contains("stroke-warn") && !drawn(&[]).contains("rotta"));
    assert_eq!(drawn(&[Phase::Awareness]).matches("stroke-warn").count(), 1);
    let spots = bridge_chart(&own, &[], &words(&own), Size::wide(1216)).hotspots;
    assert_eq!(spots.first().map(|spot| spot.target), Some(Target::Bar(Stage::Suspect)));
}

#[test]
fn balls_in_rows() {
    let row = |goals, moved, open, fallen| {
        let of = |fate, count| std::iter::repeat_n(fate, count);
        let balls = of(BallFate::Goal, goals).chain(of(BallFate::Advanced, moved));
        balls
            .chain(of(BallFate::Open, open))
            .chain(of(BallFate::Fallen, fallen))
            .collect::<Vec<_>>()
    };
    let rows = [row(5, 13, 1, 4), row(5, 22, 6, 13), row(0, 0, 6, 0), Vec::new()];
    let words = |name: &str| [name.to_owned(), "23".to_owned()];
    let text = BallsText {
        name: "balls".to_owned(),
        label: "Il passaggio di palla".to_owned(),
        rows: ["lo stesso giorno", "1 o 2 giorni", "non ancora prese", "più di una settimana"]
            .map(words)
            .to_vec(),
    };
    check("balls", &balls_chart(&rows, &text, Size::wide(681)));
    let many = [row(10, 4_000, 300, 1), row(0, 1, 0, 0)];
    assert_eq!((deals_a_ball(&rows), deals_a_ball(&many)), (1, 36));
    for rows in [&rows[..], &many[..], &[]] {
        for text in [&text, &BallsText::default()] {
            for wide in WIDTHS {
                within(&balls_chart(rows, text, Size::wide(wide)));
            }
        }
    }
}

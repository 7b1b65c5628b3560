//! The words of the drawings of the ledger.

use crate::charts::{
    Chart, LedgerRowText, LedgerSumText, LedgerText, LostRowText, LostText, Size, TermText,
    ledger_chart, lost_chart,
};
use crate::metrics::{Ledger, LostFor, LostReasons, StageLedger, Step, Why};
use crate::ui::i18n::I18n;
use crate::words::ledger as words;

/// Stands for none in a table of bars.
const NONE: &str = "·";

/// Draws the ledger.
pub fn draw_ledger(i18n: I18n, ledger: &Ledger, size: Size) -> Chart {
    let language = i18n.language;
    let rows = ledger.lines().map(|(stage, line)| LedgerRowText {
        stage: i18n.stage(stage),
        over: match line.over {
            0 => String::new(),
            over => words::over_words(language, &i18n.counted(over)),
        },
        terms: Step::SUM.map(|step| term(i18n, line, step)),
        back: match line.back {
            0 => TermText::default(),
            _ => term(i18n, line, Step::Back),
        },
    });
    let Ledger { won, open, lost, .. } = *ledger;
    let all = ledger.all();
    let won_share = if all == 0 { 0.0 } else { won as f64 / all as f64 };
    let sum = [
        plain(i18n, all, words::deals_word),
        TermText {
            share: words::share_so_far(language, &i18n.rate(won_share)),
            ..plain(i18n, won, words::customers_word)
        },
        plain(i18n, open, words::open_word),
        plain(i18n, lost, words::lost_word),
    ];
    let text = LedgerText {
        name: "ledger".to_owned(),
        label: i18n.say(|locale| words::finding(locale, ledger).text()),
        rows: rows.collect(),
        sum: LedgerSumText { name: words::in_all(language).to_owned(), terms: sum },
    };
    ledger_chart(ledger, &text, size)
}

/// A number of a line with its word, and its share of those who entered.
fn term(i18n: I18n, line: &StageLedger, step: Step) -> TermText {
    let count = line.count(step);
    let share = match (step, count) {
        (Step::Entered | Step::Back | Step::Over, _) => String::new(),
        _ if line.entered == 0 => String::new(),
        (_, 0) => words::none(i18n.language).to_owned(),
        (_, count) => i18n.rate(count as f64 / line.entered.max(1) as f64),
    };
    TermText {
        count: i18n.count(count),
        word: words::step_word(i18n.language, step, &i18n.counted(count)),
        share,
    }
}

fn plain(
    i18n: I18n,
    count: u64,
    word: fn(crate::words::Language, &crate::words::Counted) -> String,
) -> TermText {
    let word = word(i18n.language, &i18n.counted(count));
    TermText { count: i18n.count(count), word, share: String::new() }
}

/// Draws why some were lost.
pub fn draw_lost(i18n: I18n, lost: &LostReasons, size: Size) -> Chart {
    let language = i18n.language;
    let count = |count: u64| match count {
        0 => NONE.to_owned(),
        count => i18n.count(count),
    };
    let counts = |at: [u64; 5]| lost.stages().map(|stage| count(at[stage.index()])).collect();
    let all = lost.all();
    let rows = lost.rows.iter().map(|row| LostRowText {
        reason: why(i18n, row),
        counts: counts(row.at),
        all: i18n.count(row.count()),
    });
    let text = LostText {
        name: "lost".to_owned(),
        label: i18n.say(|locale| words::reasons_finding(locale, lost).text()),
        reasons: words::written_reason(language).to_owned(),
        stages: lost.stages().map(|stage| i18n.stage(stage)).collect(),
        all: words::lost(language).to_owned(),
        rows: rows.collect(),
        sum: LostRowText {
            reason: words::in_all(language).to_owned(),
            counts: counts(all),
            all: i18n.count(all.iter().sum::<u64>()),
        },
    };
    lost_chart(lost, &text, size)
}

/// A reason as it is shown.
pub fn why(i18n: I18n, row: &LostFor) -> String {
    match &row.why {
        Why::Written(reason) => reason.clone(),
        Why::Others(count) => words::others(i18n.language, &i18n.counted(*count)),
        Why::NotWritten => words::not_written(i18n.language).to_owned(),
    }
}

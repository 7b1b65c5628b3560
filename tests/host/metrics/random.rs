//! Random fixtures, as the lines a person would write, so that a failure can be read and kept.

use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;

/// The first day on which anything in a random fixture happens.
pub const FIRST: Date = date(2026, 1, 1);

/// A day of the first 240, or none.
fn on() -> impl Strategy<Value = String> {
    prop_oneof![9 => (0..240_i64).prop_map(|days| text(FIRST, days)), 1 => Just("?".to_owned())]
}

/// The day `days` after `from`, as fixtures write it.
fn text(from: Date, days: i64) -> String {
    from.saturating_add(days.days()).to_string()
}

/// One line without its title: stages in any order, an end, appointments, an owner, a source.
///
/// With `measured`, every appointment has an outcome.
fn line(stages: &'static [&'static str], measured: bool) -> impl Strategy<Value = String> {
    let entry =
        (prop::sample::select(stages), on()).prop_map(|(stage, on)| format!("{stage}@{on}"));
    let end = prop_oneof![
        4 => Just(String::new()),
        2 => on().prop_map(|on| format!("lost@{on}")),
        1 => (on(), on()).prop_map(|(lost, open)| format!("lost@{lost} open@{open}")),
        2 => on().prop_map(|on| format!("won@{on}")),
    ];
    let outcomes: &[&str] = match measured {
        true => &[":advance", ":continuation", ":nosale", ":noshow", ":noreply"],
        false => &[":advance", ":continuation", ":noshow", ":noreply", ":none", "", ""],
    };
    let appointment = (0..240_i64, 0..20_i64, prop::sample::select(outcomes)).prop_map(
        |(days, before, outcome)| {
            format!("appt@{}/{}{outcome}", text(FIRST, days), text(FIRST, days - before))
        },
    );
    let proposal = (0..240_i64).prop_map(|days| format!("proposal@{}:none", text(FIRST, days)));
    (
        prop::collection::vec(entry, 0..6),
        end,
        prop::collection::vec(appointment, 0..3),
        prop::collection::vec(proposal, 0..2),
        prop::sample::select(vec!["owner=Ada", "owner=Bo", "owner=Ada owner=-", ""]),
        prop::sample::select(vec!["source=web", "source=fair", ""]),
    )
        .prop_map(|(stages, end, appointments, proposals, owner, source)| {
            let words = [stages, vec![end], appointments, proposals].concat();
            format!("{} {owner} {source}", words.join(" "))
        })
}

/// Up to 25 lines over all stages, none of which need be recorded.
pub fn any_lines() -> impl Strategy<Value = Vec<String>> {
    titled(line(&["S", "P", "A", "N", "C"], false), 0..25)
}

/// Lines that record every level but Conclusion, each appointment with its outcome.
pub fn measured_lines() -> impl Strategy<Value = Vec<String>> {
    let anchor =
        "anchor S@01-01 P@01-02 A@01-03 appt@01-03/01-02:advance N@01-04 O@01-05 owner=Ada";
    titled(line(&["S", "P", "A", "N"], true), 0..25).prop_map(|mut lines| {
        lines.push(anchor.to_owned());
        lines
    })
}

/// Lines beside which each owner, and nobody, has one that passes through everything.
pub fn anchored_lines() -> impl Strategy<Value = Vec<String>> {
    any_lines().prop_map(|mut lines| {
        for (title, owner) in [("ofAda", "owner=Ada"), ("ofBo", "owner=Bo"), ("ofNobody", "")] {
            lines.push(format!(
                "{title} S@01-01 P@01-02 A@01-03 appt@01-03/01-02:advance proposal@01-04:none N@01-04 \
                 C@01-05 O@01-06 {owner}"
            ));
        }
        lines
    })
}

fn titled(
    line: impl Strategy<Value = String>,
    size: std::ops::Range<usize>,
) -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(line, size).prop_map(|lines| {
        lines.iter().enumerate().map(|(index, line)| format!("c{index} {line}")).collect()
    })
}

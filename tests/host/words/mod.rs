//! What people read: findings in three languages, from figures of known values.

mod figures;
mod firsts;
mod forward;
mod meeting;
mod team;
mod texts;

use std::collections::BTreeMap;

use imbuto::domain::{Milestone, Money, ReferenceFunnel, ReferenceLevel, Stage};
use imbuto::metrics::{
    FlowCounts, RatioCode, funnel, ratios, reference, three_per_cent_rule, typed_counts,
};
use imbuto::words::{
    Format, Language, Locale, Run, default_playbook, funnel_finding, ratios_finding,
    reference_finding, reference_legend, reference_rule,
};
use jiff::civil::{Date, Time};

/// Writes plainly, so that a test reads what words add.
struct Plain;

impl Format for Plain {
    fn count(&self, value: u64) -> String {
        value.to_string()
    }

    fn decimal(&self, value: f64, decimals: u8) -> String {
        format!("{value:.*}", usize::from(decimals))
    }

    fn percent(&self, share: f64, decimals: u8) -> String {
        format!("{}%", self.decimal(share * 100.0, decimals))
    }

    fn money(&self, amount: Money) -> String {
        format!("{} {}", amount.minor, amount.currency)
    }

    fn exact_money(&self, amount: Money) -> String {
        self.money(amount)
    }

    fn day(&self, day: Date) -> String {
        day.to_string()
    }

    fn near_day(&self, day: Date) -> String {
        day.to_string()
    }

    fn long_day(&self, day: Date) -> String {
        day.to_string()
    }

    fn month(&self, day: Date) -> String {
        day.month().to_string()
    }

    fn month_of_year(&self, day: Date) -> String {
        format!("{}-{:02}", day.year(), day.month())
    }

    fn time(&self, at: Time) -> String {
        at.to_string()
    }
}

pub fn locale(language: Language) -> Locale {
    Locale {
        language,
        tag: language.code().to_owned(),
        format: Box::new(Plain),
        labels: Box::new(|_| None),
    }
}

fn counts(numbers: &[(Milestone, u64)]) -> FlowCounts {
    typed_counts(&numbers.iter().copied().collect::<BTreeMap<_, _>>())
}

const SIX: [(Milestone, u64); 6] = [
    (Milestone::Targets, 182),
    (Milestone::Prospects, 108),
    (Milestone::AppointmentsSet, 87),
    (Milestone::AppointmentsHeld, 67),
    (Milestone::Proposals, 43),
    (Milestone::Won, 18),
];

#[track_caller]
fn check(numbers: &[(Milestone, u64)], language: Language, expected: &str) {
    let funnel = funnel(&counts(numbers));
    assert_eq!(funnel_finding(&locale(language), &funnel).text(), expected);
}

#[test]
fn the_funnel_in_one_sentence() {
    check(&SIX, Language::En, "Of 182 suspects, 18 became customers: 9.9%, between 6 and 15.");
    check(&SIX, Language::It, "Di 182 sospetti, 18 sono clienti: 9.9%, tra 6 e 15.");
    check(&SIX, Language::Fr, "Sur 182 suspects, 18 sont clients\u{202f}: 9.9%, entre 6 et 15.");
}

#[test]
fn it_says_what_cannot_be_said() {
    let (targets, won) = (Milestone::Targets, Milestone::Won);
    check(&[], Language::En, "No deal in this choice");
    check(
        &[(targets, 5)],
        Language::En,
        "5 suspects. With one level only there is no step to measure yet.",
    );
    check(
        &[(targets, 0), (won, 0)],
        Language::En,
        "Of 0 suspects, none became a customer. None entered: there is no rate to measure.",
    );
    let odd = "Of 2 suspects, 5 became customers: as a ratio 250%, between 56 and 1116; \
               these are two counts, not a share.";
    check(&[(targets, 2), (won, 5)], Language::En, odd);
}

#[test]
fn the_passage_where_fewest_go_on_is_named_with_its_uncertainty() {
    let ratios_of = |numbers: &[(Milestone, u64)]| ratios(&counts(numbers));
    let said = ratios_finding(&locale(Language::En), &ratios_of(&SIX));
    let text = said.text();
    assert!(
        text.starts_with("The step where fewest go on is closing: 42%, between 28 and 57."),
        "{text}"
    );
    assert!(text.contains("does not make it the weak point"), "{text}");
    assert!(said.0.contains(&Run::Unsure("between 28 and 57.".to_owned())), "{said:?}");
    let few = ratios_of(&[(Milestone::Proposals, 4), (Milestone::Won, 1)]);
    let said = ratios_finding(&locale(Language::En), &few).text();
    assert!(said.ends_with("The cases are few (4): it may be chance."), "{said}");
}

#[test]
fn above_or_below_the_reference_only_where_the_interval_says_so() {
    let counts = counts(&SIX);
    let rule = three_per_cent_rule();
    let said = reference_finding(&locale(Language::En), &reference(&rule, &counts)).text();
    assert_eq!(
        said,
        "Against the 3% funnel: above at approach and order; at prospect one can’t tell yet."
    );
}

#[test]
fn the_playbook_has_steps_for_every_stage_in_every_language() {
    for language in Language::ALL {
        let playbook = default_playbook(language);
        for stage in Stage::ALL {
            assert!(playbook.of(stage).count() >= 2, "{language:?} {stage:?}");
        }
    }
    let ids = |language| {
        let playbook = default_playbook(language);
        playbook.items.iter().map(|item| item.id).collect::<Vec<_>>()
    };
    assert_eq!(ids(Language::It), ids(Language::Fr));
}

#[test]
fn a_firm_names_its_own_stages_wherever_they_are_named() {
    let labels = |stage| (stage != Stage::Order).then(|| format!("Our {stage:?}"));
    let locale = Locale { labels: Box::new(labels), ..locale(Language::En) };
    assert_eq!(locale.stage(Stage::Prospect), "Our Prospect");
    assert_eq!(locale.stage(Stage::Order), "Order");
    // What the firm writes stands as it is inside a sentence too.
    assert_eq!(locale.stage_within(Stage::Prospect), "Our Prospect");
    assert_eq!(locale.stage_within(Stage::Order), "order");
    assert_eq!(locale.ratio_path(RatioCode::R1), "Our Suspect → Our Prospect");
    let said = funnel_finding(&locale, &funnel(&counts(&SIX))).text();
    assert!(said.starts_with("Of 182 in Our Suspect, 18"), "{said}");
}

#[test]
fn a_reference_of_the_firm_is_called_by_its_name() {
    let level = |stage, count| ReferenceLevel { name: String::new(), stage, count };
    let bakeries = ReferenceFunnel {
        name: "Bakeries".to_owned(),
        levels: vec![level(Stage::Suspect, 1000), level(Stage::Order, 200)],
        ..three_per_cent_rule()
    };
    let held = reference(&bakeries, &counts(&SIX));
    let locale = locale(Language::En);
    assert_eq!(reference_finding(&locale, &held).text(), "Against “Bakeries”: below at order.");
    assert_eq!(reference_legend(&locale, &held), "Bakeries: 1000 → 200");
    assert_eq!(
        reference_rule(&locale, &held),
        "“Bakeries”, Suspect 1000 → Order 200: the firm has set it. Your column is in \
         the end; above or below only where the band that holds 19 times in 20 excludes it."
    );
    let nothing = reference(&bakeries, &counts(&[]));
    let said = reference_finding(&locale, &nothing).text();
    assert_eq!(said, "Nothing to hold against “Bakeries” yet.");
}

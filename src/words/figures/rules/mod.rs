//! How figures are counted, as sentences.

mod flow;
mod outlook;
mod plan;
mod team;

use crate::metrics::{RowKey, Rule};
use crate::words::{bridge, segments, targeting};

use super::Wording;
use super::rows::phase;

impl Wording<'_> {
    /// A rule as a sentence.
    #[must_use]
    pub fn rule(&self, rule: &Rule) -> String {
        let language = self.locale.language;
        let count = |number: u64| self.locale.count(number);
        let days = |number: u32| self.locale.count(number.into());
        match *rule {
            Rule::Outcome => flow::outcome(language).to_owned(),
            Rule::Wilson => flow::wilson(language).to_owned(),
            Rule::OutcomeWithoutAmount { count: of } => {
                flow::outcome_without_amount(language, &count(of))
            }
            Rule::WonOfCreated { won, created } => {
                flow::won_of_created(language, &count(won), &count(created))
            }
            Rule::WonADay { minor, wins, days: of } => {
                flow::won_a_day(language, &self.minor(minor), &count(wins), &days(of))
            }
            Rule::WonADayWithoutAmount { count: of } => {
                flow::won_a_day_without_amount(language, &count(of))
            }
            Rule::WonADayOtherCurrency { count: of } => {
                flow::won_a_day_other_currency(language, &count(of))
            }
            Rule::WonADayUndated { count: of } => flow::won_a_day_undated(language, &count(of)),
            Rule::Velocity { per_day_minor, open, win_rate, mean_minor, cycle_days } => {
                let (per_day, mean) = (self.minor(per_day_minor), self.minor(mean_minor));
                let (rate, cycle) = (self.locale.share(win_rate), self.days(cycle_days));
                flow::velocity(language, &per_day, &count(open), &rate, &mean, &cycle)
            }

            Rule::Conversion { horizon_days } => flow::conversion(language, &days(horizon_days)),
            Rule::AalenJohansen => flow::aalen_johansen(language).to_owned(),
            Rule::ConversionUndated { ref of } => {
                flow::conversion_undated(language, &self.by_row(of))
            }
            Rule::ConversionReversed { ref of } => {
                flow::conversion_reversed(language, &self.by_row(of))
            }
            Rule::TimeInStage => flow::time_in_stage(language).to_owned(),
            Rule::KaplanMeier => flow::kaplan_meier(language).to_owned(),
            Rule::TimeNoOwnDate { ref of } => flow::time_no_own_date(language, &self.by_row(of)),
            Rule::TimeReversed { ref of } => flow::time_reversed(language, &self.by_row(of)),
            Rule::Control => flow::control(language).to_owned(),
            Rule::RatiosOverTime => flow::ratios_over_time(language).to_owned(),

            Rule::Forecast => outlook::forecast(language).to_owned(),
            Rule::ForecastTooFewClosed { count: of, least } => {
                outlook::forecast_too_few_closed(language, &count(of), &count(least))
            }
            Rule::ForecastUndated { count: of } => outlook::forecast_undated(language, &count(of)),
            Rule::ForecastTooEarly { count: of } => {
                outlook::forecast_too_early(language, &count(of))
            }
            Rule::ForecastOverdue { count: of } => outlook::forecast_overdue(language, &count(of)),
            Rule::ForecastSet { count: of } => outlook::forecast_set(language, &count(of)),
            Rule::ForecastBlank { count: of } => outlook::forecast_blank(language, &count(of)),
            Rule::ForecastOtherCurrency { count: of } => {
                outlook::forecast_other_currency(language, &count(of))
            }
            Rule::ForecastInterval { draws } => {
                outlook::forecast_interval(language, &count(draws.into()))
            }
            Rule::ForecastByMonth => outlook::forecast_by_month(language).to_owned(),
            Rule::Scorecard => outlook::scorecard(language).to_owned(),
            Rule::Coverage => outlook::coverage(language).to_owned(),
            Rule::CoverageUndated { count: of } => outlook::coverage_undated(language, &count(of)),
            Rule::CoverageWithoutAmount { count: of } => {
                outlook::coverage_without_amount(language, &count(of))
            }
            Rule::CoverageWithoutWeight { count: of } => {
                outlook::coverage_without_weight(language, &count(of))
            }
            Rule::CoverageWonWithoutAmount { count: of } => {
                outlook::coverage_won_without_amount(language, &count(of))
            }
            Rule::Rotting { ahead_days, least_days } => {
                outlook::rotting(language, &days(ahead_days.into()), &days(least_days))
            }
            Rule::RottingUndated { count: of } => outlook::rotting_undated(language, &count(of)),

            Rule::OwnersByEntry { owners } => team::owners_by_entry(language, &self.owners(owners)),
            Rule::OwnersByFlow { owners } => team::owners_by_flow(language, &self.owners(owners)),
            Rule::OwnersTyped { owners } => team::owners_typed(language, &self.owners(owners)),
            Rule::EqualTime { ref of } => team::equal_time(language, &self.by_row(of)),
            Rule::TooYoung { ref of } => team::too_young(language, &self.by_row(of)),
            Rule::OwnersUndated { ref of } => team::owners_undated(language, &self.by_row(of)),
            Rule::OwnersUnknown => team::owners_unknown(language).to_owned(),
            Rule::Shrunk => team::shrunk(language).to_owned(),
            Rule::NotYetSkill => team::not_yet_skill(language).to_owned(),
            Rule::WithoutOwner { count: of } => team::without_owner(language, &count(of)),
            Rule::Homogeneity => team::homogeneity(language).to_owned(),
            Rule::ChiSquare => team::chi_square(language).to_owned(),
            Rule::Permutations { draws } => team::permutations(language, &count(draws.into())),
            Rule::Compare { least_trials } => team::compare(language, &count(least_trials)),
            Rule::Jeffreys => team::jeffreys(language).to_owned(),
            Rule::CompareNeeded => team::compare_needed(language).to_owned(),
            Rule::TeamAlike { measures } => team::team_alike(language, &count(measures)),
            Rule::Activity => team::activity(language).to_owned(),
            Rule::Correlation => team::correlation(language).to_owned(),
            Rule::ActivityWithoutOwner { activities, won } => {
                team::activity_without_owner(language, &count(activities), &count(won))
            }
            Rule::Handover { waiting } => team::handover(language, &count(waiting)),
            Rule::SalesFirst { count: of } => team::sales_first(language, &count(of)),
            Rule::Collisions { window_days } => team::collisions(language, &days(window_days)),

            Rule::Stuck { least_advances, until_then, own_stages } => {
                let (least, until) = (count(least_advances), count(until_then));
                team::stuck(language, &least, &until, &count(own_stages))
            }
            Rule::StuckUndated { count: of } => team::stuck_undated(language, &count(of)),
            Rule::Bridges => bridge::owners::counted(language).to_owned(),
            Rule::Targeting => targeting::counted(language).to_owned(),
            Rule::TargetingTested => targeting::tested(language).to_owned(),
            Rule::Fit => targeting::scored(language).to_owned(),
            Rule::Warm => team::warm(language).to_owned(),
            Rule::WarmTooFewClosed { closed, least } => {
                team::warm_too_few_closed(language, &self.locale.counted(closed), &count(least))
            }
            Rule::WarmAllAlike => team::warm_all_alike(language).to_owned(),

            Rule::Bridge { all, lost, rotting } => {
                plan::bridge(language, &count(all), &count(lost), &count(rotting))
            }
            Rule::Ledger => plan::ledger(language).to_owned(),
            Rule::Readings => plan::readings(language).to_owned(),
            Rule::LostReasons => plan::lost_reasons(language).to_owned(),
            Rule::Segments { within_days } => segments::counted(language, &days(within_days)),
            Rule::SegmentsTested => segments::tested(language).to_owned(),
            Rule::SegmentsTooYoung { count: of } => segments::too_young(language, &count(of)),
            Rule::SegmentsUndated { count: of } => segments::undated(language, &count(of)),
            Rule::SegmentsUnwritten { ref of } => segments::unwritten(language, &self.by_row(of)),
            Rule::FunnelPlot => segments::plotted(language).to_owned(),
            Rule::Breaks => plan::breaks(language).to_owned(),
            Rule::SpanNotCompared { span, reason } => plan::span_not_compared(
                language,
                phase(language, span),
                &super::reason(self.locale, reason),
            ),
            Rule::PlannedFromCounts { wanted } => {
                plan::planned_from_counts(language, &count(wanted))
            }
            Rule::PlannedInTheEnd { wanted } => plan::planned_in_the_end(language, &count(wanted)),
            Rule::CountsSideBySide => plan::counts_side_by_side(language).to_owned(),
            Rule::BetaBinomial => plan::beta_binomial(language).to_owned(),
            Rule::ChanceCurve { wanted } => plan::chance_curve(language, &count(wanted)),
            Rule::WhatIf => plan::what_if(language).to_owned(),
            Rule::WhatIfInTheEnd => plan::what_if_in_the_end(language).to_owned(),
            Rule::PossibleSteps => plan::possible_steps(language).to_owned(),
            Rule::NoPossibleStep => plan::no_possible_step(language).to_owned(),
            Rule::WhatIfFromCounts => plan::what_if_from_counts(language).to_owned(),
        }
    }

    fn owners(&self, number: u64) -> String {
        team::owners(self.locale.language, &self.locale.counted(number))
    }

    /// How many of which rows: `Suspect → Prospect (3), Prospect → Approach (1)`.
    fn by_row(&self, of: &[(RowKey, u64)]) -> String {
        let named = of
            .iter()
            .map(|(row, count)| format!("{} ({})", self.row(row), self.locale.count(*count)));
        named.collect::<Vec<_>>().join(", ")
    }
}

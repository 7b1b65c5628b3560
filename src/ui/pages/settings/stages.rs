//! What the firm sets for each stage: how many cards its column is to hold, after how many days what
//! rests in it has stopped, how likely it is to be won from there.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use leptos::prelude::*;

use crate::domain::{Settings, Stage};
use crate::ui::context::App;
use crate::ui::input::parse_count;
use crate::words::settings as words;

use super::field::{SavedField, Takes};
use super::{change_firm, firm_part};

/// A number that the firm may set for each stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StageNumber {
    /// How many cards the column of the board is to hold at most.
    Limit,
    /// After so many days without anything done it has stopped.
    RotDays,
    /// How many of a hundred are won from there.
    WinPercent,
}

impl StageNumber {
    const fn code(self) -> &'static str {
        match self {
            Self::Limit => "limit",
            Self::RotDays => "rot",
            Self::WinPercent => "percent",
        }
    }

    const fn stages(self) -> &'static [Stage] {
        match self {
            Self::Limit => &Stage::ALL,
            // What stands in Order is won.
            Self::RotDays | Self::WinPercent => &Stage::OPEN,
        }
    }

    const fn range(self) -> RangeInclusive<u32> {
        match self {
            Self::Limit => 1..=u32::MAX,
            // More than ten years is a slip of the keyboard.
            Self::RotDays => 1..=3650,
            Self::WinPercent => 0..=100,
        }
    }

    const fn of(self, firm: &Settings) -> &BTreeMap<Stage, u32> {
        match self {
            Self::Limit => &firm.column_limits,
            Self::RotDays => &firm.rot_days,
            Self::WinPercent => &firm.win_percents,
        }
    }

    const fn of_mut(self, firm: &mut Settings) -> &mut BTreeMap<Stage, u32> {
        match self {
            Self::Limit => &mut firm.column_limits,
            Self::RotDays => &mut firm.rot_days,
            Self::WinPercent => &mut firm.win_percents,
        }
    }
}

/// A field for each stage. A blank one sets nothing.
#[component]
pub fn StageNumbers(number: StageNumber) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let (title, hint, wrong) = match number {
        StageNumber::Limit => {
            (words::limits(language), words::limits_hint(language), words::limit_wrong(language))
        }
        StageNumber::RotDays => {
            (words::rot(language), words::rot_hint(language), words::days_wrong(language))
        }
        StageNumber::WinPercent => (
            words::percents(language),
            words::percents_hint(language),
            words::percent_wrong(language),
        ),
    };
    let fields = number.stages().iter().map(|stage| {
        let stage = *stage;
        let value = firm_part(app, move |firm| {
            number.of(firm).get(&stage).map(u32::to_string).unwrap_or_default()
        });
        let save = Callback::new(move |text: String| {
            let set = match text.trim() {
                "" => None,
                text => {
                    let read = parse_count(text).and_then(|read| u32::try_from(read).ok());
                    let read = read.filter(|read| number.range().contains(read));
                    Some(read.ok_or_else(|| wrong.to_owned())?)
                }
            };
            change_firm(app, |firm| match set {
                Some(set) => _ = number.of_mut(firm).insert(stage, set),
                None => _ = number.of_mut(firm).remove(&stage),
            });
            Ok(())
        });
        view! {
            <SavedField
                id=format!("{}-{}", number.code(), stage.code())
                name=format!("{}_{}", number.code(), stage.code())
                label=Signal::derive(move || app.i18n.stage(stage))
                takes=Takes::Number
                value=value
                save=save
            />
        }
    });
    view! {
        <section class="frame" data-settings=number.code()>
            <header>
                <h2>{title}</h2>
            </header>
            <p class="hint">{hint}</p>
            <div class="pair5 by-stage">{fields.collect_view()}</div>
        </section>
    }
}

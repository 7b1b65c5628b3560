//! How probable it is to win as many, by how many enter.

use leptos::prelude::*;

use crate::charts::{Chart, Size};
use crate::domain::Milestone;
use crate::metrics::{Figure, Population, chance_unknown};
use crate::ui::plan_drawings::draw_chance;
use crate::words::plan::{self as words, chance_finding};
use crate::words::stage;

use super::super::plain::PlainFigure;
use super::desk::Desk;

/// The curve.
#[component]
pub fn ChanceFrame(desk: Desk, population: Memo<Population>) -> impl IntoView {
    let i18n = desk.app.i18n;
    let language = i18n.language;
    let plan = desk.plan();
    let curve = Memo::new(move |_| plan.with(|plan| Some(plan.as_ref()?.chance())));
    let finding = Signal::derive(move || {
        let said = plan.with(|plan| {
            let plan = plan.as_ref()?;
            let curve = curve.get()?;
            Some(i18n.say(|locale| chance_finding(locale, plan, &curve)))
        });
        said.unwrap_or_default()
    });
    let table = Signal::derive(move || {
        Some(curve.get()?.map_or_else(chance_unknown, |curve| curve.table()))
    });
    let draw = move |size: Size| match curve.get() {
        Some(Ok(curve)) => draw_chance(i18n, &curve, size),
        _ => Chart::empty(Size { height: 1, ..size }),
    };
    let foot = Signal::derive(move || {
        let first = plan.with(|plan| plan.as_ref().and_then(|plan| plan.equation.first()));
        let level = stage::milestone(language, first.unwrap_or(Milestone::Targets));
        words::entering_axis(language, &words::with_unit(language, level, desk.per()))
    });
    view! {
        <PlainFigure
            figure=Figure::Chance
            table=table
            population=population.into()
            finding=finding
            foot=foot
            drawing=Callback::new(draw)
        />
    }
}

//! Three readings of the same funnel, side by side, each with what it comes to and why.

use leptos::prelude::*;

use crate::charts::{Chart, ReadingText, ReadingsText, Size, Target, readings_chart};
use crate::metrics::{
    Behind, Ends, Figure, InTheEnd, Population, ReadAs, Readings, flow_counts, funnel_in_the_end,
    readings as read,
};
use crate::ui::components::{ChartFrame, ChartView, SentenceView, Tip};
use crate::ui::context::App;
use crate::ui::export::Exporter;
use crate::ui::i18n::I18n;
use crate::ui::pages::figures::{
    computed, counting_shown, list_behind, list_of, table_shown, tip_of_list,
};
use crate::ui::slices::in_turn;
use crate::words::{figures, ledger, readings as words};

/// The readings, and what the funnel comes to in the end where that can be said.
type Known = (Readings, Option<InTheEnd>);

/// The three readings.
#[component]
pub fn ReadingsFrame(population: Memo<Population>) -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let language = i18n.language;
    let known: Signal<Option<Known>> = in_turn(move || {
        computed(app, population, |columns, chosen, today| {
            let (counts, _) = flow_counts(columns, chosen, today);
            let ends = Ends::of(columns, chosen, today);
            let funnel = funnel_in_the_end(&counts, &ends.passages);
            let end = funnel.rows.last().and_then(|row| row.from_first_end.ok());
            (read(columns, chosen), end)
        })
    });
    let draw = move |ways: &[ReadAs], size: Size| {
        known.with(|known| match known {
            Some((readings, _)) => draw_readings(i18n, readings, ways, size),
            None => Chart::empty(size),
        })
    };
    let finding = Signal::derive(move || {
        let said = |(readings, _): Known| i18n.say(|locale| words::finding(locale, &readings));
        known.get().map(said).unwrap_or_default()
    });
    let table = Signal::derive(move || known.get().map(|(readings, _)| readings.table()));
    let tip = move |way, target| known.with(|known| tip(app, &known.as_ref()?.0, way, target));
    let one = move |way: ReadAs| {
        let result = move || {
            known.get().map(|(readings, end)| {
                i18n.say(|locale| words::result(locale, &readings, way, end))
            })
        };
        let why = move || {
            known.get().map(|(readings, _)| i18n.say(|locale| words::why(locale, &readings, way)))
        };
        view! {
            <section>
                <ChartView draw=move |size| draw(&[way], size) tip=move |target| tip(way, target) />
                <p class="reading">
                    {move || view! { <SentenceView sentence=result().unwrap_or_default() /> }}
                </p>
                <p class="small muted">{why}</p>
            </section>
        }
    };
    let (rule, methods) = counting_shown(app, table);
    view! {
        <ChartFrame
            name=figures::caption(language, Figure::Readings)
            finding=finding
            table=table_shown(app, Figure::Readings, table, population.into())
            rule=rule
            methods=methods
            foot=Signal::derive(move || words::bars(language).to_owned())
            export=Exporter::new("readings", move |size| draw(&ReadAs::ALL, size))
        >
            <div class="three">{ReadAs::ALL.map(one).collect_view()}</div>
        </ChartFrame>
    }
}

/// How many a bar counts, and the list of them.
fn tip(app: App, readings: &Readings, way: ReadAs, target: Target) -> Option<Tip> {
    let i18n = app.i18n;
    let Target::Cell { column, .. } = target else { return None };
    let reading = readings.0.get(column)?;
    let (stage, count) = (reading.stage, reading.count(way));
    let leads_to = match way {
        ReadAs::AtLeast => list_of(app, |query| query.reached = Some(stage)),
        ReadAs::Through => list_behind(app, Behind::Through(stage)),
        ReadAs::Now => list_behind(app, Behind::Now(stage)),
    };
    let deals = ledger::deals(i18n.language, &i18n.counted(count));
    let lines = vec![words::name(i18n.language, way).to_owned(), i18n.stage(stage), deals];
    (count > 0).then(|| tip_of_list(app, lines, leads_to))
}

fn draw_readings(i18n: I18n, readings: &Readings, ways: &[ReadAs], size: Size) -> Chart {
    let language = i18n.language;
    let panels = ways.iter().map(|way| {
        let counts: Vec<u64> = readings.0.iter().map(|one| one.count(*way)).collect();
        let quotients = counts.windows(2).map(|pair| {
            let said = i18n.say(|locale| words::quotient(locale, pair[0], pair[1]));
            match way {
                ReadAs::AtLeast => said.unwrap_or_default(),
                ReadAs::Through => String::new(),
                ReadAs::Now => said.map_or_else(String::new, |said| format!("({said})")),
            }
        });
        ReadingText {
            name: words::name(language, *way).to_owned(),
            counts: counts.iter().map(|count| i18n.count(*count)).collect(),
            quotients: std::iter::once(String::new()).chain(quotients).collect(),
        }
    });
    let names = ways.iter().map(|way| words::name(language, *way));
    let text = ReadingsText {
        name: "readings".to_owned(),
        label: names.collect::<Vec<_>>().join(", "),
        panels: panels.collect(),
    };
    readings_chart(readings, ways, &text, size)
}

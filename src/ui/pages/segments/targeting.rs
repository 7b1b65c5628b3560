//! Targeting: does the file of targets look like the customers, and whom to call first.

use leptos::prelude::*;

use crate::charts::{
    Chart, FitsText, MixRowText, MixText, MixesText, Size, Target, fits_chart, mixes_chart,
};
use crate::domain::Workspace;
use crate::metrics::{
    Behind, Figure, Fit, FitPart, Fits, Lean, Mix, MixedValue, Population, Targeting, targeting,
};
use crate::ui::components::{ChartFrame, ChartView, Tip};
use crate::ui::context::App;
use crate::ui::export::Exporter;
use crate::ui::figure_columns::peek_columns;
use crate::ui::figures::finding as of_table;
use crate::ui::i18n::I18n;
use crate::ui::pages::figures::{
    Listed, OpportunityList, computed, counting_shown, list_behind, table_shown, tip_of_list,
};
use crate::ui::route::Page;
use crate::ui::slices::{Work, in_slices};
use crate::words::{Sentence, funnel, segments, targeting as words};

use super::drawn::name;
use super::{DRAWS_A_STEP, ROWS_A_STEP};

/// The file beside the customers.
#[component]
pub fn TargetingFrame(population: Memo<Population>) -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let language = i18n.language;
    let found = in_slices(move || {
        let mut begun = computed(app, population, |columns, chosen, _| targeting(columns, chosen))?;
        let step = move || {
            let found = app.store.peek(|workspace| {
                peek_columns(app.store, |columns| {
                    begun.step(workspace, columns, ROWS_A_STEP, DRAWS_A_STEP)
                })
            });
            found.flatten().flatten()
        };
        Some(Box::new(step) as Work<Targeting>)
    });
    let table = Signal::derive(move || found.with(|found| Some(found.as_ref()?.table())));
    let fits = Signal::derive(move || found.with(|found| Some(found.as_ref()?.fit_table())));
    let finding = Signal::derive(move || {
        found.with(|found| found.as_ref().map(|found| said(app, found)).unwrap_or_default())
    });
    let is_drawn = Memo::new(move |_| found.with(|found| found.as_ref().is_some_and(is_told)));
    let mixes = move |size: Size| {
        let drawn = found.with(|found| {
            let found = found.as_ref()?;
            app.store.read(|workspace| draw_mixes(i18n, workspace, &found.mixes, size))
        });
        drawn.unwrap_or_else(|| Chart::empty(size))
    };
    let mix_tip = move |target| found.with(|found| mix_tip(app, &found.as_ref()?.mixes, target));
    let (of_mixes, methods) = counting_shown(app, table);
    let (of_fits, _) = counting_shown(app, fits);
    view! {
        <ChartFrame
            name=words::name(language)
            finding=finding
            table=table_shown(app, Figure::Targeting, table, population.into())
            beside=vec![table_shown(app, Figure::Fit, fits, population.into())]
            rule=Signal::derive(move || [of_mixes.get(), of_fits.get()].concat())
            methods=methods
            foot=Signal::derive(move || segments::same_scale(language).to_owned())
            export=Exporter::new("targeting", mixes)
            legend=move || {
                view! { {move || is_drawn.get().then(|| view! { <Legend found=found /> })} }
            }
        >
            {move || {
                is_drawn
                    .get()
                    .then(|| {
                        view! {
                            <FitsPart found=found />
                            <div class="mixes">
                                <ChartView draw=mixes tip=mix_tip />
                            </div>
                        }
                    })
            }}
        </ChartFrame>
    }
}

/// Whether there is anything on both sides.
fn is_told(found: &Targeting) -> bool {
    found.customers > 0 && found.file > 0 && !found.mixes.is_empty()
}

fn said(app: App, found: &Targeting) -> Sentence {
    let i18n = app.i18n;
    if !is_told(found) {
        return Sentence::marked(words::nothing_yet(i18n.language));
    }
    let fits = found.fits.as_ref().map(|fits| i18n.say(|locale| words::fits_said(locale, fits)));
    let mixes = app.store.read(|workspace| of_table(i18n, &found.table(), workspace));
    fits.unwrap_or_default().then(mixes.unwrap_or_default())
}

#[component]
fn Legend(found: Signal<Option<Targeting>>) -> impl IntoView {
    let i18n = App::current().i18n;
    let counted = move |of: fn(&Targeting) -> u64| {
        i18n.counted(found.with(|found| found.as_ref().map_or(0, of)))
    };
    view! {
        <p class="legend">
            <span>
                <i class="key-a"></i>
                {move || words::key_customers(i18n.language, &counted(|found| found.customers))}
            </span>
            <span>
                <i class="key-b"></i>
                {move || words::key_file(i18n.language, &counted(|found| found.file))}
            </span>
        </p>
    }
}

/// Each of the two sides by its score, and whom to call first.
#[component]
fn FitsPart(found: Signal<Option<Targeting>>) -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let language = i18n.language;
    let fits = Memo::new(move |_| {
        found
            .with(|found| found.as_ref()?.fits.as_ref().ok().cloned())
            .filter(|fits| !fits.file.is_empty())
    });
    let listed = Signal::derive(move || {
        let rows = fits.with(|fits| {
            let fits = fits.as_ref()?;
            app.store.read(|workspace| {
                let line = |(id, fit): &(_, Fit)| Listed::of(workspace, *id, parts(i18n, fit));
                fits.file.iter().filter_map(line).collect::<Vec<_>>()
            })
        });
        rows.unwrap_or_default()
    });
    let any = Memo::new(move |_| fits.with(Option::is_some));
    let draw = move |size: Size| {
        fits.with(|fits| match fits {
            Some(fits) => draw_fits(i18n, fits, size),
            None => Chart::empty(size),
        })
    };
    let tip = move |target| fits.with(|fits| tip(app, fits.as_ref()?, target));
    move || {
        any.get().then(|| {
            view! {
                <div class="cols cols-7-5">
                    <div>
                        <ChartView draw=draw tip=tip />
                    </div>
                    <div>
                        <h3 class="small5">{words::to_call(language)}</h3>
                        <OpportunityList rows=listed />
                    </div>
                </div>
            }
        })
    }
}

/// A score with its parts: "+1,5: sito +0,6, 10–49 +0,4".
fn parts(i18n: I18n, fit: &Fit) -> String {
    i18n.say(|locale| {
        let part = |one: &FitPart| format!("{} {}", one.value, words::score(locale, one.adds));
        let tells = |part: &&FitPart| part.adds.abs() >= 0.05;
        let mut parts: Vec<&FitPart> = fit.parts.iter().filter(tells).collect();
        parts.sort_by(|a, b| b.adds.abs().total_cmp(&a.adds.abs()));
        let parts: Vec<String> = parts.into_iter().map(part).collect();
        let score = words::score(locale, fit.score);
        match parts.is_empty() {
            true => score,
            false => format!("{score} = {}", parts.join(", ")),
        }
    })
}

/// How many customers and targets have a value, and the list of both.
fn mix_tip(app: App, mixes: &[Mix], target: Target) -> Option<Tip> {
    let Target::Cell { row, column } = target else { return None };
    let i18n = app.i18n;
    let mix = mixes.get(row)?;
    let value = mix.values.get(column)?;
    let name = app.store.read(|workspace| name(i18n, workspace, &value.key))?;
    let counted = |side: &str, of: u64, all: u64| {
        let counts = funnel::out_of(i18n.language, &i18n.count(of), &i18n.count(all));
        format!("{side}: {counts}")
    };
    let lines = vec![
        name,
        counted(words::customers(i18n.language), value.customers, mix.customers),
        counted(words::in_file(i18n.language), value.file, mix.file),
    ];
    match Behind::of(Figure::Targeting, &value.key, None) {
        Some(behind) => Some(tip_of_list(app, lines, list_behind(app, behind))),
        None => Some(Tip { lines, leads_to: None }),
    }
}

/// The target that a mark is.
fn tip(app: App, fits: &Fits, target: Target) -> Option<Tip> {
    let Target::Row(place) = target else { return None };
    let (id, fit) = fits.file.get(place)?;
    let said = parts(app.i18n, fit);
    let one = app.store.read(|workspace| Listed::of(workspace, *id, said))??;
    let lines = [one.company, one.title, one.said].into_iter().filter(|line| !line.is_empty());
    let leads_to = Some(app.address.link(Page::Opportunity(*id)).print());
    Some(Tip { lines: lines.collect(), leads_to })
}

fn draw_fits(i18n: I18n, fits: &Fits, size: Size) -> Chart {
    let language = i18n.language;
    let text = FitsText {
        name: "fits".to_owned(),
        label: i18n.say(|locale| words::fits_said(locale, fits).text()),
        middle: words::middle(language).to_owned(),
        less: words::less(language).to_owned(),
        more: words::more(language).to_owned(),
    };
    fits_chart(fits, &text, |deals| words::mark_is(language, &i18n.counted(deals)), size)
}

fn draw_mixes(i18n: I18n, workspace: &Workspace, mixes: &[Mix], size: Size) -> Chart {
    let language = i18n.language;
    let block = |mix: &Mix| MixText {
        name: segments::attribute(language, mix.by).to_owned(),
        verdict: match mix.differ.names() {
            true => words::differ(language).to_owned(),
            false => words::cannot_tell(language).to_owned(),
        },
        rows: mix.values.iter().map(|value| row(i18n, workspace, mix, value)).collect(),
    };
    let text = MixesText {
        name: "mixes".to_owned(),
        label: words::name(language).to_owned(),
        blocks: mixes.iter().map(block).collect(),
    };
    mixes_chart(mixes, &text, size)
}

fn row(i18n: I18n, workspace: &Workspace, mix: &Mix, value: &MixedValue) -> MixRowText {
    let language = i18n.language;
    let counted = |of: u64, all: u64| funnel::out_of(language, &i18n.count(of), &i18n.count(all));
    MixRowText {
        name: name(i18n, workspace, &value.key),
        counts: [counted(value.customers, mix.customers), counted(value.file, mix.file)],
        verdict: match value.stands_out {
            Some(Lean::Customers) => words::sought(language).to_owned(),
            Some(Lean::File) => words::too_many(language).to_owned(),
            None => String::new(),
        },
    }
}

//! The frame of a chart: name and acts, the finding, the drawing, the table, how it is counted.

use leptos::children::ViewFn;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, Node};

use crate::ui::context::App;
use crate::ui::export::{ChartExport, Exporter};
use crate::ui::figures::FigureTable;
use crate::words::{Sentence, funnel as words, shell};

use super::{FigureTableView, Icon, IconName, SentenceView};

/// A figure with everything that belongs to it.
#[component]
pub fn ChartFrame(
    /// The small name above.
    #[prop(into)]
    name: String,
    /// The finding.
    finding: Signal<Sentence>,
    /// The same figures as a table.
    table: Signal<FigureTable>,
    /// More tables that belong to it, behind the same button.
    #[prop(optional)]
    beside: Vec<Signal<FigureTable>>,
    /// How it is counted: the rule, and what is counted beside it.
    rule: Signal<Vec<String>>,
    /// By which methods, for the statistician.
    #[prop(into, optional)]
    methods: Signal<Vec<String>>,
    /// The note at the lower right.
    #[prop(into, optional)]
    foot: Signal<String>,
    /// Draws it anew for a file; absent where there is only a table.
    #[prop(optional)]
    export: Option<Exporter>,
    /// The legend.
    #[prop(into, optional)]
    legend: ViewFn,
    /// The drawing.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let language = App::current().i18n.language;
    let drawn = children.is_some();
    let open = RwSignal::new(!drawn);
    let code = table.with_untracked(|table| table.figure.code());
    let table_button = view! {
        <button
            type="button"
            class="btn quiet sm"
            data-action="table"
            aria-pressed=move || open.get().to_string()
            on:click=move |_| open.update(|open| *open = !*open)
        >
            <Icon name=IconName::Table />
            {shell::table(language)}
        </button>
    };
    view! {
        <section class="frame" data-frame=code>
            <header>
                <h2>{name}</h2>
                <div class="acts">
                    {drawn.then_some(table_button)}
                    <ExportMenu table=table export=export />
                </div>
            </header>
            <p class="finding">{move || view! { <SentenceView sentence=finding.get() /> }}</p>
            {legend.run()}
            {children.map(|children| children())}
            <FigureTableView table=table open=open.into() />
            {beside
                .into_iter()
                .map(|table| view! { <FigureTableView table=table open=open.into() /> })
                .collect_view()}
            <footer>
                <details class="count">
                    <summary>{shell::how_counted(language)}</summary>
                    {move || paragraphs(rule.get())}
                    {move || {
                        let methods = methods.get();
                        (!methods.is_empty())
                            .then(|| {
                                view! {
                                    <details class="methods">
                                        <summary>{shell::statistician(language)}</summary>
                                        {paragraphs(methods)}
                                    </details>
                                }
                            })
                    }}
                </details>
                <span>{move || foot.get()}</span>
            </footer>
        </section>
    }
}

fn paragraphs(lines: Vec<String>) -> impl IntoView {
    lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()
}

#[component]
fn ExportMenu(table: Signal<FigureTable>, export: Option<Exporter>) -> impl IntoView {
    let language = App::current().i18n.language;
    let item = move |name: &'static str, code: &'static str, what: ChartExport| {
        let act = move |_| {
            if let Some(export) = export {
                export.run(what);
            }
        };
        view! {
            <button type="button" class="menu-item" data-action=code on:click=act>
                {name}
            </button>
        }
    };
    let pictures = export.is_some().then(|| {
        (
            item(words::export_svg(language), "export-svg", ChartExport::Svg),
            item(words::export_png(language), "export-png", ChartExport::Png),
        )
    });
    let csv = move |_| crate::ui::export::table_as_csv(&table.get_untracked(), language);
    let menu = NodeRef::<html::Details>::new();
    let close_on_escape = move |event: web_sys::KeyboardEvent| {
        if let Some(menu) = menu.get_untracked().filter(|_| event.key() == "Escape") {
            menu.set_open(false);
            let summary = menu.query_selector("summary").ok().flatten();
            if let Some(summary) = summary.and_then(|one| one.dyn_into::<HtmlElement>().ok()) {
                let _ = summary.focus();
            }
        }
    };
    let close_on_leaving = move |event: web_sys::FocusEvent| {
        let to = event.related_target().and_then(|to| to.dyn_into::<Node>().ok());
        if let Some(menu) = menu.get_untracked().filter(|menu| !menu.contains(to.as_ref())) {
            menu.set_open(false);
        }
    };
    view! {
        <details class="menu" node_ref=menu on:keydown=close_on_escape on:focusout=close_on_leaving>
            <summary class="btn quiet sm">
                <Icon name=IconName::Export />
                {shell::export(language)}
            </summary>
            <div class="menu-items">
                {pictures}
                <button type="button" class="menu-item" data-action="export-table-csv" on:click=csv>
                    {words::export_csv(language)}
                </button>
                <button
                    type="button"
                    class="menu-item"
                    data-action="print"
                    on:click=move |_| {
                        let _ = window().print();
                    }
                >
                    {shell::print(language)}
                </button>
            </div>
        </details>
    }
}

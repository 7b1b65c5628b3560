//! Figures as files: SVG, PNG and CSV, made in the browser.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

use crate::charts::{Chart, Size};
use crate::transfer::SheetLanguage;
use crate::words::Language;

use super::browser::{download, download_blob};
use super::figures::{FigureCell, FigureTable};

/// The width a chart is drawn at for a file, in CSS pixels.
const WIDTH: u32 = 800;

/// A picture has this many pixels to a CSS pixel.
const PIXELS: u32 = 2;

/// As what a chart leaves the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChartExport {
    /// A drawing.
    Svg,
    /// A picture.
    Png,
}

type Draw = Box<dyn Fn(Size) -> Chart>;

/// Draws a chart anew for a file: on paper, whatever the theme of the page.
#[derive(Clone, Copy)]
pub struct Exporter {
    name: &'static str,
    draw: StoredValue<Draw, LocalStorage>,
}

impl Exporter {
    /// An exporter of files called `imbuto-<name>`.
    #[must_use]
    pub fn new(name: &'static str, draw: impl Fn(Size) -> Chart + 'static) -> Self {
        Self { name, draw: StoredValue::new_local(Box::new(draw)) }
    }

    /// Makes the file.
    pub fn run(self, what: ChartExport) {
        let chart = self.draw.with_value(|draw| draw(Size::wide(WIDTH)));
        let svg = chart.standalone();
        match what {
            ChartExport::Svg => {
                download(&format!("imbuto-{}.svg", self.name), "image/svg+xml", svg.as_bytes());
            }
            ChartExport::Png => {
                png(&format!("imbuto-{}.png", self.name), &svg, chart.standalone_size());
            }
        }
    }
}

/// Has the browser draw the SVG onto a canvas, and offers the picture.
fn png(name: &str, svg: &str, size: Size) {
    let Ok(image) = HtmlImageElement::new() else { return };
    let name = name.to_owned();
    let drawn = image.clone();
    let loaded = Closure::once_into_js(move || {
        let canvas = document().create_element("canvas").ok();
        let Some(canvas) = canvas.and_then(|one| one.dyn_into::<HtmlCanvasElement>().ok()) else {
            return;
        };
        canvas.set_width(size.width * PIXELS);
        canvas.set_height(size.height * PIXELS);
        let context = canvas.get_context("2d").ok().flatten();
        let Some(context) = context.and_then(|one| one.dyn_into::<CanvasRenderingContext2d>().ok())
        else {
            return;
        };
        let (width, height) = (f64::from(canvas.width()), f64::from(canvas.height()));
        let _ = context
            .draw_image_with_html_image_element_and_dw_and_dh(&drawn, 0.0, 0.0, width, height);
        let offer = Closure::once_into_js(move |blob: web_sys::Blob| download_blob(&name, &blob));
        let _ = canvas.to_blob(offer.unchecked_ref());
    });
    image.set_onload(Some(loaded.unchecked_ref()));
    let svg = js_sys::encode_uri_component(svg);
    image.set_src(&format!("data:image/svg+xml;charset=utf-8,{}", String::from(svg)));
}

/// The language of files that leave for somebody who reads this one.
#[must_use]
pub const fn sheet_language(language: Language) -> SheetLanguage {
    match language {
        Language::It => SheetLanguage::Italian,
        Language::Fr => SheetLanguage::French,
        Language::En => SheetLanguage::English,
    }
}

/// Offers a figure table as CSV, with exact values.
pub fn table_as_csv(table: &FigureTable, language: Language) {
    let mut lines = vec![
        std::iter::once(table.row_head.clone())
            .chain(table.heads.iter().map(|head| head.name.clone()))
            .collect::<Vec<_>>(),
    ];
    for row in &table.rows {
        let cells = row.cells.iter().map(|cell| match cell {
            FigureCell::Value { exact, .. } => exact.clone(),
            FigureCell::Words(words) => words.clone(),
            FigureCell::Blank => String::new(),
        });
        lines.push(std::iter::once(row.name.clone()).chain(cells).collect());
    }
    let text = crate::transfer::write_table(&lines, sheet_language(language));
    download(
        &format!("imbuto-{}.csv", table.figure.code()),
        "text/csv;charset=utf-8",
        text.as_bytes(),
    );
}

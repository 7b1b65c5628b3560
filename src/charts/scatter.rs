//! Two clouds of points side by side: what was done, and what came of it. A point is a month of somebody;
//! there is no line through them.

use plotters::chart::ChartBuilder;
use plotters::style::Color;

use super::chart::{Chart, Size};
use super::coordinates::FromZero;
use super::ink::Ink;
use super::marks::{Label, Mote, Series};
use super::style::{Anchor, Face, SCALE, steps};
use super::svg::{Area, Drawn, part};
use super::text::fitted;

/// A cloud of points.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cloud {
    /// The points.
    pub points: Vec<CloudPoint>,
}

/// A point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CloudPoint {
    /// What was done.
    pub x: f64,
    /// What came of it.
    pub y: f64,
    /// Whose it is, as far as anybody is told apart.
    pub of: CloudSide,
}

/// Whose a point is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CloudSide {
    /// The first of two compared.
    A,
    /// The second.
    B,
    /// Anybody else.
    Rest,
}

/// The words of the clouds. An empty text is left blank.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CloudsText {
    /// Tells this chart from the others on the page: letters and digits.
    pub name: String,
    /// What a screen reader says for the whole chart.
    pub label: String,
    /// One per cloud.
    pub clouds: Vec<CloudText>,
}

/// The words of one cloud.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CloudText {
    /// Over it: what goes up.
    pub up: String,
    /// Under it: what goes to the right.
    pub right: String,
    /// The middle and the end of the upright axis.
    pub ups: [String; 2],
    /// The middle and the end of the other.
    pub rights: [String; 2],
    /// In its place, where there is no point.
    pub missing: String,
}

/// Under this width the clouds stand below each other.
const NARROW: u32 = 620;
const SPACE: f64 = 40.0;
/// Within a cloud: its words, the plot, the numbers under it, what they are.
const PLOT: (f64, f64) = (28.0, 196.0);
const HEIGHT: f64 = 240.0;
/// Room for the numbers at the left.
const NUMBERS: f64 = 34.0;

impl Cloud {
    /// The ends of both axes: an even round number, so that the middle is one too.
    #[must_use]
    pub fn ends(&self) -> (f64, f64) {
        let most = |of: fn(&CloudPoint) -> f64| self.points.iter().map(of).fold(0.0, f64::max);
        (round_end(most(|point| point.x)), round_end(most(|point| point.y)))
    }
}

/// The next of 2, 4, 10, 20, 40, 100 and so on.
fn round_end(most: f64) -> f64 {
    let mut end = 2.0;
    for factor in [2.0, 2.5, 2.0].into_iter().cycle().take(60) {
        if most <= end {
            break;
        }
        end *= factor;
    }
    end
}

/// Draws the clouds side by side, or one below the other on a narrow page.
#[must_use]
pub fn clouds_chart(clouds: &[Cloud], text: &CloudsText, size: Size) -> Chart {
    let wide = size.drawn_width();
    let columns = if wide < NARROW { 1 } else { clouds.len().max(1) };
    let whole = f64::from(wide);
    let panel = ((whole - SPACE * (columns - 1) as f64) / columns as f64).floor();
    let lines = clouds.len().div_ceil(columns);
    let height = (HEIGHT + 16.0) * lines as f64 - 16.0;
    let size = Size { width: wide, height: height.max(1.0) as u32 };
    Chart::draw(&text.name, &text.label, size, |sheet| {
        for (index, cloud) in clouds.iter().enumerate() {
            let left = (index % columns) as f64 * (panel + SPACE);
            let top = (index / columns) as f64 * (HEIGHT + 16.0);
            let blank = CloudText::default();
            let words = text.clouds.get(index).unwrap_or(&blank);
            draw(sheet, cloud, words, (left, top), panel)?;
        }
        Ok(())
    })
}

fn draw(
    sheet: &Area,
    cloud: &Cloud,
    words: &CloudText,
    (left, top): (f64, f64),
    wide: f64,
) -> Drawn {
    let small = Face::new(Ink::Ink3, 12.0);
    let up = fitted(&words.up, 13.0, false, wide);
    sheet.draw(&Label::new(left, top + 14.0, &up, Face::new(Ink::Ink2, 13.0)))?;
    let (end_x, end_y) = cloud.ends();
    let (from, to) = (left + NUMBERS, left + wide - 14.0);
    let area = part(sheet, (from, top + PLOT.0), (to, top + PLOT.1 + 20.0));
    let mut plot = ChartBuilder::on(&area)
        .x_label_area_size(steps(20.0))
        .build_cartesian_2d(FromZero { end: end_x, parts: 2 }, FromZero { end: end_y, parts: 2 })?;
    let right = |number: &f64| match number {
        number if *number == 0.0 => "0".to_owned(),
        number if *number < end_x => words.rights[0].clone(),
        _ => words.rights[1].clone(),
    };
    plot.configure_mesh()
        .disable_x_mesh()
        .disable_y_axis()
        .bold_line_style(Ink::Line.stroke_width(SCALE))
        .axis_style(Ink::LineStrong.stroke_width(SCALE))
        .set_all_tick_mark_size(3 * SCALE)
        .label_style(("sans-serif", steps(12.0), &Ink::Ink3))
        .x_label_formatter(&right)
        .draw()?;
    for (share, number) in [(0.0, "0"), (0.5, words.ups[0].as_str()), (1.0, words.ups[1].as_str())]
    {
        let y = top + PLOT.1 - (PLOT.1 - PLOT.0) * share;
        let face = small.anchored(Anchor::End);
        sheet.draw(&Label::centred(from - 8.0, y, number, face))?;
    }
    // Those who are told apart lie over the rest.
    let rest = |point: &&CloudPoint| point.of == CloudSide::Rest;
    let in_order =
        cloud.points.iter().filter(rest).chain(cloud.points.iter().filter(|one| !rest(one)));
    plot.draw_series(in_order.map(|point| Mote {
        at: (point.x, point.y),
        series: match point.of {
            CloudSide::A => Some(Series::A),
            CloudSide::B => Some(Series::B),
            CloudSide::Rest => None,
        },
    }))?;
    if cloud.points.is_empty() {
        let missing = fitted(&words.missing, 12.0, false, to - from - 10.0);
        let middle = top + (PLOT.0 + PLOT.1) / 2.0;
        let face = Face { halo: Some(Ink::Paper), ..small };
        sheet.draw(&Label::centred(from + 10.0, middle, &missing, face))?;
    }
    let under = fitted(&words.right, 12.0, false, wide - NUMBERS);
    sheet.draw(&Label::new(to, top + HEIGHT - 6.0, &under, small.anchored(Anchor::End)))
}

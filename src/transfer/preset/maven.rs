//! Maven Analytics' "CRM Sales Opportunities": one table of opportunities, and beside it accounts,
//! products and teams. Dates are m/d/yyyy, amounts whole dollars.

use std::collections::HashMap;

use super::{Field, StageUse, put};
use crate::domain::{Currency, Stage};
use crate::transfer::RowKind;
use crate::transfer::column::{DecidedBy, DecimalMark, MarkStyle, NumberForm};
use crate::transfer::draft::AccountFacts;
use crate::transfer::header;
use crate::transfer::name::squeezed;
use crate::transfer::read::Sheet;

pub(super) fn knows(sheet: &Sheet) -> bool {
    let columns = ["opportunity_id", "sales_agent", "product", "deal_stage", "engage_date"];
    columns.iter().all(|header| sheet.column(header).is_some())
}

pub(super) fn fields(sheet: &Sheet) -> Vec<Field> {
    let mut fields = header::guess(sheet.headers(), RowKind::Deal);
    put(&mut fields, sheet.column("opportunity_id"), Field::ExternalId);
    put(&mut fields, sheet.column("sales_agent"), Field::Owner);
    put(&mut fields, sheet.column("product"), Field::Title);
    put(&mut fields, sheet.column("deal_stage"), Field::Stage);
    put(&mut fields, sheet.column("engage_date"), Field::StageEnteredOn("Engaging".to_owned()));
    put(&mut fields, sheet.column("close_date"), Field::ClosedOn);
    put(&mut fields, sheet.column("close_value"), Field::Amount);
    fields
}

/// Every lost one had been engaged: it is the one stage the table knows before the end.
pub(super) fn stage(value: &str) -> Option<StageUse> {
    match value {
        "Prospecting" => Some(StageUse::Stage(Stage::Prospect)),
        "Engaging" => Some(StageUse::Stage(Stage::Negotiation)),
        "Won" => Some(StageUse::Won),
        "Lost" => Some(StageUse::Lost { at: Some(Stage::Negotiation) }),
        _ => None,
    }
}

/// A table that may come beside the opportunities.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::transfer) enum Beside {
    Accounts,
    Products,
    Team,
}

impl Beside {
    pub(in crate::transfer) fn of(sheet: &Sheet) -> Option<Self> {
        let has = |header| sheet.column(header).is_some();
        if has("account") && has("sector") && has("employees") {
            Some(Self::Accounts)
        } else if has("product") && has("sales_price") {
            Some(Self::Products)
        } else if has("sales_agent") && has("manager") {
            Some(Self::Team)
        } else {
            None
        }
    }
}

/// What the table of accounts says of each.
pub(in crate::transfer) fn accounts(sheet: &Sheet) -> impl Iterator<Item = AccountFacts<'_>> {
    let [name, sector, employees, office] =
        ["account", "sector", "employees", "office_location"].map(|header| sheet.column(header));
    sheet.rows().iter().filter_map(move |row| {
        let text = |column: Option<usize>| {
            column.map(|column| row.cell(column)).filter(|text| !text.is_empty())
        };
        Some(AccountFacts {
            name: text(name)?,
            sector: text(sector),
            size_band: text(employees).and_then(size_band),
            area: text(office),
            ..AccountFacts::default()
        })
    })
}

/// The bands in which Europe counts firms, and one above.
fn size_band(employees: &str) -> Option<&'static str> {
    Some(match employees.parse::<u32>().ok()? {
        0..=9 => "1–9",
        10..=49 => "10–49",
        50..=249 => "50–249",
        250..=999 => "250–999",
        1000..=4999 => "1000–4999",
        _ => "5000+",
    })
}

/// List prices in cents by the squeezed name of the product.
pub(in crate::transfer) fn list_prices(sheet: &Sheet) -> HashMap<String, i64> {
    let [product, price] = ["product", "sales_price"].map(|header| sheet.column(header));
    let style = MarkStyle { mark: Some((DecimalMark::Point, DecidedBy::Preset)), ask: None };
    let prices = sheet.rows().iter().filter_map(|row| {
        let form = NumberForm::parse(row.cell(price?)).ok()?;
        let price = style.money(&form, Currency::USD).ok()?;
        Some((squeezed(row.cell(product?)), price.money.minor))
    });
    prices.collect()
}

/// Everyone in the table of teams: some have no deal.
pub(in crate::transfer) fn team(sheet: &Sheet) -> impl Iterator<Item = &str> {
    let agent = sheet.column("sales_agent").unwrap_or(0);
    sheet.rows().iter().map(move |row| row.cell(agent)).filter(|name| !name.is_empty())
}

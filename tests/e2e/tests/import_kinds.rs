//! Files of other kinds and of other programs: a workbook, cells that are pasted, Pipedrive, Odoo.
use std::io::{Cursor, Write};

use anyhow::Result;
use e2e::{User, journey};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A workbook of these sheets, each of rows of texts.
fn workbook(sheets: &[(&str, &[&[&str]])]) -> Result<Vec<u8>> {
    let spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let mut file = |name: &str, text: String| -> Result<()> {
        writer.start_file(name, SimpleFileOptions::default())?;
        Ok(writer.write_all(text.as_bytes())?)
    };
    file(
        "_rels/.rels",
        format!(
            r#"<Relationships xmlns="{package}"><Relationship Id="r1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
        ),
    )?;
    let named = sheets.iter().enumerate().map(|(at, (name, _))| {
        format!(r#"<sheet name="{name}" sheetId="{0}" r:id="r{0}"/>"#, at + 1)
    });
    let named: String = named.collect();
    file(
        "xl/workbook.xml",
        format!(
            r#"<workbook xmlns="{spreadsheet}" xmlns:r="{office}"><sheets>{named}</sheets></workbook>"#
        ),
    )?;
    let targets = (1..=sheets.len()).map(|at| {
        format!(
            r#"<Relationship Id="r{at}" Type="{office}/worksheet" Target="worksheets/s{at}.xml"/>"#
        )
    });
    let targets: String = targets.collect();
    file(
        "xl/_rels/workbook.xml.rels",
        format!(r#"<Relationships xmlns="{package}">{targets}</Relationships>"#),
    )?;
    for (at, (_, rows)) in sheets.iter().enumerate() {
        let rows = rows.iter().enumerate().map(|(row, cells)| {
            let cells = cells.iter().enumerate().map(|(column, text)| {
                let letter = char::from(b'A' + column as u8);
                format!(r#"<c r="{letter}{}" t="inlineStr"><is><t>{text}</t></is></c>"#, row + 1)
            });
            format!(r#"<row r="{}">{}</row>"#, row + 1, cells.collect::<String>())
        });
        let rows: String = rows.collect();
        file(
            &format!("xl/worksheets/s{}.xml", at + 1),
            format!(
                r#"<worksheet xmlns="{spreadsheet}"><sheetData>{rows}</sheetData></worksheet>"#
            ),
        )?;
    }
    Ok(writer.finish()?.into_inner())
}

async fn counts(user: &User, code: &str, count: usize) -> Result<()> {
    let number = format!("document.querySelector('[data-count=\"{code}\"]')?.value");
    user.holds(&format!("{number} === '{count}'")).await
}

async fn applies(user: &User) -> Result<()> {
    user.waits_for("[data-action=import-apply]:not([disabled])").await?;
    user.click("import-apply").await?;
    user.waits_for("[data-done=import]").await.map(drop)
}

#[tokio::test]
async fn a_workbook_comes_in_and_its_sheet_is_chosen() -> Result<()> {
    let book = workbook(&[
        ("Legenda", &[&["Colore", "Significato"], &["rosso", "urgente"]]),
        (
            "Trattative",
            &[
                &["Trattativa", "Azienda", "Fase", "Importo", "Valuta"],
                &["Lampade", "Lupo Srl", "Offerta inviata", "1200,50", "EUR"],
                &["Cavi", "Orso Srl", "Vinta", "800", "EUR"],
            ],
        ),
    ])?;
    journey(async |user| {
        user.open("#/data?lang=it").await?;
        user.chooses_file("vendite.xlsx", &book).await?;
        user.holds("document.querySelector('select[name=import_table]')?.value === '1'").await?;
        counts(user, "new", 2).await?;
        user.chooses("select[name=\"import_table\"]", "0").await?;
        user.sees("Legenda").await?;
        user.chooses("select[name=\"import_table\"]", "1").await?;
        counts(user, "new", 2).await?;
        applies(user).await?;
        user.waits_for("[data-frame=doctor] [data-carried]").await?;
        user.sees("Manca il giorno d’ingresso nelle fasi").await?;
        user.clicks_on("[data-done=import] a[href*=\"pipeline/list\"]").await?;
        user.sees("Lampade").await
    })
    .await
}

#[tokio::test]
async fn cells_are_pasted_into_the_page() -> Result<()> {
    journey(async |user| {
        user.open("#/data?lang=fr").await?;
        user.waits_for("[name=import_cells]").await?;
        user.runs(
            "const data = new DataTransfer(); \
             data.setData('text/plain', 'Société\\tStatut\\tMontant\\nLoup\\tDevis envoyé\\t1200,50 €\\n'); \
             document.querySelector('[name=import_cells]').dispatchEvent(\
             new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))",
        )
        .await?;
        counts(user, "new", 1).await?;
        applies(user).await?;
        user.clicks_on("[data-done=import] a[href*=\"pipeline/list\"]").await?;
        user.sees("Loup").await
    })
    .await
}

const DEALS: &[u8] =
    b"Deal - ID,Deal - Title,Deal - Organization,Deal - Value,Deal - Currency of value,\
    Deal - Stage,Deal - Status,Deal - Owner\n\
    1,Lamps,Wolf,1200,EUR,Proposal Made,Open,Ida\n2,Desks,Bear,300,EUR,Contact Made,Lost,Ida\n";
const ACTIVITIES: &[u8] = b"Activity - ID,Activity - Subject,Activity - Type,Activity - Due date,\
    Activity - Done,Activity - Assigned to user,Deal,Organization\n\
    11,First call,Call,2024-03-01,Done,Ida,Lamps,Wolf\n12,Visit,Meeting,2024-04-01,Done,Ida,Desks,Bear\n";

#[tokio::test]
async fn deals_of_pipedrive_and_then_their_activities() -> Result<()> {
    journey(async |user| {
        user.open("#/data?lang=en").await?;
        user.chooses_file("deals.csv", DEALS).await?;
        user.sees("an export of Pipedrive").await?;
        counts(user, "new", 2).await?;
        applies(user).await?;
        user.chooses_file("activities.csv", ACTIVITIES).await?;
        user.holds("document.querySelector('select[name=import_rows]')?.value === 'activities'")
            .await?;
        user.sees("Import 2 activities").await?;
        applies(user).await?;
        user.clicks_on("[data-done=import] a[href*=\"pipeline/list\"]").await?;
        user.sees("Lamps").await
    })
    .await
}

const ODOO: &[u8] = b"\"External ID\",\"Opportunity\",\"Customer\",\"Salesperson\",\"Stage\",\
    \"Expected Revenue\",\"Probability\",\"Active\",\"Lost Reason\"\n\
    \"__export__.crm_lead_1\",\"Lamps\",\"Alfa\",\"Ida\",\"Proposition\",\"1200.0\",\"0.0\",\"False\",\"Price\"\n\
    \"__export__.crm_lead_2\",\"Desks\",\"Beta\",\"Ida\",\"Qualified\",\"800.0\",\"20.0\",\"True\",\"\"\n";

#[tokio::test]
async fn what_is_archived_in_odoo_is_lost() -> Result<()> {
    journey(async |user| {
        user.open("#/data?lang=en").await?;
        user.chooses_file("crm.lead.csv", ODOO).await?;
        user.sees("an export of Odoo").await?;
        user.types("import_currency", "EUR").await?;
        user.click("answer-currency").await?;
        counts(user, "new", 2).await?;
        applies(user).await?;
        user.open("#/pipeline/list?lang=en&status=lost").await?;
        user.sees("Lamps").await
    })
    .await
}

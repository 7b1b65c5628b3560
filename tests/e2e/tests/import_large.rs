//! Importing thousands of rows: the shape of the Maven tables, made here from a seed.
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use e2e::{User, folder_with, journey};
use imbuto::stats::Random;

const READY: &str = "[data-action=import-apply]:not([disabled])";

async fn counts(user: &User, code: &str, count: usize) -> Result<()> {
    let number = format!("document.querySelector('[data-count=\"{code}\"]')?.value");
    user.holds(&format!("{number} === '{count}'")).await
}

async fn applies(user: &User) -> Result<()> {
    user.waits_for(READY).await?;
    user.click("import-apply").await?;
    user.waits_for("[data-done=import]").await.map(drop)
}

/// How many of the rows are won, lost, open.
struct Known {
    won: u32,
    lost: u32,
    open: u32,
}

/// A file of the shape of Maven's tables, with what is known of it: 8,800 rows from one seed.
fn like_maven(folder: &Path) -> Result<Known> {
    let mut known = Known { won: 0, lost: 0, open: 0 };
    let mut random = Random::seeded(20_260_101);
    let mut draw = |end| random.below(end);
    let mut text = "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n".to_owned();
    for at in 0..8_800 {
        let agent = draw(35);
        let account = draw(85);
        let engage = format!("{}/{}/2016", 1 + draw(12), 1 + draw(28));
        let close = format!("{}/{}/2017", 1 + draw(12), 1 + draw(28));
        let (stage, engage, close, value) = match draw(100) {
            0..48 => ("Won", engage, close, (55 + draw(5000)).to_string()),
            48..76 => ("Lost", engage, close, "0".to_owned()),
            76..94 => ("Engaging", engage, String::new(), String::new()),
            _ => ("Prospecting", String::new(), String::new(), String::new()),
        };
        match stage {
            "Won" => known.won += 1,
            "Lost" => known.lost += 1,
            _ => known.open += 1,
        }
        let id = format!("{at:05}ID");
        text += &format!(
            "{id},Agent {agent},GTX Basic,Firm {account},{stage},{engage},{close},{value}\n"
        );
    }
    std::fs::write(folder.join("sales_pipeline.csv"), text)?;
    std::fs::write(folder.join("products.csv"), "product,series,sales_price\nGTX Basic,GTX,550\n")?;
    std::fs::write(
        folder.join("accounts.csv"),
        "account,sector,year_established,revenue,employees,office_location,subsidiary_of\nFirm 1,retail,1996,11.04,2822,Italy,\n",
    )?;
    std::fs::write(
        folder.join("sales_teams.csv"),
        "sales_agent,manager,regional_office\nAgent 1,M,East\n",
    )?;
    Ok(known)
}

#[tokio::test]
async fn four_tables_of_thousands_of_rows_come_in_whole_and_stay() -> Result<()> {
    journey(async |user| {
        let made = folder_with(None, &[])?;
        // The published tables where somebody has them; else tables of their shape.
        let (folder, known) = match std::env::var_os("IMBUTO_MAVEN") {
            Some(folder) => (PathBuf::from(folder), Known { won: 4238, lost: 2473, open: 2089 }),
            None => (made.to_path_buf(), like_maven(&made)?),
        };
        let names = ["accounts.csv", "products.csv", "sales_pipeline.csv", "sales_teams.csv"];
        let files: Vec<String> =
            names.iter().map(|name| folder.join(name).to_string_lossy().into_owned()).collect();
        user.open("#/data?lang=en").await?;
        user.chooses_existing_file("import-file", Path::new(&files.join("\n"))).await?;
        user.sees("CRM Sales Opportunities").await?;
        user.waits_for("[data-question=currency]").await?;
        let proposed = user.runs("return document.querySelector('[name=import_currency]').value");
        ensure!(proposed.await? == "USD");
        user.click("answer-currency").await?;
        counts(user, "new", 8800).await?;
        applies(user).await?;
        for again in [false, true] {
            if again {
                user.is_saved().await.context("8,800 rows are not saved")?;
                user.reload().await?;
            }
            user.open("#/funnel?lang=en").await?;
            for (column, count) in [("won", known.won), ("lost", known.lost), ("open", known.open)]
            {
                let found = user.figure("outcome", "all", column).await?;
                ensure!(found == Some(f64::from(count)), "{column}: {found:?}, not {count}");
            }
        }
        Ok(())
    })
    .await
}

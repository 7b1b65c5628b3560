//! Files as people really have them, and the same ones once more: nothing is dropped, doubled or lost
//! in silence.
use anyhow::{Result, ensure};
use e2e::{User, journey};

const READY: &str = "[data-action=import-apply]:not([disabled])";
const BLOCKED: &str = "[data-action=import-apply][disabled]";

async fn counts(user: &User, code: &str, count: usize) -> Result<()> {
    let number = format!("document.querySelector('[data-count=\"{code}\"]')?.value");
    user.holds(&format!("{number} === '{count}'")).await
}

async fn applies(user: &User) -> Result<()> {
    user.waits_for(READY).await?;
    user.click("import-apply").await?;
    user.waits_for("[data-done=import]").await.map(drop)
}

async fn gives(user: &mut User, name: &str, file: &str) -> Result<()> {
    user.open("#/data?lang=en").await?;
    user.chooses_file(name, file.as_bytes()).await
}

#[tokio::test]
async fn odd_cells_cost_no_row_and_are_told() -> Result<()> {
    journey(async |user| {
        let file = "Open deals of the spring,,,\n\nDeal,Stage,Amount,Created\n\
            Lamps,P,EUR 12k,23/02/24\nDesks,P,EUR 1234.505,N/A\nRails,S,about 12,soon\n\
            Total,,EUR 13k,\n";
        gives(user, "deals.csv", file).await?;
        user.clicks_on("[data-question=century] [data-answer=nearest]").await?;
        counts(user, "new", 3).await?;
        counts(user, "left-out", 0).await?;
        user.sees("written in short, read in full: 1 (“EUR 12k”)").await?;
        user.sees("do not read as dates, left blank: 1 (“soon”)").await?;
        user.sees("above the header: 1").await?;
        user.click("odd-csv").await?;
        let (_, list) = user.downloaded("imbuto-odd-cells").await?;
        let lines = String::from_utf8(list)?.lines().count();
        ensure!(lines == 6, "{lines} lines");
        ensure!(user.axe().await?.is_empty(), "{:#?}", user.axe().await?);
        applies(user).await
    })
    .await
}

#[tokio::test]
async fn where_deals_stand_is_asked_and_never_taken_for_open() -> Result<()> {
    journey(async |user| {
        let file = "Deal,Company,Situation\nLamps,Acme,signed\nDesks,Acme,signed\n\
            Rails,Beta,talking\nCars,Beta,talking\n";
        gives(user, "deals.csv", file).await?;
        user.waits_for("[data-question=no-state][data-open=true]").await?;
        user.waits_for(BLOCKED).await?;
        user.clicks_on("[data-question=no-state] [data-answer=column-1]").await?;
        user.chooses("select[name=\"value-stage-signed\"]", "won").await?;
        user.chooses("select[name=\"value-stage-talking\"]", "N").await?;
        counts(user, "new", 4).await?;
        applies(user).await
    })
    .await
}

const FIRST: &str = "ID,Deal,Stage,Amount\nD-1,Lamps,P,EUR 1000\nD-2,Desks,N,EUR 2000\n";

#[tokio::test]
async fn a_column_more_doubles_nothing_and_an_older_file_says_so() -> Result<()> {
    journey(async |user| {
        gives(user, "first.csv", FIRST).await?;
        counts(user, "new", 2).await?;
        applies(user).await?;
        let later = "ID,Deal,Source,Stage,Amount\nD-1,Lamps,Fair,A,\nD-2,Desks,,N,EUR 2500\n";
        gives(user, "later.csv", later).await?;
        counts(user, "updated", 2).await?;
        counts(user, "new", 0).await?;
        applies(user).await?;
        gives(user, "first.csv", FIRST).await?;
        user.waits_for("[data-question=older][data-open=true]").await?;
        user.clicks_on("[data-question=older] [data-answer=leave]").await?;
        counts(user, "already-here", 2).await?;
        user.waits_for(BLOCKED).await.map(drop)
    })
    .await
}

#[tokio::test]
async fn a_win_is_taken_back_with_its_day() -> Result<()> {
    journey(async |user| {
        let file = "ID,Deal,Stage,Closed on\nD-1,Lamps,won,2024-02-26\nD-2,Desks,N,\n";
        gives(user, "first.csv", file).await?;
        user.chooses("select[name=\"value-stage-won\"]", "won").await?;
        applies(user).await?;
        user.clicks_on("[data-done=import] a[href*=\"pipeline/list\"]").await?;
        user.clicks_on("tr[data-opportunity] a").await?;
        user.click("take-back").await?;
        user.types("taken_back_on", "2024-03-07").await?;
        user.click("take-back-lost").await?;
        user.waits_for("[data-action=reopen]").await.map(drop)
    })
    .await
}

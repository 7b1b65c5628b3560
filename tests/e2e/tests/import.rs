//! Files on their way in: what is asked, what comes of it, and what never happens.
use anyhow::{Result, ensure};
use e2e::{User, journey};

const READY: &str = "[data-action=import-apply]:not([disabled])";
const BLOCKED: &str = "[data-action=import-apply][disabled]";

/// 3/1 and 2/1 fit both orders; nobody knows what “Talking” is.
const DOUBTFUL: &[u8] = b"Deal,Company,Stage,Amount,Close date\n\
    Lamps,Rossi,Talking,\"EUR 1,200.00\",3/1/2017\n\
    Desks,Bianchi,Sealed,EUR 900.00,2/1/2017\n";

/// Whether a number of the report is this.
async fn counts(user: &User, code: &str, count: usize) -> Result<()> {
    let number = format!("document.querySelector('[data-count=\"{code}\"]')?.value");
    user.holds(&format!("{number} === '{count}'")).await
}

async fn rows_in_list(user: &User, count: usize) -> Result<()> {
    user.holds(&format!("document.querySelectorAll('tr[data-opportunity]').length === {count}"))
        .await
}

/// Everything that this browser keeps, to be compared.
async fn everything_kept(user: &User) -> Result<serde_json::Value> {
    user.runs("return JSON.stringify(Object.entries(localStorage).sort())").await
}

async fn applies(user: &User) -> Result<()> {
    user.waits_for(READY).await?;
    user.click("import-apply").await?;
    user.waits_for("[data-done=import]").await.map(drop)
}

#[tokio::test]
async fn what_is_not_certain_is_asked_and_the_import_is_one_step() -> Result<()> {
    journey(async |user| {
        user.open("#/data?lang=it").await?;
        user.chooses_file("deals.csv", DOUBTFUL).await?;
        user.waits_for("[data-question=date-order][data-open=true]").await?;
        user.sees("3 gennaio 2017").await?;
        user.sees("1 marzo 2017").await?;
        user.sees("La mia azienda").await?;
        user.waits_for(BLOCKED).await?;
        user.clicks_on("[data-question=date-order] [data-answer=day-first]").await?;
        user.waits_for("[data-question=date-order][data-open=false]").await?;
        user.waits_for(BLOCKED).await?;
        user.sees("Prima dite che cosa vuol dire «Talking»").await?;
        counts(user, "waiting", 2).await?;
        user.chooses("select[name=\"value-stage-Talking\"]", "N").await?;
        counts(user, "waiting", 1).await?;
        user.waits_for(BLOCKED).await?;
        user.chooses("select[name=\"value-stage-Sealed\"]", "won").await?;
        counts(user, "new", 2).await?;
        // Whoever goes by keyboard is still where they were.
        user.holds("document.activeElement.name === 'value-stage-Sealed'").await?;
        let nothing = "return Object.keys(localStorage).every(key => key.includes('/device/'))";
        ensure!(user.runs(nothing).await? == true, "something was kept before the import");
        ensure!(user.axe().await?.is_empty(), "{:#?}", user.axe().await?);
        applies(user).await?;
        ensure!(user.axe().await?.is_empty(), "{:#?}", user.axe().await?);
        user.click("toast-undo").await?;
        user.sees("L’importazione è stata annullata").await?;
        user.press("Control+Shift+z").await?;
        counts(user, "new", 2).await?;

        user.clicks_on("[data-done=import] a[href*=\"pipeline/list\"]").await?;
        rows_in_list(user, 2).await?;
        user.sees("Lamps").await?;
        user.press("Control+z").await?;
        rows_in_list(user, 0).await?;
        user.press("Control+Shift+z").await?;
        rows_in_list(user, 2).await?;
        user.is_saved().await?;
        user.reload().await?;
        rows_in_list(user, 2).await?;

        // The same file again: nothing is asked, and nothing doubles.
        user.open("#/data?lang=it").await?;
        user.chooses_file("deals.csv", DOUBTFUL).await?;
        counts(user, "already-here", 2).await?;
        counts(user, "new", 0).await?;
        user.waits_for(BLOCKED).await?;
        user.sees("è già qui").await?;
        user.waits_until_gone("[data-question][data-open=true]").await
    })
    .await
}

#[tokio::test]
async fn answers_can_be_changed_and_outlive_a_change_of_language() -> Result<()> {
    journey(async |user| {
        user.open("#/data?lang=it").await?;
        let file = b"Deal,Stage,Amount,Created,Closed\n\
            Lamps,P,1.200,3/1/2017,4/2/2017\nDesks,Sealed,900,5/2/2017,6/3/2017\n";
        user.chooses_file("deals.csv", file).await?;
        user.chooses("select[name=\"value-stage-Sealed\"]", "won").await?;
        user.clicks_on("[data-question=decimal-mark] [data-answer=comma]").await?;
        user.clicks_on("[data-question=date-order] [data-answer=day-first]").await?;
        user.click("answer-alike").await?;
        user.waits_until_gone("[data-question=date-order][data-open=true]").await?;
        user.types("import_currency", "EUX").await?;
        user.click("answer-currency").await?;
        user.sees("Valuta sconosciuta").await?;
        user.types("import_currency", "chf").await?;
        user.click("answer-currency").await?;
        user.sees("CHF").await?;
        user.waits_for(READY).await?;

        user.open("#/data?lang=en").await?;
        user.sees("Import 2 deals").await?;
        user.waits_for("[data-question=date-order] [data-answer=day-first][aria-pressed=true]")
            .await?;
        user.clicks_on("[data-question=date-order] [data-answer=month-first]").await?;
        user.waits_for("[data-question=date-order] [data-answer=month-first][aria-pressed=true]")
            .await?;
        user.chooses("select[name=\"field-0\"]", "ignore").await?;
        user.sees("at least one is needed").await?;
        user.waits_for(BLOCKED).await?;
        user.click("import-cancel").await?;
        user.waits_for(".drop").await?;
        user.waits_until_gone(".import-work").await
    })
    .await
}

const HUBSPOT: &[u8] = b"Record ID,Deal Name,Deal Stage,Pipeline,Amount,Close Date,\
    \"Date entered \"\"Appointment Scheduled (Sales Pipeline)\"\"\",\
    \"Date entered \"\"Qualified To Buy (Sales Pipeline)\"\"\",\
    \"Date entered 'Contract Sent (Sales Pipeline)'\",\
    \"Date entered 'Closed Won (Sales Pipeline)'\"\n\
    1,Roof,Closed Won,Sales Pipeline,EUR 900,2024-03-01,2024-01-10,2024-01-20,2024-02-10,2024-03-01\n\
    2,Wall,Contract Sent,Sales Pipeline,EUR 500,,2024-01-12,2024-01-25,2024-02-20,\n\
    3,Door,Qualified To Buy,Sales Pipeline,,,2024-01-15,2024-02-01,,\n\
    4,Gate,Appointment Scheduled,Sales Pipeline,,,2024-02-01,,,\n";

#[tokio::test]
async fn a_hubspot_export_brings_its_history() -> Result<()> {
    journey(async |user| {
        user.open("#/data?lang=en").await?;
        user.chooses_file("hubspot.csv", HUBSPOT).await?;
        user.sees("an export of HubSpot").await?;
        user.sees("proposed by the HubSpot preset").await?;
        counts(user, "new", 4).await?;
        applies(user).await?;
        user.clicks_on("[data-done=import] a[href*=\"funnel\"]").await?;
        for (stage, reached) in [("P", 4.0), ("A", 3.0), ("C", 2.0), ("O", 1.0)] {
            let found = user.figure("funnel", stage, "reached").await?;
            ensure!(found == Some(reached), "{stage}: {found:?}, not {reached}");
        }
        // What HubSpot records as days is a history here too: one entered in each month counts.
        user.open("#/funnel?lang=en&from=2024-02-01&to=2024-02-29").await?;
        user.holds("document.querySelector('[data-figure=funnel] [data-row=P] [data-col=reached] data')?.value === '1'")
            .await
    })
    .await
}

#[tokio::test]
async fn a_bad_file_says_why_and_changes_nothing() -> Result<()> {
    journey(async |user| {
        user.open("#/data?lang=en").await?;
        let before = everything_kept(user).await?;
        let bad: [(&str, &[u8], &str); 5] = [
            ("book.csv", b"PK\x03\x04 and the rest", "damaged or cut short"),
            ("empty.csv", b" \n\n", "It is empty"),
            ("quote.csv", b"Deal,Stage\n\"Lamps,P\nDesks,P\n", "opened in line 2"),
            ("after.csv", b"Deal,Stage\n\"La\"mps,P\n", "In line 2"),
            ("nul.csv", b"Deal,Stage\n\x00\x01\x02\x00,P\n", "not a file that can be read here"),
        ];
        for (name, content, why) in bad {
            user.chooses_file(name, content).await?;
            user.sees(&format!("{name} cannot be imported.")).await?;
            user.sees(why).await?;
            user.sees("Nothing was changed.").await?;
        }
        ensure!(user.axe().await?.is_empty(), "{:#?}", user.axe().await?);
        user.chooses_file("only.csv", b"Deal,Stage\n").await?;
        user.sees("There is no row under the header.").await?;
        user.waits_for(BLOCKED).await?;
        user.click("import-cancel").await?;
        user.waits_for(".drop").await?;
        ensure!(everything_kept(user).await? == before, "something was kept");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn rows_left_out_say_why_and_can_be_taken_along() -> Result<()> {
    journey(async |user| {
        user.open("#/data?lang=en").await?;
        let mut file = "Deal,Stage,Closed\n".to_owned();
        for _ in 0..300 {
            file += ",S,13/02/2024\n";
        }
        file += "Good,S,13/02/2024\n";
        user.chooses_file("deals.csv", file.as_bytes()).await?;
        counts(user, "left-out", 300).await?;
        user.sees("And 100 more").await?;
        user.sees("neither a title nor a company").await?;
        user.click("left-out-csv").await?;
        let (_, list) = user.downloaded("imbuto-left-out").await?;
        let list = String::from_utf8(list)?;
        ensure!(list.lines().count() == 301, "{} lines", list.lines().count());
        applies(user).await?;
        user.clicks_on("[data-done=import] a[href*=\"pipeline/list\"]").await?;
        rows_in_list(user, 1).await
    })
    .await
}

#[tokio::test]
async fn hostile_text_stays_text() -> Result<()> {
    journey(async |user| {
        user.open("#/data?lang=en").await?;
        let file = "Deal,Company,Stage,<img src=x onerror=hit=1>\n\
            <img src=x onerror=hit=1>,=1+1,<script>hit=1</script>,<b>x</b>\n\
            javascript:hit=1,@SUM(A1),S,\u{202e}gnp.exe\n";
        user.chooses_file("deals.csv", file.as_bytes()).await?;
        user.sees("<img src=x onerror=hit=1>").await?;
        user.chooses("select[name=\"value-stage-<script>hit=1</script>\"]", "S").await?;
        user.chooses("select[name=\"field-3\"]", "source").await?;
        applies(user).await?;
        user.clicks_on("[data-done=import] a[href*=\"pipeline/list\"]").await?;
        rows_in_list(user, 2).await?;
        user.sees("<img src=x onerror=hit=1>").await?;
        ensure!(user.runs("return typeof hit").await? == "undefined");
        ensure!(user.runs("return document.querySelectorAll('main img').length").await? == 0);
        let links =
            "return [...document.links].filter(link => link.protocol === 'javascript:').length";
        ensure!(user.runs(links).await? == 0);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn from_the_demo_it_goes_into_a_workspace_of_ones_own() -> Result<()> {
    journey(async |user| {
        user.open("#/?lang=en").await?;
        user.click("start-demo").await?;
        user.waits_for("[data-figure=funnel]").await?;
        user.is_saved().await?;
        user.open("#/data?lang=en").await?;
        user.holds("!!document.querySelector('.drop')").await?;
        // Dropped, not chosen.
        user.runs(
            "const files = new DataTransfer();
             files.items.add(new File(['Deal,Stage\\nLamps,P\\nDesks,S\\n'], 'dropped.csv'));
             const event = new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true });
             document.querySelector('.drop').dispatchEvent(event)",
        )
        .await?;
        user.sees("a new workspace of your own").await?;
        user.sees("The demo stays as it is.").await?;
        applies(user).await?;
        user.holds("document.querySelectorAll('.workspaces li').length === 2").await?;
        user.clicks_on("[data-done=import] a[href*=\"pipeline/list\"]").await?;
        rows_in_list(user, 2).await?;
        user.is_saved().await?;
        user.reload().await?;
        rows_in_list(user, 2).await
    })
    .await
}

#[tokio::test]
async fn on_a_phone_nothing_scrolls_sideways() -> Result<()> {
    journey(async |user| {
        user.resize(360, 780).await?;
        user.open("#/data?lang=it").await?;
        let fits = "document.documentElement.scrollWidth <= 360";
        user.holds(fits).await?;
        user.chooses_file("deals.csv", DOUBTFUL).await?;
        user.waits_for("[data-question=date-order]").await?;
        user.holds(fits).await?;
        user.dark().await?;
        ensure!(user.axe().await?.is_empty(), "{:#?}", user.axe().await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_does_not_fit_is_refused_before_it_begins() -> Result<()> {
    journey(async |user| {
        user.open("#/data?lang=en").await?;
        // Somebody else on this origin takes all but a little of the room.
        user.runs("localStorage.setItem('other', '縮'.repeat(5 * 1024 * 1024 - 30000))").await?;
        let before = user.runs("return Object.keys(localStorage).sort().join()").await?;
        let mut file = "Deal,Stage\n".to_owned();
        for at in 0..3_000_u32 {
            file += &format!("Deal {:x},S\n", at.wrapping_mul(2_654_435_761));
        }
        user.chooses_file("deals.csv", file.as_bytes()).await?;
        user.waits_for(READY).await?;
        user.click("import-apply").await?;
        user.waits_for("[data-fault=room]").await?;
        user.sees("Nothing was changed.").await?;
        let after = user.runs("return Object.keys(localStorage).sort().join()").await?;
        ensure!(after == before, "{after} is kept, not {before}");
        user.runs("localStorage.removeItem('other')").await?;
        applies(user).await?;
        user.is_saved().await?;
        user.reload().await?;
        user.open("#/pipeline/list?lang=en").await?;
        user.sees("3,000 deals").await
    })
    .await
}

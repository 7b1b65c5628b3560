//! Every row and every part of a drawing leads to the people behind it: as many as it counts, those first with
//! whom something is to be done.
use anyhow::{Result, ensure};
use e2e::{User, journey};

async fn opens(user: &mut User, page: &str, frame: &str) -> Result<()> {
    user.open("#/start?lang=en").await?;
    user.click("start-demo").await?;
    user.waits_for("[data-figure=funnel]").await?;
    user.visit(page).await?;
    user.waits_for(&format!("[data-frame={frame}] .drawn svg")).await.map(drop)
}

fn deals(count: f64) -> String {
    if count == 1.0 { "1 deal".to_owned() } else { format!("{count} deals") }
}

/// The number in a cell of a figure's table.
async fn cell(user: &User, row: &str, column: &str) -> Result<f64> {
    let number =
        format!("return Number(document.querySelector('{row} [data-col={column}] data')?.value)");
    Ok(user.runs(&number).await?.as_f64().unwrap_or(f64::NAN))
}

/// Follows the first link that the page has to such a place; the list counts as many as the figure does.
async fn leads_to(user: &mut User, place: &str, count: f64, said: &str) -> Result<()> {
    ensure!(count > 0.0, "{place} counts {count}");
    user.clicks_on(&format!(".drawing a.spot[href*='{place}']")).await?;
    user.sees(&deals(count)).await?;
    user.sees(said).await?;
    user.holds("location.hash.includes('sort=next')").await
}

#[tokio::test]
async fn months_curves_and_readings_open_those_they_count() -> Result<()> {
    journey(async |user| {
        opens(user, "#/funnel/ledger?lang=en", "control").await?;
        let reached = cell(user, "[data-figure=readings] tr[data-row=P]", "through").await?;
        leads_to(user, "behind=through~P", reached, "counted in").await?;
        user.runs("history.back()").await?;
        user.waits_for("[data-frame=conversion_over_time] .drawn svg").await?;
        let suspects = cell(user, "[data-figure=readings] tr[data-row=S]", "reached").await?;
        leads_to(user, "behind=way~S~P&", suspects, "Suspect → Prospect").await?;
        user.runs("history.back()").await?;
        user.waits_for("[data-frame=control] .drawn svg").await?;
        let month = "[data-figure=control] tr[data-row^=\"R1-\"]";
        let cases = cell(user, month, "n").await?;
        leads_to(user, "behind=came~R1~month~", cases, "counted in").await
    })
    .await
}

#[tokio::test]
async fn a_segment_opens_its_cases_and_its_row_does_too() -> Result<()> {
    journey(async |user| {
        opens(user, "#/funnel/segments?lang=en", "segments").await?;
        let row = "[data-figure=segments] tr[data-row^=\"source:\"]";
        let cases = cell(user, row, "n").await?;
        leads_to(user, "behind=segment~R1~source~", cases, "counted in").await?;
        user.runs("history.back()").await?;
        user.waits_for("[data-frame=segments] .drawn svg").await?;
        let link =
            "document.querySelector('[data-figure=segments] tr[data-row^=\"source:\"] th a')";
        user.holds(&format!("{link}.getAttribute('tabindex') === '-1'")).await?;
        user.clicks_on("[data-frame=segments] [data-action=table]").await?;
        user.holds(&format!("{link}.getAttribute('tabindex') === null")).await?;
        user.clicks_on("[data-figure=segments] tr[data-row^=\"source:\"] th a").await?;
        user.sees(&deals(cases)).await
    })
    .await
}

/// Open suspects beside customers: the two tables count the same people, and each target is a link.
#[tokio::test]
async fn targets_stand_beside_customers_and_open() -> Result<()> {
    journey(async |user| {
        opens(user, "#/funnel/segments?lang=en", "targeting").await?;
        user.sees("Does the file look like the customers?").await?;
        let sum = |column: &str| {
            format!(
                "[...document.querySelectorAll('[data-figure=targeting] tr[data-row^=\"source:\"] \
                 [data-col={column}] data')].reduce((sum, one) => sum + Number(one.value), 0)"
            )
        };
        for (column, all) in [("customers", "customers_n"), ("file", "file_n")] {
            let whole = format!(
                "Number(document.querySelector('[data-figure=targeting] [data-col={all}] data').value)"
            );
            user.holds(&format!("{} === {whole}", sum(column))).await?;
        }
        user.clicks_on("[data-frame=targeting] .deals5 a").await?;
        user.holds("location.hash.startsWith('#/opportunity/')").await
    })
    .await
}

#[tokio::test]
async fn a_ball_is_a_deal_and_a_row_of_balls_a_list() -> Result<()> {
    journey(async |user| {
        opens(user, "#/bridge?lang=en", "handover").await?;
        user.waits_for(".drawing a.spot[href*='behind=passed~not-yet']").await?;
        user.clicks_on(".drawing a.spot[href*='behind=passed~not-yet']").await?;
        user.sees("not taken up yet").await?;
        user.runs("history.back()").await?;
        user.waits_for("[data-frame=handover] .drawing a.spot[href*='opportunity/']").await?;
        user.clicks_on("[data-frame=handover] .drawing a.spot[href*='opportunity/']").await?;
        user.holds("location.hash.startsWith('#/opportunity/')").await
    })
    .await
}

/// The chain of the hand-over, where the balls come from, who has them, who fell and what was done: every bar
/// opens as many as it says.
#[tokio::test]
async fn the_bars_of_the_bridge_open_those_they_count() -> Result<()> {
    journey(async |user| {
        opens(user, "#/bridge?lang=en", "handover").await?;
        let all = "[data-figure=handover] tr[data-row=all]";
        let (passed, taken) =
            (cell(user, all, "passed").await?, cell(user, all, "taken_up").await?);
        leads_to(user, "behind=passed&", passed, "counted in").await?;
        for place in ["behind=passed-and~taken-up", "source=", "owner="] {
            user.runs("history.back()").await?;
            user.waits_for(&format!(".drawing a.spot[href*='{place}']")).await?;
            match place {
                "behind=passed-and~taken-up" => {
                    leads_to(user, place, taken, "taken up").await?;
                }
                _ => user.clicks_on(&format!(".drawing a.spot[href*='{place}']")).await?,
            }
            user.holds("location.hash.includes('behind=passed')").await?;
        }
        for (place, said) in [
            ("behind=fell~awareness", "last outcome"),
            ("behind=done~awareness~sales", "counted in"),
        ] {
            user.runs("history.back()").await?;
            user.waits_for(&format!("[data-frame=bridge] .drawing a.spot[href*='{place}']"))
                .await?;
            user.clicks_on(&format!("[data-frame=bridge] .drawing a.spot[href*='{place}']"))
                .await?;
            user.sees(said).await?;
        }
        Ok(())
    })
    .await
}

/// What the spans are held against stands in the address, and Back undoes it.
#[tokio::test]
async fn what_the_bridge_is_held_against_stands_in_the_address() -> Result<()> {
    journey(async |user| {
        opens(user, "#/bridge?lang=en", "bridge").await?;
        let owner = "[...document.querySelectorAll('.phrase select[name=owner] option')]
            .find(one => one.value).value";
        let owner = user.runs(&format!("return {owner}")).await?;
        user.chooses(".phrase select[name=owner]", owner.as_str().unwrap_or_default()).await?;
        user.chooses(".phrase select[name=against]", "team").await?;
        user.holds("location.hash.includes('against=team')").await?;
        user.reload().await?;
        user.waits_for("[data-frame=bridge] .drawn svg").await?;
        user.holds("document.querySelector('.phrase select[name=against]').value === 'team'").await
    })
    .await
}

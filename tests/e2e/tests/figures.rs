//! The figures that are plain tables: in the page, exact, and saying how they are counted.
use anyhow::{Result, ensure};
use e2e::{User, journey};

async fn opens_demo(user: &mut User, language: &str) -> Result<()> {
    user.open(&format!("#/start?lang={language}")).await?;
    user.click("start-demo").await?;
    user.waits_for("[data-figure=funnel]").await.map(drop)
}

/// Every table on the page has a caption, and the words of its rule in the user's language.
async fn is_told(user: &User, figure: &str) -> Result<()> {
    // The table of a figure that is drawn is there too, folded away.
    user.holds(&format!("!!document.querySelector('[data-figure={figure}] tbody tr')")).await?;
    user.holds(&format!(
        "(() => {{ const frame = document.querySelector('[data-figure={figure}]').closest('.frame');
            return frame.querySelector('caption').textContent.trim() !== ''
                && [...frame.querySelectorAll('th')].every(one => one.textContent.trim() !== '')
                && frame.querySelector('details.count p')?.textContent.length > 40; }})()"
    ))
    .await
}

#[tokio::test]
async fn what_takes_time_is_on_the_funnel_page() -> Result<()> {
    journey(async |user| {
        opens_demo(user, "en").await?;
        for figure in ["conversion_over_time", "time_in_stage", "ratios_over_time"] {
            is_told(user, figure).await?;
        }
        for step in ["S-P", "P-A", "A-N", "N-C", "C-O", "S-O"] {
            let cell = async |column: &str| user.figure("conversion_over_time", step, column).await;
            let share = cell("incidence").await?.unwrap_or(-1.0);
            let (low, high) =
                (cell("low").await?.unwrap_or(2.0), cell("high").await?.unwrap_or(-1.0));
            ensure!(low <= share && share <= high, "{step}: {low} {share} {high}");
            let open = cell("censored_share").await?.unwrap_or(2.0);
            ensure!(share + open <= 1.0 + 1e-9, "{step}: {share} went on, {open} are open");
            ensure!(cell("horizon_days").await?.unwrap_or(91.0) <= 90.0, "{step}");
        }
        for stage in ["S", "P", "A", "N", "C"] {
            ensure!(user.figure("time_in_stage", stage, "n").await?.is_some_and(|n| n > 0.0));
        }
        let months = "[...document.querySelectorAll('[data-figure=ratios_over_time] tbody tr')]";
        user.holds(&format!(
            "{months}.every(row => /^[0-9]{{4}}-[0-9]{{2}}$/.test(row.dataset.row))"
        ))
        .await?;
        // Months are of those that entered, and add up to all of them.
        let sum = format!(
            "return {months}.reduce((sum, row) =>
                 sum + Number(row.querySelector('[data-col=R1_denominator] data').value), 0)"
        );
        let (sum, all) = (user.runs(&sum).await?, user.figure("funnel", "S", "reached").await?);
        ensure!(sum.as_f64() == all, "{sum} in months, {all:?} in all");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_team_is_compared_and_owners_add_up() -> Result<()> {
    journey(async |user| {
        opens_demo(user, "it").await?;
        let won = user.figure("outcome", "all", "won").await?;
        user.clicks_on(".figure-pages a[href*='team']").await?;
        is_told(user, "owners").await?;
        is_told(user, "owners_test").await?;
        let rows = "[...document.querySelectorAll('[data-figure=owners] tbody tr')]";
        user.holds(&format!("{rows}.length > 2 && {rows}.every(row => row.dataset.name)")).await?;
        let sum = format!(
            "return {rows}.reduce((sum, row) =>
                 sum + Number(row.querySelector('[data-col=won] data').value), 0)"
        );
        let sum = user.runs(&sum).await?.as_f64();
        ensure!(sum.is_some_and(|sum| won.is_some_and(|won| sum <= won)), "{sum:?} of {won:?}");
        user.holds(&format!(
            "{rows}.every(row => ['R1', 'Rs', 'R2', 'R3', 'R4'].every(code => {{
                 const value = column => Number(row.querySelector(`[data-col=${{code}}_${{column}}] data`)?.value);
                 return value('denominator') === 0 || (value('low') <= value('rate')
                     && value('rate') <= value('high') && value('shrunk') >= 0); }}))"
        ))
        .await?;
        ensure!(user.figure("owners_test", "overall", "p").await?.is_some_and(|p| p > 0.0 && p <= 1.0));
        for figure in ["compare", "activity", "handover"] {
            is_told(user, figure).await?;
        }
        for figure in ["piano", "stool", "collisions"] {
            user.waits_for(&format!("[data-figure={figure}]")).await?;
        }
        ensure!(user.axe().await?.is_empty(), "{:#?}", user.axe().await?);
        Ok(())
    })
    .await
}

/// Who is compared can be chosen; what is said of them follows from the numbers beside it.
#[tokio::test]
async fn two_owners_are_told_apart_only_where_the_numbers_allow_it() -> Result<()> {
    journey(async |user| {
        opens_demo(user, "en").await?;
        user.clicks_on(".figure-pages a[href*='team']").await?;
        is_told(user, "compare").await?;
        // Against all the others: together they are the team.
        user.chooses("select[name=side-b]", "others").await?;
        let own = "Number(document.querySelector('[data-figure=compare] [data-row=R1] [data-col=a_denominator] data').value)";
        let all = "[...document.querySelectorAll('[data-figure=owners] [data-col=R1_denominator] data')].reduce((sum, one) => sum + Number(one.value), 0)";
        user.holds(&format!("Number(document.querySelector('[data-figure=compare] [data-row=R1] [data-col=b_denominator] data').value) === {all} - {own}")).await?;
        let others = user.figure("compare", "R1", "b_denominator").await?.unwrap_or_default();
        let own = user.figure("compare", "R1", "a_denominator").await?.unwrap_or_default();
        let rows = "[...document.querySelectorAll('[data-figure=owners] tbody tr')]";
        let team = format!(
            "return {rows}.reduce((sum, row) =>
                 sum + Number(row.querySelector('[data-col=R1_denominator] data').value), 0)"
        );
        ensure!(user.runs(&team).await?.as_f64() == Some(own + others), "{own} and {others}");
        let second = format!("return {rows}[1].dataset.row");
        let second = user.runs(&second).await?.as_str().unwrap_or_default().to_owned();
        user.chooses("select[name=side-b]", &second).await?;
        let trials = format!(
            "Number({rows}[1].querySelector('[data-col=R1_denominator] data').value)"
        );
        user.holds(&format!(
            "Number(document.querySelector('[data-figure=compare] [data-row=R1] [data-col=b_denominator] data').value) === {trials}"
        ))
        .await?;
        user.holds(
            "[...document.querySelectorAll('[data-figure=compare] tbody tr')].every(row => {
                 const value = column => Number(row.querySelector(`[data-col=${column}] data`)?.value);
                 const said = row.querySelector('[data-col=verdict]').textContent;
                 const p = value('p_better');
                 const few = Math.min(value('a_denominator'), value('b_denominator')) < 10;
                 const sure = Math.max(p, 1 - p);
                 return few ? said.includes('can’t tell')
                     : said.includes('is better') ? sure >= 0.975
                     : said.includes('can’t tell') || said.includes('no number'); })",
        )
        .await
    })
    .await
}

/// Five of fifty beside five of sixty, typed for each: the page of the team compares them, kindly.
#[tokio::test]
async fn typed_numbers_are_compared_on_the_page_of_the_team() -> Result<()> {
    journey(async |user| {
        user.open("#/quick?lang=en").await?;
        for (owner, targets, won) in [("Ada", "50", "5"), ("Bo", "60", "5")] {
            user.click("add-owner").await?;
            user.types("owner_name", owner).await?;
            user.press("Enter").await?;
            user.waits_until_gone("[name=owner_name]").await?;
            user.types("targets", targets).await?;
            user.types("won", won).await?;
        }
        user.is_saved().await?;
        user.open("#/team?lang=en").await?;
        is_told(user, "compare").await?;
        let cell = async |column: &str| user.figure("compare", "overall", column).await;
        ensure!(
            cell("a_denominator").await? == Some(50.0)
                && cell("b_denominator").await? == Some(60.0)
        );
        ensure!(cell("p_better").await?.is_some_and(|p| (p - 0.6211).abs() < 5e-5));
        ensure!(cell("needed_each").await? == Some(4_705.0));
        user.sees("can’t tell yet who is better").await?;
        user.sees("some 4,700 cases each").await?;
        ensure!(user.axe().await?.is_empty(), "{:#?}", user.axe().await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_bridge_says_where_it_broke() -> Result<()> {
    journey(async |user| {
        opens_demo(user, "en").await?;
        let reached = async |stage: &str| user.figure("funnel", stage, "reached").await;
        let (all, prospects) = (reached("S").await?, reached("P").await?);
        let (proposals, won) = (reached("N").await?, reached("O").await?);
        user.clicks_on(".figure-pages a[href*='bridge']").await?;
        is_told(user, "bridge").await?;
        let cell = async |span: &str, column: &str| user.figure("bridge", span, column).await;
        ensure!(cell("awareness", "crossed").await? == prospects);
        ensure!(cell("consideration", "crossed").await? == proposals);
        ensure!(cell("acquisition", "crossed").await? == won);
        // Each stands in one place: on a span, broken there, or won.
        let mut places = won.unwrap_or_default();
        for span in ["awareness", "consideration", "acquisition"] {
            for column in ["on_it", "broke", "stopped"] {
                places += cell(span, column).await?.unwrap_or(f64::NAN);
            }
        }
        ensure!(Some(places) == all, "{places} of {all:?}");
        // What rots is listed, and counted where it broke.
        is_told(user, "breaks").await?;
        user.waits_for("[data-figure=rotting]").await?;
        user.holds(
            "[...document.querySelectorAll('[data-figure=breaks] [data-col=rotting] data')]
                 .reduce((sum, one) => sum + Number(one.value), 0)
                 === document.querySelectorAll('[data-figure=rotting] tbody tr').length",
        )
        .await?;
        user.holds("/[Bb]roken|not compared/.test(document.querySelector('[data-figure=bridge]').closest('.frame').textContent)").await?;
        ensure!(user.axe().await?.is_empty(), "{:#?}", user.axe().await?);
        user.resize(390, 844).await?;
        user.holds("document.documentElement.scrollWidth <= document.documentElement.clientWidth").await
    })
    .await
}

/// What fell and what stopped leads on; what marketing counts is typed like a sheet, and kept.
#[tokio::test]
async fn the_bridge_leads_to_its_people_and_keeps_the_weeks() -> Result<()> {
    journey(async |user| {
        opens_demo(user, "en").await?;
        user.clicks_on(".figure-pages a[href*='bridge']").await?;
        is_told(user, "handover").await?;
        user.waits_for("[data-frame=breaks] .rel5 li a[href*='opportunity']").await?;
        user.waits_for("[data-frame=rotting] .rel5 li a[href*='opportunity']").await?;
        user.holds("document.querySelectorAll('[data-figure=marketing] tbody tr').length > 0").await?;
        user.open("#/start?lang=en").await?;
        user.click("start-empty").await?;
        user.open("#/bridge?lang=en").await?;
        user.sees("No counts yet").await?;
        user.types("week_channel", "Site").await?;
        user.chooses("select[name=week_what]", "visits").await?;
        user.click("add-week-row").await?;
        user.waits_for("[data-cell='0-8']").await?;
        user.clicks_on("[data-cell='0-8']").await?;
        user.press("4").await?;
        user.press("2").await?;
        user.press("Enter").await?;
        user.press("Tab").await?;
        user.holds("document.querySelector('[data-figure=marketing] [data-col=visits] data')?.value === '42'").await?;
        user.sees("42 visits").await?;
        user.is_saved().await?;
        ensure!(user.axe().await?.is_empty(), "{:#?}", user.axe().await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn levers_show_what_each_brings() -> Result<()> {
    journey(async |user| {
        opens_demo(user, "en").await?;
        user.clicks_on(".figure-pages a[href*='plan']").await?;
        is_told(user, "levers").await?;
        let added = async |lever: &str, column: &str| user.figure("levers", lever, column).await;
        let (wins, work) =
            (added("volume", "gain").await?, added("volume", "work").await?);
        ensure!(wins.is_some_and(|wins| wins > 0.0) && work.is_some_and(|work| work > 0.0));
        let from = added("volume", "from").await?.unwrap_or_default();
        user.types("volume", &(2.0 * from).to_string()).await?;
        user.press("Tab").await?;
        // Twice the volume at the same ratios: each lever brings twice as much.
        let wins = wins.unwrap_or_default();
        user.holds(&format!(
            "Math.abs(Number(document.querySelector('[data-figure=levers] [data-row=volume] [data-col=gain] data').value) - {}) < 1e-6",
            2.0 * wins
        ))
        .await?;
        user.holds(
            "(() => { const wins = [...document.querySelectorAll('[data-figure=levers] [data-col=gain] data')].map(one => Number(one.value));
                return wins.length > 3 && wins.every(one => one <= wins[0] + 1e-6); })()",
        )
        .await
    })
    .await
}

/// Six typed numbers are enough for a plan.
#[tokio::test]
async fn a_plan_can_be_made_of_typed_numbers() -> Result<()> {
    journey(async |user| {
        user.open("#/start?lang=en").await?;
        user.click("start-quick").await?;
        for (name, count) in [("targets", "120"), ("prospects", "60"), ("won", "6")] {
            user.types(name, count).await?;
        }
        user.is_saved().await?;
        user.open("#/plan?lang=en").await?;
        is_told(user, "planner").await?;
        ensure!(user.figure("planner", "targets", "expected").await? == Some(200.0));
        ensure!(user.figure("planner", "prospects", "expected").await? == Some(100.0));
        ensure!(user.figure("planner", "proposals", "expected").await?.is_none());
        Ok(())
    })
    .await
}

/// What is open is weighed the same way on every page, and in an interval.
#[tokio::test]
async fn the_pipeline_is_weighed_and_held_against_a_target() -> Result<()> {
    journey(async |user| {
        opens_demo(user, "it").await?;
        let won = user.figure("outcome", "all", "won_per_day").await?;
        ensure!(won.is_some_and(|minor| minor > 0.0), "{won:?}");
        let mut weighted = 0.0;
        for stage in ["S", "P", "A", "N", "C"] {
            weighted += user.figure("stock", stage, "weighted").await?.unwrap_or_default();
        }
        user.clicks_on(".figure-pages a[href*='plan']").await?;
        is_told(user, "forecast").await?;
        let high = "[data-figure=forecast] [data-row=all] [data-col=high] data";
        user.holds(&format!("!!document.querySelector('{high}')")).await?;
        let cell = async |row: &str, column: &str| user.figure("forecast", row, column).await;
        let all = cell("all", "expected").await?.unwrap_or(f64::NAN);
        ensure!((all - weighted).abs() < 1e-6 * weighted, "{all} on the plan, {weighted} in stock");
        let mut sum = 0.0;
        for stage in ["S", "P", "A", "N", "C"] {
            sum += cell(stage, "expected").await?.unwrap_or_default();
            let p = cell(stage, "p_won").await?.unwrap_or_default();
            ensure!((0.0..=1.0).contains(&p), "{stage}: {p}");
        }
        ensure!((all - sum).abs() < 1e-6 * all, "{all}, its parts {sum}");
        let ends = (cell("all", "low").await?, cell("all", "high").await?);
        ensure!(ends.0 <= Some(all) && Some(all) <= ends.1, "{ends:?} around {all}");

        user.types("target", "500000").await?;
        user.press("Tab").await?;
        let target = "[data-figure=coverage] [data-row=all] [data-col=target] data";
        user.holds(&format!("document.querySelector('{target}')?.value === '50000000'")).await?;
        let cover = async |column: &str| user.figure("coverage", "all", column).await;
        let (missing, expected) = (cover("missing").await?, cover("expected").await?);
        let ratio = cover("expected_coverage").await?.unwrap_or(f64::NAN);
        let by_hand = expected.unwrap_or_default() / missing.unwrap_or_default();
        ensure!((ratio - by_hand).abs() < 1e-9, "{ratio} instead of {by_hand}");
        user.types("target", "molto").await?;
        user.press("Tab").await?;
        user.sees("Non si legge come importo").await?;
        ensure!(user.axe().await?.is_empty(), "{:#?}", user.axe().await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_plan_asks_for_more_the_more_is_wanted() -> Result<()> {
    journey(async |user| {
        opens_demo(user, "fr").await?;
        user.clicks_on(".figure-pages a[href*='plan']").await?;
        is_told(user, "planner").await?;
        let ten = user.figure("planner", "targets", "expected").await?.unwrap_or_default();
        let sure = user.figure("planner", "targets", "needed_80").await?.unwrap_or_default();
        ensure!(ten > 10.0 && sure >= ten, "{ten} on average, {sure} to be sure");
        user.types("wins", "20").await?;
        user.press("Tab").await?;
        user.holds(&format!(
            "Number(document.querySelector('[data-figure=planner] [data-row=targets] data').value) > {ten}"
        ))
        .await?;
        ensure!(user.figure("planner", "won", "expected").await? == Some(20.0));
        ensure!(user.axe().await?.is_empty(), "{:#?}", user.axe().await?);
        user.resize(390, 844).await?;
        user.holds("document.documentElement.scrollWidth <= document.documentElement.clientWidth").await
    })
    .await
}

#[tokio::test]
async fn on_team_those_who_met_stand_with_their_names() -> Result<()> {
    journey(async |user| {
        user.open("#/start?lang=en").await?;
        user.click("start-demo").await?;
        user.waits_for("[data-figure=funnel]").await?;
        user.open("#/team?lang=en").await?;
        user.waits_for("[data-block=meetings] li a[data-party]").await?;
        user.clicks_on("[data-block=meetings] li a[data-party]").await?;
        user.waits_for("[data-page=account]").await.map(drop)
    })
    .await
}

//! What ten jobs of a working day cost: clicks and keys, beside the typing of what is written down.
//! The table stands in the README, and is held to what is counted here.
use std::fmt::Write;

use anyhow::{Context, Result, ensure};
use e2e::{User, journey};

const MONDAY: &str = "2026-11-30";
const NEXT_MONDAY: &str = "2026-12-07";

/// Clicks, and presses of keys that type nothing; a combination is one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Cost {
    clicks: u32,
    keys: u32,
}

/// A user whose clicks and keys are counted.
struct Hands<'a> {
    user: &'a User,
    cost: Cost,
}

impl<'a> Hands<'a> {
    fn of(user: &'a User) -> Self {
        Self { user, cost: Cost::default() }
    }

    async fn click(&mut self, action: &str) -> Result<()> {
        self.cost.clicks += 1;
        self.user.click(action).await
    }

    async fn clicks_on(&mut self, css: &str) -> Result<()> {
        self.cost.clicks += 1;
        self.user.clicks_on(css).await
    }

    /// Presses a key once the focus is where it is to be.
    async fn press_at(&mut self, css: &str, key: &str) -> Result<()> {
        self.cost.keys += 1;
        self.user.holds(&format!("!!document.activeElement?.matches({css:?})")).await?;
        self.user.press(key).await
    }

    async fn press(&mut self, key: &str) -> Result<()> {
        self.press_at("*", key).await
    }

    /// Types what is to be written down, into the field that has the focus.
    async fn types(&self, name: &str, text: &str) -> Result<()> {
        self.user.holds(&format!("document.activeElement?.name === {name:?}")).await?;
        self.user.types_here(text).await
    }

    /// The same of a day.
    async fn types_day(&self, name: &str, day: &str) -> Result<()> {
        self.user.holds(&format!("document.activeElement?.name === {name:?}")).await?;
        self.user.picks_day(name, day).await
    }
}

/// A job, done with the mouse first and by keyboard alone; where there is no key for it, one goes
/// there with Tab.
struct Job {
    name: &'static str,
    mouse: Cost,
    keyboard: Option<Cost>,
}

fn table(jobs: &[Job]) -> String {
    let counted = |count: u32, one: &str| match count {
        1 => format!("1 {one}"),
        count => format!("{count} {one}s"),
    };
    let said = |cost: Cost| match cost {
        Cost { clicks: 0, keys: 0 } => "nothing".to_owned(),
        Cost { clicks, keys: 0 } => counted(clicks, "click"),
        Cost { clicks: 0, keys } => counted(keys, "key"),
        Cost { clicks, keys } => format!("{}, {}", counted(clicks, "click"), counted(keys, "key")),
    };
    let mut table = "| job | with the mouse | by keyboard |\n|---|---|---|\n".to_owned();
    for job in jobs {
        let keyboard = job.keyboard.map_or_else(|| "with Tab".to_owned(), said);
        let _ = writeln!(table, "| {} | {} | {keyboard} |", job.name, said(job.mouse));
    }
    table
}

async fn adds(user: &User, account: &str, owner: &str, next_on: &str) -> Result<()> {
    user.click("new-opportunity").await?;
    user.types("account", account).await?;
    user.types("amount", "5400").await?;
    user.types("owner", owner).await?;
    user.types("next_what", "Ring Bo").await?;
    user.picks_day("next_on", next_on).await?;
    user.click("save-opportunity").await?;
    user.waits_until_gone("dialog").await
}

/// On the panel of the deal, as it was at first.
async fn on_the_deal(user: &mut User) -> Result<()> {
    user.open("#/pipeline?lang=en").await?;
    user.waits_until_gone(".panel").await?;
    let card = "[...document.querySelectorAll('a[data-opportunity]')]
        .find(card => card.innerText.includes('Acme'))";
    user.holds(&format!("!!{card}")).await?;
    user.runs(&format!("{card}.click()")).await?;
    user.waits_for(".panel .logbox").await?;
    user.holds("document.activeElement?.matches('.panel')").await
}

async fn takes_it_back(user: &User) -> Result<()> {
    user.runs("document.activeElement?.blur()").await?;
    user.press("Control+z").await?;
    user.sees("Undone").await
}

async fn logs(user: &mut User) -> Result<Job> {
    on_the_deal(user).await?;
    let mut mouse = Hands::of(user);
    mouse.clicks_on(".panel [data-action=outcome-NoReply]").await?;
    mouse.clicks_on(".panel [data-action=accept-next]").await?;
    let mouse = mouse.cost;
    user.sees("Acme: call, no answer. Then: call again").await?;
    takes_it_back(user).await?;
    on_the_deal(user).await?;
    let mut keyboard = Hands::of(user);
    keyboard.press("l").await?;
    keyboard.press_at(".logbox", "5").await?;
    keyboard.press_at("[data-action=accept-next]", "Enter").await?;
    let keyboard = keyboard.cost;
    user.sees("Acme: call, no answer. Then: call again").await?;
    takes_it_back(user).await?;
    let name = "Log a call with its outcome and the next action (on the deal)";
    Ok(Job { name, mouse, keyboard: Some(keyboard) })
}

async fn fills_in_a_new_one(hands: &mut Hands<'_>, account: &str) -> Result<()> {
    hands.types("account", account).await?;
    hands.press("Tab").await?;
    hands.press_at("[name=title]", "Tab").await?;
    hands.types("amount", "1200").await?;
    hands.press("Tab").await?;
    hands.types("next_what", "Send the catalogue").await?;
    hands.press("Tab").await?;
    hands.types_day("next_on", "2026-12-03").await?;
    hands.press("Enter").await?;
    hands.user.waits_until_gone("dialog").await?;
    hands.user.sees(account).await?;
    hands.user.sees("Send the catalogue").await
}

async fn begins_a_new_one(user: &mut User) -> Result<Job> {
    user.open("#/pipeline?lang=en").await?;
    user.waits_until_gone(".panel").await?;
    let mut mouse = Hands::of(user);
    mouse.click("new-opportunity").await?;
    fills_in_a_new_one(&mut mouse, "Zenith").await?;
    takes_it_back(user).await?;
    let mut keyboard = Hands::of(user);
    keyboard.press("n").await?;
    fills_in_a_new_one(&mut keyboard, "Yonder").await?;
    let (mouse, keyboard) = (mouse.cost, keyboard.cost);
    takes_it_back(user).await?;
    let name = "New deal with company, amount and next action (on the board)";
    Ok(Job { name, mouse, keyboard: Some(keyboard) })
}

async fn moves(user: &mut User) -> Result<Job> {
    on_the_deal(user).await?;
    let mut mouse = Hands::of(user);
    mouse.clicks_on(".panel [data-action=move]").await?;
    mouse.clicks_on("[data-stage-choice=P]").await?;
    let mouse = mouse.cost;
    user.waits_for("[data-stage-days=P][aria-current=step]").await?;
    takes_it_back(user).await?;
    on_the_deal(user).await?;
    let mut keyboard = Hands::of(user);
    keyboard.press("m").await?;
    keyboard.press_at("[data-stage-choice=S]", "ArrowDown").await?;
    keyboard.press_at("[data-stage-choice=P]", "Enter").await?;
    let keyboard = keyboard.cost;
    user.waits_for("[data-stage-days=P][aria-current=step]").await?;
    takes_it_back(user).await?;
    Ok(Job { name: "Move a deal to the next stage (on the deal)", mouse, keyboard: Some(keyboard) })
}

async fn sets_an_appointment(user: &mut User) -> Result<Job> {
    on_the_deal(user).await?;
    let mut mouse = Hands::of(user);
    mouse.clicks_on(".panel [data-action=outcome-Advance]").await?;
    mouse.clicks_on(".panel [data-action=accept-next]").await?;
    let mouse = mouse.cost;
    user.sees("Then: meeting, Mon 7 Dec").await?;
    takes_it_back(user).await?;
    on_the_deal(user).await?;
    let mut keyboard = Hands::of(user);
    keyboard.press("l").await?;
    keyboard.press_at(".logbox", "2").await?;
    keyboard.press_at("[data-action=accept-next]", "Enter").await?;
    let keyboard = keyboard.cost;
    user.sees("Then: meeting, Mon 7 Dec").await?;
    Ok(Job { name: "Set an appointment (on the deal)", mouse, keyboard: Some(keyboard) })
}

/// A week later: the appointment that was set is due.
async fn settles_it(user: &mut User) -> Result<Job> {
    user.is_saved().await?;
    user.lives_on(NEXT_MONDAY).await?;
    user.open("").await?;
    user.open("#/today?lang=en").await?;
    let row = ".act:has(b)";
    user.waits_for(&format!("{row} [data-action=log]")).await?;
    user.runs(
        "[...document.querySelectorAll('.act')].find(row => row.innerText.includes('Acme')).id = 'acme'",
    )
    .await?;
    let mut mouse = Hands::of(user);
    mouse.clicks_on("#acme [data-action=log]").await?;
    mouse.clicks_on("#acme [data-action=outcome-Continuation]").await?;
    mouse.clicks_on("#acme [data-action=accept-next]").await?;
    let mouse = mouse.cost;
    user.sees("Acme: meeting, goes on.").await?;
    takes_it_back(user).await?;
    user.holds(
        "[...document.querySelectorAll('.act')].some(row => row.innerText.includes('Acme'))",
    )
    .await?;
    user.runs(
        "[...document.querySelectorAll('.act')].find(row => row.innerText.includes('Acme')).querySelector('a').focus()",
    )
    .await?;
    let mut keyboard = Hands::of(user);
    keyboard.press("l").await?;
    keyboard.press_at(".act .logbox", "3").await?;
    keyboard.press_at("[data-action=accept-next]", "Enter").await?;
    let keyboard = keyboard.cost;
    user.sees("Acme: meeting, goes on.").await?;
    takes_it_back(user).await?;
    let name = "Settle an appointment that took place (on Today)";
    Ok(Job { name, mouse, keyboard: Some(keyboard) })
}

async fn wins(user: &mut User) -> Result<Job> {
    on_the_deal(user).await?;
    let mut mouse = Hands::of(user);
    mouse.clicks_on(".panel [data-action=win]").await?;
    mouse.types("win_amount", "5500").await?;
    mouse.press("Tab").await?;
    mouse.types_day("win_on", "2026-12-04").await?;
    mouse.press("Enter").await?;
    let mouse = mouse.cost;
    user.waits_for("[data-block=order]").await?;
    user.sees("€5,500").await?;
    user.sees("Fri 4 Dec").await?;
    takes_it_back(user).await?;
    on_the_deal(user).await?;
    let mut keyboard = Hands::of(user);
    keyboard.press("l").await?;
    keyboard.press_at(".logbox", "1").await?;
    keyboard.types("log_amount", "5500").await?;
    keyboard.press("Enter").await?;
    let keyboard = keyboard.cost;
    user.waits_for("[data-block=order]").await?;
    user.sees("€5,500").await?;
    takes_it_back(user).await?;
    let name = "Win with amount and day; by keyboard, today (on the deal)";
    Ok(Job { name, mouse, keyboard: Some(keyboard) })
}

async fn loses(user: &mut User) -> Result<Job> {
    on_the_deal(user).await?;
    let mut mouse = Hands::of(user);
    mouse.clicks_on(".panel [data-action=lose]").await?;
    mouse.types("reason", "Too dear").await?;
    mouse.press("Enter").await?;
    let mouse = mouse.cost;
    user.sees("lost: Too dear").await?;
    takes_it_back(user).await?;
    on_the_deal(user).await?;
    let mut keyboard = Hands::of(user);
    keyboard.press("l").await?;
    keyboard.press_at(".logbox", "4").await?;
    keyboard.types("log_reason", "Too dear").await?;
    keyboard.press("Enter").await?;
    let keyboard = keyboard.cost;
    user.sees("lost: Too dear").await?;
    takes_it_back(user).await?;
    Ok(Job { name: "Lose with the reason (on the deal)", mouse, keyboard: Some(keyboard) })
}

async fn notes(user: &mut User) -> Result<Job> {
    on_the_deal(user).await?;
    // It comes last, and moves down what lies beneath it.
    user.sees("On the bridge it is in").await?;
    let mut mouse = Hands::of(user);
    mouse.clicks_on(".panel [data-action=add-note]").await?;
    mouse.types("note", "They have a dog.").await?;
    mouse.clicks_on(".panel [data-action=save-note]").await?;
    let mouse = mouse.cost;
    user.waits_for("[data-event=note]").await?;
    takes_it_back(user).await?;
    on_the_deal(user).await?;
    let mut keyboard = Hands::of(user);
    keyboard.press("n").await?;
    keyboard.types("note", "They have a dog.").await?;
    keyboard.press("Control+Enter").await?;
    let keyboard = keyboard.cost;
    user.waits_for("[data-event=note]").await?;
    takes_it_back(user).await?;
    Ok(Job { name: "Write a note (on the deal)", mouse, keyboard: Some(keyboard) })
}

async fn finds_whom_to_call(user: &mut User) -> Result<Job> {
    user.is_saved().await?;
    user.open("").await?;
    user.sees("Begin with").await?;
    let name = "Find whom to call, and why (from opening the app)";
    Ok(Job { name, mouse: Cost::default(), keyboard: Some(Cost::default()) })
}

async fn hands_over(user: &mut User) -> Result<Job> {
    on_the_deal(user).await?;
    let mut mouse = Hands::of(user);
    mouse.clicks_on(".panel [data-action=pass-ball]").await?;
    mouse.clicks_on(".panel [data-action=pass-ball-apply]").await?;
    let mouse = mouse.cost;
    user.sees("From Ada to Eve").await?;
    Ok(Job { name: "Pass the ball to a colleague (on the deal)", mouse, keyboard: None })
}

#[tokio::test]
async fn ten_jobs_cost_what_the_readme_says() -> Result<()> {
    journey(async |user| {
        user.lives_on(MONDAY).await?;
        user.open("#/start?lang=en").await?;
        user.click("start-empty").await?;
        // Eve is there to take over; nothing of hers is due.
        adds(user, "Beta", "Eve", "2027-02-01").await?;
        adds(user, "Acme", "Ada", MONDAY).await?;
        let jobs = [
            logs(user).await.context("log")?,
            begins_a_new_one(user).await.context("new")?,
            moves(user).await.context("move")?,
            sets_an_appointment(user).await.context("set")?,
            settles_it(user).await.context("settle")?,
            wins(user).await.context("win")?,
            loses(user).await.context("lose")?,
            notes(user).await.context("note")?,
            finds_whom_to_call(user).await.context("find")?,
            hands_over(user).await.context("hand over")?,
        ];
        let table = table(&jobs);
        println!("{table}");
        let [log, new, ..] = &jobs;
        ensure!(log.mouse.clicks <= 2 && log.mouse.keys == 0, "a log takes {:?}", log.mouse);
        ensure!(log.keyboard.is_some_and(|cost| cost.keys <= 3), "a log takes {:?}", log.keyboard);
        ensure!(new.mouse.clicks <= 1, "a new deal takes {:?}", new.mouse);
        let readme = concat!(env!("CARGO_MANIFEST_DIR"), "/../../README.md");
        let readme = std::fs::read_to_string(readme).context("reading the README")?;
        ensure!(
            readme.contains(&table),
            "the README says otherwise than what was counted:\n{table}"
        );
        Ok(())
    })
    .await
}

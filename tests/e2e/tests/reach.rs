//! For everyone, everywhere: all keys, what a screen reader hears, room for a finger, and no dead end
//! for a keyboard.
use anyhow::{Context, Result, ensure};
use e2e::{User, journey};

const PLACES: [&str; 6] = ["today", "quick", "funnel", "data", "settings", "team"];

async fn opens_demo(user: &mut User) -> Result<()> {
    user.open("#/start?lang=en").await?;
    user.click("start-demo").await?;
    user.waits_for("[data-figure=funnel]").await.map(drop)
}

async fn begins_with(user: &mut User, account: &str) -> Result<()> {
    user.open("#/start?lang=en").await?;
    user.click("start-empty").await?;
    user.click("new-opportunity").await?;
    user.types("account", account).await?;
    user.types("amount", "100").await?;
    user.types("owner", "Ada").await?;
    user.click("save-opportunity").await?;
    user.waits_until_gone("dialog").await
}

#[tokio::test]
async fn every_key_is_in_the_map_and_goes_where_it_says() -> Result<()> {
    journey(async |user| {
        begins_with(user, "Acme").await?;
        let before = user.runs("return location.hash").await?;
        user.press("?").await?;
        user.waits_for(".keys-sheet dt").await?;
        user.sees("Log with any company").await?;
        user.sees("Find, do, go to").await?;
        let barriers = user.axe().await?;
        ensure!(barriers.is_empty(), "{barriers:#?}");
        user.press("Escape").await?;
        user.waits_until_gone("dialog").await?;
        user.holds(&format!("location.hash === {before}")).await?;
        // For those who do not know: a button.
        user.click("keys").await?;
        user.waits_for(".keys-sheet").await?;
        user.runs("history.back()").await?;
        user.waits_until_gone("dialog").await?;

        // G waits for a letter, says which there are, and goes; any other key ends it.
        user.press("g").await?;
        user.waits_for("[data-going]").await?;
        user.press("x").await?;
        user.waits_until_gone("[data-going]").await?;
        for (letter, place) in [
            ("s", "settings"),
            ("f", "funnel"),
            ("t", "today"),
            ("l", "pipeline/list"),
            ("b", "pipeline"),
        ] {
            user.press("g").await?;
            user.waits_for("[data-going]").await?;
            user.press(letter).await?;
            user.holds(&format!("location.hash.split('?')[0] === '#/{place}'")).await?;
            user.waits_for("main h1").await?;
        }

        // N begins the new thing of the place, / opens the palette, + logs with anyone.
        user.press("n").await?;
        user.holds("document.activeElement.name === 'account'").await?;
        // In a field a letter is a letter.
        user.press("g").await?;
        user.holds("document.activeElement.value === 'g'").await?;
        user.press("Escape").await?;
        user.waits_until_gone("dialog").await?;
        user.press("/").await?;
        user.holds("document.activeElement.name === 'palette'").await?;
        user.press("Escape").await?;
        user.waits_until_gone("dialog").await?;
        user.press("+").await?;
        user.holds("document.activeElement.name === 'log_find'").await?;
        user.press("Escape").await?;
        user.waits_until_gone("dialog").await
    })
    .await
}

#[tokio::test]
async fn single_letter_keys_can_be_switched_off_on_a_device() -> Result<()> {
    journey(async |user| {
        begins_with(user, "Acme").await?;
        user.press("?").await?;
        user.clicks_on("[data-single-keys=off]").await?;
        user.press("Escape").await?;
        user.waits_until_gone("dialog").await?;
        user.is_saved().await?;
        user.reload().await?;
        user.waits_for("a[data-opportunity]").await?;
        user.runs("document.querySelector('a[data-opportunity]').focus()").await?;
        for key in ["l", "+", "m", "n", "g", "?", "/"] {
            user.press(key).await?;
            user.holds("!document.querySelector('dialog, [data-going]')").await?;
        }
        user.holds("location.hash.startsWith('#/pipeline?')").await?;
        // Those with Ctrl stay, and so do Enter and Escape.
        user.press("Enter").await?;
        user.waits_for(".panel .logbox").await?;
        user.runs("document.querySelector('.panel .logbox').focus()").await?;
        user.press("3").await?;
        user.holds("!document.querySelector('[data-action=accept-next]')").await?;
        user.press("Escape").await?;
        user.waits_until_gone(".panel").await?;
        user.press("Control+z").await?;
        user.sees("Undone").await?;
        user.press("Control+Shift+z").await?;
        user.waits_for("a[data-opportunity]").await?;
        // In a field a letter is still a letter.
        user.open("#/pipeline/list?lang=en").await?;
        user.types("search", "ac").await?;
        user.holds("document.querySelector('[name=search]').value === 'ac'").await?;
        // On again, in the settings.
        user.open("#/settings?lang=en").await?;
        user.clicks_on("main [data-single-keys=on]").await?;
        user.press("g").await?;
        user.waits_for("[data-going]").await.map(drop)
    })
    .await
}

/// From now on all that a screen reader would hear is written down.
async fn listens(user: &User) -> Result<()> {
    user.runs(
        "if (window.heard) return void window.heard.splice(0);
         window.heard = [];
         new MutationObserver(changes => {
             for (const change of changes) {
                 const at = change.target.nodeType === 3 ? change.target.parentElement : change.target;
                 const region = at?.closest('[aria-live], [role=status], [role=alert]');
                 if (region?.textContent.trim()) window.heard.push(region.textContent.trim());
             }
         }).observe(document.body, { subtree: true, childList: true, characterData: true })",
    )
    .await
    .map(drop)
}

/// This was said once since the last time, and nothing else that holds it.
async fn hears(user: &User, text: &str) -> Result<()> {
    user.holds(&format!("window.heard.some(one => one.includes({text:?}))")).await?;
    let said = user.runs("return window.heard.splice(0)").await?;
    let said: Vec<&str> =
        said.as_array().context("no list")?.iter().filter_map(|one| one.as_str()).collect();
    let times = said.iter().filter(|one| one.contains(text)).count();
    ensure!(times == 1, "{text:?} was said {times} times: {said:?}");
    Ok(())
}

#[tokio::test]
async fn a_screen_reader_hears_what_is_done_once() -> Result<()> {
    journey(async |user| {
        begins_with(user, "Acme").await?;
        user.holds("document.querySelector('[data-live]').textContent === 'Acme: added, with a new salesperson, Ada.'").await?;
        listens(user).await?;
        user.runs("document.querySelector('a[data-opportunity]').focus()").await?;
        user.press("m").await?;
        user.clicks_on("[data-stage-choice=P]").await?;
        hears(user, "Acme").await?;
        user.press("Control+z").await?;
        hears(user, "Undone: “Acme").await?;
        user.press("Control+Shift+z").await?;
        hears(user, "Done again: “Acme").await?;
        // Said again where it is the same.
        user.press("Control+z").await?;
        hears(user, "Undone").await?;
        user.press("Control+Shift+z").await?;
        hears(user, "Done again").await?;
        user.press("+").await?;
        user.types("log_find", "ac").await?;
        user.holds("!!document.querySelector('#log-found [aria-selected=true]')").await?;
        user.press("Enter").await?;
        user.holds("document.activeElement.matches('.sheet .logbox')").await?;
        user.press("5").await?;
        user.press("Enter").await?;
        user.waits_until_gone("dialog").await?;
        hears(user, "Acme: call, no answer.").await?;
        user.open("#/settings?lang=en").await?;
        user.types("firm_name", "Lamps & Co").await?;
        listens(user).await?;
        user.press("Enter").await?;
        hears(user, "Saved.").await?;
        // What a choice finds is said too.
        user.open("#/today?lang=en").await?;
        user.holds("!!document.querySelector('[name=until]')").await?;
        listens(user).await?;
        let week = "[...document.querySelector('[name=until]').options].at(-1).value";
        let week = user.runs(&format!("return {week}")).await?;
        user.chooses("[name=until]", week.as_str().unwrap_or_default()).await?;
        hears(user, "1 action until").await?;
        // In a choice a letter looks among its options.
        user.runs("document.activeElement.blur()").await?;
        user.press("g").await?;
        hears(user, "T: Today").await
    })
    .await
}

/// What a finger can hardly hit: less than 44 pixels high or wide around its middle. Links in the
/// middle of a sentence are as high as the sentence, and the rows of a drawing as high as drawn: its
/// table, one press away, has the same.
const TOO_SMALL: &str = "
    const all = 'a[href], button, input, select, textarea, summary, [role=option]';
    const small = [];
    for (const one of document.querySelectorAll(all)) {
        if (!one.checkVisibility({ visibilityProperty: true }) || one.disabled) continue;
        if (one.closest('.sr, .skip, .spot, [inert]') && one.type !== 'checkbox') continue;
        const shown = one.closest('label') ?? one;
        if (shown.matches('a') && getComputedStyle(shown).display === 'inline') continue;
        shown.scrollIntoView({ block: 'center', inline: 'center' });
        const box = shown.getBoundingClientRect();
        if (!box.width || !box.height) continue;
        const x = Math.min(box.left + box.width / 2, innerWidth - 23), y = box.top + box.height / 2;
        const hits = (dx, dy) => {
            const found = document.elementFromPoint(Math.max(x + dx, 1), y + dy);
            return !!found && (shown.contains(found) || found.contains(one) && found.matches('label, .pick'));
        };
        // Something that lies above it is another matter.
        if (!hits(0, 0)) continue;
        const tall = hits(0, -20) && hits(0, 20);
        const wide = box.width >= 43 || hits(-20, 0) && hits(20, 0);
        if (!tall || !wide) {
            const name = one.dataset.action ?? one.name ?? '';
            small.push(`${one.tagName}.${one.className} ${name} ${Math.round(box.width)}x${Math.round(box.height)} ${one.textContent.trim().slice(0, 24)}`);
        }
    }
    return [...new Set(small)]";

async fn fits_a_finger(user: &User, place: &str) -> Result<Vec<String>> {
    let small = user.runs(TOO_SMALL).await?;
    let small = small.as_array().context("no list")?.iter();
    let small = small.filter_map(|one| Some(format!("{place}: {}", one.as_str()?)));
    let mut wrong: Vec<String> = small.collect();
    let beyond =
        "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
    let beyond = user.runs(beyond).await?;
    if beyond != 0 {
        wrong.push(format!("{place}: {beyond} pixels wider than the screen"));
    }
    Ok(wrong)
}

#[tokio::test]
async fn a_finger_finds_room_and_nothing_is_wider_than_a_phone() -> Result<()> {
    journey(async |user| {
        opens_demo(user).await?;
        let mut wrong = Vec::new();
        for width in [360, 390] {
            user.holds_a_phone(width, 844).await?;
            user.reload().await?;
            user.holds("matchMedia('(pointer: coarse)').matches").await?;
            for place in PLACES {
                user.open(&format!("#/{place}?lang=it")).await?;
                user.waits_for("main h1").await?;
                user.holds("!document.querySelector('main .part-wait')").await?;
                wrong.extend(fits_a_finger(user, place).await?);
            }
            user.open("#/today?lang=it").await?;
            user.clicks_on(".act [data-action=log]").await?;
            user.waits_for(".act .logbox").await?;
            user.click("outcome-Continuation").await?;
            user.waits_for(".act [data-action=accept-next]").await?;
            wrong.extend(fits_a_finger(user, "a row").await?);
            user.open("#/pipeline?lang=it").await?;
            user.clicks_on("a[data-opportunity]").await?;
            user.waits_for(".panel .tl li").await?;
            for action in ["plan", "add-contact", "add-note"] {
                user.click(action).await?;
            }
            wrong.extend(fits_a_finger(user, "panel").await?);
            user.click("open-page").await?;
            user.waits_for("[data-page=opportunity] .tl li").await?;
            wrong.extend(fits_a_finger(user, "page").await?);
            user.open("#/data?lang=it").await?;
            user.click("log").await?;
            user.waits_for(".sheet [role=option]").await?;
            wrong.extend(fits_a_finger(user, "sheet, whom").await?);
            user.clicks_on(".sheet [role=option]").await?;
            user.clicks_on(".sheet [data-action=outcome-Continuation]").await?;
            user.waits_for(".sheet [data-action=accept-next]").await?;
            wrong.extend(fits_a_finger(user, "sheet, how").await?);
            user.open("#/settings?lang=it&keys=all").await?;
            user.waits_for(".keys-sheet dt").await?;
            wrong.extend(fits_a_finger(user, "keys").await?);
        }
        ensure!(wrong.is_empty(), "{wrong:#?}");
        Ok(())
    })
    .await
}

/// What Tab should come to, each with a number.
const NUMBER: &str = "
    let number = 0;
    for (const one of document.querySelectorAll('a[href], button, input, select, textarea, summary')) {
        const radio = one.type === 'radio' && !one.checked;
        if (one.tabIndex >= 0 && !one.disabled && !radio && one.checkVisibility({ visibilityProperty: true }))
            one.dataset.tab = number++;
    }
    document.activeElement?.blur();
    return number";

/// What is wrong with where the focus is: not to be seen, or hidden under something.
const FOCUS: &str = "
    const one = document.activeElement;
    if (!one || one === document.body) return null;
    const box = one.getBoundingClientRect();
    const shown = one.closest('.pick') ?? (one.closest('.sr') ? one.parentElement : one);
    const style = getComputedStyle(shown), next = getComputedStyle(one.nextElementSibling ?? one);
    const ring = style.outlineStyle !== 'none' || next.outlineStyle !== 'none' || style.boxShadow !== 'none';
    const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    const name = `${one.tagName}.${one.className} ${one.dataset.action ?? one.name ?? ''} ${one.textContent.slice(0, 20)}`;
    return { number: one.dataset.tab ?? '', wrong: !ring ? 'no ring: ' + name : !inside ? 'out of sight: ' + name : '' }";

async fn walks(user: &User, place: &str) -> Result<Vec<String>> {
    let all = user.runs(NUMBER).await?.as_u64().context("no number")?;
    let mut seen = std::collections::BTreeSet::new();
    let mut wrong = Vec::new();
    user.runs("window.scrollTo(0, 0)").await?;
    for _ in 0..all + 8 {
        user.press("Tab").await?;
        let found = user.runs(FOCUS).await?;
        let fault = found["wrong"].as_str().unwrap_or_default();
        if !fault.is_empty() {
            wrong.push(format!("{place}: {fault}"));
        }
        if let Some(number) = found["number"].as_str().and_then(|number| number.parse::<u64>().ok())
        {
            seen.insert(number);
        }
    }
    for number in (0..all).filter(|number| !seen.contains(number)) {
        let css =
            format!("document.querySelector('[data-tab=\"{number}\"]')?.outerHTML.slice(0, 160)");
        let missed = user.runs(&format!("return {css} ?? null")).await?;
        // What was drawn anew meanwhile has no number any more.
        if let Some(missed) = missed.as_str() {
            wrong.push(format!("{place}: Tab does not come to {missed}"));
        }
    }
    Ok(wrong)
}

#[tokio::test]
async fn tab_comes_to_everything_and_the_focus_is_seen() -> Result<()> {
    journey(async |user| {
        user.resize(1280, 900).await?;
        begins_with(user, "Acme").await?;
        let mut wrong = Vec::new();
        for place in ["today", "quick", "settings", "data", "pipeline"] {
            user.open(&format!("#/{place}?lang=en")).await?;
            user.waits_for("main h1").await?;
            wrong.extend(walks(user, place).await?);
        }
        user.clicks_on("a[data-opportunity]").await?;
        user.waits_for(".panel .tl li").await?;
        wrong.extend(walks(user, "panel").await?);
        user.click("open-page").await?;
        user.waits_for("[data-page=opportunity] .tl li").await?;
        wrong.extend(walks(user, "page").await?);
        ensure!(wrong.is_empty(), "{wrong:#?}");
        Ok(())
    })
    .await
}

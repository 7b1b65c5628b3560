//! A translator in the browser puts its own elements in the place of every text: no figure stays what it
//! was because of that.
use anyhow::{Result, ensure};
use e2e::{User, journey};

const PLACES: [&str; 8] =
    ["today", "pipeline", "pipeline/list", "funnel", "funnel/ledger", "team", "plan", "settings"];

/// Does what the translators of browsers do: each text goes, and a `font` with another one comes.
const TRANSLATE: &str = "
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) {
        const parent = walker.currentNode.parentElement;
        if (walker.currentNode.data.trim() && parent && !parent.closest('script, style')) texts.push(walker.currentNode);
    }
    for (const text of texts) {
        const outer = document.createElement('font');
        outer.appendChild(document.createElement('font')).textContent = 'x' + text.data;
        text.replaceWith(outer);
    }
    return texts.length";

async fn reads(user: &User) -> Result<String> {
    let read = user.runs("return document.querySelector('main').innerText").await?;
    Ok(read.as_str().unwrap_or_default().to_owned())
}

#[tokio::test]
async fn a_foreign_hand_in_the_texts_freezes_no_figure() -> Result<()> {
    journey(async |user| {
        user.open("#/start?lang=en").await?;
        user.holds("document.documentElement.getAttribute('translate') === 'no'").await?;
        user.holds("!!document.querySelector('meta[name=google][content=notranslate]')").await?;
        user.click("start-demo").await?;
        user.sees("182").await?;
        let wrapped = user.runs(TRANSLATE).await?;
        ensure!(wrapped.as_u64() > Some(50), "{wrapped}");
        user.holds("!document.querySelector('font')").await?;
        // All pages after that, each translated too, are as fresh ones.
        for place in PLACES {
            user.runs(&format!("location.hash = '#/{place}?lang=en'")).await?;
            user.waits_for("main h1").await?;
            user.runs(TRANSLATE).await?;
            user.holds("!document.querySelector('font')").await?;
        }
        user.runs("location.hash = '#/funnel?lang=en&from=2020-01-01&to=2020-12-31'").await?;
        user.waits_until_gone("main .waiting").await?;
        user.runs("location.hash = '#/funnel?lang=en'").await?;
        user.sees("182").await?;
        let touched = reads(user).await?;
        user.reload().await?;
        user.sees("182").await?;
        let same = format!(
            "document.querySelector('main').innerText === {}",
            serde_json::to_string(&touched)?
        );
        user.holds(&same).await
    })
    .await
}

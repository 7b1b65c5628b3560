//! A cold load to the board with deals in the store, beside the list of a minimal react-admin app
//! and a page by hand, which list the same deals. Each sample is a new browser with an empty cache,
//! from the start of the navigation to the first frame in which deals are visible; the three take
//! turns. The board also has the deals' activities to read, the others have none.
use anyhow::{Result, ensure};
use e2e::{Folder, Site, folder_with, journey, stored};
use imbuto::domain::Workspace;
use serde_json::{Value, json};

use crate::samples::{ratio, told};
use crate::{AFTER_IT_ALL, SEED};

const DEALS: usize = 1_000;
const SAMPLES: usize = 5;

/// A way to show the deals.
struct Way {
    name: &'static str,
    /// The built app where there is none.
    folder: Option<Folder>,
    path: &'static str,
    /// What a visible deal is.
    deal: &'static str,
    texts: Vec<(String, String)>,
    samples: Vec<f64>,
}

/// Loads at one speed of the processor.
pub async fn measure(slower: u32) -> Result<Vec<Value>> {
    let mut ways = ways()?;
    for _ in 0..SAMPLES {
        for way in &mut ways {
            way.samples.push(one_load(way, slower).await?);
        }
    }
    let mut all = Vec::new();
    for way in &ways {
        let what = format!("cold load with {DEALS} deals: {}", way.name);
        all.push(told(&what, slower, way.samples.clone()));
    }
    let [board, list, hand] = &ways;
    for peer in [list, hand] {
        let what = format!("cold load with {DEALS} deals: Imbuto ÷ {}", peer.name);
        all.push(ratio(&what, slower, &board.samples, &peer.samples));
    }
    Ok(all)
}

async fn one_load(way: &Way, slower: u32) -> Result<f64> {
    let mut time = 0.0;
    journey(async |user| {
        if let Some(folder) = &way.folder {
            user.goes_to(Site::folder(folder, "/")?);
        }
        user.has_stored(&way.texts).await?;
        user.lives_on(AFTER_IT_ALL).await?;
        user.slow_cpu(slower).await?;
        user.stops_the_watch_at(way.deal).await?;
        user.visit(way.path).await?;
        time = user.watch().await?;
        let deals = user.runs("return document.body.innerText.length").await?;
        ensure!(deals.as_u64() > Some(500), "{}: nothing much to be seen", way.name);
        // Chromium may or may not have asked for the icon of a drawing by now.
        let mut heard = user.complaints().await?;
        heard.retain(|said| !said.contains("favicon"));
        ensure!(heard.is_empty(), "{heard:?}");
        Ok(())
    })
    .await?;
    Ok(time)
}

fn ways() -> Result<[Way; 3]> {
    let workspace = large::workspace(DEALS, SEED);
    let deals = vec![("ra-data-local-storage".to_owned(), deals(&workspace).to_string())];
    let page = |script: &str| {
        format!(
            "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>deals</title>
             <div id=\"root\"></div><script src=\"{script}\"></script>"
        )
    };
    let (list, hand) = (page("list.js"), page("by_hand.js"));
    let icon = ("icon.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    let by_hand = ("by_hand.js", include_str!("cold/by_hand.js"));
    let react_admin = xtask::places::react_admin_page();
    Ok([
        Way {
            name: "Imbuto",
            folder: None,
            path: "#/pipeline",
            deal: "[data-opportunity]",
            texts: stored(&workspace)?,
            samples: Vec::new(),
        },
        Way {
            name: "react-admin's list",
            folder: Some(folder_with(Some(&react_admin), &[("index.html", &list), icon])?),
            path: "#/deals",
            deal: ".RaDatagrid-row",
            texts: deals.clone(),
            samples: Vec::new(),
        },
        Way {
            name: "a list by hand",
            folder: Some(folder_with(None, &[("index.html", &hand), icon, by_hand])?),
            path: "",
            deal: "tbody tr",
            texts: deals,
            samples: Vec::new(),
        },
    ])
}

/// The deals as react-admin keeps them, with the columns that are listed.
fn deals(workspace: &Workspace) -> Value {
    let deals = workspace.opportunities.iter().enumerate().map(|(at, deal)| {
        let account = deal.account.and_then(|id| workspace.accounts.get(id));
        let owner = deal.owner().and_then(|id| workspace.owners.get(id));
        json!({
            "id": at + 1,
            "title": deal.title,
            "account": account.map_or("", |account| &account.name),
            "stage": deal.stage().code(),
            "amount": deal.amount.map(|sum| sum.minor as f64 / 100.0),
            "owner": owner.map_or("", |owner| &owner.name),
        })
    });
    json!({ "deals": deals.collect::<Vec<_>>() })
}

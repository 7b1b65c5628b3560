//! What each letter typed into the palette costs in a large workspace, and reading all of it once; beside
//! a scan of the same texts, written by hand, in the same page.
use std::time::Duration;

use anyhow::{Context, Result};
use e2e::{User, journey, stored};
use imbuto::domain::Workspace;
use serde_json::{Value, json};

use crate::samples::told;
use crate::{AFTER_IT_ALL, SEED};

const OPPORTUNITIES: usize = 50_000;
const PEOPLE: usize = 50_000;

/// What is typed, a letter at a time: names, beginnings in another order, an address, numbers, words of
/// notes, and what is nowhere.
const TYPED: [&str; 8] = [
    "pastificio aurora",
    "aur past",
    "giada rovelli",
    "elisa.fontana",
    "+39 055 123",
    "3471",
    "fornitore",
    "zxqw",
];

/// Times at one speed of the processor.
pub async fn measure(slower: u32) -> Result<Vec<Value>> {
    let workspace = large::with_people(large::workspace(OPPORTUNITIES, SEED), PEOPLE, SEED);
    let texts = stored(&workspace)?;
    let scanned = scanned(&workspace);
    let mut all = Vec::new();
    journey(async |user| {
        user.patience = Duration::from_secs(120);
        user.has_stored(&texts).await?;
        user.lives_on(AFTER_IT_ALL).await?;
        user.before_every_page(include_str!("search.js")).await?;
        user.open("#/quick").await?;
        user.waits_for("[data-action=log]").await?;
        for some in scanned.chunks(10_000) {
            user.runs(&format!("imbutoScan.push(...{})", json!(some))).await?;
        }
        user.slow_cpu(slower).await?;
        let what = format!("{OPPORTUNITIES} opportunities, {PEOPLE} people");
        let read = user.runs("return imbutoSearch.read()").await?;
        all.push(told(&format!("all read, {what}"), slower, samples(&read, "whole")?));
        all.push(told("  longest task meanwhile", slower, samples(&read, "longest")?));
        all.extend(letters(user, slower).await?);
        user.expects_complaint("favicon").await
    })
    .await?;
    Ok(all)
}

async fn letters(user: &User, slower: u32) -> Result<[Value; 4]> {
    let measured = user.runs(&format!("return imbutoSearch.type({})", json!(TYPED))).await?;
    let tell = |what: &str, name: &str| {
        Ok::<_, anyhow::Error>(told(what, slower, samples(&measured, name)?))
    };
    Ok([
        tell("a letter typed: to the next paint", "frame")?,
        tell("a letter typed: longest task", "longest")?,
        tell("a letter typed: found, before it is painted", "found")?,
        tell("the same letter, scanned for by hand", "scan")?,
    ])
}

fn samples(measured: &Value, name: &str) -> Result<Vec<f64>> {
    let samples = measured[name].as_array().with_context(|| format!("{name}: {measured}"))?;
    Ok(samples.iter().filter_map(Value::as_f64).collect())
}

/// The texts that can be found, each with what kind of thing it is of.
fn scanned(workspace: &Workspace) -> Vec<(u8, String)> {
    let name = |id| workspace.accounts.get(id).map_or("", |account| account.name.as_str());
    let opportunities = workspace.opportunities.iter().map(|one| {
        let account = one.account.map_or("", name);
        (0, [&[account, one.title.as_str()][..], &texts(&one.tags)].concat().join(" "))
    });
    let accounts = workspace.accounts.iter().map(|one| {
        let site = one.website.as_deref().unwrap_or_default();
        (1, [&[one.name.as_str(), site][..], &texts(&one.tags)].concat().join(" "))
    });
    let contacts = workspace.contacts.iter().map(|one| {
        let known = [&one.email, &one.phone, &one.mobile].into_iter().flatten();
        let known = known.map(String::as_str).collect::<Vec<_>>().join(" ");
        (2, format!("{} {known}", one.name))
    });
    let noted = workspace.activities.iter().filter(|one| !one.note.is_empty());
    let notes = noted.map(|one| (3, one.note.clone()));
    opportunities.chain(accounts).chain(contacts).chain(notes).collect()
}

fn texts(tags: &[String]) -> Vec<&str> {
    tags.iter().map(String::as_str).collect()
}

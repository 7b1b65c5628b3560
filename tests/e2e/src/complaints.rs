//! What a page must not do, read from the browser's own logs: complain on the console, throw,
//! break its policy, or ask another origin for anything.
use anyhow::Result;
use serde_json::Value;
use thirtyfour::WebDriver;

/// Reads what came into the logs since the last reading. `ours` tells which addresses may be asked.
pub async fn read(session: &WebDriver, ours: impl Fn(&str) -> bool) -> Result<Vec<String>> {
    let mut found = Vec::new();
    // Exceptions nobody caught and refusals by the policy are on the console too.
    for entry in session.get_log("browser").await? {
        if entry.level == "SEVERE" {
            found.push(format!("console: {}", entry.message));
        }
    }
    for entry in session.get_log("performance").await? {
        let Ok(event) = serde_json::from_str::<Value>(&entry.message) else {
            continue;
        };
        let (method, params) = (&event["message"]["method"], &event["message"]["params"]);
        let asked = match method.as_str() {
            Some("Network.requestWillBeSent") => params["request"]["url"].as_str(),
            Some("Network.webSocketCreated") => params["url"].as_str(),
            _ => None,
        };
        if let Some(address) = asked.filter(|address| !is_inner(address) && !ours(address)) {
            found.push(format!("request: {address}"));
        }
    }
    Ok(found)
}

/// Addresses that lead nowhere outside the browser, and its own pages such as the first empty one.
fn is_inner(address: &str) -> bool {
    let kind = address.split(':').next().unwrap_or("");
    matches!(kind, "data" | "blob" | "about" | "chrome" | "chrome-untrusted" | "chrome-error")
}

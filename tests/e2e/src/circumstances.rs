//! What a user works under: the size of the window, dark or light, a slow processor, a watch.
use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::user::User;

impl User {
    /// Gives the page this much room, in CSS pixels.
    pub async fn resize(&self, width: u32, height: u32) -> Result<()> {
        let size =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.tells_chromium("Emulation.setDeviceMetricsOverride", size).await
    }

    /// Holds a telephone: this much room, a finger and no mouse.
    pub async fn holds_a_phone(&self, width: u32, height: u32) -> Result<()> {
        let size =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": true });
        self.tells_chromium("Emulation.setDeviceMetricsOverride", size).await?;
        let touch = json!({ "enabled": true, "maxTouchPoints": 5 });
        self.tells_chromium("Emulation.setTouchEmulationEnabled", touch).await
    }

    /// The system prefers dark colours.
    pub async fn dark(&self) -> Result<()> {
        let wish = json!({ "features": [{ "name": "prefers-color-scheme", "value": "dark" }] });
        self.tells_chromium("Emulation.setEmulatedMedia", wish).await
    }

    /// Slows the processor by a factor, as on a cheap telephone; 1 is full speed.
    pub async fn slow_cpu(&self, factor: u32) -> Result<()> {
        self.tells_chromium("Emulation.setCPUThrottlingRate", json!({ "rate": factor })).await
    }

    /// From the next page on, the browser keeps nothing: asking for local storage throws.
    pub async fn blocks_storage(&self) -> Result<()> {
        let script = "Object.defineProperty(window, 'localStorage', {
            get() { throw new DOMException('blocked', 'SecurityError') } })";
        self.before_every_page(script).await
    }

    /// From the next page on, local storage is full: nothing can be written.
    pub async fn fills_storage(&self) -> Result<()> {
        let script = "Storage.prototype.setItem = function () {
            throw new DOMException('full', 'QuotaExceededError') }";
        self.before_every_page(script).await
    }

    /// From the next page on, takes the time from navigation to the second frame after a selector
    /// finds something: [`watch`](Self::watch) tells it.
    pub async fn stops_the_watch_at(&self, css: &str) -> Result<()> {
        let css = serde_json::to_string(css)?;
        let script = format!(
            "window.imbutoWatch = null;
             const look = () => {{
                 if (!document.querySelector({css})) return;
                 seen.disconnect();
                 requestAnimationFrame(() => requestAnimationFrame(() => {{ window.imbutoWatch = performance.now(); }}));
             }};
             const seen = new MutationObserver(look);
             seen.observe(document, {{ childList: true, subtree: true, attributes: true }});"
        );
        self.before_every_page(&format!("{{ {script} }}")).await
    }

    /// The milliseconds that the watch stopped at.
    pub async fn watch(&self) -> Result<f64> {
        self.holds("typeof window.imbutoWatch === 'number'").await?;
        self.runs("return window.imbutoWatch").await?.as_f64().context("the watch shows no number")
    }

    /// From the next page on, today is this day (`2026-11-24`), at noon.
    pub async fn lives_on(&self, day: &str) -> Result<()> {
        let script = format!(
            "{{ const Real = window.imbutoRealDate ??= Date;
                const ahead = new Real('{day}T12:00:00').getTime() - Real.now();
                window.Date = class extends Real {{
                    constructor(...given) {{
                        if (given.length) super(...given); else super(Real.now() + ahead);
                    }}
                    static now() {{ return Real.now() + ahead; }}
                }} }}"
        );
        self.before_every_page(&script).await
    }

    /// From the next page on, this script runs before the page's own.
    pub async fn before_every_page(&self, script: &str) -> Result<()> {
        let script = json!({ "source": script });
        self.tells_chromium("Page.addScriptToEvaluateOnNewDocument", script).await
    }

    pub(crate) async fn tells_chromium(&self, method: &str, params: Value) -> Result<()> {
        self.session()?
            .cdp()
            .send_raw(method, params)
            .await
            .map(drop)
            .with_context(|| method.to_owned())
    }
}

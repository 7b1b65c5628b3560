//! What hands do: drag with the mouse, tap, touch, swipe, hold. Real input of the browser's, and no events
//! made up in the page.
use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::user::User;

/// Steps in which a finger goes somewhere: one leap would be no swipe.
const STEPS: i32 = 8;

impl User {
    /// The screen can be touched.
    pub async fn has_a_touch_screen(&self) -> Result<()> {
        let touch = json!({ "enabled": true, "maxTouchPoints": 1 });
        self.tells_chromium("Emulation.setTouchEmulationEnabled", touch).await
    }

    /// The middle of what a selector finds, on the screen.
    pub async fn middle_of(&self, css: &str) -> Result<(i32, i32)> {
        self.waits_for(css).await?;
        let css = serde_json::to_string(css)?;
        let script = format!(
            "const area = document.querySelector({css}).getBoundingClientRect();
             return [area.left + area.width / 2, area.top + Math.min(area.height, 120) / 2]"
        );
        let found = self.runs(&script).await?;
        let at = |place: usize| found[place].as_f64().map(|number| number.round() as i32);
        Ok((at(0).context("no place")?, at(1).context("no place")?))
    }

    /// Takes what a selector finds with the mouse, and lets it go over something else.
    pub async fn drags(&self, from: &str, to: &str) -> Result<()> {
        let (from, to) = (self.middle_of(from).await?, self.middle_of(to).await?);
        let chain = self.session()?.action_chain().move_to(from.0.into(), from.1.into());
        let chain = chain.click_and_hold().move_by_offset(9, 9).move_to(to.0.into(), to.1.into());
        chain.release().perform().await.context("dragging")
    }

    /// Taps with a finger on what a selector finds.
    pub async fn taps(&self, css: &str) -> Result<()> {
        self.waits_for(css).await?.scroll_into_view().await?;
        self.touches(self.middle_of(css).await?).await?;
        self.lets_go().await
    }

    /// Puts a finger on the screen.
    pub async fn touches(&self, at: (i32, i32)) -> Result<()> {
        self.finger("touchStart", Some(at)).await
    }

    /// Moves the finger from one place to another.
    pub async fn slides(&self, from: (i32, i32), to: (i32, i32)) -> Result<()> {
        for step in 1..=STEPS {
            let part = |from: i32, to: i32| from + (to - from) * step / STEPS;
            self.finger("touchMove", Some((part(from.0, to.0), part(from.1, to.1)))).await?;
        }
        Ok(())
    }

    /// Lifts the finger.
    pub async fn lets_go(&self) -> Result<()> {
        self.finger("touchEnd", None).await
    }

    async fn finger(&self, what: &str, at: Option<(i32, i32)>) -> Result<()> {
        let points: Vec<Value> = at.iter().map(|(x, y)| json!({ "x": x, "y": y })).collect();
        let touch = json!({ "type": what, "touchPoints": points });
        self.tells_chromium("Input.dispatchTouchEvent", touch).await
    }
}

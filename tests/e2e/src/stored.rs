//! A browser that has kept a workspace already when the app is opened.
use std::rc::Rc;

use anyhow::Result;
use imbuto::domain::{Tab, Workspace};
use imbuto::storage::{KeyValue, MemoryStore, create};
use jiff::civil::date;
use serde_json::{Value, json};

use crate::User;

/// What a page keeps of a workspace: texts by their keys.
///
/// # Errors
/// None that a store in memory knows.
pub fn stored(workspace: &Workspace) -> Result<Vec<(String, String)>> {
    let store = Rc::new(MemoryStore::default());
    create(store.clone(), workspace.clone(), Tab(1), date(2026, 11, 25));
    let keys = store.keys("")?;
    let text = |key: String| Ok(store.get(&key)?.map(|text| (key, text)));
    keys.into_iter().filter_map(|key| text(key).transpose()).collect()
}

impl User {
    /// Has these texts in the browser's store, before the app is opened.
    pub async fn has_stored(&mut self, texts: &[(String, String)]) -> Result<()> {
        self.visit("icon.svg").await?;
        for some in texts.chunks(64) {
            let some: serde_json::Map<String, Value> =
                some.iter().map(|(key, text)| (key.clone(), json!(text))).collect();
            let script = format!(
                "for (const [key, text] of Object.entries({})) localStorage.setItem(key, text)",
                Value::Object(some)
            );
            self.runs(&script).await?;
        }
        Ok(())
    }
}

//! What the page offers of files of one's own (`xtask/src/pack/file.js`), and what comes back.

use js_sys::{Array, Function, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::domain::WorkspaceId;

/// A file that a workspace is tied to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// Its name.
    pub name: String,
    /// Whether it may be written without asking.
    pub is_granted: bool,
}

/// Something that the browser did not do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Failed;

/// Whether the browser has such files.
pub fn is_possible() -> bool {
    files().is_some()
}

/// Asks which new file is to be written; its name, `None` where nobody chose one.
pub async fn create(id: WorkspaceId, name: &str) -> Result<Option<String>, Failed> {
    Ok(call("create", id, Some(name)).await?.as_string())
}

/// Asks which file that is there belongs to it.
pub async fn open(id: WorkspaceId) -> Result<Option<String>, Failed> {
    Ok(call("open", id, None).await?.as_string())
}

/// The file that a workspace is tied to.
pub async fn known(id: WorkspaceId) -> Option<Known> {
    let found = call("known", id, None).await.ok()?.dyn_into::<Array>().ok()?;
    let is_granted = found.get(1).as_string().as_deref() == Some("granted");
    Some(Known { name: found.get(0).as_string()?, is_granted })
}

/// Asks for permission. Says whether it was given.
pub async fn ask(id: WorkspaceId) -> bool {
    call("ask", id, None).await.is_ok_and(|given| given.is_truthy())
}

/// What is in the file.
pub async fn read(id: WorkspaceId) -> Result<String, Failed> {
    call("read", id, None).await?.as_string().ok_or(Failed)
}

/// Writes the file, whole or not at all.
pub async fn write(id: WorkspaceId, text: &str) -> Result<(), Failed> {
    call("write", id, Some(text)).await.map(drop)
}

/// The workspace is tied to no file any more.
pub async fn forget(id: WorkspaceId) {
    let _ = call("forget", id, None).await;
}

fn files() -> Option<JsValue> {
    Reflect::get(&window(), &"imbutoFile".into()).ok().filter(JsValue::is_object)
}

async fn call(what: &str, id: WorkspaceId, argument: Option<&str>) -> Result<JsValue, Failed> {
    let files = files().ok_or(Failed)?;
    let method = Reflect::get(&files, &what.into()).map_err(|_| Failed)?;
    let method = method.dyn_into::<Function>().map_err(|_| Failed)?;
    let argument = argument.map_or(JsValue::UNDEFINED, JsValue::from_str);
    let promise = method.call2(&files, &id.to_string().into(), &argument).map_err(|_| Failed)?;
    JsFuture::from(promise.dyn_into::<Promise>().map_err(|_| Failed)?).await.map_err(|_| Failed)
}

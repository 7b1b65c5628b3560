//! Local storage, through gloo-storage. The only file of this folder that knows the browser.

use gloo_storage::{LocalStorage, Storage};
use js_sys::{JsString, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use web_sys::DomException;

use super::{KeyValue, StoreError};

/// The browser's local storage, once it was found to work.
#[derive(Debug)]
pub struct BrowserStore {
    storage: web_sys::Storage,
}

impl BrowserStore {
    /// The local storage; `None` where it is blocked or absent. `LocalStorage::raw` throws there,
    /// so the window is asked first.
    #[must_use]
    pub fn open() -> Option<Self> {
        web_sys::window()?.local_storage().ok()??;
        let storage = LocalStorage::raw();
        storage.get_item("imbuto/").ok()?;
        Some(Self { storage })
    }
}

impl KeyValue for BrowserStore {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.storage.get_item(key).map_err(|error| store_error(&error))
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.storage.set_item(key, text).map_err(|error| store_error(&error))
    }

    fn copy(&self, from: &str, head: &str, to: &str) -> Result<bool, StoreError> {
        let Some(raw) = self.raw(from)? else { return Ok(false) };
        let method = Reflect::get(&self.storage, &"setItem".into())
            .and_then(wasm_bindgen::JsCast::dyn_into::<js_sys::Function>)
            .map_err(|error| store_error(&error))?;
        let text = JsString::from(head).concat(&raw);
        method
            .call2(&self.storage, &to.into(), &text)
            .map(|_| true)
            .map_err(|error| store_error(&error))
    }

    fn json(&self, key: &str) -> Result<Option<String>, StoreError> {
        let raw = self.raw(key)?;
        Ok(raw.and_then(|raw| js_sys::JSON::stringify(&raw).ok()).map(String::from))
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.storage.remove_item(key).map_err(|error| store_error(&error))
    }

    fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError> {
        let mut keys = self.all_keys()?;
        keys.retain(|key| key.starts_with(prefix));
        Ok(keys)
    }

    /// Texts are measured where they are: only their lengths come over.
    fn used_units(&self) -> Result<usize, StoreError> {
        let units = |key: String| {
            let name = JsValue::from_str(&key);
            let text = Reflect::get(&self.storage, &name).ok()?.dyn_into::<JsString>().ok()?;
            Some(key.encode_utf16().count() + text.length() as usize)
        };
        Ok(self.all_keys()?.into_iter().filter_map(units).sum())
    }
}

impl BrowserStore {
    /// The text as the browser has it.
    fn raw(&self, key: &str) -> Result<Option<JsString>, StoreError> {
        let method = Reflect::get(&self.storage, &"getItem".into())
            .and_then(wasm_bindgen::JsCast::dyn_into::<js_sys::Function>)
            .map_err(|error| store_error(&error))?;
        let found =
            method.call1(&self.storage, &key.into()).map_err(|error| store_error(&error))?;
        Ok(found.dyn_into().ok())
    }

    fn all_keys(&self) -> Result<Vec<String>, StoreError> {
        let count = self.storage.length().map_err(|error| store_error(&error))?;
        let key = |place| self.storage.key(place).map_err(|error| store_error(&error));
        (0..count).filter_map(|place| key(place).transpose()).collect()
    }
}

/// Browsers spell a full store in different ways: the standard name, Firefox's own, code 22.
fn store_error(error: &JsValue) -> StoreError {
    let Some(exception) = error.dyn_ref::<DomException>() else {
        return StoreError::Unavailable(format!("{error:?}"));
    };
    let full =
        matches!(exception.name().as_str(), "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED")
            || exception.code() == DomException::QUOTA_EXCEEDED_ERR;
    if full { StoreError::Full } else { StoreError::Unavailable(exception.message()) }
}

//! What users open: the built app on a server of its own, or any folder a test has written.
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::{Context, Result, ensure};
use xtask::server::Server;

/// A served folder, until it is stopped.
#[derive(Debug)]
pub struct Site {
    server: Option<Server>,
    /// Where it is, with the slash at its end.
    pub url: String,
}

impl Site {
    /// The built app under a path such as `/` or `/some/where/`.
    ///
    /// # Errors
    /// When the app isn't built.
    pub fn app(prefix: &str) -> Result<Self> {
        Self::folder(&app_folder()?, prefix)
    }

    /// Any folder under a path.
    ///
    /// # Errors
    /// When no port is free.
    pub fn folder(folder: &Path, prefix: &str) -> Result<Self> {
        let server = Server::start(folder, prefix, 0)?;
        let url = server.url();
        Ok(Self { server: Some(server), url })
    }

    /// Stops answering, as a lost network would.
    pub fn stop(&mut self) {
        drop(self.server.take());
    }
}

/// The folder of the built app.
pub(crate) fn app_folder() -> Result<PathBuf> {
    let dist = xtask::places::dist();
    ensure!(
        dist.join("index.html").is_file(),
        "the app is not built: run `cargo xtask dist` first"
    );
    Ok(dist)
}

/// A new folder for one test's files: copies of all files of another, then the given ones.
///
/// # Errors
/// When it cannot be written.
pub fn folder_with(copied: Option<&Path>, files: &[(&str, &str)]) -> Result<Folder> {
    let folder = Folder::new("pages")?;
    if let Some(from) = copied {
        for entry in std::fs::read_dir(from)? {
            let entry = entry?;
            if entry.file_type()?.is_file() {
                std::fs::copy(entry.path(), folder.join(entry.file_name()))?;
            }
        }
    }
    for (name, text) in files {
        std::fs::write(folder.join(name), text).with_context(|| format!("writing {name}"))?;
    }
    Ok(folder)
}

/// A folder under the system's temporary one, which no other test shares and which goes with its
/// owner.
#[derive(Debug)]
pub struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new(what: &str) -> Result<Self> {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let name = format!(
            "imbuto-e2e-{}-{}-{what}",
            std::process::id(),
            COUNT.fetch_add(1, Ordering::Relaxed)
        );
        let folder = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&folder).with_context(|| format!("making {}", folder.display()))?;
        Ok(Self(folder))
    }
}

impl Deref for Folder {
    type Target = Path;

    fn deref(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What cannot be removed is the system's to clear.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

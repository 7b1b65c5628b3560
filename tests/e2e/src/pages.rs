//! What users open: the built app on a server of its own, or any folder a test has written.
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::{Context, Result, ensure};
use xtask::server::Server;

/// A served folder, until it is stopped.
#[derive(Debug)]
pub struct Site {
    server: Option<Server>,
    folder: PathBuf,
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
        Ok(Self { server: Some(server), folder: folder.to_owned(), url })
    }

    /// Stops answering, as a lost network would.
    pub fn stop(&mut self) {
        drop(self.server.take());
    }

    /// What is being served.
    pub fn served(&self) -> &Path {
        &self.folder
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
pub fn folder_with(copied: Option<&Path>, files: &[(&str, &str)]) -> Result<PathBuf> {
    let folder = new_folder("pages")?;
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

/// A new empty folder under the system's temporary one, named so that no two tests share it.
pub(crate) fn new_folder(what: &str) -> Result<PathBuf> {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let folder =
        std::env::temp_dir().join(format!("imbuto-e2e-{}-{count}-{what}", std::process::id()));
    std::fs::create_dir_all(&folder).with_context(|| format!("making {}", folder.display()))?;
    Ok(folder)
}

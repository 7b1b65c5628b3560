//! What a packed app was made from, and whether it still is what was made then: packing takes a
//! minute, and nothing has to be packed twice.
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use super::{every_file, write};
use crate::places::packed_stamp;

/// The digest of all that packing depends on: what was built, and this very program, in which the
/// other scripts and the tools' versions stand.
#[derive(Debug)]
pub struct Stamp(String);

impl Stamp {
    /// Of the folder that Trunk left, and of the compiled wasm.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn of(built: &Path, compiled: &[PathBuf]) -> Result<Self> {
        let program = std::env::current_exe().context("the path of this program")?;
        let made = std::fs::metadata(program)?.modified()?.duration_since(UNIX_EPOCH)?;
        let mut files = every_file(built)?;
        files.extend_from_slice(compiled);
        Ok(Self(format!("{}\n{}", made.as_nanos(), digest(&files)?)))
    }

    /// Whether a folder was packed from the same, and nobody has changed it since.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn is_on(&self, packed: &Path) -> Result<bool> {
        match std::fs::read_to_string(packed_stamp()) {
            Ok(stamp) if packed.is_dir() => Ok(stamp == self.with(packed)?),
            _ => Ok(false),
        }
    }

    /// Marks a folder as packed from this.
    ///
    /// # Errors
    /// When a file cannot be read or written.
    pub fn put_on(&self, packed: &Path) -> Result<()> {
        write(&packed_stamp(), &self.with(packed)?)
    }

    fn with(&self, packed: &Path) -> Result<String> {
        Ok(format!("{}\n{}\n", self.0, digest(&every_file(packed)?)?))
    }
}

fn digest(files: &[PathBuf]) -> Result<String> {
    let mut digest = Sha256::new();
    for file in files {
        let bytes = std::fs::read(file).with_context(|| format!("reading {}", file.display()))?;
        digest.update(file.to_string_lossy().as_bytes());
        digest.update(bytes.len().to_le_bytes());
        digest.update(bytes);
    }
    Ok(digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}

//! Debian's packages, for a machine where we are root; anywhere else, the words that tell a person
//! what to install.
use anyhow::{Result, bail};

use crate::shell::{command, on_path, read, run, say};

/// Installs Debian packages, or says what is missing and how to get it.
///
/// # Errors
/// When this isn't a Debian-like system, when we are not root, or when `apt-get` fails.
pub fn install(packages: &[&str], what_for: &str) -> Result<()> {
    let names = packages.join(" ");
    if on_path("apt-get").is_none() {
        bail!("{what_for} is missing: install it (Debian calls it {names})");
    }
    if read(command("id").arg("-u"))? != "0" {
        bail!("{what_for} is missing: as root, `apt-get install --no-install-recommends {names}`");
    }
    say(format!("{what_for} is missing: apt-get install --no-install-recommends {names}"));
    run(apt().args(["-qq", "update"]))?;
    run(apt().args(["-qq", "--yes", "--no-install-recommends", "install"]).args(packages))
}

fn apt() -> std::process::Command {
    let mut apt = command("apt-get");
    apt.env("DEBIAN_FRONTEND", "noninteractive");
    apt
}

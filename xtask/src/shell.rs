//! Starting other programs, and telling what goes on.
use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, bail};

/// A command in the repository's root, free of what `cargo run` left in the environment: another
/// toolchain must not load this one's libraries.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(crate::places::root());
    for (name, _) in std::env::vars_os() {
        let name = name.to_string_lossy();
        let of_cargo_run = name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_");
        if of_cargo_run || matches!(&*name, "CARGO" | "RUSTC" | "LD_LIBRARY_PATH") {
            command.env_remove(&*name);
        }
    }
    command
}

/// Runs a command to its end, its output on the terminal.
///
/// # Errors
/// When it cannot start or does not succeed.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("cannot start {}", shown(command)))?;
    if !status.success() {
        bail!("{} failed ({status})", shown(command));
    }
    Ok(())
}

/// Runs a command and gives what it wrote to its standard output.
///
/// # Errors
/// When it cannot start or does not succeed; the error holds what it wrote to standard error.
pub fn read(command: &mut Command) -> Result<String> {
    let output = command
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("cannot start {}", shown(command)))?;
    if !output.status.success() {
        let why = String::from_utf8_lossy(&output.stderr);
        bail!("{} failed ({}): {}", shown(command), output.status, why.trim());
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The command as one would type it.
pub fn shown(command: &Command) -> String {
    let words: Vec<_> = std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|word| word.to_string_lossy().into_owned())
        .collect();
    format!("`{}`", words.join(" "))
}

/// The program's full path when `PATH` has it.
pub fn on_path(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}

/// One line about what begins now.
pub fn say(what: impl AsRef<str>) {
    println!("• {}", what.as_ref());
}

/// Does a named step, telling when it begins and how long it took.
///
/// # Errors
/// The step's own, with its name.
pub fn step<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("▸ {name}");
    let begun = Instant::now();
    let made = work().with_context(|| name.to_owned())?;
    println!("✓ {name}: {:.1} s", begun.elapsed().as_secs_f64());
    Ok(made)
}

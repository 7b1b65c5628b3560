//! A Rust that can compile for the browser.
//!
//! On an ordinary machine rustup downloads the standard library for wasm. Where it cannot, Debian
//! ships a Rust for its browsers together with the library's sources, and we build the library
//! from them, once. From then on the two ways are the same.
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::apt;
use crate::places::{cache, cargo_home, root, wasm_target};
use crate::shell::{command, on_path, read, run, say};

/// The target of every wasm build.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// rustup's name for Debian's Rust, once linked.
const DISTRO: &str = "distro";
const DISTRO_RUSTC: &str = "/usr/bin/rustc";
const DISTRO_CARGO: &str = "/usr/bin/cargo";
/// Beside the library: what it was built with.
const NOTE: &str = "built-by-imbuto";
const DISTRO_SOURCES: &str = "/usr/lib/rustlib/src/rust";

/// A toolchain that has the target, and the flags that all wasm builds share.
#[derive(Debug, Clone)]
pub struct WasmRust {
    toolchain: Option<&'static str>,
    flags: String,
    /// Whether the standard library is compiled with the app.
    library: bool,
}

impl WasmRust {
    /// The same for what is published: the standard library too is compiled for size, and what only
    /// a debugger would read is left out. That is a tenth of the wasm. It takes settings that rustc
    /// calls unstable, and the library's sources; without these the app is larger and no different.
    ///
    /// # Errors
    /// When the compiler cannot be asked.
    pub fn published(mut self) -> Result<Self> {
        if !library_sources(self.toolchain)? {
            say("the sources of the standard library are not here: the app comes out larger");
            return Ok(self);
        }
        for flag in ["-Zlocation-detail=none", "-Zfmt-debug=none"] {
            self.flags.push('\u{1f}');
            self.flags.push_str(flag);
        }
        self.library = true;
        Ok(self)
    }

    /// `cargo`, or a program that starts it, set up for wasm: toolchain, target folder and flags.
    pub fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = command(program);
        command.env("CARGO_TARGET_DIR", wasm_target());
        command.env("CARGO_ENCODED_RUSTFLAGS", &self.flags).env_remove("RUSTFLAGS");
        if let Some(toolchain) = self.toolchain {
            command.env("RUSTUP_TOOLCHAIN", toolchain);
        }
        if self.library {
            command.env("RUSTC_BOOTSTRAP", "1");
            command.env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort");
            command.env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size");
        }
        command
    }
}

/// Finds a Rust that has the target, installing or building what is missing.
///
/// # Errors
/// When neither rustup nor Debian can give one.
pub fn ensure() -> Result<WasmRust> {
    let toolchain = toolchain()?;
    Ok(WasmRust { toolchain, flags: flags(toolchain)?, library: false })
}

fn toolchain() -> Result<Option<&'static str>> {
    if library(command("rustc")).is_ok() {
        return Ok(None);
    }
    let rustup = on_path("rustup").is_some();
    if rustup && is_linked() && distro_is_ready() {
        return Ok(Some(DISTRO));
    }
    if rustup {
        say(format!("rustup target add {TARGET}"));
        // Its many words on a failure would only hide that there is another way.
        let added = read(command("rustup").args(["target", "add", TARGET]));
        if added.is_ok() && library(command("rustc")).is_ok() {
            return Ok(None);
        }
        say("rustup cannot download it here: taking Debian's Rust");
    }
    if !distro_is_ready() {
        build_library().with_context(|| {
            format!("`rustup target add {TARGET}` gave none, and Debian's Rust could not stand in")
        })?;
    }
    if rustup {
        run(command("rustup").args(["toolchain", "link", DISTRO, "/usr"]))?;
        return Ok(Some(DISTRO));
    }
    library(command("rustc")).context("rustc on PATH is not Debian's: install rustup")?;
    Ok(None)
}

/// The folder of the target's compiled library, when this compiler has one.
fn library(mut rustc: Command) -> Result<PathBuf> {
    let folder = read(rustc.args(["--print", "target-libdir", "--target", TARGET]))?;
    let folder = PathBuf::from(folder);
    if !libraries(&folder)?.iter().any(|file| named(file, "libstd-")) {
        bail!("no standard library in {}", folder.display());
    }
    Ok(folder)
}

/// Whether the sources of the standard library are here, or rustup could bring them.
fn library_sources(toolchain: Option<&str>) -> Result<bool> {
    let there = || Ok(sysroot(toolchain)?.join("lib/rustlib/src/rust/library/std").is_dir());
    if there()? || on_path("rustup").is_none() {
        return there();
    }
    let mut add = command("rustup");
    add.args(["component", "add", "rust-src"]);
    if let Some(toolchain) = toolchain {
        add.args(["--toolchain", toolchain]);
    }
    say("rustup component add rust-src");
    Ok(read(&mut add).is_ok() && there()?)
}

fn sysroot(toolchain: Option<&str>) -> Result<PathBuf> {
    let mut rustc = command("rustc");
    if let Some(toolchain) = toolchain {
        rustc.env("RUSTUP_TOOLCHAIN", toolchain);
    }
    Ok(PathBuf::from(read(rustc.args(["--print", "sysroot"]))?))
}

fn is_linked() -> bool {
    let list = read(command("rustup").args(["toolchain", "list"])).unwrap_or_default();
    list.lines().any(|line| line.split_whitespace().next() == Some(DISTRO))
}

/// Whether Debian's Rust has the library, built by the very compiler that is installed now.
fn distro_is_ready() -> bool {
    let Ok(folder) = library(command(DISTRO_RUSTC)) else {
        return false;
    };
    let ours = std::fs::read_to_string(folder.join(NOTE));
    // Without our note the library came with a package, and fits by itself.
    ours.is_err() || ours.ok() == note().ok()
}

/// What a library that we built must agree with: the compiler, and how we called it.
fn note() -> Result<String> {
    Ok(format!("{}\n{}\n", read(command(DISTRO_RUSTC).arg("-vV"))?, library_flags()?))
}

/// Bitcode lets the app optimise across the library; paths of this machine stay out of it.
fn library_flags() -> Result<String> {
    let mut flags = vec!["-Cembed-bitcode=yes".to_owned(), renamed(Path::new("/usr"), "rust")];
    flags.extend(sources()?);
    Ok(flags.join(" "))
}

fn build_library() -> Result<()> {
    let needed = [DISTRO_RUSTC, DISTRO_CARGO, "/usr/bin/rust-lld", "/usr/bin/cargo-clippy"];
    let sources = Path::new(DISTRO_SOURCES).join("library/std/Cargo.toml");
    if !sources.is_file() || needed.iter().any(|file| !Path::new(file).is_file()) {
        let packages = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm", "lld-22"];
        apt::install(&[&packages[..], &["rust-web-clippy"]].concat(), "a Rust for wasm")?;
    }
    say("building the standard library for wasm, once (about a minute)");
    let work = cache()?.join("library");
    std::fs::create_dir_all(work.join("src"))?;
    let manifest =
        "[package]\nname = \"empty\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n";
    std::fs::write(work.join("Cargo.toml"), manifest)?;
    std::fs::write(work.join("src/lib.rs"), "#![no_std]\n")?;
    let mut cargo = command(DISTRO_CARGO);
    cargo.current_dir(&work).args(["build", "--quiet", "--release", "--target", TARGET]);
    cargo.arg("-Zbuild-std=std,panic_abort,panic_unwind,test,proc_macro");
    cargo.env("RUSTC_BOOTSTRAP", "1").env("RUSTC", DISTRO_RUSTC).env("RUSTFLAGS", library_flags()?);
    cargo.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "s").env("CARGO_TARGET_DIR", work.join("target"));
    run(&mut cargo)?;

    let mut rustc = command(DISTRO_RUSTC);
    let folder = read(rustc.args(["--print", "target-libdir", "--target", TARGET]))?;
    let folder = PathBuf::from(folder);
    std::fs::create_dir_all(&folder)
        .with_context(|| format!("writing to {}: this step needs root", folder.display()))?;
    for old in libraries(&folder)? {
        std::fs::remove_file(old)?;
    }
    for made in libraries(&work.join("target").join(TARGET).join("release/deps"))? {
        if let Some(name) = made.file_name().filter(|_| !named(&made, "libempty-")) {
            std::fs::copy(&made, folder.join(name))?;
        }
    }
    std::fs::write(folder.join(NOTE), note()?)?;
    std::fs::remove_dir_all(&work)?;
    Ok(())
}

/// The compiled libraries in a folder; none when there is no such folder.
fn libraries(folder: &Path) -> Result<Vec<PathBuf>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|end| end == "rlib" || end == "rmeta") {
            found.push(path);
        }
    }
    Ok(found)
}

fn named(file: &Path, beginning: &str) -> bool {
    file.file_name().is_some_and(|name| name.to_string_lossy().starts_with(beginning))
}

/// Flags that keep this machine's paths out of the app: a panic's place is told by crate.
fn flags(toolchain: Option<&str>) -> Result<String> {
    let sysroot = sysroot(toolchain)?;
    // These flags replace those of `.cargo/config.toml`, so what stands there is said again.
    let erase = "--cfg=erase_components".to_owned();
    let mut flags = vec![erase, renamed(&sysroot, "rust"), renamed(&root(), "imbuto")];
    flags.extend(sources()?);
    Ok(flags.join("\u{1f}"))
}

/// The folders of the dependencies' sources, which are there once they have been fetched.
fn sources() -> Result<Vec<String>> {
    run(command("cargo").args(["fetch", "--quiet"]))?;
    let sources = cargo_home()?.join("registry").join("src");
    let mut flags = Vec::new();
    if sources.is_dir() {
        for entry in std::fs::read_dir(sources)? {
            flags.push(renamed(&entry?.path(), "crates"));
        }
    }
    flags.sort();
    Ok(flags)
}

fn renamed(from: &Path, to: &str) -> String {
    format!("--remap-path-prefix={}={to}", from.display())
}

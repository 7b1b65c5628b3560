//! Kills browsers while edits are made, many times over, and tells what was lost: nothing, or it
//! fails. `--runs <n>` in all, shared out among the modes and between a small workspace and
//! the demo; `--seed <n>` for other choices; `--only <part of a mode's name>`.
//!
//! Writes `target/crash-test.md`, and of every loss what there is to see into `target/crash/`.

#[cfg(target_os = "linux")]
mod all;

#[cfg(target_os = "linux")]
fn main() -> std::process::ExitCode {
    all::main()
}

#[cfg(not(target_os = "linux"))]
fn main() {
    eprintln!("browsers are killed on Linux only");
}

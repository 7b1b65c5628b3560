//! `cargo xtask serve`: the app on this machine, in a browser. It is the app that is published but
//! for two things that nobody needs on a loopback line: it is not cut into parts, and not shrunk.
use std::process::Stdio;

use anyhow::{Context, Result};

use crate::pack;
use crate::server::Server;
use crate::shell::{command, on_path, say};

const FIRST_PORT: u16 = 8080;

/// Builds the app, serves it until interrupted, and opens a browser where there is a display.
///
/// # Errors
/// When the app cannot be built or no port is free.
pub fn run() -> Result<()> {
    let app = super::build::run()?.folder;
    pack::served(&app)?;
    let mut ports = FIRST_PORT..FIRST_PORT + 100;
    let server = ports.find_map(|port| Server::start(&app, "/", port).ok());
    let server = server.with_context(|| format!("no free port from {FIRST_PORT} on"))?;
    let url = server.url();
    say(format!("Imbuto is at {url} (Ctrl+C stops it)"));
    open(&url);
    server.wait();
    Ok(())
}

fn open(url: &str) {
    let display =
        ["DISPLAY", "WAYLAND_DISPLAY"].into_iter().any(|name| std::env::var_os(name).is_some());
    let opener = if cfg!(target_os = "macos") {
        Some("open")
    } else {
        Some("xdg-open").filter(|program| display && on_path(program).is_some())
    };
    if let Some(opener) = opener {
        // A browser that does not open is no failure: the address is on the screen.
        let _ = command(opener).arg(url).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    }
}

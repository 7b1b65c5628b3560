//! A static server on the loopback address: for a person who tries the app, and for tests, which
//! need it under any sub-folder and need to stop it. What it answers is axum's and tower-http's
//! affair; it knows nothing of the app.
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::thread::JoinHandle;

use anyhow::{Context, Result};
use axum::Router;
use axum::http::HeaderValue;
use axum::http::header::CACHE_CONTROL;
use tokio::runtime;
use tokio::sync::oneshot;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

/// A running server; it stops when dropped.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    prefix: String,
    stop: Option<oneshot::Sender<()>>,
    serving: Option<JoinHandle<()>>,
}

impl Server {
    /// Serves a folder under a path such as `/` or `/some/where/`; port 0 takes any free one.
    ///
    /// # Errors
    /// When the port is taken.
    pub fn start(folder: &Path, prefix: &str, port: u16) -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
            .with_context(|| format!("port {port} is not free"))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let files = ServeDir::new(folder);
        let (router, prefix) = match prefix.trim_matches('/') {
            "" => (Router::new().fallback_service(files), "/".to_owned()),
            inner => {
                (Router::new().nest_service(&format!("/{inner}"), files), format!("/{inner}/"))
            }
        };
        // A file built anew within a second has the date of the one before it: nothing is kept.
        let fresh = HeaderValue::from_static("no-store");
        let router = router.layer(SetResponseHeaderLayer::overriding(CACHE_CONTROL, fresh));

        let runtime = runtime::Builder::new_current_thread().enable_io().build()?;
        let (stop, stopped) = oneshot::channel::<()>();
        let serving = std::thread::spawn(move || {
            runtime.block_on(async {
                let Ok(listener) = tokio::net::TcpListener::from_std(listener) else { return };
                tokio::spawn(async { axum::serve(listener, router).await });
                // Whether told so or dropped: it ends.
                let _ = stopped.await;
            });
            // The runtime goes here, and every connection that is still open with it.
        });
        Ok(Self { address, prefix, stop: Some(stop), serving: Some(serving) })
    }

    /// The address of the served folder, with the slash at its end.
    pub fn url(&self) -> String {
        format!("http://{}{}", self.address, self.prefix)
    }

    /// Waits for as long as the server runs.
    pub fn wait(mut self) {
        if let Some(serving) = self.serving.take() {
            let _ = serving.join();
        }
    }
}

impl Drop for Server {
    /// Whoever calls afterwards finds nobody.
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(serving) = self.serving.take() {
            let _ = serving.join();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;
    use std::net::TcpStream;

    use super::*;

    #[track_caller]
    fn check(server: &Server, path: &str, status: &str, kind: &str) {
        let answer = asked(server.address, path).unwrap_or_default();
        let (head, _) = answer.split_once("\r\n\r\n").unwrap_or_default();
        let head = head.to_lowercase();
        assert!(head.starts_with(&format!("http/1.1 {status}")), "{path}: {head}");
        assert!(head.contains("cache-control: no-store"), "{path}: {head}");
        assert!(
            head.contains(&format!("content-type: {kind}")) || kind.is_empty(),
            "{path}: {head}"
        );
    }

    fn asked(address: SocketAddr, path: &str) -> Result<String> {
        let mut stream = TcpStream::connect(address)?;
        let request = format!("GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        stream.write_all(request.as_bytes())?;
        Ok(std::io::read_to_string(stream)?)
    }

    #[test]
    fn files_of_the_folder_are_served_as_what_they_are_then_it_stops() -> Result<()> {
        let folder = std::env::temp_dir().join(format!("imbuto-server-{}", std::process::id()));
        std::fs::create_dir_all(&folder)?;
        for file in ["index.html", "a.js", "a b.css", "a.wasm", "a.webmanifest", "a.svg"] {
            std::fs::write(folder.join(file), "ciao")?;
        }
        let server = Server::start(&folder, "some/where", 0)?;
        check(&server, "/some/where/", "200", "text/html");
        check(&server, "/some/where/index.html?from=icon", "200", "text/html");
        check(&server, "/some/where/a.js", "200", "text/javascript");
        check(&server, "/some/where/a%20b.css", "200", "text/css");
        check(&server, "/some/where/a.wasm", "200", "application/wasm");
        check(&server, "/some/where/a.webmanifest", "200", "application/manifest+json");
        check(&server, "/some/where/a.svg", "200", "image/svg+xml");
        check(&server, "/some/where/b.js", "404", "");
        check(&server, "/some/where/%2e%2e/some", "404", "");
        check(&server, "/", "404", "");

        let (address, idle) = (server.address, TcpStream::connect(server.address)?);
        drop(server);
        assert!(TcpStream::connect(address).is_err(), "nobody listens any more");
        // Closed or broken off: it does not wait for an answer.
        assert_eq!(std::io::read_to_string(idle).unwrap_or_default(), "", "nobody lingers");
        Ok(std::fs::remove_dir_all(folder)?)
    }
}

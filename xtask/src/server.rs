//! A static server on the loopback address: for a person who tries the app, and for tests, which
//! need it under any sub-folder and need to stop it.
//!
//! It answers `GET` and `HEAD` with files of one folder and nothing else: no listings, no writing,
//! no other address than this machine's own. Each connection carries one request, so that after
//! [`Server::stop`] nothing lingers that a browser could still talk to.
use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::Duration;

use anyhow::{Context, Result};

/// A running server; it stops when dropped.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    prefix: String,
    stopping: Arc<AtomicBool>,
    listening: Option<JoinHandle<()>>,
}

impl Server {
    /// Serves a folder under a path such as `/` or `/some/where/`; port 0 takes any free one.
    ///
    /// # Errors
    /// When the port is taken.
    pub fn start(folder: impl Into<PathBuf>, prefix: &str, port: u16) -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
            .with_context(|| format!("port {port} is not free"))?;
        let address = listener.local_addr()?;
        let prefix = match prefix.trim_matches('/') {
            "" => "/".to_owned(),
            inner => format!("/{inner}/"),
        };
        let stopping = Arc::new(AtomicBool::new(false));
        let (stop, folder, under) = (stopping.clone(), folder.into(), prefix.clone());
        let listening = std::thread::spawn(move || {
            for stream in listener.incoming() {
                if stop.load(Ordering::Acquire) {
                    break;
                }
                let Ok(stream) = stream else { continue };
                let (folder, under) = (folder.clone(), under.clone());
                std::thread::spawn(move || {
                    // A browser that hangs up early is its own affair.
                    let _ = answer(stream, &folder, &under);
                });
            }
        });
        Ok(Self { address, prefix, stopping, listening: Some(listening) })
    }

    /// The address of the served folder, with the slash at its end.
    pub fn url(&self) -> String {
        format!("http://{}{}", self.address, self.prefix)
    }

    /// Stops listening: whoever calls afterwards finds nobody.
    pub fn stop(mut self) {
        self.close();
    }

    /// Waits for as long as the server runs.
    pub fn wait(mut self) {
        if let Some(listening) = self.listening.take() {
            let _ = listening.join();
        }
    }

    fn close(&mut self) {
        if let Some(listening) = self.listening.take() {
            self.stopping.store(true, Ordering::Release);
            // Wakes the thread that waits for a caller; if nobody answers it is already gone.
            drop(TcpStream::connect(self.address));
            let _ = listening.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.close();
    }
}

fn answer(mut stream: TcpStream, folder: &Path, prefix: &str) -> Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    let mut lines = BufReader::new(&stream).lines();
    let Some(request) = lines.next().transpose()? else {
        return Ok(());
    };
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    let mut words = request.split(' ');
    let (method, target) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
    let found = file_for(target, folder, prefix)
        .and_then(|path| std::fs::read(&path).ok().map(|bytes| (media_type(&path), bytes)));
    let (status, kind, body) = match (method, found) {
        ("GET" | "HEAD", Some((kind, bytes))) => ("200 OK", kind, bytes),
        ("GET" | "HEAD", None) => ("404 Not Found", "text/plain", b"Not found\n".to_vec()),
        _ => ("405 Method Not Allowed", "text/plain", Vec::new()),
    };
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n\
         Cache-Control: no-cache\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes())?;
    if method != "HEAD" {
        stream.write_all(&body)?;
    }
    Ok(stream.flush()?)
}

/// The file that a request's target means, when it lies inside the folder.
fn file_for(target: &str, folder: &Path, prefix: &str) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next()?;
    let inner = decoded(path)?.strip_prefix(prefix)?.to_owned();
    let inside = Path::new(&inner).components().all(|part| matches!(part, Component::Normal(_)));
    if !inside {
        return None;
    }
    let file = folder.join(&inner);
    Some(if inner.is_empty() || inner.ends_with('/') { file.join("index.html") } else { file })
}

fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|end| end.to_str()).unwrap_or("") {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "csv" => "text/csv; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(target: &str, expected: Option<&str>) {
        let found = file_for(target, Path::new("/site"), "/some/where/");
        assert_eq!(found, expected.map(PathBuf::from), "{target}");
    }

    #[test]
    fn only_files_inside_the_folder_are_served() {
        check("/some/where/", Some("/site/index.html"));
        check("/some/where/a.js?x=1", Some("/site/a.js"));
        check("/some/where/a%20b.css", Some("/site/a b.css"));
        check("/some/where/../x", None);
        check("/some/where/%2e%2e/x", None);
        check("/some/where//etc/passwd", None);
        check("/elsewhere/", None);
        check("/some/where/%zz", None);
    }

    #[test]
    fn it_answers_then_stops() -> Result<()> {
        let folder = std::env::temp_dir().join(format!("imbuto-server-{}", std::process::id()));
        std::fs::create_dir_all(&folder)?;
        std::fs::write(folder.join("index.html"), "ciao")?;
        let server = Server::start(&folder, "some/where", 0)?;
        let address = server.address;
        let mut stream = TcpStream::connect(address)?;
        stream.write_all(b"GET /some/where/ HTTP/1.1\r\nHost: x\r\n\r\n")?;
        let text = std::io::read_to_string(stream)?;
        assert!(
            text.starts_with("HTTP/1.1 200 OK\r\n") && text.ends_with("\r\n\r\nciao"),
            "{text}"
        );
        server.stop();
        assert!(TcpStream::connect(address).is_err(), "nobody listens any more");
        Ok(std::fs::remove_dir_all(folder)?)
    }
}

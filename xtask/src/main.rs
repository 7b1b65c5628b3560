//! `cargo xtask serve | test | dist | bench | crash-test`: the words, and nothing else.
use std::process::ExitCode;

use xtask::steps;

const HELP: &str = "\
cargo xtask <command>

  serve   build the app, serve it on this machine and open a browser
  test    run every check: format, lints, host tests, browser tests, end to end
  dist    build what is published, into dist/
  bench [bytes] [times] [cold] [interactions] [store] [filter] [charts] [search]
          measure the bytes of a first load and the time in a browser, all by default
  bench compare <old.json>
          the last measurement beside an older one
  crash-test [--runs <n>]
          kill browsers while edits are made, and look for every edit (200 take half an hour)

Missing tools are installed into the cache folder once; each command says what it does.";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let done = match words.first().map(String::as_str) {
        Some("serve") => steps::serve::run(),
        Some("test") => steps::test::run(&words[1..]),
        Some("dist") => steps::dist::run().map(drop),
        Some("bench") => steps::bench::run(&words[1..]),
        Some("crash-test") => steps::crash_test::run(&words[1..]),
        Some("help" | "--help" | "-h") => {
            println!("{HELP}");
            Ok(())
        }
        _ => {
            eprintln!("{HELP}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n✗ {error:#}");
            ExitCode::FAILURE
        }
    }
}

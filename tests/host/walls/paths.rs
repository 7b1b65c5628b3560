//! Every room and every crate that a source file names: in `use` trees, inline, and in attributes.

use std::collections::BTreeSet;

use super::is_std;
use super::tokens::{Token, tokens};

/// What a path leads to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Named {
    /// A room of this crate; `*` for all of them at once.
    Room(String),
    /// Another crate.
    Crate(String),
}

/// The crates that `Cargo.toml` names in any of its tables of dependencies, as paths write them.
pub fn dependencies() -> BTreeSet<String> {
    let mut within = false;
    let mut names = BTreeSet::new();
    for line in include_str!("../../../Cargo.toml").lines() {
        if let Some(table) = line.strip_prefix('[') {
            within = table.contains("dependencies");
        } else if let Some((name, _)) = line.split_once('=').filter(|_| within) {
            names.insert(name.trim().trim_matches('"').replace('-', "_"));
        }
    }
    names
}

/// What the file at `path` names, and on which lines.
pub fn named(path: &str, source: &str) -> Vec<(usize, Named)> {
    let mut crates = dependencies();
    crates.extend(super::BROWSER.map(str::to_owned));
    let mut finder = Finder { module: module(path), scopes: Vec::new(), crates, found: Vec::new() };
    let code = tokens(source).code;
    let mut at = 0;
    while at < code.len() {
        at = finder.step(&code, at);
    }
    finder.found
}

/// The module that a file is: `["metrics", "ratio"]` for `src/metrics/ratio.rs`.
fn module(path: &str) -> Vec<String> {
    let within = path.strip_prefix("src/").unwrap_or(path);
    let mut module: Vec<String> =
        within.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
    if module.last().is_some_and(|last| ["mod", "lib", "main"].contains(&last.as_str())) {
        module.pop();
    }
    module
}

type Code = [(usize, Token)];

struct Finder {
    module: Vec<String>,
    /// Open braces: of an inline module, or of anything else.
    scopes: Vec<bool>,
    crates: BTreeSet<String>,
    found: Vec<(usize, Named)>,
}

fn word(code: &Code, at: usize) -> Option<&str> {
    match &code.get(at)?.1 {
        Token::Word(word) => Some(word),
        _ => None,
    }
}

fn is_sign(code: &Code, at: usize, sign: char) -> bool {
    code.get(at).is_some_and(|(_, token)| *token == Token::Sign(sign))
}

fn is_colons(code: &Code, at: usize) -> bool {
    code.get(at).is_some_and(|(_, token)| *token == Token::Colons)
}

impl Finder {
    /// Reads what stands at `at` and returns where to go on.
    fn step(&mut self, code: &Code, at: usize) -> usize {
        match &code[at].1 {
            Token::Word(keyword) if keyword == "use" && !is_sign(code, at + 1, '<') => {
                self.tree(code, at + 1, &[])
            }
            Token::Word(keyword) if keyword == "crate" && at > 0 && self.is_extern(code, at) => {
                let name = word(code, at + 1).unwrap_or_default().to_owned();
                self.found.push((code[at].0, Named::Crate(name)));
                at + 2
            }
            Token::Word(keyword) if keyword == "mod" && is_sign(code, at + 2, '{') => {
                self.module.extend(word(code, at + 1).map(str::to_owned));
                self.scopes.push(true);
                at + 3
            }
            Token::Word(_) => self.inline(code, at),
            Token::Colons if word(code, at + 1).is_some() && self.starts_path(code, at) => {
                self.inline(code, at + 1)
            }
            Token::Sign('{') => {
                self.scopes.push(false);
                at + 1
            }
            Token::Sign('}') => {
                if self.scopes.pop() == Some(true) {
                    self.module.pop();
                }
                at + 1
            }
            Token::Text(text) => {
                let segments: Vec<String> = text.split("::").map(str::to_owned).collect();
                let is_path = segments.len() > 1
                    && text.chars().all(|one| one.is_alphanumeric() || "_:".contains(one));
                if is_path {
                    self.add(code[at].0, &segments);
                }
                at + 1
            }
            _ => at + 1,
        }
    }

    fn is_extern(&self, code: &Code, at: usize) -> bool {
        word(code, at - 1) == Some("extern")
    }

    /// Whether the colons at `at` open a path (`::serde::de`) and do not go on with one.
    fn starts_path(&self, code: &Code, at: usize) -> bool {
        at == 0
            || !matches!(code[at - 1].1, Token::Word(_) | Token::Sign('>') | Token::Sign(']'))
            || ["return", "in", "as", "dyn", "impl"]
                .iter()
                .any(|key| word(code, at - 1) == Some(key))
    }

    /// Reads `a::b::c` from `at` and returns where it ends.
    fn inline(&mut self, code: &Code, at: usize) -> usize {
        let goes_on = at > 0 && (is_sign(code, at - 1, '.') && !is_sign(code, at.max(2) - 2, '.'));
        let (line, mut end) = (code[at].0, at + 1);
        let mut segments: Vec<String> = word(code, at).into_iter().map(str::to_owned).collect();
        while is_colons(code, end) && word(code, end + 1).is_some() {
            segments.extend(word(code, end + 1).map(str::to_owned));
            end += 2;
        }
        if segments.len() > 1 && !goes_on {
            self.add(line, &segments);
        }
        end
    }

    /// Reads one branch of a `use` tree from `at`, below `stem`, and returns where it ends.
    fn tree(&mut self, code: &Code, mut at: usize, stem: &[String]) -> usize {
        let line = code.get(at).map_or(0, |(line, _)| *line);
        let mut path = stem.to_vec();
        loop {
            match code.get(at).map(|(_, token)| token) {
                Some(Token::Word(alias)) if alias == "as" => at += 2,
                Some(Token::Word(word)) => {
                    path.push(word.clone());
                    at += 1;
                }
                Some(Token::Sign('*')) => {
                    path.push("*".to_owned());
                    at += 1;
                }
                Some(Token::Colons) => at += 1,
                Some(Token::Sign('{')) => {
                    at += 1;
                    while at < code.len() && !is_sign(code, at, '}') {
                        at = self.tree(code, at, &path);
                        at += usize::from(is_sign(code, at, ','));
                    }
                    return at + 1;
                }
                _ => break,
            }
        }
        if path.len() > stem.len() {
            self.add(line, &path);
        }
        // Whatever ends a branch other than a comma or a brace ends the tree: step over it.
        let ends = is_sign(code, at, ',') || is_sign(code, at, '}') || at >= code.len();
        if ends { at } else { at + 1 }
    }

    /// Notes where a path leads, if it leads out of the module or the crate.
    fn add(&mut self, line: usize, path: &[String]) {
        let Some(first) = path.first() else { return };
        let mut rest = &path[1..];
        let mut base = match first.as_str() {
            "crate" | "imbuto" => Vec::new(),
            "self" => self.module.clone(),
            "super" => self.module[..self.module.len().saturating_sub(1)].to_vec(),
            name if is_std(name) || self.crates.contains(name) => {
                self.found.push((line, Named::Crate(name.to_owned())));
                return;
            }
            _ => return,
        };
        while let Some((next, after)) = rest.split_first().filter(|(next, _)| *next == "super") {
            debug_assert_eq!(next, "super");
            base.pop();
            rest = after;
        }
        base.extend(rest.iter().cloned());
        let room = base.into_iter().next().unwrap_or_else(|| "*".to_owned());
        self.found.push((line, Named::Room(room)));
    }
}

//! What every file of the house keeps to, whatever room it is in.

use super::tokens::{Token, tokens};

/// The longest a file may be.
const LINES: usize = 400;

/// Names that say nothing of what is inside.
const EMPTY_NAMES: [&str; 8] =
    ["util", "utils", "helper", "helpers", "misc", "manager", "managers", "common"];

/// What is untidy in the file at `path`, one sentence each.
pub fn faults(path: &str, source: &str) -> Vec<String> {
    let mut faults = Vec::new();
    if !source.starts_with("//!") {
        faults.push(format!("{path}: does not open with //!"));
    }
    let lines = source.lines().count();
    if lines > LINES {
        faults.push(format!("{path}: has {lines} lines"));
    }
    let named_emptily = |part: &str| EMPTY_NAMES.contains(&part);
    if let Some(part) = path.trim_end_matches(".rs").split('/').find(|part| named_emptily(part)) {
        faults.push(format!("{path}: {part} says nothing of what is inside"));
    }

    let tokens = tokens(source);
    let in_src = path.starts_with("src/") && !path.ends_with("/tests.rs");
    let tests = if in_src { test_ranges(&tokens.code) } else { Vec::new() };
    for (at, (line, token)) in tokens.code.iter().enumerate() {
        let Token::Word(word) = token else { continue };
        let sign = |offset: usize, sign: char| {
            tokens.code.get(at + offset).is_some_and(|(_, next)| *next == Token::Sign(sign))
        };
        let after = |sign: char| at > 0 && tokens.code[at - 1].1 == Token::Sign(sign);
        let in_tests = || tests.iter().any(|range| range.contains(&at));
        let fault = match word.as_str() {
            "todo" | "unimplemented" | "dbg" if sign(1, '!') => format!("{word}!"),
            "ignore" | "should_panic" if after('[') && at > 1 && hash(&tokens.code, at - 2) => {
                format!("#[{word}]")
            }
            "dead_code" if allows(&tokens.code, at) => "allow(dead_code)".to_owned(),
            "unwrap" if in_src && after('.') && sign(1, '(') && !in_tests() => {
                "unwrap() outside tests".to_owned()
            }
            "expect" if in_src && after('.') && sign(1, '(') && !in_tests() => {
                "expect() outside tests".to_owned()
            }
            _ => continue,
        };
        faults.push(format!("{path}:{line}: {fault}"));
    }
    for (line, comment) in &tokens.comments {
        if is_code(comment) {
            faults.push(format!("{path}:{line}: looks like code in a comment"));
        }
    }
    faults
}

fn hash(code: &[(usize, Token)], at: usize) -> bool {
    code[at].1 == Token::Sign('#')
}

/// Whether the word at `at` stands in the brackets of an `allow`.
fn allows(code: &[(usize, Token)], at: usize) -> bool {
    let opened = code[..at].iter().rposition(|(_, token)| *token == Token::Sign('('));
    opened.is_some_and(|opened| opened > 0 && code[opened - 1].1 == Token::Word("allow".to_owned()))
}

/// Where tests stand: after `#[cfg(test)]` or `#[test]`, to the end of the braces that follow.
fn test_ranges(code: &[(usize, Token)]) -> Vec<std::ops::Range<usize>> {
    let is =
        |at: usize, sign: char| code.get(at).is_some_and(|(_, token)| *token == Token::Sign(sign));
    let word = |at: usize, text: &str| {
        code.get(at).is_some_and(|(_, token)| *token == Token::Word(text.to_owned()))
    };
    let mut ranges = Vec::new();
    for start in 0..code.len() {
        let test = is(start, '#') && is(start + 1, '[') && word(start + 2, "test");
        let cfg_test = is(start, '#') && word(start + 2, "cfg") && word(start + 4, "test");
        if !test && !cfg_test {
            continue;
        }
        let mut depth = 0;
        for (at, (_, token)) in code.iter().enumerate().skip(start) {
            match token {
                Token::Sign('{') => depth += 1,
                Token::Sign('}') => depth -= 1,
                Token::Sign(';') if depth == 0 => break,
                _ => continue,
            }
            if depth == 0 {
                ranges.push(start..at);
                break;
            }
        }
    }
    ranges
}

/// Whether a line of a comment reads like a line of code: a guess, kinder to prose than to code.
fn is_code(comment: &str) -> bool {
    let ends_statement =
        comment.ends_with(';') || comment.ends_with('{') || comment.ends_with("},");
    let keywords =
        ["let ", "use ", "pub ", "fn ", "return ", "mod ", "impl ", "struct ", "if ", "for "];
    let opens_like_code = keywords.iter().any(|keyword| comment.starts_with(keyword));
    let has_signs = ["(", "=", "::", "."]
        .iter()
        .any(|sign| comment.trim_end_matches([';', '.']).contains(sign) && !comment.contains(". "));
    let only_brace = ["}", "})", "});", "};", "{", "},", ");"].contains(&comment);
    only_brace || comment.starts_with("#[") || (ends_statement && (opens_like_code || has_signs))
}

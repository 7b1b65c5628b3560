//! What only people read, taken out of scripts and style sheets: comments, indentation, blank lines.
//! No name is changed and nothing is written anew, so a fault in the browser still tells its line.

/// A script without the lines that say nothing to the browser. One with a text over several lines is
/// left as it is: there indentation counts.
pub fn script(text: &str) -> String {
    if text.lines().any(|line| line.matches('`').count() % 2 == 1) {
        return text.to_owned();
    }
    let mut made = String::with_capacity(text.len());
    let mut in_comment = false;
    for line in text.lines().map(str::trim) {
        let begins = line.starts_with("/*");
        if in_comment || begins {
            in_comment = !line.ends_with("*/");
        } else if !line.is_empty() && !line.starts_with("//") {
            made.push_str(line);
            made.push('\n');
        }
    }
    made
}

/// A style sheet without comments, and without the space that separates nothing. What is quoted
/// stays as it is.
pub fn style(text: &str) -> String {
    let mut made = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['"', '/', '{', '}', ';', ',', ':', '\n', ' ']) {
        made.push_str(&rest[..at]);
        rest = &rest[at..];
        if rest.starts_with('"') {
            let end = rest[1..].find('"').map_or(rest.len(), |end| end + 2);
            made.push_str(&rest[..end]);
            rest = &rest[end..];
        } else if rest.starts_with("/*") {
            rest = rest.split_once("*/").map_or("", |(_, after)| after);
        } else if rest.starts_with([' ', '\n']) {
            rest = rest.trim_start();
            // Before a colon it stands for a descendant of any kind.
            let after = made.is_empty() || made.ends_with(['{', '}', ';', ',', ':', ' ']);
            if !after {
                made.push(' ');
            }
        } else {
            if rest.starts_with(['{', '}', ';']) {
                made.truncate(made.trim_end_matches(' ').len());
            }
            let last = rest.starts_with('}') && made.ends_with(';');
            made.truncate(made.len() - usize::from(last));
            made.push_str(&rest[..1]);
            rest = &rest[1..];
        }
    }
    made.push_str(rest);
    made
}

#[cfg(test)]
mod tests {
    #[test]
    fn scripts_lose_comments_and_indentation() {
        let text = "// why\n/** what\n * more\n */\nfunction f() {\n\n  return 'a // b'; // c\n}\n/* d */\n";
        assert_eq!(super::script(text), "function f() {\nreturn 'a // b'; // c\n}\n");
        let text = "const a = `\n  b`;\n";
        assert_eq!(super::script(text), text);
    }

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(super::style(text), expected);
    }

    #[test]
    fn style_sheets_lose_comments_and_space() {
        check("/* a */\n@layer b {\n  .c, .d { e: f g; }\n}\n", "@layer b{.c,.d{e:f g}}");
        check(
            ".a :hover > b::after { content: \" { /* \"; }",
            ".a :hover > b::after{content:\" { /* \"}",
        );
        check("a { b: calc(1rem + 2 / 3 * 1px) /* c */ ; }", "a{b:calc(1rem + 2 / 3 * 1px)}");
        check(
            "@media (min-width: 3rem) and (a: b) { c { d: e } }",
            "@media (min-width:3rem) and (a:b){c{d:e}}",
        );
        check("a { /* b */ c: d; /* e */ f: g; }\n/* h */", "a{c:d;f:g}");
    }
}

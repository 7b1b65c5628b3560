//! Rust source as words and signs, without comments: just enough of the language to find paths.

/// One piece of source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Token {
    /// An identifier, keyword or number.
    Word(String),
    /// `::`.
    Colons,
    /// Any other sign.
    Sign(char),
    /// The content of a string literal.
    Text(String),
}

/// A source file taken apart.
pub struct Tokens {
    /// Tokens, each with its line.
    pub code: Vec<(usize, Token)>,
    /// Lines of comments that are not documentation, each with its line.
    pub comments: Vec<(usize, String)>,
}

/// Takes `source` apart. Source that does not compile may come out wrong, but never panics.
pub fn tokens(source: &str) -> Tokens {
    let mut reader = Reader {
        letters: source.chars().collect(),
        at: 0,
        line: 1,
        found: Tokens { code: Vec::new(), comments: Vec::new() },
    };
    while reader.at < reader.letters.len() {
        reader.step();
    }
    reader.found
}

struct Reader {
    letters: Vec<char>,
    at: usize,
    line: usize,
    found: Tokens,
}

impl Reader {
    fn peek(&self, ahead: usize) -> char {
        self.letters.get(self.at + ahead).copied().unwrap_or('\0')
    }

    fn skip(&mut self, count: usize) {
        for _ in 0..count {
            self.line += usize::from(self.peek(0) == '\n');
            self.at += 1;
        }
    }

    fn take_while(&mut self, keep: impl Fn(char) -> bool) -> String {
        let from = self.at.min(self.letters.len());
        while self.at < self.letters.len() && keep(self.peek(0)) {
            self.skip(1);
        }
        self.letters[from..self.at].iter().collect()
    }

    fn push(&mut self, token: Token) {
        self.found.code.push((self.line, token));
    }

    fn step(&mut self) {
        match (self.peek(0), self.peek(1)) {
            (' ' | '\n' | '\t' | '\r', _) => self.skip(1),
            ('/', '/') => self.line_comment(),
            ('/', '*') => self.block_comment(),
            (':', ':') => {
                self.push(Token::Colons);
                self.skip(2);
            }
            ('"', _) => self.text(0),
            ('\'', _) => self.quote(),
            (letter, _) if letter.is_alphanumeric() || letter == '_' => self.word(),
            (sign, _) => {
                self.push(Token::Sign(sign));
                self.skip(1);
            }
        }
    }

    fn line_comment(&mut self) {
        let line = self.line;
        let comment = self.take_while(|letter| letter != '\n');
        let documents = comment.starts_with("///") || comment.starts_with("//!");
        if !documents {
            self.found.comments.push((line, comment.trim_start_matches('/').trim().to_owned()));
        }
    }

    fn block_comment(&mut self) {
        let (from, line) = (self.at, self.line);
        let mut depth = 0;
        loop {
            match (self.peek(0), self.peek(1)) {
                ('/', '*') => depth += 1,
                ('*', '/') => depth -= 1,
                _ if self.at >= self.letters.len() => break,
                _ => {
                    self.skip(1);
                    continue;
                }
            }
            self.skip(2);
            if depth == 0 {
                break;
            }
        }
        let to = self.at.min(self.letters.len());
        let comment: String = self.letters[from..to].iter().collect();
        for (offset, text) in comment.lines().enumerate() {
            let text = text.trim().trim_matches(['/', '*']).trim();
            self.found.comments.push((line + offset, text.to_owned()));
        }
    }

    /// A string literal whose opening quote is next, closed by a quote and `hashes` hashes.
    fn text(&mut self, hashes: usize) {
        self.raw_text(hashes, hashes > 0);
    }

    fn raw_text(&mut self, hashes: usize, raw: bool) {
        let line = self.line;
        self.skip(1);
        let from = self.at;
        while self.at < self.letters.len() {
            let closes = self.peek(0) == '"' && (1..=hashes).all(|ahead| self.peek(ahead) == '#');
            if closes {
                break;
            }
            self.skip(if self.peek(0) == '\\' && !raw { 2 } else { 1 });
        }
        let to = self.at.min(self.letters.len());
        let content = self.letters[from.min(to)..to].iter().collect();
        self.found.code.push((line, Token::Text(content)));
        self.skip(1 + hashes);
    }

    /// A character, which is left out, or a lifetime.
    fn quote(&mut self) {
        if self.peek(1) == '\\' {
            self.skip(3);
            self.take_while(|letter| letter != '\'');
            self.skip(1);
        } else if self.peek(2) == '\'' {
            self.skip(3);
        } else {
            self.skip(1);
            self.take_while(|letter| letter.is_alphanumeric() || letter == '_');
        }
    }

    fn word(&mut self) {
        let line = self.line;
        let word = self.take_while(|letter| letter.is_alphanumeric() || letter == '_');
        let hashes = (0..).take_while(|ahead| self.peek(*ahead) == '#').count();
        match (word.as_str(), self.peek(hashes)) {
            ("r" | "br" | "cr", '"') => {
                self.skip(hashes);
                self.raw_text(hashes, true);
            }
            ("b" | "c", '"') if hashes == 0 => self.text(0),
            ("b", '\'') if hashes == 0 => self.quote(),
            ("r", _) if hashes == 1 => self.skip(1),
            _ => self.found.code.push((line, Token::Word(word))),
        }
    }
}

#[test]
fn comments_strings_lifetimes_and_characters_are_told_apart() {
    let source = r##"// one
        /* two /* nested */
           three */ use a::b; /// doc
        fn f<'a>(x: &'a str) { let _ = ('"', '\'', b'x', "c\"::d", r#"e::"f"#, r#type, 1.0); }"##;
    let Tokens { code, comments } = tokens(source);
    let text: Vec<String> = code
        .into_iter()
        .map(|(_, token)| match token {
            Token::Word(word) => word,
            Token::Colons => "::".to_owned(),
            Token::Sign(sign) => sign.to_string(),
            Token::Text(text) => format!("<{text}>"),
        })
        .collect();
    assert_eq!(
        text.join(" "),
        "use a :: b ; fn f < > ( x : & str ) { let _ = ( , , , <c\\\"::d> , <e::\"f> , type , 1 . 0 ) ; }"
    );
    let comments: Vec<String> = comments.into_iter().map(|(_, text)| text).collect();
    assert_eq!(comments, ["one", "two /* nested", "three"]);
}

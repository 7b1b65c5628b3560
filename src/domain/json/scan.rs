//! JSON to its parts: keys, texts, numbers, and where they stand. Builds nothing.

use std::borrow::Cow;

use super::free::DEPTH;
use super::{JsonFault, Why};

/// A text that is being read, from its first byte to its last.
#[derive(Clone, Debug)]
pub struct Scan<'a> {
    text: &'a str,
    at: usize,
}

/// What is wrong, and at which byte.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    at: usize,
    why: Why,
}

impl Fault {
    pub(super) const fn new(at: usize, why: Why) -> Self {
        Self { at, why }
    }

    /// In lines and columns.
    pub(super) fn place(self, text: &[u8]) -> JsonFault {
        let before = text.get(..self.at).unwrap_or_default();
        let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
        let column = before.iter().rev().take_while(|byte| **byte != b'\n').count() + 1;
        JsonFault { line, column, why: self.why }
    }

    /// The same about this field, unless it is known already which one it is about, or whatever it
    /// is would be wrong.
    pub(super) fn of(self, field: &'static str) -> Self {
        match self.why {
            Why::Unexpected => Self { why: Why::Wrong(field), ..self },
            _ => self,
        }
    }
}

impl<'a> Scan<'a> {
    /// The whole of a text.
    #[must_use]
    pub const fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    /// Reads all of it with `read`.
    ///
    /// # Errors
    /// What `read` found to be wrong, or that something is left.
    pub fn whole<T>(
        mut self,
        read: impl FnOnce(&mut Self) -> Result<T, Fault>,
    ) -> Result<T, JsonFault> {
        let text = self.text;
        let read = read(&mut self).and_then(|read| match self.peek() {
            None => Ok(read),
            Some(_) => Err(self.fault(Why::Syntax)),
        });
        read.map_err(|fault| fault.place(text.as_bytes()))
    }

    /// Reads what comes next with `read`.
    ///
    /// # Errors
    /// What `read` found to be wrong.
    pub fn part<T>(
        mut self,
        read: impl FnOnce(&mut Self) -> Result<T, Fault>,
    ) -> Result<T, JsonFault> {
        read(&mut self).map_err(|fault| fault.place(self.text.as_bytes()))
    }

    /// A fault here.
    #[must_use]
    pub const fn fault(&self, why: Why) -> Fault {
        Fault { at: self.at, why }
    }

    /// The next byte that is no space.
    pub fn peek(&mut self) -> Option<u8> {
        let bytes = self.text.as_bytes();
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = bytes.get(self.at) {
            self.at += 1;
        }
        bytes.get(self.at).copied()
    }

    /// Passes this byte, if it comes next.
    fn eat(&mut self, byte: u8) -> bool {
        let eaten = self.peek() == Some(byte);
        self.at += usize::from(eaten);
        eaten
    }

    /// Enters a text, an object or a list by its first byte: another one is a value of another kind,
    /// or no JSON.
    ///
    /// # Errors
    /// Something else comes next.
    pub fn enter(&mut self, byte: u8) -> Result<(), Fault> {
        if self.eat(byte) { Ok(()) } else { Err(self.unexpected()) }
    }

    /// The fault of a byte that is not the one that was wanted.
    pub(super) fn unexpected(&mut self) -> Fault {
        match self.peek() {
            Some(b'"' | b'{' | b'[' | b'-' | b'0'..=b'9' | b't' | b'f' | b'n') => {
                self.fault(Why::Unexpected)
            }
            _ => self.fault(Why::Syntax),
        }
    }

    /// Passes `null`, `true` or `false`.
    pub(super) fn word(&mut self, word: &str) -> Result<(), Fault> {
        let first = word.as_bytes().first().copied();
        if self.peek() != first {
            return Err(self.unexpected());
        }
        if !self.text[self.at..].starts_with(word) {
            return Err(self.fault(Why::Syntax));
        }
        self.at += word.len();
        Ok(())
    }

    /// The next key of an object that was entered with `{`; `None` at its end.
    ///
    /// # Errors
    /// Anything else.
    pub fn key(&mut self, first: bool) -> Result<Option<Cow<'a, str>>, Fault> {
        if self.eat(b'}') {
            return Ok(None);
        }
        self.comma(first)?;
        if self.peek() != Some(b'"') {
            return Err(self.fault(Why::Syntax));
        }
        let key = self.text()?;
        if self.eat(b':') { Ok(Some(key)) } else { Err(self.fault(Why::Syntax)) }
    }

    /// Whether another element of a list that was entered with `[` comes.
    pub fn element(&mut self, first: bool) -> Result<bool, Fault> {
        if self.eat(b']') {
            return Ok(false);
        }
        self.comma(first).map(|()| true)
    }

    fn comma(&mut self, first: bool) -> Result<(), Fault> {
        if first || self.eat(b',') { Ok(()) } else { Err(self.fault(Why::Syntax)) }
    }

    /// A text in quotes.
    pub fn text(&mut self) -> Result<Cow<'a, str>, Fault> {
        self.enter(b'"')?;
        let plain = self.plain()?;
        if self.eat_quote() {
            return Ok(Cow::Borrowed(plain));
        }
        let mut whole = plain.to_owned();
        while !self.eat_quote() {
            whole.push(self.escaped()?);
            whole.push_str(self.plain()?);
        }
        Ok(Cow::Owned(whole))
    }

    fn eat_quote(&mut self) -> bool {
        let quote = self.text.as_bytes().get(self.at) == Some(&b'"');
        self.at += usize::from(quote);
        quote
    }

    /// Up to the next quote or backslash.
    fn plain(&mut self) -> Result<&'a str, Fault> {
        let rest = &self.text.as_bytes()[self.at..];
        let end = rest.iter().position(|byte| matches!(byte, b'"' | b'\\' | 0..0x20));
        let from = self.at;
        self.at += end.unwrap_or(rest.len());
        match self.text.as_bytes().get(self.at) {
            Some(b'"' | b'\\') => Ok(&self.text[from..self.at]),
            _ => Err(self.fault(Why::Syntax)),
        }
    }

    /// A backslash and what it stands for.
    fn escaped(&mut self) -> Result<char, Fault> {
        let letter = self.text.as_bytes().get(self.at + 1).copied();
        let stands_for = match letter {
            Some(letter @ (b'"' | b'\\' | b'/')) => char::from(letter),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode(),
            _ => return Err(self.fault(Why::Syntax)),
        };
        self.at += 2;
        Ok(stands_for)
    }

    /// `\u` and four digits, or two of them where a character needs a pair.
    fn unicode(&mut self) -> Result<char, Fault> {
        let start = self.fault(Why::Syntax);
        let first = self.unit().ok_or(start)?;
        let code = match first {
            0xd800..0xdc00 => {
                let second = self.unit().filter(|unit| (0xdc00..0xe000).contains(unit));
                0x1_0000 + ((first - 0xd800) << 10) + (second.ok_or(start)? - 0xdc00)
            }
            _ => first,
        };
        char::from_u32(code).ok_or(start)
    }

    fn unit(&mut self) -> Option<u32> {
        let digits = self.text[self.at..].strip_prefix("\\u")?.as_bytes().get(..4)?;
        let unit = digits
            .iter()
            .try_fold(0, |unit, digit| Some(unit * 16 + char::from(*digit).to_digit(16)?))?;
        self.at += 6;
        Some(unit)
    }

    /// A number as it is written.
    pub(super) fn number(&mut self) -> Result<&'a str, Fault> {
        if !matches!(self.peek(), Some(b'-' | b'0'..=b'9')) {
            return Err(self.unexpected());
        }
        let from = self.at;
        self.at += usize::from(self.next_is(b"-"));
        let zero = self.next_is(b"0");
        let digits = self.digits()?;
        if zero && digits > 1 {
            return Err(self.fault(Why::Syntax));
        }
        if self.next_is(b".") {
            self.at += 1;
            self.digits()?;
        }
        if self.next_is(b"eE") {
            self.at += 1;
            self.at += usize::from(self.next_is(b"+-"));
            self.digits()?;
        }
        Ok(&self.text[from..self.at])
    }

    fn next_is(&self, any_of: &[u8]) -> bool {
        self.text.as_bytes().get(self.at).is_some_and(|byte| any_of.contains(byte))
    }

    /// How many digits come next: at least one.
    fn digits(&mut self) -> Result<usize, Fault> {
        let rest = &self.text.as_bytes()[self.at..];
        let count = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        self.at += count;
        if count == 0 { Err(self.fault(Why::Syntax)) } else { Ok(count) }
    }

    /// Passes a value of any kind.
    ///
    /// # Errors
    /// It is no JSON, or nested too deeply.
    pub fn skip(&mut self) -> Result<(), Fault> {
        self.skip_within(DEPTH + 8)
    }

    pub(super) fn skip_within(&mut self, depth: usize) -> Result<(), Fault> {
        if depth == 0 {
            return Err(self.fault(Why::TooDeep));
        }
        match self.peek() {
            Some(b'n') => self.word("null"),
            Some(b't') => self.word("true"),
            Some(b'f') => self.word("false"),
            Some(b'"') => self.text().map(drop),
            Some(b'[') => {
                let mut first = true;
                self.enter(b'[')?;
                while self.element(first)? {
                    first = false;
                    self.skip_within(depth - 1)?;
                }
                Ok(())
            }
            Some(b'{') => {
                let mut first = true;
                self.enter(b'{')?;
                while self.key(first)?.is_some() {
                    first = false;
                    self.skip_within(depth - 1)?;
                }
                Ok(())
            }
            _ => self.number().map(drop),
        }
    }

    /// The text that `read` passes.
    pub(super) fn passed(
        &mut self,
        read: impl FnOnce(&mut Self) -> Result<(), Fault>,
    ) -> Result<&'a str, Fault> {
        let from = self.at;
        read(self).map(|()| &self.text[from..self.at])
    }

    /// A whole number from 0.
    ///
    /// # Errors
    /// Something else comes next.
    pub fn count(&mut self) -> Result<u64, Fault> {
        let before = self.clone();
        self.number()?.parse().map_err(|_| before.fault(Why::Unexpected))
    }
}

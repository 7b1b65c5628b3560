//! A sentence with its emphasis: the finding in ink, its uncertainty in grey.

/// A part of a [`Sentence`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Run {
    /// As the rest.
    Plain(String),
    /// The finding.
    Strong(String),
    /// How sure one can be of it.
    Unsure(String),
}

/// A sentence, part by part; parts bring their own spaces.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentence(pub Vec<Run>);

impl Sentence {
    /// A sentence written with marks: `*finding*`, `~uncertainty~`. Text put in between by
    /// arguments must not hold them; names of people and firms go through [`Sentence::plain`].
    #[must_use]
    pub fn marked(text: &str) -> Self {
        let mut runs = Vec::new();
        let mut rest = text;
        while let Some(start) = rest.find(['*', '~']) {
            let mark = &rest[start..=start];
            push(&mut runs, Run::Plain(rest[..start].to_owned()));
            rest = &rest[start + 1..];
            let end = rest.find(mark).unwrap_or(rest.len());
            let inside = rest[..end].to_owned();
            push(&mut runs, if mark == "*" { Run::Strong(inside) } else { Run::Unsure(inside) });
            rest = rest.get(end + 1..).unwrap_or("");
        }
        push(&mut runs, Run::Plain(rest.to_owned()));
        Self(runs)
    }

    /// A sentence without emphasis.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self(vec![Run::Plain(text.into())])
    }

    /// This sentence, a space, and another.
    #[must_use]
    pub fn then(mut self, other: Self) -> Self {
        if !self.0.is_empty() && !other.0.is_empty() {
            self.0.push(Run::Plain(" ".to_owned()));
        }
        self.0.extend(other.0);
        self
    }

    /// Its text without emphasis.
    #[must_use]
    pub fn text(&self) -> String {
        let texts = self.0.iter().map(|run| match run {
            Run::Plain(text) | Run::Strong(text) | Run::Unsure(text) => text.as_str(),
        });
        texts.collect()
    }
}

fn push(runs: &mut Vec<Run>, run: Run) {
    let (Run::Plain(text) | Run::Strong(text) | Run::Unsure(text)) = &run;
    if !text.is_empty() {
        runs.push(run);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_become_emphasis() {
        let sentence = Sentence::marked("Of *182 targets*: 9.9 %, ~between 6 and 15.~");
        let expected = vec![
            Run::Plain("Of ".to_owned()),
            Run::Strong("182 targets".to_owned()),
            Run::Plain(": 9.9 %, ".to_owned()),
            Run::Unsure("between 6 and 15.".to_owned()),
        ];
        assert_eq!(sentence.0, expected);
        assert_eq!(Sentence::marked("a *b").text(), "a b");
    }
}

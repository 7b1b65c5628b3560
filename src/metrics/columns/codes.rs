//! Small numbers for what repeats from row to row.

/// The number of a value in its [`Codes`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Code(u16);

impl Code {
    /// No value; also what comes after more than 65,534 of them.
    pub const NONE: Self = Self(u16::MAX);

    /// Itself as a number.
    #[must_use]
    pub(super) const fn number(self) -> u16 {
        self.0
    }

    /// Its place among the values; `None` for [`Code::NONE`].
    #[must_use]
    pub fn place(self) -> Option<usize> {
        (self != Self::NONE).then_some(self.0.into())
    }
}

/// Values and their numbers, in the order in which they came up.
#[derive(Clone, Debug)]
pub struct Codes<T> {
    values: Vec<T>,
    sorted: Vec<u16>,
}

impl<T> Default for Codes<T> {
    fn default() -> Self {
        Self { values: Vec::new(), sorted: Vec::new() }
    }
}

impl<T: Ord + Clone> Codes<T> {
    /// The number of a value, a new one if it had none.
    pub fn code(&mut self, value: &T) -> Code {
        match self.find(value) {
            Ok(code) => code,
            Err(place) => {
                let Ok(code) = u16::try_from(self.values.len()) else { return Code::NONE };
                if code == Code::NONE.0 {
                    return Code::NONE;
                }
                self.values.push(value.clone());
                self.sorted.insert(place, code);
                Code(code)
            }
        }
    }

    /// The number of a value; [`Code::NONE`] if it has none.
    #[must_use]
    pub fn get(&self, value: &T) -> Code {
        self.find(value).unwrap_or(Code::NONE)
    }

    /// The value of a number.
    #[must_use]
    pub fn value(&self, code: Code) -> Option<&T> {
        self.values.get(code.place()?)
    }

    /// The values, in the order of their numbers.
    #[must_use]
    pub fn values(&self) -> &[T] {
        &self.values
    }

    fn find(&self, value: &T) -> Result<Code, usize> {
        let found = self.sorted.binary_search_by(|code| self.values[usize::from(*code)].cmp(value));
        found.map(|place| Code(self.sorted[place]))
    }
}

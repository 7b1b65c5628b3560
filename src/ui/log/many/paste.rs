//! Names that were pasted, one a line, or cells of a sheet: what each line says, and which lines are odd.
//! No line is lost: what cannot be taken stays where it was pasted.

/// So many are taken at once: writing them down is one piece of work, and one step to take back.
pub const MOST: usize = 5_000;

/// The longest that a name, or any other cell, may be.
pub const LONGEST: usize = 200;

/// What a line says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// The company, or whatever stands in a line of one cell; blank where only a person is written.
    pub company: String,
    /// The person.
    pub person: String,
    /// The person's address, or the company's.
    pub email: String,
    /// The number.
    pub phone: String,
    /// The company's site.
    pub website: String,
    /// What else the line says.
    pub more: Vec<String>,
}

/// A line, and what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// As it was pasted.
    pub text: String,
    /// What it says.
    pub written: Written,
}

/// What was pasted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pasted {
    /// The lines that can be taken.
    pub lines: Vec<Line>,
    /// Blank lines between others.
    pub blank: usize,
    /// The first line is the heading of a sheet.
    pub has_heading: bool,
    /// Lines with a cell that is too long to be a name.
    pub too_long: Vec<String>,
    /// Lines beyond those that are taken at once.
    pub beyond: Vec<String>,
}

impl Written {
    /// Whom the line names first.
    #[must_use]
    pub fn name(&self) -> &str {
        let names = [&self.company, &self.person, &self.email];
        names.into_iter().find(|name| !name.is_empty()).map_or("", String::as_str)
    }

    fn read(cells: &[&str]) -> Self {
        let mut written = Self::default();
        let mut texts = 0;
        for cell in cells {
            let kind = Cell::of(cell);
            texts += usize::from(matches!(kind, Cell::Text));
            let place = match (kind, texts) {
                (Cell::Email, _) => Some(&mut written.email),
                (Cell::Phone, _) => Some(&mut written.phone),
                (Cell::Website, _) => Some(&mut written.website),
                (Cell::Text, 1) => Some(&mut written.company),
                (Cell::Text, 2) => Some(&mut written.person),
                (Cell::Text, _) => None,
            };
            match place.filter(|place| place.is_empty()) {
                Some(place) => (*cell).clone_into(place),
                None => written.more.push((*cell).to_owned()),
            }
        }
        written.more.retain(|cell| !cell.is_empty());
        written
    }
}

/// What a cell holds, by the look of it.
enum Cell {
    Email,
    Phone,
    Website,
    Text,
}

impl Cell {
    fn of(cell: &str) -> Self {
        let blank = cell.contains(char::is_whitespace);
        let digits = cell.chars().filter(char::is_ascii_digit).count();
        let signs = |letter: char| letter.is_ascii_digit() || " +()-./".contains(letter);
        if !blank && cell.contains('@') {
            Self::Email
        } else if digits >= 6 && cell.chars().all(signs) {
            Self::Phone
        } else if !blank && (cell.contains("://") || cell.starts_with("www.")) {
            Self::Website
        } else {
            Self::Text
        }
    }
}

/// Reads what was pasted.
#[must_use]
pub fn read(text: &str) -> Pasted {
    let mut pasted = Pasted::default();
    let lines: Vec<&str> = text.trim_end().lines().collect();
    let lines = match lines.split_first() {
        Some((first, others)) if is_heading(first, others) => {
            pasted.has_heading = true;
            others
        }
        _ => &lines,
    };
    for line in lines {
        let cells: Vec<&str> = line.split('\t').map(plain).collect();
        if cells.iter().all(|cell| cell.is_empty()) {
            pasted.blank += 1;
        } else if cells.iter().any(|cell| cell.chars().count() > LONGEST) {
            pasted.too_long.push((*line).to_owned());
        } else if pasted.lines.len() == MOST {
            pasted.beyond.push((*line).to_owned());
        } else {
            let written = Written::read(&cells);
            pasted.lines.push(Line { text: (*line).to_owned(), written });
        }
    }
    pasted
}

/// Whether the first line only says what stands beneath: addresses do, and it has none.
fn is_heading(first: &str, others: &[&str]) -> bool {
    let cells: Vec<&str> = first.split('\t').map(plain).collect();
    let is_email = |cell: &&str| matches!(Cell::of(cell), Cell::Email);
    let second: Vec<&str> = others.first().map_or("", |line| *line).split('\t').collect();
    let column = second.iter().map(|cell| plain(cell)).position(|cell| is_email(&cell));
    let named = column.and_then(|column| cells.get(column)).is_some_and(|cell| !cell.is_empty());
    cells.len() > 1 && named && !cells.iter().any(is_email)
}

/// A cell without the blanks around it, the marks of a list before it, or the quotes of a sheet.
fn plain(cell: &str) -> &str {
    let cell = cell.trim();
    let quoted = cell.strip_prefix('"').and_then(|cell| cell.strip_suffix('"'));
    let cell = quoted.unwrap_or(cell).trim_start();
    let listed = cell.strip_prefix(['-', '–', '—', '•', '·', '*']);
    listed.filter(|cell| cell.starts_with(char::is_whitespace)).unwrap_or(cell).trim()
}

//! Legal forms of companies in Italy, France, Germany, the United Kingdom, the United States, Spain and
//! Switzerland, dropped where they stand as such: at the end of a name or before it, never all of it.

/// At the end of a name, as the words of [`folded`](super::folded) have them.
const AT_END: [&str; 50] = [
    // Italy
    "srl",
    "srls",
    "spa",
    "snc",
    "sas",
    "ss",
    "sapa",
    "scarl",
    "scrl",
    "scpa",
    // France
    "sarl",
    "sa",
    "sasu",
    "eurl",
    "sci",
    "sca",
    "scop",
    "scp",
    "selarl",
    // Germany, Austria
    "gmbh",
    "mbh",
    "ag",
    "kg",
    "kgaa",
    "ohg",
    "ug",
    "gbr",
    "eg",
    "ev",
    "se",
    // The United Kingdom, the United States
    "ltd",
    "limited",
    "plc",
    "llp",
    "llc",
    "inc",
    "incorporated",
    "corp",
    "corporation",
    "co",
    // Spain
    "sl",
    "slu",
    "sau",
    "sll",
    "slne",
    // Switzerland
    "sagl",
    "kig",
    "sarlu",
    // What stands behind a form and is none
    "unipersonale",
    "unipersonnelle",
];

/// Before a name: only those that are no word and no beginning of one in any of these languages.
const AT_START: [&str; 9] = ["srl", "srls", "snc", "sas", "sasu", "sarl", "eurl", "selarl", "gmbh"];

/// The other partners, whom nobody names: `Rossi & C. snc`.
const PARTNERS: [&str; 3] = ["c", "cie", "soci"];

/// What follows a form where an Italian partnership names its partners: `Rossi snc di Rossi Mario & C.`
const PARTNERS_FOLLOW: &str = "di";

/// As many single letters may make a form: `s. c. a r. l.`
const LETTERS: usize = 5;

/// The words of a name without its legal form, and the form: blank where none is written.
pub fn without_legal_form(words: &[String]) -> (&[String], String) {
    let (mut rest, mut forms) = before_partners(words).unwrap_or((words, Vec::new()));
    while let Some((taken, form)) = form_at_end(rest).filter(|(taken, _)| *taken < rest.len()) {
        rest = &rest[..rest.len() - taken];
        forms.push(form);
        let partner = rest.last().is_some_and(|word| PARTNERS.contains(&word.as_str()));
        if partner && rest.len() > 1 {
            rest = &rest[..rest.len() - 1];
        }
    }
    while let Some((taken, form)) = form_at_start(rest).filter(|(taken, _)| *taken < rest.len()) {
        rest = &rest[taken..];
        forms.push(form);
    }
    let forms = forms.iter().rev().filter_map(|form| canonical(form));
    (rest, forms.collect::<Vec<_>>().join(" "))
}

/// What stands before a form that is followed by the names of the partners, and that form.
fn before_partners(words: &[String]) -> Option<(&[String], Vec<String>)> {
    let places = words.iter().enumerate().skip(2).filter(|(_, word)| *word == PARTNERS_FOLLOW);
    places.map(|(at, _)| &words[..at]).find_map(|before| {
        let (taken, form) = form_at_end(before).filter(|(taken, _)| *taken < before.len())?;
        Some((&before[..before.len() - taken], vec![form]))
    })
}

/// The form that the last words make, and how many they are.
fn form_at_end(words: &[String]) -> Option<(usize, String)> {
    let form = |taken: usize| {
        let last = &words[words.len().checked_sub(taken)?..];
        of_words(last, &AT_END).map(|form| (taken, form))
    };
    (1..=LETTERS).rev().find_map(form)
}

fn form_at_start(words: &[String]) -> Option<(usize, String)> {
    let form = |taken: usize| of_words(words.get(..taken)?, &AT_START).map(|form| (taken, form));
    (1..=LETTERS).rev().find_map(form)
}

/// The form that these words are: one word, or letters with points between.
fn of_words(words: &[String], forms: &[&str]) -> Option<String> {
    let letters = words.len() == 1 || words.iter().all(|word| word.chars().count() == 1);
    let form = words.concat();
    (letters && forms.contains(&form.as_str())).then_some(form)
}

/// The one way of writing a form; `None` for what stands behind forms and is none.
fn canonical(form: &str) -> Option<&str> {
    match form {
        "unipersonale" | "unipersonnelle" => None,
        "limited" => Some("ltd"),
        "incorporated" => Some("inc"),
        "corporation" => Some("corp"),
        "mbh" => Some("gmbh"),
        form => Some(form),
    }
}

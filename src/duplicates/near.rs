//! Names that are nearly the same: a slip of the keyboard, words in another order, an abbreviation.

use strsim::osa_distance;

/// How near an abbreviation is to the word.
const ABBREVIATION: f64 = 0.8;

/// Names are near from this part of their letters on.
const NEAR_NAMES: f64 = 0.8;

/// The same letters in other words are near from this part on: there is less to hold on to.
const NEAR_LETTERS: f64 = 0.85;

/// An abbreviation is an initial, or so many letters.
const ABBREVIATED: usize = 3;

/// Whether two names, as their words, are nearly the same. Where both have a word that the other one
/// lacks they are two: `Hotel Aurora` and `Hotel Alma`.
#[must_use]
pub fn are_near(one: &[String], other: &[String]) -> bool {
    if one.is_empty() || other.is_empty() {
        return false;
    }
    // In one order, so that it does not matter which name is asked about.
    let (one, other) = if one <= other { (one, other) } else { (other, one) };
    let letters = |words: &[String]| words.iter().map(|word| length(word)).sum::<usize>();
    let (matched, pairs) = matched(one, other);
    // An initial alone is the beginning of too many names.
    let enough = letters(one).min(letters(other)) >= ABBREVIATED;
    let all_of_one = enough && pairs == one.len().min(other.len());
    if all_of_one && matched / (letters(one) + letters(other)) as f64 >= NEAR_NAMES {
        return true;
    }
    let (one_text, other_text) = (one.concat(), other.concat());
    let long = length(&one_text).max(length(&other_text));
    let distance = osa_distance(&one_text, &other_text);
    one.len() != other.len() && 1.0 - distance as f64 / long as f64 >= NEAR_LETTERS
}

/// The letters of the words that have a partner in the other name, by how near the two are; and how many
/// pairs there are. The nearest words are paired first.
fn matched(one: &[String], other: &[String]) -> (f64, usize) {
    let mut pairs = Vec::new();
    for (i, a) in one.iter().enumerate() {
        for (j, b) in other.iter().enumerate() {
            let near = word_likeness(a, b);
            if near > 0.0 {
                pairs.push((near, length(a) + length(b), i, j));
            }
        }
    }
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then((b.1, a.2, a.3).cmp(&(a.1, b.2, b.3))));
    let (mut left, mut right) = (vec![false; one.len()], vec![false; other.len()]);
    let (mut letters, mut count) = (0.0, 0);
    for (near, both, i, j) in pairs {
        if !left[i] && !right[j] {
            (left[i], right[j]) = (true, true);
            letters += near * both as f64;
            count += 1;
        }
    }
    (letters, count)
}

/// How near two words are, from 0 (not at all) to 1. Numbers are the same or not.
fn word_likeness(one: &str, other: &str) -> f64 {
    if one == other {
        return 1.0;
    }
    if one.chars().chain(other.chars()).any(char::is_numeric) {
        return 0.0;
    }
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let letters = length(short);
    if long.starts_with(short) && (letters == 1 || letters >= ABBREVIATED) {
        return ABBREVIATION;
    }
    let longest = letters.max(length(long));
    let distance = osa_distance(one, other);
    if distance <= slips(longest) { 1.0 - distance as f64 / longest as f64 } else { 0.0 }
}

/// So many slips of the keyboard a word of so many letters may hold: shorter ones are other words.
const fn slips(letters: usize) -> usize {
    match letters {
        0..=4 => 0,
        5..=11 => 1,
        _ => 2,
    }
}

fn length(text: &str) -> usize {
    text.chars().count()
}

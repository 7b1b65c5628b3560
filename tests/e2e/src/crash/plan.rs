//! What is typed: a numbered list of edits, and the state that each prefix of it makes.
use std::collections::BTreeMap;

use serde_json::{Value, json};

use imbuto::stats::Random;

/// A field of the app whose change is one edit.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The firm's name: the settings' record.
    Firm,
    /// The firm's currency: another field of the same record.
    Currency,
    /// The first step of a stage in the sales process: another record, and sometimes a long text.
    Steps(&'static str),
    /// A number of the quick funnel: one tally, edits of which go on with the step before.
    Number(&'static str),
    /// The stage of an opportunity in the list.
    Stage(String),
}

/// What stands in the fields.
pub type State = BTreeMap<Field, String>;

/// One edit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// Where.
    pub field: Field,
    /// What stands there afterwards.
    pub value: String,
}

/// The stages that an opportunity goes between: a won one stays won.
const STAGES: [&str; 5] = ["S", "P", "A", "N", "C"];

impl Field {
    /// The page that it is on.
    pub const fn place(&self) -> &'static str {
        match self {
            Self::Firm | Self::Currency | Self::Steps(_) => "#/settings",
            Self::Number(_) => "#/quick",
            Self::Stage(_) => "#/pipeline/list?status=open",
        }
    }

    /// How it is found there.
    pub fn css(&self) -> String {
        match self {
            Self::Firm => "#firm-name".to_owned(),
            Self::Currency => "#firm-currency".to_owned(),
            Self::Steps(stage) => format!("[data-steps={stage}] li:first-child [name=step]"),
            Self::Number(name) => format!("[name={name}]"),
            Self::Stage(id) => {
                format!("tr[data-opportunity=\"{id}\"] select[data-action=move-to]")
            }
        }
    }

    const fn event(&self) -> &'static str {
        match self {
            Self::Number(_) => "input",
            Self::Firm | Self::Currency | Self::Steps(_) | Self::Stage(_) => "change",
        }
    }

    /// A value that it has not, and had not before: but for stages, of which there are few.
    fn next_value(&self, now: Option<&String>, unique: u64, random: &mut Random) -> String {
        match self {
            Self::Firm => format!("Firm {unique}"),
            Self::Currency => (0..3)
                .map(|place| char::from(b'A' + (unique / 26_u64.pow(place) % 26) as u8))
                .collect(),
            Self::Steps(_) => {
                let parts = if random.index(4) == 0 { 40 } else { 2 };
                let part =
                    |index| format!("Step {unique}, {index}: call, write, look up who decides");
                (0..parts).map(part).collect::<Vec<_>>().join("; ")
            }
            Self::Number(_) => unique.to_string(),
            Self::Stage(_) => {
                let others: Vec<_> =
                    STAGES.into_iter().filter(|stage| now.is_none_or(|now| now != stage)).collect();
                others.get(random.index(others.len())).copied().unwrap_or_default().to_owned()
            }
        }
    }
}

/// A list of edits on these fields, from what stands there now. A few at one place, then a few at
/// another; within these no opportunity is moved twice, so that no two prefixes look the same. (The
/// fields must be of more than one place for that.)
pub fn plan(
    fields: &[Field],
    start: &State,
    count: usize,
    run: u64,
    random: &mut Random,
) -> Vec<Edit> {
    let mut places: Vec<&str> = fields.iter().map(Field::place).collect();
    places.sort_unstable();
    places.dedup();
    let mut now = start.clone();
    let mut edits: Vec<Edit> = Vec::new();
    let mut place = None;
    while edits.len() < count && !places.is_empty() {
        let others: Vec<&str> =
            places.iter().copied().filter(|one| places.len() == 1 || place != Some(*one)).collect();
        place = others.get(random.index(others.len())).copied();
        let mut left: Vec<&Field> =
            fields.iter().filter(|field| Some(field.place()) == place).collect();
        for _ in 0..=random.index(12) {
            if left.is_empty() {
                break;
            }
            let at = random.index(left.len());
            let field = match left[at] {
                Field::Stage(_) => left.swap_remove(at),
                field => field,
            };
            let unique = run * 100_000 + edits.len() as u64 + 1;
            let value = field.next_value(now.get(field), unique, random);
            now.insert(field.clone(), value.clone());
            edits.push(Edit { field: field.clone(), value });
        }
    }
    edits
}

/// The list as the hands in the page take it; edits are numbered from 1.
pub fn as_json(edits: &[Edit]) -> Value {
    let edits = edits.iter().zip(1..).map(|(edit, number): (_, u32)| {
        let (field, value) = (&edit.field, &edit.value);
        json!({ "number": number, "place": field.place(), "css": field.css(), "event": field.event(), "value": value })
    });
    edits.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_prefixes_of_a_plan_look_the_same() {
        let fields: Vec<Field> = (0..6)
            .map(|index| Field::Stage(index.to_string()))
            .chain([Field::Firm, Field::Currency, Field::Steps("S"), Field::Number("won")])
            .collect();
        // The codes of currencies come again, but long after.
        for seed in 0..50 {
            let mut now = State::new();
            let mut seen = vec![now.clone()];
            for edit in plan(&fields, &now, 200, seed, &mut Random::seeded(seed)) {
                now.insert(edit.field, edit.value);
                assert!(!seen.contains(&now), "{now:?}");
                seen.push(now.clone());
            }
        }
    }
}

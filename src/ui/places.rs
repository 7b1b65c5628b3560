//! Which row of a long list stands at which place of the page, as rows come and go. Pure: knows no
//! document.

/// A row at a place of the page, which has a number.
pub type Placed<T> = (u32, T);

/// The rows at their places.
///
/// Either rows stay at their places, and a row that comes is built: few do where the list is scrolled. Or
/// places stay where they are in the page, and the texts in them change: so where it is filtered, and nothing
/// is built or moved. Where the focus is nobody takes over a place: whoever types on must not type into
/// another row.
pub fn placed<T: Copy + PartialEq>(
    before: &[Placed<T>],
    rows: &[T],
    has_focus: impl Fn(&T) -> bool,
) -> Vec<Placed<T>> {
    let staying = rows_stay(before, rows);
    if before.iter().any(|(_, row)| has_focus(row)) {
        return staying;
    }
    let moving = places_stay(before, rows);
    let written = moving.iter().filter(|placed| !before.contains(placed)).count();
    if written <= cost(before, &staying) { moving } else { staying }
}

/// Rows that stay keep their places; those that come have new ones.
fn rows_stay<T: Copy + PartialEq>(before: &[Placed<T>], rows: &[T]) -> Vec<Placed<T>> {
    let mut new = beyond(before)..;
    let number = |row: &T| match before.iter().find(|(_, one)| one == row) {
        Some((number, _)) => Some(*number),
        None => new.next(),
    };
    rows.iter().map(number).zip(rows).filter_map(|(at, row)| Some((at?, *row))).collect()
}

/// The first row takes the first place, the next one the next.
fn places_stay<T: Copy>(before: &[Placed<T>], rows: &[T]) -> Vec<Placed<T>> {
    let places = before.iter().map(|(number, _)| *number).chain(beyond(before)..);
    places.zip(rows).map(|(number, row)| (number, *row)).collect()
}

/// The first number that no place has.
fn beyond<T>(before: &[Placed<T>]) -> u32 {
    before.iter().map(|(number, _)| number + 1).max().unwrap_or_default()
}

/// What rows that stay cost, in rows whose texts change: to build one is about as much as five (by a
/// profile in Chromium), to move one in the page as much as one.
fn cost<T>(before: &[Placed<T>], after: &[Placed<T>]) -> usize {
    let numbers = |all: &[Placed<T>]| all.iter().map(|(number, _)| *number).collect::<Vec<_>>();
    let (before, after) = (numbers(before), numbers(after));
    let built = after.iter().filter(|number| !before.contains(number)).count();
    5 * built + moved(&before, &after)
}

/// How many places a keyed list of Leptos takes out of the page and puts in again (`diff` in its
/// `view/keyed.rs`): all whose index differs by something else than what came and went before it, so that
/// one place put to the end moves nearly all.
fn moved(before: &[u32], after: &[u32]) -> usize {
    let (mut came, mut went, mut moved) = (0_usize, 0_usize, 0);
    for index in 0..before.len().max(after.len()) {
        let (from, to) = (before.get(index), after.get(index));
        if from == to {
            continue;
        }
        let place = from.and_then(|number| after.iter().position(|one| one == number));
        went += usize::from(from.is_some() && place.is_none());
        came += usize::from(to.is_some_and(|number| !before.contains(number)));
        moved += usize::from(place.is_some_and(|place| place + went != index + came));
    }
    moved
}

/// The way from some rows to others in steps that change or add so many at most: what stands there
/// after each. The last one is all of the others; until then a row that changes its place may stand at
/// both.
pub fn steps<T: Copy + PartialEq>(
    before: &[Placed<T>],
    after: &[Placed<T>],
    most: usize,
) -> Vec<Vec<Placed<T>>> {
    let at = |number: u32| before.iter().find(|(one, _)| *one == number);
    let is_new = |placed: &Placed<T>| at(placed.0) != Some(placed);
    let new: Vec<usize> = (0..after.len()).filter(|index| is_new(&after[*index])).collect();
    let until = new.chunks(most.max(1)).map(|chunk| chunk.last().map_or(0, |last| last + 1));
    let mut steps: Vec<_> = until
        .map(|until| {
            let rest = after[until..].iter().filter_map(|(number, _)| at(*number));
            after[..until].iter().chain(rest).copied().collect()
        })
        .collect();
    match steps.last_mut() {
        Some(last) => after.clone_into(last),
        None => steps.push(after.to_vec()),
    }
    steps
}

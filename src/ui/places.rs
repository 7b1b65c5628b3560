//! Which row of a long list stands at which place of the page, as rows come and go. Pure: knows no
//! document.

/// A row at a place of the page, which has a number.
pub type Placed<T> = (u32, T);

/// The rows at their places. One that comes takes over the place of one that has gone: its texts
/// change, and nothing is built. Where the focus is nobody takes over: whoever types on must not type
/// into another row.
///
/// Either rows stay at their places, and places move in the page: few do where the list is scrolled. Or
/// places stay where they are in the page, and rows change theirs: so where it is filtered, and nearly
/// every place would move.
pub fn placed<T: Copy + PartialEq>(
    before: &[Placed<T>],
    rows: &[T],
    has_focus: impl Fn(&T) -> bool,
) -> Vec<Placed<T>> {
    let staying = rows_stay(before, rows, &has_focus);
    if before.iter().any(|(_, row)| has_focus(row)) {
        return staying;
    }
    let moving = places_stay(before, rows);
    if cost(before, &moving) < cost(before, &staying) { moving } else { staying }
}

/// Rows that stay keep their places.
fn rows_stay<T: Copy + PartialEq>(
    before: &[Placed<T>],
    rows: &[T],
    has_focus: &impl Fn(&T) -> bool,
) -> Vec<Placed<T>> {
    let place = |row: &T| before.iter().find(|(_, one)| one == row);
    let gone = before.iter().filter(|(_, one)| !rows.contains(one) && !has_focus(one));
    let mut free = gone.map(|(number, _)| *number).chain(beyond(before)..);
    let number = |row: &T| match place(row) {
        Some((number, _)) => Some(*number),
        None => free.next(),
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

/// Rows whose texts change, and places that move in the page: to move one is as much as to write two.
fn cost<T: Copy + PartialEq>(before: &[Placed<T>], after: &[Placed<T>]) -> usize {
    let at = |number: u32| before.iter().position(|(one, _)| *one == number);
    let written = after.iter().filter(|placed| !before.contains(placed)).count();
    let kept: Vec<usize> = after.iter().filter_map(|(number, _)| at(*number)).collect();
    written + 2 * (kept.len() - longest_rise(&kept))
}

/// How many of some numbers rise from one to the next, at most, when others are left out.
fn longest_rise(numbers: &[usize]) -> usize {
    let mut longest: Vec<usize> = Vec::with_capacity(numbers.len());
    for (at, number) in numbers.iter().enumerate() {
        let before = numbers[..at].iter().zip(&longest).filter(|(one, _)| *one < number);
        longest.push(1 + before.map(|(_, length)| *length).max().unwrap_or_default());
    }
    longest.into_iter().max().unwrap_or_default()
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

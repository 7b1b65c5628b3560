//! Which row of a long list stands at which place of the page, as rows come and go. Pure: knows no
//! document.

/// A row at a place of the page, which has a number.
pub type Placed<T> = (u32, T);

/// The rows at their places. One that comes takes over the place of one that has gone: its texts
/// change, and nothing is built. Where the focus is nobody takes over: whoever types on must not type
/// into another row.
pub fn placed<T: Copy + PartialEq>(
    before: &[Placed<T>],
    rows: &[T],
    has_focus: impl Fn(&T) -> bool,
) -> Vec<Placed<T>> {
    let place = |row: &T| before.iter().find(|(_, one)| one == row);
    let gone = before.iter().filter(|(_, one)| !rows.contains(one) && !has_focus(one));
    let new = before.iter().map(|(number, _)| number + 1).max().unwrap_or_default();
    let mut free = gone.map(|(number, _)| *number).chain(new..);
    let number = |row: &T| match place(row) {
        Some((number, _)) => Some(*number),
        None => free.next(),
    };
    rows.iter().map(number).zip(rows).filter_map(|(at, row)| Some((at?, *row))).collect()
}

/// The way from some rows to others in steps that change or add so many at most: what stands there
/// after each. The last one is all of the others.
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

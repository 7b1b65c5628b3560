//! Two pages that make snapshots at the same time, with nothing that keeps them apart, and hear of
//! each other at once, late, or not before both are done: nothing that was acknowledged is lost.
//!
//! Not shown, because it is not so: a page that is deaf for two snapshots of its own and two of
//! another's. Locks are for that.

use imbuto::domain::Workspace;
use imbuto::storage::Progress;

use super::firm::*;
use super::world::Disk;

/// How many steps a snapshot of each page takes here, at most.
const STEPS: usize = 4;

/// Every order in which two pages can take their steps: bit by bit, whose turn it is.
fn orders() -> impl Iterator<Item = u32> {
    (0..1_u32 << (2 * STEPS)).filter(|order| order.count_ones() as usize == STEPS)
}

/// Which pages hear of the other between the steps.
const HEARING: [[bool; 2]; 4] = [[false, false], [true, false], [false, true], [true, true]];

#[track_caller]
fn has(found: &Workspace, titles: &[(u64, &str)], what: &str) {
    for (number, title) in titles {
        let one = found.opportunities.get(opportunity_id(*number));
        let now = one.map_or("", |one| one.title.as_str());
        assert_eq!(now, *title, "{what}: opportunity {number}");
    }
}

fn now(disk: &Disk) -> Workspace {
    found(disk.texts.borrow().clone())
}

#[track_caller]
fn check(order: u32, hears: [bool; 2], before: usize) {
    let what = format!("{order:b} {hears:?} {before}");
    let (disk, mut desks) = desks(3, [2, 3]);
    // Roots of both pages are there, or of one, or of neither.
    for round in 0..before {
        let desk = &mut desks[round % 2];
        desk.hear_all();
        retitle(&mut desk.page, 2, "old");
        snapshot(&mut desk.page, TODAY);
    }
    let mut titles = vec![(0, "one"), (1, "other"), (10, "one's new"), (11, "other's new")];
    for (place, desk) in desks.iter_mut().enumerate() {
        retitle(&mut desk.page, titles[place].0, titles[place].1);
        retitle(&mut desk.page, titles[place + 2].0, titles[place + 2].1);
    }
    has(&now(&disk), &titles, &what);
    let mut done = [false, false];
    for turn in 0..2 * STEPS {
        let place = (order >> turn) as usize & 1;
        let desk = &mut desks[place];
        if hears[place] {
            desk.hear_all();
        }
        // A page that is done begins no other.
        if !done[place] {
            done[place] = desk.page.write_snapshot(TODAY) == Ok(Progress::Done);
        }
        has(&now(&disk), &titles, &what);
    }
    // Each goes on before it hears.
    for (place, desk) in desks.iter_mut().enumerate() {
        let number = 20 + place as u64;
        retitle(&mut desk.page, number, "later");
        titles.push((number, "later"));
        has(&now(&disk), &titles, &what);
    }
    for desk in &mut desks {
        desk.hear_all();
        snapshot(&mut desk.page, TODAY);
        has(&now(&disk), &titles, &what);
    }
    let [one, other] = &mut desks;
    agree(&disk, &mut [one, other]);
    has(&now(&disk), &titles, &what);
    snapshot(&mut one.page, TODAY);
    retitle(&mut other.page, 0, "after all");
    snapshot(&mut other.page, TODAY);
    agree(&disk, &mut [one, other]);
    assert!(one.page.unreadable().is_empty() && other.page.unreadable().is_empty(), "{what}");
}

#[test]
fn two_snapshots_at_once_lose_nothing() {
    for (place, order) in orders().enumerate() {
        check(order, HEARING[place % 4], place / 4 % 4);
        check(order, HEARING[(place + 1) % 4], place % 3);
    }
}

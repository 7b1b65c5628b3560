//! Two and three pages on one workspace: what one does is not lost to the other, and all come to
//! show the same.

use std::collections::BTreeSet;
use std::rc::Rc;

use imbuto::domain::{Command, Contact, Opportunity, Owner, OwnerId, Record, RecordId, Stage, Tab};
use imbuto::storage::{RemoteChange, Reversed, UndoStep};

use super::firm::*;

type Act = fn(&mut Page);

fn first(workspace: &imbuto::domain::Workspace) -> Option<&Opportunity> {
    workspace.opportunities.get(opportunity_id(0))
}

/// Gives the first opportunity to an account.
fn sell_to(page: &mut Page, number: u64) {
    let account = page.workspace().accounts.get(account_id(number)).map(|account| account.id);
    let Some(mut one) = first(page.workspace()).cloned().filter(|_| account.is_some()) else {
        return;
    };
    one.account = account;
    done(page, &Command::Put(vec![one.into()]));
}

fn delete_account(number: u64) -> Command {
    Command::Delete(vec![RecordId::Account(account_id(number))])
}

/// What two pages do without hearing of each other: both come to show the same, which may stand and
/// is `expected`, whichever has the higher number; and so it stays over snapshots and reopening.
#[track_caller]
fn check(acts: [Act; 2], expected: fn(&imbuto::domain::Workspace) -> bool) {
    for tabs in [[2, 3], [3, 2]] {
        for snapshots in [[false, false], [true, false], [false, true]] {
            let (disk, mut desks) = desks(3, tabs);
            done(&mut desks[0].page, &account(1, "acme"));
            desks[1].hear_all();
            for (desk, act) in desks.iter_mut().zip(acts) {
                act(&mut desk.page);
            }
            for (desk, snapshots) in desks.iter_mut().zip(snapshots) {
                if snapshots {
                    snapshot(&mut desk.page, TODAY);
                }
            }
            let [one, other] = &mut desks;
            agree(&disk, &mut [one, other]);
            assert!(expected(one.page.workspace()), "{tabs:?} {snapshots:?}");
            snapshot(&mut one.page, TODAY);
            agree(&disk, &mut [one, other]);
            snapshot(&mut other.page, TODAY);
            agree(&disk, &mut [one, other]);
        }
    }
}

#[test]
fn edits_of_different_records_stand_beside_each_other() {
    check([|page| retitle(page, 0, "mine"), |page| retitle(page, 1, "yours")], |workspace| {
        let title = |number| workspace.opportunities.get(opportunity_id(number));
        title(0).is_some_and(|one| one.title == "mine")
            && title(1).is_some_and(|one| one.title == "yours")
    });
}

#[test]
fn edits_of_different_fields_of_one_record_stand_beside_each_other() {
    check([|page| retitle(page, 0, "mine"), |page| sell_to(page, 1)], |workspace| {
        first(workspace).is_some_and(|one| one.title == "mine" && one.account.is_some())
    });
}

#[test]
fn of_two_edits_of_one_field_one_stands() {
    check([|page| retitle(page, 0, "mine"), |page| retitle(page, 0, "yours")], |workspace| {
        first(workspace).is_some_and(|one| ["mine", "yours"].contains(&one.title.as_str()))
    });
}

#[test]
fn a_deleted_record_is_gone_or_back_as_it_was_edited() {
    check([|page| done(page, &delete(0)), |page| retitle(page, 0, "edited")], |workspace| {
        first(workspace).is_none_or(|one| one.title == "edited")
    });
}

#[test]
fn what_is_named_is_there() {
    check([|page| done(page, &delete_account(1)), |page| sell_to(page, 1)], |workspace| {
        workspace.accounts.len() == 1 && first(workspace).is_some_and(|one| one.account.is_some())
    });
}

#[test]
fn a_win_and_a_loss_are_one_or_the_other() {
    let lose: Act = |page| {
        let lose = Command::Lose { opportunity: opportunity_id(0), reason: None, on: TODAY };
        done(page, &lose);
    };
    check([|page| done(page, &move_to(0, Stage::Order)), lose], |workspace| {
        first(workspace).is_some_and(|one| one.closed_on().is_some())
    });
}

#[test]
fn two_deletions_of_one_record_are_one() {
    check([|page| done(page, &delete(0)), |page| done(page, &delete(0))], |workspace| {
        first(workspace).is_none()
    });
}

#[test]
fn both_may_take_back_the_same_step() {
    // Neither knows that the other is open.
    check([|page| drop(page.undo()), |page| drop(page.undo())], |workspace| {
        workspace.accounts.is_empty()
    });
}

#[test]
fn a_step_taken_back_here_and_built_on_there_stays_as_far_as_it_is_named() {
    check([|page| drop(page.undo()), |page| sell_to(page, 1)], |workspace| {
        workspace.accounts.len() == 1 && first(workspace).is_some_and(|one| one.account.is_some())
    });
}

#[test]
fn accounts_with_their_contacts_go_and_come_back_whole() {
    let hire: Act = |page| {
        let contact =
            Contact::named(imbuto::domain::ContactId::new(7, [1; 10]), Some(account_id(1)), "Ugo");
        done(page, &Command::Put(vec![contact.into()]));
    };
    check([|page| done(page, &delete_account(1)), hire], |workspace| {
        workspace.accounts.len() == 1 && workspace.contacts.len() == 1
    });
}

#[test]
fn what_is_passed_on_and_deleted_in_one_step_goes() {
    let pass_on: Act = |page| {
        let mut one = first(page.workspace()).cloned().into_iter().collect::<Vec<_>>();
        one.iter_mut().for_each(|one| one.account = Some(account_id(2)));
        let put = one.into_iter().map(Record::from).collect();
        done(page, &Command::Together(vec![Command::Put(put), delete_account(1)]));
    };
    let set_up: Act = |page| {
        done(page, &account(2, "beta"));
        sell_to(page, 1);
    };
    for tabs in [[2, 3], [3, 2]] {
        let (disk, [mut one, mut other]) = desks(3, tabs);
        done(&mut one.page, &account(1, "acme"));
        set_up(&mut one.page);
        other.hear_all();
        retitle(&mut other.page, 1, "meanwhile");
        pass_on(&mut one.page);
        agree(&disk, &mut [&mut one, &mut other]);
        assert_eq!(one.page.workspace().accounts.len(), 1);
    }
}

#[test]
fn the_value_that_did_not_win_is_what_taking_the_other_back_leads_to() {
    let (disk, [mut one, mut other]) = desks(2, [2, 3]);
    retitle(&mut one.page, 0, "lost");
    retitle(&mut other.page, 0, "won");
    agree(&disk, &mut [&mut one, &mut other]);
    assert_eq!((one.title(0), other.title(0)), ("won", "won"));
    snapshot(&mut one.page, TODAY);
    let mut third = Desk::at(&disk, 4);
    assert!(third.page.undo().is_some());
    assert_eq!(third.title(0), "lost");
    agree(&disk, &mut [&mut one, &mut other, &mut third]);
}

#[test]
fn an_edit_at_any_step_of_the_other_pages_snapshot_is_kept() {
    for step in 0..6 {
        for hears in [false, true] {
            let (disk, [mut one, mut other]) = desks(600, [2, 3]);
            retitle(&mut one.page, 0, "first");
            retitle(&mut one.page, 300, "second");
            for _ in 0..step {
                assert!(one.page.write_snapshot(TODAY).is_ok());
            }
            retitle(&mut other.page, 1, "meanwhile");
            done(&mut other.page, &delete(301));
            retitle(&mut other.page, 700, "new");
            if hears {
                one.hear_all();
            }
            let found = found(disk.texts.borrow().clone());
            let title = |number| found.opportunities.get(opportunity_id(number));
            assert!(title(1).is_some_and(|one| one.title == "meanwhile"));
            snapshot(&mut one.page, TODAY);
            agree(&disk, &mut [&mut one, &mut other]);
            assert_eq!((one.title(1), one.title(0), one.title(301)), ("meanwhile", "first", ""));
            assert_eq!(one.title(700), "new");
        }
    }
}

#[test]
fn an_import_and_edits_beside_it_are_all_kept() {
    let (disk, [mut one, mut other]) = desks(6, [2, 3]);
    let row =
        |number: u64| Record::from(Opportunity::new(opportunity_id(1000 + number), "imported"));
    retitle(&mut other.page, 0, "before");
    done(&mut one.page, &Command::Put((0..300).map(row).collect()));
    retitle(&mut other.page, 1, "beside");
    agree(&disk, &mut [&mut one, &mut other]);
    retitle(&mut other.page, 1005, "by hand");
    snapshot(&mut other.page, TODAY);
    agree(&disk, &mut [&mut one, &mut other]);
    one.page.set_peers(Vec::from([Tab(3)]));
    assert_eq!(one.page.undo().map(|undone| undone.conflicts), Some(1), "one was changed by hand");
    agree(&disk, &mut [&mut one, &mut other]);
    assert_eq!((one.page.workspace().opportunities.len(), one.title(1005)), (7, "by hand"));
    assert!(one.page.redo().is_some());
    agree(&disk, &mut [&mut one, &mut other]);
    assert_eq!((one.page.workspace().opportunities.len(), one.title(1005)), (306, "by hand"));
}

#[test]
fn what_is_heard_late_is_put_in_its_place() {
    let (disk, [mut one, mut other]) = desks(6, [2, 3]);
    for round in 0..12 {
        retitle(&mut one.page, round % 3, &format!("one {round}"));
        retitle(&mut other.page, round % 4, &format!("other {round}"));
        if round % 5 == 4 {
            snapshot(&mut one.page, TODAY);
        }
    }
    done(&mut other.page, &delete(2));
    agree(&disk, &mut [&mut one, &mut other]);
}

#[test]
fn a_page_that_opens_on_what_was_a_moment_ago_comes_to_see_the_rest() {
    let (disk, [mut one]) = desks(6, [2]);
    let stale = disk.view();
    retitle(&mut one.page, 0, "unseen");
    snapshot(&mut one.page, TODAY);
    retitle(&mut one.page, 1, "unseen too");
    snapshot(&mut one.page, TODAY);
    let mut late = Desk::looking_through(Rc::clone(&stale), 3);
    assert_eq!(late.title(0), "Lamps 0");
    retitle(&mut late.page, 2, "of what was");
    retitle(&mut late.page, 0, "overruled");
    snapshot(&mut late.page, TODAY);
    retitle(&mut late.page, 3, "after");
    let found = found(disk.texts.borrow().clone());
    assert!(found.opportunities.iter().any(|one| one.title == "after"));
    agree(&disk, &mut [&mut one, &mut late]);
    assert_eq!((one.title(1), one.title(2)), ("unseen too", "of what was"));
}

#[test]
fn each_page_takes_back_its_own_steps_and_those_of_pages_that_are_gone() {
    let (disk, [mut one, mut other]) = desks(6, [2, 3]);
    one.page.set_peers(Vec::from([Tab(2), Tab(3)]));
    other.page.set_peers(Vec::from([Tab(2), Tab(3)]));
    retitle(&mut one.page, 0, "mine");
    other.hear_all();
    retitle(&mut other.page, 1, "yours");
    one.hear_all();
    assert!(one.page.undo().is_some());
    assert_eq!((one.title(0), one.title(1)), ("Lamps 0", "yours"));
    // What is left are the steps of the page that began the workspace: none.
    assert!(!one.page.can_undo() && one.page.can_redo());
    other.hear_all();
    assert!(!other.page.can_redo(), "another page's redo");
    one.page.set_peers(Vec::new());
    assert!(one.page.undo().is_some());
    assert_eq!(one.title(1), "Lamps 1");
    agree(&disk, &mut [&mut one, &mut other]);
}

#[test]
fn what_was_changed_elsewhere_since_stays() {
    let (disk, [mut one, mut other]) = desks(6, [2, 3]);
    one.page.set_peers(Vec::from([Tab(3)]));
    let rename = |desk: &mut Desk, titles: [&str; 2]| {
        let both = [0, 1].map(|number| title(&desk.page, number, titles[number as usize]));
        done(&mut desk.page, &Command::Together(both.to_vec()));
    };
    rename(&mut one, ["mine", "mine"]);
    other.hear_all();
    retitle(&mut other.page, 1, "yours");
    one.hear_all();
    let Some(Reversed { touched, conflicts, .. }) = one.page.undo() else {
        panic!("nothing to undo")
    };
    assert_eq!(
        (conflicts, touched),
        (1, BTreeSet::from([RecordId::Opportunity(opportunity_id(0))]))
    );
    assert_eq!((one.title(0), one.title(1)), ("Lamps 0", "yours"));
    agree(&disk, &mut [&mut one, &mut other]);
}

#[test]
fn what_a_page_creates_and_another_names_is_not_taken_back() {
    let (disk, [mut one, mut other]) = desks(6, [2, 3]);
    one.page.set_peers(Vec::from([Tab(3)]));
    let ida = OwnerId::new(77, [1; 10]);
    done(&mut one.page, &Command::Put(vec![Owner::sales(ida, "Ida").into()]));
    other.hear_all();
    let assign = Command::Assign { opportunity: opportunity_id(0), owner: Some(ida), on: TODAY };
    done(&mut other.page, &assign);
    one.hear_all();
    assert_eq!(one.page.undo().map(|undone| undone.conflicts), Some(1));
    agree(&disk, &mut [&mut one, &mut other]);
    assert!(one.page.workspace().owners.get(ida).is_some());
}

#[test]
fn a_page_tells_what_it_heard_while_it_wrote() {
    let (disk, [mut one, mut other]) = desks(6, [2, 3]);
    retitle(&mut other.page, 1, "yours");
    let key = one.view.deliver().map(|(key, _)| key).unwrap_or_default();
    snapshot(&mut one.page, TODAY);
    assert_eq!(one.title(1), "yours");
    let touched = BTreeSet::from([RecordId::Opportunity(opportunity_id(1))]);
    assert_eq!(one.page.poll_remote(), RemoteChange::Records(touched));
    assert_eq!(one.page.poll_remote(), RemoteChange::None);
    let text = disk.texts.borrow().get(&key).cloned();
    assert_eq!(one.page.apply_remote(Some(&key), text.as_deref()), RemoteChange::None);
    agree(&disk, &mut [&mut one, &mut other]);
}

#[test]
fn three_pages_come_to_show_the_same_in_whatever_order_they_hear() {
    for order in [[0, 1, 2], [2, 1, 0], [1, 0, 2], [2, 0, 1]] {
        let (disk, mut all) = desks(4, [2, 3, 4]);
        for round in 0..6 {
            for (place, desk) in all.iter_mut().enumerate() {
                retitle(&mut desk.page, round % 3, &format!("{place} {round}"));
                match (place + round as usize) % 4 {
                    0 => done(&mut desk.page, &account(round, "acme")),
                    1 => drop(desk.page.undo()),
                    2 => sell_to(&mut desk.page, round.saturating_sub(1)),
                    _ => drop(desk.page.dispatch(&delete_account(round - 1), TODAY, UndoStep::New)),
                }
            }
            for place in order {
                for _ in 0..=(round as usize + place) % 3 {
                    all[place].hear();
                }
            }
            if round == 3 {
                snapshot(&mut all[order[0]].page, TODAY);
            }
        }
        let [one, other, third] = &mut all;
        agree(&disk, &mut [one, other, third]);
    }
}

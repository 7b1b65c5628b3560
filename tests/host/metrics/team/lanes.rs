//! Who has been in touch with a company, and where two of them met.

use imbuto::domain::{Activity, Workspace};
use imbuto::metrics::{Lanes, lanes};
use jiff::civil::date;

use crate::fixture::workspace;

const TWO_ON_ONE: &str = "
    a S@01-01 owner=Ada account=acme call@03-10:advance call@03-12:none call@05-01:none call@08-01:none
    b S@01-01 owner=Bo account=acme call@03-13:continuation call@05-20:none
    c S@01-01 owner=Bo account=beta call@03-11:none
";

fn of(workspace: &Workspace, company: &str, window: u32) -> Lanes {
    let account = workspace.accounts.iter().find(|one| one.name == company).map(|one| one.id);
    let own = |one: &&Activity| {
        let deal = one.opportunity.and_then(|id| workspace.opportunities.get(id));
        deal.and_then(|deal| deal.account) == account
    };
    let activities: Vec<Activity> = workspace.activities.iter().filter(own).cloned().collect();
    lanes(workspace, &activities, (date(2026, 3, 1), date(2026, 6, 30)), window)
}

#[test]
fn the_busiest_colleague_comes_first_and_what_is_outside_the_days_is_left_out() {
    let workspace = workspace(TWO_ON_ONE);
    let lanes = of(&workspace, "acme", 7);
    let names: Vec<_> = lanes
        .lanes
        .iter()
        .map(|lane| {
            let owner = lane.owner.and_then(|id| workspace.owners.get(id));
            (
                owner.map(|one| one.name.as_str()),
                lane.marks.iter().map(|mark| mark.day).collect::<Vec<_>>(),
            )
        })
        .collect();
    assert_eq!(names, [(Some("Ada"), vec![9, 11, 61]), (Some("Bo"), vec![12, 80])]);
    assert_eq!(lanes.days, 121);
    let advances = lanes.lanes.iter().flat_map(|lane| &lane.marks).filter(|mark| mark.is_advance);
    assert_eq!(advances.map(|mark| mark.day).collect::<Vec<_>>(), [9]);
}

#[test]
fn where_two_met_there_is_one_band_for_each_time() {
    let workspace = workspace(TWO_ON_ONE);
    assert_eq!(of(&workspace, "acme", 7).bands, [(11, 12)]);
    assert_eq!(of(&workspace, "acme", 0).bands, []);
    assert_eq!(of(&workspace, "acme", 20).bands, [(11, 12), (61, 80)]);
    assert_eq!(of(&workspace, "beta", 7).bands, []);
    assert_eq!(of(&workspace, "nobody", 7).lanes, []);
}

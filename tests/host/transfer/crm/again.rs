//! The next export of each CRM, with a column more, one less, and all of them moved: nothing
//! doubles.

use super::super::fixture::{empty, import_into, lines, preview};
use super::open;

/// An export of each: two rows, the id among the columns.
const EXPORTS: [&str; 6] = [
    "Record ID,Deal Name,Deal Stage,Pipeline,Amount,Deal owner\n\
     1,Lamps,Contract Sent,Sales,900.00,Ida\n2,Desks,Closed Won,Sales,5.00,Ugo\n",
    "Deal - ID,Deal - Title,Deal - Stage,Deal - Status,Deal - Value,Deal - Owner\n\
     1,Lamps,Qualified,Open,900.00,Ida\n2,Desks,Contact Made,Lost,5.00,Ugo\n",
    "External ID,Opportunity,Salesperson,Stage,Expected Revenue,Probability\n\
     __export__.crm_lead_1_ab12,Lamps,Ida,New,900.0,10.0\n\
     __export__.crm_lead_2_cd34,Desks,Ugo,Won,5.0,100.0\n",
    "Id,Name,StageName,Amount,Owner.Name,Type\n\
     006000000000001AAA,Lamps,Qualification,900.00,Ida,New\n\
     006000000000002AAA,Desks,Closed Won,5.00,Ugo,New\n",
    "Record Id,Deal Name,Closing Date,Stage,Amount,Deal Owner\n\
     zcrm_1,Lamps,2024-12-31,Qualification,900.00,Ida\n\
     zcrm_2,Desks,2024-02-28,Closed Won,5.00,Ugo\n",
    "Item ID (auto generated),Name,Stage,Deal Value,Owner,Subitems\n\
     11,Lamps,Discovery,900.00,Ida,x\n12,Desks,Won,5.00,Ugo,x\n",
];

/// The same table with its columns in this order.
fn moved(text: &str, order: &[usize]) -> String {
    let rows = text.lines().map(|line| {
        let cells: Vec<&str> = line.split(',').collect();
        let cells: Vec<&str> =
            order.iter().map(|at| cells.get(*at).copied().unwrap_or("?")).collect();
        cells.join(",")
    });
    rows.collect::<Vec<_>>().join("\n")
}

#[test]
fn nothing_doubles_when_columns_come_go_or_move() {
    for text in EXPORTS {
        let mut workspace = empty();
        let import = open(text);
        assert_eq!(import_into(&mut workspace, &import).counts.new, 2, "{text}");
        let before = lines(&workspace);
        let orders: [&[usize]; 3] = [&[5, 4, 3, 2, 1, 0], &[0, 1, 2, 3, 4], &[0, 1, 2, 3, 4, 5, 9]];
        for order in orders {
            let again = preview(&open(&moved(text, order)), &workspace);
            let known = again.counts.already_here + again.counts.updated;
            assert_eq!((again.counts.new, known), (0, 2), "{order:?} {text}");
        }
        assert_eq!(lines(&workspace), before);
    }
}

#[test]
fn ids_that_are_written_in_two_ways_are_one() {
    let pairs = [
        (EXPORTS[2], "__export__.crm_lead_1_ab12", "1", "__export__.crm_lead_2_cd34", "2"),
        (
            EXPORTS[3],
            "006000000000001AAA",
            "006000000000001",
            "006000000000002AAA",
            "006000000000002",
        ),
        (EXPORTS[4], "zcrm_1", "1", "zcrm_2", "2"),
    ];
    for (text, one, one_as, two, two_as) in pairs {
        let mut workspace = empty();
        import_into(&mut workspace, &open(text));
        let other = text.replace(one, one_as).replace(two, two_as);
        assert_eq!(preview(&open(&other), &workspace).counts.already_here, 2, "{other}");
    }
}

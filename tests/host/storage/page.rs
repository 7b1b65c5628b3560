//! Pages: any records there can be come back exactly, and any bytes are read or refused.

use imbuto::domain::fields::{Field, Fields, Presence, Slot, Value, View};
use imbuto::domain::{
    Activity, Opportunity, OpportunityId, Owner, OwnerId, Record, RecordId, RecordKind, Stage,
};
use imbuto::storage::page::{Numbering, PAGE_NUMBERS, Page, PageFault, write};
use miniz_oxide::deflate::compress_to_vec;
use proptest::prelude::*;
use uuid::Uuid;

use crate::domain::any;
use crate::fixture::cases;
use crate::frozen::every;

const FROZEN: &str = include_str!("../frozen/pages.txt");

/// Records of one kind, numbered in their order.
fn page_of(records: &[Record], numbering: &mut Numbering) -> Vec<u8> {
    let kind = records.first().map_or(RecordKind::Owner, |record| record.id().kind());
    let numbers = records.iter().map(|record| numbering.assign(record.id())).collect::<Vec<_>>();
    let mut numbered: Vec<(u32, &dyn Fields)> =
        numbers.into_iter().zip(records.iter().map(Record::fields)).collect();
    numbered.sort_by_key(|(number, _)| *number);
    numbered.dedup_by_key(|(number, _)| *number);
    write(kind, &numbered, numbering)
}

/// What another page load reads, which knows of `numbering` only what pages say.
fn read(bytes: &[u8], numbering: &Numbering) -> Result<Vec<Record>, PageFault> {
    let page = Page::open(bytes)?;
    let records = page.records(numbering)?;
    let ids: Vec<(u32, RecordId)> = page.ids().collect();
    let own = |(number, record): &(u32, Record)| (*number, record.id());
    assert_eq!(ids, records.iter().map(own).collect::<Vec<_>>());
    Ok(records.into_iter().map(|(_, record)| record).collect())
}

#[track_caller]
fn check(records: &[Record]) {
    let mut numbering = Numbering::default();
    let bytes = page_of(records, &mut numbering);
    assert_eq!(read(&bytes, &numbering).as_deref(), Ok(records));
}

/// Every record of a workspace in which every field is filled, a page for each kind.
fn every() -> (Vec<Vec<u8>>, Numbering, Vec<Vec<Record>>) {
    let workspace = every::workspace();
    let mut numbering = Numbering::default();
    workspace.records().for_each(|record| _ = numbering.assign(record.id()));
    let of = |kind: &RecordKind| {
        workspace.records().filter(|record| record.id().kind() == *kind).collect::<Vec<_>>()
    };
    let kinds: Vec<Vec<Record>> = RecordKind::ALL.iter().map(of).collect();
    let pages = kinds.iter().map(|records| page_of(records, &mut numbering)).collect();
    (pages, numbering, kinds)
}

/// Numbers that follow from a seed (xorshift, Marsaglia 2003).
fn draw(state: &mut u64) -> u64 {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    *state
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn any_records_come_back(
        records in prop::collection::vec(any::record(), 1..40),
        numbered in any::<bool>(),
    ) {
        let mut numbering = Numbering::default();
        if numbered {
            records.iter().for_each(|record| _ = numbering.assign(record.id()));
        }
        for kind in RecordKind::ALL {
            let of: Vec<Record> =
                records.iter().filter(|record| record.id().kind() == *kind).cloned().collect();
            let one = matches!(kind, RecordKind::Settings | RecordKind::Playbook);
            let of = if one { of.into_iter().take(1).collect() } else { of };
            let bytes = page_of(&of, &mut numbering);
            prop_assert_eq!(read(&bytes, &numbering), Ok(of));
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(
        kind in 0..12_u8,
        rest in prop::collection::vec(any::<u8>(), 0..200),
    ) {
        let bytes = [vec![1, kind, 60, 30], rest].concat();
        let _ = read(&bytes, &Numbering::default());
    }
}

#[test]
fn a_page_without_records_is_read() {
    check(&[]);
}

#[test]
fn a_full_page_is_read() {
    let one = |at: u64| {
        let mut one = Opportunity::new(OpportunityId::new(at * 977, [at as u8; 10]), "a");
        one.enter(Stage::Suspect, None);
        one.tags = (0..at % 70).map(|tag| format!("{tag}")).collect();
        Record::from(one)
    };
    check(&(0..u64::from(PAGE_NUMBERS)).map(one).collect::<Vec<_>>());
}

#[test]
fn ids_of_another_version_are_read() {
    let owner = |at: u64| {
        let id = Uuid::from_u64_pair(at.wrapping_mul(0x9e37_79b9_7f4a_7c15), !at);
        Record::from(Owner::sales(OwnerId::from(id), format!("{at}")))
    };
    check(&(0..20).map(owner).collect::<Vec<_>>());
}

#[test]
fn what_names_a_record_that_is_no_more_is_read() {
    let workspace = every::workspace();
    let records: Vec<Record> = workspace.activities.iter().cloned().map(Record::from).collect();
    let mut numbering = Numbering::default();
    workspace.records().for_each(|record| _ = numbering.assign(record.id()));
    let bytes = page_of(&records, &mut numbering);
    workspace.opportunities.iter().for_each(|one| numbering.forget(RecordId::Opportunity(one.id)));
    let named = |record: &Record| match record {
        Record::Activity(Activity { opportunity, .. }) => *opportunity,
        _ => None,
    };
    let before: Vec<_> = records.iter().map(named).collect();
    let after: Vec<_> = read(&bytes, &numbering).unwrap_or_default().iter().map(named).collect();
    let some = |ids: &[Option<OpportunityId>]| ids.iter().map(Option::is_some).collect::<Vec<_>>();
    assert_eq!(some(&after), some(&before));
    assert!(after.iter().flatten().all(|id| workspace.opportunities.get(*id).is_none()));
    let written_now = page_of(&records, &mut numbering);
    assert_eq!(read(&written_now, &numbering), Ok(records), "then it is written as it is");
}

#[test]
fn what_a_newer_version_wrote_is_told_from_damage() {
    let (pages, numbering, _) = every();
    for page in pages {
        for (at, byte) in [(0, 2), (1, 99)] {
            let mut newer = page.clone();
            newer[at] = byte;
            assert_eq!(read(&newer, &numbering), Err(PageFault::TooNew));
        }
    }
}

/// An owner of a version in which owners have one more field.
struct Newer(Owner, String);

const NEW_FIELD: Field = Field { number: 9, name: "motto", presence: Presence::Optional };

impl Value for Newer {
    fn blank() -> Self {
        Self(Value::blank(), Value::blank())
    }

    fn view(&self) -> View<'_> {
        View::Fields(self)
    }

    fn slot(&mut self) -> Slot<'_> {
        Slot::Fields(self)
    }
}

impl Fields for Newer {
    fn fields(&self) -> &'static [Field] {
        [self.0.fields(), &[NEW_FIELD]].concat().leak()
    }

    fn value(&self, number: u8) -> Option<&dyn Value> {
        if number == NEW_FIELD.number { Some(&self.1) } else { self.0.value(number) }
    }

    fn value_mut(&mut self, number: u8) -> Option<&mut dyn Value> {
        if number == NEW_FIELD.number { Some(&mut self.1) } else { self.0.value_mut(number) }
    }
}

#[test]
fn a_field_that_this_version_does_not_know_is_too_new_where_it_says_something() {
    let owner = Owner::sales(OwnerId::new(1, [0; 10]), "Ada");
    let mut newer = Newer(owner.clone(), String::new());
    let read_here = |newer: &Newer| {
        let numbering = Numbering::default();
        read(&write(RecordKind::Owner, &[(0, newer)], &numbering), &numbering)
    };
    assert_eq!(read_here(&newer), Ok(vec![owner.into()]));
    newer.1 = "per aspera".to_owned();
    assert_eq!(read_here(&newer), Err(PageFault::TooNew));
}

#[test]
fn flipped_and_cut_pages_are_read_or_refused() {
    let (pages, numbering, _) = every();
    let mut seed = 0x1ab0;
    for page in pages {
        for length in 0..page.len() {
            assert!(read(&page[..length], &numbering).is_err(), "{length}");
        }
        for _ in 0..2000 {
            let mut damaged = page.clone();
            for _ in 0..=draw(&mut seed) % 3 {
                let at = draw(&mut seed) as usize % damaged.len();
                damaged[at] ^= 1 << (draw(&mut seed) % 8);
            }
            if let Ok(page) = Page::open(&damaged) {
                let _ = page.records(&numbering);
            }
        }
    }
}

#[test]
fn texts_that_inflate_to_more_than_they_say_are_refused() {
    let numbering = Numbering::default();
    let owner = Owner::sales(OwnerId::new(1, [0; 10]), "Ada");
    let page = write(RecordKind::Owner, &[(0, &owner)], &numbering);
    let head = page[..4 + usize::from(page[2])].to_vec();
    let bomb = compress_to_vec(&vec![0; 50_000_000], 6);
    assert_eq!(read(&[head.clone(), bomb].concat(), &numbering), Err(PageFault::Damaged));
    let three = compress_to_vec(b"Ida", 6);
    assert!(read(&[head, three].concat(), &numbering).is_ok());
}

#[test]
fn pages_are_read_and_written_as_they_were() {
    let (pages, numbering, kinds) = every();
    let hex = |page: &Vec<u8>| page.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let written: String = pages.iter().map(|page| hex(page) + "\n").collect();
    assert!(written == FROZEN, "{written}");
    for (line, records) in FROZEN.lines().zip(kinds) {
        let digits = |at: usize| line.get(at..at + 2).map(|pair| u8::from_str_radix(pair, 16));
        let bytes: Result<Vec<u8>, _> = (0..line.len()).step_by(2).filter_map(digits).collect();
        assert_eq!(bytes.map(|bytes| read(&bytes, &numbering)), Ok(Ok(records)));
    }
}

#[test]
fn numbers_are_given_once() {
    let id = |at: u64| RecordId::Owner(OwnerId::new(at, [0; 10]));
    let mut numbering = Numbering::default();
    assert_eq!([1, 2, 1].map(|at| numbering.assign(id(at))), [0, 1, 0]);
    numbering.forget(id(2));
    assert_eq!((numbering.number(id(2)), numbering.uuid(RecordKind::Owner, 1)), (None, None));
    assert_eq!(numbering.assign(id(3)), 2);
    assert_eq!(numbering.next(RecordKind::Owner), 3);

    let mut again = Numbering::default();
    assert!(again.put(2, id(3)) && again.put(0, id(1)) && again.put(0, id(1)));
    assert!(!again.put(2, id(9)) && !again.put(5, id(3)) && !again.put(u32::MAX, id(4)));
    assert_eq!(again.number(id(9)), None);
    again.set_next(RecordKind::Owner, 7);
    again.set_next(RecordKind::Owner, 1);
    assert_eq!(again.assign(id(2)), 7);
    assert_eq!(again.assign(RecordId::Settings), 0);
    assert!(again.put(0, RecordId::Playbook) && !again.put(1, RecordId::Playbook));
}

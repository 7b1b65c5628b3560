//! The warm path: over whom one comes from the firm to a person or a company, over as few people as
//! possible.
//!
//! A tie is what somebody wrote down: one of the firm has met, called or written to a person or a company; two
//! are related; a person works at a company. Of the firm's own ties it is known how old they are: one without
//! contact for [`COOLED_AFTER_DAYS`] counts as two. Working at a company takes no step of its own to get in,
//! and one to come from a company to somebody there.

use std::collections::BTreeMap;

use jiff::civil::Date;
use petgraph::algo::astar;
use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::{EdgeRef, Reversed};

use crate::domain::{
    ActivityId, ActivityState, ContactId, OwnerId, Party, RelationId, RelationKind, Workspace,
    days_between,
};

/// A tie of the firm has cooled when there was no contact for so many days.
pub const COOLED_AFTER_DAYS: i32 = 90;

/// What a tie counts, and a cooled one.
const LIVE: u32 = 1;
const COOLED: u32 = 2;

/// Who stands on a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Whom {
    /// One of the firm.
    Owner(OwnerId),
    /// A person or a company.
    Party(Party),
}

/// What ties two to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tie {
    /// One of the firm was last in contact on this day.
    Met(Date),
    /// A relation says so.
    Related(RelationId),
    /// The one works at the other.
    WorksAt,
}

/// From one to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WarmStep {
    /// Who knows the next.
    pub from: Whom,
    /// The next.
    pub to: Whom,
    /// By what.
    pub tie: Tie,
    /// Whether there was no contact for long.
    pub has_cooled: bool,
}

/// Who is tied to whom in a workspace, on a day.
#[derive(Clone, Debug, Default)]
pub struct Ties {
    graph: DiGraph<Whom, Edge>,
    places: BTreeMap<Whom, NodeIndex>,
}

#[derive(Clone, Copy, Debug)]
struct Edge {
    tie: Tie,
    cost: u32,
}

/// The ties while they are read.
#[derive(Clone, Debug)]
pub struct TiesUnderWay {
    today: Date,
    met: BTreeMap<(OwnerId, Party), Date>,
    reading: Reading,
    ties: Ties,
}

/// What is read next.
#[derive(Clone, Copy, Debug)]
enum Reading {
    Activities(Option<ActivityId>),
    Contacts(Option<ContactId>),
    Relations(Option<RelationId>),
}

/// Begins to read who is tied to whom, as of a day.
#[must_use]
pub fn ties(today: Date) -> TiesUnderWay {
    TiesUnderWay {
        today,
        met: BTreeMap::new(),
        reading: Reading::Activities(None),
        ties: Ties::default(),
    }
}

impl TiesUnderWay {
    /// Reads at most so many records more; the ties once all are read. The records must stay the same from
    /// step to step.
    pub fn step(&mut self, workspace: &Workspace, some: usize) -> Option<Ties> {
        match self.reading {
            Reading::Activities(last) => {
                let mut read = None;
                for activity in workspace.activities.after(last).take(some) {
                    read = Some(activity.id);
                    self.meet(workspace, activity.id);
                }
                self.reading = match read {
                    Some(_) => Reading::Activities(read),
                    None => {
                        self.tie_whoever_met();
                        Reading::Contacts(None)
                    }
                };
            }
            Reading::Contacts(last) => {
                let mut read = None;
                for contact in workspace.contacts.after(last).take(some) {
                    read = Some(contact.id);
                    if let Some(account) = contact.account {
                        let (person, company) =
                            (Party::Contact(contact.id), Party::Account(account));
                        let (person, company) = (Whom::Party(person), Whom::Party(company));
                        self.ties.put(person, company, Edge { tie: Tie::WorksAt, cost: 0 });
                        self.ties.put(company, person, Edge { tie: Tie::WorksAt, cost: LIVE });
                    }
                }
                self.reading = match read {
                    Some(_) => Reading::Contacts(read),
                    None => Reading::Relations(None),
                };
            }
            Reading::Relations(last) => {
                let mut read = None;
                for relation in workspace.relations.after(last).take(some) {
                    read = Some(relation.id);
                    if relation.kind != RelationKind::DistinctFrom {
                        let (from, to) = (Whom::Party(relation.from), Whom::Party(relation.to));
                        let edge = Edge { tie: Tie::Related(relation.id), cost: LIVE };
                        self.ties.put(from, to, edge);
                        self.ties.put(to, from, edge);
                    }
                }
                self.reading = Reading::Relations(read);
                return read.is_none().then(|| std::mem::take(&mut self.ties));
            }
        }
        None
    }

    /// Who of the firm was in contact, and with whom: the person, or else the company.
    fn meet(&mut self, workspace: &Workspace, id: ActivityId) {
        let Some(activity) = workspace.activities.get(id) else { return };
        let opportunity = activity.opportunity.and_then(|id| workspace.opportunities.get(id));
        let account = || activity.account.or(opportunity?.account).map(Party::Account);
        let with = activity.contact.map(Party::Contact).or_else(account);
        let owner = activity.owner.or_else(|| opportunity?.owner());
        let is_past = activity.state == ActivityState::Done && activity.on <= self.today;
        if let (Some(owner), Some(with), true) = (owner, with, is_past) {
            let last = self.met.entry((owner, with)).or_insert(activity.on);
            *last = activity.on.max(*last);
        }
    }

    fn tie_whoever_met(&mut self) {
        for ((owner, with), last) in std::mem::take(&mut self.met) {
            let cost = if has_cooled(last, self.today) { COOLED } else { LIVE };
            let edge = Edge { tie: Tie::Met(last), cost };
            self.ties.put(Whom::Owner(owner), Whom::Party(with), edge);
        }
    }
}

fn has_cooled(last: Date, today: Date) -> bool {
    days_between(last, today) > COOLED_AFTER_DAYS
}

impl Ties {
    fn put(&mut self, from: Whom, to: Whom, edge: Edge) {
        let (from, to) = (self.place(from), self.place(to));
        self.graph.add_edge(from, to, edge);
    }

    fn place(&mut self, whom: Whom) -> NodeIndex {
        *self.places.entry(whom).or_insert_with(|| self.graph.add_node(whom))
    }

    /// The warm path to a person or a company from one of these; empty where none leads there.
    #[must_use]
    pub fn path(&self, from: &[OwnerId], to: Party) -> Vec<WarmStep> {
        let Some(aim) = self.places.get(&Whom::Party(to)) else { return Vec::new() };
        let begins = |place: NodeIndex| match self.graph[place] {
            Whom::Owner(owner) => from.contains(&owner),
            Whom::Party(_) => false,
        };
        // From the aim back, so that one search serves whoever it begins with.
        let back = Reversed(&self.graph);
        let found = astar(back, *aim, begins, |edge| edge.weight().cost, |_| 0);
        let Some((_, mut places)) = found else { return Vec::new() };
        places.reverse();
        places.windows(2).filter_map(|pair| self.step(pair[0], pair[1])).collect()
    }

    fn step(&self, from: NodeIndex, to: NodeIndex) -> Option<WarmStep> {
        let edge = self.graph.edges_connecting(from, to).min_by_key(|edge| edge.weight().cost)?;
        let Edge { tie, cost } = *edge.weight();
        let (from, to) = (self.graph[from], self.graph[to]);
        Some(WarmStep { from, to, tie, has_cooled: cost == COOLED })
    }
}

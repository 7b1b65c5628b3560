//! Whether sides differ at all: owners in a measure, sectors, sources. The question comes before any word
//! about one of them, and all that one page asks is asked together.
//!
//! Every word is said with all questions of the page in view (S. Holm, Scandinavian Journal of Statistics 6
//! (1979), 65–70), so that of equals somebody is named anywhere at most one time in twenty. Where sides
//! differ only in what they have left open, nobody is named.
//!
//! It knows counts and no records. Permutations are drawn in slices.

use crate::stats::{
    Basis, Group, Homogeneity, HomogeneityTest, MORE_PERMUTATIONS, PERMUTATIONS, holm,
};

use super::Reason;

/// At which probability a test passes.
pub(super) const PASSES: f64 = 0.05;

/// Probabilities so close to that are drawn again, from more permutations.
const CLOSE: (f64, f64) = (0.04, 0.06);

/// The seed of the permutations.
const SEED: u64 = 0x5eed;

/// The cases of each side, all with the same time to go on; and the same without those still open.
pub type Cases = [Vec<Group>; 2];

/// One question and its answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Differ<K> {
    /// Who or what is held against each other, and in what.
    pub of: K,
    /// How many sides have trials.
    pub sides: usize,
    /// The outcome, or why there is no test.
    pub test: Result<Homogeneity, Reason>,
    /// Its probability with all questions in view.
    pub raised: Option<f64>,
    /// The probability without those still open; `None` where it was not asked, or there is no such test.
    pub without_left_open: Option<f64>,
}

impl<K> Differ<K> {
    /// Whether any side may be called above or below: the test passes with all questions in view, and not
    /// only for what is still open.
    #[must_use]
    pub fn names(&self) -> bool {
        passes(self.raised) && passes(self.without_left_open)
    }

    /// Whether the sides differ only in what they have left open.
    #[must_use]
    pub fn only_left_open(&self) -> bool {
        passes(self.raised) && !self.names()
    }
}

fn passes(p: Option<f64>) -> bool {
    p.is_some_and(|p| p <= PASSES)
}

/// The questions of a page, being answered.
#[derive(Clone, Debug)]
pub struct DifferUnderWay<K> {
    cases: Vec<Option<Cases>>,
    round: Round,
    /// What is drawn now: for which question.
    drawing: Vec<(usize, HomogeneityTest)>,
    found: Vec<Differ<K>>,
}

/// What is asked, one after the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Round {
    /// Each question.
    Every,
    /// Those that are close, again.
    Close,
    /// Those that pass, without what is still open.
    WithoutLeftOpen,
}

/// Asks of each of these whether its sides differ, or says why it can't be asked; `alone` where there is
/// but one side.
#[must_use]
pub fn differ<K>(
    questions: impl IntoIterator<Item = (K, Result<Cases, Reason>)>,
    alone: Reason,
) -> DifferUnderWay<K> {
    let mut begun = DifferUnderWay {
        cases: Vec::new(),
        round: Round::Every,
        drawing: Vec::new(),
        found: Vec::new(),
    };
    for (of, cases) in questions {
        let place = begun.found.len();
        let with_trials = cases
            .as_ref()
            .map_or(0, |[groups, _]| groups.iter().filter(|group| group.trials > 0).count());
        let why_not = match cases {
            Err(why_not) => why_not,
            Ok(_) if with_trials < 2 => alone,
            Ok(_) => Reason::AllOrNone,
        };
        let test = cases.as_ref().ok().and_then(|[groups, _]| test_of(groups, place));
        begun.drawing.extend(test.map(|test| (place, test)));
        begun.cases.push(cases.ok());
        begun.found.push(Differ {
            of,
            sides: with_trials,
            test: Err(why_not),
            raised: None,
            without_left_open: None,
        });
    }
    begun
}

fn test_of(groups: &[Group], place: usize) -> Option<HomogeneityTest> {
    HomogeneityTest::new(groups, SEED + place as u64)
}

impl<K> DifferUnderWay<K> {
    /// Draws at most so many permutations more; whether all is answered.
    pub fn step(&mut self, draws: u32) -> bool {
        if let Some((place, test)) = self.drawing.last_mut() {
            let place = *place;
            let Some(tested) = test.step(draws) else { return false };
            self.drawing.pop();
            let answer = &mut self.found[place];
            match self.round {
                Round::WithoutLeftOpen => answer.without_left_open = Some(tested.p),
                Round::Every | Round::Close => answer.test = Ok(tested),
            }
            return false;
        }
        match self.round {
            Round::Every => {
                self.raise();
                self.draw_again_what_is_close();
                self.round = Round::Close;
            }
            Round::Close => {
                self.raise();
                self.draw_without_left_open();
                self.round = Round::WithoutLeftOpen;
            }
            Round::WithoutLeftOpen => return true,
        }
        false
    }

    /// The answers so far; all of them once [`Self::step`] has said so.
    #[must_use]
    pub fn found(&self) -> &[Differ<K>] {
        &self.found
    }

    /// The cases of a question, by its place; `None` where it can't be asked.
    #[must_use]
    pub fn cases(&self, place: usize) -> Option<&Cases> {
        self.cases.get(place)?.as_ref()
    }

    /// Raises the probabilities, all questions that were tested in view.
    fn raise(&mut self) {
        let tested = self.found.iter().filter_map(|one| one.test.ok());
        let raised = holm(&tested.map(|test| test.p).collect::<Vec<_>>());
        let answers = self.found.iter_mut().filter(|one| one.test.is_ok());
        for (answer, raised) in answers.zip(raised) {
            answer.raised = Some(raised);
        }
    }

    fn draw_again_what_is_close(&mut self) {
        for (place, answer) in self.found.iter().enumerate() {
            let is_drawn =
                answer.test.is_ok_and(|test| test.basis == Basis::Permutation(PERMUTATIONS));
            let is_close = answer.raised.is_some_and(|p| CLOSE.0 <= p && p <= CLOSE.1);
            if let (Some([groups, _]), true) = (&self.cases[place], is_drawn && is_close) {
                let test = test_of(groups, place);
                let test = test.map(|test| (place, test.with_draws(MORE_PERMUTATIONS)));
                self.drawing.extend(test);
            }
        }
    }

    fn draw_without_left_open(&mut self) {
        for (place, answer) in self.found.iter().enumerate() {
            if let (Some([_, decided]), true) = (&self.cases[place], passes(answer.raised)) {
                let test = test_of(decided, place);
                self.drawing.extend(test.map(|test| (place, test)));
            }
        }
    }
}

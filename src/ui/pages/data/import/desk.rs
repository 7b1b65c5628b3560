//! The import under way. It outlives the page it is drawn on: opening a workspace, a change of
//! language or a look at another page draws the page anew, and what was answered must not be lost.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use web_sys::File;

use crate::domain::{Currency, Workspace};
use crate::transfer::{
    Answer, CreatedAs, Import, Mapping, Preview, Question, Reading, RowKind, Table,
};
use crate::ui::browser::today;
use crate::ui::context::App;

use super::codes::QuestionKey;
use super::room::Fit;
use super::step::{OpenFile, Step};
use super::target::Target;

/// What would come of the import as it is answered now.
#[derive(Clone)]
pub struct Look {
    /// What would come of it.
    pub preview: Arc<Preview>,
    /// Where it would go.
    pub target: Target,
    /// The answered currency.
    pub currency: Option<Currency>,
    /// What the day of creation says.
    pub created_as: CreatedAs,
    /// What each row is.
    pub rows: RowKind,
    /// The company's name is added to the title.
    pub title_with_account: bool,
    /// An amount of 0 on a lost row is none.
    pub lost_zero_is_blank: bool,
    /// Each row is a change of a deal.
    pub rows_are_changes: bool,
}

/// Time for the page to show what was clicked.
const PAINT: Duration = Duration::from_millis(20);

/// What is kept between pages. Signals here belong to no page.
pub(super) struct Kept {
    pub(super) step: ArcRwSignal<Step>,
    pub(super) look: ArcRwSignal<Option<Look>>,
    pub(super) working: ArcRwSignal<bool>,
    /// The questions asked so far: an answered one stays in sight, and can be answered again.
    pub(super) asked: ArcRwSignal<Vec<Question>>,
    /// Answers that the mapping does not tell.
    pub(super) given: ArcRwSignal<BTreeMap<QuestionKey, &'static str>>,
    /// How many bytes are missing to keep what would be imported.
    pub(super) no_room: ArcRwSignal<Fit>,
    pub(super) import: RefCell<Option<Import>>,
    pub(super) files: RefCell<Vec<File>>,
    /// The tables of the file, where there are several.
    pub(super) tables: RefCell<Vec<Table>>,
    /// How many rows of it are read so far.
    pub(super) rows_read: ArcRwSignal<usize>,
    /// How they are said to be written.
    pub(super) said: Cell<Reading>,
    /// A workspace of one's own that is not the open one, as the import will find it, and whether
    /// it is still to be made.
    pub(super) elsewhere: RefCell<Option<(Workspace, bool)>>,
    /// Numbers the readings: a cancelled one finds that it is no longer the last.
    pub(super) reading: Cell<u32>,
    due: Cell<u32>,
    /// It is being imported: a second click does nothing.
    pub(super) applying: Cell<bool>,
    /// The page as drawn last: what a timer set on an earlier one must speak through.
    page: Cell<Option<App>>,
    /// The last step was taken by the person: its heading takes the focus, once.
    pub(super) stepped: Cell<bool>,
}

thread_local! {
    static KEPT: Rc<Kept> = Rc::new(Kept {
        step: ArcRwSignal::new(Step::Choose(None)),
        look: ArcRwSignal::new(None),
        working: ArcRwSignal::new(false),
        asked: ArcRwSignal::new(Vec::new()),
        given: ArcRwSignal::new(BTreeMap::new()),
        no_room: ArcRwSignal::new(Fit::Whole),
        import: RefCell::new(None),
        files: RefCell::new(Vec::new()),
        tables: RefCell::new(Vec::new()),
        rows_read: ArcRwSignal::new(0),
        said: Cell::new(Reading::default()),
        elsewhere: RefCell::new(None),
        reading: Cell::new(0),
        due: Cell::new(0),
        applying: Cell::new(false),
        page: Cell::new(None),
        stepped: Cell::new(false),
    });
}

/// What is kept between pages.
pub(super) fn kept() -> Rc<Kept> {
    KEPT.with(Rc::clone)
}

/// The import as the page sees it.
#[derive(Clone, Copy)]
pub struct Desk {
    pub(super) app: App,
    /// Where the import stands.
    pub step: RwSignal<Step>,
    /// What would come of it; `None` until first worked out.
    pub look: RwSignal<Option<Look>>,
    /// It is being worked out again.
    pub working: RwSignal<bool>,
    /// The questions asked so far.
    pub asked: RwSignal<Vec<Question>>,
    /// Answers that the mapping does not tell.
    pub given: RwSignal<BTreeMap<QuestionKey, &'static str>>,
    /// How many bytes are missing to keep what would be imported.
    pub no_room: RwSignal<Fit>,
}

impl Desk {
    /// The import, for the page being made.
    #[must_use]
    pub fn of_page(app: App) -> Self {
        let kept = kept();
        kept.page.set(Some(app));
        let desk = Self {
            app,
            step: kept.step.clone().into(),
            look: kept.look.clone().into(),
            working: kept.working.clone().into(),
            asked: kept.asked.clone().into(),
            given: kept.given.clone().into(),
            no_room: kept.no_room.clone().into(),
        };
        // The workspace may change under an open file: another tab, an undo, another one opened.
        Effect::new(move |before: Option<()>| {
            app.store.open.track();
            app.store.read(|_| ());
            if before.is_some() || kept.look.with_untracked(Option::is_some) {
                kept.elsewhere.replace(None);
                look_again(app);
            }
        });
        desk
    }

    /// The import of the page.
    #[must_use]
    pub fn current() -> Self {
        expect_context()
    }

    /// Something of what would come of it, as a signal that changes only when that does.
    pub fn part<T>(self, part: impl Fn(&Look) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: Default + PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| self.look.with(|look| look.as_ref().map(&part).unwrap_or_default()))
    }

    /// Changes how the file is read.
    pub fn change(self, change: impl FnOnce(&mut Mapping)) {
        if let Some(import) = kept().import.borrow_mut().as_mut() {
            change(&mut import.mapping);
        }
        kept().no_room.set(Fit::Whole);
        look_again(self.app);
    }

    /// Says what each row is. The questions are asked anew.
    pub fn set_rows(self, rows: RowKind) {
        let kept = kept();
        if let Some(import) = kept.import.borrow_mut().as_mut() {
            import.set_rows(rows);
        }
        kept.asked.set(Vec::new());
        kept.given.set(BTreeMap::new());
        if let Step::Work(facts) = kept.step.get_untracked() {
            kept.go(Step::Work(OpenFile { kind: rows, ..facts }));
        }
        self.change(|_| {});
    }

    /// Answers a question.
    pub fn answer(self, key: QuestionKey, code: &'static str, answer: Answer) {
        kept().given.update(|given| _ = given.insert(key, code));
        self.change(|mapping| mapping.answer(answer));
    }

    /// The headers of the open file.
    #[must_use]
    pub fn headers(self) -> Vec<String> {
        self.look.with_untracked(|look| {
            let columns = look.iter().flat_map(|look| &look.preview.columns);
            columns.map(|column| column.header.clone()).collect()
        })
    }

    /// Back to the start; nothing has changed.
    pub fn cancel(self) {
        let kept = kept();
        kept.clear();
        kept.go(Step::Choose(None));
    }

    /// Whether a heading that was just drawn takes the focus: once after each step.
    #[must_use]
    pub fn takes_focus(self) -> bool {
        kept().stepped.replace(false)
    }
}

impl Kept {
    /// Goes to another step, at the person's wish.
    pub(super) fn go(&self, step: Step) {
        self.stepped.set(true);
        self.step.set(step);
    }

    /// Forgets the file. A reading that is still under way comes to nothing.
    pub(super) fn clear(&self) {
        self.reading.set(self.reading.get() + 1);
        self.due.set(self.due.get() + 1);
        self.import.replace(None);
        self.elsewhere.replace(None);
        self.files.replace(Vec::new());
        self.tables.replace(Vec::new());
        self.rows_read.set(0);
        self.said.set(Reading::default());
        self.look.set(None);
        self.working.set(false);
        self.asked.set(Vec::new());
        self.given.set(BTreeMap::new());
        self.no_room.set(Fit::Whole);
    }
}

/// Works out again what would come of it, after the page has shown what was clicked. Several
/// changes at once are worked out once.
pub(super) fn look_again(app: App) {
    let kept = kept();
    if kept.import.borrow().is_none() {
        return;
    }
    let due = kept.due.get() + 1;
    kept.due.set(due);
    kept.working.set(true);
    let look = move || {
        if kept.due.get() == due {
            kept.look_now(kept.page.get().unwrap_or(app));
        }
    };
    set_timeout(look, PAINT);
}

/// Imports it, after the page has shown that it is being done.
pub(super) fn apply_soon(app: App) {
    let kept = kept();
    if kept.applying.replace(true) {
        return;
    }
    kept.working.set(true);
    let apply = move || {
        super::apply::apply(&kept, kept.page.get().unwrap_or(app));
        kept.applying.set(false);
        kept.working.set(false);
    };
    set_timeout(apply, PAINT);
}

impl Kept {
    fn look_now(&self, app: App) {
        let import = self.import.borrow();
        let Some(import) = import.as_ref() else { return };
        // Ids that are thrown away with the preview need no randomness.
        let mut drawn = 0;
        let mut new_id = || {
            drawn += 1;
            (drawn, [0; 10])
        };
        let looked = self.with_target(app, |workspace, target| {
            (import.preview(workspace, today(), &mut new_id), target)
        });
        let Some((preview, target)) = looked else { return };
        self.asked.update(|asked| {
            for question in &preview.questions {
                let key = QuestionKey::of(question);
                if asked.iter().all(|known| QuestionKey::of(known) != key) {
                    asked.push(question.clone());
                }
            }
        });
        let mapping = &import.mapping;
        self.look.set(Some(Look {
            preview: Arc::new(preview),
            target,
            currency: mapping.currency(),
            created_as: mapping.created_as,
            rows: mapping.rows(),
            title_with_account: mapping.title_with_account,
            lost_zero_is_blank: mapping.lost_zero_is_blank,
            rows_are_changes: mapping.rows_are_changes,
        }));
        self.working.set(false);
    }
}

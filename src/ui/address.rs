//! The address in the browser: what stands after the `#`, as a signal.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::browser::leave_field;
use super::route::{LogSheet, Misread, Page, Query, Route};

/// The address of the page.
#[derive(Clone, Copy)]
pub struct Address {
    route: RwSignal<Route>,
    /// What is chosen, but for the sheet that lies over the page.
    choices: Memo<Query>,
    before: StoredValue<Option<Route>>,
    /// What of the last address was not understood.
    pub misread: RwSignal<Vec<Misread>>,
}

impl Address {
    /// Follows the address of the page from now on.
    #[must_use]
    pub fn follow() -> Self {
        let (route, misread) = Route::parse(&hash());
        let route = RwSignal::new(route);
        let choices = Memo::new(move |_| route.with(|route| route.query.without_sheets()));
        let address = Self {
            route,
            choices,
            before: StoredValue::new(None),
            misread: RwSignal::new(misread),
        };
        window_event_listener(ev::hashchange, move |_| {
            let (route, misread) = Route::parse(&hash());
            address.misread.set(misread);
            let left = address.route_untracked();
            if left.page != route.page {
                leave_field();
            }
            if left != route {
                address.before.set_value(Some(left));
                address.route.set(route);
            }
        });
        address
    }

    /// Whether the address in the browser says where to go.
    #[must_use]
    pub fn names_a_page(self) -> bool {
        Route::names_a_page(&hash())
    }

    /// Where one is now.
    #[must_use]
    pub fn route(self) -> Route {
        self.route.get()
    }

    /// Where one is now, without following it.
    #[must_use]
    pub fn route_untracked(self) -> Route {
        self.route.get_untracked()
    }

    /// Something of the route, as a signal that changes only when that does.
    pub fn part<T>(self, part: impl Fn(&Route) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: Clone + PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| self.route.with(&part))
    }

    /// The address of a page with all that is chosen here, but for the sheet that lies over this one:
    /// who prints it need not print it again when the sheet comes or goes.
    #[must_use]
    pub fn here(self, page: Page) -> String {
        self.choices.with(|query| Route { page, query: query.clone() }.print())
    }

    /// Closes an opportunity: back to the page that it was opened from.
    pub fn close_opportunity(self) {
        let before = self.before.get_value();
        let before =
            before.filter(|route| matches!(route.page, Page::List | Page::Board | Page::Today));
        let mut to = before.unwrap_or_else(|| self.route_untracked().at(Page::Board));
        to.query.whole = false;
        self.go(&to);
    }

    /// Opens the sheet for logging over the page; Back closes it.
    pub fn open_log(self) {
        self.choose(|query| query.log = Some(LogSheet::Find));
    }

    /// Shows something else in that sheet; Back still closes it.
    pub fn turn_log(self, sheet: LogSheet) {
        let mut route = self.route_untracked();
        route.query.log = Some(sheet);
        self.replace(&route);
    }

    /// Opens the sheet of all keys over the page; Back closes it.
    pub fn open_keys(self) {
        self.choose(|query| query.keys = true);
    }

    /// Opens the palette over the page; Back closes it.
    pub fn open_palette(self) {
        self.choose(|query| query.palette = true);
    }

    /// Something else takes the place of what lies over the page.
    pub fn turn_sheet(self, change: impl FnOnce(&mut Query)) {
        let mut route = self.route_untracked();
        route.query = route.query.without_sheets();
        change(&mut route.query);
        self.replace(&route);
    }

    /// Closes the sheet, as Back would: what it was opened over is not left behind twice.
    pub fn close_sheet(self) {
        let sheet = self.route_untracked();
        let mut route = sheet.clone();
        route.query = sheet.query.without_sheets();
        if route == sheet {
            return;
        }
        if self.before.get_value().as_ref() != Some(&route) {
            self.replace(&route);
            return;
        }
        self.before.set_value(Some(sheet));
        self.route.set(route);
        let _ = window().history().and_then(|history| history.back());
    }

    /// Goes somewhere; Back returns.
    pub fn go(self, route: &Route) {
        let _ = window().location().set_hash(&route.print());
    }

    /// Goes to a page, keeping what is chosen for the whole app: workspace, day and language.
    pub fn go_to(self, page: Page) {
        self.go(&self.link(page));
    }

    /// The route to a page, keeping workspace, day and language.
    #[must_use]
    pub fn link(self, page: Page) -> Route {
        let Query { workspace, as_of, language, .. } = self.route.with(|route| route.query.clone());
        Route { page, query: Query { workspace, as_of, language, ..Query::default() } }
    }

    /// Changes a choice where one is, as a new step in the browser's history.
    pub fn choose(self, change: impl FnOnce(&mut Query)) {
        let mut route = self.route_untracked();
        change(&mut route.query);
        self.go(&route);
    }

    /// Puts another address in the place of this one: Back does not return to it.
    pub fn replace(self, route: &Route) {
        let history = window().history();
        let replaced = history.and_then(|history| {
            history.replace_state_with_url(&JsValue::NULL, "", Some(&route.print()))
        });
        if replaced.is_err() {
            self.go(route);
        }
        self.route.set(route.clone());
    }
}

fn hash() -> String {
    window().location().hash().unwrap_or_default()
}

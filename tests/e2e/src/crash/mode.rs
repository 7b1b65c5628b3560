//! The ways in which things end.

/// What is killed, and with how many tabs open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mode {
    /// What is killed.
    pub blow: Blow,
    /// Tabs that type at once.
    pub tabs: usize,
}

/// What is killed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Blow {
    /// All of the browser, seconds after the first edit. It writes local storage to disk about five
    /// seconds after the first change, and then once a minute at most: what is found is what was in
    /// the store at that moment, between any two of the app's writes.
    Browser,
    /// The page alone, in the middle of whatever it does. The browser lives, and has all that the
    /// page has written. Of two tabs sometimes one lives on, and must show what both have done.
    Page,
    /// The page, and right after it the browser, which is then writing all of it to disk.
    PageThenBrowser,
}

impl Mode {
    /// Every mode there is.
    pub const ALL: [Self; 6] = [
        Self { blow: Blow::Browser, tabs: 1 },
        Self { blow: Blow::Page, tabs: 1 },
        Self { blow: Blow::PageThenBrowser, tabs: 1 },
        Self { blow: Blow::Browser, tabs: 2 },
        Self { blow: Blow::Page, tabs: 2 },
        Self { blow: Blow::PageThenBrowser, tabs: 2 },
    ];

    /// What it is called in the table.
    pub const fn name(self) -> &'static str {
        match (self.blow, self.tabs) {
            (Blow::Browser, 1) => "browser killed",
            (Blow::Browser, _) => "browser killed, two tabs",
            (Blow::Page, 1) => "page killed",
            (Blow::Page, _) => "pages killed, two tabs",
            (Blow::PageThenBrowser, 1) => "page, then browser killed",
            (Blow::PageThenBrowser, _) => "pages, then browser killed, two tabs",
        }
    }
}

//! All tests that need no browser, in one binary.

mod charts;

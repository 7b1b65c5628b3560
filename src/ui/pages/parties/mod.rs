//! Companies and people: the lists of both, a page for each, and the page on which two that are perhaps
//! the same are held against each other.
//!
//! | file | room for |
//! |---|---|
//! | `relations`, `review` | the lists, and the pairs that are perhaps one |
//! | `account`, `contact` | the pages; `subject` is the one that is looked at |
//! | `head`, `details`, `fields` | the name and what is known, edited in place |
//! | `people`, `deals`, `lanes` | who works there, what is sold, who has been in touch |
//! | `ties`, `tie_form`, `notes` | whom they know, and what is to be remembered |
//! | `introductions` | to whom they can introduce |
//! | `doubles`, `merged` | who is perhaps the same, and what was merged |
//! | `merge`, `merge_rows`, `merge_sums`, `merge_people` | two side by side |
//! | `remove` | what goes with one that is deleted |
//! | `company_form`, `person_form` | new ones |

mod account;
mod company_form;
mod contact;
mod deals;
mod details;
mod doubles;
mod fields;
mod head;
mod introductions;
mod lanes;
mod merge;
mod merge_people;
mod merge_rows;
mod merge_sums;
mod merged;
mod notes;
mod people;
mod person_form;
mod relations;
mod remove;
mod review;
mod subject;
mod tie_form;
mod ties;

pub use account::AccountPage;
pub use company_form::companies_like;
pub use contact::ContactPage;
pub use doubles::AlikeHint;
pub use person_form::people_like;
pub use relations::RelationsPage;

//! Icons: line drawings of 16 units, in the colour of the text beside them.

use leptos::prelude::*;

use crate::domain::ActivityKind;

/// Which icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IconName {
    Brand,
    Undo,
    Redo,
    Theme,
    Warn,
    None,
    Arrow,
    Plus,
    Close,
    Table,
    Export,
    Numbers,
    Board,
    Funnel,
    File,
    Play,
    More,
    Check,
    Cross,
    Calendar,
    Phone,
    Mail,
    People,
    Place,
    Paper,
    Flag,
    Note,
    Swap,
    Clock,
    Wave,
    Dash,
    Keys,
    Up,
    Down,
    Search,
    Company,
    Person,
    Next,
}

impl IconName {
    /// What stands for an activity.
    #[must_use]
    pub const fn of_activity(kind: ActivityKind) -> Self {
        match kind {
            ActivityKind::Call => Self::Phone,
            ActivityKind::Email | ActivityKind::Request | ActivityKind::NewsletterSignUp => {
                Self::Mail
            }
            ActivityKind::Meeting | ActivityKind::Appointment | ActivityKind::VideoCall => {
                Self::People
            }
            ActivityKind::SiteVisit | ActivityKind::Fair => Self::Place,
            ActivityKind::Proposal | ActivityKind::Download => Self::Paper,
            ActivityKind::Event | ActivityKind::Social | ActivityKind::OrderStep => Self::Flag,
        }
    }
}

/// An icon. It says nothing to a screen reader: the text beside it does.
#[component]
pub fn Icon(name: IconName) -> impl IntoView {
    if name == IconName::Brand {
        return view! {
            <svg viewBox="0 0 22 22" aria-hidden="true">
                <path fill="currentColor" d="M1 3h20v3.2H1zM4 8h14v3.2H4zM7 13h8v3.2H7zM9.5 18h3v3.2h-3z" />
            </svg>
        }
        .into_any();
    }
    view! {
        <svg class="ico" viewBox="0 0 16 16" aria-hidden="true">
            <path d=outline(name) />
        </svg>
    }
    .into_any()
}

const fn outline(name: IconName) -> &'static str {
    match name {
        IconName::Brand => "",
        IconName::Undo => "M3 6h7a3.5 3.5 0 0 1 0 7H7M5.5 3 2.5 6l3 3",
        IconName::Redo => "M13 6H6a3.5 3.5 0 0 0 0 7h3M10.5 3l3 3-3 3",
        IconName::Theme => {
            "M13.5 8a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0zM8 2.5v11M10 3v10M12 4.5v7"
        }
        IconName::Warn => "M8 2.5 14 13H2zM8 6.5v3M8 11.4v.1",
        IconName::None => {
            "M9.4 2.7a5.5 5.5 0 0 0-2.8 0M4.1 4.1a5.5 5.5 0 0 0-1.4 2.5M2.7 9.4a5.5 5.5 0 0 0 1.4 2.5M6.6 13.3a5.5 5.5 0 0 0 2.8 0M11.9 11.9a5.5 5.5 0 0 0 1.4-2.5M13.3 6.6a5.5 5.5 0 0 0-1.4-2.5"
        }
        IconName::Arrow => "M2.5 8h11M9.5 4l4 4-4 4",
        IconName::Plus => "M8 3v10M3 8h10",
        IconName::Close => "M3.5 3.5l9 9M12.5 3.5l-9 9",
        IconName::Table => "M2 3h12v10H2zM2 6.5h12M2 9.75h12M6.5 6.5V13",
        IconName::Export => "M8 2.5v7M5 7l3 3 3-3M3 13h10",
        IconName::Numbers => "M2 4h12M4 8h8M6 12h4",
        IconName::Board => "M3 3v10M8 3v6M13 3v3",
        IconName::Funnel => "M2 3h12M4 6.5h8M6 10h4M7.3 13.2h1.4",
        IconName::File => "M4 2h5l3 3v9H4zM9 2v3h3",
        IconName::Play => "M5 3l8 5-8 5z",
        IconName::More => "M3 8h.01M8 8h.01M13 8h.01",
        IconName::Calendar => "M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v2.5M10.5 2v2.5",
        IconName::Check => "M3 8.5l3.2 3.2L13 5",
        IconName::Cross => "M4 4l8 8M12 4l-8 8",
        IconName::Phone => {
            "M3.5 2.5h2.4l1 3-1.5 1.2a8 8 0 0 0 3.9 3.9l1.2-1.5 3 1v2.4a1 1 0 0 1-1.1 1A10.5 10.5 0 0 1 2.5 3.6a1 1 0 0 1 1-1.1z"
        }
        IconName::Mail => {
            "M3 3.5h10a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1zM2.5 4.5 8 9l5.5-4.500"
        }
        IconName::People => {
            "M7.7 6a2.2 2.2 0 1 1-4.4 0 2.200 2.200 0 0 1 4.400 0zM12.8 6.500a1.800 1.800 0 1 1-3.600 0 1.800 1.800 0 0 1 3.600 0zM1.8 13c.3-2.500 1.800-3.800 3.700-3.800S8.900 10.500 9.200 13M10 9.600c2-.4 3.700.8 4.200 3.400"
        }
        IconName::Place => {
            "M8 14s4.500-4.200 4.500-7.500a4.500 4.500 0 0 0-9 0C3.500 9.800 8 14 8 14zM9.500 6.500a1.500 1.500 0 1 1-3 0 1.500 1.500 0 0 1 3 0z"
        }
        IconName::Paper => "M4 2h5l3 3v9H4zM9 2v3h3M6 8.500h4M6 11h4",
        IconName::Flag => "M4 14V2.500M4 3h8l-2 2.750L12 8.500H4",
        IconName::Note => "M3 3.500h10v6.500l-3 3H3zM13 10h-3v3M5.500 6.500h5M5.500 9h2.500",
        IconName::Swap => {
            "M3 5.500h9M9.500 3 12 5.500 9.500 8M13 10.500H4M6.500 8 4 10.500 6.500 13"
        }
        IconName::Clock => {
            "M13.5 8a5.500 5.500 0 1 1-11 0 5.500 5.500 0 0 1 11 0zM8 5v3.200l2 1.300"
        }
        IconName::Wave => "M2.500 9c1.400-3 3.800-3 5.500-1s4.100 2 5.500-1",
        IconName::Dash => "M4 8h8",
        IconName::Keys => {
            "M2.5 4.500h11v7h-11zM5 9.500h6M4.800 7h.01M7 7h.01M9.200 7h.01M11.300 7h.01"
        }
        IconName::Up => "M8 13V3M4 7l4-4 4 4",
        IconName::Down => "M4 6.5 8 10.5l4-4",
        IconName::Search => "M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0zM10.5 10.5 14 14",
        IconName::Company => {
            "M3 13.5v-9l5-2v11M8 6.5h5v7M2 13.5h12M5.5 6.5v.1M5.5 9.5v.1M10.5 9v.1M10.5 11.2v.1"
        }
        IconName::Person => {
            "M10.5 5.5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM3 13.5c.4-3 2.4-4.5 5-4.5s4.6 1.5 5 4.5"
        }
        IconName::Next => "M6 3.5 10.5 8 6 12.5",
    }
}

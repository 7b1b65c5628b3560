//! Addresses inside a text that somebody wrote. Only those of the web, of mail and of telephones are
//! links: whatever else looks like one stays text. Free of Leptos and the browser.

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// As it was written.
    Text(String),
    /// An address that can be followed.
    Link(String),
}

const SCHEMES: [&str; 4] = ["https://", "http://", "mailto:", "tel:"];

/// The text in pieces, in its order.
#[must_use]
pub fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(start) = next_address(rest) {
        let address = &rest[start..];
        let end =
            address.find(|letter: char| letter.is_whitespace() || "<>\"«»“”".contains(letter));
        let address = &address[..end.unwrap_or(address.len())];
        // What closes the sentence is not part of the address.
        let address = address.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '\'', '’']);
        let (before, after) = (&rest[..start], &rest[start + address.len()..]);
        if !before.is_empty() {
            pieces.push(Piece::Text(before.to_owned()));
        }
        pieces.push(Piece::Link(address.to_owned()));
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Text(rest.to_owned()));
    }
    pieces
}

/// Where the first address begins: at the beginning of a word, and with more than its scheme.
fn next_address(text: &str) -> Option<usize> {
    let begins = |at: usize| {
        let after_a_letter = text[..at].chars().next_back().is_some_and(char::is_alphanumeric);
        let address = &text[at..];
        let scheme = SCHEMES.into_iter().find(|scheme| {
            address.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
        });
        let goes_on = scheme.and_then(|scheme| address[scheme.len()..].chars().next());
        !after_a_letter && goes_on.is_some_and(|next| next.is_alphanumeric() || next == '+')
    };
    text.char_indices().map(|(at, _)| at).find(|at| begins(*at))
}

/// The address that calls a number, if there is one in what was typed.
#[must_use]
pub fn call_address(phone: &str) -> Option<String> {
    let digits: String =
        phone.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+').collect();
    digits.chars().any(|letter| letter.is_ascii_digit()).then(|| format!("tel:{digits}"))
}

/// The address that writes to a mailbox, if what was typed is one.
#[must_use]
pub fn mail_address(email: &str) -> Option<String> {
    let email = email.trim();
    let (name, host) = email.split_once('@')?;
    let plain = |part: &str| {
        !part.is_empty()
            && part.chars().all(|letter| letter.is_alphanumeric() || "._-+'".contains(letter))
    };
    (plain(name) && plain(host)).then(|| format!("mailto:{email}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Links in brackets.
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let shown = pieces(text).into_iter().map(|piece| match piece {
            Piece::Text(text) => text,
            Piece::Link(address) => format!("[{address}]"),
        });
        assert_eq!(shown.collect::<String>(), expected);
    }

    #[test]
    fn only_addresses_of_web_mail_and_telephone_are_links() {
        check("see https://a.example/x?y=1.", "see [https://a.example/x?y=1].");
        check("(http://a.example), tel:+39055", "([http://a.example]), [tel:+39055]");
        check("MAILTO:ada@a.example!", "[MAILTO:ada@a.example]!");
        check(
            "javascript:alert(1) data:text/html,x file:///etc",
            "javascript:alert(1) data:text/html,x file:///etc",
        );
        check("hotel:5 and http:// alone", "hotel:5 and http:// alone");
        check("più https://é.example/à\nqui", "più [https://é.example/à]\nqui");
        check("", "");
    }

    #[test]
    fn what_is_typed_as_number_or_mailbox_can_be_followed_if_it_is_one() {
        assert_eq!(call_address("+39 055 12-34"), Some("tel:+390551234".to_owned()));
        assert_eq!(call_address("ask Ada"), None);
        assert_eq!(mail_address(" ada@a.example "), Some("mailto:ada@a.example".to_owned()));
        assert_eq!(mail_address("ada@a.example?bcc=all@b.example"), None);
        assert_eq!(mail_address("ada"), None);
    }
}

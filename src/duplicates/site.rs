//! Which site of its own an address belongs to: of the web or of e-mail.

/// Providers of mail that anybody may have an address at, whatever country stands behind.
const MAIL_OF_ANYBODY: [&str; 19] = [
    "gmail",
    "googlemail",
    "hotmail",
    "outlook",
    "live",
    "msn",
    "yahoo",
    "ymail",
    "rocketmail",
    "icloud",
    "aol",
    "gmx",
    "proton",
    "protonmail",
    "yandex",
    "zoho",
    "tutanota",
    "fastmail",
    "mail",
];

/// Others, and sites on which firms have a page among many.
const OF_ANYBODY: [&str; 60] = [
    // Mail
    "me.com",
    "mac.com",
    "pm.me",
    "qq.com",
    "libero.it",
    "virgilio.it",
    "tiscali.it",
    "alice.it",
    "tim.it",
    "tin.it",
    "inwind.it",
    "iol.it",
    "email.it",
    "fastwebnet.it",
    "vodafone.it",
    "pec.it",
    "legalmail.it",
    "arubapec.it",
    "pec.aruba.it",
    "postecert.it",
    "orange.fr",
    "wanadoo.fr",
    "free.fr",
    "laposte.net",
    "sfr.fr",
    "bbox.fr",
    "neuf.fr",
    "numericable.fr",
    "web.de",
    "t-online.de",
    "freenet.de",
    "arcor.de",
    "bluewin.ch",
    "hispeed.ch",
    "sunrise.ch",
    "telefonica.net",
    "terra.es",
    "movistar.es",
    "btinternet.com",
    "sky.com",
    "virginmedia.com",
    "ntlworld.com",
    "talktalk.net",
    "comcast.net",
    "verizon.net",
    "att.net",
    "sbcglobal.net",
    // Reserved for examples
    "example.com",
    "example.org",
    "example.net",
    // The web
    "facebook.com",
    "instagram.com",
    "linkedin.com",
    "twitter.com",
    "x.com",
    "youtube.com",
    "booking.com",
    "tripadvisor.it",
    "paginegialle.it",
    "pagesjaunes.fr",
];

/// The site that an address of the web or of e-mail belongs to, if it is one's own: its host, without
/// `www`. `None` for providers that anybody may be at, and where a text is no address.
#[must_use]
pub fn site(address: &str) -> Option<String> {
    let address = address.trim().to_ascii_lowercase();
    let host = address.split_once("://").map_or(address.as_str(), |(_, rest)| rest);
    let host = host.split(['/', '?', '#']).next()?;
    let host = host.rsplit('@').next()?.split(':').next()?;
    let host = host.strip_prefix("www.").unwrap_or(host).trim_end_matches('.');
    let labels: Vec<&str> = host.split('.').collect();
    let is_host = labels.len() > 1 && labels.iter().all(|label| is_label(label));
    let ends_in_letters = labels.last().is_some_and(|last| last.chars().all(char::is_alphabetic));
    let of_anybody = OF_ANYBODY.contains(&host) || MAIL_OF_ANYBODY.contains(&labels[0]);
    (is_host && ends_in_letters && !of_anybody).then(|| host.to_owned())
}

fn is_label(label: &str) -> bool {
    !label.is_empty() && label.chars().all(|letter| letter.is_alphanumeric() || letter == '-')
}

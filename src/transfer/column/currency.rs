//! Currencies as people write them beside a number or in a column of their own.

use crate::domain::Currency;

/// What a symbol or code beside a number says of its currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::transfer) enum CurrencyHint {
    /// It names one.
    Certain(Currency),
    /// Several countries write it so; this one is the likeliest.
    Likely(Currency),
}

/// Signs and words that name one currency, in small letters.
const CERTAIN: [(&str, &str); 38] = [
    ("€", "EUR"),
    ("euro", "EUR"),
    ("euros", "EUR"),
    ("£", "GBP"),
    ("us$", "USD"),
    ("a$", "AUD"),
    ("au$", "AUD"),
    ("c$", "CAD"),
    ("ca$", "CAD"),
    ("nz$", "NZD"),
    ("hk$", "HKD"),
    ("s$", "SGD"),
    ("r$", "BRL"),
    ("mx$", "MXN"),
    ("nt$", "TWD"),
    ("₹", "INR"),
    ("₽", "RUB"),
    ("₺", "TRY"),
    ("tl", "TRY"),
    ("₴", "UAH"),
    ("₪", "ILS"),
    ("₩", "KRW"),
    ("₫", "VND"),
    ("₦", "NGN"),
    ("₱", "PHP"),
    ("₡", "CRC"),
    ("₲", "PYG"),
    ("₵", "GHS"),
    ("₸", "KZT"),
    ("₼", "AZN"),
    ("₾", "GEL"),
    ("₮", "MNT"),
    ("₭", "LAK"),
    ("฿", "THB"),
    ("zł", "PLN"),
    ("kč", "CZK"),
    ("円", "JPY"),
    ("元", "CNY"),
];

/// Signs that several countries use.
const LIKELY: [(&str, &str); 11] = [
    ("$", "USD"),
    ("¥", "JPY"),
    ("￥", "JPY"),
    ("kr", "SEK"),
    ("kr.", "SEK"),
    ("fr", "CHF"),
    ("fr.", "CHF"),
    ("sfr.", "CHF"),
    ("rs", "INR"),
    ("rs.", "INR"),
    ("₨", "INR"),
];

/// What a sign, a word or a code says.
pub(in crate::transfer) fn currency_hint(text: &str) -> Option<CurrencyHint> {
    let small = text.to_lowercase();
    let of = |table: &[(&str, &str)]| {
        let found = table.iter().find(|(sign, _)| *sign == small);
        found.and_then(|(_, code)| Currency::parse(code).ok())
    };
    (of(&CERTAIN).map(CurrencyHint::Certain))
        .or_else(|| of(&LIKELY).map(CurrencyHint::Likely))
        .or_else(|| known_code(text).map(CurrencyHint::Certain))
}

/// What a cell of a column of currencies says: `EUR`, `€`, `Euro (EUR)`.
pub(in crate::transfer) fn currency_cell(text: &str) -> Option<CurrencyHint> {
    currency_hint(text).or_else(|| {
        let words = text.split(|letter: char| !letter.is_ascii_alphabetic());
        let mut codes = words.filter(|word| word.bytes().all(|byte| byte.is_ascii_uppercase()));
        codes.find_map(known_code).map(CurrencyHint::Certain)
    })
}

/// The currency of an ISO 4217 code in use, or of a symbol that names only one.
pub(in crate::transfer) fn known_currency(text: &str) -> Option<Currency> {
    match currency_hint(text)? {
        CurrencyHint::Certain(currency) => Some(currency),
        CurrencyHint::Likely(_) => None,
    }
}

fn known_code(text: &str) -> Option<Currency> {
    const CODES: &str = "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB \
        BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN \
        ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK \
        JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD \
        MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR \
        PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL \
        THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF \
        YER ZAR ZMW ZWG";
    let currency = Currency::parse(text).ok()?;
    CODES.split_whitespace().any(|code| code == currency.code()).then_some(currency)
}

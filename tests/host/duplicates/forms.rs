//! Legal forms go where they stand as such, and nowhere else.

use imbuto::duplicates::{Name, folded};

use super::unfold;

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(Name::of_company(text, unfold).words().join(" "), expected, "{text}");
}

#[test]
fn legal_forms_go_at_the_end_and_before_a_name() {
    for form in [
        "srl",
        "S.r.l.",
        "s. r. l.",
        "SRLS",
        "SpA",
        "S.p.A.",
        "snc",
        "S.n.c.",
        "sas",
        "s.s.",
        "S.c.a r.l.",
        "Srl unipersonale",
        "SARL",
        "S.A.R.L.",
        "SA",
        "SAS",
        "SASU",
        "EURL",
        "SCI",
        "GmbH",
        "G.m.b.H.",
        "AG",
        "KG",
        "OHG",
        "UG",
        "GmbH & Co. KG",
        "Ltd",
        "Ltd.",
        "Limited",
        "PLC",
        "LLP",
        "LLC",
        "L.L.C.",
        "Inc.",
        "Corp.",
        "& Co.",
        "S.L.",
        "SLU",
        "S.A.U.",
        "Sagl",
        "Sàrl",
        "& C. snc",
        "e Soci snc",
        "s.n.c. di Rossi Mario & C.",
        "sas di Bianchi Anna",
    ] {
        let written = format!("Officine Verdi {form}");
        let expected = match form {
            "e Soci snc" => "officine verdi e",
            _ => "officine verdi",
        };
        check(&written, expected);
    }
    for form in ["SARL", "S.a.r.l.", "SAS", "EURL", "Srl", "SASU"] {
        check(&format!("{form} Dupont"), "dupont");
    }
}

#[test]
fn what_only_looks_like_a_legal_form_stays() {
    for (text, expected) in [
        ("SpA", "spa"),
        ("S.r.l.", "s r l"),
        ("Spa Resort Verdi", "spa resort verdi"),
        ("SA Nostra", "sa nostra"),
        ("Inc Brothers", "inc brothers"),
        ("Agenzia AG Verdi", "agenzia ag verdi"),
        ("Saspa", "saspa"),
        ("Rossi & C.", "rossi c"),
        ("Cantine di Verdi", "cantine di verdi"),
        ("GmbH", "gmbh"),
        ("SARL", "sarl"),
    ] {
        check(text, expected);
    }
}

#[test]
fn folding_keeps_letters_and_digits_of_any_script() {
    for (text, expected) in [
        ("Ca’ Bruna – 2a sede!", "ca bruna 2a sede"),
        ("Łódź", "lodz"),
        ("ΑΘΉΝΑ", "αθηνα"),
        ("Завод №5", "завод no5"),
        ("株式会社 山田", "株式会社 山田"),
        ("½ & ²", "1 2 2"),
        (" \t ", ""),
    ] {
        assert_eq!(folded(text, unfold).join(" "), expected, "{text}");
    }
}

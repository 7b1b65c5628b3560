//! Letters with accents, which Unicode lets one write in two ways: `é` as one character, and as `e`
//! with an accent of its own. The browser has tables of all of them; these are the Latin, Greek and
//! Cyrillic ones, since nothing here knows the browser.

/// Each accent with the letters that carry it, each without it and with it.
const LETTERS: [(char, &str); 18] = [
    ('\u{300}', "AÀEÈIÌOÒUÙaàeèiìoòuùÜǛüǜNǸnǹWẀwẁÂẦâầĂẰăằÊỀêềÔỒôồƠỜơờƯỪưừYỲyỳЕЀИЍеѐиѝ"),
    (
        '\u{301}',
        "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźÜǗüǘGǴgǵÅǺåǻÆǼæǽØǾøǿWẂwẃÂẤâấĂẮăắÊẾêếÔỐôốƠỚơớƯỨưứΑΆΕΈΗΉΙΊΟΌΥΎΩΏϊΐαάεέηήιίϋΰοόυύωώГЃКЌгѓкќ",
    ),
    ('\u{302}', "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷẠẬạậẸỆẹệỌỘọộ"),
    ('\u{303}', "AÃNÑOÕaãnñoõIĨiĩUŨuũÂẪâẫĂẴăẵEẼeẽÊỄêễÔỖôỗƠỠơỡƯỮưữYỸyỹ"),
    ('\u{304}', "AĀaāEĒeēIĪiīOŌoōUŪuūÜǕüǖǪǬǫǭÖȪöȫÕȬõȭȮȰȯȱYȲyȳ"),
    ('\u{306}', "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭẠẶạặУЎИЙийуў"),
    ('\u{307}', "CĊcċEĖeėGĠgġIİZŻzżAȦaȧOȮoȯ"),
    ('\u{308}', "AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸWẄwẅΙΪΥΫιϊυϋЕЁІЇеёії"),
    ('\u{309}', "AẢaảÂẨâẩĂẲăẳEẺeẻÊỂêểIỈiỉOỎoỏÔỔôổƠỞơởUỦuủƯỬưửYỶyỷ"),
    ('\u{30a}', "AÅaåUŮuů"),
    ('\u{30b}', "OŐoőUŰuű"),
    ('\u{30c}', "CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzžAǍaǎIǏiǐOǑoǒUǓuǔÜǙüǚGǦgǧKǨkǩƷǮʒǯjǰHȞhȟ"),
    ('\u{30f}', "AȀaȁEȄeȅIȈiȉOȌoȍRȐrȑUȔuȕ"),
    ('\u{311}', "AȂaȃEȆeȇIȊiȋOȎoȏRȒrȓUȖuȗ"),
    ('\u{323}', "AẠaạEẸeẹIỊiịOỌoọƠỢơợUỤuụƯỰưựYỴyỵ"),
    ('\u{326}', "SȘsșTȚtț"),
    ('\u{327}', "CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţEȨeȩ"),
    ('\u{328}', "AĄaąEĘeęIĮiįUŲuųOǪoǫ"),
];

/// Whether a character is an accent that stands on the letter before it.
pub(super) const fn is_accent(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

/// Pushes a letter with its accents taken apart, so that both ways of writing it are the same.
pub(super) fn push_apart(letter: char, out: &mut String) {
    match apart(letter) {
        Some((plain, accent)) => {
            push_apart(plain, out);
            out.push(accent);
        }
        None => out.push(letter),
    }
}

/// A letter without any accent.
pub(super) fn without_accent(letter: char) -> char {
    apart(letter).map_or(letter, |(plain, _)| without_accent(plain))
}

fn apart(letter: char) -> Option<(char, char)> {
    if letter.is_ascii() {
        return None;
    }
    LETTERS.iter().find_map(|(accent, pairs)| {
        let mut letters = pairs.chars();
        while let (Some(plain), Some(composed)) = (letters.next(), letters.next()) {
            if composed == letter {
                return Some((plain, *accent));
            }
        }
        None
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_come_apart_down_to_the_plain_one() {
        let mut out = String::new();
        "Zoéếй".chars().for_each(|letter| push_apart(letter, &mut out));
        assert_eq!(out, "Zoe\u{301}e\u{302}\u{301}и\u{306}");
        assert_eq!(['é', 'ế', 'x', 'ß'].map(without_accent), ['e', 'e', 'x', 'ß']);
    }
}

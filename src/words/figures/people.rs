//! The words of the figures about people: rules, reasons, captions, rows and columns.
//!
//! Numbers come in already written, in the order of the rule's.

use crate::domain::Stage;
use crate::metrics::Rule;

use crate::words::{Language, stage as stage_words};

words! {
    owners_caption: "I venditori, passaggio per passaggio", "Les commerciaux, passage par passage", "The owners, passage by passage";
    owners_test_caption: "I venditori sono davvero diversi?", "Les commerciaux diffèrent-ils vraiment ?", "Do the owners really differ?";
    compare_caption: "Due a confronto", "Deux côte à côte", "Two side by side";
    activity_caption: "L’attività e ciò che porta", "L’activité et ce qu’elle apporte", "Activity and what it brings";
    handover_caption: "Il passaggio di palla dal marketing alle vendite", "Le passage de balle du marketing aux ventes", "The hand-over from marketing to sales";
    piano_caption: "I pianoforti: molto lavoro, nessun passo avanti", "Les pianos : beaucoup de travail, aucun pas en avant", "The pianos: much work, no step forward";
    stool_caption: "Gli sgabelli: si somigliano alle vinte, e c’è una via d’ingresso", "Les tabourets : proches des gagnées, avec une porte d’entrée", "The stools: like those won, and there is a way in";
    collisions_caption: "Le collisioni sulla stessa azienda", "Les collisions chez la même entreprise", "Collisions at the same company";

    owners_entry(owners: &str): "{owners} venditori. Le trattative entrate nel periodo, seguite fino a oggi, contano per chi le ha ora; vinte e tasso di vittoria sono per data di chiusura.",
        "{owners} commerciaux. Les affaires entrées dans la période, suivies jusqu’à aujourd’hui, comptent pour celui qui les a maintenant ; gagnées et taux de réussite sont par date de clôture.",
        "{owners} owners. Opportunities that entered in the period, followed until today, count for whoever has them now; won and win rate are by close date.";
    owners_flow(owners: &str): "{owners} venditori. Tappe raggiunte nel periodo: sono rapporti tra conteggi, non quote, e non si confrontano con un test.",
        "{owners} commerciaux. Étapes franchies dans la période : ce sont des rapports de comptages, pas des parts, et aucun test ne les compare.",
        "{owners} owners. Milestones reached in the period: these are ratios of counts, not shares, and no test compares them.";
    shrunk: "Il tasso avvicinato tira verso la media della squadra chi ha pochi casi: è la stima più prudente.", "Le taux rapproché ramène vers la moyenne de l’équipe celui qui a peu de cas : c’est l’estimation la plus prudente.", "The shrunken rate draws whoever has few cases towards the team’s mean: it is the more careful estimate.";
    not_yet_skill: "Una differenza non è ancora bravura: chi riceve altri casi ha altri tassi.", "Une différence n’est pas encore du talent : qui reçoit d’autres cas a d’autres taux.", "A difference is not yet skill: owners who get other cases have other rates.";
    without_owner(count: &str): "Trattative senza venditore, lasciate fuori: {count}.", "Affaires sans commercial, laissées de côté : {count}.", "Opportunities without an owner, left out: {count}.";
    team_test: "Prima si chiede se la squadra può essere tutta uguale (chi quadrato di Pearson). Senza un sì chiaro al 5 %, nessun migliore, nessun peggiore, nessuna classifica.", "On demande d’abord si toute l’équipe peut être pareille (khi-deux de Pearson). Sans réponse nette à 5 %, ni meilleur, ni moins bon, ni classement.", "First one asks whether the whole team may be alike (Pearson’s chi-square). Unless the test passes at 5 %, no best, no worst, no ranking.";
    permutations(draws: &str): "Dove i casi sono pochi, la probabilità viene da {draws} rimescolamenti.", "Là où les cas sont peu nombreux, la probabilité vient de {draws} permutations.", "Where cases are few, the probability comes from {draws} permutations.";
    compare_rule(least: &str): "Quanto è probabile che il tasso di A sia davvero più alto di quello di B. Una parola solo da {least} casi per parte: «migliore» dal 97,5 %, «probabilmente migliore» dall’80 %.", "La probabilité que le taux de A soit vraiment plus haut que celui de B. Un mot seulement à partir de {least} cas de chaque côté : « meilleur » dès 97,5 %, « probablement meilleur » dès 80 %.", "How probable it is that A’s rate is really above B’s. Words only from {least} cases on each side: “better” from 97.5 %, “probably better” from 80 %.";
    compare_needed: "Casi necessari a ciascuno in tutto: quanti ne servono perché un test al 5 % trovi la differenza 80 volte su 100, se è reale.", "Cas nécessaires à chacun en tout : combien il en faut pour qu’un test à 5 % trouve l’écart 80 fois sur 100, s’il est réel.", "Cases each needs in all: how many it takes for a 5 % test to find the gap 80 times in 100, if it is real.";
    team_alike(measures: &str): "Misure su cui si tace perché l’intera squadra può essere uguale: {measures}.", "Mesures sur lesquelles on se tait parce que toute l’équipe peut être pareille : {measures}.", "Measures on which nothing is said because the whole team may be alike: {measures}.";
    activity_rule: "Attività fatte nel periodo, per chi le ha fatte; vinte per chi le ha ora, alla data di chiusura. Avanzamenti: i passi avanti concordati. Senza esito: telefonate, incontri e videochiamate. La correlazione usa i mesi interi tra la prima e l’ultima attività di ciascuno.", "Activités faites dans la période, pour qui les a faites ; gagnées pour qui les a maintenant, à la date de clôture. Avancées : les pas en avant convenus. Sans résultat : appels, rencontres et visioconférences. La corrélation prend les mois entiers entre la première et la dernière activité de chacun.", "Activities done in the period, for whoever did them; won for whoever has them now, by close date. Advances: agreed steps forward. Without outcome: calls, meetings and video calls. The correlation uses the whole months between each owner’s first and last activity.";
    per_activity_more(rho: &str, low: &str, high: &str, months: &str, owners: &str): "Nei mesi con più attività ogni attività rende di più: correlazione {rho}, tra {low} e {high} (mesi: {months}, venditori: {owners}).", "Les mois plus actifs, chaque activité rapporte davantage : corrélation {rho}, entre {low} et {high} (mois : {months}, commerciaux : {owners}).", "In months with more activity each activity brings more: correlation {rho}, between {low} and {high} (months: {months}, owners: {owners}).";
    per_activity_less(rho: &str, low: &str, high: &str, months: &str, owners: &str): "Nei mesi con più attività ogni attività rende di meno: correlazione {rho}, tra {low} e {high} (mesi: {months}, venditori: {owners}).", "Les mois plus actifs, chaque activité rapporte moins : corrélation {rho}, entre {low} et {high} (mois : {months}, commerciaux : {owners}).", "In months with more activity each activity brings less: correlation {rho}, between {low} and {high} (months: {months}, owners: {owners}).";
    per_activity_unclear(rho: &str, low: &str, high: &str, months: &str, owners: &str): "I vostri dati non mostrano che con più attività ogni attività renda di più: correlazione {rho}, tra {low} e {high} (mesi: {months}, venditori: {owners}).", "Vos données ne montrent pas qu’avec plus d’activité chaque activité rapporte davantage : corrélation {rho}, entre {low} et {high} (mois : {months}, commerciaux : {owners}).", "Your data does not show that with more activity each activity brings more: correlation {rho}, between {low} and {high} (months: {months}, owners: {owners}).";
    per_activity_none: "Mesi interi troppo pochi, o tutti uguali, per dire se con più attività ogni attività rende di più.", "Trop peu de mois entiers, ou tous pareils, pour dire si avec plus d’activité chaque activité rapporte davantage.", "Too few whole months, or all alike, to say whether with more activity each activity brings more.";
    next_month_more(rho: &str, low: &str, high: &str, months: &str, owners: &str): "Dopo un mese più attivo le trattative avanzano di più: correlazione {rho}, tra {low} e {high} (mesi: {months}, venditori: {owners}).", "Après un mois plus actif, les affaires avancent davantage : corrélation {rho}, entre {low} et {high} (mois : {months}, commerciaux : {owners}).", "After a month with more activity more opportunities move on: correlation {rho}, between {low} and {high} (months: {months}, owners: {owners}).";
    next_month_less(rho: &str, low: &str, high: &str, months: &str, owners: &str): "Dopo un mese più attivo le trattative avanzano di meno: correlazione {rho}, tra {low} e {high} (mesi: {months}, venditori: {owners}).", "Après un mois plus actif, les affaires avancent moins : corrélation {rho}, entre {low} et {high} (mois : {months}, commerciaux : {owners}).", "After a month with more activity fewer opportunities move on: correlation {rho}, between {low} and {high} (months: {months}, owners: {owners}).";
    next_month_unclear(rho: &str, low: &str, high: &str, months: &str, owners: &str): "I vostri dati non mostrano che più attività porti più avanzamenti di fase il mese dopo: correlazione {rho}, tra {low} e {high} (mesi: {months}, venditori: {owners}).", "Vos données ne montrent pas que plus d’activité apporte plus de changements d’étape le mois suivant : corrélation {rho}, entre {low} et {high} (mois : {months}, commerciaux : {owners}).", "Your data does not show that more activity brings more stage moves in the month after: correlation {rho}, between {low} and {high} (months: {months}, owners: {owners}).";
    next_month_none: "Mesi interi troppo pochi, o tutti uguali, per dire che cosa segue a un mese più attivo.", "Trop peu de mois entiers, ou tous pareils, pour dire ce qui suit un mois plus actif.", "Too few whole months, or all alike, to say what follows a month with more activity.";
    activity_without_owner(activities: &str, won: &str): "Senza venditore, lasciate fuori: attività {activities}, vinte {won}.", "Sans commercial, laissées de côté : activités {activities}, gagnées {won}.", "Without an owner, left out: activities {activities}, won {won}.";
    handover_rule(waiting: &str): "Trattative toccate prima dal marketing e passate alle vendite nel periodo. I giorni sono la mediana di quelle prese in mano; in attesa di una prima azione: {waiting}.", "Affaires touchées d’abord par le marketing et passées aux ventes dans la période. Les jours sont la médiane de celles prises en main ; en attente d’une première action : {waiting}.", "Opportunities first touched by marketing and passed to sales in the period. Days are the median of those taken up; waiting for a first action: {waiting}.";
    sales_first(count: &str): "Passate anche se le vendite avevano agito prima, non contate: {count}.", "Passées alors que les ventes avaient agi d’abord, non comptées : {count}.", "Passed on although sales had acted first, not counted: {count}.";
    piano_rule(least: &str, until: &str, own: &str): "Trattative aperte con più attività dall’ultimo cambio di fase di quante ne servirono a nove su dieci di quelle che lasciarono quella fase andando avanti. Il limite viene dalla vostra storia da {least} avanzamenti in poi; prima è {until}. Fasi con un limite proprio: {own}.", "Affaires en cours avec plus d’activités depuis leur dernier changement d’étape que n’en ont demandé neuf sur dix de celles qui ont avancé depuis cette étape. La limite vient de votre histoire à partir de {least} avancées ; avant, elle est de {until}. Étapes avec leur propre limite : {own}.", "Open opportunities with more activities since their last change of stage than nine in ten of those that moved on from that stage needed. The limit comes from your own history from {least} advances on; before, it is {until}. Stages with a limit of their own: {own}.";
    piano_undated(count: &str): "Aperte il cui ultimo avanzamento non ha data, lasciate fuori: {count}.", "En cours dont la dernière avancée n’a pas de date, laissées de côté : {count}.", "Open ones whose last advance has no date, left out: {count}.";
    stool_rule: "Sospetti e prospect aperti nel quarto più alto per somiglianza alle trattative vinte (settore, dimensione, zona, fonte), con una raccomandazione o un contatto conosciuto. È un punteggio, non una probabilità.", "Suspects et prospects en cours dans le quart le plus haut par ressemblance aux affaires gagnées (secteur, taille, zone, source), avec une recommandation ou un interlocuteur connu. C’est un score, pas une probabilité.", "Open suspects and prospects in the top quarter by likeness to those won (sector, size, area, source), with a recommendation or a known contact. It is a score, not a probability.";
    stool_few_closed: "Meno di dieci trattative chiuse: non c’è ancora nulla a cui somigliare.", "Moins de dix affaires closes : rien encore à quoi ressembler.", "Fewer than ten closed opportunities: nothing to be like yet.";
    stool_all_or_none: "Tutte le trattative chiuse sono finite allo stesso modo: nulla le distingue.", "Toutes les affaires closes ont fini de la même façon : rien ne les distingue.", "All closed opportunities ended the same way: nothing tells them apart.";
    collisions_rule(days: &str): "Attività di due venditori sulla stessa azienda a non più di {days} giorni, prima o dopo. Chi condivide la trattativa non è in collisione. Vale per tutti i venditori e tutte le fonti.", "Activités de deux commerciaux chez la même entreprise à {days} jours au plus, avant ou après. Ceux qui partagent l’affaire ne sont pas en collision. Cela vaut pour tous les commerciaux et toutes les sources.", "Activities of two owners at the same company no more than {days} days apart, either way. Owners who share the opportunity do not collide. Of all owners and all sources, whoever is chosen.";

    not_recorded: "non registrato", "non enregistré", "not recorded";
    no_trials: "nessun caso ancora", "aucun cas encore", "no cases yet";
    ratios_of_counts: "rapporto tra conteggi: nessun confronto", "rapport de comptages : pas de comparaison", "ratio of counts: no comparison";
    equal_rates: "tassi uguali: nessun numero li distinguerebbe", "taux égaux : aucun nombre ne les distinguerait", "equal rates: no number would tell";
    one_owner: "un solo venditore: nulla da confrontare", "un seul commercial : rien à comparer", "one owner only: nothing to compare";
    all_or_none: "tutti o nessuno: nessun test", "tous ou aucun : pas de test", "all or none: no test";
    under_way: "in calcolo", "calcul en cours", "being computed";
    losses_not_recorded: "le perdite non vengono registrate", "les pertes ne sont pas enregistrées", "losses aren’t being recorded";
    none_closed: "nessuna chiusa", "aucune close", "none closed";
    few_months: "mesi interi troppo pochi, o tutti uguali", "trop peu de mois entiers, ou tous pareils", "too few whole months, or all alike";
    none_taken_up: "nessuna ancora presa in mano", "aucune encore prise en main", "none taken up yet";
    few_trials: "troppo pochi casi per dirlo", "trop peu de cas pour le dire", "too few cases to tell";
    too_close: "troppo vicini per dirlo", "trop proches pour le dire", "too close to tell";
    few_closed: "troppo poche chiuse", "trop peu de closes", "too few closed";
    team_alike_reason: "l’intera squadra può essere uguale", "toute l’équipe peut être pareille", "the whole team may be alike";

    a_better: "A è migliore", "A est meilleur", "A is better";
    b_better: "B è migliore", "B est meilleur", "B is better";
    a_probably_better: "A è probabilmente migliore", "A est probablement meilleur", "A is probably better";
    b_probably_better: "B è probabilmente migliore", "B est probablement meilleur", "B is probably better";
    cannot_tell: "non si può ancora dire", "on ne peut pas encore dire", "can’t tell yet";
    no_number_would_tell: "nessun numero lo direbbe", "aucun nombre ne le dirait", "no number would tell";
    chi_square: "chi quadrato", "khi-deux", "chi-square";
    permutation: "rimescolamenti", "permutations", "permutation";
    referral: "raccomandazione", "recommandation", "recommendation";
    known_contact: "contatto conosciuto", "interlocuteur connu", "known contact";

    overall: "In tutto", "En tout", "Overall";
    all: "Tutti", "Tous", "All";
    numerator: "passate", "passées", "went on";
    denominator: "su", "sur", "out of";
    rate: "tasso", "taux", "rate";
    low: "da", "de", "from";
    high: "a", "à", "to";
    shrunk_rate: "tasso avvicinato", "taux rapproché", "shrunken rate";
    won: "vinte", "gagnées", "won";
    win_rate: "tasso di vittoria", "taux de réussite", "win rate";
    chi2: "chi quadrato", "khi-deux", "chi-square";
    df: "gradi di libertà", "degrés de liberté", "degrees of freedom";
    p: "probabilità se uguali", "probabilité si pareils", "probability if alike";
    method: "metodo", "méthode", "method";
    p_better: "probabilità che A sia migliore", "probabilité que A soit meilleur", "probability that A is better";
    needed_each: "casi necessari a ciascuno", "cas nécessaires à chacun", "cases each needs";
    activities: "attività", "activités", "activities";
    advances: "avanzamenti", "avancées", "advances";
    without_outcome: "senza esito", "sans résultat", "without outcome";
    advances_per_ten: "avanzamenti ogni 10 attività", "avancées pour 10 activités", "advances per 10 activities";
    share_without_outcome: "quota senza esito", "part sans résultat", "share without outcome";
    rho: "correlazione", "corrélation", "correlation";
    passed: "passate", "passées", "passed on";
    taken_up: "prese in mano", "prises en main", "taken up";
    days_to_first_action: "giorni alla prima azione", "jours jusqu’à la première action", "days to first action";
    advanced: "avanzate", "avancées", "advanced";
    stage: "fase", "étape", "stage";
    limit: "limite", "limite", "limit";
    fit: "somiglianza", "ressemblance", "fit";
    sector: "settore", "secteur", "sector";
    size: "dimensione", "taille", "size";
    area: "zona", "zone", "area";
    source: "fonte", "source", "source";
    way_in: "via d’ingresso", "porte d’entrée", "way in";
    referrals: "chi può raccomandare", "qui peut recommander", "who can recommend";
    references: "clienti di riferimento simili", "références actives semblables", "alike reference customers";
    people: "altre persone da incontrare", "autres personnes à rencontrer", "other people to meet";
    still_needed: "ancora necessari", "encore nécessaires", "still needed";
    verdict: "che cosa si può dire", "ce qu’on peut dire", "what can be said";
    why: "perché", "pourquoi", "why";
    of_group(group: &str, what: &str): "{group}: {what}", "{group} : {what}", "{group}: {what}";
    axis_named(ratio: &str): "Il passaggio su cui lavorare per primo: {ratio}. Lì gli altri fanno meglio con probabilità almeno del 99 %.", "Le passage à travailler en premier : {ratio}. Là, les autres font mieux avec une probabilité d’au moins 99 %.", "The passage to work on first: {ratio}. There the others do better with a probability of at least 99 %.";
    axis_none: "Nessun passaggio in cui gli altri facciano meglio, per quanto si possa dire (soglia 99 %).", "Aucun passage où les autres fassent mieux, pour autant qu’on puisse le dire (seuil 99 %).", "No passage in which the others do better, as far as can be told (threshold 99 %).";
    best(ratio: &str, owner: &str): "{ratio}: {owner} è sopra la media della squadra, più di chiunque altro.", "{ratio} : {owner} est au-dessus de la moyenne de l’équipe, plus que tout autre.", "{ratio}: {owner} is above the team’s mean, more than anybody else.";
    worst(ratio: &str, owner: &str): "{ratio}: {owner} è sotto la media della squadra, più di chiunque altro.", "{ratio} : {owner} est sous la moyenne de l’équipe, plus que tout autre.", "{ratio}: {owner} is below the team’s mean, more than anybody else.";
    above(ratio: &str, owner: &str): "{ratio}: {owner} è sopra la media della squadra.", "{ratio} : {owner} est au-dessus de la moyenne de l’équipe.", "{ratio}: {owner} is above the team’s mean.";
    below(ratio: &str, owner: &str): "{ratio}: {owner} è sotto la media della squadra.", "{ratio} : {owner} est sous la moyenne de l’équipe.", "{ratio}: {owner} is below the team’s mean.";
    nobody_stands_out: "Nessuno si distingue dalla media della squadra oltre quanto farebbe il caso.", "Personne ne se distingue de la moyenne de l’équipe plus que ne le ferait le hasard.", "Nobody stands out from the team’s mean by more than chance would make it.";
    collisions: "collisioni", "collisions", "collisions";
    accounts: "aziende", "entreprises", "companies";
}

/// The sentence of a rule, its numbers already written; `None` of a rule that is not of people.
#[must_use]
pub fn rule(language: Language, rule: &Rule, numbers: &[String]) -> Option<String> {
    let number = |place: usize| numbers.get(place).map_or("", String::as_str);
    let plain: fn(Language) -> &'static str = match rule.code {
        "shrunk" => shrunk,
        "not_yet_skill" => not_yet_skill,
        "team_test" => team_test,
        "compare_needed" => compare_needed,
        "activity_rule" => activity_rule,
        "per_activity_none" => per_activity_none,
        "next_month_none" => next_month_none,
        "stool_rule" => stool_rule,
        "stool_few_closed" => stool_few_closed,
        "stool_all_or_none" => stool_all_or_none,
        "axis_none" => axis_none,
        "nobody_stands_out" => nobody_stands_out,
        _ => {
            let [a, b, c, d, e] = [0, 1, 2, 3, 4].map(number);
            return with_numbers(language, rule.code, [a, b, c, d, e]);
        }
    };
    Some(plain(language).to_owned())
}

fn with_numbers(language: Language, code: &str, [a, b, c, d, e]: [&str; 5]) -> Option<String> {
    Some(match code {
        "owners_entry" => owners_entry(language, a),
        "owners_flow" => owners_flow(language, a),
        "without_owner" => without_owner(language, a),
        "permutations" => permutations(language, a),
        "compare_rule" => compare_rule(language, a),
        "team_alike" => team_alike(language, a),
        "per_activity_more" => per_activity_more(language, a, b, c, d, e),
        "per_activity_less" => per_activity_less(language, a, b, c, d, e),
        "per_activity_unclear" => per_activity_unclear(language, a, b, c, d, e),
        "next_month_more" => next_month_more(language, a, b, c, d, e),
        "next_month_less" => next_month_less(language, a, b, c, d, e),
        "next_month_unclear" => next_month_unclear(language, a, b, c, d, e),
        "activity_without_owner" => activity_without_owner(language, a, b),
        "handover_rule" => handover_rule(language, a),
        "sales_first" => sales_first(language, a),
        "piano_rule" => piano_rule(language, a, b, c),
        "piano_undated" => piano_undated(language, a),
        "collisions_rule" => collisions_rule(language, a),
        "axis_named" => axis_named(language, a),
        "best" => best(language, a, b),
        "worst" => worst(language, a, b),
        "above" => above(language, a, b),
        "below" => below(language, a, b),
        _ => return None,
    })
}

/// Why something cannot be measured, or nothing can be told.
#[must_use]
pub fn reason(language: Language, code: &str) -> Option<&'static str> {
    let of: fn(Language) -> &'static str = match code {
        "not_recorded" => not_recorded,
        "no_trials" => no_trials,
        "ratios_of_counts" => ratios_of_counts,
        "equal_rates" => equal_rates,
        "one_owner" => one_owner,
        "all_or_none" => all_or_none,
        "under_way" => under_way,
        "losses_not_recorded" => losses_not_recorded,
        "none_closed" => none_closed,
        "few_months" => few_months,
        "none_taken_up" => none_taken_up,
        "few_trials" => few_trials,
        "too_close" => too_close,
        "few_closed" => few_closed,
        "team_alike" => team_alike_reason,
        _ => return None,
    };
    Some(of(language))
}

/// A word that stands in a cell, or a verdict.
#[must_use]
pub fn word(language: Language, code: &str) -> Option<&'static str> {
    let of: fn(Language) -> &'static str = match code {
        "a_better" => a_better,
        "b_better" => b_better,
        "a_probably_better" => a_probably_better,
        "b_probably_better" => b_probably_better,
        "cannot_tell" => cannot_tell,
        "no_number_would_tell" => no_number_would_tell,
        "chi_square" => chi_square,
        "permutation" => permutation,
        "referral" => referral,
        "known_contact" => known_contact,
        code => {
            let stage = Stage::from_code(code).map(|stage| stage_words::name(language, stage));
            let measure = || match code {
                "overall" => Some(overall(language)),
                ratio => super::ratio_name(language, ratio),
            };
            return stage.or_else(measure);
        }
    };
    Some(of(language))
}

/// What a figure shows.
#[must_use]
pub fn caption(language: Language, figure: &str) -> Option<&'static str> {
    let of: fn(Language) -> &'static str = match figure {
        "owners" => owners_caption,
        "owners_test" => owners_test_caption,
        "compare" => compare_caption,
        "activity" => activity_caption,
        "handover" => handover_caption,
        "piano" => piano_caption,
        "stool" => stool_caption,
        "collisions" => collisions_caption,
        _ => return None,
    };
    Some(of(language))
}

/// The name of a row that has a code.
#[must_use]
pub fn row(language: Language, figure: &str, code: &str) -> Option<&'static str> {
    let of: fn(Language) -> &'static str = match (figure, code) {
        ("owners_test" | "compare", "overall") => overall,
        ("owners_test" | "compare", ratio) => return super::ratio_name(language, ratio),
        ("activity" | "handover", "all") => all,
        _ => return None,
    };
    Some(of(language))
}

/// The name of a column; where one belongs to a ratio or a side (`R1_rate`, `a_low`), with its name.
#[must_use]
pub fn column(language: Language, figure: &str, column: &str) -> Option<String> {
    caption(language, figure)?;
    let grouped = match figure {
        "owners" | "compare" => group_and_rest(language, column),
        _ => None,
    };
    match grouped {
        Some((group, rest)) => Some(of_group(language, group, plain_column(language, rest)?)),
        None => plain_column(language, column).map(str::to_owned),
    }
}

fn plain_column(language: Language, column: &str) -> Option<&'static str> {
    let of: fn(Language) -> &'static str = match column {
        "numerator" => numerator,
        "denominator" => denominator,
        "rate" => rate,
        "low" | "rho_low" => low,
        "high" | "rho_high" => high,
        "shrunk" => shrunk_rate,
        "won" => won,
        "win_rate" => win_rate,
        "chi2" => chi2,
        "df" => df,
        "p" => p,
        "method" => method,
        "p_better" => p_better,
        "needed_each" => needed_each,
        "still_needed" => still_needed,
        "verdict" => verdict,
        "why" => why,
        "activities" => activities,
        "advances" => advances,
        "without_outcome" => without_outcome,
        "advances_per_ten" => advances_per_ten,
        "share_without_outcome" => share_without_outcome,
        "rho" => rho,
        "passed" => passed,
        "taken_up" => taken_up,
        "days_to_first_action" => days_to_first_action,
        "advanced" => advanced,
        "stage" => stage,
        "limit" => limit,
        "fit" => fit,
        "sector" => sector,
        "size" => size,
        "area" => area,
        "source" => source,
        "referrals" => referrals,
        "references" => references,
        "people" => people,
        "way_in" => way_in,
        "collisions" => collisions,
        "accounts" => accounts,
        _ => return None,
    };
    Some(of(language))
}

/// The ratio or the side that a column belongs to, and what it is of it.
fn group_and_rest(language: Language, column: &str) -> Option<(&'static str, &str)> {
    let (group, rest) = column.split_once('_')?;
    let group = match group {
        "a" => "A",
        "b" => "B",
        ratio => super::ratio_name(language, ratio)?,
    };
    Some((group, rest))
}

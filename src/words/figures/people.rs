//! The words of the figures about people: rules, reasons, captions, rows and columns.
//!
//! Numbers come in already written, in the order of the rule's.

use crate::domain::Stage;
use crate::metrics::Rule;

use crate::words::{Language, stage as stage_words};

words! {
    owners_caption {
        it: "I venditori, passaggio per passaggio",
        fr: "Les commerciaux, passage par passage",
        en: "The owners, passage by passage",
    }
    owners_test_caption {
        it: "I venditori sono davvero diversi?",
        fr: "Les commerciaux diffèrent-ils vraiment ?",
        en: "Do the owners really differ?",
    }
    compare_caption { it: "Due a confronto", fr: "Deux côte à côte", en: "Two side by side" }
    activity_caption {
        it: "L’attività e ciò che porta",
        fr: "L’activité et ce qu’elle apporte",
        en: "Activity and what it brings",
    }
    handover_caption {
        it: "Il passaggio di palla dal marketing alle vendite",
        fr: "Le passage de balle du marketing aux ventes",
        en: "The hand-over from marketing to sales",
    }
    piano_caption {
        it: "I pianoforti: molto lavoro, nessun passo avanti",
        fr: "Les pianos : beaucoup de travail, aucun pas en avant",
        en: "The pianos: much work, no step forward",
    }
    stool_caption {
        it: "Gli sgabelli: si somigliano alle vinte, e c’è una via d’ingresso",
        fr: "Les tabourets : proches des gagnées, avec une porte d’entrée",
        en: "The stools: like those won, and there is a way in",
    }
    collisions_caption {
        it: "Le collisioni sulla stessa azienda",
        fr: "Les collisions chez la même entreprise",
        en: "Collisions at the same company",
    }

    owners_entry(owners: &str) {
        it: "{owners} venditori. Le trattative entrate nel periodo, seguite fino a oggi, contano per chi le ha ora; vinte e tasso di vittoria sono per data di chiusura.",
        fr: "{owners} commerciaux. Les affaires entrées dans la période, suivies jusqu’à aujourd’hui, comptent pour celui qui les a maintenant ; gagnées et taux de réussite sont par date de clôture.",
        en: "{owners} owners. Opportunities that entered in the period, followed until today, count for whoever has them now; won and win rate are by close date.",
    }
    owners_flow(owners: &str) {
        it: "{owners} venditori. Tappe raggiunte nel periodo: sono rapporti tra conteggi, non quote, e non si confrontano con un test.",
        fr: "{owners} commerciaux. Étapes franchies dans la période : ce sont des rapports de comptages, pas des parts, et aucun test ne les compare.",
        en: "{owners} owners. Milestones reached in the period: these are ratios of counts, not shares, and no test compares them.",
    }
    shrunk {
        it: "Il tasso avvicinato tira verso la media della squadra chi ha pochi casi: è la stima più prudente.",
        fr: "Le taux rapproché ramène vers la moyenne de l’équipe celui qui a peu de cas : c’est l’estimation la plus prudente.",
        en: "The shrunken rate draws whoever has few cases towards the team’s mean: it is the more careful estimate.",
    }
    not_yet_skill {
        it: "Una differenza non è ancora bravura: chi riceve altri casi ha altri tassi.",
        fr: "Une différence n’est pas encore du talent : qui reçoit d’autres cas a d’autres taux.",
        en: "A difference is not yet skill: owners who get other cases have other rates.",
    }
    without_owner(count: &str) {
        it: "Trattative senza venditore, lasciate fuori: {count}.",
        fr: "Affaires sans commercial, laissées de côté : {count}.",
        en: "Opportunities without an owner, left out: {count}.",
    }
    team_test {
        it: "Prima si chiede se la squadra può essere tutta uguale (chi quadrato di Pearson). Senza un sì chiaro al 5 %, nessun migliore, nessun peggiore, nessuna classifica.",
        fr: "On demande d’abord si toute l’équipe peut être pareille (khi-deux de Pearson). Sans réponse nette à 5 %, ni meilleur, ni moins bon, ni classement.",
        en: "First one asks whether the whole team may be alike (Pearson’s chi-square). Unless the test passes at 5 %, no best, no worst, no ranking.",
    }
    permutations(draws: &str) {
        it: "Dove i casi sono pochi, la probabilità viene da {draws} rimescolamenti.",
        fr: "Là où les cas sont peu nombreux, la probabilité vient de {draws} permutations.",
        en: "Where cases are few, the probability comes from {draws} permutations.",
    }
    compare_rule(least: &str) {
        it: "Quanto è probabile che il tasso di A sia davvero più alto di quello di B. Una parola solo da {least} casi per parte: «migliore» dal 97,5 %, «probabilmente migliore» dall’80 %.",
        fr: "La probabilité que le taux de A soit vraiment plus haut que celui de B. Un mot seulement à partir de {least} cas de chaque côté : « meilleur » dès 97,5 %, « probablement meilleur » dès 80 %.",
        en: "How probable it is that A’s rate is really above B’s. Words only from {least} cases on each side: “better” from 97.5 %, “probably better” from 80 %.",
    }
    compare_needed {
        it: "Casi necessari a ciascuno in tutto: quanti ne servono perché un test al 5 % trovi la differenza 80 volte su 100, se è reale.",
        fr: "Cas nécessaires à chacun en tout : combien il en faut pour qu’un test à 5 % trouve l’écart 80 fois sur 100, s’il est réel.",
        en: "Cases each needs in all: how many it takes for a 5 % test to find the gap 80 times in 100, if it is real.",
    }
    team_alike(measures: &str) {
        it: "Misure su cui si tace perché l’intera squadra può essere uguale: {measures}.",
        fr: "Mesures sur lesquelles on se tait parce que toute l’équipe peut être pareille : {measures}.",
        en: "Measures on which nothing is said because the whole team may be alike: {measures}.",
    }
    activity_rule {
        it: "Attività fatte nel periodo, per chi le ha fatte; vinte per chi le ha ora, alla data di chiusura. Avanzamenti: i passi avanti concordati. Senza esito: telefonate, incontri e videochiamate. La correlazione usa i mesi interi tra la prima e l’ultima attività di ciascuno.",
        fr: "Activités faites dans la période, pour qui les a faites ; gagnées pour qui les a maintenant, à la date de clôture. Avancées : les pas en avant convenus. Sans résultat : appels, rencontres et visioconférences. La corrélation prend les mois entiers entre la première et la dernière activité de chacun.",
        en: "Activities done in the period, for whoever did them; won for whoever has them now, by close date. Advances: agreed steps forward. Without outcome: calls, meetings and video calls. The correlation uses the whole months between each owner’s first and last activity.",
    }
    per_activity_more(rho: &str, low: &str, high: &str, months: &str, owners: &str) {
        it: "Nei mesi con più attività ogni attività rende di più: correlazione {rho}, tra {low} e {high} (mesi: {months}, venditori: {owners}).",
        fr: "Les mois plus actifs, chaque activité rapporte davantage : corrélation {rho}, entre {low} et {high} (mois : {months}, commerciaux : {owners}).",
        en: "In months with more activity each activity brings more: correlation {rho}, between {low} and {high} (months: {months}, owners: {owners}).",
    }
    per_activity_less(rho: &str, low: &str, high: &str, months: &str, owners: &str) {
        it: "Nei mesi con più attività ogni attività rende di meno: correlazione {rho}, tra {low} e {high} (mesi: {months}, venditori: {owners}).",
        fr: "Les mois plus actifs, chaque activité rapporte moins : corrélation {rho}, entre {low} et {high} (mois : {months}, commerciaux : {owners}).",
        en: "In months with more activity each activity brings less: correlation {rho}, between {low} and {high} (months: {months}, owners: {owners}).",
    }
    per_activity_unclear(rho: &str, low: &str, high: &str, months: &str, owners: &str) {
        it: "I vostri dati non mostrano che con più attività ogni attività renda di più: correlazione {rho}, tra {low} e {high} (mesi: {months}, venditori: {owners}).",
        fr: "Vos données ne montrent pas qu’avec plus d’activité chaque activité rapporte davantage : corrélation {rho}, entre {low} et {high} (mois : {months}, commerciaux : {owners}).",
        en: "Your data does not show that with more activity each activity brings more: correlation {rho}, between {low} and {high} (months: {months}, owners: {owners}).",
    }
    per_activity_none {
        it: "Mesi interi troppo pochi, o tutti uguali, per dire se con più attività ogni attività rende di più.",
        fr: "Trop peu de mois entiers, ou tous pareils, pour dire si avec plus d’activité chaque activité rapporte davantage.",
        en: "Too few whole months, or all alike, to say whether with more activity each activity brings more.",
    }
    next_month_more(rho: &str, low: &str, high: &str, months: &str, owners: &str) {
        it: "Dopo un mese più attivo le trattative avanzano di più: correlazione {rho}, tra {low} e {high} (mesi: {months}, venditori: {owners}).",
        fr: "Après un mois plus actif, les affaires avancent davantage : corrélation {rho}, entre {low} et {high} (mois : {months}, commerciaux : {owners}).",
        en: "After a month with more activity more opportunities move on: correlation {rho}, between {low} and {high} (months: {months}, owners: {owners}).",
    }
    next_month_less(rho: &str, low: &str, high: &str, months: &str, owners: &str) {
        it: "Dopo un mese più attivo le trattative avanzano di meno: correlazione {rho}, tra {low} e {high} (mesi: {months}, venditori: {owners}).",
        fr: "Après un mois plus actif, les affaires avancent moins : corrélation {rho}, entre {low} et {high} (mois : {months}, commerciaux : {owners}).",
        en: "After a month with more activity fewer opportunities move on: correlation {rho}, between {low} and {high} (months: {months}, owners: {owners}).",
    }
    next_month_unclear(rho: &str, low: &str, high: &str, months: &str, owners: &str) {
        it: "I vostri dati non mostrano che più attività porti più avanzamenti di fase il mese dopo: correlazione {rho}, tra {low} e {high} (mesi: {months}, venditori: {owners}).",
        fr: "Vos données ne montrent pas que plus d’activité apporte plus de changements d’étape le mois suivant : corrélation {rho}, entre {low} et {high} (mois : {months}, commerciaux : {owners}).",
        en: "Your data does not show that more activity brings more stage moves in the month after: correlation {rho}, between {low} and {high} (months: {months}, owners: {owners}).",
    }
    next_month_none {
        it: "Mesi interi troppo pochi, o tutti uguali, per dire che cosa segue a un mese più attivo.",
        fr: "Trop peu de mois entiers, ou tous pareils, pour dire ce qui suit un mois plus actif.",
        en: "Too few whole months, or all alike, to say what follows a month with more activity.",
    }
    activity_without_owner(activities: &str, won: &str) {
        it: "Senza venditore, lasciate fuori: attività {activities}, vinte {won}.",
        fr: "Sans commercial, laissées de côté : activités {activities}, gagnées {won}.",
        en: "Without an owner, left out: activities {activities}, won {won}.",
    }
    handover_rule(waiting: &str) {
        it: "Trattative toccate prima dal marketing e passate alle vendite nel periodo. I giorni sono la mediana di quelle prese in mano; in attesa di una prima azione: {waiting}.",
        fr: "Affaires touchées d’abord par le marketing et passées aux ventes dans la période. Les jours sont la médiane de celles prises en main ; en attente d’une première action : {waiting}.",
        en: "Opportunities first touched by marketing and passed to sales in the period. Days are the median of those taken up; waiting for a first action: {waiting}.",
    }
    sales_first(count: &str) {
        it: "Passate anche se le vendite avevano agito prima, non contate: {count}.",
        fr: "Passées alors que les ventes avaient agi d’abord, non comptées : {count}.",
        en: "Passed on although sales had acted first, not counted: {count}.",
    }
    piano_rule(least: &str, until: &str, own: &str) {
        it: "Trattative aperte con più attività dall’ultimo cambio di fase di quante ne servirono a nove su dieci di quelle che lasciarono quella fase andando avanti. Il limite viene dalla vostra storia da {least} avanzamenti in poi; prima è {until}. Fasi con un limite proprio: {own}.",
        fr: "Affaires en cours avec plus d’activités depuis leur dernier changement d’étape que n’en ont demandé neuf sur dix de celles qui ont avancé depuis cette étape. La limite vient de votre histoire à partir de {least} avancées ; avant, elle est de {until}. Étapes avec leur propre limite : {own}.",
        en: "Open opportunities with more activities since their last change of stage than nine in ten of those that moved on from that stage needed. The limit comes from your own history from {least} advances on; before, it is {until}. Stages with a limit of their own: {own}.",
    }
    piano_undated(count: &str) {
        it: "Aperte il cui ultimo avanzamento non ha data, lasciate fuori: {count}.",
        fr: "En cours dont la dernière avancée n’a pas de date, laissées de côté : {count}.",
        en: "Open ones whose last advance has no date, left out: {count}.",
    }
    stool_rule {
        it: "Sospetti e prospect aperti nel quarto più alto per somiglianza alle trattative vinte (settore, dimensione, zona, fonte), con una raccomandazione o un contatto conosciuto. È un punteggio, non una probabilità.",
        fr: "Suspects et prospects en cours dans le quart le plus haut par ressemblance aux affaires gagnées (secteur, taille, zone, source), avec une recommandation ou un interlocuteur connu. C’est un score, pas une probabilité.",
        en: "Open suspects and prospects in the top quarter by likeness to those won (sector, size, area, source), with a recommendation or a known contact. It is a score, not a probability.",
    }
    stool_few_closed {
        it: "Meno di dieci trattative chiuse: non c’è ancora nulla a cui somigliare.",
        fr: "Moins de dix affaires closes : rien encore à quoi ressembler.",
        en: "Fewer than ten closed opportunities: nothing to be like yet.",
    }
    stool_all_or_none {
        it: "Tutte le trattative chiuse sono finite allo stesso modo: nulla le distingue.",
        fr: "Toutes les affaires closes ont fini de la même façon : rien ne les distingue.",
        en: "All closed opportunities ended the same way: nothing tells them apart.",
    }
    collisions_rule(days: &str) {
        it: "Attività di due venditori sulla stessa azienda a non più di {days} giorni, prima o dopo. Chi condivide la trattativa non è in collisione. Vale per tutti i venditori e tutte le fonti.",
        fr: "Activités de deux commerciaux chez la même entreprise à {days} jours au plus, avant ou après. Ceux qui partagent l’affaire ne sont pas en collision. Cela vaut pour tous les commerciaux et toutes les sources.",
        en: "Activities of two owners at the same company no more than {days} days apart, either way. Owners who share the opportunity do not collide. Of all owners and all sources, whoever is chosen.",
    }

    not_recorded { it: "non registrato", fr: "non enregistré", en: "not recorded" }
    no_trials { it: "nessun caso ancora", fr: "aucun cas encore", en: "no cases yet" }
    ratios_of_counts {
        it: "rapporto tra conteggi: nessun confronto",
        fr: "rapport de comptages : pas de comparaison",
        en: "ratio of counts: no comparison",
    }
    equal_rates {
        it: "tassi uguali: nessun numero li distinguerebbe",
        fr: "taux égaux : aucun nombre ne les distinguerait",
        en: "equal rates: no number would tell",
    }
    one_owner {
        it: "un solo venditore: nulla da confrontare",
        fr: "un seul commercial : rien à comparer",
        en: "one owner only: nothing to compare",
    }
    all_or_none {
        it: "tutti o nessuno: nessun test",
        fr: "tous ou aucun : pas de test",
        en: "all or none: no test",
    }
    under_way { it: "in calcolo", fr: "calcul en cours", en: "being computed" }
    losses_not_recorded {
        it: "le perdite non vengono registrate",
        fr: "les pertes ne sont pas enregistrées",
        en: "losses aren’t being recorded",
    }
    none_closed { it: "nessuna chiusa", fr: "aucune close", en: "none closed" }
    few_months {
        it: "mesi interi troppo pochi, o tutti uguali",
        fr: "trop peu de mois entiers, ou tous pareils",
        en: "too few whole months, or all alike",
    }
    none_taken_up {
        it: "nessuna ancora presa in mano",
        fr: "aucune encore prise en main",
        en: "none taken up yet",
    }
    few_trials {
        it: "troppo pochi casi per dirlo",
        fr: "trop peu de cas pour le dire",
        en: "too few cases to tell",
    }
    too_close {
        it: "troppo vicini per dirlo",
        fr: "trop proches pour le dire",
        en: "too close to tell",
    }
    few_closed { it: "troppo poche chiuse", fr: "trop peu de closes", en: "too few closed" }
    team_alike_reason {
        it: "l’intera squadra può essere uguale",
        fr: "toute l’équipe peut être pareille",
        en: "the whole team may be alike",
    }

    a_better { it: "A è migliore", fr: "A est meilleur", en: "A is better" }
    b_better { it: "B è migliore", fr: "B est meilleur", en: "B is better" }
    a_probably_better {
        it: "A è probabilmente migliore",
        fr: "A est probablement meilleur",
        en: "A is probably better",
    }
    b_probably_better {
        it: "B è probabilmente migliore",
        fr: "B est probablement meilleur",
        en: "B is probably better",
    }
    cannot_tell {
        it: "non si può ancora dire",
        fr: "on ne peut pas encore dire",
        en: "can’t tell yet",
    }
    no_number_would_tell {
        it: "nessun numero lo direbbe",
        fr: "aucun nombre ne le dirait",
        en: "no number would tell",
    }
    chi_square { it: "chi quadrato", fr: "khi-deux", en: "chi-square" }
    permutation { it: "rimescolamenti", fr: "permutations", en: "permutation" }
    referral { it: "raccomandazione", fr: "recommandation", en: "recommendation" }
    known_contact { it: "contatto conosciuto", fr: "interlocuteur connu", en: "known contact" }

    overall { it: "In tutto", fr: "En tout", en: "Overall" }
    all { it: "Tutti", fr: "Tous", en: "All" }
    numerator { it: "passate", fr: "passées", en: "went on" }
    denominator { it: "su", fr: "sur", en: "out of" }
    rate { it: "tasso", fr: "taux", en: "rate" }
    low { it: "da", fr: "de", en: "from" }
    high { it: "a", fr: "à", en: "to" }
    shrunk_rate { it: "tasso avvicinato", fr: "taux rapproché", en: "shrunken rate" }
    won { it: "vinte", fr: "gagnées", en: "won" }
    win_rate { it: "tasso di vittoria", fr: "taux de réussite", en: "win rate" }
    chi2 { it: "chi quadrato", fr: "khi-deux", en: "chi-square" }
    df { it: "gradi di libertà", fr: "degrés de liberté", en: "degrees of freedom" }
    p { it: "probabilità se uguali", fr: "probabilité si pareils", en: "probability if alike" }
    method { it: "metodo", fr: "méthode", en: "method" }
    p_better {
        it: "probabilità che A sia migliore",
        fr: "probabilité que A soit meilleur",
        en: "probability that A is better",
    }
    needed_each {
        it: "casi necessari a ciascuno",
        fr: "cas nécessaires à chacun",
        en: "cases each needs",
    }
    activities { it: "attività", fr: "activités", en: "activities" }
    advances { it: "avanzamenti", fr: "avancées", en: "advances" }
    without_outcome { it: "senza esito", fr: "sans résultat", en: "without outcome" }
    advances_per_ten {
        it: "avanzamenti ogni 10 attività",
        fr: "avancées pour 10 activités",
        en: "advances per 10 activities",
    }
    share_without_outcome {
        it: "quota senza esito",
        fr: "part sans résultat",
        en: "share without outcome",
    }
    rho { it: "correlazione", fr: "corrélation", en: "correlation" }
    passed { it: "passate", fr: "passées", en: "passed on" }
    taken_up { it: "prese in mano", fr: "prises en main", en: "taken up" }
    days_to_first_action {
        it: "giorni alla prima azione",
        fr: "jours jusqu’à la première action",
        en: "days to first action",
    }
    advanced { it: "avanzate", fr: "avancées", en: "advanced" }
    stage { it: "fase", fr: "étape", en: "stage" }
    limit { it: "limite", fr: "limite", en: "limit" }
    fit { it: "somiglianza", fr: "ressemblance", en: "fit" }
    sector { it: "settore", fr: "secteur", en: "sector" }
    size { it: "dimensione", fr: "taille", en: "size" }
    area { it: "zona", fr: "zone", en: "area" }
    source { it: "fonte", fr: "source", en: "source" }
    way_in { it: "via d’ingresso", fr: "porte d’entrée", en: "way in" }
    referrals { it: "chi può raccomandare", fr: "qui peut recommander", en: "who can recommend" }
    references {
        it: "clienti di riferimento simili",
        fr: "références actives semblables",
        en: "alike reference customers",
    }
    people {
        it: "altre persone da incontrare",
        fr: "autres personnes à rencontrer",
        en: "other people to meet",
    }
    still_needed { it: "ancora necessari", fr: "encore nécessaires", en: "still needed" }
    verdict { it: "che cosa si può dire", fr: "ce qu’on peut dire", en: "what can be said" }
    why { it: "perché", fr: "pourquoi", en: "why" }
    of_group(group: &str, what: &str) {
        it: "{group}: {what}",
        fr: "{group} : {what}",
        en: "{group}: {what}",
    }
    axis_named(ratio: &str) {
        it: "Il passaggio su cui lavorare per primo: {ratio}. Lì gli altri fanno meglio con probabilità almeno del 99 %.",
        fr: "Le passage à travailler en premier : {ratio}. Là, les autres font mieux avec une probabilité d’au moins 99 %.",
        en: "The passage to work on first: {ratio}. There the others do better with a probability of at least 99 %.",
    }
    axis_none {
        it: "Nessun passaggio in cui gli altri facciano meglio, per quanto si possa dire (soglia 99 %).",
        fr: "Aucun passage où les autres fassent mieux, pour autant qu’on puisse le dire (seuil 99 %).",
        en: "No passage in which the others do better, as far as can be told (threshold 99 %).",
    }
    best(ratio: &str, owner: &str) {
        it: "{ratio}: {owner} è sopra la media della squadra, più di chiunque altro.",
        fr: "{ratio} : {owner} est au-dessus de la moyenne de l’équipe, plus que tout autre.",
        en: "{ratio}: {owner} is above the team’s mean, more than anybody else.",
    }
    worst(ratio: &str, owner: &str) {
        it: "{ratio}: {owner} è sotto la media della squadra, più di chiunque altro.",
        fr: "{ratio} : {owner} est sous la moyenne de l’équipe, plus que tout autre.",
        en: "{ratio}: {owner} is below the team’s mean, more than anybody else.",
    }
    above(ratio: &str, owner: &str) {
        it: "{ratio}: {owner} è sopra la media della squadra.",
        fr: "{ratio} : {owner} est au-dessus de la moyenne de l’équipe.",
        en: "{ratio}: {owner} is above the team’s mean.",
    }
    below(ratio: &str, owner: &str) {
        it: "{ratio}: {owner} è sotto la media della squadra.",
        fr: "{ratio} : {owner} est sous la moyenne de l’équipe.",
        en: "{ratio}: {owner} is below the team’s mean.",
    }
    nobody_stands_out {
        it: "Nessuno si distingue dalla media della squadra oltre quanto farebbe il caso.",
        fr: "Personne ne se distingue de la moyenne de l’équipe plus que ne le ferait le hasard.",
        en: "Nobody stands out from the team’s mean by more than chance would make it.",
    }
    collisions { it: "collisioni", fr: "collisions", en: "collisions" }
    accounts { it: "aziende", fr: "entreprises", en: "companies" }
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

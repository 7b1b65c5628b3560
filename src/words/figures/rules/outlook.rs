//! How the forecast, the cover of a target and what rots are counted, in words.

words! {
    forecast {
        it: "Ogni trattativa aperta conta per il suo importo × la probabilità di essere vinta, dalla sua fase più avanzata e dopo il tempo che vi ha già atteso, secondo la storia di tutte. Vale se il passato si ripete.",
        fr: "Chaque affaire en cours compte pour son montant × la probabilité d’être gagnée, depuis son étape la plus avancée et après le temps déjà passé, d’après l’historique de toutes. Cela vaut si le passé se répète.",
        en: "Each open deal counts with its amount × the chance of its being won, from its furthest stage and after the time it has waited there, by the history of all. It holds if the past repeats.",
    }
    forecast_too_few_closed(count: &str, least: &str) {
        it: "Fuori dal conto, perché meno di {least} trattative chiuse hanno raggiunto la loro fase: {count}.",
        fr: "Hors compte, car moins de {least} affaires closes ont atteint leur étape : {count}.",
        en: "Left out, as fewer than {least} closed deals ever reached their stage: {count}.",
    }
    forecast_undated(count: &str) {
        it: "Fuori dal conto, perché non si sa da quando sono nella loro fase: {count}.",
        fr: "Hors compte, car on ne sait pas depuis quand elles sont à leur étape : {count}.",
        en: "Left out, as nobody knows since when they have been in their stage: {count}.",
    }
    forecast_none_won(count: &str) {
        it: "In una fase da cui nessuna è mai arrivata alla firma, e quindi non misurabili: {count}.",
        fr: "À une étape d’où aucune n’est jamais arrivée à la signature, donc non mesurables : {count}.",
        en: "In a stage from which none has ever come to the signature, and so not measurable: {count}.",
    }
    forecast_overdue(count: &str) {
        it: "Ferme da più di quanto sia mai durata un’attesa poi andata avanti, e quindi con probabilità 0: {count}.",
        fr: "En attente depuis plus longtemps qu’aucune de celles qui ont avancé, donc de probabilité 0 : {count}.",
        en: "Waiting longer than any that ever went on, and so with a chance of 0: {count}.",
    }
    forecast_set(count: &str) {
        it: "Con la probabilità che avete fissato per la fase: {count}.",
        fr: "Avec la probabilité que vous avez fixée pour l’étape : {count}.",
        en: "With the chance you set for the stage: {count}.",
    }
    forecast_blank(count: &str) {
        it: "Senza importo, e quindi fuori dalla somma: {count}.",
        fr: "Sans montant, donc hors de la somme : {count}.",
        en: "Without an amount, and so not in the sum: {count}.",
    }
    forecast_other_currency(count: &str) {
        it: "In un’altra valuta, e quindi fuori dalla somma: {count}.",
        fr: "Dans une autre devise, donc hors de la somme : {count}.",
        en: "In another currency, and so not in the sum: {count}.",
    }
    forecast_interval(draws: &str) {
        it: "«Da» e «a»: in quattro casi su cinque la somma sta tra i due. Da {draws} sorteggi della storia e degli esiti, con un seme fisso.",
        fr: "« De » et « à » : quatre fois sur cinq la somme est entre les deux. D’après {draws} tirages de l’historique et des issues, à graine fixe.",
        en: "“From” and “to”: four times in five the sum lies between them. From {draws} draws of the history and of the outcomes, with a fixed seed.",
    }
    coverage {
        it: "Importo pesato delle aperte di cui si attende la firma nel periodo ÷ quanto manca all’obiettivo. Una data attesa già passata vale come ancora nel periodo, finché questo non è finito.",
        fr: "Montant pondéré de celles en cours dont la signature est attendue dans la période ÷ ce qui manque à l’objectif. Une date attendue déjà passée compte dans la période, tant que celle-ci n’est pas finie.",
        en: "Weighted amount of the open ones whose signature is expected in the period ÷ what is missing to the goal. An expected date already past counts as in the period, until that has ended.",
    }
    coverage_undated(count: &str) {
        it: "Senza una data attesa per la firma, fuori dal conto: {count}.",
        fr: "Sans date de signature attendue, hors compte : {count}.",
        en: "Without an expected date of signature, left out: {count}.",
    }
    coverage_without_weight(count: &str) {
        it: "Attese nel periodo ma senza probabilità misurabile o senza importo in questa valuta, fuori dal conto: {count}.",
        fr: "Attendues dans la période mais sans probabilité mesurable ou sans montant dans cette devise, hors compte : {count}.",
        en: "Expected in the period but without a measurable chance or an amount in this currency, left out: {count}.",
    }
    coverage_won_without_amount(count: &str) {
        it: "Vinte nel periodo senza importo o in altra valuta, fuori dal conto: {count}.",
        fr: "Gagnées dans la période sans montant ou dans une autre devise, hors compte : {count}.",
        en: "Won in the period without an amount or in another currency, left out: {count}.",
    }
    rotting(ahead: &str, least: &str) {
        it: "Aperte senza attività fatte né cambi di fase da più giorni del limite della loro fase, e senza nulla in agenda da oggi a {ahead} giorni. Il limite è quello che avete fissato, oppure i giorni entro cui nove su dieci lasciano la fase, almeno {least}.",
        fr: "En cours, sans activité faite ni changement d’étape depuis plus de jours que la limite de leur étape, et sans rien de prévu d’ici {ahead} jours. La limite est celle que vous avez fixée, sinon les jours où neuf sur dix quittent l’étape, au moins {least}.",
        en: "Open ones with nothing done and no change of stage for more days than their stage’s limit, and nothing planned from today to {ahead} days ahead. The limit is the one you set, else the days within which nine in ten leave the stage, at least {least}.",
    }
    rotting_no_limit(count: &str) {
        it: "In una fase ancora senza limite, perché troppo poche l’hanno lasciata: {count}.",
        fr: "À une étape encore sans limite, car trop peu l’ont quittée : {count}.",
        en: "In a stage that has no limit yet, as too few have left it: {count}.",
    }
    rotting_undated(count: &str) {
        it: "Di cui non si conosce alcun giorno, fuori dal conto: {count}.",
        fr: "Dont aucun jour n’est connu, hors compte : {count}.",
        en: "Of which no day is known, left out: {count}.",
    }
}

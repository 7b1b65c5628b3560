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
    forecast_too_early(count: &str) {
        it: "In una fase da cui è troppo presto per dire che cosa ne verrà, e quindi fuori dal conto: {count}.",
        fr: "À une étape d’où il est trop tôt pour dire ce qui en viendra, donc hors compte : {count}.",
        en: "In a stage from which it is too early to say what will come, and so left out: {count}.",
    }
    forecast_overdue(count: &str) {
        it: "Ferme da più di quanto sia mai durata un’attesa poi andata avanti, e quindi con una probabilità minima: {count}.",
        fr: "En attente depuis plus longtemps qu’aucune de celles qui ont avancé, donc de probabilité minime : {count}.",
        en: "Waiting longer than any that ever went on, and so with a minimal chance: {count}.",
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
        it: "«Da» e «a»: quattro volte su cinque la somma sta tra i due, se il passato si ripete. Da {draws} sorteggi della storia e degli esiti; lo stesso file dà lo stesso intervallo.",
        fr: "« De » et « à » : quatre fois sur cinq la somme est entre les deux, si le passé se répète. D’après {draws} tirages de l’historique et des issues ; le même fichier donne le même intervalle.",
        en: "“From” and “to”: four times in five the sum lies between them, if the past repeats. From {draws} draws of the history and of the outcomes; the same file gives the same interval.",
    }
    forecast_by_month {
        it: "Il mese è quello in cui vi aspettate la firma, come l’avete scritto sulla trattativa; la probabilità è quella della fase e dell’attesa. Un mese già passato dice che la data va rivista.",
        fr: "Le mois est celui où vous attendez la signature, tel que vous l’avez écrit sur l’affaire ; la probabilité est celle de l’étape et de l’attente. Un mois déjà passé dit que la date est à revoir.",
        en: "The month is the one in which you expect the signature, as you wrote it on the deal; the chance is that of the stage and of the wait. A month that has gone by says that the date needs another look.",
    }
    scorecard {
        it: "La previsione di allora, rifatta con ciò che allora si sapeva, per le trattative aperte quel giorno: quante sarebbero state vinte, tra quali numeri quattro volte su cinque, e quante lo sono state finora. In vittorie, e in denaro solo dove quel giorno si conosceva l’importo di tutte, perché spesso si scrive quando è già vinta; quelle ancora aperte possono ancora arrivare.",
        fr: "La prévision d’alors, refaite avec ce qu’on savait alors, pour les affaires en cours ce jour-là : combien seraient gagnées, entre quels nombres quatre fois sur cinq, et combien l’ont été jusqu’ici. En gains, et en argent seulement si ce jour-là tous les montants étaient connus, car on ne l’écrit souvent qu’une fois l’affaire gagnée ; celles encore en cours peuvent encore venir.",
        en: "The forecast of that day, made again with what was known then, for the deals open on it: how many would be won, between which numbers four times in five, and how many have been so far. In wins, and in money only where all amounts were known on that day, as one is often written only once it is won; those still open may yet come.",
    }
    coverage {
        it: "Copertura: importo delle aperte la cui firma è attesa nel periodo ÷ quanto manca all’obiettivo. Accanto, di quelle stesse, la probabilità che portino quanto manca, se il passato si ripete, e quanto ci si attende ÷ quanto manca, se si chiudono quando previsto.",
        fr: "Couverture : montant de celles en cours dont la signature est attendue dans la période ÷ ce qui manque à l’objectif. À côté, des mêmes, la probabilité qu’elles apportent ce qui manque, si le passé se répète, et ce qu’on attend ÷ ce qui manque, si elles se concluent à la date prévue.",
        en: "Cover: amount of the open ones whose signature is expected in the period ÷ what is missing to the goal. Beside it, of those same ones, the chance that they bring what is missing, if the past repeats, and what is expected ÷ what is missing, if they close when expected.",
    }
    coverage_without_amount(count: &str) {
        it: "Attese nel periodo senza importo in questa valuta, fuori dal conto: {count}.",
        fr: "Attendues dans la période sans montant dans cette devise, hors compte : {count}.",
        en: "Expected in the period without an amount in this currency, left out: {count}.",
    }
    coverage_undated(count: &str) {
        it: "Senza una data attesa per la firma, fuori dal conto: {count}.",
        fr: "Sans date de signature attendue, hors compte : {count}.",
        en: "Without an expected date of signature, left out: {count}.",
    }
    coverage_without_weight(count: &str) {
        it: "Di queste, senza probabilità misurabile, e quindi non tra ciò che ci si attende: {count}.",
        fr: "Parmi elles, sans probabilité mesurable, donc hors de ce qu’on attend : {count}.",
        en: "Of these, without a measurable chance, and so not in what is expected: {count}.",
    }
    coverage_won_without_amount(count: &str) {
        it: "Vinte nel periodo senza importo o in altra valuta, fuori dal conto: {count}.",
        fr: "Gagnées dans la période sans montant ou dans une autre devise, hors compte : {count}.",
        en: "Won in the period without an amount or in another currency, left out: {count}.",
    }
    rotting(ahead: &str, least: &str) {
        it: "Aperte senza attività fatte né cambi di fase da più giorni del limite della loro fase, e senza nulla in agenda da oggi a {ahead} giorni. Il limite è quello che avete fissato, oppure i giorni entro cui nove su dieci lasciano la fase, almeno {least}; 30 dove non si può leggere.",
        fr: "En cours, sans activité faite ni changement d’étape depuis plus de jours que la limite de leur étape, et sans rien de prévu d’ici {ahead} jours. La limite est celle que vous avez fixée, sinon les jours où neuf sur dix quittent l’étape, au moins {least} ; 30 là où cela ne se lit pas.",
        en: "Open ones with nothing done and no change of stage for more days than their stage’s limit, and nothing planned from today to {ahead} days ahead. The limit is the one you set, else the days within which nine in ten leave the stage, at least {least}; 30 where that can’t be read.",
    }
    rotting_undated(count: &str) {
        it: "Di cui non si conosce alcun giorno, fuori dal conto: {count}.",
        fr: "Dont aucun jour n’est connu, hors compte : {count}.",
        en: "Of which no day is known, left out: {count}.",
    }
}

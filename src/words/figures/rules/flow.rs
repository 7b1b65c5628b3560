//! How outcome, conversion and time are counted, in words.

words! {
    outcome {
        it: "Vinte e perse secondo il giorno in cui si sono chiuse, ciascuna una volta; le aperte sono quelle di oggi, e nel tasso non entrano. Intervallo di Wilson al 95%.",
        fr: "Gagnées et perdues selon le jour de leur clôture, chacune une fois ; celles en cours sont celles d’aujourd’hui, et n’entrent pas dans le taux. Intervalle de Wilson à 95 %.",
        en: "Won and lost by the day they closed, each once; the open ones are today’s, and are not in the rate. Wilson’s 95% interval.",
    }
    outcome_without_amount(count: &str) {
        it: "Vinte senza importo o in altra valuta, fuori dalla media: {count}.",
        fr: "Gagnées sans montant ou dans une autre devise, hors de la moyenne : {count}.",
        en: "Won without an amount or in another currency, not in the mean: {count}.",
    }
    won_of_created(won: &str, created: &str) {
        it: "Nessuna persa è registrata, quindi non c’è un tasso. Vinte: {won}; create: {created}.",
        fr: "Aucune perte n’est enregistrée, il n’y a donc pas de taux. Gagnées : {won} ; créées : {created}.",
        en: "No loss is recorded, so there is no win rate. Won: {won}; created: {created}.",
    }
    velocity(days: &str) {
        it: "Velocità: aperte oggi × tasso di vittoria × importo medio vinto ÷ giorni mediani dall’ingresso alla firma; gli ultimi tre da ciò che si è chiuso negli ultimi {days} giorni.",
        fr: "Vélocité : en cours aujourd’hui × taux de réussite × montant moyen gagné ÷ jours médians de l’entrée à la signature ; les trois derniers d’après ce qui a été clos ces {days} derniers jours.",
        en: "Velocity: open now × win rate × mean won amount ÷ median days from entry to signature; the last three from what closed in the last {days} days.",
    }
    velocity_parts(open: &str, rate: &str, mean: &str, cycle: &str) {
        it: "Qui: aperte {open} × {rate} × {mean} ÷ {cycle} giorni.",
        fr: "Ici : en cours {open} × {rate} × {mean} ÷ {cycle} jours.",
        en: "Here: open {open} × {rate} × {mean} ÷ {cycle} days.",
    }
    velocity_really(per_day: &str) {
        it: "Vinto davvero in quei giorni, al giorno: {per_day}.",
        fr: "Vraiment gagné durant ces jours, par jour : {per_day}.",
        en: "Really won in those days, a day: {per_day}.",
    }
    velocity_without_amount(count: &str) {
        it: "Vinte in quei giorni senza importo, fuori dalla media: {count}.",
        fr: "Gagnées durant ces jours sans montant, hors de la moyenne : {count}.",
        en: "Won in those days without an amount, not in the mean: {count}.",
    }
    velocity_other_currency(count: &str) {
        it: "Vinte in quei giorni in un’altra valuta: {count}.",
        fr: "Gagnées durant ces jours dans une autre devise : {count}.",
        en: "Won in those days in another currency: {count}.",
    }
    velocity_without_cycle(count: &str) {
        it: "Vinte in quei giorni di cui non si sa la durata, fuori dalla mediana: {count}.",
        fr: "Gagnées durant ces jours sans durée connue, hors de la médiane : {count}.",
        en: "Won in those days, nobody knows after how long, not in the median: {count}.",
    }
    velocity_undated(count: &str) {
        it: "Chiuse in un giorno ignoto, e quindi fuori dalla velocità: {count}.",
        fr: "Closes un jour inconnu, donc hors de la vélocité : {count}.",
        en: "Closed on an unknown day, and so not in the velocity: {count}.",
    }
    conversion(days: &str, least: &str) {
        it: "Di quelle che hanno raggiunto la fase, quante hanno raggiunto la successiva entro {days} giorni: le ancora aperte contano come aperte, non come perse (Aalen–Johansen, con la sua fascia al 95%). Dove meno di {least} sono seguite così a lungo, vale l’ultimo giorno in cui lo sono. «Ancora aperte» è, secondo la curva, la quota che quel giorno non è né passata né persa; il conto semplice è quante sono passate finora, di tutte.",
        fr: "De celles qui ont atteint l’étape, combien ont atteint la suivante en {days} jours : celles encore en cours comptent comme en cours, pas comme perdues (Aalen–Johansen, avec sa bande à 95 %). Là où moins de {least} sont suivies aussi longtemps, c’est le dernier jour où elles le sont. « Encore en cours » est, selon la courbe, la part qui ce jour-là n’est ni passée ni perdue ; le compte simple est combien sont passées jusqu’ici, sur toutes.",
        en: "Of those that reached the stage, how many had reached the next within {days} days: what is still open counts as open, not as lost (Aalen–Johansen, with its 95% band). Where fewer than {least} are followed so long, the last day on which they are. “Still open” is the share that by the curve has neither gone on nor been lost on that day; the plain count is how many have gone on so far, of all.",
    }
    conversion_undated(counts: &str) {
        it: "Fuori dalla curva, perché manca il giorno in cui sono arrivate, passate o perse: {counts}.",
        fr: "Hors de la courbe, car le jour de l’arrivée, du passage ou de la perte manque : {counts}.",
        en: "Out of the curve, as the day they came, went on or were lost is missing: {counts}.",
    }
    conversion_reversed(counts: &str) {
        it: "Fuori dalla curva, perché perse prima di arrivare: {counts}.",
        fr: "Hors de la courbe, car perdues avant d’arriver : {counts}.",
        en: "Out of the curve, as they were lost before they came: {counts}.",
    }
    time_in_stage {
        it: "Solo ingressi propri nella fase, dal primo alla prima fase successiva o alla perdita; quelle che ci sono ancora contano con il tempo passato finora (Kaplan–Meier).",
        fr: "Seules les entrées propres dans l’étape, de la première à la première étape suivante ou à la perte ; celles qui y sont encore comptent avec le temps passé jusqu’ici (Kaplan–Meier).",
        en: "Own entries into the stage only, from the first to the first later stage or the loss; what is still in it counts with the time so far (Kaplan–Meier).",
    }
    time_no_own_date(counts: &str) {
        it: "Fuori dal conto, senza una propria data di ingresso o di fine: {counts}.",
        fr: "Hors compte, sans date propre d’entrée ou de fin : {counts}.",
        en: "Left out, without a date of their own of entry or end: {counts}.",
    }
    time_reversed(counts: &str) {
        it: "Fuori dal conto, con date a ritroso: {counts}.",
        fr: "Hors compte, avec des dates à rebours : {counts}.",
        en: "Left out, with dates running backwards: {counts}.",
    }
    ratios_over_time {
        it: "Per mese di ingresso, con tutto ciò che ne è stato fino a oggi: gli ultimi mesi sono giovani e crescono ancora.",
        fr: "Par mois d’entrée, avec tout ce qui en est advenu jusqu’à aujourd’hui : les derniers mois sont jeunes et grandissent encore.",
        en: "By month of entry, with all that became of them since: the last months are young and still grow.",
    }
}

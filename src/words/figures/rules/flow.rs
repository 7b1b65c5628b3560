//! How outcome, conversion and time are counted, in words.

words! {
    outcome {
        it: "Vinte e perse secondo il giorno in cui si sono chiuse, ciascuna una volta; le aperte sono quelle di oggi, e nel tasso non entrano.",
        fr: "Gagnées et perdues selon le jour de leur clôture, chacune une fois ; celles en cours sont celles d’aujourd’hui, et n’entrent pas dans le taux.",
        en: "Won and lost by the day they closed, each once; the open ones are today’s, and are not in the rate.",
    }
    wilson {
        it: "L’intervallo è quello di Wilson, senza correzione di continuità: tiene 19 volte su 20.",
        fr: "L’intervalle est celui de Wilson, sans correction de continuité : il tient 19 fois sur 20.",
        en: "The interval is Wilson’s, without continuity correction: it holds 19 times in 20.",
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
    won_a_day(amount: &str, wins: &str, days: &str) {
        it: "Vinto al giorno: gli importi vinti negli ultimi 365 giorni ÷ i giorni, o quelli dalla prima chiusura se sono meno. Qui: {amount} (vinte: {wins}) ÷ {days} giorni.",
        fr: "Gagné par jour : les montants gagnés ces 365 derniers jours ÷ les jours, ou ceux depuis la première clôture s’ils sont moins. Ici : {amount} (gagnées : {wins}) ÷ {days} jours.",
        en: "Won a day: the amounts won in the last 365 days ÷ the days, or those since the first close where these are fewer. Here: {amount} (won: {wins}) ÷ {days} days.",
    }
    won_a_day_without_amount(count: &str) {
        it: "Vinte in quei giorni senza importo, fuori dalla somma: {count}.",
        fr: "Gagnées durant ces jours sans montant, hors de la somme : {count}.",
        en: "Won in those days without an amount, not in the sum: {count}.",
    }
    won_a_day_other_currency(count: &str) {
        it: "Vinte in quei giorni in un’altra valuta, fuori dalla somma: {count}.",
        fr: "Gagnées durant ces jours dans une autre devise, hors de la somme : {count}.",
        en: "Won in those days in another currency, not in the sum: {count}.",
    }
    won_a_day_undated(count: &str) {
        it: "Chiuse in un giorno ignoto, e quindi in nessun giorno: {count}.",
        fr: "Closes un jour inconnu, donc en aucun jour : {count}.",
        en: "Closed on an unknown day, and so on none: {count}.",
    }
    velocity(per_day: &str, open: &str, rate: &str, mean: &str, cycle: &str) {
        it: "Per chi fa statistica, la velocità di vendita: aperte {open} × tasso di vittoria {rate} × importo medio {mean} ÷ {cycle} giorni mediani = {per_day} al giorno. Su dati veri si è scostata di molto da quanto si è vinto.",
        fr: "Pour qui fait des statistiques, la vélocité de vente : en cours {open} × taux de réussite {rate} × montant moyen {mean} ÷ {cycle} jours médians = {per_day} par jour. Sur de vraies données elle s’est beaucoup écartée de ce qui a été gagné.",
        en: "For the statistician, sales velocity: open {open} × win rate {rate} × mean amount {mean} ÷ {cycle} median days = {per_day} a day. On real data it was far from what was won.",
    }
    conversion(days: &str) {
        it: "Di quelle che hanno raggiunto la fase, quante hanno raggiunto la successiva entro {days} giorni: le ancora aperte contano come aperte, non come perse. Dove se ne vedono ancora troppo poche per parlare di tutte, vale l’ultimo giorno in cui bastano. «Ancora aperte» è quante lo sono oggi; il conto semplice è quante sono passate finora, di tutte.",
        fr: "Parmi celles qui ont atteint l’étape, combien ont atteint la suivante en {days} jours : celles encore en cours comptent comme en cours, pas comme perdues. Là où l’on en voit trop peu pour parler de toutes, c’est le dernier jour où il y en a assez. « Encore en cours » dit combien le sont aujourd’hui ; le compte simple, combien sont passées à ce jour, sur toutes.",
        en: "Of those that reached the stage, how many had reached the next within {days} days: what is still open counts as open, not as lost. Where too few are still seen to speak of all, the last day on which they are enough. “Still open” is how many are today; the plain count is how many have gone on so far, of all.",
    }
    aalen_johansen {
        it: "Curva di Aalen–Johansen, con l’avanzamento e la perdita come esiti che si escludono e le aperte censurate a oggi; la fascia è quella di Wilson sui casi che la varianza lascia, e tiene 19 volte su 20.",
        fr: "Courbe d’Aalen–Johansen, avec l’avancée et la perte comme issues concurrentes et celles en cours censurées à ce jour ; la bande est celle de Wilson sur les cas que laisse la variance, et tient 19 fois sur 20.",
        en: "Aalen–Johansen curve, with advance and loss as competing outcomes and the open ones censored today; the band is Wilson’s on the cases that the variance leaves, and holds 19 times in 20.",
    }
    conversion_undated(counts: &str) {
        it: "Fuori dalla curva, perché manca il giorno in cui sono arrivate, passate o perse: {counts}.",
        fr: "Hors de la courbe, car le jour de l’arrivée, du passage ou de la perte manque : {counts}.",
        en: "Out of the curve, as the day they came, went on or were lost is missing: {counts}.",
    }
    conversion_reversed(counts: &str) {
        it: "Fuori dalla curva, perché perse prima di arrivare o chiuse prima di cominciare: {counts}.",
        fr: "Hors de la courbe, car perdues avant d’arriver ou closes avant de commencer : {counts}.",
        en: "Out of the curve, as they were lost before they came or closed before they began: {counts}.",
    }
    time_in_stage {
        it: "Solo ingressi veri nella fase, dal primo alla prima fase successiva o alla perdita; quelle che ci sono ancora contano con il tempo passato finora. Un giorno si legge solo se in quel giorno se ne seguono almeno cinque. «Fino alla firma» è di quelle vinte.",
        fr: "Seules comptent les vraies entrées dans l’étape, de la première jusqu’à la première étape suivante ou à la perte ; celles qui y sont encore comptent avec le temps passé à ce jour. Un jour ne se lit que si au moins cinq y sont suivies. « Jusqu’à la signature » ne porte que sur les gagnées.",
        en: "Own entries into the stage only, from the first to the first later stage or the loss; what is still in it counts with the time so far. A day is read only where at least five are followed on it. “To the signature” is of those won.",
    }
    kaplan_meier {
        it: "Curva di Kaplan–Meier; un quantile si legge solo in un giorno in cui se ne vedono abbastanza.",
        fr: "Courbe de Kaplan–Meier ; un quantile ne se lit qu’un jour où l’on en voit assez.",
        en: "Kaplan–Meier curve; a quantile is read only on a day on which enough are still seen.",
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
    control {
        it: "Solo mesi interi i cui casi hanno avuto tutti lo stesso tempo, contro il tasso di tutti questi mesi insieme; dove un mese ha in media meno di 8 casi, trimestri interi. «Da» e «a»: dove il caso da solo lascia un mese, a un livello tale che un grafico su cento abbia un mese fuori senza ragione. Fuori: 1.",
        fr: "Seulement des mois entiers dont tous les cas ont eu le même temps, contre le taux de tous ces mois ensemble ; là où un mois a en moyenne moins de 8 cas, des trimestres entiers. « De » et « à » : là où le hasard seul laisse un mois, à un niveau tel qu’un graphique sur cent ait un mois dehors sans raison. Dehors : 1.",
        en: "Only whole months all of whose cases had the same time, against the rate of all these months together; where a month has fewer than 8 cases on average, whole quarters. “From” and “to”: where chance alone leaves a month, at a level at which one chart in a hundred has a month outside for no reason. Outside: 1.",
    }
    ratios_over_time {
        it: "Per mese di ingresso, con tutto ciò che ne è stato fino a oggi: gli ultimi mesi sono giovani e crescono ancora.",
        fr: "Par mois d’entrée, avec tout ce qui en est advenu jusqu’à aujourd’hui : les derniers mois sont jeunes et grandissent encore.",
        en: "By month of entry, with all that became of them since: the last months are young and still grow.",
    }
}

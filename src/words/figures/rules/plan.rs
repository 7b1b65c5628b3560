//! How the bridge, the planner and the levers are counted, in words.

words! {
    bridge(all: &str, lost: &str, rotting: &str) {
        it: "Entrate: {all}. Ognuna sta in un posto solo: sul ponte, interrotta dove sta (perse: {lost}; ferme da troppo: {rotting}) o vinta. Passata = la fase più avanzata di sempre è oltre; tornare indietro non toglie nulla.",
        fr: "Entrées : {all}. Chacune est à une seule place : sur le pont, interrompue là où elle est (perdues : {lost} ; arrêtées depuis trop longtemps : {rotting}) ou gagnée. Passée = l’étape la plus avancée de toujours est au-delà ; revenir en arrière n’enlève rien.",
        en: "Entered: {all}. Each stands in one place: on the bridge, broken off where it stands (lost: {lost}; stopped for too long: {rotting}) or won. Crossed = the furthest stage ever is beyond; going back takes nothing away.",
    }
    breaks {
        it: "Perse e ferme da troppo, secondo la fase in cui stanno e l’ultimo esito registrato.",
        fr: "Perdues et arrêtées depuis trop longtemps, selon l’étape où elles sont et le dernier résultat noté.",
        en: "Lost and stopped for too long, by the stage they stand in and the last outcome recorded.",
    }
    span_not_compared(span: &str, reason: &str) {
        it: "{span} non si confronta: {reason}.",
        fr: "{span} ne se compare pas : {reason}.",
        en: "{span} is not compared: {reason}.",
    }
    planned_from_counts(wanted: &str) {
        it: "Clienti da vincere: {wanted}. Dai conteggi, che valgono solo se si sa ormai come è finita ciascuna. In media = obiettivo × livello ÷ vinte, per eccesso. All’80% conta anche quanto pochi siano i casi.",
        fr: "Clients à gagner : {wanted}. D’après les comptages, qui ne valent que si l’issue de chacune est connue. En moyenne = objectif × niveau ÷ gagnées, arrondi vers le haut. À 80 %, le petit nombre de cas compte aussi.",
        en: "Customers to win: {wanted}. From the counts, which hold only where it is known by now how each ended. On average = goal × level ÷ won, rounded up. The 80% number also allows for how few cases there are.",
    }
    planned_from_curves(wanted: &str, horizon: &str) {
        it: "Clienti da vincere: {wanted}. Da quanto è stato vinto entro {horizon} giorni da ogni livello; le aperte sono aperte, non perse. All’80% conta anche quanto pochi siano i casi.",
        fr: "Clients à gagner : {wanted}. D’après ce qui a été gagné en {horizon} jours depuis chaque niveau ; celles en cours sont en cours, pas perdues. À 80 %, le petit nombre de cas compte aussi.",
        en: "Customers to win: {wanted}. From what was won within {horizon} days of each level; open ones are open, not lost. The 80% number also allows for how few cases there are.",
    }
    horizon_shorter(read_at: &str) {
        it: "Troppo poche sono seguite fin lì: dove serve si legge prima, anche a {read_at} giorni.",
        fr: "Trop peu sont suivies jusque-là : on lit plus tôt là où il le faut, jusqu’à {read_at} jours.",
        en: "Too few are followed that far: some levels are read earlier, one at {read_at} days.",
    }
    counts_side_by_side {
        it: "Dove i due numeri sono conteggi e non una quota, manca il secondo.",
        fr: "Là où les deux nombres sont des comptages et non une part, le second manque.",
        en: "Where the two numbers are counts and not a share, the second one is missing.",
    }
    what_if {
        it: "Ogni leva da sola: un punto in più, o il 10% di sospetti in più. Il lavoro in più sta accanto: più attività a tassi uguali costa altrettanto lavoro.",
        fr: "Chaque levier seul : un point de plus, ou 10 % de suspects en plus. Le travail en plus est à côté : plus d’activité à taux égaux coûte autant de travail.",
        en: "Each lever by itself: one more point, or 10% more suspects. The added work stands beside it: more activity at unchanged rates costs as much more work.",
    }
    what_if_from_curves(days: &str) {
        it: "I rapporti di partenza: quante fecero ogni passaggio entro {days} giorni dal suo inizio, o entro l’ultimo giorno prima in cui se ne seguono abbastanza; le aperte sono aperte, non perse.",
        fr: "Les ratios de départ : combien ont fait chaque passage en {days} jours depuis son début, ou au dernier jour d’avant où l’on en suit assez ; celles en cours sont en cours, pas perdues.",
        en: "The ratios at the start: how many took each step within {days} days of its beginning, or by the last day before on which enough are followed; open ones are open, not lost.",
    }
    what_if_from_counts {
        it: "I rapporti di partenza sono quelli dei numeri scritti.",
        fr: "Les ratios de départ sont ceux des nombres saisis.",
        en: "The ratios at the start are those of the typed numbers.",
    }
}

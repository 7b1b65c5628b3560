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
    ledger {
        it: "Entrate = alla successiva + saltata la successiva + ancora qui + perse qui. Accanto, quelle tornate indietro da qui, e quelle andate oltre senza mai entrarvi.",
        fr: "Entrées = à la suivante + suivante sautée + encore là + perdues là. À côté, celles revenues en arrière de là, et celles passées au-delà sans jamais y entrer.",
        en: "Entered = to the next + jumped the next + still here + lost here. Beside it those that stepped back from here, and those that went beyond without ever entering.",
    }
    readings {
        it: "Raggiunto: la fase più avanzata in cui è stata è quella o una successiva. Ogni fase: è entrata in tutte le fasi fino a quella. Oggi: le aperte nella fase in cui stanno, più le vinte; i rapporti tra parentesi sono quelli che un elenco di colonne suggerisce, e non sono tassi.",
        fr: "Atteint : l’étape la plus avancée où l’affaire a été est celle-là ou une suivante. Chaque étape : elle est entrée dans toutes les étapes jusqu’à celle-là. Aujourd’hui : celles en cours à l’étape où elles sont, plus les gagnées ; les rapports entre parenthèses sont ceux qu’une liste de colonnes suggère, et ne sont pas des taux.",
        en: "Reached: the furthest stage it was ever in is that one or a later one. Every stage: it entered all stages up to that one. Today: the open ones in the stage they stand in, and the won ones; the quotients in brackets are those that a list of columns suggests, and are no rates.",
    }
    lost_reasons {
        it: "Ogni persa sta nella fase più avanzata in cui è entrata, come nel registro, con il motivo che ha adesso. Un motivo conta così com’è scritto.",
        fr: "Chaque perdue est comptée à l’étape la plus avancée où elle soit jamais entrée, comme dans le registre, avec le motif qu’elle porte aujourd’hui. Un motif compte tel qu’il est écrit.",
        en: "Each lost deal stands in the furthest stage it ever entered, as in the ledger, with the reason it has now. A reason counts as it is written.",
    }
    span_not_compared(span: &str, reason: &str) {
        it: "{span} non si confronta: {reason}.",
        fr: "{span} ne se compare pas : {reason}.",
        en: "{span} is not compared: {reason}.",
    }
    planned_from_counts(wanted: &str) {
        it: "Clienti da vincere: {wanted}. Dai conteggi, che valgono solo se si sa ormai come è finita ciascuna. In media = obiettivo × livello ÷ vinte, per eccesso. Il secondo numero tiene conto anche di quanto pochi siano i casi.",
        fr: "Clients à gagner : {wanted}. D’après les comptages, qui ne valent que si l’issue de chacune est connue. En moyenne = objectif × niveau ÷ gagnées, arrondi vers le haut. Le second nombre tient compte aussi du petit nombre de cas.",
        en: "Customers to win: {wanted}. From the counts, which hold only where it is known by now how each ended. On average = goal × level ÷ won, rounded up. The second number also allows for how few cases there are.",
    }
    planned_in_the_end(wanted: &str) {
        it: "Clienti da vincere: {wanted}. Da ciò a cui arriva alla fine ogni livello, quando le aperte saranno andate come le altre: il prodotto dei passaggi. Il secondo numero tiene conto anche di quanto pochi siano i casi.",
        fr: "Clients à gagner : {wanted}. D’après ce qu’il en est au final depuis chaque niveau, quand celles en cours auront suivi les autres : le produit des passages. Le second nombre tient compte aussi du petit nombre de cas.",
        en: "Customers to win: {wanted}. From what each level comes to in the end, when the open ones have gone the way of the others: the product of the steps. The second number also allows for how few cases there are.",
    }
    counts_side_by_side {
        it: "Dove i due numeri sono conteggi e non una quota, manca il secondo.",
        fr: "Là où les deux nombres sont des comptages et non une part, le second manque.",
        en: "Where the two numbers are counts and not a share, the second one is missing.",
    }
    beta_binomial {
        it: "Beta-binomiale: dopo x di n, a priori di Jeffreys (½, ½); il secondo numero è il minimo m con probabilità 0,8. Per una quota alla fine, n è quanto vale la curva.",
        fr: "Bêta-binomiale : après x sur n, a priori de Jeffreys (½, ½) ; le second nombre est le plus petit m de probabilité 0,8. Pour une part au final, n est le nombre de cas que vaut la courbe.",
        en: "Beta-binomial: after x of n, Jeffreys’ prior (½, ½); the second number is the least m with probability 0.8. Of a share in the end, n is what the curve is worth.",
    }
    chance_curve(wanted: &str) {
        it: "La curva dice, secondo quanti entrano, quanto è probabile arrivare ai clienti voluti ({wanted}) o oltre. Il dubbio sul tasso, che viene da pochi casi, è già compreso: perciò la curva sale piano.",
        fr: "La courbe dit avec quelle probabilité on arrive à au moins {wanted} clients avec tant d’entrées. Le doute sur le taux, qui vient du petit nombre de cas, y est déjà : c’est pourquoi elle monte doucement.",
        en: "The curve says how probable it is to win at least {wanted} customers with so many entering. The doubt about the rate, which comes from few cases, is already in it: that is why it rises gently.",
    }
    what_if {
        it: "Ogni leva da sola, del 10% in più (un rapporto non passa 1): porta gli stessi clienti qualunque sia la leva. Diverso è il lavoro, cioè i casi in più che entrano in una fase prima della firma: cala lungo la catena in qualunque dato, e perciò è mostrato, non messo in classifica. «Da» e «a»: dove sta 19 volte su 20.",
        fr: "Chaque levier seul, 10 % de plus (un ratio ne passe pas 1) : il apporte les mêmes clients quel que soit le levier. Ce qui diffère est le travail, les cas en plus qui entrent dans une étape avant la signature : il baisse le long de la chaîne dans toutes les données, et n’est donc pas classé. « De » et « à » : là où il est 19 fois sur 20.",
        en: "Each lever by itself, 10% more (a ratio stops at 1): it brings the same customers whatever the lever. What differs is the work, the added cases that enter a stage before the signature: it falls along the chain in any data, and so is shown, not ranked. “From” and “to”: where it is 19 times in 20.",
    }
    what_if_in_the_end {
        it: "I rapporti di partenza sono quelli alla fine, gli stessi dell’imbuto e del piano.",
        fr: "Les ratios de départ sont ceux au final, les mêmes que ceux de l’entonnoir et du plan.",
        en: "The ratios at the start are those in the end, the same as in the funnel and the planner.",
    }
    possible_steps {
        it: "Il passo possibile è il tasso, avvicinato, del venditore che in quel passaggio sta sopra la squadra: qualcuno da voi ci arriva. È questo che è messo in ordine.",
        fr: "Le pas possible est le taux, rapproché, du commercial qui dans ce passage est au-dessus de l’équipe : quelqu’un chez vous y arrive. C’est cela qui est classé.",
        en: "The possible step is the shrunken rate of the salesperson who is above the team in that step: somebody with you does it. That is what is ranked.",
    }
    no_possible_step {
        it: "Di nessun venditore si può dire che stia sopra la squadra: nessun passo possibile da mostrare.",
        fr: "D’aucun commercial on ne peut dire qu’il est au-dessus de l’équipe : aucun pas possible à montrer.",
        en: "Of no salesperson can it be told that they are above the team: no possible step to show.",
    }
    what_if_from_counts {
        it: "I rapporti di partenza sono quelli dei numeri scritti.",
        fr: "Les ratios de départ sont ceux des nombres saisis.",
        en: "The ratios at the start are those of the typed numbers.",
    }
}

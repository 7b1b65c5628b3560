//! How the figures of the owners, of what is stuck and of what is warm are counted, in words.

use crate::words::Counted;

words! {
    owners(owners: &Counted) {
        it: { owners: one "{owners} venditore", other "{owners} venditori" },
        fr: { owners: one "{owners} commercial", other "{owners} commerciaux" },
        en: { owners: one "{owners} salesperson", other "{owners} salespeople" },
    }
    owners_by_entry(owners: &str) {
        it: "{owners}. Le trattative entrate nel periodo, seguite fino a oggi, contano per chi le ha ora; vinte e tasso di vittoria sono per data di chiusura.",
        fr: "{owners}. Les affaires entrées dans la période, suivies jusqu’à aujourd’hui, comptent pour celui qui les a maintenant ; gagnées et taux de réussite sont par date de clôture.",
        en: "{owners}. Deals that entered in the period, followed until today, count for whoever has them now; won and win rate are by close date.",
    }
    owners_by_flow(owners: &str) {
        it: "{owners}. Tappe raggiunte nel periodo: sono rapporti tra conteggi, non quote, e non si confrontano con un test.",
        fr: "{owners}. Jalons atteints dans la période : ce sont des rapports de comptages, pas des parts, et aucun test ne les compare.",
        en: "{owners}. Milestones reached in the period: these are ratios of counts, not shares, and no test compares them.",
    }
    owners_typed(owners: &str) {
        it: "{owners}, con i numeri scritti per ciascuno nella pagina «I vostri numeri»: sono come li avete scritti, senza tempi misurati.",
        fr: "{owners}, avec les chiffres notés pour chacun à la page « Vos chiffres » : tels quels, sans horloge.",
        en: "{owners}, by the numbers typed for each on the page “Your numbers”: as they are, without a clock.",
    }
    equal_time(within: &str) {
        it: "Solo casi che hanno avuto lo stesso tempo: chi ha raggiunto la fase almeno tanti giorni fa, e quanti di loro sono andati avanti entro tanti giorni. I giorni: {within}.",
        fr: "Seulement des cas qui ont eu le même temps : ceux qui ont atteint l’étape il y a au moins tant de jours, et combien d’entre eux sont passés en autant de jours. Les jours : {within}.",
        en: "Only cases that had the same time: those that reached the stage at least so many days ago, and how many of them went on within as many days. The days: {within}.",
    }
    too_young(counts: &str) {
        it: "Fuori, perché più giovani: {counts}.",
        fr: "Laissées de côté, car plus jeunes : {counts}.",
        en: "Left out, as they are younger: {counts}.",
    }
    owners_undated(counts: &str) {
        it: "Fuori, perché manca un giorno: {counts}.",
        fr: "Laissées de côté, car un jour manque : {counts}.",
        en: "Left out, as a day is missing: {counts}.",
    }
    owners_unknown {
        it: "Dove di più di metà non si sa di chi sono, non si confronta nessuno.",
        fr: "Là où pour plus de la moitié on ignore à qui elles sont, on ne compare personne.",
        en: "Where of more than half nobody knows whose they are, nobody is compared.",
    }
    shrunk {
        it: "Il tasso avvicinato tira verso la media della squadra chi ha pochi casi: è la stima più prudente.",
        fr: "Le taux rapproché ramène vers la moyenne de l’équipe celui qui a peu de cas : c’est l’estimation la plus prudente.",
        en: "The shrunken rate draws whoever has few cases towards the team’s mean: it is the more careful estimate.",
    }
    not_yet_skill {
        it: "Una differenza non è ancora bravura: chi riceve altri casi ha altri tassi.",
        fr: "Une différence n’est pas encore du talent : qui reçoit d’autres cas a d’autres taux.",
        en: "A difference is not yet skill: salespeople who get other cases have other rates.",
    }
    without_owner(count: &str) {
        it: "Trattative senza venditore, lasciate fuori: {count}.",
        fr: "Affaires sans commercial, laissées de côté : {count}.",
        en: "Deals without a salesperson, left out: {count}.",
    }
    homogeneity {
        it: "Prima si chiede quante volte il caso da solo li farebbe così diversi, tenuto conto di tutte le misure della pagina. Se più di una volta su 20, nessuno viene nominato e nel confronto qui sotto non si dice una parola; così anche se si distinguono solo per ciò che è ancora aperto.",
        fr: "On demande d’abord combien de fois le hasard seul les rendrait si différents, compte tenu de toutes les mesures de la page. Si c’est plus d’une fois sur 20, personne n’est nommé et la comparaison ci-dessous ne dit mot ; de même s’ils ne diffèrent que par ce qui est encore en cours.",
        en: "First one asks how often chance alone would make them differ so much, with all measures of the page in view. If that is more than once in 20 times, nobody is named and the comparison below says no word; nor where they differ only in what is still open.",
    }
    chi_square {
        it: "Chi quadrato di Pearson sui venditori; la probabilità è corretta con Holm su tutte le misure della pagina.",
        fr: "Khi-deux de Pearson entre commerciaux ; la probabilité est corrigée selon Holm sur toutes les mesures de la page.",
        en: "Pearson’s chi-square over salespeople; the probability is corrected by Holm over all measures of the page.",
    }
    permutations(draws: &str) {
        it: "Dove i casi sono pochi, la probabilità viene da {draws} rimescolamenti.",
        fr: "Là où les cas sont peu nombreux, la probabilité vient de {draws} permutations.",
        en: "Where cases are few, the probability comes from {draws} permutations.",
    }
    compare(least: &str) {
        it: "Quanto è probabile che il tasso di A sia davvero più alto di quello di B. «Meglio» solo da {least} casi per parte, e solo se il caso da solo li farebbe così diversi meno di una volta su 20, tenuto conto di tutto ciò che qui si confronta; tra i venditori solo dove il test della squadra lo permette.",
        fr: "La probabilité que le taux de A soit vraiment plus haut que celui de B. « Mieux » seulement à partir de {least} cas de chaque côté, et seulement là où le hasard seul les rendrait si différents moins d’une fois sur 20, compte tenu de tout ce qui est comparé ici ; entre commerciaux seulement là où le test de l’équipe le permet.",
        en: "How probable it is that A’s rate is really above B’s. “Better” only from {least} cases on each side, and only where chance alone would make them differ so much less than once in 20 times, with all that is compared here in view; between salespeople only where the team’s test allows it.",
    }
    jeffreys {
        it: "La probabilità viene da due Beta con ½ e ½ (Jeffreys); le parole da Holm su tutte le coppie di tutte le misure.",
        fr: "La probabilité vient de deux Bêta avec ½ et ½ (Jeffreys) ; les mots, de Holm sur toutes les paires de toutes les mesures.",
        en: "The probability comes from two Betas with ½ and ½ (Jeffreys); the words from Holm over all pairs of all measures.",
    }
    compare_needed {
        it: "Casi necessari a ciascuno in tutto: quanti ne servono perché un test al 5% trovi la differenza 80 volte su 100, se è reale.",
        fr: "Cas nécessaires à chacun en tout : combien il en faut pour qu’un test à 5 % trouve l’écart 80 fois sur 100, s’il est réel.",
        en: "Cases each needs in all: how many it takes for a 5% test to find the gap 80 times in 100, if it is real.",
    }
    team_alike(measures: &str) {
        it: "Misure su cui si tace perché può darsi che siano tutti alla pari: {measures}.",
        fr: "Mesures sur lesquelles on se tait, car il se peut que tous soient à égalité : {measures}.",
        en: "Measures on which nothing is said because the whole team may be alike: {measures}.",
    }
    activity {
        it: "Attività fatte nel periodo, per chi le ha fatte; vinte per chi le ha ora, alla data di chiusura. Avanzamenti: i passi avanti concordati e gli ordini. Senza esito: chiamate, incontri e videochiamate. Si guarda, mese per mese, se ognuna porta di più dove se ne fanno di più, e se il mese dopo si avanza di più. Se ne dice qualcosa solo dove il caso da solo lo darebbe meno di una volta su 40.",
        fr: "Activités faites dans la période, comptées à qui les a faites ; gagnées, à qui les a maintenant, à la date de clôture. Avancées : les pas en avant convenus et les commandes. Sans résultat : appels, rencontres et visioconférences. On regarde mois par mois si, là où il y en a plus, chacune apporte plus, et si l’on avance plus le mois suivant. On n’en dit quelque chose que là où le hasard seul le donnerait moins d’une fois sur 40.",
        en: "Activities done in the period, for whoever did them; won for whoever has them now, by close date. Advances: agreed steps forward, and orders. Without outcome: calls, meetings and video calls. Month by month one looks whether, where more is done, each activity brings more, and whether more moves on in the month after. Something is said of it only where chance alone would give it less than once in 40 times.",
    }
    correlation {
        it: "Il legame è la correlazione di Spearman (da −1 a 1) dei residui, tolti il venditore e il mese, sui mesi tra quello della prima e quello dell’ultima attività di ciascuno: con gli avanzamenti per attività, e con i cambi di fase del mese dopo. La probabilità viene da 10.000 permutazioni dei residui dentro ogni venditore.",
        fr: "Le lien est la corrélation de Spearman (de −1 à 1) des résidus, commercial et mois retirés, sur les mois entre celui de la première et celui de la dernière activité de chacun : avec les avancées par activité, et avec les changements d’étape du mois suivant. La probabilité vient de 10 000 permutations des résidus au sein de chaque commercial.",
        en: "The link is Spearman’s correlation (−1 to 1) of residuals, salesperson and month taken out, over the months between those of each one’s first and last activity: with advances per activity, and with stage moves of the month after. The probability comes from 10,000 permutations of the residuals within each salesperson.",
    }
    activity_without_owner(activities: &str, won: &str) {
        it: "Senza venditore, lasciate fuori: attività: {activities}; vinte: {won}.",
        fr: "Sans commercial, laissées de côté : activités : {activities} ; gagnées : {won}.",
        en: "Without a salesperson, left out: activities: {activities}; won: {won}.",
    }
    handover(waiting: &str) {
        it: "Trattative toccate prima dal marketing e passate alle vendite nel periodo. I giorni sono la mediana di quelle prese in mano; in attesa di una prima azione: {waiting}.",
        fr: "Affaires touchées d’abord par le marketing et passées aux ventes dans la période. Les jours sont la médiane de celles prises en main ; en attente d’une première action : {waiting}.",
        en: "Deals first touched by marketing and passed to sales in the period. Days are the median of those taken up; waiting for a first action: {waiting}.",
    }
    sales_first(count: &str) {
        it: "Passate anche se le vendite avevano agito prima, non contate: {count}.",
        fr: "Passées alors que les ventes avaient agi d’abord, non comptées : {count}.",
        en: "Passed on although sales had acted first, not counted: {count}.",
    }
    collisions(days: &str) {
        it: "Attività di due venditori sulla stessa azienda a non più di {days} giorni, prima o dopo: una per coppia di venditori e azienda nello stesso arco di giorni. Chi condivide la trattativa non è in collisione. Vale per tutti i venditori e tutte le fonti.",
        fr: "Activités de deux commerciaux chez la même entreprise à {days} jours au plus, avant ou après : une par paire de commerciaux et entreprise dans ce délai. Ceux qui partagent l’affaire ne sont pas en collision. Cela vaut pour tous les commerciaux et toutes les sources.",
        en: "Activities of two salespeople at the same company no more than {days} days apart, either way: one per pair of salespeople and company within as many days. Salespeople who share the deal do not collide. Of all salespeople and all sources, whoever is chosen.",
    }
    stuck(least: &str, until: &str, own: &str) {
        it: "Trattative aperte con più attività dall’ultimo cambio di fase di quante ne servirono a nove su dieci di quelle che lasciarono quella fase andando avanti. Il limite viene dalla vostra storia da {least} avanzamenti in poi; prima è {until}. Fasi con un limite proprio: {own}.",
        fr: "Affaires en cours avec plus d’activités depuis leur dernier changement d’étape que n’en ont demandé neuf sur dix de celles qui ont avancé depuis cette étape. La limite vient de votre historique à partir de {least} avancées ; avant, elle est de {until}. Étapes avec leur propre limite : {own}.",
        en: "Open deals with more activities since their last change of stage than nine in ten of those that moved on from that stage needed. The limit comes from your own history from {least} advances on; before, it is {until}. Stages with a limit of their own: {own}.",
    }
    stuck_undated(count: &str) {
        it: "Aperte il cui ultimo avanzamento non ha data, lasciate fuori: {count}.",
        fr: "En cours dont la dernière avancée n’a pas de date, laissées de côté : {count}.",
        en: "Open ones whose last advance has no date, left out: {count}.",
    }
    warm {
        it: "Sospetti e prospect aperti nel quarto più alto per somiglianza alle trattative vinte (settore, dimensione, zona, fonte), con una raccomandazione o un contatto conosciuto. È un punteggio, non una probabilità.",
        fr: "Suspects et prospects en cours dans le quart le plus haut par ressemblance aux affaires gagnées (secteur, taille, zone, source), avec une recommandation ou un interlocuteur connu. C’est un score, pas une probabilité.",
        en: "Open suspects and prospects in the top quarter by likeness to those won (sector, size, area, source), with a recommendation or a known contact. It is a score, not a probability.",
    }
    warm_too_few_closed(closed: &Counted, least: &str) {
        it: {
            closed: zero "Nessuna trattativa chiusa: non c’è ancora nulla a cui somigliare (ne servono {least}).",
            one "Una sola trattativa chiusa: ne servono {least} per somigliare a qualcosa.",
            other "Solo {closed} trattative chiuse: ne servono {least} per somigliare a qualcosa.",
        },
        fr: {
            closed: zero "Aucune affaire close : rien encore à quoi ressembler (il en faut {least}).",
            one "Une seule affaire close : il en faut {least} pour ressembler à quelque chose.",
            other "{closed} affaires closes seulement : il en faut {least} pour ressembler à quelque chose.",
        },
        en: {
            closed: zero "No closed deal: nothing to be like yet (it takes {least}).",
            one "Only one closed deal: it takes {least} for anything to be like them.",
            other "Only {closed} closed deals: it takes {least} for anything to be like them.",
        },
    }
    warm_all_alike {
        it: "Tutte le trattative chiuse sono finite allo stesso modo: nulla le distingue.",
        fr: "Toutes les affaires closes ont fini de la même façon : rien ne les distingue.",
        en: "All closed deals ended the same way: nothing tells them apart.",
    }
}

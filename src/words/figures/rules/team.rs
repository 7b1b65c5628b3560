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
        it: "Prima si chiede se i venditori possono essere tutti alla pari (chi quadrato di Pearson). Senza una risposta chiara al 5%, tenuto conto di quante misure si provano (Holm), nessun migliore, nessun peggiore, nessuna classifica, e nel confronto qui sotto nessuna parola.",
        fr: "On demande d’abord si tous peuvent être à égalité (khi-deux de Pearson). Sans réponse nette à 5 %, compte tenu du nombre de mesures (Holm), ni meilleur, ni moins bon, ni classement, et pas un mot dans la comparaison ci-dessous.",
        en: "First one asks whether the whole team may be alike (Pearson’s chi-square). Unless the test passes at 5%, allowing for how many measures are tested (Holm), no best, no worst, no ranking, and no word in the comparison below.",
    }
    permutations(draws: &str) {
        it: "Dove i casi sono pochi, la probabilità viene da {draws} rimescolamenti.",
        fr: "Là où les cas sont peu nombreux, la probabilité vient de {draws} permutations.",
        en: "Where cases are few, the probability comes from {draws} permutations.",
    }
    compare(least: &str) {
        it: "Quanto è probabile che il tasso di A sia davvero più alto di quello di B. Una parola solo da {least} casi per parte: «meglio» dal 97,5%, «probabilmente meglio» dall’80%; tra i venditori solo se il test della squadra lo permette (in due basta per «probabilmente» il loro confronto).",
        fr: "La probabilité que le taux de A soit vraiment plus haut que celui de B. Un mot seulement à partir de {least} cas de chaque côté : « mieux » dès 97,5 %, « probablement mieux » dès 80 % ; entre commerciaux seulement si le test de l’équipe le permet (à deux, leur comparaison suffit pour « probablement »).",
        en: "How probable it is that A’s rate is really above B’s. Words only from {least} cases on each side: “better” from 97.5%, “probably better” from 80%; between salespeople only where the team’s test allows it (of two, their comparison is enough for “probably”).",
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
        it: "Attività fatte nel periodo, per chi le ha fatte; vinte per chi le ha ora, alla data di chiusura. Avanzamenti: i passi avanti concordati. Senza esito: chiamate, incontri e videochiamate. Il legame è una correlazione (da −1 a 1) sui mesi interi tra la prima e l’ultima attività di ciascuno.",
        fr: "Activités faites dans la période, pour qui les a faites ; gagnées pour qui les a maintenant, à la date de clôture. Avancées : les pas en avant convenus. Sans résultat : appels, rencontres et visioconférences. Le lien est une corrélation (de −1 à 1) sur les mois entiers entre la première et la dernière activité de chacun.",
        en: "Activities done in the period, for whoever did them; won for whoever has them now, by close date. Advances: agreed steps forward. Without outcome: calls, meetings and video calls. The link is a correlation (−1 to 1) over the whole months between each salesperson’s first and last activity.",
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
        it: "Attività di due venditori sulla stessa azienda a non più di {days} giorni, prima o dopo. Chi condivide la trattativa non è in collisione. Vale per tutti i venditori e tutte le fonti.",
        fr: "Activités de deux commerciaux chez la même entreprise à {days} jours au plus, avant ou après. Ceux qui partagent l’affaire ne sont pas en collision. Cela vaut pour tous les commerciaux et toutes les sources.",
        en: "Activities of two salespeople at the same company no more than {days} days apart, either way. Salespeople who share the deal do not collide. Of all salespeople and all sources, whoever is chosen.",
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

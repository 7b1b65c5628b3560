//! How the page of the team is counted, for people; the statistician's version comes from the figures.

words! {
    within_those_days {
        it: "entro quei giorni, su chi ha avuto il tempo",
        fr: "dans ce délai, parmi celles qui ont eu le temps",
        en: "within those days, of those that had the time",
    }
    tick_is_team {
        it: "segno verticale = squadra",
        fr: "trait vertical = équipe",
        en: "upright tick = team",
    }
    sides_rule {
        it: "Si confrontano solo casi che hanno avuto lo stesso tempo: chi è arrivato alla fase da almeno i giorni indicati, e quanti di loro sono andati avanti entro quei giorni. I più giovani restano fuori, e sono contati. La fascia dice dove il tasso vero sta 19 volte su 20. «Meglio» si dice solo dove il caso da solo farebbe una differenza così meno di una volta su 20, tenuto conto di tutti i confronti della pagina.",
        fr: "On ne compare que des cas qui ont eu le même temps : ceux arrivés à l’étape il y a au moins tant de jours, et combien d’entre eux sont passés en autant de jours. Les plus récents sont exclus, et comptés. La bande dit où le vrai taux se trouve 19 fois sur 20. « Mieux » n’est dit que là où le hasard seul ferait un tel écart moins d’une fois sur 20, compte tenu de toutes les comparaisons de la page.",
        en: "Only cases that had the same time are compared: those that reached the stage at least so many days ago, and how many of them went on within as many days. Younger ones are left out, and counted. The band says where the true rate is 19 times in 20. “Better” is said only where chance alone would make such a gap less than once in 20 times, with all comparisons of the page in view.",
    }
    typed_rule {
        it: "I numeri sono quelli scritti per ciascuno nella pagina dei vostri numeri. La fascia dice dove il tasso vero sta 19 volte su 20. «Meglio» si dice solo da 10 casi a testa, e dove il caso da solo farebbe una differenza così meno di una volta su 20, tenuto conto di tutti i confronti della pagina.",
        fr: "Les chiffres sont ceux notés pour chacun à la page de vos chiffres. La bande dit où le vrai taux se trouve 19 fois sur 20. « Mieux » n’est dit qu’à partir de 10 cas chacun, et là où le hasard seul ferait un tel écart moins d’une fois sur 20, compte tenu de toutes les comparaisons de la page.",
        en: "The numbers are those typed for each on the page of your numbers. The band says where the true rate is 19 times in 20. “Better” is said only from 10 cases each, and where chance alone would make such a gap less than once in 20 times, with all comparisons of the page in view.",
    }
    grid_rule {
        it: "Ogni riga piccola va da 0 a 100: il punto è il tasso, la fascia dove il tasso vero sta 19 volte su 20, il segno verticale la squadra. I venditori stanno nell’ordine della firma, non in classifica. «Differiscono» si dice solo dove il caso da solo li farebbe così diversi meno di una volta su 20; in grassetto chi resta lontano dalla media anche dopo aver tenuto conto di quanto pochi sono i suoi casi. «Vinte su chiuse» dipende da chi chiude prima le perse: per questo resta senza giudizio.",
        fr: "Chaque petite ligne va de 0 à 100 : le point est le taux, la bande l’endroit où le vrai taux se trouve 19 fois sur 20, le trait vertical l’équipe. Les commerciaux sont dans l’ordre de la maison, sans classement. « Diffèrent » n’est dit que là où le hasard seul les rendrait si différents moins d’une fois sur 20 ; en gras, qui reste loin de la moyenne même compte tenu du petit nombre de ses cas. « Gagnées sur closes » dépend de qui clôt ses pertes plus tôt : c’est pourquoi aucun verdict n’y est dit.",
        en: "Each small line runs from 0 to 100: the dot is the rate, the band where the true rate is 19 times in 20, the upright tick the team. Salespeople stand in the firm’s order, not in a ranking. “They differ” is said only where chance alone would make them so different less than once in 20 times; bold is whoever stays off the mean even with how few cases there are in view. “Won of closed” depends on who closes losses sooner: so no verdict is said of it.",
    }
    of_typed_numbers {
        it: "sui numeri scritti per ciascuno",
        fr: "sur les chiffres notés pour chacun",
        en: "by the numbers typed for each",
    }
    to_the_numbers { it: "Scrivete i vostri numeri", fr: "Noter vos chiffres", en: "Type your numbers" }
    only_one {
        it: "C’è un solo venditore con dei numeri: aggiungetene un altro per confrontarli.",
        fr: "Un seul commercial a des chiffres : ajoutez-en un autre pour les comparer.",
        en: "Only one salesperson has numbers: add another to compare them.",
    }
    example { it: "Un esempio", fr: "Un exemple", en: "An example" }
    example_need {
        it: "Per vedere la vostra squadra servono due venditori con delle trattative, oppure i numeri scritti per ciascuno: quanti sospetti, quanti clienti.",
        fr: "Pour voir votre équipe, il faut deux commerciaux avec des affaires, ou les chiffres notés pour chacun : combien de suspects, combien de clients.",
        en: "To see your team it takes two salespeople with deals, or the numbers typed for each: how many suspects, how many customers.",
    }
}

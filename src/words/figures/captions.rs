//! What figures are called, and their columns of row names.

use crate::metrics::Figure;
use crate::words::{Language, bridge as bridge_words, funnel, pipeline, segments, targeting};

words! {
    outcome { it: "Com’è andata", fr: "Les résultats", en: "The outcome" }
    conversion {
        it: "Passaggi nel tempo",
        fr: "Passages dans le temps",
        en: "The steps over time",
    }
    time_in_stage { it: "Tempo in ogni fase", fr: "Temps par étape", en: "Time in stage" }
    ratios_over_time {
        it: "Rapporti mese per mese",
        fr: "Ratios mois par mois",
        en: "Ratios month by month",
    }
    control {
        it: "I mesi differiscono più del caso?",
        fr: "Les mois diffèrent-ils plus que le hasard ?",
        en: "Do the months differ by more than chance?",
    }
    forecast {
        it: "Quanto porterà la pipeline",
        fr: "Ce que rapportera le pipeline",
        en: "What the pipeline will bring",
    }
    forecast_by_month {
        it: "La pipeline mese per mese",
        fr: "Le pipeline mois par mois",
        en: "The pipeline month by month",
    }
    signature_head { it: "Mese della firma", fr: "Mois de la signature", en: "Month of the signature" }
    scorecard {
        it: "Ciò che si era detto, e ciò che è arrivato",
        fr: "Ce qui avait été dit, et ce qui est venu",
        en: "What was said, and what came",
    }
    coverage {
        it: "La pipeline copre l’obiettivo?",
        fr: "Le pipeline couvre-t-il l’objectif ?",
        en: "Does the pipeline cover the goal?",
    }
    owners {
        it: "I venditori, passaggio per passaggio",
        fr: "Les commerciaux, passage par passage",
        en: "The salespeople, step by step",
    }
    homogeneity {
        it: "I venditori sono davvero diversi?",
        fr: "Les commerciaux diffèrent-ils vraiment ?",
        en: "Do the salespeople really differ?",
    }
    compare { it: "Due a confronto", fr: "Deux côte à côte", en: "Two side by side" }
    activity {
        it: "L’attività e ciò che porta",
        fr: "L’activité et ce qu’elle apporte",
        en: "Activity and what it brings",
    }
    stuck {
        it: "I pianoforti: molto lavoro, nessun passo avanti",
        fr: "Les pianos : beaucoup de travail, aucun pas en avant",
        en: "The pianos: much work, no step forward",
    }
    warm {
        it: "Gli sgabelli: somigliano alle vinte, e c’è una via d’ingresso",
        fr: "Les tabourets : proches des gagnées, avec une porte d’entrée",
        en: "The stools: like those won, and there is a way in",
    }
    handover {
        it: "Il passaggio di palla dal marketing alle vendite",
        fr: "Le passage de balle du marketing aux ventes",
        en: "The hand-over from marketing to sales",
    }
    collisions {
        it: "Le collisioni sulla stessa azienda",
        fr: "Les collisions chez la même entreprise",
        en: "Collisions at the same company",
    }
    bridge { it: "Il ponte", fr: "Le pont", en: "The bridge" }
    breaks { it: "Le cadute", fr: "Celles qui sont tombées", en: "Those that fell" }
    ledger {
        it: "Chi è entrato in ogni fase, e dove è andato",
        fr: "Qui est entré à chaque étape, et où il est allé",
        en: "Who entered each stage, and where they went",
    }
    readings {
        it: "Tre letture dello stesso imbuto",
        fr: "Trois lectures du même entonnoir",
        en: "Three readings of the same funnel",
    }
    lost_reasons {
        it: "Perché si perde, fase per fase",
        fr: "Pourquoi l’on perd, étape par étape",
        en: "Why deals are lost, stage by stage",
    }
    rotting {
        it: "Trattative ferme da troppo",
        fr: "Affaires arrêtées depuis trop longtemps",
        en: "Deals stopped for too long",
    }
    planner {
        it: "Quanto serve per vincere",
        fr: "Ce qu’il faut pour gagner",
        en: "What it takes to win",
    }
    chance {
        it: "Quanti ne servono per stare tranquilli",
        fr: "Combien il en faut pour être tranquille",
        en: "How many it takes to be at ease",
    }
    mark_head { it: "Quando", fr: "Quand", en: "When" }
    what_if {
        it: "Che cosa porta ogni leva",
        fr: "Ce qu’apporte chaque levier",
        en: "What each lever brings",
    }

    step_head { it: "Passaggio", fr: "Passage", en: "Step" }
    month_head { it: "Mese di ingresso", fr: "Mois d’entrée", en: "Month of entry" }
    day_head { it: "Giorno", fr: "Jour", en: "Day" }
    owner_head { it: "Venditore", fr: "Commercial", en: "Salesperson" }
    opportunity_head { it: "Trattativa", fr: "Affaire", en: "Deal" }
    level_head { it: "Livello", fr: "Niveau", en: "Level" }
    lever_head { it: "Leva", fr: "Levier", en: "Lever" }
    span_head { it: "Campata", fr: "Tronçon", en: "Span" }
    reason_head { it: "Motivo scritto", fr: "Motif écrit", en: "Written reason" }
    which_head { it: "Quali", fr: "Lesquelles", en: "Which" }
    furthest_head { it: "Fase più avanzata", fr: "Étape la plus avancée", en: "Furthest stage" }
}

/// What a figure shows.
#[must_use]
pub const fn caption(language: Language, figure: Figure) -> &'static str {
    match figure {
        Figure::Stock => pipeline::stock_table(language),
        Figure::Funnel => funnel::funnel_name(language),
        Figure::Ratios => funnel::ratios_name(language),
        Figure::Reference => funnel::reference_name(language),
        Figure::Outcome => outcome(language),
        Figure::Conversion => conversion(language),
        Figure::TimeInStage => time_in_stage(language),
        Figure::RatiosOverTime => ratios_over_time(language),
        Figure::Control => control(language),
        Figure::Forecast => forecast(language),
        Figure::ForecastByMonth => forecast_by_month(language),
        Figure::Scorecard => scorecard(language),
        Figure::Coverage => coverage(language),
        Figure::Owners => owners(language),
        Figure::Homogeneity => homogeneity(language),
        Figure::Compare => compare(language),
        Figure::Activity => activity(language),
        Figure::Stuck => stuck(language),
        Figure::Warm => warm(language),
        Figure::Handover => handover(language),
        Figure::Collisions => collisions(language),
        Figure::Bridge => bridge(language),
        Figure::Bridges => bridge_words::owners::name(language),
        Figure::Breaks => breaks(language),
        Figure::Ledger => ledger(language),
        Figure::Readings => readings(language),
        Figure::LostReasons => lost_reasons(language),
        Figure::Segments => segments::segments(language),
        Figure::FunnelPlot => segments::funnel_plot(language),
        Figure::Targeting => targeting::name(language),
        Figure::Fit => targeting::to_call(language),
        Figure::Rotting => rotting(language),
        Figure::Planner => planner(language),
        Figure::Chance => chance(language),
        Figure::WhatIf => what_if(language),
    }
}

/// What the column of row names is called.
#[must_use]
pub const fn row_head(language: Language, figure: Figure) -> &'static str {
    match figure {
        Figure::Stock
        | Figure::Funnel
        | Figure::Reference
        | Figure::TimeInStage
        | Figure::Ledger
        | Figure::Readings
        | Figure::Breaks => funnel::head_stage(language),
        Figure::Conversion => step_head(language),
        Figure::RatiosOverTime | Figure::Control => month_head(language),
        Figure::Forecast => furthest_head(language),
        Figure::Owners | Figure::Activity | Figure::Collisions | Figure::Bridges => {
            owner_head(language)
        }
        Figure::Ratios | Figure::Homogeneity | Figure::Compare => funnel::head_passage(language),
        Figure::Outcome
        | Figure::Coverage
        | Figure::Stuck
        | Figure::Warm
        | Figure::Fit
        | Figure::Rotting => opportunity_head(language),
        Figure::ForecastByMonth => signature_head(language),
        Figure::LostReasons => reason_head(language),
        Figure::Segments | Figure::FunnelPlot | Figure::Targeting => {
            segments::segment_head(language)
        }
        Figure::Scorecard => day_head(language),
        Figure::Handover => which_head(language),
        Figure::Bridge => span_head(language),
        Figure::Planner => level_head(language),
        Figure::Chance => mark_head(language),
        Figure::WhatIf => lever_head(language),
    }
}

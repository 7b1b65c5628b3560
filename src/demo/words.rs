//! The demo's words in Italian, French and English. What is Italian in every language (names of
//! people, companies and places) is not here.

/// Everything in the demo that a language says its own way.
///
/// All lists are of the same length in every language, so that the same seed tells the same story.
#[derive(Clone, Copy, Debug)]
pub struct DemoWords {
    /// Lines of business.
    pub sectors: [&'static str; 10],
    /// How customers come: fair, recommendation, site, telephone, newsletter, partner.
    pub sources: [&'static str; 6],
    /// Departments that contacts work in.
    pub departments: [&'static str; 5],
    /// What is sold, from the smallest job to the largest.
    pub jobs: [&'static str; 20],
    /// What is to be done next, stage by stage.
    pub next_actions: [[&'static str; 3]; 6],
    /// Why opportunities are lost.
    pub reasons: [&'static str; 6],
    /// What was noted after talks that agreed nothing.
    pub notes: [&'static str; 6],
    /// Marketing's actions: views, visits, downloads, sign-ups.
    pub marketing: [&'static str; 4],
    /// Free labels: incentives, urgent.
    pub tags: [&'static str; 2],
    /// Notes on relations: an acquaintance, a recommendation.
    pub relation_notes: [&'static str; 2],
}

impl DemoWords {
    /// Italian.
    pub const IT: Self = Self {
        sectors: [
            "Alimentare",
            "Meccanica",
            "Tessile",
            "Ospitalità",
            "Commercio",
            "Logistica",
            "Salute e sport",
            "Agricoltura",
            "Scuole",
            "Legno e carta",
        ],
        sources: ["Fiera", "Passaparola", "Sito", "Telefono", "Newsletter", "Partner"],
        departments: ["Direzione", "Acquisti", "Manutenzione", "Amministrazione", "Produzione"],
        jobs: [
            "Audit energetico",
            "Contratto di manutenzione",
            "Videosorveglianza",
            "Quadro linea 2",
            "Luci di emergenza",
            "Relamping capannone",
            "Colonnine di ricarica",
            "Luci di coltivazione",
            "Pompe e inverter",
            "Fotovoltaico 20 kW",
            "Accumulo 30 kWh",
            "Quadro e UPS",
            "Luci piazzale",
            "Recupero di calore",
            "Domotica 42 camere",
            "Relamping stabilimento",
            "Fotovoltaico 60 kW",
            "Quadro media tensione",
            "Fotovoltaico 90 kW",
            "Fotovoltaico 120 kW",
        ],
        next_actions: [
            ["Chiamare per capire chi decide", "Scrivere con un caso simile", "Richiamare"],
            ["Fissare l’appuntamento", "Confermare la visita", "Chiamare chi decide"],
            ["Fare il rilievo", "Finire l’offerta", "Chiedere le bollette"],
            ["Rispondere sul prezzo", "Incontrare gli acquisti", "Mandare l’offerta rivista"],
            ["Chiamare per la firma", "Portare il contratto", "Sentire la direzione"],
            ["Consegna", "Collaudo", "Incassare il saldo"],
        ],
        reasons: [
            "Prezzo",
            "Nessuna risposta",
            "Scelto un concorrente",
            "Rimandato all’anno prossimo",
            "Nessun bisogno",
            "Budget bloccato",
        ],
        notes: [
            "Ne riparlano in consiglio",
            "Chiede ancora tempo",
            "Vuole vedere un impianto simile",
            "Manda le bollette appena può",
            "Interessato, ma non decide lui",
            "Aspetta il bando",
        ],
        marketing: ["visualizzazioni", "visite", "download", "iscrizioni"],
        tags: ["incentivi", "urgente"],
        relation_notes: ["Stessa associazione di imprese", "Ha fatto il nostro nome"],
    };

    /// French.
    pub const FR: Self = Self {
        sectors: [
            "Agroalimentaire",
            "Mécanique",
            "Textile",
            "Hôtellerie",
            "Commerce",
            "Logistique",
            "Santé et sport",
            "Agriculture",
            "Écoles",
            "Bois et papier",
        ],
        sources: ["Salon", "Bouche à oreille", "Site", "Téléphone", "Newsletter", "Partenaire"],
        departments: ["Direction", "Achats", "Maintenance", "Administration", "Production"],
        jobs: [
            "Audit énergétique",
            "Contrat de maintenance",
            "Vidéosurveillance",
            "Armoire ligne 2",
            "Éclairage de secours",
            "Relamping de l’entrepôt",
            "Bornes de recharge",
            "Éclairage horticole",
            "Pompes et variateurs",
            "Photovoltaïque 20 kW",
            "Stockage 30 kWh",
            "Armoire et onduleur",
            "Éclairage de la cour",
            "Récupération de chaleur",
            "Domotique 42 chambres",
            "Relamping de l’usine",
            "Photovoltaïque 60 kW",
            "Poste moyenne tension",
            "Photovoltaïque 90 kW",
            "Photovoltaïque 120 kW",
        ],
        next_actions: [
            ["Appeler pour savoir qui décide", "Écrire avec un cas semblable", "Rappeler"],
            ["Fixer le rendez-vous", "Confirmer la visite", "Appeler celui qui décide"],
            ["Faire le relevé", "Finir la proposition", "Demander les factures"],
            ["Répondre sur le prix", "Rencontrer les achats", "Envoyer la proposition revue"],
            ["Appeler pour la signature", "Apporter le contrat", "Joindre la direction"],
            ["Livraison", "Mise en service", "Encaisser le solde"],
        ],
        reasons: [
            "Prix",
            "Pas de réponse",
            "Un concurrent a été choisi",
            "Reporté à l’an prochain",
            "Pas de besoin",
            "Budget gelé",
        ],
        notes: [
            "Ils en reparlent en conseil",
            "Demande encore du temps",
            "Veut voir une installation semblable",
            "Envoie les factures dès que possible",
            "Intéressé, mais ce n’est pas lui qui décide",
            "Attend l’appel à projets",
        ],
        marketing: ["vues", "visites", "téléchargements", "inscriptions"],
        tags: ["aides", "urgent"],
        relation_notes: ["Même association d’entreprises", "A donné notre nom"],
    };

    /// English.
    pub const EN: Self = Self {
        sectors: [
            "Food",
            "Metalwork",
            "Textiles",
            "Hospitality",
            "Retail",
            "Logistics",
            "Health and sport",
            "Farming",
            "Schools",
            "Wood and paper",
        ],
        sources: ["Fair", "Word of mouth", "Website", "Telephone", "Newsletter", "Partner"],
        departments: ["Management", "Purchasing", "Maintenance", "Administration", "Production"],
        jobs: [
            "Energy audit",
            "Maintenance contract",
            "Video surveillance",
            "Switchboard, line 2",
            "Emergency lighting",
            "Warehouse relamping",
            "Charging points",
            "Grow lights",
            "Pumps and inverters",
            "Solar 20 kW",
            "Storage 30 kWh",
            "Switchboard and UPS",
            "Yard lighting",
            "Heat recovery",
            "Room automation, 42 rooms",
            "Factory relamping",
            "Solar 60 kW",
            "Medium-voltage board",
            "Solar 90 kW",
            "Solar 120 kW",
        ],
        next_actions: [
            ["Call to find out who decides", "Write with a similar case", "Call back"],
            ["Set the appointment", "Confirm the visit", "Call the decider"],
            ["Survey the site", "Finish the proposal", "Ask for the energy bills"],
            ["Answer on the price", "Meet purchasing", "Send the revised proposal"],
            ["Call about the signature", "Bring the contract", "Talk to management"],
            ["Delivery", "Commissioning", "Collect the balance"],
        ],
        reasons: [
            "Price",
            "No answer",
            "Chose a competitor",
            "Put off to next year",
            "No need",
            "Budget frozen",
        ],
        notes: [
            "The board will talk about it again",
            "Asks for more time",
            "Wants to see a similar installation",
            "Sends the bills when possible",
            "Interested, but not the one who decides",
            "Waits for the grant",
        ],
        marketing: ["views", "visits", "downloads", "sign-ups"],
        tags: ["incentives", "urgent"],
        relation_notes: ["Same trade association", "Mentioned our name"],
    };
}

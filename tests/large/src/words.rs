//! What companies, jobs and notes are put together from.

/// Firms' first names.
pub const FIRST: [&str; 20] = [
    "Giada", "Tommaso", "Elisa", "Nadir", "Marta", "Paolo", "Irene", "Luca", "Sara", "Dario",
    "Anna", "Fabio", "Chiara", "Ugo", "Silvia", "Enrico", "Laura", "Piero", "Nora", "Ivan",
];

/// And last names.
pub const LAST: [&str; 20] = [
    "Rovelli", "Brenta", "Corvara", "Soldani", "Fontana", "Marchi", "Bassi", "Conti", "Ferri",
    "Galli", "Lodi", "Monti", "Neri", "Orsini", "Pace", "Rinaldi", "Serra", "Testa", "Villa",
    "Zani",
];

/// What companies do, and what they are called for it.
pub const SECTORS: [(&str, [&str; 5]); 10] = [
    ("Alimentare", ["Pastificio", "Salumificio", "Caseificio", "Torrefazione", "Molino"]),
    ("Meccanica", ["Fonderia", "Officine", "Carpenteria", "Torneria", "Meccanica"]),
    ("Tessile", ["Tessitura", "Maglificio", "Lavanderia", "Tintoria", "Filatura"]),
    ("Ospitalità", ["Hotel", "Ristorante", "Terme", "Residenza", "Agriturismo"]),
    ("Commercio", ["Concessionaria", "Farmacia", "Ottica", "Arredamenti", "Ferramenta"]),
    ("Logistica", ["Logistica", "Trasporti", "Magazzini", "Autolinee", "Spedizioni"]),
    ("Salute e sport", ["Clinica", "Palestra", "Piscine", "Poliambulatorio", "Centro"]),
    ("Agricoltura", ["Vivaio", "Cantina", "Oleificio", "Birrificio", "Consorzio"]),
    ("Scuole", ["Scuola", "Istituto", "Asilo", "Convitto", "Accademia"]),
    ("Legno e carta", ["Cartotecnica", "Tipografia", "Falegnameria", "Vetreria", "Segheria"]),
];

/// The second half of a company's name.
pub const NAMES: [&str; 60] = [
    "Sile",
    "Onda",
    "Grafema",
    "Le Serre",
    "Belmare",
    "Chiaravena",
    "Il Faro",
    "Aurora",
    "Tre Colli",
    "Ponente",
    "I Tigli",
    "Alma",
    "Due Ponti",
    "San Rocco",
    "Valdora",
    "Montebello",
    "La Torre",
    "Rivalta",
    "Del Borgo",
    "Acquaviva",
    "Fratelli Riva",
    "Bianchi",
    "Gentile",
    "Moretti",
    "Santoro",
    "Pellegrini",
    "Caruso",
    "Barbieri",
    "Lombardi",
    "Costa",
    "Giordano",
    "Mancini",
    "Fiore",
    "Martinelli",
    "Vitali",
    "Grassi",
    "Leone",
    "Longo",
    "Marini",
    "Valentini",
    "Piras",
    "Sanna",
    "Deiana",
    "Cattaneo",
    "Colombo",
    "Brambilla",
    "Fumagalli",
    "Ronchi",
    "Tessari",
    "Zorzi",
    "Boscolo",
    "Furlan",
    "Pittalis",
    "Quaglia",
    "Raimondi",
    "Stella",
    "Terranova",
    "Urbani",
    "Vezzoli",
    "Zambelli",
];

/// Towns.
pub const TOWNS: [&str; 40] = [
    "Treviso", "Verona", "Padova", "Vicenza", "Brescia", "Bergamo", "Mantova", "Cremona", "Parma",
    "Modena", "Ferrara", "Ravenna", "Rimini", "Pesaro", "Ancona", "Perugia", "Siena", "Arezzo",
    "Lucca", "Pisa", "Livorno", "Genova", "Savona", "Cuneo", "Asti", "Novara", "Varese", "Como",
    "Lecco", "Trento", "Bolzano", "Udine", "Gorizia", "Trieste", "Rovigo", "Belluno", "Latina",
    "Salerno", "Lecce", "Sassari",
];

/// What is sold.
pub const JOBS: [&str; 40] = [
    "Audit energetico",
    "Contratto di manutenzione",
    "Videosorveglianza",
    "Quadro elettrico",
    "Luci di emergenza",
    "Relamping",
    "Colonnine di ricarica",
    "Luci di coltivazione",
    "Pompe e inverter",
    "Fotovoltaico 20 kW",
    "Accumulo 30 kWh",
    "Quadro e UPS",
    "Illuminazione",
    "Recupero di calore",
    "Domotica",
    "Adeguamento impianto",
    "Fotovoltaico 60 kW",
    "Quadro media tensione",
    "Fotovoltaico 90 kW",
    "Fotovoltaico 120 kW",
    "Gruppo elettrogeno",
    "Cabina di trasformazione",
    "Rifasamento",
    "Termografia",
    "Impianto antintrusione",
    "Rilevazione incendi",
    "Cablaggio rete",
    "Controllo accessi",
    "Pompa di calore",
    "Building automation",
    "Messa a terra",
    "Protezione da fulmini",
    "Barriere e cancelli",
    "Aspirazione",
    "Aria compressa",
    "Caldaia a biomassa",
    "Monitoraggio consumi",
    "Tende motorizzate",
    "Insegne a led",
    "Solare termico",
];

/// Where it goes.
pub const PLACES: [&str; 36] = [
    "capannone",
    "stabilimento",
    "magazzino",
    "linea 1",
    "linea 2",
    "linea 3",
    "uffici",
    "piazzale",
    "parcheggio",
    "showroom",
    "reparto stampa",
    "reparto verniciatura",
    "celle frigo",
    "serre",
    "palestra",
    "spogliatoi",
    "mensa",
    "reception",
    "camere",
    "piano terra",
    "primo piano",
    "secondo piano",
    "tetto nord",
    "tetto sud",
    "ala est",
    "ala ovest",
    "laboratorio",
    "officina",
    "deposito",
    "cortile",
    "ingresso",
    "sala riunioni",
    "centro dati",
    "archivio",
    "punto vendita",
    "foresteria",
];

/// How customers come.
pub const SOURCES: [&str; 8] =
    ["Fiera", "Passaparola", "Sito", "Telefono", "Newsletter", "Partner", "Bando", "Ex cliente"];

/// Why opportunities are lost.
pub const REASONS: [&str; 6] = [
    "Prezzo",
    "Nessuna risposta",
    "Scelto un concorrente",
    "Rimandato all’anno prossimo",
    "Nessun bisogno",
    "Budget bloccato",
];

/// What is to be done next.
pub const NEXT: [&str; 12] = [
    "Chiamare per capire chi decide",
    "Scrivere con un caso simile",
    "Fissare l’appuntamento",
    "Confermare la visita",
    "Fare il rilievo",
    "Finire l’offerta",
    "Chiedere le bollette",
    "Rispondere sul prezzo",
    "Mandare l’offerta rivista",
    "Chiamare per la firma",
    "Portare il contratto",
    "Sentire la direzione",
];

/// Words of notes.
pub const NOTE: &str = "abbiamo accesso accordo acquisti adesso affare affitto agosto aiuto allegato \
    alternativa altri amministrazione ampliamento anche ancora anno anticipo apertura appalto \
    appuntamento aprile archivio area aspetta aspettano assemblea assistenza attesa attivo aumento \
    autorizzazione avanti avviso azienda bando banca basso bene bilancio bisogno bollette bonifico \
    bozza breve budget buono cabina calcolo calendario cambio campione canone cantiere capannone \
    capire capo cassa catalogo causa certificato che chiamare chiede chiesto chiuso cliente clausola \
    collaudo collega coltivazione come commerciale commessa comprare comune concorrente condizioni \
    conferma confronto conoscere consegna consiglio consulente consumi contatto contento contratto \
    controllo copia corso costo costruzione cugino dati davanti decide decisione delibera denaro \
    dettaglio dicembre differenza difficile direttore direzione direttivo disegno disponibile distacco \
    ditta documenti domanda domani dopo doppio dubbio durata edificio efficienza elenco emergenza \
    energia entro errore esempio esperto estate esterno estero evento fabbrica facile famiglia fase \
    fattura febbraio ferie fermo fiducia figlio filiale fine finestra finanziamento firma fisso foglio \
    fondo fornitore forse foto freddo fretta fuori garanzia gara generale gennaio geometra gestione \
    giardino giorno giovane giugno grande gruppo guasto idea ieri illuminazione impegno impianto \
    importante impresa incentivi incontro indirizzo informazioni ingegnere inizio installatore \
    insieme interesse interno interruttore inverno investimento invia lampade lavori legale leggere \
    lento lettera libero linea lista listino locale lontano luci luglio luglio lungo luogo macchina \
    maggio mail mancano mandare manutenzione margine marzo materiale mattina media meglio meno mercato \
    mese metri mezzo migliore misura modifica modulo moglie momento montaggio motivo motore nessuno \
    noleggio nome nord nota notaio novembre numero nuovo occasione offerta officina oggi operai opera \
    oppure ordine orario ospite ottobre pagamento pannelli parcheggio parere parla parte partenza \
    passaggio pausa pensione perdita permesso personale piano piccolo pioggia pompa poco ponte portare \
    possibile potenza pratica preferisce prendere preoccupato presenza prestito preventivo prezzo prima \
    privato problema produzione progetto pronto proposta prossima prova provincia pubblico quadro \
    qualcuno qualità quando quanto quasi questura rapido rata reclamo referente regione relazione \
    reparto resta responsabile ricambi richiamare ridurre riduzione rilievo rimanda rinnovo riparlare \
    risparmio risponde risposta ritardo riunione rumore sabato saldo sapere scadenza scelta sconto \
    scrivere scuola seconda sede segretaria sembra semplice sempre sentire serve servizio settembre \
    settimana sicurezza sindaco sistema situazione socio soldi solo sopralluogo spazio specifiche spesa \
    spiega squadra stabile stagione stampa stanco stato stesso storico strada studio subito suocero \
    tardi tasso tecnico telefono tempo tetto titolare togliere torna totale trattativa trimestre trova \
    turno ufficio ultimo urgente usato uscita valore valuta vecchio vedere vendita venerdì verifica \
    versione viaggio vicino vincolo visita vista volta volume vorrebbe zona";

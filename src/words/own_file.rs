//! A file of one's own that a workspace is tied to.

words! {
    title { it: "Un file vostro", fr: "Un fichier à vous", en: "A file of your own" }
    hint {
        it: "Lo spazio si scrive in un file del vostro computer, qualche secondo dopo ogni modifica. Il browser, da solo, porta le modifiche sul disco al più una volta al minuto: se manca la corrente, gli ultimi minuti di lavoro possono andare persi.",
        fr: "L’espace s’écrit dans un fichier de votre ordinateur, quelques secondes après chaque modification. Le navigateur, lui, n’écrit sur le disque qu’une fois par minute au plus : en cas de coupure de courant, les dernières minutes de travail peuvent être perdues.",
        en: "The workspace is written to a file on your computer, some seconds after each change. The browser alone writes to the disk once a minute at most: in a power cut the last minutes of work can be lost.",
    }
    impossible {
        it: "Il browser porta le modifiche sul disco al più una volta al minuto: se manca la corrente, gli ultimi minuti di lavoro possono andare persi. Questo browser non lascia scrivere in un file vostro: scaricate una copia ogni tanto.",
        fr: "Le navigateur n’écrit sur le disque qu’une fois par minute au plus : en cas de coupure de courant, les dernières minutes de travail peuvent être perdues. Ce navigateur ne permet pas d’écrire dans un fichier à vous : téléchargez une copie de temps en temps.",
        en: "The browser writes to the disk once a minute at most: in a power cut the last minutes of work can be lost. This browser cannot write to a file of your own: download a copy now and then.",
    }
    create { it: "Scrivi in un file nuovo", fr: "Écrire dans un nouveau fichier", en: "Write to a new file" }
    open { it: "Usa un file che c’è già", fr: "Prendre un fichier existant", en: "Use a file that is there" }
    let_go { it: "Non scrivere più", fr: "Ne plus écrire", en: "Write no more" }
    wake { it: "Riapri il file", fr: "Rouvrir le fichier", en: "Open the file again" }
    asleep(file: &str) {
        it: "Il file «{file}» aspetta il vostro permesso: finché non lo riaprite, non ci viene scritto nulla.",
        fr: "Le fichier « {file} » attend votre permission : tant qu’il n’est pas rouvert, rien n’y est écrit.",
        en: "The file “{file}” waits for your permission: until you open it again nothing is written to it.",
    }
    written(file: &str) {
        it: "Tutto è anche in «{file}».",
        fr: "Tout est aussi dans « {file} ».",
        en: "Everything is in “{file}” too.",
    }
    writing(file: &str) {
        it: "Le ultime modifiche vanno in «{file}»…",
        fr: "Les dernières modifications vont dans « {file} »…",
        en: "The latest changes are going to “{file}”…",
    }
    failed(file: &str) {
        it: "In «{file}» non si è potuto scrivere. Nel browser tutto è salvato; si riprova dopo la prossima modifica.",
        fr: "Impossible d’écrire dans « {file} ». Tout est enregistré dans le navigateur ; nouvel essai après la prochaine modification.",
        en: "“{file}” could not be written. Everything is saved in the browser; it is tried again after the next change.",
    }
    other(file: &str) {
        it: "In «{file}» c’è qualcos’altro: non ci viene scritto nulla. Scegliete un altro file.",
        fr: "« {file} » contient autre chose : rien n’y est écrit. Choisissez un autre fichier.",
        en: "There is something else in “{file}”: nothing is written to it. Choose another file.",
    }
    differs(file: &str) {
        it: "«{file}» e questo spazio sono cambiati ciascuno per conto suo. Nessuno dei due viene sovrascritto finché non decidete.",
        fr: "« {file} » et cet espace ont changé chacun de son côté. Aucun des deux n’est écrasé tant que vous n’avez pas choisi.",
        en: "“{file}” and this workspace have each changed on their own. Neither is written over until you decide.",
    }
    ahead(file: &str) {
        it: "«{file}» è stato cambiato altrove, qui non c’è nulla di nuovo.",
        fr: "« {file} » a été modifié ailleurs, ici rien n’est nouveau.",
        en: "“{file}” was changed elsewhere; here there is nothing new.",
    }
    take { it: "Prendi ciò che c’è nel file", fr: "Prendre ce qui est dans le fichier", en: "Take what is in the file" }
    beside { it: "Apri il file accanto", fr: "Ouvrir le fichier à côté", en: "Open the file beside" }
    overwrite { it: "Scrivi questo nel file", fr: "Écrire ceci dans le fichier", en: "Write this to the file" }
    taken(file: &str) {
        it: "I dati sono quelli di «{file}».",
        fr: "Les données sont celles de « {file} ».",
        en: "The records are those of “{file}”.",
    }
}

/** Why a measure of what people say, or of what the log shows, has no value; each says what would be needed. */
export const studyMeasureMessages = {
  'no-interviews': {
    nl: 'Er zijn geen interviews die gelezen mogen worden. Voer een tabel met interviews of met gecodeerde passages in.',
    en: 'There are no interviews that may be read. Import a table of interviews or of coded passages.',
    fr: 'Aucun entretien ne peut être lu. Importez un tableau d’entretiens ou de passages codés.',
  },
  'nothing-coded': {
    nl: 'Er zijn interviews, maar nog geen gecodeerde passages. Voer de codering in.',
    en: 'There are interviews, but no coded passages yet. Import the coding.',
    fr: 'Il y a des entretiens, mais pas encore de passages codés. Importez le codage.',
  },
  'nobody-asked-here': {
    nl: 'Hier is niemand bevraagd. Daarvoor zijn interviews uit dit deel van de studie nodig.',
    en: 'Nobody was asked here. That needs interviews from this part of the study.',
    fr: 'Personne n’a été interrogé ici. Il faut des entretiens de cette partie de l’étude.',
  },
  'no-codes-of-group': {
    nl: 'Het codeboek noemt geen codes van de groep “{group}”. Voeg ze toe, met die groep in de kolom “group”.',
    en: 'The codebook names no codes of the group “{group}”. Add them, with that group in the column “group”.',
    fr: 'Le livre de codes ne nomme aucun code du groupe « {group} ». Ajoutez-les, avec ce groupe dans la colonne « group ».',
  },
  'not-spoken-of': {
    nl: 'Hier spreekt niemand hierover.',
    en: 'Nobody speaks of this here.',
    fr: 'Personne n’en parle ici.',
  },
  'no-pole-coded': {
    nl: 'Er wordt over gesproken, maar bij geen enkele passage staat welke kant men kiest. Vul de kolom “pole” in (A, B of both).',
    en: 'It is spoken of, but no passage says which side is taken. Fill in the column “pole” (A, B or both).',
    fr: 'On en parle, mais aucun passage n’indique quel côté est pris. Remplissez la colonne « pole » (A, B ou both).',
  },
  'no-intensity-coded': {
    nl: 'Er wordt over gesproken, maar bij geen enkele passage staat hoe sterk. Vul de kolom “intensity” in, van {low} tot {high}.',
    en: 'It is spoken of, but no passage says how strongly. Fill in the column “intensity”, from {low} to {high}.',
    fr: 'On en parle, mais aucun passage n’indique avec quelle force. Remplissez la colonne « intensity », de {low} à {high}.',
  },
  'scale-upside-down': {
    nl: 'De laagste intensiteit ({low}) moet onder de hoogste ({high}) liggen. Pas de instelling aan.',
    en: 'The lowest intensity ({low}) must lie below the highest ({high}). Change the setting.',
    fr: 'L’intensité la plus basse ({low}) doit être inférieure à la plus haute ({high}). Modifiez le réglage.',
  },
  'too-few-one-sided': {
    nl: 'Minder dan twee interviews kiezen één kant, dus is er niemand om van mening te verschillen.',
    en: 'Fewer than two interviews take one side, so there is nobody to differ with.',
    fr: 'Moins de deux entretiens prennent un seul côté : il n’y a personne avec qui diverger.',
  },
  'not-for-or-against': {
    nl: 'Geen enkele passage zegt of dit helpt (+) of hindert (−). Vul de kolom “polarity” in.',
    en: 'No passage says whether this helps (+) or hinders (−). Fill in the column “polarity”.',
    fr: 'Aucun passage n’indique si cela aide (+) ou entrave (−). Remplissez la colonne « polarity ».',
  },
  'needs-table': {
    nl: 'Daarvoor is een tabel “{table}” nodig. Voer die in.',
    en: 'This needs a table “{table}”. Import it.',
    fr: 'Il faut un tableau « {table} ». Importez-le.',
  },
  'needs-column': {
    nl: 'Daarvoor moet in “{table}” de kolom “{column}” ingevuld zijn.',
    en: 'This needs the column “{column}” to be filled in in “{table}”.',
    fr: 'Il faut que la colonne « {column} » soit remplie dans « {table} ».',
  },
  'nothing-to-count-here': {
    nl: 'In dit deel van de studie is niets vastgelegd waarop dit berust.',
    en: 'Nothing that this rests on was recorded in this part of the study.',
    fr: 'Rien de ce sur quoi cela repose n’a été consigné dans cette partie de l’étude.',
  },
  'too-few-counted': {
    nl: 'Te weinig om te tonen: {count} geteld, minstens {least} nodig.',
    en: 'Too little to show: {count} counted, at least {least} needed.',
    fr: 'Trop peu pour être montré : {count} comptés, il en faut au moins {least}.',
  },
  'too-few-persons': {
    nl: 'Niet getoond: het gaat over minder dan {least} personen, en dan is te zien wie wat deed.',
    en: 'Not shown: it is about fewer than {least} persons, so that one could see who did what.',
    fr: 'Non montré : il s’agit de moins de {least} personnes, on pourrait voir qui a fait quoi.',
  },
  'no-named-internal-contacts': {
    nl: 'Geen enkel contact binnen een organisatie noemt twee medewerkers. Zonder die namen is niet te zien of de aandacht naar binnen of naar buiten gaat.',
    en: 'No contact within an organisation names two workers. Without these one cannot see whether attention goes inwards or outwards.',
    fr: 'Aucun contact au sein d’une organisation ne nomme deux collaborateurs. Sans eux, on ne peut voir si l’attention va vers l’intérieur ou l’extérieur.',
  },
  'no-internal-contacts': {
    nl: 'Het logboek bevat geen contacten binnen een organisatie. Zonder die contacten is niet te zien of de aandacht naar binnen of naar buiten gaat.',
    en: 'The log holds no contacts within an organisation. Without these one cannot see whether attention goes inwards or outwards.',
    fr: 'Le journal ne contient pas de contacts au sein d’une organisation. Sans eux, on ne peut voir si l’attention va vers l’intérieur ou l’extérieur.',
  },
  'too-few-to-compare': {
    nl: 'Er zijn minstens {least} organisaties nodig waarvan dit gekend is; hier zijn het er {count}.',
    en: 'At least {least} organisations of which this is known are needed; here there are {count}.',
    fr: 'Il faut au moins {least} organisations pour lesquelles cela est connu ; ici il y en a {count}.',
  },
  'all-the-same': {
    nl: 'Niet te vergelijken: iedereen heeft hier dezelfde waarde.',
    en: 'Nothing to compare: all have the same value here.',
    fr: 'Rien à comparer : tous ont ici la même valeur.',
  },
  'one-kind-only': {
    nl: 'Er komt hier maar één soort voor, dus is er geen verschil tussen soorten.',
    en: 'Only one kind occurs here, so there is no difference between kinds.',
    fr: 'Une seule sorte est présente ici, il n’y a donc pas de différence entre sortes.',
  },
  'nothing-within-kinds': {
    nl: 'Binnen de soorten zijn er geen banden om mee te vergelijken.',
    en: 'There are no ties within kinds to compare with.',
    fr: 'Il n’y a pas de liens au sein des sortes auxquels comparer.',
  },
  'no-required-tasks': {
    nl: 'Geen enkel gezin werd doorverwezen, dus zijn er geen taken die gedaan moesten worden.',
    en: 'No family was referred, so there are no tasks that had to be done.',
    fr: 'Aucune famille n’a été orientée : aucune tâche ne devait donc être faite.',
  },
  'one-side-scored': {
    nl: 'Daarvoor zijn scores van ouders én van professionals nodig; hier is er maar van één kant.',
    en: 'This needs scores from parents and from professionals; here only one side has any.',
    fr: 'Il faut des scores de parents et de professionnels ; ici, un seul côté en a.',
  },
  'no-declared-governance': {
    nl: 'Van geen enkele organisatie staat vast welke rol ze in het netwerk heeft. Vul bij de organisaties “governance_role” in.',
    en: 'No organisation has a known role in the network. Fill in “governance_role” of the organisations.',
    fr: 'Aucune organisation n’a de rôle connu dans le réseau. Remplissez « governance_role » des organisations.',
  },
  'no-coordinator': {
    nl: 'Geen enkele organisatie is trekker of coördinator van het netwerk. Vul bij de organisaties “governance_role” in.',
    en: 'No organisation leads or coordinates the network. Fill in “governance_role” of the organisations.',
    fr: 'Aucune organisation ne pilote ni ne coordonne le réseau. Remplissez « governance_role » des organisations.',
  },
  'not-in-network': {
    nl: 'Deze organisatie zit niet in het gekozen netwerk.',
    en: 'This organisation is not in the chosen network.',
    fr: 'Cette organisation n’est pas dans le réseau choisi.',
  },
  'only-in-this-network': {
    nl: 'Deze organisatie is de enige in het gekozen netwerk.',
    en: 'This organisation is the only one in the chosen network.',
    fr: 'Cette organisation est la seule du réseau choisi.',
  },
} as const;

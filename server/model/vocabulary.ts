import { sameText, type Text } from './text.ts';

/** A word of an open vocabulary: its canonical key, its labels, and other spellings that mean the same. */
export type Term = { readonly key: string; readonly label: Text; readonly aliases?: readonly string[] };

const term = (key: string, nl: string, en: string, fr: string, aliases: readonly string[] = []): Term => ({
  key,
  label: { nl, en, fr },
  aliases,
});

/** Channels with their richness, 0-5 (order after Daft & Lengel 1984; `via-parent` = 0 is our own choice). */
export const channelRichness: ReadonlyMap<string, number> = new Map([
  ['face-to-face', 5],
  ['walk-in', 5],
  ['joint-meeting', 5],
  ['video', 4],
  ['phone', 3],
  ['chat', 2],
  ['email', 2],
  ['letter', 1],
  ['form', 1],
  ['portal', 1],
  ['via-parent', 0],
]);

const collaborationTypes = [
  term('referral', 'Doorverwijzing', 'Referral', 'Orientation', ['doorverwijzen', 'verwijzing', 'toeleiding', 'verwijzen']),
  term('administrative', 'Administratieve ondersteuning', 'Administrative support', 'Soutien administratif', [
    'administrative-support',
    'administratie',
    'administratief',
    'administratieve-steun',
    'administration',
  ]),
  term('joint-follow-up', 'Gezamenlijke opvolging', 'Joint follow-up', 'Suivi commun', [
    'opvolging',
    'joint-followup',
    'gezamenlijke-begeleiding',
    'samen-opvolgen',
  ]),
] as const;

const relationTypes = [
  ...collaborationTypes,
  term('feedback', 'Terugkoppeling', 'Feedback', 'Retour', ['terugkoppelen', 'terugmelding']),
  term('consultation', 'Overleg', 'Consultation', 'Concertation', ['overleggen', 'advies', 'consultatie']),
  term('joint-action', 'Gezamenlijke actie', 'Joint action', 'Action commune'),
  term('handover', 'Overdracht', 'Handover', 'Transmission'),
  term('information', 'Informatie', 'Information', 'Information', ['info', 'informatie-uitwisseling']),
  term('training', 'Vorming', 'Training', 'Formation', ['opleiding']),
  term('funding', 'Financiering', 'Funding', 'Financement', ['subsidie', 'subsidiëring', 'subside']),
  term('structural-support', 'Structurele ondersteuning', 'Structural support', 'Soutien structurel'),
  term('policy', 'Beleid', 'Policy', 'Politique'),
  term('contact', 'Contact', 'Contact', 'Contact', ['contacten']),
  term('tie', 'Band', 'Tie', 'Lien', ['band', 'lien', 'link', 'edge']),
] as const;

const roles = [
  term('parent', 'Ouder', 'Parent', 'Parent', ['ouders', 'moeder', 'vader', 'mère', 'père', 'parents']),
  term('social-worker', 'Maatschappelijk werker', 'Social worker', 'Assistant social', [
    'maatschappelijk-assistent',
    'maatschappelijk-werkster',
    'assistante-sociale',
    'mw',
  ]),
  term('employment-coach', 'Trajectbegeleider werk', 'Employment coach', 'Coach emploi', [
    'trajectbegeleider',
    'trajectory-counsellor',
    'arbeidstrajectbegeleider',
    'tewerkstellingscoach',
  ]),
  term('work-experience-expert', 'Ervaringsdeskundige', 'Expert by experience', 'Expert du vécu', ['werkervaringsdeskundige']),
  term('creche-coordinator', 'Coördinator kinderdagverblijf', 'Crèche coordinator', 'Coordinatrice de crèche', [
    'coördinator-kinderopvang',
    'coordinator-kinderopvang',
    'coordinateur-de-crèche',
    'kdv-coördinator',
  ]),
  term('pedagogical-coordinator', 'Pedagogisch coördinator', 'Pedagogical coordinator', 'Coordinateur pédagogique', [
    'pedagogisch-coordinator',
    'pedagogisch-medewerker',
  ]),
  term('childcare-worker', 'Kinderbegeleider', 'Child care worker', 'Accompagnateur d’enfants', [
    'kinderverzorger',
    'kinderbegeleidster',
    'begeleider-kinderopvang',
    'puéricultrice',
  ]),
  term('network-coordinator', 'Netwerkcoördinator', 'Network coordinator', 'Coordinateur de réseau', ['netwerkcoordinator']),
  term('coordinator', 'Coördinator', 'Coordinator', 'Coordinateur', ['coordinatrice']),
  term('director', 'Directeur', 'Director', 'Directeur', ['directrice', 'directie', 'leidinggevende', 'diensthoofd']),
  term('researcher', 'Onderzoeker', 'Researcher', 'Chercheur', ['onderzoekster', 'chercheuse']),
  term('coordinator', 'Coördinator', 'Coordinator', 'Coordinateur', ['coordinatrice']),
  term('family-worker', 'Gezinswerker', 'Family worker', 'Travailleur familial', ['gezinsondersteuner', 'gezinsbegeleider']),
  term('neighbourhood-worker', 'Buurtwerker', 'Neighbourhood worker', 'Travailleur de quartier', [
    'buurtwerkster',
    'opbouwwerker',
  ]),
  term('integration-coach', 'Trajectbegeleider inburgering', 'Integration coach', 'Coach d’intégration', ['inburgeringscoach']),
  term('nurse', 'Verpleegkundige', 'Nurse', 'Infirmier', ['regioverpleegkundige', 'infirmière']),
  term('teacher', 'Leerkracht', 'Teacher', 'Enseignant', ['brugfiguur', 'enseignante']),
  term('administrative-worker', 'Administratief medewerker', 'Administrative worker', 'Employé administratif', [
    'loketmedewerker',
  ]),
  term('policy-officer', 'Beleidsmedewerker', 'Policy officer', 'Chargé de politique', ['stafmedewerker']),
] as const;

/** The eight dilemmas of working together, by their codes. A codebook may name others. Source: INCh study of networks against child poverty. */
const dilemmas = [
  term('dilemma-loyalty', 'Loyaliteitsdilemma', 'Loyalty dilemma', 'Dilemme de loyauté', ['loyaliteit', 'loyalty', 'loyauté']),
  term('dilemma-responsibility', 'Verantwoordelijkheidsdilemma', 'Responsibility dilemma', 'Dilemme de responsabilité', [
    'verantwoordelijkheid',
    'responsibility',
    'responsabilité',
  ]),
  term('dilemma-learning', 'Leerdilemma', 'Learning dilemma', 'Dilemme d’apprentissage', ['leren', 'learning', 'apprentissage']),
  term('dilemma-culture', 'Cultuurdilemma', 'Culture dilemma', 'Dilemme culturel', ['cultuur', 'culture']),
  term('dilemma-identity', 'Identiteitsdilemma', 'Identity dilemma', 'Dilemme identitaire', [
    'identiteit',
    'identity',
    'identité',
  ]),
  term('dilemma-knowledge', 'Kennisdilemma', 'Knowledge dilemma', 'Dilemme de connaissance', [
    'kennis',
    'knowledge',
    'connaissance',
  ]),
  term('dilemma-role', 'Roldilemma', 'Role dilemma', 'Dilemme de rôle', ['rol', 'role', 'rôle']),
  term('dilemma-control-power', 'Controle/machtsdilemma', 'Control and power dilemma', 'Dilemme de contrôle et de pouvoir', [
    'controle',
    'macht',
    'control',
    'power',
    'dilemma-control',
    'pouvoir',
  ]),
] as const;

/** Where each dilemma lies: between organisations, or in the profession. */
export const dilemmaLevels: ReadonlyMap<string, string> = new Map([
  ['dilemma-loyalty', 'organisational'],
  ['dilemma-responsibility', 'organisational'],
  ['dilemma-learning', 'organisational'],
  ['dilemma-culture', 'organisational'],
  ['dilemma-identity', 'professional'],
  ['dilemma-knowledge', 'professional'],
  ['dilemma-role', 'professional'],
  ['dilemma-control-power', 'professional'],
]);

/** The vocabularies that come with the product. A study's own words are kept beside them; none is closed. */
export const vocabularies: Readonly<Record<string, readonly Term[]>> = {
  sector: [
    term('welfare', 'Maatschappelijk werk', 'Welfare', 'Travail social', ['welzijn', 'social']),
    term('childcare', 'Kinderopvang', 'Child care', 'Accueil d’enfants', ['child-care', 'opvang', 'creche']),
    term('partner', 'Partner', 'Partner', 'Partenaire'),
  ],
  organisationType: [
    term('public-welfare-centre', 'OCMW', 'Public welfare centre', 'CPAS', ['ocmw', 'cpas']),
    term('social-centre', 'Sociaal centrum', 'Social centre', 'Centre social', [
      'sociaal-centrum',
      'ocmw-site',
      'wijkteam',
      'ocmw-vestiging',
    ]),
    term('creche', 'Kinderdagverblijf', 'Crèche', 'Crèche', [
      'kinderdagverblijf',
      'kdv',
      'creche-regular',
      'crèche',
      'kribbe',
      'kinderopvang',
    ]),
    term('creche-occasional', 'Kinderdagverblijf, occasionele opvang', 'Crèche, occasional', 'Crèche occasionnelle', ['okido']),
    term('creche-income-related', 'Kinderdagverblijf, inkomenstarief', 'Crèche, income-related', 'Crèche au tarif selon revenu'),
    term('creche-private', 'Kinderdagverblijf, vrije prijs', 'Crèche, private', 'Crèche privée'),
    term('childcare-service', 'Dienst kinderopvang', 'Child care service', 'Service d’accueil'),
    term('family-minders', 'Dienst onthaalouders', 'Family minders', 'Service d’accueillants', ['onthaalouders', 'gezinsopvang']),
    term('childcare-desk', 'Lokaal loket kinderopvang', 'Child care desk', 'Guichet de l’accueil'),
    term('family-support', 'Gezinsondersteuning', 'Family support', 'Soutien aux familles', [
      'huis-van-het-kind',
      'house-of-child',
      'house-of-the-child',
      'maison-de-l-enfant',
      'ckg',
    ]),
    term('integration-service', 'Inburgering', 'Integration service', 'Service d’intégration', ['inburgering']),
    term('employment-service', 'Tewerkstelling', 'Employment service', 'Service de l’emploi', ['vdab', 'activering']),
    term('neighbourhood-work', 'Buurtwerk', 'Neighbourhood work', 'Travail de quartier', ['buurtwerk']),
    term('health-service', 'Gezondheidsdienst', 'Health service', 'Service de santé', [
      'gezondheid',
      'cgg',
      'kind-en-gezin',
      'ziekenhuis',
    ]),
    term('school', 'School', 'School', 'École', ['onderwijs']),
    term('local-government', 'Lokaal bestuur', 'Local government', 'Administration locale', ['gemeente', 'stad']),
    term('government-agency', 'Overheidsdienst', 'Government agency', 'Organisme public'),
    term('housing', 'Huisvesting', 'Housing', 'Logement'),
    term('emergency-service', 'Hulpdienst', 'Emergency service', 'Service d’urgence'),
    term('funder', 'Financier', 'Funder', 'Bailleur de fonds'),
    term('research-centre', 'Onderzoekscentrum', 'Research centre', 'Centre de recherche'),
    term('umbrella-organisation', 'Koepel', 'Umbrella organisation', 'Organisation faîtière'),
  ],
  collaborationType: [
    ...collaborationTypes,
    term('none', 'Geen', 'None', 'Aucune', ['geen']),
    // A log may name a wider relation type; it is the same word there.
    ...relationTypes.slice(collaborationTypes.length),
  ],
  relationType: relationTypes,
  channel: [
    term('face-to-face', 'Persoonlijk', 'Face to face', 'En personne', [
      'persoonlijk',
      'f2f',
      'gesprek',
      'fysiek',
      'ter-plaatse',
      'face-à-face',
    ]),
    term('walk-in', 'Binnengelopen', 'Walk-in', 'Passage', ['binnenlopen', 'langsgekomen']),
    term('joint-meeting', 'Gezamenlijk overleg', 'Joint meeting', 'Réunion commune', [
      'overleg',
      'vergadering',
      'réunion',
      'meeting',
    ]),
    term('video', 'Videogesprek', 'Video', 'Vidéo', ['videocall', 'teams', 'zoom', 'online-overleg']),
    term('phone', 'Telefoon', 'Phone', 'Téléphone', ['tel', 'telefonisch', 'telephone', 'téléphone', 'gsm', 'tel.', 'gebeld']),
    term('chat', 'Chat', 'Chat', 'Messagerie', ['whatsapp', 'sms']),
    term('email', 'E-mail', 'E-mail', 'Courriel', ['mail', 'e-mail', 'mailen', 'gemaild']),
    term('letter', 'Brief', 'Letter', 'Lettre', ['post']),
    term('form', 'Formulier', 'Form', 'Formulaire', ['formulier']),
    term('portal', 'Portaal', 'Portal', 'Portail', ['portaal', 'online']),
    term('via-parent', 'Via de ouder', 'Via the parent', 'Par le parent', ['via-ouder', 'ouder']),
  ],
  purpose: [
    term('referral', 'Doorverwijzing', 'Referral', 'Orientation', ['doorverwijzing']),
    term('feedback', 'Terugkoppeling', 'Feedback', 'Retour', ['terugkoppeling']),
    term('question', 'Vraag', 'Question', 'Question', ['vraag']),
    term('information', 'Informatie', 'Information', 'Information', ['info', 'informatie']),
    term('consultation', 'Overleg', 'Consultation', 'Concertation', ['overleg']),
    term('client-meeting', 'Cliëntoverleg', 'Client meeting', 'Réunion avec la famille', ['clientoverleg', 'cliëntoverleg']),
    term('problem-signal', 'Signaal', 'Problem signal', 'Signalement', ['signaal']),
    term('training', 'Vorming', 'Training', 'Formation', ['vorming']),
    term('structural-meeting', 'Structureel overleg', 'Structural meeting', 'Concertation structurelle'),
    term('acquaintance', 'Kennismaking', 'Acquaintance', 'Prise de contact', ['kennismaking']),
    term('admin', 'Administratie', 'Administration', 'Administration', ['administratie']),
  ],
  outcome: [
    term('accepted', 'Aanvaard', 'Accepted', 'Accepté', ['aanvaard']),
    term('waitlisted', 'Wachtlijst', 'Waiting list', 'Liste d’attente', ['wachtlijst']),
    term('refused', 'Geweigerd', 'Refused', 'Refusé', ['geweigerd']),
    term('enrolled', 'Ingeschreven', 'Enrolled', 'Inscrit', ['ingeschreven']),
    term('no-answer', 'Geen antwoord', 'No answer', 'Sans réponse', ['geen-antwoord']),
    term('info-received', 'Informatie ontvangen', 'Information received', 'Information reçue'),
    term('dropped-out', 'Afgehaakt', 'Dropped out', 'Abandon', ['afgehaakt']),
    term('pending', 'Lopend', 'Pending', 'En cours', ['lopend']),
  ],
  task: [
    term('find-place', 'Plaats zoeken', 'Find a place', 'Trouver une place'),
    term('child-code', 'Kindcode', 'Child code', 'Code enfant', ['kindcode']),
    term('income-certificate', 'Attest inkomenstarief', 'Income certificate', 'Attestation de revenu'),
    term('enrolment-form', 'Inschrijvingsformulier', 'Enrolment form', 'Formulaire d’inscription'),
    term('first-visit', 'Eerste bezoek', 'First visit', 'Première visite'),
    term('follow-up', 'Opvolging', 'Follow-up', 'Suivi', ['opvolging']),
    term('mediation', 'Bemiddeling', 'Mediation', 'Médiation', ['bemiddeling']),
    term('other', 'Andere', 'Other', 'Autre', ['andere']),
  ],
  phase: [
    term('intake', 'Intake', 'Intake', 'Accueil'),
    term('guidance', 'Begeleiding', 'Guidance', 'Accompagnement', ['begeleiding']),
    term('activation', 'Activering', 'Activation', 'Activation', ['activering']),
    term('employment', 'Tewerkstelling', 'Employment', 'Emploi', ['tewerkstelling']),
    term('childcare', 'Kinderopvang', 'Child care', 'Accueil d’enfants', ['kinderopvang']),
    term('aftercare', 'Nazorg', 'Aftercare', 'Suivi après', ['nazorg']),
  ],
  endReason: [
    term('closed', 'Afgesloten', 'Closed', 'Clôturé', ['afgesloten']),
    term('transfer', 'Overgedragen', 'Transferred', 'Transféré', ['overdracht']),
    term('staff-left', 'Medewerker vertrokken', 'Staff left', 'Départ du collaborateur'),
    term('moved', 'Verhuisd', 'Moved', 'Déménagé', ['verhuisd']),
    term('dropped-out', 'Afgehaakt', 'Dropped out', 'Abandon', ['afgehaakt']),
    term('unknown', 'Onbekend', 'Unknown', 'Inconnu', ['onbekend']),
  ],
  reporter: [
    term('both', 'Beide zijden', 'Both sides', 'Les deux côtés', ['beide']),
    term('welfare', 'Maatschappelijk werk', 'Welfare side', 'Côté travail social'),
    term('creche', 'Kinderopvang', 'Child care side', 'Côté accueil', ['childcare']),
    term('researcher', 'Onderzoeker', 'Researcher', 'Chercheur', ['onderzoeker']),
  ],
  governance: [
    term('shared', 'Gedeeld', 'Shared', 'Partagée', ['gedeeld']),
    term('lead-organisation', 'Trekker', 'Lead organisation', 'Organisation pilote', ['lead', 'trekker']),
    term(
      'network-administrative-organisation',
      'Netwerkorganisatie',
      'Network administrative organisation',
      'Organisation administrative du réseau',
      ['nao'],
    ),
  ],
  respondentRole: roles,
  function: roles.filter(({ key }) => key !== 'parent'),
  codeGroup: [
    term('factor', 'Factor', 'Factor', 'Facteur', ['factoren', 'facteurs']),
    term('success-factor', 'Succesfactor', 'Success factor', 'Facteur de succès', ['succesfactoren']),
    term('dilemma', 'Dilemma', 'Dilemma', 'Dilemme', ['dilemma’s', 'dilemmas']),
    term('threshold', 'Drempel', 'Threshold', 'Seuil', ['drempels']),
    term('quality', 'Kwaliteit', 'Quality', 'Qualité', ['kwaliteitskenmerk', '5b']),
    term('function', 'Functie van kinderopvang', 'Function of child care', 'Fonction de l’accueil', ['functie', 'fonction']),
    term('collaboration', 'Samenwerking', 'Collaboration', 'Collaboration', ['samenwerkingsvorm']),
    term('organisation', 'Organisatie', 'Organisation', 'Organisation', ['organisaties', 'organisations']),
    term('relation', 'Relatie', 'Relation', 'Relation', ['relaties', 'relations', 'relatietype', 'relation-type']),
    term('other', 'Andere', 'Other', 'Autre', ['overige', 'andere-code', 'autres']),
  ],
  dilemma: dilemmas,
  codeLevel: [
    term('context', 'Context', 'Context', 'Contexte'),
    term('organisation', 'Organisatie', 'Organisation', 'Organisation', ['organisatieniveau']),
    term('individual', 'Individu', 'Individual', 'Individu', ['individueel', 'individuel']),
    term('organisational', 'Organisatorisch', 'Organisational', 'Organisationnel', ['organisationeel']),
    term('professional', 'Professioneel', 'Professional', 'Professionnel'),
    term('formal', 'Formeel', 'Formal', 'Formel'),
    term('informal', 'Informeel', 'Informal', 'Informel'),
  ],
  codeKind: [
    term('facilitating', 'Bevorderend', 'Facilitating', 'Favorable', ['bevorderende-factor', 'facilitant']),
    term('hindering', 'Belemmerend', 'Hindering', 'Défavorable', ['belemmerende-factor', 'entravant']),
  ],
  consent: [
    term('given', 'Gegeven', 'Given', 'Donné', ['gegeven', 'ja']),
    term('limited', 'Beperkt', 'Limited', 'Limité', ['beperkt']),
    term('withdrawn', 'Ingetrokken', 'Withdrawn', 'Retiré', ['ingetrokken']),
    term('not-asked', 'Niet gevraagd', 'Not asked', 'Non demandé'),
    term('not-needed', 'Niet nodig', 'Not needed', 'Non requis'),
  ],
};

/** The form in which words are compared: `_`, `-`, space and case do not matter. */
export const foldWord = (word: string): string =>
  word
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[_\s]+/g, '-');

/** `face-to-face` as some write it: `facetoface`. */
const closeUp = (folded: string): string => folded.replaceAll('-', '');

const lookUp: ReadonlyMap<string, ReadonlyMap<string, Term>> = new Map(
  Object.entries(vocabularies).map(([name, terms]) => {
    const bySpelling = new Map<string, Term>();
    for (const each of terms) {
      // A key wins over an alias of another term; among aliases the first declared wins.
      for (const spelling of [...Object.values(each.label), ...(each.aliases ?? [])].map(foldWord)) {
        if (!bySpelling.has(spelling)) bySpelling.set(spelling, each);
      }
    }
    for (const each of terms) bySpelling.set(foldWord(each.key), each);
    for (const [spelling, each] of [...bySpelling]) {
      const together = closeUp(spelling);
      if (!bySpelling.has(together)) bySpelling.set(together, each);
    }
    return [name, bySpelling];
  }),
);

/** Words as they were written, with what they stand for: a log says the same few words in each of its rows. */
const written = new Map<string, Map<string, Term | undefined>>([...lookUp.keys()].map((name) => [name, new Map()]));
const mostWritten = 2000;

/** The term a word stands for, or undefined for a study's own word. `_`, `-`, space and case do not matter. */
export function findTerm(vocabulary: string, word: string): Term | undefined {
  const known = written.get(vocabulary);
  if (known === undefined) return undefined;
  const found = known.get(word);
  if (found !== undefined || known.has(word)) return found;
  const spellings = lookUp.get(vocabulary);
  const folded = foldWord(word);
  const term = spellings?.get(folded) ?? spellings?.get(closeUp(folded));
  if (known.size < mostWritten) known.set(word, term);
  return term;
}

/** The label of a word: the vocabulary's own, or the word itself where the study coined it. */
export function termLabel(vocabulary: string, word: string): Text {
  return findTerm(vocabulary, word)?.label ?? sameText(word);
}

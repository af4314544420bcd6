/*
 * What organisations of this field are called by what they are: the words for one kind of organisation in Dutch, French and English,
 * written out and abbreviated. Spellings are read as names are (plain-words.ts), so case, accents, dots and little words do not matter.
 */

export type FieldTerm = {
  /** What the term is compared by. */
  readonly key: string;
  /** Words that mean exactly this. */
  readonly spellings: readonly string[];
  /** Words that often mean this, and sometimes something near it. */
  readonly weaker?: readonly string[];
  /** Types of organisation (vocabulary `organisationType`) that are of this kind. */
  readonly types?: readonly string[];
};

/** Kinds of organisation: two names with different ones hardly mean the same. */
export const kindTerms: readonly FieldTerm[] = [
  {
    key: 'ocmw',
    types: ['public-welfare-centre'],
    spellings: [
      'OCMW',
      'Openbaar Centrum voor Maatschappelijk Welzijn',
      'CPAS',
      'Centre public d’action sociale',
      'public centre for social welfare',
      'public welfare centre',
    ],
    weaker: ['sociaal huis', 'soc huis', 'welzijnshuis', 'maison sociale'],
  },
  { key: 'social-service', spellings: ['sociale dienst', 'service social', 'social service'] },
  {
    key: 'social-centre',
    types: ['social-centre'],
    spellings: ['sociaal centrum', 'soc centrum', 'sociale centra', 'centre social', 'social centre'],
  },
  {
    key: 'creche',
    types: ['creche', 'creche-occasional', 'creche-income-related', 'creche-private'],
    spellings: ['kinderdagverblijf', 'kinderdagverblijven', 'KDV', 'kinderopvang', 'crèche', 'crèches'],
    weaker: [
      ...['kribbe', 'kinderkribbe', 'dagverblijf', 'opvang', 'kinderopvanginitiatief', 'kinderopvanglocatie', 'peutertuin'],
      ...['garderie', 'halte-garderie', 'milieu d’accueil', 'nursery', 'day nursery', 'childcare', 'child care'],
    ],
  },
  {
    key: 'minders',
    types: ['family-minders'],
    spellings: [
      ...['dienst onthaalouders', 'onthaalouderdienst', 'dienst opvanggezinnen', 'dienst gezinsopvang'],
      ...['service d’accueillantes', 'family minders'],
    ],
    weaker: ['onthaalouders', 'opvanggezinnen', 'gezinsopvang', 'accueillantes'],
  },
  {
    key: 'childcare-desk',
    types: ['childcare-desk'],
    spellings: ['lokaal loket kinderopvang', 'loket kinderopvang', 'kinderopvangloket', 'opvangloket', 'LLKO'],
  },
  {
    key: 'childcare-service',
    types: ['childcare-service'],
    spellings: ['dienst kinderopvang', 'kinderopvangdienst', 'service petite enfance'],
  },
  { key: 'childcare-consultation', spellings: ['lokaal overleg kinderopvang', 'LOK'] },
  {
    key: 'out-of-school',
    spellings: [
      ...['buitenschoolse kinderopvang', 'buitenschoolse opvang', 'initiatief buitenschoolse kinderopvang'],
      ...['initiatief buitenschoolse opvang', 'BKO', 'IBO', 'accueil extrascolaire'],
    ],
    weaker: ['naschoolse opvang', 'voor- en naschoolse opvang'],
  },
  {
    key: 'kind-en-gezin',
    types: ['government-agency', 'health-service'],
    spellings: ['Kind en Gezin', 'K & G', 'KG'],
    weaker: ['Opgroeien', 'Opgroeien regie'],
  },
  {
    key: 'house-of-the-child',
    types: ['family-support'],
    spellings: [
      ...['Huis van het Kind', 'Huizen van het Kind', 'HvhK', 'HvK'],
      ...['maison de l’enfant', 'house of the child', 'houses of the child'],
    ],
  },
  { key: 'caw', spellings: ['CAW', 'Centrum Algemeen Welzijnswerk'] },
  {
    key: 'vdab',
    types: ['employment-service'],
    spellings: [
      ...['VDAB', 'Vlaamse Dienst voor Arbeidsbemiddeling', 'Vlaamse Dienst voor Arbeidsbemiddeling en Beroepsopleiding'],
    ],
  },
  { key: 'actiris', types: ['employment-service'], spellings: ['Actiris', 'BGDA', 'ORBEM'] },
  { key: 'forem', types: ['employment-service'], spellings: ['Forem'] },
  { key: 'workshop', types: ['employment-service'], spellings: ['werkwinkel', 'lokale werkwinkel'] },
  {
    key: 'clb',
    spellings: ['CLB', 'VCLB', 'Centrum voor Leerlingenbegeleiding', 'PMS', 'centre PMS', 'centre psycho-médico-social'],
  },
  {
    key: 'cgg',
    types: ['health-service'],
    spellings: [
      ...['CGG', 'Centrum Geestelijke Gezondheidszorg', 'service de santé mentale', 'centre de santé mentale'],
      'centre for mental health care',
    ],
  },
  { key: 'ckg', types: ['family-support'], spellings: ['CKG', 'Centrum voor Kinderzorg en Gezinsondersteuning'] },
  {
    key: 'integration',
    types: ['integration-service'],
    spellings: [
      ...['inburgering', 'agentschap integratie en inburgering', 'agentschap inburgering en integratie', 'AgII'],
      ...['integratie en inburgering', 'inburgering en integratie', 'onthaalbureau inburgering'],
    ],
    weaker: ['onthaalbureau', 'integratiedienst', 'BAPA', 'bureau d’accueil'],
  },
  {
    key: 'school',
    types: ['school'],
    spellings: ['basisschool', 'BS', 'lagere school', 'école fondamentale', 'école primaire', 'primary school'],
    weaker: ['school', 'scholen', 'école', 'écoles', 'schools', 'GBS', 'VBS', 'freinetschool', 'leefschool'],
  },
  { key: 'nursery-school', types: ['school'], spellings: ['kleuterschool', 'école maternelle'] },
  { key: 'basic-education', types: ['school'], spellings: ['Centrum voor Basiseducatie', 'CBE', 'Ligo', 'Open School'] },
  { key: 'adult-education', types: ['school'], spellings: ['Centrum voor Volwassenenonderwijs', 'CVO', 'promotion sociale'] },
  {
    key: 'hospital',
    types: ['health-service'],
    spellings: ['ziekenhuis', 'ziekenhuizen', 'hospitaal', 'hôpital', 'hospital', 'hospitals', 'algemeen ziekenhuis', 'AZ'],
    weaker: ['kliniek', 'clinique', 'UZ', 'universitair ziekenhuis'],
  },
  { key: 'health-centre', types: ['health-service'], spellings: ['wijkgezondheidscentrum', 'WGC', 'maison médicale'] },
  { key: 'care-home', spellings: ['woonzorgcentrum', 'WZC', 'rusthuis', 'maison de repos'] },
  { key: 'service-centre', spellings: ['lokaal dienstencentrum', 'dienstencentrum', 'LDC', 'centre de services'] },
  {
    key: 'neighbourhood-work',
    types: ['neighbourhood-work'],
    spellings: ['buurtwerk', 'buurtwerking', 'wijkwerk', 'wijkwerking', 'travail de quartier', 'neighbourhood work'],
    weaker: ['samenlevingsopbouw', 'opbouwwerk'],
  },
  {
    key: 'neighbourhood-house',
    types: ['neighbourhood-work'],
    spellings: ['buurthuis', 'wijkhuis', 'wijkcentrum', 'buurtcentrum', 'maison de quartier', 'neighbourhood house'],
  },
  {
    key: 'government',
    types: ['local-government'],
    spellings: [
      ...['stad', 'stadsbestuur', 'gemeente', 'gemeentebestuur', 'lokaal bestuur', 'ville', 'commune'],
      ...['administration communale', 'city', 'municipality'],
    ],
  },
  { key: 'province', spellings: ['provincie', 'provinciebestuur', 'province'] },
  {
    key: 'police',
    types: ['emergency-service'],
    spellings: ['politie', 'lokale politie', 'politiezone', 'PZ', 'police', 'zone de police'],
  },
  {
    key: 'fire-brigade',
    types: ['emergency-service'],
    spellings: ['brandweer', 'brandweerzone', 'hulpverleningszone', 'pompiers', 'fire brigade'],
  },
  {
    key: 'housing-company',
    types: ['housing'],
    spellings: ['sociale huisvestingsmaatschappij', 'SHM', 'société de logement social'],
    weaker: ['woonmaatschappij', 'huisvestingsmaatschappij'],
  },
  {
    key: 'rental-office',
    types: ['housing'],
    spellings: ['sociaal verhuurkantoor', 'SVK', 'agence immobilière sociale', 'AIS'],
    weaker: ['woonmaatschappij'],
  },
  { key: 'youth-house', spellings: ['jeugdhuis', 'JH', 'maison de jeunes'] },
  { key: 'youth-advice', spellings: ['Jongerenadviescentrum', 'JAC'] },
  { key: 'well-baby-clinic', types: ['health-service'], spellings: ['consultatiebureau', 'consultation ONE'] },
  { key: 'one', spellings: ['ONE', 'Office de la Naissance et de l’Enfance'] },
  { key: 'mutual', spellings: ['mutualiteit', 'ziekenfonds', 'mutualité'] },
  { key: 'library', spellings: ['bibliotheek', 'bib', 'bibliothèque', 'library'] },
  { key: 'food-bank', spellings: ['voedselbank', 'banque alimentaire', 'food bank'] },
  { key: 'social-grocery', spellings: ['sociale kruidenier', 'épicerie sociale'] },
  { key: 'drop-in-team', spellings: ['inloopteam'] },
  { key: 'parenting-shop', spellings: ['opvoedingswinkel', 'opvoedingspunt'] },
  { key: 'maternity-care', spellings: ['expertisecentrum kraamzorg', 'EKZ', 'kraamzorg'] },
];

/** Words that say little: names that share nothing else do not resemble one another. */
export const generalTerms: readonly FieldTerm[] = [
  { key: 'centre', spellings: ['centrum', 'centra', 'centre', 'center'] },
  { key: 'service', spellings: ['dienst', 'diensten', 'service', 'services'] },
  { key: 'house', spellings: ['huis', 'maison', 'house'] },
  { key: 'team', spellings: ['team', 'équipe'] },
  { key: 'department', spellings: ['afdeling', 'departement', 'département', 'department'] },
  { key: 'region', spellings: ['regio', 'regionaal', 'région', 'régional', 'regional'] },
  { key: 'group', spellings: ['groep', 'groupe', 'group', 'werkgroep'] },
  { key: 'site', spellings: ['site', 'campus', 'vestiging', 'antenne', 'afdeling'] },
  { key: 'local', spellings: ['lokaal', 'lokale', 'local', 'locale'] },
  { key: 'social', spellings: ['sociaal', 'sociale', 'social', 'soc'] },
  {
    key: 'public',
    spellings: ['stedelijk', 'stedelijke', 'gemeentelijk', 'gemeentelijke', 'communal', 'communale', 'municipal'],
  },
  { key: 'free', spellings: ['vrij', 'vrije', 'libre'] },
  { key: 'saint', spellings: ['sint', 'st', 'saint', 'sainte', 'ste', 'heilige'] },
  { key: 'project', spellings: ['project', 'projet'] },
  { key: 'network', spellings: ['netwerk', 'réseau', 'network'] },
  { key: 'association', spellings: ['vereniging', 'association', 'feitelijke vereniging'] },
  { key: 'agency', spellings: ['agentschap', 'agence', 'agency', 'bureau', 'kantoor', 'office'] },
  { key: 'institute', spellings: ['instituut', 'institut', 'institute'] },
  { key: 'organisation', spellings: ['organisatie', 'organisation', 'organization'] },
  { key: 'initiative', spellings: ['initiatief', 'initiative'] },
  { key: 'coordinator', spellings: ['coördinatie', 'coordination', 'coördinator'] },
];

/** Legal forms, and words that bind others: they tell no two names apart. */
export const emptyWords: ReadonlySet<string> = new Set([
  ...['vzw', 'asbl', 'ivzw', 'aisbl', 'bvba', 'ebvba', 'bv', 'nv', 'sa', 'sprl', 'srl', 'cv', 'cvba', 'scrl', 'vof', 'snc'],
  ...['commv', 'gcv', 'ngo', 'npo', 'nr', 'nummer', 'no'],
  ...[
    'de',
    'het',
    'een',
    'den',
    'der',
    'des',
    'te',
    'ten',
    'ter',
    'van',
    'vh',
    'vd',
    'voor',
    'in',
    'op',
    'bij',
    'aan',
    'om',
    'uit',
  ],
  ...['en', 'of', 'met', 'naar', 'tot', 'dn', 't', 's', 'n', 'd', 'v', 'h'],
  ...[
    'le',
    'la',
    'les',
    'l',
    'du',
    'un',
    'une',
    'et',
    'ou',
    'a',
    'au',
    'aux',
    'pour',
    'sur',
    'sous',
    'dans',
    'avec',
    'par',
    'chez',
  ],
  ...['the', 'an', 'and', 'for', 'at', 'to', 'with', 'on'],
]);

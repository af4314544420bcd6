import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { seededRandom } from '../../../server/model/random.ts';
import { xlsxFile } from '../../server/import/xlsx-file.ts';

/*
 * Writes the twelve files of this folder: `node test/cases/messy-boom/make.ts`. What is wrong with each stands in README.md.
 * Organisations exist or are made up; every person, family and event is made up.
 */

const folder = fileURLToPath(new URL('./files/', import.meta.url));
mkdirSync(folder, { recursive: true });
const random = seededRandom(20231123);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

/** Windows-1252, as Dutch Excel saves "CSV (gescheiden door lijstscheidingsteken)". */
function ansi(text: string): Uint8Array {
  const high: Readonly<Record<string, number>> = { '€': 0x80, '‘': 0x91, '’': 0x92, '–': 0x96 };
  return Uint8Array.from([...text].map((sign) => high[sign] ?? sign.charCodeAt(0)));
}
const utf16 = (text: string): Uint8Array => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
const withMark = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf8');
const lines = (rows: readonly (readonly string[])[], separator = ';'): string =>
  rows.map((row) => row.join(separator)).join('\r\n').concat('\r\n');
const save = (name: string, bytes: Uint8Array): void => writeFileSync(`${folder}${name}`, bytes);

const services = [
  ['B01', 'OCMW Boom', 'ocmw', 'Centrum'],
  ['B02', 'De Troetelboom', 'kinderopvang', 'Centrum'],
  ['B03', 'Boempetat', 'ruilwinkel', 'Centrum'],
  ['B04', 'Huis van het Kind Boom', 'gezinsondersteuning', 'Centrum'],
  ['B05', 'Consultatiebureau Boom', 'gezondheid', 'Centrum'],
  ['B06', 'VDAB Werkwinkel Boom', 'tewerkstelling', 'Noeveren'],
  ['B07', 'Basisschool De Rupelboot', 'school', 'Park'],
  ['B08', 'CAW-onthaal Boom', 'welzijn', 'Centrum'],
  ['B09', 'Buurtwerk Boom', 'buurtwerk', 'Bosstraat'],
  ['B10', 'De Rupelmuisjes', 'kinderopvang', 'Park'],
  ['B11', 'Het Klein Hoekje', 'kinderopvang', 'Park'],
  ['B12', '’t Steenbakkertje', 'kinderopvang', 'Hellegat'],
  ['B13', 'Crèche Zonneschijn', 'kinderopvang', 'Bosstraat'],
] as const;

/** How staff write them down when they are in a hurry. */
const spelled: Readonly<Record<string, readonly string[]>> = {
  'OCMW Boom': ['OCMW Boom', 'ocmw boom', 'O.C.M.W. Boom', 'Ocmw te Boom', 'OCMW Boom '],
  'De Troetelboom': ['De Troetelboom', 'Troetelboom', 'KDV De Troetelboom', 'De Troetelbom'],
  'Huis van het Kind Boom': ['Huis van het Kind Boom', 'HvhK Boom', 'Huis vh Kind'],
  'CAW-onthaal Boom': ['CAW-onthaal Boom', 'CAW onthaal Boom', 'CAW Boom'],
  'VDAB Werkwinkel Boom': ['VDAB Werkwinkel Boom', 'VDAB Boom', 'Werkwinkel VDAB'],
  'Crèche Zonneschijn': ['Crèche Zonneschijn', 'Creche Zonneschijn', 'Zonneschijn'],
};
const name = (index: number): string => services[index]?.[1] ?? '';
const spell = (full: string): string => pick(spelled[full] ?? [full]);

/** Who calls whom: the welfare centre most, a few services hardly. */
const partners: readonly (readonly [number, number])[] = [
  [0, 1], [0, 1], [0, 1], [1, 0], [1, 0], [0, 3], [3, 0], [0, 5], [5, 0], [0, 7], [7, 0], [3, 1], [1, 3], [2, 0], [0, 9], [9, 0],
  [8, 0], [8, 3], [4, 3], [3, 4], [6, 3], [0, 12], [12, 0], [10, 0],
];
const parents = ['Fatima El Amrani', 'Joke Verbruggen', 'Samira Haddad', 'Katrien De Smedt', 'Ayşe Yılmaz'];
const staff = ['Mieke Janssens', 'Tom Wouters', 'Els Peeters', 'Nadia Benali'];

type Written = { readonly day: number; readonly month: number; readonly year: number; readonly cells: readonly string[] };
function contacts(count: number, year: number, firstMonth: number): readonly Written[] {
  return Array.from({ length: count }, () => {
    const [from, to] = pick(partners);
    return {
      day: 1 + Math.floor(random() * 28),
      month: firstMonth + Math.floor(random() * 6),
      year,
      cells: [
        spell(name(from)),
        spell(name(to)),
        pick(['telefoon', 'Tel.', 'mail', 'e-mail', 'huisbezoek', 'overleg', 'face-to-face']),
        pick(['doorverwijzing', 'Doorverwijzing', 'terugkoppeling', 'vraag', 'info']),
        `G${String(1 + Math.floor(random() * 40)).padStart(3, '0')}`,
        pick(['ja', 'nee', 'neen', '']),
      ],
    };
  });
}
const two = (value: number): string => String(value).padStart(2, '0');

save(
  '01 Organisaties Boom.csv',
  ansi(
    lines([
      ['Sociale kaart kinderopvang en welzijn – gemeente Boom', '', '', '', '', '', ''],
      ['bijgewerkt 12/03/2023', '', '', '', '', '', ''],
      ['', '', '', '', '', '', ''],
      ['Code', 'Naam organisatie', 'Soort', 'Gemeente', 'Wijk', 'Aantal plaatsen', ''],
      ...services.map(([code, full, kind, district], index) => [
        code, full, kind, 'Boom', district, kind === 'kinderopvang' ? String(14 + index * 3) : '', '',
      ]),
      ['', '', '', '', '', '', ''],
    ]),
  ),
);

save(
  '02 Contacten jan-jun 2023.csv',
  ansi(
    `sep=;\r\n${lines([
      ['Datum', 'Van', 'Naar', 'Kanaal', 'Doel', 'Gezin', 'Terugkoppeling', 'Naam ouder', 'Genoteerd door'],
      ...contacts(160, 2023, 1).map(({ day, month, year, cells }) => [
        `${day}/${month}/${year}`, ...cells, pick(parents), pick(staff),
      ]),
      ['31/02/2023', 'OCMW Boom', 'De Troetelboom', 'telefoon', 'vraag', 'G012', '', '', 'Tom Wouters'],
      ['14/0 3/2023', 'OCMW Boom', 'Huis van het Kind Boom', 'mail', 'info', 'G013', '', '', 'Tom Wouters'],
      ['ergens in mei', 'Buurtwerk Boom', 'OCMW Boom', 'overleg', 'vraag', '', '', '', 'Els Peeters'],
    ])}`,
  ),
);

save(
  '03 Contacten jul-dec 2023 (Unicode-tekst).txt',
  utf16(
    lines(
      [
        ['Datum', 'Van organisatie', 'Naar organisatie', 'Kanaal', 'Doel', 'Gezinscode', 'Duur (min)'],
        ...contacts(140, 2023, 7).map(({ day, month, year, cells }) => [
          `${two(day)}-${two(month)}-${String(year).slice(2)}`, ...cells.slice(0, 5), `${5 + Math.floor(random() * 50)},5`,
        ]),
      ],
      '\t',
    ),
  ),
);

const serial = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
save(
  '04 Logboek 2024 definitief (2).xlsx',
  xlsxFile([
    {
      name: 'Uitleg',
      rows: [['Dit logboek wordt ingevuld door de maatschappelijk werkers.'], ['Een rij per contact.']],
    },
    {
      name: 'Contacten 2024',
      rows: [
        ['LOGBOEK 2024', null, null, null, null, null],
        [null, null, null, null, null, null],
        ['Datum contact', 'Dienst die contact neemt', 'Naar wie', 'Kanaal', 'Doel', 'Gezin'],
        ...contacts(90, 2024, 1).map(({ day, month, year, cells }) => [serial(year, month, day), ...cells.slice(0, 5)]),
      ],
    },
  ]),
);

save(
  '05 kopie van contacten troetelboom.csv',
  withMark(
    [
      'Datum;Van;Naar;Kanaal;Doel;Gezin',
      '5/2/2024;De Troetelboom;OCMW Boom;telefoon;terugkoppeling;G004',
      '6/2/2024;De Troetelboom;"OCMW Boom;telefoon;terugkoppeling;G005',
      '',
      '7/2/2024;De Troetelboom;OCMW Boom";mail;vraag;G006',
      ';;;;;',
      'Datum;Van;Naar;Kanaal;Doel;Gezin',
      '12/2/2024;De Troetelboom;Huis van het Kind Boom;overleg;informatie;G004;extra opmerking',
      '13/2/2024;De Troetelboom;;mail;vraag;G007',
      '14/2/2024;De Troetelboom;OCMW Boom;mail;vraag;G007',
      '',
    ].join('\r\n'),
  ),
);

save(
  '06 Bevraging relaties.xlsx',
  xlsxFile([
    {
      name: 'Antwoorden',
      rows: [
        ['Wie antwoordt', 'Over welke organisatie', 'Soort samenwerking', 'Aanwezig', 'Frequentie', 'Vaste contactpersoon'],
        ...partners.slice(2).map(([from, to]) => [
          name(from), spell(name(to)), pick(['doorverwijzing', 'gezamenlijke opvolging', 'administratieve steun']),
          pick(['ja', 'ja', 'ja', 'nee']), 1 + Math.floor(random() * 5), pick([null, 'Mieke Janssens', 'Tom Wouters']),
        ]),
      ],
    },
  ]),
);

const passages = [
  ['Interview OCMW', 'Organisaties/Troetelboom', 'We bellen elke week met de Troetelboom.'],
  ['Interview OCMW', 'Relaties/Doorverwijzing', 'We bellen elke week met de Troetelboom.'],
  ['Interview OCMW', 'Factoren/Vaste contactpersoon', 'Els is er altijd, dat helpt.'],
  ['Interview OCMW', 'Dilemma/Loyaliteit', 'Ik zit tussen de ouder en de crèche.'],
  ['Interview Troetelboom', 'Organisaties/OCMW', 'Van het OCMW horen we niet altijd iets terug.'],
  ['Interview Troetelboom', 'Relaties/Terugkoppeling', 'Van het OCMW horen we niet altijd iets terug.'],
  ['Interview Troetelboom', 'Dilemma/Verantwoordelijkheid', 'Wie volgt het gezin dan op?'],
] as const;
save(
  '07 taguette-highlights.csv',
  Buffer.from(
    ['id,document,tag,content', ...passages.map(([document, tag, text], index) => `${Math.floor(index / 2) + 1},${document},${tag},"${text}"`), ''].join('\n'),
  ),
);

save(
  '08 Gecodeerde segmenten MAXQDA.xlsx',
  xlsxFile([
    {
      name: 'Gecodeerde segmenten',
      rows: [
        ['Color', 'Document name', 'Code', 'Beginning', 'End', 'Segment', 'Author'],
        ['●', 'Interview Huis van het Kind', 'Factoren > Nabijheid', 3, 4, 'We zitten op dezelfde gang, dat scheelt.', 'NB'],
        ['●', 'Interview Huis van het Kind', 'Organisaties > OCMW', 7, 7, 'Met het OCMW overleggen we elke maand.', 'NB'],
        ['●', 'Interview Huis van het Kind', 'Relaties > Overleg', 7, 7, 'Met het OCMW overleggen we elke maand.', 'NB'],
      ],
    },
  ]),
);

save(
  '09 Codeboek.csv',
  ansi(
    lines([
      ['Code', 'Groep', 'Niveau', 'Label', 'Definitie'],
      ['vaste-contactpersoon', 'factor', 'individu', 'Vaste contactpersoon', 'Eén bekende persoon bij wie je terechtkunt'],
      ['nabijheid', 'factor', 'context', 'Nabijheid', 'Dichtbij elkaar gevestigd'],
      ['loyaliteit', 'dilemma', '', 'Loyaliteit', 'Tussen ouder en dienst'],
    ]),
  ),
);

save(
  '10 Personeel.csv',
  ansi(
    lines([
      ['Persoonscode', 'Naam', 'E-mail', 'Functie'],
      ['P1', 'Mieke Janssens', 'mieke.janssens@voorbeeld.be', 'maatschappelijk werker'],
      ['P2', 'Tom Wouters', 'tom.wouters@voorbeeld.be', 'coördinator'],
      ['P3', 'Els Peeters', 'els.peeters@voorbeeld.be', 'kinderbegeleider'],
      ['P4', 'Nadia Benali', 'nadia.benali@voorbeeld.be', 'consulent'],
    ]),
  ),
);

save(
  '11 Begeleidingen.csv',
  ansi(
    lines([
      ['Gezin', 'Organisatie', 'Van', 'Tot', 'Fase'],
      ...Array.from({ length: 24 }, (_, index) => {
        const month = 1 + (index % 9);
        return [`G${String(index + 1).padStart(3, '0')}`, pick(['OCMW Boom', 'Huis van het Kind Boom', 'CAW Boom']), `1/${month}/2023`, index % 3 === 0 ? '' : `28/${month + 2}/2023`, pick(['intake', 'begeleiding', 'opvang'])];
      }),
    ]),
  ),
);

save(
  '12 Contacten buurtwerk.csv',
  ansi(
    lines([
      ['Datum', 'Van', 'Naar', 'Naar', 'Kanaal', 'Doel'],
      ['3/4/2023', 'Buurtwerk Boom', 'OCMW Boom', 'Mieke', 'telefoon', 'vraag'],
      ['4/5/2023', 'Buurtwerk Boom', 'Huis van het Kind Boom', 'Nadia', 'overleg', 'info'],
      ['5/6/2023', 'Buurtwerk Boom', 'De Rupelmuisjes', '', 'mail', 'doorverwijzing'],
    ]),
  ),
);

import type { PersonalPattern } from '../../../server/import/personal/personal-patterns.ts';
import { type Random, randomInteger, seededRandom } from '../../../server/model/random.ts';

/* Cells with invented personal data, and cells without any that look a little like it. Nobody in them exists. */

export type PersonalCell = { readonly cell: string; readonly column: 'text' | 'person'; readonly pattern: PersonalPattern };

const pick = <T>(random: Random, items: readonly T[]): T => items[randomInteger(random, items.length)] as T;
const digits = (random: Random, count: number): string => Array.from({ length: count }, () => randomInteger(random, 10)).join('');
const two = (value: number): string => String(value).padStart(2, '0');

/** By the rule itself, in big integers. */
export function nationalNumber(random: Random): string {
  const year = 1930 + randomInteger(random, 95);
  const born = `${two(year % 100)}${two(1 + randomInteger(random, 12))}${two(1 + randomInteger(random, 28))}`;
  const base = `${born}${String(1 + randomInteger(random, 997)).padStart(3, '0')}`;
  const check = 97n - (BigInt(year >= 2000 ? `2${base}` : base) % 97n);
  return base + two(Number(check));
}

function separated(random: Random, number: string): string {
  const [yy, mm, dd, serial, check] = [
    number.slice(0, 2),
    number.slice(2, 4),
    number.slice(4, 6),
    number.slice(6, 9),
    number.slice(9),
  ];
  return pick(random, [
    number,
    `${yy}.${mm}.${dd}-${serial}.${check}`,
    `${yy}${mm}${dd}-${serial}-${check}`,
    `${yy} ${mm} ${dd} ${serial} ${check}`,
    `${yy}${mm}${dd} ${serial}${check}`,
    `${yy}.${mm}.${dd} - ${serial}.${check}`,
  ]);
}

/** A Belgian account: ten digits, their remainder modulo 97, and 98 minus the remainder of all with BE00 behind it. */
export function belgianIban(random: Random): string {
  const account = digits(random, 10);
  const own = account + two(Number(BigInt(account) % 97n) || 97);
  return `BE${two(Number(98n - (BigInt(`${own}111400`) % 97n)))}${own}`;
}

const inFours = (text: string, between: string): string => (text.match(/.{1,4}/g) ?? []).join(between);

const firstNames = [
  'Jan',
  'Els',
  'Fatima',
  'Mohamed',
  'An-Sofie',
  'Özlem',
  'Étienne',
  'Ngozi',
  'Svetlana',
  'João',
  'Lotte',
  'Aïcha',
];
const lastNames = [
  'Peeters',
  'Van den Berghe',
  'El Amrani',
  'De Smet',
  'D’Hondt',
  'Janssens',
  'Yılmaz',
  'Nguyen',
  'Lefèvre',
  'Okonkwo',
  'Ben Ali',
  'Wouters',
];

function phone(random: Random): string {
  const m = `04${pick(random, ['56', '65', '70', '72', '85', '91', '99'])}`;
  const [a, b, c] = [digits(random, 2), digits(random, 2), digits(random, 2)];
  const zone = pick(random, ['02', '03', '09']);
  const far = pick(random, ['014', '015', '052', '065', '081']);
  return pick(random, [
    `${m} ${a} ${b} ${c}`,
    `${m}/${a}.${b}.${c}`,
    `${m}/${a} ${b} ${c}`,
    `${m}${a}${b}${c}`,
    `${m} ${a}${b.slice(1)} ${b.slice(0, 1)}${c}`,
    `+32 ${m.slice(1)} ${a} ${b} ${c}`,
    `+32${m.slice(1)}${a}${b}${c}`,
    `0032 ${m.slice(1)} ${a} ${b} ${c}`,
    `+32 (0)${m.slice(1)}/${a}.${b}.${c}`,
    `${zone} 8${a} ${b} ${c}`,
    `${zone}/8${a}.${b}.${c}`,
    `${zone}-8${a}${b}${c}`,
    `${far} ${a} ${b} ${c}`,
    `${far}/${a}.${b}.${c}`,
    `tel. ${zone}8${a}${b}${c}`,
    `+31 6 ${digits(random, 8)}`,
  ]);
}

function mail(random: Random): string {
  const who = pick(random, ['jan.peeters', 'e.desmet', 'fatima_elamrani', 'lotte+kind', 'o’brien', 'étienne']).replace('’', "'");
  return `${who}@${pick(random, ['gmail.com', 'ocmw-boom.be', 'telenet.be', 'student.kdg.be', 'skynet.be', 'münchen.example'])}`;
}

function personName(random: Random): string {
  const first = pick(random, firstNames);
  const last = pick(random, lastNames);
  return pick(random, [
    `${first} ${last}`,
    `${last} ${first}`,
    `${last}, ${first}`,
    `${last.toUpperCase()} ${first}`,
    `${first.slice(0, 1)}. ${last}`,
    `familie ${last}`,
    `Gezin ${last}`,
    `mevr. ${last}`,
    `${first}_${last.replaceAll(' ', '_')}`,
    `${first} ${last} 2`,
  ]);
}

const sentences = [
  (value: string) => value,
  (value: string) => `${value}.`,
  (value: string) => `Gebeld naar mama: ${value}, ze komt morgen terug.`,
  (value: string) => `Doorverwezen op 12/03/2024 (${value})`,
  (value: string) => `dossier OK; ${value}\nvolgende afspraak 14u30`,
  (value: string) => `Contact: ${value} – enkel ’s ochtends bereikbaar`,
];

/** Cells that hold personal data, in equal parts of each kind. */
export function personalCells(count: number, seed: number): readonly PersonalCell[] {
  const random = seededRandom(seed);
  const inText = (value: string): string => pick(random, sentences)(value);
  const makers: readonly (() => PersonalCell)[] = [
    () => ({ cell: inText(separated(random, nationalNumber(random))), column: 'text', pattern: 'national-number' }),
    () => ({ cell: inText(inFours(belgianIban(random), pick(random, ['', ' ']))), column: 'text', pattern: 'iban' }),
    () => ({ cell: inText(mail(random)), column: 'text', pattern: 'mail' }),
    () => ({ cell: inText(phone(random)), column: 'text', pattern: 'phone' }),
    () => ({ cell: personName(random), column: 'person', pattern: 'name' }),
  ];
  return Array.from({ length: count }, (_, index) => (makers[index % makers.length] as () => PersonalCell)());
}

/** Cells that hold none: case numbers, dates, times, amounts, codes, coordinates, company numbers, and plain sentences. */
export function cleanCells(count: number, seed: number): readonly Omit<PersonalCell, 'pattern'>[] {
  const random = seededRandom(seed);
  const day = (): string => two(1 + randomInteger(random, 28));
  const month = (): string => two(1 + randomInteger(random, 12));
  const year = (): number => 2000 + randomInteger(random, 25);
  const text: readonly (() => string)[] = [
    () => `D-${year()}-${digits(random, 5)}`,
    () => `OCMW/${year()}/${digits(random, 6)}`,
    () => `dossier ${digits(random, 8)}`,
    () => `${day()}/${month()}/${year()}`,
    () => `${year()}-${month()}-${day()}T${day()}:${month()}:00`,
    () => `van ${day()}/${month()}/${year()} tot ${day()}/${month()}/${year()}`,
    () => `${year()}${month()}${day()}${digits(random, 6)}`,
    () => `51.${digits(random, 6)}, 4.${digits(random, 6)}`,
    () => `lat 50,${digits(random, 4)} lon 4,${digits(random, 4)}`,
    () => `r-${digits(random, 9)}`,
    () => `c_${digits(random, 10)}`,
    () => digits(random, 11),
    () => digits(random, 8),
    () => `0${digits(random, 8)}`,
    () => `GZ-0${digits(random, 9)}`,
    () => companyNumber(random),
    () => `€ ${digits(random, 3)}.${digits(random, 3)},${digits(random, 2)}`,
    () => `${digits(random, 2)}${pick(random, ['u', ':'])}${digits(random, 2)} – wachtlijst van ${digits(random, 3)} kinderen`,
    () => `doi 10.1080/0312407X.${year()}.${digits(random, 7)}`,
    () => `https://www.example.org/kind/${digits(random, 9)}?jaar=${year()}`,
    () => 'Mama vraagt opvang op maandag en woensdag; crèche heeft 2 plaatsen vrij vanaf 1 september.',
    () => `@kdg en @vlaanderen, zie nota ${digits(random, 3)}`,
    () => `BE${digits(random, 2)} is een postcode? neen: ${digits(random, 4)} Boom`,
    () => `isbn 978-90-${digits(random, 4)}-${digits(random, 3)}-${digits(random, 1)}`,
    () => crypto(random),
  ];
  const codes: readonly (() => string)[] = [
    () => `p-${digits(random, 3)}`,
    () => `f-${digits(random, 4)}`,
    () => `Gezin ${1 + randomInteger(random, 300)}`,
    () => `G${digits(random, 3)}-B`,
    () => `Medewerker ${pick(random, ['A', 'B', 'Noord', '3'])}`,
    () => `Coach ${pick(random, ['Zuid', 'OCMW', '12'])}`,
    () => `maatschappelijk werker ${digits(random, 1)}`,
    () => `Familie ${pick(random, ['Rood', 'Blauw', 'Alfa', 'X'])}`,
    () => `CASE ${digits(random, 6)}`,
    () => `Onthaal Boom`,
    () => `MW${digits(random, 2)}/K&O`,
    () => pick(random, ['anoniem', 'onbekend', 'Onderzoeker', 'KO', 'Team Wijkwerking']),
  ];
  return Array.from({ length: count }, (_, index) =>
    index % 3 === 2 ? { cell: pick(random, codes)(), column: 'person' } : { cell: pick(random, text)(), column: 'text' },
  );
}

/** A pseudonym as another tool might make it. */
function crypto(random: Random): string {
  return Array.from({ length: 20 }, () => '0123456789abcdef'[randomInteger(random, 16)]).join('');
}

/** An enterprise number: its last two digits are 97 minus the first eight modulo 97. */
function companyNumber(random: Random): string {
  const base = `04${digits(random, 6)}`;
  const number = base + two(97 - (Number(base) % 97));
  return `${number.slice(0, 4)}.${number.slice(4, 7)}.${number.slice(7)}`;
}

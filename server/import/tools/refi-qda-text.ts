/** What a selection reads, and whether its own text and its place in the document say different things. */
export type SelectionText = { readonly text: string; readonly disagrees: boolean };

/** Where a selection lies by its own words, and the text it gives itself, empty where it gives none. */
export type Place = { readonly start: number; readonly end: number; readonly own: string };

/** Characters by which positions may be off: programs count line ends and marks at the start differently. */
const shifts = [0, -1, 1, -2, 2] as const;
/** Programs cut the name of a long selection. */
const leastPrefix = 12;
/** Selections without a text of their own that must all agree before positions are taken to be off by one. */
const leastShifted = 3;

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** One way to count the characters of a document. */
type Way = {
  readonly length: number;
  readonly slice: (start: number, end: number) => string;
};

/** The plain text of a document in the ways of counting that occur. */
export type CountedText = {
  /** The likeliest first. */
  readonly ways: readonly Way[];
  /** All white space as one space: to look for a text in. */
  readonly plain: string;
};

/**
 * The standard counts code points; most programs count UTF-16 units, in which some characters are two; ATLAS.ti counts CRLF as one.
 * @param origin the program that wrote the project, in its own words
 */
export function countedText(text: string, origin: string): CountedText {
  const asItStands = text.replace(/^\ufeff/, '');
  const lineEndsAsOne = asItStands.replace(/\r\n/g, '\n');
  const texts = asItStands === lineEndsAsOne ? [asItStands] : [asItStands, lineEndsAsOne];
  if (/atlas/i.test(origin)) texts.reverse();
  const hasPairs = /[\ud800-\udbff]/.test(asItStands);
  const ways = [...texts.map(inUnits), ...(hasPairs ? texts.map(inPoints) : [])];
  return { ways, plain: plain(asItStands) };
}

function inUnits(text: string): Way {
  return { length: text.length, slice: (start, end) => text.slice(start, end) };
}

function inPoints(text: string): Way {
  const points = Array.from(text);
  return { length: points.length, slice: (start, end) => points.slice(start, end).join('') };
}

const shifted = (way: Way, by: number): Way => ({
  length: way.length - by,
  slice: (start, end) => way.slice(Math.max(0, start + by), Math.max(0, end + by)),
});

/**
 * The document with the way of counting first that its own selections speak for: the most of them read what they say they read, or else begin and
 * end where words do. Where all selections are off by one, that is taken off.
 */
export function settleCounting(document: CountedText, places: readonly Place[]): CountedText {
  const sure = places.filter(isPlace);
  if (sure.length === 0) return document;
  const rated = document.ways.map((way) => ({ way, ...rate(way, sure) }));
  // The first of equals stays the first.
  const ordered = [...rated].sort((a, b) => b.exact - a.exact || b.whole - a.whole);
  const [best] = ordered;
  const ways = ordered.map(({ way }) => way);
  const unnamed = sure.filter(({ own }) => own === '');
  const canBeOff = unnamed.length === sure.length && unnamed.length >= leastShifted;
  if (best === undefined || best.sound > 0 || !canBeOff) return { ...document, ways };
  const other = [-1, 1].map((by) => shifted(best.way, by)).find((way) => rate(way, unnamed).sound === unnamed.length);
  return { ...document, ways: other === undefined ? ways : [other, ...ways] };
}

const isPlace = ({ start, end }: Place): boolean => Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end > start;

type Rating = { readonly exact: number; readonly whole: number; readonly sound: number };

/** How many selections read their own text this way, how many of their ends fall between words, and of how many selections both do. */
function rate(way: Way, places: readonly Place[]): Rating {
  let exact = 0;
  let whole = 0;
  let sound = 0;
  for (const { start, end, own } of places) {
    if (own !== '' && fits(way.slice(start, end), own)) exact++;
    if (end > way.length) continue;
    const ends = Number(isBetweenWords(way, start)) + Number(isBetweenWords(way, end));
    whole += ends;
    if (ends === 2) sound++;
  }
  return { exact, whole, sound };
}

function isBetweenWords(way: Way, at: number): boolean {
  const pair = way.slice(Math.max(0, at - 1), at + 1);
  return at <= 0 || at >= way.length || !(/[\p{L}\p{N}]{2}/u.test(pair) || /^[\ud800-\udbff][\udc00-\udfff]$/.test(pair));
}

/** The text that a selection gives itself, without the sign that it was cut. @param isTitle true where the name is known to be no text of the selection */
export function ownText(name: string, isTitle: boolean): string {
  if (isTitle) return '';
  return plain(name)
    .replace(/(?:\.{3}|…)$/, '')
    .trim();
}

/**
 * Finds the text of a selection. The project gives it twice: as a place in the document, and as the selection's name, which some programs cut short, fill with something else
 * (the document's name, a number) or leave out. Where a place read in one of the known ways of counting fits the name, that text is taken, since it is whole.
 * Else the name is looked for in the document; a name that occurs nowhere is kept as the text, and the two disagree.
 * @param name the selection's own text, empty where there is none
 * @param isTitle true where the name is known to be no text of the selection
 */
export function selectionText(
  document: CountedText | null,
  start: number,
  end: number,
  name: string,
  isTitle: boolean,
): SelectionText {
  const own = ownText(name, isTitle);
  const [first] = document?.ways ?? [];
  if (document === null || first === undefined || !isPlace({ start, end, own })) {
    return { text: isTitle ? '' : name.trim(), disagrees: false };
  }
  const cut = first.slice(start, end);
  if (own === '') return { text: cut.trim().toWellFormed(), disagrees: false };
  for (const way of document.ways) {
    for (const shift of shifts) {
      const candidate = way.slice(Math.max(0, start + shift), Math.max(0, end + shift));
      if (fits(candidate, own)) return { text: candidate.trim(), disagrees: false };
    }
  }
  return { text: name.trim(), disagrees: !document.plain.includes(own) || Math.abs(plain(cut).length - own.length) > 2 };
}

/** True where a stretch of the document is the text, or begins with it where the text was cut short. */
function fits(stretch: string, own: string): boolean {
  const words = plain(stretch);
  return words === own || (own.length >= leastPrefix && words.startsWith(own));
}

/** What a selection reads, and whether its own text and its place in the document say different things. */
export type SelectionText = { readonly text: string; readonly disagrees: boolean };

/** Characters by which positions may be off: programs count line ends and marks at the start differently. */
const shifts = [0, -1, 1, -2, 2] as const;
/** Programs cut the name of a long selection. */
const leastPrefix = 12;

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The plain text of a document in the ways of counting that occur. */
export type CountedText = {
  readonly asItStands: string;
  /** CRLF as one character, as ATLAS.ti counts. */
  readonly lineEndsAsOne: string;
  readonly preferOne: boolean;
  /** Its characters where some are one by the standard and two in most programs; null where there are none of those. */
  readonly points: readonly string[] | null;
  /** All white space as one space: to look for a text in. */
  readonly plain: string;
};

/** @param origin the program that wrote the project, in its own words */
export function countedText(text: string, origin: string): CountedText {
  const asItStands = text.replace(/^\ufeff/, '');
  const lineEndsAsOne = asItStands.replace(/\r\n/g, '\n');
  return {
    asItStands,
    lineEndsAsOne,
    preferOne: /atlas/i.test(origin),
    points: /[\ud800-\udbff]/.test(asItStands) ? Array.from(asItStands) : null,
    plain: plain(asItStands),
  };
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
  const own = isTitle
    ? ''
    : plain(name)
        .replace(/(?:\.{3}|…)$/, '')
        .trim();
  const hasPlace = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end > start;
  if (document === null || !hasPlace) return { text: isTitle ? '' : name.trim(), disagrees: false };
  const texts = document.preferOne
    ? [document.lineEndsAsOne, document.asItStands]
    : [document.asItStands, document.lineEndsAsOne];
  const [first = ''] = texts;
  const cut = first.slice(start, end);
  if (own === '') return { text: cut.trim(), disagrees: false };
  for (const text of texts) {
    for (const shift of shifts) {
      const candidate = text.slice(Math.max(0, start + shift), Math.max(0, end + shift));
      if (fits(candidate, own)) return { text: candidate.trim(), disagrees: false };
    }
  }
  const points = document.points?.slice(start, end).join('');
  if (points !== undefined && fits(points, own)) return { text: points.trim(), disagrees: false };
  return { text: name.trim(), disagrees: !document.plain.includes(own) || Math.abs(plain(cut).length - own.length) > 2 };
}

/** True where a stretch of the document is the text, or begins with it where the text was cut short. */
function fits(stretch: string, own: string): boolean {
  const words = plain(stretch);
  return words === own || (own.length >= leastPrefix && words.startsWith(own));
}

import { sameText, type Text } from '../model/text.ts';
import type { FileReading } from './format.ts';

/** Parts that no user gave a name: those of network files and of projects of coding tools. */
const names: ReadonlyMap<string, Text> = new Map([
  ['nodes', { nl: 'knopen', en: 'nodes', fr: 'nœuds' }],
  ['ties', { nl: 'banden', en: 'ties', fr: 'liens' }],
  ['events', { nl: 'bijeenkomsten', en: 'events', fr: 'rencontres' }],
  ['attendance', { nl: 'aanwezigheden', en: 'attendance', fr: 'présences' }],
  ['codes', { nl: 'codes', en: 'codes', fr: 'codes' }],
  ['codings', { nl: 'gecodeerde passages', en: 'coded passages', fr: 'passages codés' }],
]);

/** A matrix in a sheet of a workbook is two tables. */
const partOfSheet = /^(.*) \[(nodes|ties|events|attendance)\]$/;

/** What a reading is called: its file, and the part of it where it has several; a sheet keeps the name it has. */
export function partName({ file, part }: Pick<FileReading, 'file' | 'part'>): Text {
  if (part === null) return sameText(file);
  const inSheet = partOfSheet.exec(part);
  const word = names.get(inSheet?.[2] ?? '');
  if (inSheet !== null && word !== undefined) {
    const named = (own: string): string => `${file} · ${inSheet[1]}: ${own}`;
    return { nl: named(word.nl), en: named(word.en), fr: named(word.fr) };
  }
  const name = /\.xls[a-z]?$/i.test(file) ? undefined : names.get(part);
  const { nl, en, fr } = name ?? sameText(part);
  return { nl: `${file} · ${nl}`, en: `${file} · ${en}`, fr: `${file} · ${fr}` };
}

/** The table that a part was made of: null for the file as a whole, undefined where the part is a table by itself. */
export function wholeOfPart(part: string | null): string | null | undefined {
  if (part === 'nodes' || part === 'ties' || part === 'events' || part === 'attendance') return null;
  return partOfSheet.exec(part ?? '')?.[1];
}

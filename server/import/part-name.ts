import { sameText, type Text } from '../model/text.ts';
import type { FileReading } from './format.ts';

/** Parts that no user gave a name: those of network files and of projects of coding tools. */
const names: ReadonlyMap<string, Text> = new Map([
  ['nodes', { nl: 'knopen', en: 'nodes', fr: 'nœuds' }],
  ['ties', { nl: 'banden', en: 'ties', fr: 'liens' }],
  ['codes', { nl: 'codes', en: 'codes', fr: 'codes' }],
  ['codings', { nl: 'gecodeerde passages', en: 'coded passages', fr: 'passages codés' }],
]);

/** What a reading is called: its file, and the part of it where it has several; a sheet keeps the name it has. */
export function partName({ file, part }: Pick<FileReading, 'file' | 'part'>): Text {
  if (part === null) return sameText(file);
  const name = /\.xls[a-z]?$/i.test(file) ? undefined : names.get(part);
  const { nl, en, fr } = name ?? sameText(part);
  return { nl: `${file} · ${nl}`, en: `${file} · ${en}`, fr: `${file} · ${fr}` };
}

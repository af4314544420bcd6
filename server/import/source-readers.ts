import type { FilePlan } from '../model/reading-plan.ts';
import type { SourceFile } from './format.ts';
import { withWishes } from './reading-wishes.ts';
import type { Glimpse, SourceReader } from './source.ts';
import * as list from './source-list.ts';
import { type Decoded, decode } from './text/decode.ts';
import { type Disguise, sniffBytes, sniffText } from './text/sniff.ts';
import { firstPiece } from './text/text-head.ts';

/** Every way to get tables out of a file that is no text table. A new one is a file and a line in source-list.ts. */
export const sourceReaders: readonly SourceReader[] = Object.values(list);

/** What can be said of a file by its content, before any of it is read as a table. */
export type SourceLook = {
  readonly glimpse: Glimpse;
  /** The reader that knows it; null = a text table, or nothing we know. */
  readonly reader: SourceReader | null;
  /** What it is where it is no text table. */
  readonly disguise: Disguise | null;
  /** Its text; null where it is not text. */
  readonly decoded: Decoded | null;
};

/**
 * Looks at a file: at its first bytes, and where it is text at the beginning of the text.
 * @param choices what a person said of the text
 */
export function lookAtSource(
  file: SourceFile,
  choices: Partial<Pick<FilePlan, 'encoding' | 'delimiter' | 'tables'>> = {},
): SourceLook {
  const binary = sniffBytes(file.bytes);
  const decoded = binary === null ? decode(file.bytes, choices.encoding) : null;
  const start = decoded === null ? null : firstPiece(decoded.pieces());
  const { encoding, delimiter } = choices;
  const table = choices.tables?.find(({ part }) => part === null);
  const { kind } = withWishes(file, table);
  const glimpse = {
    name: file.name,
    bytes: file.bytes,
    ...(kind !== undefined && { kind }),
    start,
    ...(encoding !== undefined && { encoding }),
    ...(delimiter !== undefined && { delimiter }),
    ...(table !== undefined && { table }),
  };
  return {
    glimpse,
    reader: sourceReaders.find((reader) => reader.recognise(glimpse)) ?? null,
    disguise: binary ?? (start === null ? null : sniffText(start)),
    decoded,
  };
}

/** True for a name that says "text table", whatever the file is. */
export function isNamedAsTable(name: string): boolean {
  return /\.(?:csv|tsv|tab|txt)$/i.test(name);
}

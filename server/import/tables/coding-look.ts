import { byCodePoint, foldId } from '../../model/identity.ts';
import type { Mentions } from '../format.ts';
import type { Place } from '../issue-list.ts';
import type { OpenCode, UnknownDocument } from '../table-look.ts';

/** A code as a file writes it. */
export type SeenCode = { readonly written: string; readonly place: Place; count: number; example: string | null };
/** A document of a file. `silent` counts its passages of which the file does not say who speaks. */
export type SeenDocument = { readonly name: string; readonly place: Place; count: number; silent: number };

const mostShown = 500;
const exampleLength = 200;

/** Gathers the codes and documents of a table of passages while its rows go by: one entry for each, never a row. */
export class CodingLook {
  readonly codes = new Map<string, SeenCode>();
  readonly documents = new Map<string, SeenDocument>();

  code(written: string, segment: string | undefined, place: Place): void {
    const seen = this.codes.get(written);
    const text = segment?.trim() ?? '';
    const example = text === '' ? null : text.slice(0, exampleLength).toWellFormed();
    if (seen === undefined) this.codes.set(written, { written, place, count: 1, example });
    else {
      seen.count++;
      seen.example ??= example;
    }
  }

  /** @param silent true where the passage does not say who speaks */
  document(name: string, silent: boolean, place: Place): void {
    const seen = this.documents.get(foldId(name));
    if (seen === undefined) this.documents.set(foldId(name), { name, place, count: 1, silent: silent ? 1 : 0 });
    else {
      seen.count++;
      if (silent) seen.silent++;
    }
  }

  /**
   * The codes that a person is to be asked of, or has answered.
   * @param suggestion the code of the study that one is most like; null = like none
   */
  openCodes(isOpen: (written: string) => boolean, suggestion: (written: string) => string | null): readonly OpenCode[] {
    return mostFrequent([...this.codes.values()].filter(({ written }) => isOpen(written))).map(({ written, count, example }) => ({
      code: written,
      count,
      example,
      suggestion: suggestion(written),
    }));
  }

  /** All documents, as a mapping needs them. */
  mentioned(): Mentions['documents'] {
    return [...this.documents.values()].map(({ name, silent }) => ({ name, isSilent: silent > 0 }));
  }

  /** The documents that a person is to be asked of, or has answered. */
  openDocuments(isOpen: (document: SeenDocument) => boolean): readonly UnknownDocument[] {
    return mostFrequent([...this.documents.values()].filter(isOpen)).map(({ name, count }) => ({ document: name, count }));
  }
}

function mostFrequent<T extends { readonly count: number; readonly written?: string; readonly name?: string }>(seen: T[]): T[] {
  const word = ({ written, name }: T): string => written ?? name ?? '';
  return seen.sort((a, b) => b.count - a.count || byCodePoint(word(a), word(b))).slice(0, mostShown);
}

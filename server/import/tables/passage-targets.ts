import { foldId } from '../../model/identity.ts';
import type { IssueList } from '../issue-list.ts';
import type { Meaning } from './code-meanings.ts';
import { numberOf, printOf } from './fingerprint.ts';

/** Cells of a coding row by canonical column; absent = empty. */
export type CodingCells = Readonly<Record<string, string>>;

/** Where a row stands: `text` tells passages of one place apart, 0 = it gives none. */
type Place = { readonly key: string; readonly text: number };
type Target = { readonly text: number; readonly organisation: string };

/**
 * Which organisations the passages of a file are about, gathered from the rows whose code stands for an organisation. Two rows are of one
 * passage where they have the same interview, the same start and end, and the same text as far as both give one: tools that count paragraphs
 * have several passages with one start and end. Rows without positions are of one passage where interview and text are the same; rows without
 * either only where they are one row of the file (a cell with several codes). Keeps prints of texts, never rows.
 */
export class PassageTargets {
  readonly #byPlace = new Map<string, Target[]>();
  readonly #several = new Set<string>();
  readonly #expected = new Map<string, Place & { count: number }>();

  /** Passages that are about more than one organisation. */
  get several(): number {
    return this.#several.size;
  }

  /** Rows that report a relation and whose passage names nobody to have it with; to be asked once all rows have been gathered. */
  get unmet(): number {
    let rows = 0;
    for (const place of this.#expected.values()) if (this.#at(place).length === 0) rows += place.count;
    return rows;
  }

  /** Remembers a row that reports a relation without saying with whom. */
  expect(cells: CodingCells, row: number): void {
    const place = placeOf(cells, row);
    const name = `${place.key} ${place.text}`;
    const known = this.#expected.get(name);
    if (known === undefined) this.#expected.set(name, { ...place, count: 1 });
    else known.count++;
  }

  /** @param row Excel row */
  add(cells: CodingCells, row: number, organisation: string): void {
    const { key, text } = placeOf(cells, row);
    const targets = this.#byPlace.get(key);
    if (targets === undefined) this.#byPlace.set(key, [{ text, organisation }]);
    else {
      if (targets.some((each) => each.text === text && foldId(each.organisation) === foldId(organisation))) return;
      if (targets.some((each) => sameText(each.text, text) && foldId(each.organisation) !== foldId(organisation))) {
        this.#several.add(`${key} ${text}`);
      }
      targets.push({ text, organisation });
    }
  }

  /** The organisations that the passage of a row is about, in the order in which they were met; each once. */
  of(cells: CodingCells, row: number): readonly string[] {
    return this.#byPlace.size === 0 ? [] : this.#at(placeOf(cells, row));
  }

  #at({ key, text }: Place): readonly string[] {
    const found = new Map<string, string>();
    for (const target of this.#byPlace.get(key) ?? []) {
      const folded = foldId(target.organisation);
      if (sameText(target.text, text) && !found.has(folded)) found.set(folded, target.organisation);
    }
    return [...found.values()];
  }
}

/** A row for each organisation that its passage is about; a row that names one itself is about that one alone. */
export function aboutEach(cells: CodingCells, organisations: readonly string[]): readonly CodingCells[] {
  if (organisations.length === 0 || (cells.target_org ?? '').trim() !== '') return [cells];
  return organisations.map((organisation) => ({ ...cells, target_org: organisation }));
}

/** Gathers what a row's code says of whom its passage is about. @param filled the columns that get a value by it are added */
export function noteTarget(
  targets: PassageTargets,
  meaning: Meaning | null,
  cells: CodingCells,
  row: number,
  filled: Set<string>,
): void {
  if (meaning === null) return;
  if (meaning.pole !== null) filled.add('pole');
  if (meaning.organisation !== null) {
    filled.add('target_org');
    targets.add(cells, row, meaning.organisation);
  } else if (meaning.said.is === 'relation' && (cells.target_org ?? '').trim() === '') targets.expect(cells, row);
}

/** Says which passages count more than once, and which say less than they seem to. */
export function reportTargets({ several, unmet }: PassageTargets, issues: IssueList): void {
  if (several > 0) issues.add('warning', {}, 'passages-about-several', { count: several });
  if (unmet > 0) issues.add('warning', {}, 'relations-without-organisation', { count: unmet });
}

const noText = 0;

const sameText = (one: number, other: number): boolean => one === noText || other === noText || one === other;

function placeOf(cells: CodingCells, row: number): Place {
  const interview = foldId(cells.interview_id ?? '');
  const start = cells.start?.trim() ?? '';
  const end = cells.end?.trim() ?? '';
  const print = printOfText(cells.segment ?? '');
  if (start !== '' || end !== '') return { key: `${interview}\u001f${start}-${end}`, text: print };
  return { key: print === noText ? `\u001f${row}` : `${interview}\u001f#${print}`, text: noText };
}

function printOfText(text: string): number {
  const words = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (words === '') return noText;
  const { low, high } = printOf(words);
  return numberOf(low, high);
}

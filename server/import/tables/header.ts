import type { ColumnChoice } from '../../model/reading-plan.ts';
import { maxIdLength } from '../limits.ts';

/** The form in which headers are compared: NFC, trimmed, case folded; `_`, `-`, brackets and white space are one space; a closing `*` or `:` is dropped. */
export function foldHeader(header: string): string {
  if (header.length > maxIdLength) return header;
  return header
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_()-]+/g, ' ')
    .replace(/[ *:]+$/, '')
    .trim();
}

/** The headers of a table: folded header -> column, its canonical name and the aliases. */
export type HeaderNames = ReadonlyMap<string, string>;

/**
 * Builds the headers of a table. A canonical name always means its own column, even where it is an alias of another.
 * Aliases may be written with or without accents.
 * @param columns canonical names that are recognised as they stand
 */
export function headerNames(columns: readonly string[], aliases: Readonly<Record<string, readonly string[]>>): HeaderNames {
  const names = new Map<string, string>();
  for (const column of columns) names.set(foldHeader(column), column);
  for (const [column, others] of Object.entries(aliases)) {
    for (const alias of others) {
      for (const spelling of [foldHeader(alias), foldHeader(withoutAccents(alias))]) {
        const holder = names.get(spelling);
        if (holder === undefined) names.set(spelling, column);
        else if (holder !== column && !columns.some((each) => foldHeader(each) === spelling)) {
          throw new Error(`The alias “${alias}” stands for both ${holder} and ${column}`);
        }
      }
    }
  }
  return names;
}

function withoutAccents(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}

/** For each header how many equal ones, compared folded, stand up to it: 1, 2 ... */
export function nthOf(header: readonly string[]): readonly number[] {
  const times = new Map<string, number>();
  return header.map((cell) => {
    const folded = foldHeader(cell);
    const nth = (times.get(folded) ?? 0) + 1;
    times.set(folded, nth);
    return nth;
  });
}

/** What a person said of the headers of a row. */
export type PlacedChoices = {
  /** By position. */
  readonly at: ReadonlyMap<number, ColumnChoice>;
  /** Choices for headers that the row does not have. */
  readonly absent: () => readonly ColumnChoice[];
  /** Second choices for one header. */
  readonly twice: () => readonly ColumnChoice[];
};

const noChoices: PlacedChoices = { at: new Map(), absent: () => [], twice: () => [] };
/** Choices by header and its number; they are asked for with every header that may be one. */
const indexed = new WeakMap<readonly ColumnChoice[], ReadonlyMap<string, ColumnChoice>>();
const placeKey = (nth: number, header: string): string => `${nth} ${foldHeader(header)}`;
const keyOf = ({ nth, header }: ColumnChoice): string => placeKey(nth, header);

/** Finds the headers that choices were made for. */
export function placeChoices(header: readonly string[], choices: readonly ColumnChoice[]): PlacedChoices {
  if (choices.length === 0) return noChoices;
  // Of two choices for one header the first counts; that there are two is told.
  const byKey = indexed.get(choices) ?? new Map(choices.map((choice) => [keyOf(choice), choice] as const).reverse());
  indexed.set(choices, byKey);
  const nths = nthOf(header);
  const keys = header.map((cell, position) => placeKey(nths[position] ?? 1, cell));
  const at = new Map<number, ColumnChoice>();
  keys.forEach((key, position) => {
    const choice = byKey.get(key);
    if (choice !== undefined) at.set(position, choice);
  });
  return {
    at,
    absent: () => choices.filter((choice) => !keys.includes(keyOf(choice))),
    twice: () => choices.filter((choice) => byKey.get(keyOf(choice)) !== choice),
  };
}

import { byCodePoint, foldId } from '../../model/identity.ts';
import type { DateOrder } from '../../model/reading-plan.ts';
import type { Column } from '../../model/table.ts';
import { type TableKind, tables } from '../../model/tables.ts';
import { foldWord, vocabularies } from '../../model/vocabulary.ts';
import type { ImportContext, Known, Spellings } from '../format.ts';
import { findPersonal } from '../personal/personal-patterns.ts';
import type { NameSuggestion, TableLook } from '../table-look.ts';
import { booleanSpellings, choiceSpellings } from './choice-words.ts';
import { lastPart } from './code-meanings.ts';
import { bothOrders } from './read-date.ts';
import { shown } from './shown.ts';
import { nearest } from './suggest.ts';
import type { TableWatch } from './table-watch.ts';

/** What a table asks of a person; the dates by canonical name of their column. */
export type Questions = Pick<TableLook, 'words' | 'names' | 'codes' | 'documents' | 'ambiguousDates' | 'otherOrderDates'>;

export type TableLooker = { readonly watch: TableWatch; readonly questions: () => Questions };

/** The organisations that a spelling may mean, best first. */
export type SuggestNames = (written: string) => readonly NameSuggestion[];

const mostShown = 500;
const nameIssues: ReadonlySet<string> = new Set(['unknown-organisation', 'shared-name']);
const wordIssues: ReadonlySet<string> = new Set(['unknown-term', 'bad-choice', 'bad-boolean']);

type SeenWord = { readonly column: string; readonly header: string; readonly written: string; count: number };
type SeenName = { readonly written: string; readonly headers: Set<string>; count: number };
type SeenDates = { readonly fits: Record<DateOrder, boolean>; differ: boolean };

/** Gathers what a person is to be asked of a table while its rows are checked: one entry for each spelling, never a row. */
export function tableLooker(kind: TableKind, context: ImportContext, order: DateOrder, suggestNames: SuggestNames): TableLooker {
  const columns: Readonly<Record<string, Column>> = tables[kind].columns;
  const words = new Map<string, SeenWord>();
  const names = new Map<string, SeenName>();
  const dates = new Map<string, SeenDates>();
  let passages: Pick<Questions, 'codes' | 'documents'> = { codes: [], documents: [] };
  // Where there is no list of organisations nothing is said of their names, and yet each is to be met by somebody.
  const unlisted = context.known.has('organisations') || kind === 'organisations' ? [] : namingOrganisations(columns);

  const addName = (written: string, header: string): void => {
    const key = foldId(written);
    const seen = names.get(key) ?? { written, headers: new Set<string>(), count: 0 };
    names.set(key, seen);
    seen.headers.add(header);
    seen.count++;
  };

  const watch: TableWatch = {
    onCell: (column, header, { code, written }) => {
      if (written === undefined) return;
      if (nameIssues.has(code)) addName(written, header);
      if (!wordIssues.has(code)) return;
      const key = `${column} ${foldWord(written)}`;
      const seen = words.get(key) ?? { column, header, written, count: 0 };
      words.set(key, seen);
      seen.count++;
    },
    onRow: (draft, titleOf) => {
      for (const column of unlisted) {
        const value = draft[column];
        if (typeof value !== 'string') continue;
        for (const written of columns[column]?.multiple ? value.split(';') : [value]) {
          const decided = context.decided?.refused.has(foldId(written)) === true;
          if (!decided && findPersonal(written, undefined).length === 0) addName(written, titleOf(column));
        }
      }
    },
    onDate: (column, cell) => {
      const both = bothOrders(cell);
      if (both === null) return;
      const seen = dates.get(column) ?? { fits: { 'day-first': true, 'month-first': true }, differ: false };
      dates.set(column, seen);
      for (const each of ['day-first', 'month-first'] as const) seen.fits[each] &&= both[each] !== null;
      seen.differ ||= both['day-first'] !== both['month-first'];
    },
    onPassages: (codes, documents) => {
      passages = {
        codes: codes.map((code) => ({
          ...code,
          organisations: suggestNames(lastPart(code.code)),
          example: withoutPersonal(code.example),
        })),
        documents,
      };
    },
  };

  const other: DateOrder = order === 'day-first' ? 'month-first' : 'day-first';
  const datesWhere = (isSo: (seen: SeenDates) => boolean): readonly string[] =>
    [...dates].flatMap(([column, seen]) => (isSo(seen) ? [column] : []));
  const questions = (): Questions => ({
    ...passages,
    words: mostFrequent(words.values()).map((seen) => ({ ...seen, suggestion: likeWord(seen, columns[seen.column]) })),
    names: mostFrequent(names.values()).map(({ written, count, headers }) => ({
      written,
      count,
      headers: [...headers].map(shown),
      suggestions: suggestNames(written),
    })),
    ambiguousDates: datesWhere(({ fits, differ }) => differ && fits[order] && fits[other]),
    otherOrderDates: datesWhere(({ fits }) => !fits[order] && fits[other]),
  });
  return { watch, questions };
}

const withoutPersonal = (example: string | null): string | null =>
  example !== null && findPersonal(example, undefined).length > 0 ? null : example;

const namingOrganisations = (columns: Readonly<Record<string, Column>>): readonly string[] =>
  Object.keys(columns).filter((name) => columns[name]?.refersTo === 'organisations');

function mostFrequent<T extends { readonly written: string; count: number }>(seen: Iterable<T>): readonly T[] {
  return [...seen].sort((a, b) => b.count - a.count || byCodePoint(a.written, b.written)).slice(0, mostShown);
}

/** The word of the column's list that a word is most like; null = like none. */
function likeWord({ column, written }: SeenWord, declared: Column | undefined): string | null {
  return declared === undefined ? null : (nearest(written, wordsOf(column, declared))?.id ?? null);
}

const lists = new Map<string, Spellings>();

/** The words of a column's list, each with the word that is stored. The same for every study. */
function wordsOf(name: string, column: Column): Spellings {
  const key =
    column.type === 'term' ? `term ${column.vocabulary ?? ''}` : column.type === 'choice' ? `choice ${name}` : 'boolean';
  const ready = lists.get(key);
  if (ready !== undefined) return ready;
  const pairs =
    column.type === 'term'
      ? termWords(column.vocabulary ?? '')
      : column.type === 'choice'
        ? choiceSpellings(name, column.values ?? [])
        : booleanSpellings;
  const made: Spellings = new Map([...pairs].map(([spelling, id]): [string, Known] => [spelling, { id, name: id }]));
  lists.set(key, made);
  return made;
}

function termWords(vocabulary: string): Iterable<readonly [string, string]> {
  const terms = Object.hasOwn(vocabularies, vocabulary) ? (vocabularies[vocabulary] ?? []) : [];
  return terms.flatMap(({ key, label, aliases = [] }) =>
    [key, ...Object.values(label), ...aliases].map((spelling) => [spelling, key] as const),
  );
}

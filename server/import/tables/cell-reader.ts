import { foldId } from '../../model/identity.ts';
import type { ImportIssueCode } from '../../model/messages.ts';
import type { DateOrder } from '../../model/reading-plan.ts';
import type { Column } from '../../model/table.ts';
import { tables } from '../../model/tables.ts';
import { findTerm, foldWord, vocabularies } from '../../model/vocabulary.ts';
import type { ImportContext, Known, ReadOptions } from '../format.ts';
import type { LazyValues, Severity } from '../issue-list.ts';
import { maxCellLength, maxIdLength } from '../limits.ts';
import { hiddenCharacters, oddCharacters } from '../names/odd-characters.ts';
import { likelyName } from '../names/suggest-for.ts';
import { findPersonal, namePatterns } from '../personal/personal-patterns.ts';
import { CellCache, type ColumnReader, PlainCells } from './cell-cache.ts';
import { choiceLookUp, readBoolean } from './choice-words.ts';
import type { CellValue } from './fingerprint.ts';
import { OwnIds } from './own-ids.ts';
import { readDate } from './read-date.ts';
import { readInteger, readNumber } from './read-number.ts';
import { shownCell } from './shown.ts';
import { suggestion } from './suggest.ts';

export type CellIssue = {
  readonly severity: Severity;
  readonly code: ImportIssueCode;
  readonly values?: LazyValues;
  /** The word or name that is not known, as the file has it. */
  readonly written?: string;
};
/** The value of a cell, null where it is empty or could not be read, and what is to be said of it. */
export type CellReading = { readonly value: CellValue; readonly issues: readonly CellIssue[] };
export type CellReader = (cell: string) => CellReading;

export type CellContext = {
  readonly context: ImportContext;
  /** Words that are in no vocabulary are no reason for a warning: network tools name ties as they like. */
  readonly anyTerm: boolean;
  /** See `ReadOptions`. */
  readonly anyNumber?: true;
  /** Day before month where left out. */
  readonly dateOrder?: DateOrder;
  /** What a person said of the words of the column, by `foldWord`: the word that one stands for; null = an empty cell. */
  readonly words?: ReadonlyMap<string, string | null>;
  /** Is shown the cells of a column of dates. */
  readonly onDate?: (column: string, cell: string) => void;
};

const noIssues: readonly CellIssue[] = [];
const nothing: CellReading = { value: null, issues: noIssues };

/** Longest text that can be a number with an exponent. */
const longestNumber = 40;
const exponentLike = /^\d{1,15}(?:[.,]\d{1,15})?e[+-]?\d{1,3}$/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const controlInText = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const controlInId = /[\u0000-\u001f\u007f-\u009f]/;
const lostCharacter = '\ufffd';
/** Makes the reader of a column. What a cell means depends on the cell alone. */
export function cellReader(name: string, column: Column, said: CellContext): CellReader {
  const one = translated(plainReader(name, column, said), said.words);
  const read = column.multiple ? severalValues(one) : one;
  return (cell) => (cell === '' ? nothing : read(cell));
}

/**
 * The same for cells that still lie in their text; readings of equal cells are shared.
 * @param ownKey true where the cells are the table's own ids, which do not repeat
 * @param place of the column in the content of its records, see `ColumnReader`
 */
export function columnReader(name: string, column: Column, said: CellContext, ownKey: boolean, place: number): ColumnReader {
  const read = cellReader(name, column, said);
  if (ownKey && column.type === 'id' && column.personal === undefined) return new OwnIds(read);
  return column.type === 'text' || ownKey ? new PlainCells(read, place) : new CellCache(read, place);
}

/** Columns whose words may be translated by a person: those with a list. */
export const hasWords = ({ type }: Column): boolean => type === 'term' || type === 'choice' || type === 'boolean';

/** Reads the word that a person said a cell stands for. A word that somebody chose is no unknown one. */
function translated(read: CellReader, words: CellContext['words']): CellReader {
  if (words === undefined || words.size === 0) return read;
  return (cell) => {
    const word = cell.length > maxIdLength ? undefined : words.get(foldWord(cell));
    if (word === undefined) return read(cell);
    if (word === null) return nothing;
    const { value, issues } = read(word);
    const other = issues.filter(({ code }) => code !== 'unknown-term');
    return { value, issues: other.length === 0 ? noIssues : other };
  };
}

function plainReader(name: string, column: Column, said: CellContext): CellReader {
  const { context, anyTerm } = said;
  switch (column.type) {
    case 'text':
      return textReader(name === 'name');
    case 'date':
      return dateReader(name, said);
    case 'integer':
    case 'number':
      return said.anyNumber ? doubtedNumber(numberReader(column)) : numberReader(column);
    case 'boolean':
      return short((cell) => {
        const value = readBoolean(cell);
        return value === null ? refuse('bad-boolean', { value: shownCell(cell) }, cell) : { value, issues: [] };
      });
    case 'choice':
      return choiceReader(name, column.values ?? []);
    case 'term':
      return termReader(column.vocabulary ?? '', anyTerm);
    case 'id':
      return idReader(name, column, context);
  }
}

const refuse = (code: ImportIssueCode, values: LazyValues, written?: string): CellReading => ({
  value: null,
  issues: [{ severity: 'error', code, values, ...(written !== undefined && { written }) }],
});

/** Trims, and refuses what is too long before anything else looks at it. */
function short(read: CellReader): CellReader {
  return (cell) => {
    const value = cell.trim();
    if (value === '') return nothing;
    return value.length > maxIdLength ? refuse('cell-too-long', { count: value.length, limit: maxIdLength }) : read(value);
  };
}

/** Free text is kept to the letter; white space alone is no text. @param isName true where letters of two alphabets would be odd */
function textReader(isName: boolean): CellReader {
  const odd = isName ? oddCharacters : hiddenCharacters;
  return (cell) => {
    if (cell.length > maxCellLength) return refuse('cell-too-long', { count: cell.length, limit: maxCellLength });
    if (cell.trim() === '') return nothing;
    const issues: CellIssue[] = [];
    if (controlInText.test(cell)) issues.push({ severity: 'warning', code: 'control-character' });
    warnOfCharacters(cell, odd, issues);
    warnOfPersonal(cell, undefined, issues);
    return { value: cell, issues };
  };
}

function dateReader(name: string, { context: { today }, dateOrder, onDate }: CellContext): CellReader {
  return short((cell) => {
    onDate?.(name, cell);
    const reading = readDate(cell, dateOrder);
    if (reading === null) return refuse('bad-date', { value: shownCell(cell) });
    const { date, serial } = reading;
    const issues: CellIssue[] = [];
    if (serial) issues.push({ severity: 'warning', code: 'serial-date', values: { value: shownCell(cell), date } });
    if (date < '1990-01-01' || date > today) issues.push({ severity: 'warning', code: 'odd-date', values: { value: date } });
    return { value: date, issues };
  });
}

function numberReader(column: Column): CellReader {
  const { min, max } = column;
  return short((cell) => {
    const number = readNumber(cell);
    const value = column.type === 'integer' ? readInteger(cell) : number;
    if (value === null) return refuse(number === null ? 'bad-number' : 'not-whole', { value: shownCell(cell) });
    if (min !== undefined && max !== undefined && (value < min || value > max)) {
      return refuse('out-of-range', { value: shownCell(cell), min, max });
    }
    if (min !== undefined && value < min) return refuse('too-low', { value: shownCell(cell), min });
    return { value, issues: [] };
  });
}

/** A number that would be refused is not known: the row is kept, with a warning. */
function doubtedNumber(read: CellReader): CellReader {
  return (cell) => {
    const { value, issues } = read(cell);
    const doubted = issues.some(({ severity }) => severity === 'error');
    return doubted
      ? { value: null, issues: [{ severity: 'warning', code: 'number-not-used', values: { value: shownCell(cell) } }] }
      : { value, issues };
  };
}

function choiceReader(name: string, values: readonly string[]): CellReader {
  const find = choiceLookUp(name, values);
  return short((cell) => {
    const value = find(cell);
    return value === null ? refuse('bad-choice', { value: shownCell(cell), values }, cell) : { value, issues: [] };
  });
}

function termReader(vocabulary: string, anyTerm: boolean): CellReader {
  const isListed = Object.hasOwn(vocabularies, vocabulary);
  return short((cell) => {
    const term = findTerm(vocabulary, cell);
    if (term !== undefined) return { value: term.key, issues: [] };
    const value = cell.normalize('NFC');
    const issues: CellIssue[] = [];
    if (controlInId.test(value)) issues.push({ severity: 'warning', code: 'control-character' });
    warnOfCharacters(value, hiddenCharacters, issues);
    if (warnOfPersonal(value, undefined, issues) || !isListed || anyTerm) return { value, issues };
    issues.push({ severity: 'warning', code: 'unknown-term', values: { value: shownCell(cell) }, written: cell });
    return { value, issues };
  });
}

function idReader(name: string, column: Column, context: ImportContext): CellReader {
  const table = column.refersTo;
  const decided = table === 'organisations' ? context.decided : undefined;
  const odd = table === 'organisations' || name === 'org_id' ? oddCharacters : hiddenCharacters;
  const spellings = table === undefined ? undefined : context.known.get(table);
  const { personal } = column;
  return (cell) => {
    const said = cell.normalize('NFC').trim();
    if (said === '') return nothing;
    // A longer cell is refused below whatever it is.
    const hide = personal === undefined || said.length > maxCellLength ? undefined : context.pseudonymise;
    const value = personal === undefined ? said : (hide?.(personal, said) ?? said);
    // A name may be longer than an id, so it is looked up first.
    const folded = value.length <= maxCellLength ? foldId(value) : '';
    const found = spellings?.get(folded);
    const placed = decided?.placed.get(folded);
    if (found && (placed === undefined || isOwn(found, folded, placed.organisation))) {
      const issues: CellIssue[] = [];
      if (personal !== undefined) warnOfPersonal(said, personal, issues);
      return { value: found.id, issues };
    }
    // A name that nothing is known by is a warning like any other, however long it is.
    const longest = spellings === undefined ? maxIdLength : maxCellLength;
    if (said.length > longest) return refuse('cell-too-long', { count: said.length, limit: longest });
    if (controlInId.test(said)) return refuse('control-character', {});
    const issues: CellIssue[] = [];
    if (said.length <= longestNumber && exponentLike.test(said))
      issues.push({ severity: 'warning', code: 'exponent-id', values: { value: shownCell(said) } });
    // What a person decided was looked at then.
    if (placed !== undefined || (found !== null && decided?.refused.has(folded))) return { value, issues };
    warnOfCharacters(said, odd, issues);
    // What else would be said of the value would repeat it.
    if (warnOfPersonal(said, personal, issues)) return { value, issues };
    if (table !== undefined && spellings !== undefined) issues.push(unknownReference(value, table, context, found === null));
    return { value, issues };
  };
}

/** An id means its own record whatever was decided, and so does a name that was decided to mean the same. */
function isOwn({ id }: Known, folded: string, organisation: string): boolean {
  return foldId(id) === folded || foldId(id) === foldId(organisation);
}

/** @param isShared true where several records have this name */
function unknownReference(
  value: string,
  table: NonNullable<Column['refersTo']>,
  context: ImportContext,
  isShared: boolean,
): CellIssue {
  const said = shownCell(value);
  if (isShared) {
    // Which of the organisations is meant is asked, as for a name that is of none.
    return {
      severity: 'warning',
      code: 'shared-name',
      values: { value: said },
      ...(table === 'organisations' && { written: value }),
    };
  }
  if (table === 'organisations') {
    const values = () => ({ value: said, suggestion: likelyName(value, context) });
    return { severity: 'warning', code: 'unknown-organisation', values, written: value };
  }
  if (table === 'codebook') {
    const values = () => ({ value: said, suggestion: suggestion(value, context.known.get(table)) });
    return { severity: 'warning', code: 'unknown-code', values, written: value };
  }
  return { severity: 'warning', code: 'unknown-reference', values: { value: said, table: tables[table].label } };
}

function warnOfCharacters(value: string, odd: typeof oddCharacters, issues: CellIssue[]): void {
  if (value.includes(lostCharacter)) issues.push({ severity: 'warning', code: 'lost-character' });
  for (const code of odd(value)) issues.push({ severity: 'warning', code });
}

/** Warns of personal data without repeating it. @returns whether there are any */
function warnOfPersonal(cell: string, personal: Column['personal'], issues: CellIssue[]): boolean {
  const found = findPersonal(cell, personal);
  if (found.length === 0) return false;
  const code = personal === undefined ? 'personal-pattern' : 'personal-code';
  issues.push({ severity: 'warning', code, values: { what: namePatterns(found) } });
  return true;
}

/** Several values in one cell, separated by `;`; kept in that form, each in its canonical spelling. */
function severalValues(read: CellReader): CellReader {
  return (cell) => {
    if (cell.length > maxCellLength) return refuse('cell-too-long', { count: cell.length, limit: maxCellLength });
    const readings = cell.split(';').map(read);
    const values = readings.flatMap((reading) => (reading.value === null ? [] : [String(reading.value)]));
    const issues = readings.flatMap((reading) => reading.issues);
    const names = issues.find(({ code }) => code === 'personal-code');
    // One warning a cell, however many persons are in it.
    const said = names === undefined ? issues : issues.filter((issue) => issue === names || issue.code !== 'personal-code');
    return { value: values.length === 0 ? null : values.join(';'), issues: said };
  };
}

/** What a person said of the words of a column. */
export function wordsFor(name: string, column: Column, values: ReadOptions['values']): Pick<CellContext, 'words'> {
  const own = values?.filter((each) => each.column === name) ?? [];
  return own.length === 0 || !hasWords(column)
    ? {}
    : { words: new Map(own.map(({ written, becomes }) => [foldWord(written), becomes])) };
}

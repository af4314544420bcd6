import { foldId } from '../model/identity.ts';
import type { ImportIssueCode } from '../model/messages.ts';
import type { Column } from '../model/table.ts';
import { tables } from '../model/tables.ts';
import { findTerm, vocabularies } from '../model/vocabulary.ts';
import { choiceLookUp, readBoolean } from './choice-words.ts';
import type { CellValue } from './fingerprint.ts';
import type { ImportContext, Spellings } from './format.ts';
import type { LazyValues, Severity } from './issue-list.ts';
import { maxCellLength, maxIdLength } from './limits.ts';
import { readDate } from './read-date.ts';
import { readInteger, readNumber } from './read-number.ts';
import { shown } from './shown.ts';
import { suggestion } from './suggest.ts';

export type CellIssue = { readonly severity: Severity; readonly code: ImportIssueCode; readonly values?: LazyValues };
/** The value of a cell, null where it is empty or could not be read, and what is to be said of it. */
export type CellReading = { readonly value: CellValue; readonly issues: readonly CellIssue[] };
export type CellReader = (cell: string) => CellReading;

export type CellContext = {
  readonly context: ImportContext;
  /** Words that are in no vocabulary are no reason for a warning: network tools name ties as they like. */
  readonly anyTerm: boolean;
};

const nothing: CellReading = { value: null, issues: [] };
/** Distinct cells remembered per column; a log repeats its dates, organisations and words. */
const remembered = 20_000;

const exponentLike = /^\d{1,15}(?:[.,]\d{1,15})?e[+-]?\d{1,3}$/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const controlInText = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const controlInId = /[\u0000-\u001f\u007f-\u009f]/;
const lostCharacter = '\ufffd';

/**
 * Makes the reader of a column. What a cell means depends on the cell alone, so readings of equal cells are shared.
 * @param name canonical name of the column
 * @param ownKey true where the cells are the table's own ids, which do not repeat
 */
export function cellReader(name: string, column: Column, { context, anyTerm }: CellContext, ownKey: boolean): CellReader {
  const one = plainReader(name, column, context, anyTerm);
  const read = column.multiple ? severalValues(one) : one;
  if (column.type === 'text' || ownKey) return (cell) => (cell === '' ? nothing : read(cell));
  const known = new Map<string, CellReading>();
  return (cell) => {
    if (cell === '') return nothing;
    const ready = known.get(cell);
    if (ready !== undefined) return ready;
    const reading = read(cell);
    if (known.size < remembered) known.set(cell, reading);
    return reading;
  };
}

function plainReader(name: string, column: Column, context: ImportContext, anyTerm: boolean): CellReader {
  switch (column.type) {
    case 'text':
      return readText;
    case 'date':
      return dateReader(context.today);
    case 'integer':
    case 'number':
      return numberReader(column);
    case 'boolean':
      return short((cell) => {
        const value = readBoolean(cell);
        return value === null ? refuse('bad-boolean', { value: shown(cell) }) : { value, issues: [] };
      });
    case 'choice':
      return choiceReader(name, column.values ?? []);
    case 'term':
      return termReader(column.vocabulary ?? '', anyTerm);
    case 'id':
      return idReader(column, context);
  }
}

const refuse = (code: ImportIssueCode, values: LazyValues): CellReading => ({
  value: null,
  issues: [{ severity: 'error', code, values }],
});

/** Trims, and refuses what is too long before anything else looks at it. */
function short(read: CellReader): CellReader {
  return (cell) => {
    const value = cell.trim();
    if (value === '') return nothing;
    return value.length > maxIdLength ? refuse('cell-too-long', { count: value.length, limit: maxIdLength }) : read(value);
  };
}

/** Free text is kept to the letter; white space alone is no text. */
function readText(cell: string): CellReading {
  if (cell.length > maxCellLength) return refuse('cell-too-long', { count: cell.length, limit: maxCellLength });
  if (cell.trim() === '') return nothing;
  const issues: CellIssue[] = [];
  if (controlInText.test(cell)) issues.push({ severity: 'warning', code: 'control-character' });
  if (cell.includes(lostCharacter)) issues.push({ severity: 'warning', code: 'lost-character' });
  return { value: cell, issues };
}

function dateReader(today: string): CellReader {
  return short((cell) => {
    const reading = readDate(cell);
    if (reading === null) return refuse('bad-date', { value: shown(cell) });
    const { date, serial } = reading;
    const issues: CellIssue[] = [];
    if (serial) issues.push({ severity: 'warning', code: 'serial-date', values: { value: shown(cell), date } });
    if (date < '1990-01-01' || date > today) issues.push({ severity: 'warning', code: 'odd-date', values: { value: date } });
    return { value: date, issues };
  });
}

function numberReader(column: Column): CellReader {
  const { min, max } = column;
  return short((cell) => {
    const number = readNumber(cell);
    const value = column.type === 'integer' ? readInteger(cell) : number;
    if (value === null) return refuse(number === null ? 'bad-number' : 'not-whole', { value: shown(cell) });
    if (min !== undefined && max !== undefined && (value < min || value > max)) {
      return refuse('out-of-range', { value: shown(cell), min, max });
    }
    if (min !== undefined && value < min) return refuse('too-low', { value: shown(cell), min });
    return { value, issues: [] };
  });
}

function choiceReader(name: string, values: readonly string[]): CellReader {
  const find = choiceLookUp(name, values);
  return short((cell) => {
    const value = find(cell);
    return value === null ? refuse('bad-choice', { value: shown(cell), values }) : { value, issues: [] };
  });
}

function termReader(vocabulary: string, anyTerm: boolean): CellReader {
  const isListed = Object.hasOwn(vocabularies, vocabulary);
  return short((cell) => {
    const term = findTerm(vocabulary, cell);
    if (term !== undefined) return { value: term.key, issues: [] };
    const value = cell.normalize('NFC');
    if (controlInId.test(value)) return refuse('control-character', {});
    if (!isListed || anyTerm) return { value, issues: [] };
    return { value, issues: [{ severity: 'warning', code: 'unknown-term', values: { value: shown(cell) } }] };
  });
}

function idReader(column: Column, context: ImportContext): CellReader {
  const table = column.refersTo;
  const spellings = table === undefined ? undefined : context.known.get(table);
  return (cell) => {
    const value = cell.normalize('NFC').trim();
    if (value === '') return nothing;
    // A name may be longer than an id, so it is looked up first.
    const found = spellings !== undefined && value.length <= maxCellLength ? spellings.get(foldId(value)) : undefined;
    if (found) return { value: found.id, issues: [] };
    if (value.length > maxIdLength) return refuse('cell-too-long', { count: value.length, limit: maxIdLength });
    if (controlInId.test(value)) return refuse('control-character', {});
    const issues: CellIssue[] = [];
    if (exponentLike.test(value)) issues.push({ severity: 'warning', code: 'exponent-id', values: { value: shown(value) } });
    if (value.includes(lostCharacter)) issues.push({ severity: 'warning', code: 'lost-character' });
    if (table !== undefined && spellings !== undefined) issues.push(unknownReference(value, table, spellings, found));
    return { value, issues };
  };
}

/** @param found null where several records have this name */
function unknownReference(
  value: string,
  table: NonNullable<Column['refersTo']>,
  spellings: Spellings,
  found: null | undefined,
): CellIssue {
  const said = shown(value);
  if (found === null) return { severity: 'warning', code: 'shared-name', values: { value: said } };
  if (table === 'organisations' || table === 'codebook') {
    const code = table === 'organisations' ? 'unknown-organisation' : 'unknown-code';
    return { severity: 'warning', code, values: () => ({ value: said, suggestion: suggestion(value, spellings) }) };
  }
  return { severity: 'warning', code: 'unknown-reference', values: { value: said, table: tables[table].label } };
}

/** Several values in one cell, separated by `;`; kept in that form, each in its canonical spelling. */
function severalValues(read: CellReader): CellReader {
  return (cell) => {
    if (cell.length > maxCellLength) return refuse('cell-too-long', { count: cell.length, limit: maxCellLength });
    const readings = cell.split(';').map(read);
    const values = readings.flatMap((reading) => (reading.value === null ? [] : [String(reading.value)]));
    return { value: values.length === 0 ? null : values.join(';'), issues: readings.flatMap((reading) => reading.issues) };
  };
}

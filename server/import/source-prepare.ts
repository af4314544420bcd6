import { tables } from '../model/tables.ts';
import type { Text } from '../model/text.ts';
import type { FileReading, ImportFormat, Issue, Sheet, SourceFile } from './format.ts';
import { importFormats } from './index.ts';
import { IssueList } from './issue-list.ts';
import type { Part } from './source.ts';
import { isNamedAsTable, lookAtSource, type SourceLook } from './source-readers.ts';
import { recognise } from './tables/recognise.ts';
import { shown } from './tables/shown.ts';
import { readCsv } from './text/csv.ts';

/** A reading without the place it came from. */
export type Refusal = Omit<FileReading, 'file' | 'source' | 'part'>;

/** A table of a file with the format to read it with, or why it cannot be read. */
export type PreparedTable = { readonly part: string | null } & (
  | { readonly sheet: Sheet; readonly format: ImportFormat }
  | { readonly refusal: Refusal }
);

/**
 * Finds the tables of a file and the format of each. The content decides what it is; a text table's name on anything else is an error,
 * since such a file was mostly chosen by mistake.
 * @returns one or more; never none
 */
export function prepareFile(file: SourceFile, maxBytes: number): readonly PreparedTable[] {
  const issues = new IssueList();
  const refuse = (): readonly PreparedTable[] => [{ part: null, refusal: refusal(issues) }];
  if (file.bytes.length > maxBytes) {
    issues.add('error', {}, 'file-too-large', { size: megabytes(file.bytes.length), limit: megabytes(maxBytes) });
    return refuse();
  }
  const look = lookAtSource(file);
  const { reader, disguise, decoded } = look;
  if (disguise !== null && (reader === null || isNamedAsTable(file.name))) {
    const remedy = reader === null ? disguise.remedy : renameRemedy(reader.extension);
    issues.add('error', {}, 'not-a-table', { what: disguise.what, remedy });
    return refuse();
  }
  if (reader !== null) {
    const opening = reader.open(look.glimpse);
    if (opening.parts.length > 0) return prepareParts(file, opening.parts, opening.issues);
    issues.take(opening.issues);
    if (issues.errors === 0) issues.add('error', {}, 'empty-file');
    return refuse();
  }
  return decoded === null ? refuse() : [prepareText(file, decoded, issues)];
}

function prepareText(file: SourceFile, decoded: NonNullable<SourceLook['decoded']>, issues: IssueList): PreparedTable {
  const wanted = importFormats.filter(
    (format) =>
      (file.kind === undefined || format.kind === file.kind) && (file.format === undefined || format.id === file.format),
  );
  const csv = readCsv(decoded.pieces, (cell) => wanted.some((format) => format.match([cell]).matched > 0));
  issues.take(decoded.issues);
  if ('issues' in csv) {
    issues.take(csv.issues);
    return { part: null, refusal: refusal(issues) };
  }
  const sheet: Sheet = { ...csv.sheet, issues: [...decoded.issues, ...csv.sheet.issues] };
  const [forced] = wanted;
  if (file.format !== undefined && forced !== undefined) return { part: null, sheet, format: forced };
  const found = recognise(sheet.header, file.name, wanted, file.kind);
  if ('format' in found) return { part: null, sheet, format: found.format };
  issues.take(found.issues);
  return { part: null, refusal: { ...refusal(issues), columns: unread(sheet) } };
}

/**
 * The parts of a file. A part that is no table we know is left aside with a warning as long as another one is; where none is, each says why.
 * @param said what opening the file had to say; told with the first part that is read
 */
function prepareParts(file: SourceFile, parts: readonly Part[], said: readonly Issue[]): readonly PreparedTable[] {
  const ofKind = parts.filter((part) => canBe(part, file));
  if (ofKind.length === 0) {
    const issues = new IssueList();
    const held = parts.flatMap(({ format }) => (format === null ? [] : [formatOf(format).label]));
    issues.add('error', {}, 'no-such-table', { table: askedFor(file), held: listed(held) });
    return [{ part: null, refusal: refusal(issues) }];
  }
  const prepared = ofKind.map((part) => ({ part, table: preparePart(file, part, ofKind.length === 1) }));
  const isUnknown = ({ table }: (typeof prepared)[number]): boolean =>
    'refusal' in table && table.refusal.issues.every(({ code, severity }) => severity === 'warning' || code === 'unknown-kind');
  const kept = prepared.filter((each) => !isUnknown(each));
  const told = new IssueList();
  told.take(said);
  if (kept.length > 0) {
    for (const { part } of prepared.filter(isUnknown)) told.add('warning', {}, 'part-left-out', { part: shown(part.name) });
  }
  const chosen = (kept.length > 0 ? kept : prepared).map(({ table }) => table);
  const first = chosen.findIndex((table) => 'sheet' in table);
  return chosen.map((table, index) => {
    if (index === Math.max(first, 0) && 'refusal' in table) return { ...table, refusal: withIssues(table.refusal, told.issues) };
    if (index !== first || !('sheet' in table)) return table;
    return { ...table, sheet: { ...table.sheet, issues: [...told.issues, ...table.sheet.issues] } };
  });
}

/** A part that says itself what it is must be what was asked for, where anything was. */
function canBe({ format }: Part, { kind, format: wanted }: SourceFile): boolean {
  if (format === null) return true;
  return (kind === undefined || formatOf(format).kind === kind) && (wanted === undefined || format === wanted);
}

function preparePart(file: SourceFile, part: Part, only: boolean): PreparedTable {
  const { name, sheet } = part;
  if (part.format !== null) return { part: name, sheet, format: formatOf(part.format) };
  const wanted = importFormats.filter((format) => file.kind === undefined || format.kind === file.kind);
  const [forced] = wanted.filter((format) => format.id === file.format);
  if (only && forced !== undefined) return { part: name, sheet, format: forced };
  // What a program named the sheet by itself says nothing.
  const title = /^(?:blad|sheet|feuil|feuille|tabelle)?\s?\d*$/i.test(name.trim()) ? file.name : name;
  const found = recognise(sheet.header, title, wanted, only ? file.kind : undefined);
  if ('format' in found) return { part: name, sheet, format: found.format };
  const issues = new IssueList();
  issues.take(sheet.issues);
  issues.take(found.issues);
  return { part: name, refusal: { ...refusal(issues), columns: unread(sheet) } };
}

function formatOf(id: string): ImportFormat {
  const format = importFormats.find((each) => each.id === id);
  if (format === undefined) throw new Error(`No import format has the id ${id}`);
  return format;
}

function askedFor({ kind, format }: SourceFile): Text {
  return format === undefined && kind !== undefined ? tables[kind].label : formatOf(format ?? '').label;
}

function renameRemedy(extension: string | undefined): Text {
  const ending = extension === undefined ? null : `.${extension}`;
  return {
    nl: `Kies het juiste bestand, of laat de naam eindigen op ${ending ?? 'de eigen extensie'} als u dit bestand bedoelt.`,
    en: `Choose the right file, or let its name end in ${ending ?? 'its own extension'} if this is the file you mean.`,
    fr: `Choisissez le bon fichier, ou faites terminer son nom par ${ending ?? 'sa propre extension'} si c’est bien celui-ci.`,
  };
}

function listed(labels: readonly Text[]): Text {
  return {
    nl: labels.map(({ nl }) => nl).join(', '),
    en: labels.map(({ en }) => en).join(', '),
    fr: labels.map(({ fr }) => fr).join(', '),
  };
}

const megabytes = (bytes: number): number => Math.round(bytes / 104_857.6) / 10;

const unread = (sheet: Sheet): FileReading['columns'] =>
  sheet.header.cells.map((cell) => ({ header: cell.trim(), column: null }));

function withIssues(reading: Refusal, more: readonly Issue[]): Refusal {
  const issues = new IssueList();
  issues.take(more);
  issues.take(reading.issues);
  return { ...reading, issues: issues.issues, errors: issues.errors, warnings: issues.warnings };
}

function refusal(shared: IssueList): Refusal {
  const { issues, errors, warnings } = shared;
  return {
    kind: null,
    format: null,
    outcome: 'reject',
    records: 0,
    parsed: [],
    refused: [],
    repeated: [],
    columns: [],
    issues,
    errors,
    warnings,
  };
}

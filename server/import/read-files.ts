import { type TableKind, tableKinds } from '../model/tables.ts';
import { readCsv } from './csv.ts';
import { decode } from './decode.ts';
import type { FileReading, ImportContext, ImportFormat, Issue, Sheet, SourceFile } from './format.ts';
import { withRecords } from './import-context.ts';
import { importFormats } from './index.ts';
import { IssueList } from './issue-list.ts';
import { maxBytes as defaultMaxBytes } from './limits.ts';
import { recognise } from './recognise.ts';
import { sniffBytes, sniffText } from './sniff.ts';

export type ReadFilesOptions = {
  /** Per file name, the unknown headers to keep as attributes. */
  readonly keepAttributes?: ReadonlyMap<string, readonly string[]>;
  /** Per file name, the table it is; the same as `SourceFile.kind`. */
  readonly kinds?: ReadonlyMap<string, TableKind>;
  /** Bytes a file may have. */
  readonly maxBytes?: number;
};

type Prepared = { readonly sheet: Sheet; readonly format: ImportFormat } | { readonly refusal: FileReading };

/**
 * Reads files and checks them against what a study knows and against one another, whatever their order: what is referred to is read first.
 * @returns one reading per file, in the order of the files; nothing is written
 */
export function readFiles(
  files: readonly SourceFile[],
  context: ImportContext,
  options: ReadFilesOptions = {},
): readonly FileReading[] {
  const prepared = files.map((file) => prepare(file, options));
  const order = prepared.map((each, index) => ({ each, index })).sort((a, b) => rank(a.each) - rank(b.each) || a.index - b.index);
  const readings: FileReading[] = [];
  let known = context;
  const last = order.findLast(({ each }) => 'format' in each);
  for (const { each, index } of order) {
    const file = files[index]?.name ?? '';
    if ('refusal' in each) {
      readings[index] = each.refusal;
      continue;
    }
    const reading = each.format.read(each.sheet, known, { keepAttributes: options.keepAttributes?.get(file) ?? [] });
    readings[index] = { file, ...reading };
    if (index === last?.index) continue;
    // A record's values are cell values by its table's declaration.
    known = withRecords(known, each.format.kind, reading.parsed as unknown as Parameters<typeof withRecords>[2]);
  }
  return readings;
}

function rank(prepared: Prepared): number {
  return 'refusal' in prepared ? tableKinds.length : tableKinds.indexOf(prepared.format.kind);
}

function prepare(file: SourceFile, options: ReadFilesOptions): Prepared {
  const issues = new IssueList();
  const refuse = (): Prepared => ({ refusal: refusal(file.name, issues) });
  const limit = options.maxBytes ?? defaultMaxBytes;
  if (file.bytes.length > limit) {
    issues.add('error', {}, 'file-too-large', { size: megabytes(file.bytes.length), limit: megabytes(limit) });
    return refuse();
  }
  const binary = sniffBytes(file.bytes);
  if (binary !== null) {
    issues.add('error', {}, 'not-a-table', binary);
    return refuse();
  }
  const decoded = decode(file.bytes);
  const [start = ''] = decoded.pieces();
  const markup = sniffText(start);
  if (markup !== null) {
    issues.add('error', {}, 'not-a-table', markup);
    return refuse();
  }
  const kind = file.kind ?? options.kinds?.get(file.name);
  const wanted = importFormats.filter(
    (format) => (kind === undefined || format.kind === kind) && (file.format === undefined || format.id === file.format),
  );
  const csv = readCsv(decoded.pieces, (cell) => wanted.some((format) => format.match([cell]).matched > 0));
  issues.take(decoded.issues);
  if ('issues' in csv) {
    issues.take(csv.issues);
    return refuse();
  }
  const sheet: Sheet = { ...csv.sheet, issues: [...decoded.issues, ...csv.sheet.issues] };
  const [forced] = wanted;
  if (file.format !== undefined && forced !== undefined) return { sheet, format: forced };
  const found = recognise(sheet.header, file.name, wanted, kind);
  if ('format' in found) return { sheet, format: found.format };
  issues.take(found.issues);
  return { refusal: { ...refusal(file.name, issues), columns: unread(sheet) } };
}

const megabytes = (bytes: number): number => Math.round(bytes / 104_857.6) / 10;

const unread = (sheet: Sheet): FileReading['columns'] =>
  sheet.header.cells.map((cell) => ({ header: cell.trim(), column: null }));

function refusal(file: string, issues: IssueList): FileReading {
  const shared: { readonly issues: readonly Issue[]; readonly errors: number; readonly warnings: number } = issues;
  return {
    file,
    kind: null,
    format: null,
    outcome: 'reject',
    records: 0,
    parsed: [],
    refused: [],
    repeated: [],
    columns: [],
    issues: shared.issues,
    errors: shared.errors,
    warnings: shared.warnings,
  };
}

import type { Row } from '../format.ts';
import { type Glimpse, type Opening, type SourceReader, textOf } from '../source.ts';
import { foldHeader } from '../tables/header.ts';
import { delimiters, readCsv } from '../text/csv.ts';
import { SourceNetwork } from './source-network.ts';

const ego = 'networkCanvasEgoUUID';
const own = 'networkCanvasUUID';
const ends = [
  ['networkCanvasSourceUUID', 'networkCanvasTargetUUID'],
  ['from', 'to'],
] as const;
/** Who was interviewed may be written here in full; it is never read. */
const caseId = 'networkCanvasCaseID';
/** Numbers that count rows say nothing beside the keys. */
const never = [caseId, 'nodeID', 'edgeID'];

/**
 * The CSV files of Network Canvas: one of egos, one of alters and one of ties between alters. They go by their keys, since the numbers in `from` and `to`
 * begin anew in every interview. An alter was named by its ego, which is a tie of its own (relation `ego-alter`).
 * Names of alters are names of persons: a column `name` is reported and not stored, as in any other table.
 * What kind of alter or tie a file holds stands only in its name (`…_edgeList_Friend.csv`).
 * Source: Network Canvas documentation, "Understanding data exports".
 */
export const networkCanvas: SourceReader = {
  id: 'network-canvas',
  label: { nl: 'Network Canvas', en: 'Network Canvas', fr: 'Network Canvas' },
  extension: 'csv',
  recognise: ({ start }) => start !== null && isHeader(start.slice(0, 4000)),
  open,
};

function isHeader(start: string): boolean {
  const [first = ''] = start.split(/[\r\n]/, 1);
  const cells = first.split(new RegExp(`[${delimiters.join('')}]`)).map((cell) => cell.trim().replaceAll('"', ''));
  return cells.includes(ego);
}

/** The kind of alters or ties in a file, as its name has it. */
function kindOf(name: string): string | null {
  return /_(?:edgeList|attributeList)_(.{1,100})\.[a-z]{3,4}$/i.exec(name)?.[1]?.trim() ?? null;
}

function open(glimpse: Glimpse): Opening {
  const network = new SourceNetwork(['label']);
  const decoded = textOf(glimpse);
  network.issues.take(decoded.issues);
  const csv = readCsv(decoded.pieces, (cell) => cell.trim() === ego, glimpse);
  if ('issues' in csv) {
    network.issues.take(csv.issues);
    return { parts: [], issues: network.issues.issues };
  }
  const { header, rows } = csv.sheet;
  network.issues.take(csv.sheet.issues);
  const titles = header.cells.map((cell) => cell.trim());
  if (titles.includes(caseId)) {
    network.issues.add('warning', { line: header.line, row: header.row, column: caseId }, 'personal-column', { column: caseId });
  }
  const at = (title: string): number => titles.indexOf(title);
  const cell = (row: Row, title: string): string => (row.cells[at(title)] ?? '').trim();
  const [source, target] = ends.find(([from, to]) => at(from) >= 0 && at(to) >= 0) ?? [null, null];
  const keys: readonly string[] = [ego, own, ...ends.flat(), ...never];
  const extrasOf = (row: Row): Map<string, string> =>
    new Map(titles.flatMap((title, position) => (keys.includes(title) ? [] : [[title, row.cells[position] ?? '']])));
  const kind = kindOf(glimpse.name);
  const saysType = titles.some((title) => foldHeader(title) === 'type');
  for (const row of rows) {
    const { line } = row;
    if (row.fault !== null)
      network.issues.add('error', { line: row.fault.line, row: row.row }, row.fault.code, { count: row.fault.lost });
    else if (source !== null && target !== null) {
      const [from, to] = [cell(row, source), cell(row, target)];
      const extras = extrasOf(row);
      network.addTie({ source: from, target: to, relation: kind, directed: false, extras, line, row: row.row });
    } else if (at(own) >= 0) {
      const extras = extrasOf(row);
      if (kind !== null && !saysType) extras.set('type', kind);
      network.addNode({ id: cell(row, own), extras, line });
      network.addTie({
        source: cell(row, ego),
        target: cell(row, own),
        relation: 'ego-alter',
        directed: true,
        line,
        row: row.row,
      });
    } else network.addNode({ id: cell(row, ego), extras: extrasOf(row), line });
  }
  return network.opening();
}

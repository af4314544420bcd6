import type { ColumnChoice } from '../../model/reading-plan.ts';
import type { ImportFormat, Row } from '../format.ts';
import { foldHeader, nthOf } from './header.ts';
import { checkSelfTie } from './row-checks.ts';
import type { Draft } from './row-record.ts';
import { cellOf, visitRows } from './row-span.ts';
import { tableFormat } from './table-format.ts';

function complete(draft: Draft): void {
  draft.type ??= 'tie';
  draft.direction ??= 'directed';
}

const plain = tableFormat({
  kind: 'relations',
  id: 'edge-list',
  label: { nl: 'Lijst van banden', en: 'Edge list', fr: 'Liste de liens' },
  fileNames: ['edges', 'edge-list', 'edgelist', 'ties', 'links', 'banden', 'liens'],
  aliases: {
    from_org: ['source', 'source_id', 'bron', 'from_node', 'from_node_id', 'FromNodeId'],
    to_org: ['target', 'target_id', 'doel', 'cible', 'to_node', 'to_node_id', 'ToNodeId'],
    type: ['relation', 'relation_type', 'relatie', 'relatietype', 'type', 'soort', 'type_relatie', 'type_de_relation'],
    strength: ['weight', 'gewicht', 'poids', 'sterkte', 'force', 'value', 'valeur', 'waarde', 'aantal'],
    direction: ['directed', 'gericht', 'orienté'],
  },
  notAsHeader: ['source', 'from_org', 'to_org'],
  optionalHeaders: ['type'],
  sameAgain: 'same-tie',
  anyTerm: true,
  complete,
  check: checkSelfTie,
});

/** Headers that mean something only where no other one does, by what they then mean. */
const standIns: readonly (readonly [column: string, headers: readonly string[]])[] = [
  ['from_org', ['from', 'van']],
  ['to_org', ['to', 'naar']],
  ['type', ['label', 'edge label', 'kind']],
];
/** Headers that number rows. */
const numbering = ['', 'id', 'nr', 'edge id', 'timeset', 'interval'];
const directions = /^(?:un|non[- ]?)?directed$|^(?:on)?gericht$|^(?:non[- ]?)?orienté$|^mutual$/i;

/**
 * What every network tool writes: `source,target[,relation,weight,directed]`. Each edge becomes a reported relation of type `relation` (or `tie`)
 * with the weight as its strength, mutual where `directed` is false. Without that column an edge goes from source to target.
 * Gephi calls the direction `Type` (Directed, Undirected) and the relation `Label`; igraph calls the ends `from` and `to`.
 */
export const edgeList: ImportFormat = {
  ...plain,
  match: (cells, choices = []) => plain.match(cells, withOwnChoices(cells, choices, null)),
  read: (sheet, context, options) =>
    plain.read(sheet, context, {
      ...options,
      columns: withOwnChoices(sheet.header.cells, options.columns ?? [], sheet.rows),
    }),
};

/** What a person said of headers, and after it what follows from the others. @param rows null = not known yet */
function withOwnChoices(
  cells: readonly string[],
  said: readonly ColumnChoice[],
  rows: Iterable<Row> | null,
): readonly ColumnChoice[] {
  const nths = nthOf(cells);
  let choices = said;
  const claimed = (): readonly (string | null)[] => plain.match(cells, choices).columns.map(({ column }) => column);
  const choose = (position: number, column: string): void => {
    const header = cells[position] ?? '';
    const isSaid = said.some((each) => foldHeader(each.header) === foldHeader(header) && each.nth === nths[position]);
    if (!isSaid) choices = [...choices, { header, nth: nths[position] ?? 1, column, keep: false }];
  };
  const folded = cells.map(foldHeader);
  const typeAt = folded.indexOf('type');
  const hasRelation = claimed().some((column, position) => column === 'type' && position !== typeAt);
  if (typeAt >= 0 && !claimed().includes('direction')) {
    // Before the rows are seen, a column beside it that names the relation says the same.
    const isDirection =
      rows === null ? hasRelation || folded.some((each) => each === 'label') : isAlways(rows, typeAt, directions);
    if (isDirection) choose(typeAt, 'direction');
  }
  for (const [column, headers] of standIns) {
    const at = folded.findIndex((each) => headers.includes(each));
    if (at < 0 || claimed().includes(column)) continue;
    if (column === 'type' || isAllKnown(cells, folded, claimed())) choose(at, column);
  }
  return choices;
}

/** Whether every header says something of a tie: `from` and `to` alone are what many tables have. */
function isAllKnown(cells: readonly string[], folded: readonly string[], claimed: readonly (string | null)[]): boolean {
  const ends = standIns.flatMap(([, headers]) => headers);
  return cells.every(
    (_, position) =>
      claimed[position] != null || ends.includes(folded[position] ?? '') || numbering.includes(folded[position] ?? ''),
  );
}

/** Whether the filled cells of a column are all of one kind, and some are filled. */
function isAlways(rows: Iterable<Row>, position: number, kind: RegExp): boolean {
  let isFilled = false;
  let isSo = true;
  visitRows(rows, (span) => {
    const cell = position < span.count ? cellOf(span, position).trim() : '';
    if (cell === '') return true;
    isFilled = true;
    isSo = kind.test(cell);
    return isSo;
  });
  return isFilled && isSo;
}

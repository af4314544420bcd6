import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildNetwork } from '../../../server/graph/build-network.ts';
import { canonicalNetwork } from '../../../server/graph/canonical.ts';
import type { Network } from '../../../server/graph/network.ts';
import type { StudyRecords, TieRecords } from '../../../server/model/records.ts';
import { anyRecipe, anyStudy } from './any-study.ts';
import { contact, recipe, relation, study } from './study.ts';

/*
 * The format of the canonical text, stated as plainly as it can be: the hashes of networks are taken over it, so it never changes.
 */

const sorted = (list: readonly string[]): readonly string[] => [...list].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));

/** The rows behind a tie, by file. */
function rowsOf(tie: TieRecords, records: StudyRecords): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  for (const { kind, id } of tie) {
    const origin = records[kind].find((record) => record.id === id)?.origin;
    if (origin === undefined) throw new Error(`No record ${id} of ${kind}`);
    const file = `${kind} ${records.imports.find((each) => each.id === origin.importId)?.hash}`;
    rows.set(
      file,
      [...(rows.get(file) ?? []), origin.row].sort((a, b) => a - b),
    );
  }
  return rows;
}

/** `2-5 9`: a row begins a run where the one before it is not there, and ends it where the next one is not. */
function runs(rows: readonly number[]): string {
  const parts: string[] = [];
  for (const [at, row] of rows.entries()) {
    if (rows[at - 1] === row - 1) continue;
    let last = at;
    while (rows[last + 1] === (rows[last] ?? 0) + 1) last++;
    parts.push(last === at ? `${row}` : `${row}-${rows[last]}`);
  }
  return parts.join(' ');
}

function plainText({ graph, recipe: built, weightUnit }: Network, records: StudyRecords): string {
  const ties = graph.mapEdges((_edge, { records: own, ...tie }, from, to) => ({ ...tie, from, to, rows: rowsOf(own, records) }));
  const files = sorted([...new Set(ties.flatMap(({ rows }) => [...rows.keys()]))]);
  const { measures: _measures, sample: _sample, ...fields } = built;
  const inOrder = (value: unknown): unknown =>
    Array.isArray(value)
      ? sorted([...new Set(value as string[])])
      : typeof value === 'object' && value !== null
        ? sorted(Object.keys(value)).map((key) => [key, (value as Record<string, unknown>)[key]])
        : value;
  const lines: readonly unknown[] = [
    ['weefsel-network', 1, weightUnit],
    sorted(Object.keys(fields)).map((field) => [field, inOrder(fields[field as keyof typeof fields])]),
    ...files.map((file) => ['file', file]),
    ...graph.mapNodes((id, { label, kind, sector, municipality, district, listed, inside, responded, ...node }) => [
      ...['node', id, label, kind, sector, municipality, district, listed, inside, responded],
      ...[node.building, node.lat, node.lon, node.folded, inOrder(node.attributes)],
    ]),
    ...ties.map(({ from, to, weight, types, sources, sourceClass, rows }) => [
      ...['tie', from, to, weight, types, sources, sourceClass],
      sorted([...rows.keys()]).map((file) => [files.indexOf(file), runs(rows.get(file) ?? [])]),
    ]),
  ];
  return `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`;
}

const textOf = (network: Network, records: StudyRecords): string => new TextDecoder().decode(canonicalNetwork(network, records));

test('the text of a network is what the format says', () => {
  fc.assert(
    fc.property(anyStudy, anyRecipe, fc.constantFrom(0, 7), fc.boolean(), (plain, choice, from, turned) => {
      const made = study(plain);
      // Ids that do not begin at 1, or not in the order of the rows; contacts of several files.
      const numbered = <T extends { readonly id: number }>(rows: readonly T[]): readonly T[] =>
        rows.map((row) => ({ ...row, id: from + (turned ? 2 * rows.length - row.id : row.id) }));
      const records: StudyRecords = {
        ...made,
        contacts: numbered(made.contacts),
        relations: numbered(made.relations),
        coding: numbered(made.coding),
      };
      const network = buildNetwork(records, choice);
      expect(textOf(network, records)).toBe(plainText(network, records));
    }),
  );
});

test('so it is with several files of contacts, one of them twice, and names that are not ASCII', () => {
  const files = ['log-b', 'log-a', 'log-b', 'log-c'];
  const contacts = Array.from({ length: 300 }, (_, at) =>
    contact(at % 3 === 0 ? 'é' : 'a', at % 2 === 0 ? 'b' : '𝄞', { file: files[Math.floor(at / 40) % 4] ?? '' }),
  );
  const relations = [relation('a', 'b'), relation('é', 'a', { file: 'roster' }), relation('𝄞', 'b')];
  const made = study({ contacts, relations, organisations: [{ org_id: '𝄞', name: 'Clef "𝄞"\u2028' }] });
  // The same file came in under two imports.
  const imports = made.imports.map((each) => (each.id === 'log-c' ? { ...each, hash: 'hash-of-log-b' } : each));
  const records = { ...made, imports };
  for (const direction of ['directed', 'undirected'] as const) {
    const network = buildNetwork(records, recipe({ direction, sources: ['log', 'relations'] }));
    expect(textOf(network, records)).toBe(plainText(network, records));
  }
});

test('rows have as many digits as they need', () => {
  const made = study({ contacts: Array.from({ length: 40 }, () => contact('a', 'b')) });
  const rows = [0, 1, 9, 10, 11, 99, 100, 12345, 999999, 1000000, 2 ** 31 - 1];
  const contacts = made.contacts
    .slice(0, rows.length)
    .map((each, at) => ({ ...each, origin: { ...each.origin, row: rows[at] ?? 0 } }));
  const records = { ...made, contacts };
  expect(textOf(buildNetwork(records, recipe()), records)).toContain(`"0-1 9-11 99-100 12345 999999-1000000 ${2 ** 31 - 1}"`);
});

import { foldId } from '../../model/identity.ts';
import { maxNodes, maxTies } from '../limits.ts';
import type { Opening } from '../source.ts';
import { shown } from '../tables/shown.ts';
import { linesOf, wordsOf } from './source-lines.ts';
import type { FoundTie, SourceNetwork } from './source-network.ts';
import { plainNumber } from './source-number.ts';
import type { DlHeader } from './ucinet-dl-header.ts';
import { named, namesOfBoth } from './ucinet-dl-names.ts';

/** Names of one side of a network in the order they come: as the head gives them, by number, or as they are met among the data. */
class Side {
  readonly ids: string[];
  readonly lines: number[];
  readonly #byName: Map<string, number>;
  readonly #isEmbedded: boolean;

  constructor(labels: DlHeader['rowLabels'], count: number, firstLine: number) {
    this.#isEmbedded = labels === 'embedded';
    this.ids = [...(named(labels, count) ?? [])];
    this.lines = this.ids.map(() => firstLine);
    this.#byName = new Map(this.ids.map((id, at) => [foldId(id), at]));
  }

  /** The place of a name; null where a number is none of the side's. */
  placeOf(word: string, line: number): number | null {
    if (!this.#isEmbedded) {
      // A name that is written out means its node, whatever the head says.
      const place = /^\d{1,9}$/.test(word) ? Number(word) - 1 : (this.#byName.get(foldId(word)) ?? -1);
      return place in this.ids ? place : null;
    }
    const known = this.#byName.get(foldId(word));
    if (known !== undefined) return known;
    this.#byName.set(foldId(word), this.ids.length);
    this.lines.push(line);
    return this.ids.push(word) - 1;
  }
}

/** Lists of edges, one a line, or of nodes with those they are tied to. The rows and columns of a two-mode list are different nodes. */
export function openLists(network: SourceNetwork, header: DlHeader, data: string, firstLine: number, format: string): Opening {
  const { rows, columns, rowLabels, columnLabels, matrices, matrixLabels } = header;
  const isNodeList = format.startsWith('nodelist');
  const isTwoMode = format.endsWith('2');
  const from = new Side(rowLabels, rows, firstLine);
  const to = isTwoMode ? new Side(columnLabels, columns, firstLine) : from;
  const ties: { readonly source: number; readonly target: number; readonly tie: Omit<FoundTie, 'source' | 'target'> }[] = [];
  let matrix = 0;
  for (const { line, text } of linesOf([data])) {
    const words = wordsOf(text, 'space-or-comma');
    if (words.length === 0) continue;
    if (words[0] === '!') {
      matrix++;
      continue;
    }
    const relation = matrixLabels[matrix] ?? (matrices > 1 ? String(matrix + 1) : null);
    const place = firstLine + line - 1;
    const [first = '', ...rest] = words;
    const source = from.placeOf(first, place);
    const targets = (isNodeList ? rest : rest.slice(0, 1)).map((word) => to.placeOf(word, place));
    const isWhole = isNodeList || rest.length === 1 || rest.length === 2;
    if (source === null || !isWhole || targets.includes(null)) {
      network.issues.add('error', { line: place }, 'bad-network-line', { text: shown(text.trim()) });
      continue;
    }
    const weight = isNodeList || rest[1] === undefined ? null : plainNumber(rest[1]);
    for (const target of targets) {
      if (target !== null) ties.push({ source, target, tie: { relation, weight, directed: true, line: place } });
    }
    if (ties.length > maxTies) return network.refuse('too-many-ties', null, { nodes: maxNodes, ties: maxTies });
  }
  if (network.issues.errors > 0) return { parts: [], issues: network.issues.issues };
  const names = isTwoMode ? namesOfBoth(from.ids, to.ids, header) : from.ids;
  const lines = isTwoMode ? [...from.lines, ...to.lines] : from.lines;
  names.forEach((id, at) => {
    network.addNode({ id, line: lines[at] ?? firstLine });
  });
  const behind = isTwoMode ? from.ids.length : 0;
  for (const { source, target, tie } of ties) {
    network.addTie({ ...tie, source: names[source] ?? '', target: names[behind + target] ?? '' });
  }
  return network.opening();
}

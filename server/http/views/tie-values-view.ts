import { type SourceClass, sourceClasses } from '../../graph/network.ts';
import type { Results, TieValues } from '../../model/result.ts';
import type { Text } from '../../model/text.ts';
import { termLabel } from '../../model/vocabulary.ts';
import type { BuiltNetwork } from '../../pipeline/workbench-model.ts';
import type { TieValuesView } from '../contract.ts';
import type { Frozen } from '../route.ts';
import { sourceClassLabel, tieSourceLabel } from './labels.ts';

type OneView = Frozen<TieValuesView['tie'][number]>;

/** The values of ties as the screen shows them. Nodes and reasons that repeat are written once. */
export function tieValuesView(built: BuiltNetwork & { readonly results: Results }): Frozen<TieValuesView> {
  const { study, network, hash, results } = built;
  const place = new Map(results.nodes.map((id, at) => [id, at]));
  return {
    study: study.id,
    revision: study.revision,
    hash,
    directed: network.graph.type !== 'undirected',
    nodes: results.nodes.map((id) => ({ id, label: network.graph.getNodeAttribute(id, 'label') })),
    // Both ends of a tie are nodes.
    ties: results.ties.map(([from, to]): [number, number] => [place.get(from) as number, place.get(to) as number]),
    tie: results.tie.map(oneView),
  };
}

function oneView({ id, indicator, values, reasons }: TieValues): OneView {
  const byReason = new Map<string, { readonly reason: Text; readonly places: number[] }>();
  for (const [at, reason] of reasons) {
    const same = byReason.get(reason.en) ?? { reason, places: [] };
    same.places.push(at);
    byReason.set(reason.en, same);
  }
  const words = [...new Set(values.filter((value) => typeof value === 'string'))].sort();
  return {
    id,
    indicator,
    partition: id === indicator ? null : id.slice(indicator.length + 1),
    values,
    reasons: [...byReason.values()],
    words: words.map((value) => ({ value, label: wordLabel(indicator, value) })),
  };
}

/** What a word stands for; several in one value stand apart by `;`. */
function wordLabel(indicator: string, value: string): Text {
  if (indicator === 'source_class' && isSourceClass(value)) return sourceClassLabel(value);
  const labelOf = indicator === 'sources' ? tieSourceLabel : (word: string) => termLabel('relationType', word);
  const labels = value.split(';').map(labelOf);
  const joined = (locale: keyof Text): string => labels.map((label) => label[locale]).join(', ');
  return { nl: joined('nl'), en: joined('en'), fr: joined('fr') };
}

function isSourceClass(value: string): value is SourceClass {
  return sourceClasses.some((known) => known === value);
}

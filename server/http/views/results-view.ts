import type { DetailPart, NetworkValue, NodeValues, Results } from '../../model/result.ts';
import type { BuiltNetwork } from '../../pipeline/workbench-model.ts';
import type { ResultsView } from '../contract.ts';
import type { Frozen } from '../route.ts';

type Part = { readonly id: string; readonly value: number | string | null };

/** Results as the screen shows them; undefined values carry their reason. */
export function resultsView(built: BuiltNetwork & { readonly results: Results }): Frozen<ResultsView> {
  const { study, network, hash, results } = built;
  const { seed, versions, networkHash } = results.run;
  return {
    study: study.id,
    revision: study.revision,
    hash,
    nodes: results.nodes.map((id) => ({ id, label: network.graph.getNodeAttribute(id, 'label') })),
    node: results.node.map(nodeValues),
    network: results.network.map(networkValue),
    run: { seed, versions, networkHash },
  };
}

function nodeValues({ id, indicator, values, reasons }: NodeValues): Frozen<ResultsView['node'][number]> {
  return { id, indicator, values: values.map((value, place) => ({ value, reason: reasons.get(place) ?? null })) };
}

function networkValue({ id, indicator, value, reason, detail }: NetworkValue): Frozen<ResultsView['network'][number]> {
  // The id of a partition's value is the indicator's with `_<attribute>` behind it.
  const partition = id === indicator ? null : id.slice(indicator.length + 1);
  return { id, indicator, partition, value, reason, parts: partsOf(detail) };
}

/** The parts of a value as one flat list: lists are numbered from 1, groups get `group.key`. */
function partsOf(detail: NetworkValue['detail']): readonly Part[] {
  if (detail === null) return [];
  return isList(detail) ? numbered(detail, '') : Object.entries(detail).flatMap(([id, part]) => partsOfOne(id, part));
}

function partsOfOne(id: string, part: DetailPart): readonly Part[] {
  if (part === null || typeof part !== 'object') return [{ id, value: part }];
  return isList(part)
    ? numbered(part, `${id}.`)
    : Object.entries(part).flatMap(([key, value]) =>
        // Values by node within a network indicator are among the node indicators.
        value !== null && typeof value === 'object' ? [] : [{ id: `${id}.${key}`, value }],
      );
}

function numbered(list: readonly (number | string | readonly (number | string)[])[], prefix: string): readonly Part[] {
  return list.map((value, place) => ({
    id: `${prefix}${place + 1}`,
    value: typeof value === 'object' ? value.join(' – ') : value,
  }));
}

/** Array.isArray, which does not narrow read-only arrays. */
function isList<T>(value: readonly T[] | object): value is readonly T[] {
  return Array.isArray(value);
}

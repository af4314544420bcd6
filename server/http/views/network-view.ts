import type { Drawing } from '../../graph/drawing-model.ts';
import type { NodeAttributes, TieAttributes } from '../../graph/network.ts';
import { tooLargeFor } from '../../indicators/too-large.ts';
import type { Text } from '../../model/text.ts';
import { termLabel } from '../../model/vocabulary.ts';
import type { BuiltNetwork } from '../../pipeline/workbench-model.ts';
import type { NetworkView, NodeView, TieView } from '../contract.ts';
import type { Frozen } from '../route.ts';
import { sourceClassLabel, weightUnitLabel } from './labels.ts';

/** A network with its drawing, as the screen shows it. */
export function networkView(built: BuiltNetwork & { readonly drawing: Drawing }, seed: number): Frozen<NetworkView> {
  const { study, network, hash, drawing } = built;
  const { graph, recipe, weightUnit, report } = network;
  return {
    study: study.id,
    revision: study.revision,
    hash,
    seed,
    recipe,
    directed: graph.type === 'directed',
    tooLarge: tooLargeFor(network),
    weightUnit,
    weightUnitLabel: weightUnitLabel(weightUnit),
    nodes: graph.mapNodes(nodeView),
    ties: graph.mapEdges((_id, tie, source, target) => tieView(source, target, tie)),
    report: { ...report, leftOut: report.leftOut.map(({ code, reason, count }) => ({ code, reason, count })) },
    drawing,
  };
}

function nodeView(id: string, node: NodeAttributes): Frozen<NodeView> {
  const { label, kind, sector, municipality, district, listed, inside, responded, folded } = node;
  return {
    id,
    label,
    kind,
    kindLabel: labelOf('organisationType', kind),
    sector,
    sectorLabel: labelOf('sector', sector),
    municipality,
    district,
    listed,
    inside,
    responded,
    folded,
  };
}

function tieView(source: string, target: string, tie: TieAttributes): Frozen<TieView> {
  return {
    source,
    target,
    weight: tie.weight,
    types: tie.types.map((type) => ({ id: type, label: termLabel('relationType', type) })),
    sources: tie.sources,
    sourceClass: tie.sourceClass,
    sourceClassLabel: sourceClassLabel(tie.sourceClass),
    records: tie.records.length,
  };
}

function labelOf(vocabulary: string, word: string | null): Text | null {
  return word === null ? null : termLabel(vocabulary, word);
}

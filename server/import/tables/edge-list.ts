import type { Draft } from './row-record.ts';
import { tableFormat } from './table-format.ts';

function complete(draft: Draft): void {
  draft.type ??= 'tie';
  draft.direction ??= 'directed';
}

/**
 * What every network tool writes: `source,target[,relation,weight,directed]`. Each edge becomes a reported relation of type `relation` (or `tie`)
 * with the weight as its strength, mutual where `directed` is false. Without that column an edge goes from source to target.
 */
export const edgeList = tableFormat({
  kind: 'relations',
  id: 'edge-list',
  label: { nl: 'Lijst van banden', en: 'Edge list', fr: 'Liste de liens' },
  fileNames: ['edges', 'edge-list', 'edgelist', 'ties', 'links', 'banden', 'liens'],
  aliases: {
    from_org: ['source', 'source_id', 'bron'],
    to_org: ['target', 'target_id', 'doel', 'cible'],
    type: ['relation', 'relation_type', 'relatie', 'type'],
    strength: ['weight', 'gewicht', 'poids'],
    direction: ['directed', 'gericht', 'orienté'],
  },
  notAsHeader: ['source', 'from_org', 'to_org'],
  optionalHeaders: ['type'],
  anyTerm: true,
  complete,
});

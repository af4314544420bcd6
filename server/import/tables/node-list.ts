import { foldHeader } from './header.ts';
import { placeAliases } from './organisations.ts';
import type { Draft } from './row-record.ts';
import { tableFormat } from './table-format.ts';

function complete(draft: Draft): void {
  draft.name ??= draft.org_id ?? null;
}

/**
 * What every network tool writes: `id[,label,...attributes]`. Each node becomes an organisation; columns that are no column of ours are kept as attributes.
 * A header that has only `id` in common with it says too little: without `label` the file's name or the user must say what it is. So does one with a
 * `target`, which is a list of ties.
 */
export const nodeList = tableFormat({
  kind: 'organisations',
  id: 'node-list',
  label: { nl: 'Lijst van knopen', en: 'Node list', fr: 'Liste de nœuds' },
  fileNames: ['nodes', 'node-list', 'nodelist', 'knopen', 'nœuds', 'vertices', 'actors', 'actoren'],
  aliases: { ...placeAliases, org_id: ['id'], name: ['label'] },
  notAsHeader: ['org_id', 'name'],
  optionalHeaders: ['name'],
  otherHeaders: 'keep',
  weak: (columns) => {
    const headers = new Set(columns.map(({ header }) => foldHeader(header)));
    return columns.length > 1 && (!headers.has('label') || headers.has('target'));
  },
  anyTerm: true,
  complete,
});

import { foldHeader } from './header.ts';
import type { Draft } from './row-record.ts';
import { tableFormat } from './table-format.ts';

function complete(draft: Draft): void {
  draft.name ??= draft.org_id ?? null;
}

/**
 * What every network tool writes: `id[,label,...attributes]`. Each node becomes an organisation; columns that are no column of ours are kept as attributes.
 * A header that has only `id` in common with it says too little: without `label` the file's name or the user must say what it is.
 */
export const nodeList = tableFormat({
  kind: 'organisations',
  id: 'node-list',
  label: { nl: 'Lijst van knopen', en: 'Node list', fr: 'Liste de nœuds' },
  fileNames: ['nodes', 'node-list', 'nodelist', 'knopen', 'nœuds', 'vertices', 'actors', 'actoren'],
  aliases: { org_id: ['id'], name: ['label'] },
  notAsHeader: ['org_id', 'name'],
  optionalHeaders: ['name'],
  otherHeaders: 'keep',
  weak: (columns) => columns.length > 1 && !columns.some(({ header }) => foldHeader(header) === 'label'),
  anyTerm: true,
  complete,
});

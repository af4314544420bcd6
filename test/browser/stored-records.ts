import { join } from 'node:path';
import { tableKinds } from '../../server/model/tables.ts';
import { openStore } from '../../server/store/open-store.ts';

/** What a study holds, in a form in which the same content of two stores is equal. */
export type StoredContent = {
  readonly decisions: readonly unknown[];
  readonly tables: Readonly<Record<string, readonly unknown[]>>;
};

/**
 * Reads the records of a study out of a data folder, with the file and row that each comes from, and the decisions about names. Ids and
 * times are the store's own, and pseudonyms belong to a key: of those only which are equal is kept.
 */
export async function storedRecords(dataFolder: string, study: string): Promise<StoredContent> {
  const now = () => '2026-11-22T10:00:00.000Z';
  const store = await openStore({ kind: 'sqlite', path: join(dataFolder, 'weefsel.sqlite') }, { now });
  try {
    const records = await store.loadRecords(study);
    const decisions = await store.listNameDecisions(study);
    const files = new Map(records.imports.map(({ id, file }) => [id, file]));
    const tables = Object.fromEntries(
      tableKinds.map((kind) => [
        kind,
        records[kind].map(({ id: _, origin: { importId, row }, ...values }) => ({
          ...values,
          from: `${files.get(importId)} ${row}`,
        })),
      ]),
    );
    return numbered({ decisions: decisions.map(({ what, written, organisation }) => [what, written, organisation]), tables });
  } finally {
    await store.close();
  }
}

/** Pseudonyms become numbers, in the order in which they are met. */
function numbered(content: StoredContent): StoredContent {
  const numbers = new Map<string, number>();
  const text = JSON.stringify(content).replace(/\b([pg])-[0-9a-hjkmnp-tv-z]{16}\b/g, (pseudonym, prefix: string) => {
    const number = numbers.get(pseudonym) ?? numbers.size + 1;
    numbers.set(pseudonym, number);
    return `${prefix}-${number}`;
  });
  // It was made of the same content.
  return JSON.parse(text) as StoredContent;
}

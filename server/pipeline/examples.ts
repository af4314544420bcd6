import { join } from 'node:path';
import { emptyRecords } from '../model/records.ts';
import type { Store } from '../store/store.ts';
import { removeSecret } from './pseudonyms.ts';
import { storeFiles } from './store-files.ts';
import { readCard, readStudyFolder } from './study-folder.ts';
import type { StudyKeys } from './study-keys.ts';

/** The data sets that come with the product and are loaded as studies, by folder name. */
export const exampleStudies = ['brochure-2017', 'boom-antwerpen-synthetic'] as const;

/**
 * Loads the example studies that this store has never held; one that a person removed stays away.
 * Each is there whole or not at all: what a killed start left half is loaded again.
 * @returns the ids that were loaded now
 */
export async function loadExamples(store: Store, keys: StudyKeys, datasets: string, today: string): Promise<readonly string[]> {
  const loaded: string[] = [];
  for (const id of exampleStudies) {
    const note = `example ${id}`;
    if ((await store.recall(note)) !== null) continue;
    const folder = join(datasets, id);
    const half = (await store.listStudies()).find((study) => study.id === id);
    if (half !== undefined) {
      await store.removeStudy(id);
      await removeSecret(store, keys, half);
    }
    const study = await store.createStudy(id, await readCard(folder));
    const files = await readStudyFolder(folder);
    const empty = { study, stored: emptyRecords(), decisions: [] };
    await storeFiles({ store, keys, today, files, options: { skipRows: false } }, async () => empty);
    await store.remember(note, 1);
    loaded.push(id);
  }
  return loaded;
}

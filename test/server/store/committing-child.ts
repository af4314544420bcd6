import { writeSync } from 'node:fs';
import { openStore, type StorePlace } from '../../../server/store/open-store.ts';
import { commit, contactsFile, organisationsFile } from './sample-imports.ts';

/*
 * Commits imports of two files until it is killed, and undoes every third of them. After each step that the store
 * has acknowledged it prints a line: `import <id>` for each file, `undo <id>`.
 * Arguments: the place of the store, as JSON; the study.
 */

// The test hands over a place.
const place = JSON.parse(process.argv[2] ?? '') as StorePlace;
const study = process.argv[3] ?? '';
const contacts = contactsFile(2_500);
const store = await openStore(place);
// Straight to the descriptor: a line that was printed is out, whatever happens next.
const tell = (line: string): void => void writeSync(1, `${line}\n`);

tell('ready');
for (let round = 0; ; round++) {
  const written = await commit(store, study, [organisationsFile('a', 'b', 'c'), contacts]);
  for (const { id } of written) tell(`import ${id}`);
  const last = written.at(-1);
  if (round % 3 === 2 && last !== undefined) {
    await store.undo(study, { import: last.id });
    tell(`undo ${last.id}`);
  }
}

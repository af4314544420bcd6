import type { SourceFile } from '../import/format.ts';
import { eachRow } from '../import/read-rows.ts';
import { StudyError } from '../model/errors.ts';
import type { ImportRecord } from '../model/records.ts';
import type { Study } from '../model/study.ts';
import { type TableKind, tables } from '../model/tables.ts';
import type { NewBatch, RequestKey, RowDesk, Store } from '../store/store.ts';
import { hashBytes } from './hash-bytes.ts';
import { keptPlan } from './kept-plan.ts';
import { decisionsToKeep } from './organisations.ts';
import { findSecret, keepSecret, personalDoors, withoutKey } from './pseudonyms.ts';
import { mappingsToKeep, type Recall } from './remembered-plans.ts';
import type { StudyKeys } from './study-keys.ts';
import { acceptReadings, type Holdings, importFacts, readIn } from './take-in.ts';
import type { ImportOptions } from './workbench-model.ts';

const organisationColumns = Object.keys(tables.organisations.columns);
/** How often files are read anew because another program changed the study while they were read. */
const mostTries = 3;

export type FilesToStore = {
  readonly store: Store;
  readonly keys: StudyKeys;
  /** ISO day; later dates in a file are a warning. */
  readonly today: string;
  readonly files: readonly SourceFile[];
  readonly options: ImportOptions;
  /** Bytes that a file may have; the reader's own limit unless told. */
  readonly maxBytes?: number;
};

/**
 * Reads files, checks them and stores them in one pass: all of them or none. No row is held longer than it takes to hand it on.
 * @param hold gives the study with its records as they are at the moment
 * @throws StudyError `no-files`, `import-refused`, `import-partial`, `request-differs`, `study-changed`, and those of the store
 */
export async function storeFiles(
  parts: FilesToStore,
  hold: () => Promise<Holdings & { readonly study: Study }>,
): Promise<readonly ImportRecord[]> {
  const { store, files, options } = parts;
  const request = requestOf(files, options);
  for (let tries = 1; ; tries++) {
    const held = await hold();
    const { study } = held;
    // Files that came before would be refused as known.
    const before = request === null ? null : await store.findRequest(study.id, request);
    if (before !== null) return before;
    try {
      return await storeOnce(parts, study, held, request);
    } catch (error) {
      const changed = error instanceof StudyError && error.code === 'study-changed';
      if (!changed || tries === mostTries) throw error;
    }
  }
}

async function storeOnce(
  { store, keys, today, files, options, maxBytes }: FilesToStore,
  study: Study,
  held: Holdings,
  request: RequestKey | null,
): Promise<readonly ImportRecord[]> {
  const secret = await findSecret(store, keys, study);
  const { refusal } = secret;
  const { pseudonymise } = secret.key;
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  return store.takeIn(study.id, { bytes, revision: study.revision, request }, async (open): Promise<NewBatch> => {
    const doors = personalDoors(pseudonymise);
    const { plan, onProgress } = options;
    const reading = {
      ...(plan !== undefined && { plan }),
      ...(onProgress !== undefined && { onProgress }),
      ...(maxBytes !== undefined && { maxBytes }),
    };
    const organisations: object[] = [];
    const rowsTo = (place: number, kind: TableKind): RowDesk => {
      const desk = open(place, kind, doors.of(kind));
      if (kind !== 'organisations') return desk;
      return (rows) => {
        eachRow(rows, (cells) => {
          organisations.push(Object.fromEntries(organisationColumns.map((column, at) => [column, cells[at] ?? null])));
        });
        desk(rows);
      };
    };
    const readings = readIn(files, held, today, { ...reading, rowsTo }, pseudonymise).map((each) =>
      refusal === null ? each : withoutKey(each, refusal, study),
    );
    options.onWriting?.();
    const taken = acceptReadings(readings, options);
    const imports = taken.map((each) => ({
      ...importFacts(each),
      plan: plan === undefined ? null : keptPlan(plan, each, pseudonymise),
    }));
    const note = doors.namedSomebody() ? await keepSecret(keys, study, secret) : null;
    // Another program made a key while this one read with its own.
    if (doors.namedSomebody() && note === null) throw new StudyError('conflict', 'study-changed');
    const recall: Recall = (signature) => store.recallMapping(study.id, signature);
    const mappings = options.remember === true && plan !== undefined ? await mappingsToKeep(files, plan, taken, recall) : [];
    const decisions = decisionsToKeep(plan, held, organisations);
    return { imports, decisions, mappings, notes: note === null ? [] : [note] };
  });
}

/** A request with a digest of all that it asks for: the files with their names, and how they are to be read. */
function requestOf(files: readonly SourceFile[], { requestKey, skipRows, plan }: ImportOptions): RequestKey | null {
  if (requestKey === undefined || requestKey === null) return null;
  const asked = files.map(({ name, kind, format, bytes }) => [name, kind ?? null, format ?? null, hashBytes(bytes)]);
  return { key: requestKey, content: hashBytes(JSON.stringify([skipRows, plan ?? null, ...asked])) };
}

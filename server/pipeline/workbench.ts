import type { FontFiles } from '../export/exporter.ts';
import { type EvidenceIndex, indexEvidence } from '../graph/evidence-index.ts';
import type { Network } from '../graph/network.ts';
import { StudyError } from '../model/errors.ts';
import type { NetworkRecipe, PartialRecipe } from '../model/network-recipe.ts';
import type { ImportRecord, StudyRecords } from '../model/records.ts';
import type { Results } from '../model/result.ts';
import type { Study } from '../model/study.ts';
import { sameText } from '../model/text.ts';
import type { Store } from '../store/store.ts';
import { analyse, buildHashed, completeRecipe, defaultPartitions } from './analyse.ts';
import { drawStudy } from './draw.ts';
import { gatherEvidence } from './evidence.ts';
import { overviewOf } from './overview.ts';
import { printFigure, printTable } from './products.ts';
import { findSecret, keepSecret, namePersons, removeSecret, type Secret, withoutKey, withPseudonyms } from './pseudonyms.ts';
import { RecentValues } from './recent-values.ts';
import { slugOf } from './slug.ts';
import type { StudyKeys } from './study-keys.ts';
import { acceptReadings, type Reading, readIn } from './take-in.ts';
import type { BuiltNetwork, ResultsRequest, StudyOverview, Workbench } from './workbench-model.ts';

export type WorkbenchParts = {
  /** Now, ISO 8601 UTC. */
  readonly now: () => string;
  readonly fonts: FontFiles;
  /** Where the keys of pseudonyms are. */
  readonly keys: StudyKeys;
  /** Versions written into every run: weefsel, node, and the libraries that compute. */
  readonly versions: Readonly<Record<string, string>>;
};

type Held = { readonly study: Study; readonly records: StudyRecords };

/** The pipeline over a store. See the contract in workbench-model.ts. */
export function openWorkbench(store: Store, parts: WorkbenchParts): Workbench {
  const held = new RecentValues<Held>(4);
  const networks = new RecentValues<{ readonly network: Network; readonly hash: string }>(24);
  const results = new RecentValues<Results>(24);
  const indexes = new RecentValues<EvidenceIndex>(8);

  /** A study with its records as of its present revision; loaded once per revision. */
  async function hold(studyId: string): Promise<Held> {
    const study = await store.getStudy(studyId);
    return held.get(`${studyId} ${study.revision} ${study.createdAt}`, async () => ({
      study,
      records: await store.loadRecords(studyId),
    }));
  }

  async function build(studyId: string, partial: PartialRecipe): Promise<BuiltNetwork & { records: StudyRecords; key: string }> {
    const recipe: NetworkRecipe = completeRecipe(partial);
    const { study, records } = await hold(studyId);
    const key = `${studyId} ${study.revision} ${study.createdAt} ${JSON.stringify(recipe)}`;
    const built = await networks.get(key, () => buildHashed(records, recipe));
    return { study, records, key, ...built };
  }

  async function compute(studyId: string, recipe: PartialRecipe, request: ResultsRequest) {
    const built = await build(studyId, recipe);
    const partitions = request.partitions.length > 0 ? request.partitions : defaultPartitions(built.network);
    const key = `${built.key} ${request.seed} ${JSON.stringify(partitions)}`;
    return {
      ...built,
      results: await results.get(key, () => analyse(built, built.records, { ...request, partitions }, parts.versions)),
    };
  }

  type Asked = Parameters<Workbench['check']>;
  type Read = { readonly study: Study; readonly secret: Secret; readonly readings: readonly Reading[] };

  async function read(studyId: Asked[0], files: Asked[1], options: Asked[2]): Promise<Read> {
    const { study, records } = await hold(studyId);
    const secret = await findSecret(store, parts.keys, study);
    const readings = readIn(files, records, parts.now().slice(0, 10), options, secret.key.pseudonymise);
    const { refusal } = secret;
    return { study, secret, readings: refusal === null ? readings : readings.map((each) => withoutKey(each, refusal, study)) };
  }

  async function importFiles(studyId: Asked[0], files: Asked[1], options: Asked[2]): Promise<readonly ImportRecord[]> {
    const { study, secret, readings } = await read(studyId, files, options);
    const imports = withPseudonyms(acceptReadings(readings, options), secret.key.pseudonymise);
    const safe = !namePersons(imports) || (await keepSecret(store, parts.keys, study, secret));
    return safe ? store.commitImports(studyId, imports) : importFiles(studyId, files, options);
  }

  /** Does work that deletes or writes records, and leaves nothing behind in the store's files of what was deleted or refused. */
  async function settled<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } finally {
      await store.settle();
    }
  }

  async function overview(studyId: string): Promise<StudyOverview> {
    const { study, records } = await hold(studyId);
    return overviewOf(study, await store.countRecords(studyId), records);
  }

  return {
    studies: async () => {
      const studies = await store.listStudies();
      return Promise.all(studies.map(async (study) => ({ study, counts: await store.countRecords(study.id) })));
    },
    study: overview,
    createStudy: async (title, description) => {
      const taken = new Set((await store.listStudies()).map((study) => study.id));
      const id = slugOf(title, taken);
      await parts.keys.setAside(id);
      const empty = { nature: 'own', source: '', licence: '', caveats: [] } as const;
      await store.createStudy(id, { ...empty, title: sameText(title), description: sameText(description) });
      return overview(id);
    },
    removeStudy: async (studyId) => {
      const study = await store.getStudy(studyId);
      await settled(store.removeStudy(studyId));
      await removeSecret(store, parts.keys, study);
    },
    imports: async (studyId) => {
      await store.getStudy(studyId);
      return store.listImports(studyId);
    },
    check: async (...asked) => (await read(...asked)).readings,
    importFiles: (...asked) => settled(importFiles(...asked)),
    undoImport: (studyId, importId) => settled(store.undoImport(studyId, importId)),
    network: build,
    drawing: async (studyId, recipe, appearance) => {
      const built = await build(studyId, recipe);
      const computed =
        appearance.sizeBy === null ? null : (await compute(studyId, recipe, { partitions: [], seed: appearance.seed })).results;
      return { ...built, drawing: drawStudy(built, computed, appearance, parts.versions) };
    },
    results: compute,
    evidence: async (studyId, recipe, subject, page) => {
      const built = await build(studyId, recipe);
      const needed =
        subject.kind === 'indicator'
          ? (await compute(studyId, recipe, { partitions: partitionsNamed(built.network, subject.indicator), seed: 1 })).results
          : null;
      const index = await indexes.get(built.key, () => indexEvidence(built.network, built.records));
      return gatherEvidence(index, built.records, needed, subject, page);
    },
    figure: async (studyId, recipe, appearance, print) => {
      const built = await build(studyId, recipe);
      if (built.network.graph.order === 0)
        throw new StudyError('invalid', built.records.organisations.length === 0 ? 'empty-study' : 'nothing-to-draw');
      const computed =
        appearance.sizeBy === null ? null : (await compute(studyId, recipe, { partitions: [], seed: appearance.seed })).results;
      return printFigure(
        { ...built, drawing: drawStudy(built, computed, appearance, parts.versions, print.widthMm) },
        appearance,
        print,
        parts,
      );
    },
    table: async (studyId, recipe, request, exporter, locale) => {
      const computed = await compute(studyId, recipe, request);
      return printTable(computed, exporter, locale);
    },
  };
}

/** The partition that a result id names (`ei_index_district` -> district); the defaults otherwise. */
function partitionsNamed(network: Network, resultId: string): readonly string[] {
  const named = defaultPartitions(network);
  const attributes = new Set<string>(['sector', 'kind', 'municipality', 'district']);
  network.graph.forEachNode((_id, node) => {
    for (const attribute of Object.keys(node.attributes)) attributes.add(attribute);
  });
  const found = [...attributes].filter((attribute) => resultId.endsWith(`_${attribute}`));
  return [...new Set([...named, ...found])];
}

import type { FontFiles } from '../export/exporter.ts';
import { scenarioTable } from '../export/scenario-table.ts';
import type { Drawing } from '../graph/drawing-model.ts';
import { type EvidenceIndex, indexEvidence } from '../graph/evidence-index.ts';
import type { Network } from '../graph/network.ts';
import { resolveNames } from '../graph/resolve-names.ts';
import type { MeasuredCell } from '../indicators/study/measure.ts';
import { lastDay, measureCells, measureOne } from '../indicators/study/measured-study.ts';
import { StudyError } from '../model/errors.ts';
import type { NameDecision } from '../model/name-decision.ts';
import type { NetworkRecipe, PartialRecipe } from '../model/network-recipe.ts';
import type { ImportPlan } from '../model/reading-plan.ts';
import type { StudyRecords } from '../model/records.ts';
import type { Results } from '../model/result.ts';
import type { Study } from '../model/study.ts';
import { sameText } from '../model/text.ts';
import type { Store } from '../store/store.ts';
import { analyse, buildHashed, completeRecipe, defaultPartitions, partitionsFor } from './analyse.ts';
import { batchPlan } from './batch-plan.ts';
import { compareChoices, offerChoices } from './compare-units.ts';
import { printComparison } from './comparison-products.ts';
import { gatherEvidence, gatherMeasureEvidence, measureNamed } from './evidence.ts';
import { drawFigure, type Figures, makeFigure } from './figure-pieces.ts';
import { identifyRecord } from './identify-record.ts';
import { type ComputeMeasure, checkParameters, keepMeasures } from './kept-measures.ts';
import { checkDecision, organisationNames } from './organisations.ts';
import { overviewOf } from './overview.ts';
import { printTable } from './products.ts';
import { findSecret, removeSecret, withoutKey } from './pseudonyms.ts';
import { RecentValues } from './recent-values.ts';
import { readRefusedFile } from './refused-rows.ts';
import { recallPlans } from './remembered-plans.ts';
import { openScenarios } from './scenarios.ts';
import { type ComputeWatch, SharedWork } from './shared-work.ts';
import { slugOf } from './slug.ts';
import { storeFiles } from './store-files.ts';
import type { StudyKeys } from './study-keys.ts';
import { contextFor, type Reading, readIn } from './take-in.ts';
import { type AnalysedTwoMode, analyseTwoMode } from './two-mode.ts';
import { gatherTwoModeEvidence } from './two-mode-evidence.ts';
import { compareScenario, drawnScenario, readScenario, type WhatIf, type WhatIfRequest } from './what-if.ts';
import { whatIfChoices } from './what-if-choices.ts';
import type {
  Appearance,
  BuiltNetwork,
  Evidence,
  MeasureSubject,
  OrganisationNames,
  Page,
  ResultsRequest,
  StudyOverview,
  ValueSettings,
  Workbench,
} from './workbench-model.ts';

export type WorkbenchParts = {
  /** Now, ISO 8601 UTC. */
  readonly now: () => string;
  readonly fonts: FontFiles;
  /** Where the keys of pseudonyms are. */
  readonly keys: StudyKeys;
  /** Versions written into every run: weefsel, node, and the libraries that compute. */
  readonly versions: Readonly<Record<string, string>>;
  /** Computes indicators somewhere else; absent = at once, on this thread. */
  readonly computeResults?: (asked: ResultsAsked, watch: Required<ComputeWatch>) => Promise<Results>;
  /** Computes a measure, or finds the records behind one of its values, somewhere else; absent = at once, on this thread. */
  readonly computeMeasure?: ComputeMeasure;
  readonly findMeasureEvidence?: (asked: MeasureEvidenceAsked) => Promise<Evidence>;
  /** Sets a study before and after a scenario side by side somewhere else; absent = at once, on this thread. */
  readonly computeWhatIf?: (asked: WhatIfAsked) => Promise<WhatIf>;
  /** Who draws large networks; absent = this thread does. */
  readonly figures?: Figures;
};

/** A value of a measure whose records are wanted. */
export type MeasureEvidenceAsked = {
  readonly study: Study;
  readonly recipe: NetworkRecipe;
  readonly subject: MeasureSubject;
  readonly settings: ValueSettings;
  readonly page: Page;
};

/** A study on which a scenario is to be tried. */
export type WhatIfAsked = {
  readonly study: Study;
  readonly built: { readonly network: Network; readonly hash: string };
  readonly records: StudyRecords;
  readonly request: WhatIfRequest;
};

/** A network whose indicators are wanted, with all that they need. */
export type ResultsAsked = {
  readonly study: Study;
  readonly built: { readonly network: Network; readonly hash: string };
  readonly records: StudyRecords;
  readonly request: ResultsRequest;
  readonly versions: Readonly<Record<string, string>>;
};

type Held = {
  readonly study: Study;
  /** As they are stored: what a further file is checked against. */
  readonly stored: StudyRecords;
  readonly decisions: readonly NameDecision[];
  /** With every organisation called by its id: what networks are built from. */
  readonly records: StudyRecords;
};

/** The pipeline over a store. See the contract in workbench-model.ts. */
export function openWorkbench(store: Store, parts: WorkbenchParts): Workbench {
  const held = new RecentValues<Held>(4);
  const loaded = new RecentValues<StudyRecords>(4);
  const names = new RecentValues<OrganisationNames>(4);
  const networks = new RecentValues<{ readonly network: Network; readonly hash: string }>(24);
  const results = new RecentValues<Results>(24);
  const computing = new SharedWork<Results>();
  const computeResults =
    parts.computeResults ?? (async ({ built, records, request, versions }) => analyse(built, records, request, versions));
  const whatIfs = new RecentValues<WhatIf>(12);
  const computeWhatIf = parts.computeWhatIf ?? (async ({ built, records, request }) => compareScenario(records, built, request));
  const drawings = new RecentValues<Drawing>(24);
  const figures = parts.figures ?? null;
  const indexes = new RecentValues<EvidenceIndex>(8);
  const twoModes = new RecentValues<AnalysedTwoMode>(8);
  // Whoever looks at the records of one value soon turns the page, or looks at the next.
  const looked = new RecentValues<readonly MeasuredCell[]>(4);
  const measureHere: Workbench['measureHere'] = async (studyId, partial, { measure, ...settings }) => {
    const { study, records, network } = await build(studyId, partial);
    const { parameters, cells } = measureOne(measureNamed(measure), records, network, settings);
    return { study, observedUntil: lastDay(records, network.recipe), parameters, cells };
  };
  const measureAll = keepMeasures(
    parts.computeMeasure ?? (({ study, recipe, ...asked }) => measureHere(study.id, recipe, asked)),
  );
  const twoMode: Workbench['twoMode'] = async (studyId, recipe, side) => {
    const { study, records } = await hold(studyId);
    const key = `${studyId} ${study.revision} ${study.createdAt} ${JSON.stringify(completeRecipe(recipe))} ${side}`;
    return { study, ...(await twoModes.get(key, () => analyseTwoMode(records, recipe, side))) };
  };
  const findMeasureEvidence =
    parts.findMeasureEvidence ??
    (async ({ study, recipe, subject, settings, page }: MeasureEvidenceAsked) => {
      const built = await build(study.id, recipe);
      const index = await indexes.get(built.key, () => indexEvidence(built.network, built.records));
      const key = `${built.key} ${subject.measure} ${JSON.stringify(settings)}`;
      // Which records stand behind a value does not hang on what chance gives.
      const request = { ...settings, chance: () => null };
      const make = () => measureCells(measureNamed(subject.measure), built.records, built.network, request);
      return gatherMeasureEvidence(index, built.records, await looked.get(key, make), subject, page);
    });

  /** A study with its records as of its present revision. Rows are loaded once for the same imports: a decision about a name leaves them as they are. */
  async function hold(studyId: string): Promise<Held> {
    const study = await store.getStudy(studyId);
    return held.get(`${studyId} ${study.revision} ${study.createdAt}`, async () => {
      const [imports, decisions] = [await store.listImports(studyId), await store.listNameDecisions(studyId)];
      const standing = imports.map(({ id, undoneAt }) => `${id} ${undoneAt ?? ''}`).join('|');
      const stored = await loaded.get(`${studyId} ${study.createdAt} ${standing}`, () => store.loadRecords(studyId));
      return { study, stored, decisions, records: resolveNames(stored, decisions) };
    });
  }

  async function build(studyId: string, partial: PartialRecipe): Promise<BuiltNetwork & { records: StudyRecords; key: string }> {
    const recipe: NetworkRecipe = completeRecipe(partial);
    const { study, records } = await hold(studyId);
    const key = `${studyId} ${study.revision} ${study.createdAt} ${JSON.stringify(recipe)}`;
    const built = await networks.get(key, () => buildHashed(records, recipe));
    return { study, records, key, ...built };
  }

  async function compute(studyId: string, recipe: PartialRecipe, asked: ResultsRequest, watch?: ComputeWatch) {
    const built = await build(studyId, recipe);
    const { study, records } = built;
    const partitions = asked.partitions.length > 0 ? asked.partitions : defaultPartitions(built.network);
    const request = { ...asked, partitions };
    const key = `${built.key} ${JSON.stringify(request)}`;
    const make = (own: Required<ComputeWatch>): Promise<Results> =>
      results.get(key, () => computeResults({ study, built, records, request, versions: parts.versions }, own));
    return { ...built, results: await computing.run(key, make, watch) };
  }

  /** The results with the indicator that is shown by size; null = none is. */
  async function shownBySize(studyId: string, recipe: PartialRecipe, { sizeBy, seed }: Appearance): Promise<Results | null> {
    return sizeBy === null ? null : (await compute(studyId, recipe, { partitions: [], seed })).results;
  }

  /** Nothing is read or built on this thread where measures are computed elsewhere. */
  const measures: Workbench['measures'] = async (studyId, partial, { measures: ids, seed, parameters }, watch) => {
    const wanted = ids.map(measureNamed);
    checkParameters(wanted, parameters);
    const recipe = completeRecipe(partial);
    const study = await store.getStudy(studyId);
    const given = await measureAll(wanted, { study, recipe, seed, parameters }, watch);
    return {
      study,
      observedUntil: given[0]?.observedUntil ?? null,
      values: wanted.map((measure, place) => ({
        measure,
        parameters: given[place]?.parameters ?? {},
        cells: given[place]?.cells ?? [],
      })),
      run: { recipe, seed, versions: parts.versions },
    };
  };

  const whatIf: Workbench['whatIf'] = async (studyId, recipe, request) => {
    const { key, study, records, network, hash } = await build(studyId, recipe);
    const asked = { study, built: { network, hash }, records, request };
    const make = (): Promise<WhatIf> => computeWhatIf(asked);
    return { study, ...(await whatIfs.get(`${key} ${JSON.stringify(request)}`, make)) };
  };

  async function planOf(studyId: string, importId: string): Promise<ImportPlan | null> {
    const text = await store.importPlan(studyId, importId);
    // Written by keptPlan.
    return text === null ? null : (JSON.parse(text) as ImportPlan);
  }

  type Asked = Parameters<Workbench['check']>;

  /** Reads and checks files; nobody wants their rows. */
  async function check(...[studyId, files, { plan, look, onProgress }]: Asked): Promise<readonly Reading[]> {
    const { study, ...held } = await hold(studyId);
    const { key, refusal } = await findSecret(store, parts.keys, study);
    const options = {
      ...(plan !== undefined && { plan }),
      ...(look !== undefined && { look }),
      ...(onProgress !== undefined && { onProgress }),
      rowsTo: () => null,
    };
    const readings = readIn(files, held, parts.now().slice(0, 10), options, key.pseudonymise);
    return refusal === null ? readings : readings.map((each) => withoutKey(each, refusal, study));
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
    check,
    refused: async (studyId, files, plan, table, locale) => {
      const { study, ...held } = await hold(studyId);
      const { key } = await findSecret(store, parts.keys, study);
      const context = contextFor(held, parts.now().slice(0, 10), key.pseudonymise, plan);
      return readRefusedFile(files, context, plan, table, locale);
    },
    recall: (studyId, files, names, plan) =>
      recallPlans(files, names, plan, (signature) => store.recallMapping(studyId, signature)),
    importFiles: async (studyId, files, options) => {
      const today = parts.now().slice(0, 10);
      try {
        return await storeFiles({ store, keys: parts.keys, today, files, options }, () => hold(studyId));
      } catch (error) {
        // Rows of what was refused at its end were in the store's log by then.
        await store.settle();
        throw error;
      }
    },
    importPlan: planOf,
    batchPlan: async (studyId, batch) => {
      await store.getStudy(studyId);
      const together = (await store.listImports(studyId)).filter((each) => each.batch === batch).reverse();
      if (together.length === 0) throw new StudyError('not-found', 'unknown-batch', { id: batch });
      const plans = await Promise.all(together.map(({ id }) => planOf(studyId, id)));
      return batchPlan(plans.filter((plan) => plan !== null));
    },
    undo: (studyId, which) => settled(store.undo(studyId, which)),
    again: (studyId, which) => settled(store.again(studyId, which, identifyRecord)),
    purge: async () => void (await settled(store.purge())),
    organisationNames: async (studyId) => {
      const { study, stored, decisions } = await hold(studyId);
      return names.get(`${studyId} ${study.revision} ${study.createdAt}`, () => organisationNames(stored, decisions));
    },
    decideName: async (studyId, asked) => {
      const { stored, decisions } = await hold(studyId);
      const decision = checkDecision(stored.organisations, decisions, asked);
      if (decision !== null) await store.addNameDecision(studyId, decision);
    },
    undoNameDecision: async (studyId, decisionId) => void (await store.undoNameDecision(studyId, decisionId)),
    codebook: async (studyId) => (await hold(studyId)).records.codebook,
    network: build,
    drawing: async (studyId, recipe, appearance) => {
      const built = await build(studyId, recipe);
      const drawing = await drawings.get(`${built.key} ${JSON.stringify(appearance)}`, async () => {
        const shown = await shownBySize(studyId, recipe, appearance);
        return drawFigure({ built, results: shown, scenario: null, appearance, versions: parts.versions }, figures);
      });
      return { ...built, drawing };
    },
    results: compute,
    twoMode,
    measures,
    measureHere,
    comparisonFile: (result, file, locale) => printComparison(result, file, locale, parts.fonts),
    compareOffer: (studyId, recipe) => offerChoices(recipe, (each) => build(studyId, each)),
    compare: (studyId, request, comparers, watch) =>
      compareChoices(request, (each) => build(studyId, each), comparers, parts.versions, watch),
    evidence: async (studyId, recipe, subject, page, settings = { seed: 1, parameters: {} }) => {
      if (subject.kind === 'measure') {
        checkParameters([measureNamed(subject.measure)], settings.parameters);
        const study = await store.getStudy(studyId);
        return findMeasureEvidence({ study, recipe: completeRecipe(recipe), subject, settings, page });
      }
      const built = await build(studyId, recipe);
      if (subject.kind === 'two-mode') {
        const index = await indexes.get(built.key, () => indexEvidence(built.network, built.records));
        return gatherTwoModeEvidence(await twoMode(studyId, recipe, subject.side), index, built.records, subject, page);
      }
      const { seed } = settings;
      const indicator = subject.kind === 'node' ? undefined : subject.indicator;
      const needed =
        indicator === undefined
          ? null
          : (await compute(studyId, recipe, { partitions: partitionsFor(built.network, indicator), seed })).results;
      const index = await indexes.get(built.key, () => indexEvidence(built.network, built.records));
      return gatherEvidence(index, built.records, needed, subject, page);
    },
    ...openScenarios(store, hold, build),
    whatIf,
    whatIfChoices: async (studyId, recipe, organisation) => {
      const { records, network } = await build(studyId, recipe);
      return whatIfChoices(records, network, organisation);
    },
    whatIfTable: async (studyId, recipe, scenario, locale) => {
      const { differences } = await whatIf(studyId, recipe, { scenario, indicators: null, measures: null, seed: 1 });
      const name = `${slugOf(scenario.name, new Set())}.csv`;
      const bytes = new TextEncoder().encode(scenarioTable(scenario.name, differences, locale));
      return { name, mediaType: 'text/csv; charset=utf-8', bytes };
    },
    findScenario: async (studyId, written) => {
      if (written.trimStart().startsWith('{')) return readScenario(written);
      const last = (await store.scenarioVersions(studyId, written)).at(-1);
      if (last === undefined) throw new StudyError('not-found', 'unknown-scenario');
      return last.scenario;
    },
    figure: async (studyId, recipe, appearance, print, scenario = null, signal) => {
      const built = await build(studyId, recipe);
      const { network, records } = built;
      if (network.graph.order === 0)
        throw new StudyError('invalid', records.organisations.length === 0 ? 'empty-study' : 'nothing-to-draw');
      const changed = scenario && { written: scenario, ...drawnScenario(records, network, scenario) };
      const results = changed === null ? await shownBySize(studyId, recipe, appearance) : null;
      const asked = { built, results, scenario: changed, appearance, versions: parts.versions };
      return makeFigure(asked, { ...print, fonts: parts.fonts }, figures, signal);
    },
    table: async (studyId, recipe, request, exporter, locale) => {
      const computed = await compute(studyId, recipe, request);
      return printTable(computed, exporter, locale);
    },
  };
}

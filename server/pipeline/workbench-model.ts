import type { Drawing } from '../graph/drawing-model.ts';
import type { Network, SourceClass } from '../graph/network.ts';
import type { SecondSide } from '../graph/two-mode/two-mode-network.ts';
import type { SourceFile } from '../import/format.ts';
import type { ReadingProgress } from '../import/reading-progress.ts';
import type { NameSuggestion } from '../import/table-look.ts';
import type { Unit } from '../indicators/study/measure.ts';
import type { MeasuredStudy, MeasureRequest } from '../indicators/study/measured-study.ts';
import type { NameDecision, NewNameDecision } from '../model/name-decision.ts';
import type { PartialRecipe, TieSource } from '../model/network-recipe.ts';
import type { ImportPlan } from '../model/reading-plan.ts';
import type { ImportRecord, StoredRecord } from '../model/records.ts';
import type { Results, Run, Value } from '../model/result.ts';
import type { Scenario } from '../model/scenario.ts';
import type { RecordCounts, Study } from '../model/study.ts';
import type { Code, TableKind } from '../model/tables.ts';
import type { Locale, Text } from '../model/text.ts';
import type { ImportChoice } from '../store/store.ts';
import type { CompareWatch } from './compare.ts';
import type { CompareOffer, CompareRequest, CompareResult } from './compare-model.ts';
import type { Comparers } from './compare-pieces.ts';
import type { ComparisonFile } from './comparison-products.ts';
import type { MeasureAsked, MeasureGiven } from './kept-measures.ts';
import type { TableChoice } from './refused-rows.ts';
import type { RecalledPlan } from './remembered-plans.ts';
import type { Scenarios } from './scenarios.ts';
import type { ComputeWatch } from './shared-work.ts';
import type { Reading } from './take-in.ts';
import type { AnalysedTwoMode } from './two-mode.ts';
import type { WhatIf, WhatIfRequest } from './what-if.ts';
import type { WhatIfChoices } from './what-if-choices.ts';

/*
 * What the two faces (http, cli) may ask of the pipeline. Everything they show comes through here,
 * so both show the same.
 */

export type StudyWithCounts = { readonly study: Study; readonly counts: RecordCounts };

export type Choice = { readonly value: string; readonly label: Text; readonly count: number };
/** What a study offers to a recipe: only what occurs in its records. */
export type StudyOverview = StudyWithCounts & {
  readonly municipalities: readonly {
    readonly name: string;
    readonly organisations: number;
    readonly districts: readonly { readonly name: string; readonly organisations: number }[];
  }[];
  readonly relationTypes: readonly Choice[];
  readonly sectors: readonly Choice[];
  /** Attributes of organisations that may serve as a partition, with their number of values. */
  readonly partitions: readonly { readonly id: string; readonly label: Text; readonly values: number }[];
  readonly sources: readonly TieSource[];
  readonly hasPersons: boolean;
  readonly hasPartOf: boolean;
  readonly logged: { readonly from: string; readonly to: string } | null;
};

export type CheckOptions = {
  /** What a person said of how the files are to be read; absent = nothing. */
  readonly plan?: ImportPlan;
  /** Whether somebody looks at how they were read: fills `look` of the readings. */
  readonly look?: boolean;
  readonly onProgress?: (progress: ReadingProgress) => void;
};
export type ImportOptions = CheckOptions & {
  /** Store the good rows of a file that also has bad ones, and its good parts; otherwise such a file refuses the whole import. */
  readonly skipRows: boolean;
  /** Names the request: sent again within 24 hours, it is answered with what it made then. Absent or null = it is not sent again. */
  readonly requestKey?: string | null;
  /** Whether the study is to remember how these files are read, for others of the same layout. */
  readonly remember?: boolean;
  /** Is told when all files are read; what remains is writing. */
  readonly onWriting?: () => void;
};

export type BuiltNetwork = { readonly study: Study; readonly network: Network; readonly hash: string };

export type Appearance = {
  /** Id of a node indicator; null = one size. */
  readonly sizeBy: string | null;
  /** Organisation attribute; `sector` by default. */
  readonly colourBy: string;
  readonly seed: number;
  readonly locale: Locale;
};

export type ResultsRequest = {
  readonly partitions: readonly string[];
  readonly seed: number;
  /** Ids of indicators; absent = all. */
  readonly only?: readonly string[];
};

export type EvidenceSubject =
  /** `indicator`: the id of a value of the tie (`crosses_sector`); absent = the tie itself. */
  | { readonly kind: 'tie'; readonly from: string; readonly to: string; readonly indicator?: string }
  | { readonly kind: 'node'; readonly node: string }
  /** `indicator` is a result id (`ei_index_sector`). */
  | { readonly kind: 'indicator'; readonly indicator: string; readonly node: string | null }
  | MeasureSubject
  | TwoModeSubject;

/** A node of a two-mode network (an organisation, or one of the other side), a number of it, or a number of the whole: `indicator` is null, or a result id. */
export type TwoModeSubject = {
  readonly kind: 'two-mode';
  readonly side: SecondSide;
  readonly node: string | null;
  readonly other: string | null;
  readonly indicator: string | null;
};

/** A value of a measure of what people say or what the log shows. */
export type MeasureSubject = {
  readonly kind: 'measure';
  readonly measure: string;
  readonly unit: Unit;
  readonly key: readonly string[];
};

/** What values are computed with: the seed of everything that draws chance, and the numbers that were set. */
export type ValueSettings = { readonly seed: number; readonly parameters: Readonly<Record<string, number>> };

export type MeasuresRequest = ValueSettings & {
  /** Ids. */
  readonly measures: readonly string[];
};

/** The values of some measures, with what is needed to compute them again. */
export type Measures = Omit<MeasuredStudy, 'dyads' | 'referrals' | 'families'> & {
  readonly study: Study;
  readonly run: Pick<Run, 'recipe' | 'seed' | 'versions'>;
};

/** Who the organisations of a study are: see the contract of the same name. */
export type OrganisationNames = {
  readonly organisations: readonly {
    readonly id: string;
    readonly name: string;
    readonly sector: string | null;
    readonly municipality: string | null;
    /** Rows that name it, other spellings included. */
    readonly rows: number;
    readonly odd: boolean;
    /** The decisions that count for it, those for organisations that it has become included. */
    readonly spellings: readonly {
      readonly decision: string;
      readonly written: string;
      /** The name of the organisation whose id was written; null where it is a spelling. */
      readonly writtenName: string | null;
      readonly rows: number;
      readonly merges: boolean;
    }[];
  }[];
  readonly unplaced: readonly {
    readonly written: string;
    readonly rows: number;
    readonly odd: boolean;
    readonly suggestions: readonly NameSuggestion[];
  }[];
  readonly twins: readonly { readonly organisation: string; readonly name: string; readonly suggestion: NameSuggestion }[];
  readonly decisions: readonly (NameDecision & {
    readonly name: string;
    readonly writtenName: string | null;
    readonly merges: boolean;
  })[];
};

export type NodeName = { readonly id: string; readonly label: string };

export type EvidenceRecord = {
  readonly record: StoredRecord<TableKind>;
  readonly file: string;
  readonly from: NodeName | null;
  readonly to: NodeName | null;
  readonly type: Text | null;
  /** What the organisations are called that stand in its cells, by column; those of the list of organisations alone. */
  readonly names: Readonly<Record<string, string>>;
  /** Why the words of the record were taken out of it; null = nothing was taken out. */
  readonly withheld: Text | null;
  /**
   * Of a value of a measure: whether the record is counted in the numerator, or is only in the whole it is a part of. Otherwise whether it
   * makes a tie of this network, or stands beside it.
   */
  readonly counts: boolean;
};
export type EvidenceGroup = {
  readonly kind: TableKind;
  readonly total: number;
  /** How many of them count; they come first. */
  readonly counting: number;
  /** The asked-for page. */
  readonly rows: readonly EvidenceRecord[];
};
export type Evidence = {
  readonly subject: EvidenceSubject;
  readonly from: NodeName | null;
  readonly to: NodeName | null;
  readonly node: NodeName | null;
  /** The value of a tie may be a word. */
  readonly indicator: {
    readonly id: string;
    readonly label: Text;
    readonly value: Value | { readonly value: string; readonly reason: null };
  } | null;
  readonly sourceClass: SourceClass | null;
  /** How many ties it is about: one, those of a node where only these count, or all. */
  readonly ties: number;
  readonly groups: readonly EvidenceGroup[];
};
export type Page = { readonly kind: TableKind | null; readonly offset: number; readonly limit: number };

/** A finished file to hand out. `name` is safe as a file name. */
export type Product = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array };

/**
 * Studies with their networks, results and evidence. Networks and results are kept in memory per study revision and recipe.
 * Errors are StudyErrors; recipes are checked here (`recipe-invalid`, `unknown-municipality` ...).
 */
export type Workbench = Scenarios & {
  readonly studies: () => Promise<readonly StudyWithCounts[]>;
  readonly study: (studyId: string) => Promise<StudyOverview>;
  readonly createStudy: (title: string, description: string) => Promise<StudyOverview>;
  readonly removeStudy: (studyId: string) => Promise<void>;
  readonly imports: (studyId: string) => Promise<readonly ImportRecord[]>;
  /** Reads and checks files against the study and one another; writes nothing, and holds no rows: `parsed` is empty. */
  readonly check: (studyId: string, files: readonly SourceFile[], options: CheckOptions) => Promise<readonly Reading[]>;
  /** The rows of one table that an import would refuse, as a file to correct. @throws StudyError `nothing-refused` */
  readonly refused: (
    studyId: string,
    files: readonly SourceFile[],
    plan: ImportPlan,
    table: TableChoice,
    locale: Locale,
  ) => Promise<Product>;
  /** The plan with what the study remembers of files of the same layout. @param names of the files that nothing was said of yet */
  readonly recall: (
    studyId: string,
    files: readonly SourceFile[],
    names: readonly string[],
    plan: ImportPlan,
  ) => Promise<RecalledPlan>;
  /** Reads, checks and writes: all files or none. @throws StudyError `import-refused`, `import-partial`, `request-differs` ... */
  readonly importFiles: (
    studyId: string,
    files: readonly SourceFile[],
    options: ImportOptions,
  ) => Promise<readonly ImportRecord[]>;
  /** The plan that an import was read by, so that it can be made again; null = the file was read as it stands. */
  readonly importPlan: (studyId: string, importId: string) => Promise<ImportPlan | null>;
  /** The plan by which files were taken in together, out of what each of them kept. @throws StudyError `unknown-batch` */
  readonly batchPlan: (studyId: string, batch: string) => Promise<ImportPlan>;
  /** Takes the records of one import, or of all that was confirmed with it, out of the study. They can be brought back for 30 days. */
  readonly undo: (studyId: string, which: ImportChoice) => Promise<readonly ImportRecord[]>;
  readonly again: (studyId: string, which: ImportChoice) => Promise<readonly ImportRecord[]>;
  /** Removes for good what was undone more than 30 days ago. */
  readonly purge: () => Promise<void>;
  readonly organisationNames: (studyId: string) => Promise<OrganisationNames>;
  /**
   * Writes down what a person decided about a spelling; what stands already is not written again.
   * @throws StudyError `unknown-organisation-id`, `name-is-own`, `name-of-other`, `name-decided`, `names-in-circle`
   */
  readonly decideName: (studyId: string, decision: NewNameDecision) => Promise<void>;
  /** @throws StudyError `unknown-decision`, `decision-undone` */
  readonly undoNameDecision: (studyId: string, decisionId: string) => Promise<void>;
  /** The codes of the study's codebook, in its own order. */
  readonly codebook: (studyId: string) => Promise<readonly Code[]>;
  readonly network: (studyId: string, recipe: PartialRecipe) => Promise<BuiltNetwork>;
  readonly drawing: (
    studyId: string,
    recipe: PartialRecipe,
    appearance: Appearance,
  ) => Promise<BuiltNetwork & { readonly drawing: Drawing }>;
  /** The same for as many as ask at once; a long computation tells how far it is, and ends when all who asked have gone. */
  readonly results: (
    studyId: string,
    recipe: PartialRecipe,
    request: ResultsRequest,
    watch?: ComputeWatch,
  ) => Promise<BuiltNetwork & { readonly results: Results }>;
  /** Organisations and the events, codes or families they have in common. @throws StudyError `two-mode-too-large` */
  readonly twoMode: (
    studyId: string,
    recipe: PartialRecipe,
    side: SecondSide,
  ) => Promise<AnalysedTwoMode & { readonly study: Study }>;
  /**
   * What people say and what the log shows: some measures, each computed once for all who ask, and kept.
   * @throws StudyError `unknown-indicator`, the signal's reason
   */
  readonly measures: (
    studyId: string,
    recipe: PartialRecipe,
    request: MeasuresRequest,
    watch?: ComputeWatch,
  ) => Promise<Measures>;
  /** One measure, computed at once on this thread and not kept. @throws StudyError `unknown-indicator` */
  readonly measureHere: (
    studyId: string,
    recipe: PartialRecipe,
    asked: Omit<MeasureAsked, 'study' | 'recipe'> & Pick<MeasureRequest, 'chance'>,
  ) => Promise<MeasureGiven & { readonly study: Study }>;
  /** A comparison as a file. @throws StudyError `no-such-picture` */
  readonly comparisonFile: (result: CompareResult, file: ComparisonFile, locale: Locale) => Promise<Product>;
  /** What there is to compare. */
  readonly compareOffer: (studyId: string, recipe: PartialRecipe) => Promise<CompareOffer>;
  /** Sets networks side by side, with the work done elsewhere. @throws StudyError `unknown-municipality`, `too-large-to-compare` ... */
  readonly compare: (
    studyId: string,
    request: CompareRequest,
    comparers: Comparers,
    watch?: CompareWatch,
  ) => Promise<CompareResult>;
  /** @param settings what the value was computed with; for a tie or a node they do not matter */
  readonly evidence: (
    studyId: string,
    recipe: PartialRecipe,
    subject: EvidenceSubject,
    page: Page,
    settings?: ValueSettings,
  ) => Promise<Evidence>;
  readonly figure: (
    studyId: string,
    recipe: PartialRecipe,
    appearance: Appearance,
    print: { readonly exporter: string; readonly widthMm: number; readonly dpi: number },
    /** A scenario to draw, with what it adds and takes away marked; null = the data as they are. */
    scenario?: Scenario | null,
    /** Aborted when nobody waits for it any more. */
    signal?: AbortSignal,
  ) => Promise<Product>;
  /** A study before and after a scenario; nothing is written. @throws StudyError as compareScenario */
  readonly whatIf: (
    studyId: string,
    recipe: PartialRecipe,
    request: WhatIfRequest,
  ) => Promise<WhatIf & { readonly study: Study }>;
  /** What can be thought away from an organisation: see the contract of the same name. */
  readonly whatIfChoices: (studyId: string, recipe: PartialRecipe, organisation: string) => Promise<WhatIfChoices>;
  /** Every value before and after a scenario, as a table. */
  readonly whatIfTable: (studyId: string, recipe: PartialRecipe, scenario: Scenario, locale: Locale) => Promise<Product>;
  /** The scenario that a request means: one as it is written, or a saved one by its id. @throws StudyError `unknown-scenario`, `scenario-invalid` */
  readonly findScenario: (studyId: string, written: string) => Promise<Scenario>;
  readonly table: (
    studyId: string,
    recipe: PartialRecipe,
    request: ResultsRequest,
    exporter: string,
    locale: Locale,
  ) => Promise<Product>;
};

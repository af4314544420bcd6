import type { Drawing } from '../graph/drawing-model.ts';
import type { Network, SourceClass } from '../graph/network.ts';
import type { FileReading, SourceFile } from '../import/format.ts';
import type { PartialRecipe, TieSource } from '../model/network-recipe.ts';
import type { ImportPlan } from '../model/reading-plan.ts';
import type { ImportRecord, StoredRecord } from '../model/records.ts';
import type { Results, Value } from '../model/result.ts';
import type { RecordCounts, Study } from '../model/study.ts';
import type { TableKind } from '../model/tables.ts';
import type { Locale, Text } from '../model/text.ts';

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

export type ImportOptions = {
  /** Store the good rows of a file that also has bad ones, and its good parts; otherwise such a file refuses the whole import. */
  readonly skipRows: boolean;
  /** What a person said of how the files are to be read; absent = nothing. */
  readonly plan?: ImportPlan;
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

export type ResultsRequest = { readonly partitions: readonly string[]; readonly seed: number };

export type EvidenceSubject =
  | { readonly kind: 'tie'; readonly from: string; readonly to: string }
  | { readonly kind: 'node'; readonly node: string }
  /** `indicator` is a result id (`ei_index_sector`). */
  | { readonly kind: 'indicator'; readonly indicator: string; readonly node: string | null };

export type NodeName = { readonly id: string; readonly label: string };

export type EvidenceRecord = {
  readonly record: StoredRecord<TableKind>;
  readonly file: string;
  readonly from: NodeName | null;
  readonly to: NodeName | null;
  readonly type: Text | null;
  /** True when the record makes a tie of this network; false when it stands beside it. */
  readonly counts: boolean;
};
export type EvidenceGroup = {
  readonly kind: TableKind;
  readonly total: number;
  readonly counting: number;
  /** The asked-for page. */
  readonly rows: readonly EvidenceRecord[];
};
export type Evidence = {
  readonly subject: EvidenceSubject;
  readonly from: NodeName | null;
  readonly to: NodeName | null;
  readonly node: NodeName | null;
  readonly indicator: { readonly id: string; readonly label: Text; readonly value: Value } | null;
  readonly sourceClass: SourceClass | null;
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
export type Workbench = {
  readonly studies: () => Promise<readonly StudyWithCounts[]>;
  readonly study: (studyId: string) => Promise<StudyOverview>;
  readonly createStudy: (title: string, description: string) => Promise<StudyOverview>;
  readonly removeStudy: (studyId: string) => Promise<void>;
  readonly imports: (studyId: string) => Promise<readonly ImportRecord[]>;
  /** Reads and checks files against the study and one another; writes nothing. */
  readonly check: (studyId: string, files: readonly SourceFile[], options: ImportOptions) => Promise<readonly FileReading[]>;
  /** Reads, checks and writes: all files or none. */
  readonly importFiles: (
    studyId: string,
    files: readonly SourceFile[],
    options: ImportOptions,
  ) => Promise<readonly ImportRecord[]>;
  readonly undoImport: (studyId: string, importId: string) => Promise<ImportRecord>;
  readonly network: (studyId: string, recipe: PartialRecipe) => Promise<BuiltNetwork>;
  readonly drawing: (
    studyId: string,
    recipe: PartialRecipe,
    appearance: Appearance,
  ) => Promise<BuiltNetwork & { readonly drawing: Drawing }>;
  readonly results: (
    studyId: string,
    recipe: PartialRecipe,
    request: ResultsRequest,
  ) => Promise<BuiltNetwork & { readonly results: Results }>;
  readonly evidence: (studyId: string, recipe: PartialRecipe, subject: EvidenceSubject, page: Page) => Promise<Evidence>;
  readonly figure: (
    studyId: string,
    recipe: PartialRecipe,
    appearance: Appearance,
    print: { readonly exporter: string; readonly widthMm: number; readonly dpi: number },
  ) => Promise<Product>;
  readonly table: (
    studyId: string,
    recipe: PartialRecipe,
    request: ResultsRequest,
    exporter: string,
    locale: Locale,
  ) => Promise<Product>;
};

import type { Network } from '../../graph/network.ts';
import type { RecordRef, StudyRecords } from '../../model/records.ts';
import type { Text } from '../../model/text.ts';
import type { Reference } from '../indicator.ts';
import type { ChanceOf } from './chance.ts';
import type { MeasureFamily } from './families.ts';

/*
 * What is measured from the records of a study themselves: what people say (coded passages) and what the log shows, beside what the
 * network of ties gives. Every value names the records behind it, so that counting them again gives the value.
 */

export const groupings = ['study', 'municipality', 'district', 'sector', 'organisation', 'role'] as const;
export type Grouping = (typeof groupings)[number];

/** The part of a study that a value is about. `value` is null for the whole study. */
export type Unit = { readonly by: Grouping; readonly value: string | null };

/**
 * Gathers records when somebody asks for them. Thousands of values may each stand on a whole log, so what they stand on is never held
 * beside them: whoever lists it has it gathered, and whoever only counts it lets go of it at once.
 */
export type GatherEvidence = () => readonly RecordRef[];

/** A value with what it stands on. */
export type Measured = {
  /** Null = not defined here, with the reason; never NaN. */
  readonly value: number | null;
  readonly reason: Text | null;
  /** Where the value is a share or a mean: what is counted, and of how many. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** 95 % interval, where the measure has one. */
  readonly low: number | null;
  readonly high: number | null;
  /** Gathers the records that the value stands on, from which alone it follows again; each once, in the order of their tables and ids. */
  readonly evidence: GatherEvidence;
  /**
   * Gathers those among them that are counted in the numerator; the others are only in the whole that it is a part of. All of them where
   * the value is no part of a whole, or where what is counted has no records of its own.
   */
  readonly counted: GatherEvidence;
  /** Gathers the same as `evidence` as they come, in any order, some perhaps twice: for whoever only counts them. */
  readonly listed: GatherEvidence;
  /** What stands beside the value: counts, members, the expected value and p of its reference distribution. */
  readonly detail: Readonly<Record<string, number | string | null | readonly (number | string)[]>>;
};

/** One value of a measure: of a unit, and where the measure has one value for each dilemma, factor, pair or case, of that. */
export type MeasuredCell = Measured & {
  readonly unit: Unit;
  /** The dilemma, the factor, the two organisations ...; [] where the unit has one value. */
  readonly key: readonly string[];
};

/** A value by itself. */
export type CellValue = Omit<MeasuredCell, 'evidence' | 'counted' | 'listed'>;

/** A value with the number of records behind it in place of the records: plain data. */
export type CountedCell = CellValue & { readonly records: number };

/** A number that a person may set, with its default. */
export type MeasureParameter = {
  readonly id: string;
  readonly label: Text;
  readonly unit: Text;
  readonly standard: number;
  readonly min: number;
  readonly max: number;
};

/** What a computation gets. Nothing else varies: the same records, network and seed give the same cells. */
export type MeasureContext = {
  readonly records: StudyRecords;
  /** The study that the records are a change of, or the records themselves: the words of the recipe mean what they mean in it. */
  readonly studied: StudyRecords;
  /** The network of organisations the recipe gives; measures that look at structure read it. */
  readonly network: Network;
  readonly seed: number;
  /** By parameter id; every parameter of the measure is there. */
  readonly parameters: Readonly<Record<string, number>>;
  /** What chance gives; the draws hang on what is asked alone, wherever they are made. */
  readonly chance: ChanceOf;
  /** Last day of the observation, ISO: that of the recipe's period, else of the log. Null = neither is there. */
  readonly observedUntil: string | null;
};

/** A place of the key. `words` are what its values are called, where they come from a list of ours. */
export type MeasureKey = { readonly id: string; readonly label: Text; readonly words?: Readonly<Record<string, Text>> };

/** A described measure: form, table header, methods page and export column are read from it. */
export type StudyMeasure = {
  /** Snake case. */
  readonly id: string;
  readonly family: MeasureFamily;
  readonly label: Text;
  readonly definition: Text;
  /** One for all languages where it has letters and signs only; where it has words, in each language. */
  readonly formula: string | Text;
  readonly range: { readonly min: number | null; readonly max: number | null };
  readonly unit: Text;
  readonly undefinedWhen: Text;
  readonly convention: Text;
  readonly references: readonly Reference[];
  /** True where the operationalisation is ours and no validated instrument. */
  readonly ownDesign: boolean;
  /** The standard dilemma (`dilemma-loyalty` ...) whose structural side this measures; absent for every other measure. */
  readonly dilemma?: string;
  /** What `key` holds, in order; [] where a unit has one value. */
  readonly keys: readonly MeasureKey[];
  readonly groupings: readonly Grouping[];
  /** Values with a smaller denominator are null with a reason; 0 = always shown. */
  readonly minimum: number;
  readonly parameters: readonly MeasureParameter[];
  /** What is drawn at random, as often as the parameter `draws` says; absent where nothing is. */
  readonly drawn?: Text;
  /** One cell of the study without key, with the reason, where there is nothing at all to compute for. */
  readonly compute: (context: MeasureContext) => readonly MeasuredCell[];
};

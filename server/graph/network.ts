import type { DirectedGraph, UndirectedGraph } from 'graphology';
import type { NetworkRecipe, TieSource } from '../model/network-recipe.ts';
import type { RecordRef, TieRecords } from '../model/records.ts';
import type { Text } from '../model/text.ts';

/**
 * How the sources agree about a pair of organisations. A side *reports* a tie when its roster, interview or coded passage says so,
 * and *denies* it by an explicit zero; a third party is somebody of neither side (a researcher, a parent, another organisation).
 * - `confirmed_both_and_log` both sides report it, and it is logged · `confirmed_both_reports` both report it, nothing logged
 * - `confirmed_report_and_log` one side reports it, and it is logged
 * - `confirmed_report_and_third_party` one side and a third party report it, nothing logged
 * - `third_party_and_log` neither side reports it, a third party does, and it is logged
 * - `disputed` one side reports it, the other denies it, and nobody else speaks for it
 * - `unconfirmed_one_report` one side reports it, the other was not heard, and nobody else speaks for it
 * - `third_party_report` only a third party reports it · `log_only` nobody reports it, it is logged
 *
 * Only the records that the recipe lets through are looked at. The first five are the ties with at least two independent sources:
 * what the tie rule `confirmed` keeps. Our extension with third parties of the usual scheme of two reports and a log.
 */
export const sourceClasses = [
  'confirmed_both_and_log',
  'confirmed_both_reports',
  'confirmed_report_and_log',
  'confirmed_report_and_third_party',
  'third_party_and_log',
  'disputed',
  'unconfirmed_one_report',
  'third_party_report',
  'log_only',
] as const;
export type SourceClass = (typeof sourceClasses)[number];

/**
 * How the sources agree about a pair for which none speaks, so that it has no tie: `absent` both sides deny it · `absent_one_report` one
 * side denies it, the other was not heard · `unknown` neither side was heard. A log that is silent says nothing of its own.
 */
export const absenceClasses = ['absent', 'absent_one_report', 'unknown'] as const;
export type AbsenceClass = (typeof absenceClasses)[number];

/** Every class of a pair of organisations, with a tie or without. */
export const pairClasses = [...sourceClasses, ...absenceClasses] as const;
export type PairClass = (typeof pairClasses)[number];

/** An organisation (or person) in a network. Empty values are `null`. Never an attribute called `type`: the renderer claims that word. */
export type NodeAttributes = {
  readonly label: string;
  readonly kind: string | null;
  readonly sector: string | null;
  readonly municipality: string | null;
  readonly district: string | null;
  /** False where records name the organisation but the organisations table does not. */
  readonly listed: boolean;
  /** False for a partner from outside the boundary. */
  readonly inside: boolean;
  /** Whether the roster was answered; null = not known. */
  readonly responded: boolean | null;
  readonly building: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  /** Organisations folded into this one by the roll-up rule, itself left out. */
  readonly folded: readonly string[];
  /** What may serve as a partition, by column name: sector, type, municipality (its name), district, governance_role, and what the user kept. */
  readonly attributes: Readonly<Record<string, string>>;
};

/** A tie of a network: an arc when the network is directed. */
export type TieAttributes = {
  /** In the unit of the network; null where it is not known (a report without a strength, a pair without logged days). */
  readonly weight: number | null;
  readonly types: readonly string[];
  readonly sources: readonly TieSource[];
  readonly sourceClass: SourceClass;
  /**
   * The records that make this tie: every record between the two that the recipe lets through, whichever of them satisfied the rule.
   * Contacts, then relations, then passages, each in the order of import and row.
   */
  readonly records: TieRecords;
};

export type NetworkGraph = DirectedGraph<NodeAttributes, TieAttributes> | UndirectedGraph<NodeAttributes, TieAttributes>;

/** Records that were not used, and why; nothing is left out in silence. At most five examples. */
export type LeftOut = {
  readonly code: LeftOutCode;
  readonly reason: Text;
  readonly count: number;
  readonly examples: readonly RecordRef[];
};
/** In the order in which they are looked at: a record is counted under the first that applies. */
export const leftOutCodes = [
  'consent-withdrawn',
  'source-not-chosen',
  'no-person',
  'outside-boundary',
  'self-tie',
  'other-relation-type',
  'outside-period',
  'not-answered',
  'explicitly-absent',
  'only-wished',
  'tie-rule',
  'below-threshold',
] as const;
export type LeftOutCode = (typeof leftOutCodes)[number];

/** What a weight counts. */
export type WeightUnit = 'contacts' | 'reports' | 'passages' | 'contacts-per-30-days' | 'strength';

export type BuildReport = {
  /** Records read that name two organisations, and how many of them made a tie. `read` = `used` + everything left out. */
  readonly read: number;
  readonly used: number;
  /** In the order of `leftOutCodes`; codes that did not occur are not there. */
  readonly leftOut: readonly LeftOut[];
  /**
   * The days on which contacts could be logged: the recipe's period, or where that is open the study's first and last logged day,
   * both included. Null without a log.
   */
  readonly logged: { readonly from: string; readonly to: string; readonly days: number } | null;
  /** Organisations inside that answered a roster, and that were asked; null where unknown. */
  readonly response: { readonly answered: number; readonly asked: number } | null;
  /** Nodes that records name but the organisations (or persons) table does not. */
  readonly unlisted: readonly string[];
  /** Isolates set aside because the recipe does not keep them. */
  readonly isolatesSetAside: readonly string[];
};

/**
 * A network with its recipe. The graph is simple (no self-ties, no parallel ties); nodes are in code-point order of their ids,
 * ties in order of source and target (in an undirected network source < target), so the same recipe and records give the same graph.
 */
export type Network = {
  readonly graph: NetworkGraph;
  readonly recipe: NetworkRecipe;
  readonly weightUnit: WeightUnit;
  readonly report: BuildReport;
};

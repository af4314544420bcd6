import type { DirectedGraph, UndirectedGraph } from 'graphology';
import type { NetworkRecipe, TieSource } from '../model/network-recipe.ts';
import type { RecordRef } from '../model/records.ts';
import type { Text } from '../model/text.ts';

/**
 * How the sources agree about a pair of organisations. `r` = a side's report (1, 0 or missing), `log` = a logged contact.
 * - `confirmed_both_and_log` both report it, and it is logged · `confirmed_both_reports` both report it
 * - `confirmed_report_and_log` one reports it, and it is logged · `disputed` one reports it, the other denies it, nothing logged
 * - `unconfirmed_one_report` one reports it, the other was not heard, nothing logged
 * - `third_party_report` neither side reports it, a third party (researcher, parent) does, nothing logged
 * - `third_party_and_log` the same, and it is logged · `log_only` nobody reports it, it is logged
 */
export const sourceClasses = [
  'confirmed_both_and_log',
  'confirmed_both_reports',
  'confirmed_report_and_log',
  'third_party_and_log',
  'disputed',
  'unconfirmed_one_report',
  'third_party_report',
  'log_only',
] as const;
export type SourceClass = (typeof sourceClasses)[number];

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
  /** Further attributes for partitions, by column name. */
  readonly attributes: Readonly<Record<string, string>>;
};

/** A tie of a network: an arc when the network is directed. */
export type TieAttributes = {
  /** In the unit of the network; null where the rule gives none (a report without a strength). */
  readonly weight: number | null;
  readonly types: readonly string[];
  readonly sources: readonly TieSource[];
  readonly sourceClass: SourceClass;
  /** The records that make this tie, in the order of import and row. */
  readonly records: readonly RecordRef[];
};

export type NetworkGraph = DirectedGraph<NodeAttributes, TieAttributes> | UndirectedGraph<NodeAttributes, TieAttributes>;

/** Records that were not used, and why; nothing is left out in silence. */
export type LeftOut = {
  readonly code: LeftOutCode;
  readonly reason: Text;
  readonly count: number;
  readonly examples: readonly RecordRef[];
};
export const leftOutCodes = [
  'self-tie',
  'outside-boundary',
  'outside-period',
  'other-relation-type',
  'explicitly-absent',
  'not-answered',
  'source-not-chosen',
  'consent-withdrawn',
  'tie-rule',
  'below-threshold',
  'no-person',
] as const;
export type LeftOutCode = (typeof leftOutCodes)[number];

/** What a weight counts. */
export type WeightUnit = 'contacts' | 'reports' | 'passages' | 'contacts-per-30-days' | 'strength';

export type BuildReport = {
  /** Records read and records that made a tie. */
  readonly read: number;
  readonly used: number;
  readonly leftOut: readonly LeftOut[];
  /** First and last logged day that counted, and the days between, both included; null without a log. */
  readonly logged: { readonly from: string; readonly to: string; readonly days: number } | null;
  /** Organisations in the network that answered a roster, and that were asked; null where unknown. */
  readonly response: { readonly answered: number; readonly asked: number } | null;
  /** Isolates set aside because the recipe does not keep them. */
  readonly isolatesSetAside: readonly string[];
};

/**
 * A network with its recipe. The graph is simple (no self-ties, no parallel ties); nodes are in code-point order of their ids,
 * ties in order of source and target, so the same recipe and records give the same graph.
 */
export type Network = {
  readonly graph: NetworkGraph;
  readonly recipe: NetworkRecipe;
  readonly weightUnit: WeightUnit;
  readonly report: BuildReport;
};

import type { Network } from '../graph/network.ts';
import type { NetworkValue } from '../model/result.ts';
import type { Text } from '../model/text.ts';
import type { CompressedRows } from './kernels/compressed-rows.ts';

export type Reference = { readonly citation: string; readonly doi?: string };

/** Which ties' records stand behind a value. */
export type EvidenceScope =
  | 'ties-of-node' // the node's own ties
  | 'component-of-node' // all ties of its component
  | 'all-ties';

export type Parameter = {
  readonly id: string;
  readonly label: Text;
  readonly kind: 'attribute';
};

type Described = {
  /** Snake case; the id of the reference values where the convention is the same. */
  readonly id: string;
  readonly family: 'position' | 'activity' | 'cohesion' | 'centralisation' | 'composition';
  readonly label: Text;
  /** What it says, in words of a coordinator. */
  readonly definition: Text;
  /** In the letters of notation.ts. */
  readonly formula: string;
  readonly range: { readonly min: number | null; readonly max: number | null };
  readonly unit: Text;
  readonly undefinedWhen: Text;
  /** How direction and weight are treated. */
  readonly convention: Text;
  readonly references: readonly Reference[];
  /** At most one, `partition`: the value is computed for each partition asked for and its id gets `_<attribute>`. */
  readonly parameters: readonly Parameter[];
  readonly evidence: EvidenceScope;
  /** False: computed and exported, but not among the first columns a coordinator sees. */
  readonly headline: boolean;
};

/** What is prepared once per network. */
export type Shape = {
  readonly seed: number;
  /** Directed (or, for an undirected network, symmetric) rows. */
  readonly rows: CompressedRows;
  /** Rows of the union-symmetrised, binary network. */
  readonly unionRows: CompressedRows;
};

/** An attribute of the nodes by position; null = not known. */
export type Partition = { readonly attribute: string; readonly values: readonly (string | null)[] };

/** What a computation gets beside the network. Nothing else varies, so same network and seed give the same values. */
export type Context = Shape & {
  /** Computes once per network and function; for values that several indicators share. */
  readonly shared: <T>(compute: (shape: Shape) => T) => T;
  /** Without values when the indicator has no partition parameter. */
  readonly partition: Partition;
};

export type Undefined = { readonly undefined: Text };

/** Values by node position; a place may be undefined with a reason, and so may the whole. */
export type NodeOutcome = readonly (number | Undefined)[] | Float64Array | Int32Array | Undefined;
export type NetworkOutcome =
  | number
  | Undefined
  | { readonly value: number | Undefined; readonly detail: NonNullable<NetworkValue['detail']> };

export type NodeIndicator = Described & {
  readonly scope: 'node';
  readonly compute: (network: Network, context: Context) => NodeOutcome;
};
export type NetworkIndicator = Described & {
  readonly scope: 'network';
  readonly compute: (network: Network, context: Context) => NetworkOutcome;
};
export type Indicator = NodeIndicator | NetworkIndicator;

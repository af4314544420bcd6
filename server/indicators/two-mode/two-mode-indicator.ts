import type { Projection } from '../../graph/project.ts';
import type { TwoModeNetwork } from '../../graph/two-mode/two-mode-network.ts';
import type { Described, NetworkOutcome, NodeOutcome } from '../indicator.ts';
import type { CompressedRows } from '../kernels/compressed-rows.ts';

/** What is prepared once per two-mode network. */
export type TwoModeShape = {
  readonly network: TwoModeNetwork;
  /** Both sides as one undirected, binary network: the first side, then the second. */
  readonly rows: CompressedRows;
  /** The ties within each side by what is shared; `mode0` is the first side. */
  readonly projections: { readonly mode0: Projection; readonly mode1: Projection };
};

/** Values by node: the first side, then the second. */
export type TwoModeNodeIndicator = Described & {
  readonly scope: 'node';
  readonly compute: (shape: TwoModeShape) => NodeOutcome;
};
export type TwoModeNetworkIndicator = Described & {
  readonly scope: 'network';
  readonly compute: (shape: TwoModeShape) => NetworkOutcome;
};
export type TwoModeIndicator = TwoModeNodeIndicator | TwoModeNetworkIndicator;

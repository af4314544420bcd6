import type Sigma from 'sigma';
import type { DrawingView } from '../../../../server/http/contract.ts';

/** What a node and a tie carry on the map. None of it is called `type`: sigma claims that word. */
export type MapNode = {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly color: string;
  readonly label: string;
  readonly shape: DrawingView['nodes'][number]['shape'];
  readonly outline: string;
  /** In CSS pixels. */
  readonly outlineWidth: number;
  /** The name as the drawing wraps it; empty where it found no room. */
  readonly labelLines: readonly string[];
  /** Where the drawing puts the first baseline, relative to the node, y downward; null where it found no room. */
  readonly labelAt: { readonly dx: number; readonly dy: number; readonly anchor: 'start' | 'middle' | 'end' } | null;
};

export type MapTie = {
  readonly size: number;
  readonly color: string;
  readonly heads: DrawingView['ties'][number]['heads'];
  readonly dashed: boolean;
};

export type MapSigma = Sigma<MapNode, MapTie>;

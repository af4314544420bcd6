import type { Nature } from '../model/study.ts';
import type { Locale, Text } from '../model/text.ts';
import type { SourceClass } from './network.ts';

/*
 * A drawing: positions and appearance of a network, the same for screen and print.
 * Lengths are in units of the drawing's own frame (width x height); the screen scales it, print maps the width to millimetres.
 * y runs downwards.
 */

export const shapes = ['circle', 'square', 'diamond', 'triangle', 'hexagon', 'pentagon', 'cross'] as const;
export type Shape = (typeof shapes)[number];

/** What a what-if scenario does to a node or tie; what is not there in a drawing of the data. */
export type ChangeMark = 'added' | 'removed' | 'weakened' | 'strengthened';

export type DrawnNode = {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** Radius of a circle of the node's area; every shape of one radius has the same area (see drawing-shapes.ts). */
  readonly radius: number;
  readonly fill: string;
  /** Colour of the border; stands out from white by 3 : 1 or more. */
  readonly outline: string;
  readonly shape: Shape;
  /** True where a size is asked for and this node has none (not defined): drawn with a white inside, in the least size. */
  readonly hollow: boolean;
  /** The whole name. */
  readonly label: string;
  /** The name as it is drawn: wrapped, and shortened with … where it is very long. Empty where there was no room. */
  readonly labelLines: readonly string[];
  /** Where the baseline of the first line stands; null where there was no room. */
  readonly labelAt: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'middle' | 'end' } | null;
  /** The group (sector by default) and the value the size shows. */
  readonly group: string | null;
  readonly value: number | null;
  /** Absent where no scenario touches it. */
  readonly change?: 'added' | 'removed';
};

/** One line per pair; two arcs in opposite directions are one line with two heads. */
export type DrawnTie = {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly heads: 'none' | 'target' | 'both';
  readonly width: number;
  readonly colour: string;
  /** One-sided: only one side or a third party reports it, or the other side denies it. */
  readonly dashed: boolean;
  /** Of two arcs the better confirmed class. */
  readonly sourceClass: SourceClass;
  /** Of two arcs the sum, a mutual report counted once; of reported strengths the greater. Null where no arc has a weight. */
  readonly weight: number | null;
  /** Absent where no scenario touches it. */
  readonly change?: ChangeMark;
};

export type Legend = {
  readonly groups: readonly {
    /** Null = not known; `otherGroup` = the categories beyond seven together. */
    readonly id: string | null;
    readonly label: string;
    readonly colour: string;
    readonly outline: string;
    readonly shape: Shape;
    readonly count: number;
  }[];
  readonly groupTitle: string;
  /** Circles of the size legend; null when all nodes are of one size. */
  readonly sizes: {
    readonly title: string;
    readonly steps: readonly { readonly value: number; readonly radius: number; readonly label: string }[];
    /** The mark of a node without a value; null where every node has one. */
    readonly undefined: { readonly radius: number; readonly label: string } | null;
  } | null;
  readonly tieTitle: string;
  readonly ties: readonly {
    readonly label: string;
    readonly width: number;
    readonly dashed: boolean;
    readonly heads: DrawnTie['heads'];
  }[];
  /** The marks of a scenario that occur; absent where there is none. */
  readonly changeTitle?: string;
  readonly changes?: readonly { readonly mark: ChangeMark; readonly label: string }[];
};

export type Drawing = {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly DrawnNode[];
  /** Thin ones first, so that strong ties lie on top. */
  readonly ties: readonly DrawnTie[];
  /** Size of the labels' letters, and the distance of their baselines. */
  readonly labelSize: number;
  readonly labelLeading: number;
  /** The words above the block of nodes without ties, with the left end of their baseline; null where every node has a tie. */
  readonly isolates: { readonly heading: string; readonly x: number; readonly y: number; readonly count: number } | null;
  readonly legend: Legend;
  readonly title: string;
  /** Sentences under the figure: n and ties, response, tie rule, weight, period, source, seed, version. */
  readonly caption: readonly string[];
  readonly nature: Nature;
  /** Must stand in the figure itself where the data are synthetic ("SYNTHETISCHE DATA - geen bevinding") or a scenario is drawn; null otherwise. */
  readonly mark: string | null;
};

/** The id of the group of rare categories. */
export const otherGroup = '(other)';

/*
 * Paper: a drawing is as wide as the printed figure less an edge at both sides, in print points.
 */
export const pointsPerMillimetre = 72 / 25.4;
export const paperEdge = 6;
/** A full text width, millimetres: letters have their sizes at this width, and grow slower than the paper on a larger one. */
export const fullWidthMm = 174;

/** How a network is to be drawn. */
export type DrawingRequest = {
  readonly locale: Locale;
  /** What the node's area shows; null = all nodes of one size. `values` by node id, null = not defined. */
  readonly size: { readonly label: Text; readonly values: ReadonlyMap<string, number | null> } | null;
  /** A column that groups the organisations: `sector`, `kind`, `municipality`, `district` or one of their attributes. */
  readonly colourBy: string;
  /** What the figure says of the data; `source` and `licence` may be empty. */
  readonly card: { readonly title: Text; readonly nature: Nature; readonly source: string; readonly licence: string };
  /** Of the layout; stands in the caption. */
  readonly seed: number;
  /** Version of the product and hash of the network, as the caption names them. */
  readonly version: string;
  readonly networkHash: string;
  /** Width in print, millimetres: labels stay at least 6 points there. 174 (a full text width) by default. */
  readonly widthMm?: number;
};

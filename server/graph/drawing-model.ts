import type { Nature } from '../model/study.ts';
import type { SourceClass } from './network.ts';

/*
 * A drawing: positions and appearance of a network, the same for screen and print.
 * Lengths are in points of the drawing's own frame (width x height); the screen scales it, print maps the width to millimetres.
 */

export const shapes = ['circle', 'square', 'diamond', 'triangle', 'hexagon', 'pentagon', 'cross'] as const;
export type Shape = (typeof shapes)[number];

export type DrawnNode = {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly fill: string;
  readonly shape: Shape;
  readonly label: string;
  /** Where the label stands; null where there was no room. */
  readonly labelAt: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'middle' | 'end' } | null;
  /** The group (sector by default) and the value the size shows. */
  readonly group: string | null;
  readonly value: number | null;
};

/** One line per pair; two arcs in opposite directions are one line with two heads. */
export type DrawnTie = {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly heads: 'none' | 'target' | 'both';
  readonly width: number;
  readonly colour: string;
  readonly dashed: boolean;
  readonly sourceClass: SourceClass;
  readonly weight: number | null;
};

export type Legend = {
  readonly groups: readonly {
    readonly id: string | null;
    readonly label: string;
    readonly colour: string;
    readonly shape: Shape;
    readonly count: number;
  }[];
  readonly groupTitle: string;
  /** Circles of the size legend; null when all nodes are of one size. */
  readonly sizes: {
    readonly title: string;
    readonly steps: readonly { readonly value: number; readonly radius: number }[];
  } | null;
  readonly ties: readonly {
    readonly label: string;
    readonly width: number;
    readonly dashed: boolean;
    readonly heads: DrawnTie['heads'];
  }[];
};

export type Drawing = {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly DrawnNode[];
  readonly ties: readonly DrawnTie[];
  readonly legend: Legend;
  readonly title: string;
  /** Sentences under the figure: n and ties, response, tie rule, weight, period, source, seed, version. */
  readonly caption: readonly string[];
  readonly nature: Nature;
};

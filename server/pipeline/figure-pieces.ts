import type { FontFiles } from '../export/exporter.ts';
import type { Drawing } from '../graph/drawing-model.ts';
import type { DrawnScenario } from '../graph/drawing-scenario.ts';
import type { Layout } from '../graph/layout-model.ts';
import type { Network } from '../graph/network.ts';
import { type PlainNetwork, plainNetwork, restoreNetwork } from '../graph/plain-network.ts';
import type { Results } from '../model/result.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Study } from '../model/study.ts';
import { drawStudy, drawWhatIf, keepLayout, keptLayout } from './draw.ts';
import { printFigure } from './products.ts';
import type { Pieceworkers } from './walk-pieces.ts';
import type { Appearance, BuiltNetwork, Product } from './workbench-model.ts';

type Look = {
  readonly appearance: Appearance;
  readonly versions: Readonly<Record<string, string>>;
};
export type FigurePrint = {
  readonly exporter: string;
  readonly widthMm: number;
  readonly dpi: number;
  readonly fonts: FontFiles;
};

/** A figure that is wanted. */
export type FigureAsked = Look & {
  readonly built: BuiltNetwork;
  /** With the indicator that is shown by size; null = none is, or a scenario is drawn, of which it is computed. */
  readonly results: Pick<Results, 'nodes' | 'node'> | null;
  /** A scenario to draw, as it was written and as it changes the network, with the hash of the network after it; null = the data as they are. */
  readonly scenario: { readonly written: Scenario; readonly drawn: DrawnScenario; readonly hash: string } | null;
};

/** The same as plain data. */
export type FigurePiece = Look & {
  readonly study: Study;
  readonly hash: string;
  readonly network: PlainNetwork;
  readonly results: FigureAsked['results'];
  readonly scenario:
    | (Pick<DrawnScenario, 'name' | 'changes'> & {
        readonly written: Scenario;
        readonly hash: string;
        readonly after: PlainNetwork;
      })
    | null;
  /** Where the nodes stand, if that is known. */
  readonly layout: Layout | null;
  /** Null = it is drawn for a screen, not printed. */
  readonly print: FigurePrint | null;
};
/** What a piece gives; the layout for whoever draws the same network again, null where a scenario was drawn. */
export type FigureGiven = { readonly made: Drawing | Product; readonly layout: Layout | null };
export type Figures = Pieceworkers<FigurePiece, FigureGiven>;

/** Whether drawing a network takes longer than a thread that answers people may be away: more than some tenths of a second. */
export function drawsLong({ graph: { order, size } }: Network): boolean {
  return order + size > 3000;
}

/** Draws a network for a screen. @param figures who draws a large one; null = this thread does @throws StudyError as drawStudy, or what figures throw */
export async function drawFigure(asked: FigureAsked, figures: Figures | null): Promise<Drawing> {
  // What is not printed is a drawing.
  return (await have(asked, null, figures)) as Drawing;
}

/**
 * Draws a figure and prints it: the same bytes, whoever does it.
 * @param figures who draws a large one; null = this thread does
 * @param signal nobody waits for it any more: it is not begun
 * @throws StudyError as drawStudy and printFigure, or what figures throw
 */
export async function makeFigure(
  asked: FigureAsked,
  print: FigurePrint,
  figures: Figures | null,
  signal?: AbortSignal,
): Promise<Product> {
  // What is printed is a product.
  return (await have(asked, print, figures, signal)) as Product;
}

/** What a piece gives. */
export async function doFigurePiece(piece: FigurePiece): Promise<FigureGiven> {
  const { study, hash, scenario, layout, print, ...rest } = piece;
  const network = restoreNetwork(piece.network);
  const { seed } = piece.appearance;
  if (layout !== null) keepLayout(network.graph, seed, layout);
  const drawn = (own: NonNullable<FigurePiece['scenario']>): FigureAsked['scenario'] => {
    const { written, hash: hashAfter, name, changes, after } = own;
    return { written, hash: hashAfter, drawn: { name, changes, before: network, after: restoreNetwork(after) } };
  };
  const asked = { ...rest, built: { study, hash, network }, scenario: scenario === null ? null : drawn(scenario) };
  const made = await makeHere(asked, print);
  return { made, layout: keptLayout(network.graph, seed) };
}

async function have(asked: FigureAsked, print: FigurePrint | null, figures: Figures | null, signal?: AbortSignal) {
  const { network } = asked.built;
  if (figures === null || !drawsLong(network)) return makeHere(asked, print);
  const given: FigureGiven[] = [];
  await figures.each([pieceOf(asked, print)], (give) => given.push(give), signal, true);
  // One piece gives once.
  const { made, layout } = given[0] as FigureGiven;
  if (layout !== null) keepLayout(network.graph, asked.appearance.seed, layout);
  return made;
}

function pieceOf(asked: FigureAsked, print: FigurePrint | null): FigurePiece {
  const { built, results, scenario, appearance, versions } = asked;
  const { study, hash, network } = built;
  return {
    study,
    hash,
    network: plainNetwork(network),
    results: results && { nodes: results.nodes, node: results.node.filter(({ id }) => id === appearance.sizeBy) },
    scenario: scenario && {
      written: scenario.written,
      hash: scenario.hash,
      name: scenario.drawn.name,
      changes: scenario.drawn.changes,
      after: plainNetwork(scenario.drawn.after),
    },
    layout: scenario === null ? keptLayout(network.graph, appearance.seed) : null,
    appearance,
    versions,
    print,
  };
}

async function makeHere(asked: FigureAsked, print: FigurePrint | null): Promise<Drawing | Product> {
  const { built, results, scenario, appearance, versions } = asked;
  const hash = scenario?.hash ?? built.hash;
  const drawing =
    scenario === null
      ? drawStudy(built, results, appearance, versions, print?.widthMm)
      : drawWhatIf({ study: built.study, hash, scenario: scenario.drawn }, appearance, versions, print?.widthMm);
  if (print === null) return drawing;
  const { fonts, ...size } = print;
  return printFigure({ ...built, hash, drawing }, appearance, size, { fonts, versions }, scenario?.written ?? null);
}

import { basename, dirname, extname } from 'node:path';
import { StudyError } from '../model/errors.ts';
import { standardSeed } from '../model/random.ts';
import type { StudyRecords } from '../model/records.ts';
import type { Results } from '../model/result.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Card } from '../model/study.ts';
import type { Locale } from '../model/text.ts';
import type { buildHashed } from '../pipeline/analyse.ts';
import { makeFigure } from '../pipeline/figure-pieces.ts';
import { fontFiles } from '../pipeline/fonts.ts';
import { figureFormats } from '../pipeline/products.ts';
import { productVersions } from '../pipeline/versions.ts';
import { drawnScenario } from '../pipeline/what-if.ts';
import type { Appearance } from '../pipeline/workbench-model.ts';
import type { FigureOptions } from './figure-option.ts';
import { indicatorOfResult, noSuchIndicator } from './read-choice.ts';
import { checkFolder, writeProducts } from './surroundings.ts';

/** A figure that is asked for: where it goes and what it looks like. */
export type FigureAsked = {
  readonly file: string;
  readonly print: { readonly exporter: string; readonly widthMm: number; readonly dpi: number };
  readonly appearance: Appearance;
};

/**
 * Reads how a figure is asked for, and looks whether it can be written, before anything long begins.
 * @throws StudyError `unknown-export` where no figure is written with that ending, `no-such-indicator`, `bad-setting`, `cannot-write`
 */
export async function readFigureOptions(file: string, options: FigureOptions, locale: Locale): Promise<FigureAsked> {
  const exporter = extname(file).slice(1).toLowerCase();
  if (!figureFormats.includes(exporter)) throw new StudyError('usage', 'unknown-export', { id: exporter, known: figureFormats });
  if (options.sizeBy !== undefined && indicatorOfResult(options.sizeBy) === null) throw noSuchIndicator(options.sizeBy);
  const print = { exporter, widthMm: within('--width', options.width, 50, 420), dpi: within('--dpi', options.dpi, 72, 1200) };
  await checkFolder(dirname(file));
  return { file, print, appearance: { sizeBy: options.sizeBy ?? null, colourBy: options.colourBy, seed: standardSeed, locale } };
}

/** The same figure, laid out from another seed. */
export function withSeed(asked: FigureAsked, seed: number): FigureAsked {
  return { ...asked, appearance: { ...asked.appearance, seed } };
}

/** What a figure is drawn of. */
export type Drawable = {
  readonly built: ReturnType<typeof buildHashed>;
  readonly records: StudyRecords;
  readonly card: Card;
  readonly scenario: Scenario | null;
};

/**
 * Draws a figure and writes it.
 * @param results with the indicator that is shown by size; null = none is
 * @throws StudyError `nothing-to-draw`, `unknown-indicator`, `cannot-write` …
 */
export async function writeFigure(
  { file, print, appearance }: FigureAsked,
  { built, records, card, scenario }: Drawable,
  results: Results | null,
): Promise<void> {
  const { network } = built;
  if (network.graph.order === 0) throw new StudyError('invalid', 'nothing-to-draw');
  const study = { id: '', card, createdAt: '', revision: 0 };
  const changed = scenario && { written: scenario, ...drawnScenario(records, network, scenario) };
  const asked = {
    built: { study, network, hash: built.hash },
    results,
    scenario: changed,
    appearance,
    versions: productVersions(),
  };
  const { bytes } = await makeFigure(asked, { ...print, fonts: fontFiles() }, null);
  await writeProducts(dirname(file), [{ name: basename(file), bytes }]);
}

function within(name: string, word: string, least: number, most: number): number {
  const value = Number(word);
  if (!(value >= least && value <= most))
    throw new StudyError('usage', 'bad-setting', { name, value: word, problem: `${least} … ${most}` });
  return value;
}

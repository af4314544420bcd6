import { basename, dirname, extname } from 'node:path';
import { StudyError } from '../model/errors.ts';
import { standardSeed } from '../model/random.ts';
import { analyse, buildHashed, defaultPartitions } from '../pipeline/analyse.ts';
import { drawStudy, drawWhatIf } from '../pipeline/draw.ts';
import { fontFiles } from '../pipeline/fonts.ts';
import { printFigure } from '../pipeline/products.ts';
import { productVersions } from '../pipeline/versions.ts';
import { drawnScenario } from '../pipeline/what-if.ts';
import { parseSeed } from './analyse-command.ts';
import type { AddCommand } from './run-command-line.ts';
import { addScenarioOption, scenarioOption } from './scenario-option.ts';
import { addSourceOptions, readSourceOptions, type SourceOptions } from './study-source.ts';
import { chooseLocale, type ExitCode, type Surroundings, writeProducts } from './surroundings.ts';

type Options = SourceOptions & {
  out: string;
  sizeBy?: string;
  colourBy: string;
  seed: string;
  width: string;
  dpi: string;
  scenario?: string;
  lang?: string;
};

/** `weefsel figure`: the figure of a network, the same bytes each time. */
export const addFigure: AddCommand = (program, surroundings, done) => {
  const command = program.command('figure').description('Draw a network with legend and caption');
  addScenarioOption(addSourceOptions(command), 'what it adds and takes away is marked')
    .requiredOption('--out <file>', 'an .svg or .png file')
    .option('--size-by <indicator>', 'node indicator shown by size')
    .option('--colour-by <attribute>', 'attribute shown by colour and shape', 'sector')
    .option('--seed <number>', 'seed of the layout', String(standardSeed))
    .option('--width <mm>', 'printed width in millimetres', '174')
    .option('--dpi <number>', 'dots per inch of a .png', '300')
    .option('--lang <language>', 'nl, en or fr')
    .action(async (options: Options) => {
      done(await runFigure(options, surroundings));
    });
};

async function runFigure(options: Options, surroundings: Surroundings): Promise<ExitCode> {
  const locale = chooseLocale(options.lang, surroundings.environment);
  const exporter = extname(options.out).slice(1).toLowerCase();
  const print = { exporter, widthMm: within('--width', options.width, 50, 420), dpi: within('--dpi', options.dpi, 72, 1200) };
  const appearance = { sizeBy: options.sizeBy ?? null, colourBy: options.colourBy, seed: parseSeed(options.seed), locale };
  const scenario = await scenarioOption(options.scenario);
  const { records, recipe, card, readings } = await readSourceOptions(options, surroundings, locale);
  const built = buildHashed(records, recipe);
  if (built.network.graph.order === 0) throw new StudyError('invalid', 'nothing-to-draw');
  const versions = productVersions();
  const parts = { fonts: fontFiles(), versions };
  const study = { id: '', card, createdAt: '', revision: 0 };
  if (scenario !== null) {
    const drawn = drawnScenario(records, built.network, scenario);
    const drawing = drawWhatIf({ study, ...drawn }, appearance, versions, print.widthMm);
    const product = printFigure({ ...built, study, hash: drawn.hash, drawing }, appearance, print, parts, scenario);
    return finish(product.bytes);
  }
  const results =
    appearance.sizeBy === null
      ? null
      : analyse(built, records, { partitions: defaultPartitions(built.network), seed: appearance.seed }, versions);
  const shown = { ...built, study };
  const drawing = drawStudy(shown, results, appearance, versions, print.widthMm);
  return finish(printFigure({ ...shown, drawing }, appearance, print, parts).bytes);

  async function finish(bytes: Uint8Array): Promise<ExitCode> {
    await writeProducts(dirname(options.out), [{ name: basename(options.out), bytes }]);
    surroundings.out(`${options.out}\n`);
    return readings.some(({ outcome }) => outcome === 'partial') ? 1 : 0;
  }
}

function within(name: string, word: string, least: number, most: number): number {
  const value = Number(word);
  if (!(value >= least && value <= most))
    throw new StudyError('usage', 'bad-setting', { name, value: word, problem: `${least} … ${most}` });
  return value;
}

import { chanceFigure } from '../export/chance-figure.ts';
import { comparisonTable } from '../export/comparison-table.ts';
import type { FontFiles } from '../export/exporter.ts';
import { pictureAsPng } from '../export/png.ts';
import { writeSvg } from '../export/svg-element.ts';
import { StudyError } from '../model/errors.ts';
import { fillText, type Locale, type Text } from '../model/text.ts';
import type { CompareResult } from './compare-model.ts';
import { deflate } from './deflate.ts';
import { slugOf } from './slug.ts';
import type { Product } from './workbench-model.ts';

/** What can be handed out of a comparison: its table, everything in it, or the picture of one number among random networks. */
export type ComparisonFile =
  | { readonly kind: 'table'; readonly format: 'csv' | 'json' }
  | { readonly kind: 'figure'; readonly format: 'svg' | 'png'; readonly statistic: string; readonly unit: string };

const nothingTaken: ReadonlySet<string> = new Set();
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/**
 * Writes down a comparison, or the picture of a number of one of its networks among random networks.
 * @throws StudyError `no-such-picture`
 */
export async function printComparison(
  result: CompareResult,
  file: ComparisonFile,
  locale: Locale,
  fonts: FontFiles,
): Promise<Product> {
  if (file.kind === 'figure') return printChance(result, file, locale, fonts);
  const { study, units, rows, run } = result;
  const name = `${slugOf([study.id, ...units.map(({ label }) => label)].join('-'), nothingTaken)}.${file.format}`;
  if (file.format === 'csv') {
    return { name, mediaType: 'text/csv; charset=utf-8', bytes: bytesOf(comparisonTable(rows, units, run, locale)) };
  }
  const { id, revision, card } = study;
  const whole = { study: id, revision, nature: card.nature, source: card.source, run, units, rows };
  return { name, mediaType: 'application/json', bytes: bytesOf(`${JSON.stringify(whole, null, 1)}\n`) };
}

async function printChance(
  { study, units, rows, run }: CompareResult,
  { format, statistic, unit: key }: Extract<ComparisonFile, { kind: 'figure' }>,
  locale: Locale,
  fonts: FontFiles,
): Promise<Product> {
  const row = rows.find((each) => each.statistic === statistic);
  const unit = units.find((each) => each.key === key);
  const cell = row?.cells.find((each) => each.unit === key);
  if (row === undefined || unit === undefined || !cell?.chance || cell.value === null) {
    throw new StudyError('not-found', 'no-such-picture', { statistic }, { field: 'statistic' });
  }
  const isShare = row.kind === 'share';
  const written = new Intl.NumberFormat(
    locale,
    isShare ? { style: 'percent' } : { minimumFractionDigits: 2, maximumFractionDigits: 2 },
  );
  const small = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 });
  const { draws, mean } = cell.chance.baseline;
  const values = {
    network: unit.label,
    count: unit.order,
    ties: unit.size,
    value: written.format(cell.value),
    mean: written.format(mean),
    draws: new Intl.NumberFormat(locale).format(draws),
    upper: small.format(cell.chance.greaterOrEqual),
    lower: small.format(cell.chance.lessOrEqual),
    seed: run.seed,
    version: run.versions['weefsel'] ?? '',
    hash: unit.networkHash.slice(0, 12),
  };
  const say = (text: Text): string => fillText(text, values)[locale];
  const caption = [
    say(words.drawn),
    say(words.places),
    ...(study.card.nature === 'synthetic' ? [say(words.synthetic)] : []),
    say(words.made),
  ];
  const title = `${row.label[locale]}: ${unit.label}`;
  const metadata = {
    recipe: JSON.stringify(run.recipe),
    statistic,
    network: key,
    networkHash: unit.networkHash,
    seed: String(run.seed),
    repetitions: String(run.repetitions),
    versions: JSON.stringify(run.versions),
    nature: study.card.nature,
  };
  const picture = chanceFigure({
    title,
    value: values.value,
    at: cell.value,
    chance: cell.chance,
    tick: (value) => written.format(value),
    caption,
    metadata,
  });
  const name = `${slugOf(`${statistic}-${unit.label}`, nothingTaken)}.${format}`;
  if (format === 'svg') return { name, mediaType: 'image/svg+xml', bytes: bytesOf(writeSvg(picture)) };
  return {
    name,
    mediaType: 'image/png',
    bytes: await pictureAsPng(picture, title, { widthMm: 120, dpi: 300, fonts, metadata, deflate }),
  };
}

const words = {
  drawn: {
    nl: 'Grijs: {draws} toevalsnetwerken met evenveel organisaties ({count}) en banden ({ties}), gemiddeld {mean}. Lijn: {network}, {value}.',
    en: 'Grey: {draws} random networks with as many organisations ({count}) and ties ({ties}), on average {mean}. Line: {network}, {value}.',
    fr: 'Gris : {draws} réseaux tirés au hasard avec autant d’organisations ({count}) et de liens ({ties}), en moyenne {mean}. Ligne : {network}, {value}.',
  },
  places: {
    nl: 'Kans op minstens deze waarde p = {upper}, op hoogstens deze waarde p = {lower}.',
    en: 'Probability of at least this value p = {upper}, of at most this value p = {lower}.',
    fr: 'Probabilité d’au moins cette valeur p = {upper}, d’au plus cette valeur p = {lower}.',
  },
  synthetic: {
    nl: 'Door een generator gemaakte gegevens: geen bevinding over echte organisaties.',
    en: 'Data made by a generator: not a finding about real organisations.',
    fr: 'Données produites par un générateur : aucun résultat sur des organisations réelles.',
  },
  made: {
    nl: 'Weefsel {version}; startgetal {seed}; netwerk {hash}.',
    en: 'Weefsel {version}; seed {seed}; network {hash}.',
    fr: 'Weefsel {version} ; graine {seed} ; réseau {hash}.',
  },
} as const satisfies Record<string, Text>;

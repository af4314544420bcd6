import { compareRows, type NamedValues, type UnitValues } from '../compare/compare-rows.ts';
import { patternOf } from '../compare/pattern-measure.ts';
import { readReports } from '../compare/reports.ts';
import { leastForResampling } from '../compare/resample-vertices.ts';
import type { Row } from '../compare/row-model.ts';
import { chanceIds, drawnIds, rowIds } from '../compare/row-statistics.ts';
import type { Network } from '../graph/network.ts';
import { computeIndicators } from '../indicators/compute.ts';
import { blockSeed } from '../model/block-seed.ts';
import { StudyError, say } from '../model/errors.ts';
import type { Text } from '../model/text.ts';
import type { ComparePiece, Comparers, Material, Measured, PieceGive } from './compare-pieces.ts';

/** A network that is compared, with what it is built from. */
export type UnitToCompare = {
  readonly key: string;
  readonly label: string;
  readonly material: Material;
  readonly network: Network;
};

export type DrawOptions = { readonly seed: number; readonly repetitions: number };

export type CompareWatch = {
  readonly signal?: AbortSignal;
  /** Pieces done, of how many. */
  readonly onProgress?: (done: number, total: number) => void;
};

/** Draws of one block, and respondents of one piece: small enough that a stop is soon heard, large enough that sending them costs little. */
const drawsInBlock = 250;
const respondentsInPiece = 12;
/** Drawing looks at every pair of organisations; with more than these it would take minutes. */
const mostOrganisations = 1000;

/** A piece and where its answer goes. */
type Planned = { readonly piece: ComparePiece; readonly unit: number; readonly at: number };

/**
 * Sets networks side by side. Everything is drawn in blocks with seeds of their own, so the table is the same for any number of workers.
 * @param units 2 to 6
 * @throws StudyError `too-large-to-compare` before anything is drawn, the signal's reason when stopped
 */
export async function compareNetworks(
  units: readonly UnitToCompare[],
  options: DrawOptions,
  comparers: Comparers,
  { signal, onProgress }: CompareWatch = {},
): Promise<readonly Row[]> {
  for (const { label, network } of units) {
    const { order } = network.graph;
    if (order > mostOrganisations) {
      throw new StudyError('too-large', 'too-large-to-compare', { name: label, count: order, most: mostOrganisations });
    }
  }
  const planned = units.flatMap((unit, place) => planUnit(unit, place, options));
  const gives: PieceGive[] = [];
  let done = 0;
  const take = (give: PieceGive, place: number): void => {
    gives[place] = give;
    onProgress?.(++done, planned.length);
  };
  onProgress?.(0, planned.length);
  await comparers.each(
    planned.map(({ piece }) => piece),
    take,
    signal,
  );
  return compareRows(units.map((unit, place) => gather(unit, place, planned, gives)));
}

function planUnit(unit: UnitToCompare, place: number, options: DrawOptions): readonly Planned[] {
  const { key, network, material } = unit;
  const pieces: Omit<Planned, 'unit'>[] = [];
  const pattern = patternOf(network);
  for (const [how, statistics] of [
    ['resample', drawnIds],
    ['chance', chanceIds],
  ] as const) {
    if (network.graph.order < leastForResampling) continue;
    for (let first = 0; first < options.repetitions; first += drawsInBlock) {
      const repetitions = Math.min(drawsInBlock, options.repetitions - first);
      const seed = blockSeed(options.seed, key, how, first);
      pieces.push({ piece: { kind: 'draws', statistics, asks: { how, pattern, repetitions, seed } }, at: first });
    }
  }
  const statistics = rowIds;
  pieces.push({ piece: { kind: 'variants', statistics, asks: { material } }, at: 0 });
  if (material.centre === null) pieces.push({ piece: { kind: 'catchments', statistics, asks: { material } }, at: 0 });
  // Only who is in the network can be missed in it.
  const respondents = readReports(material.records, material.recipe).respondents.filter((id) => network.graph.hasNode(id));
  for (let first = 0; first < respondents.length; first += respondentsInPiece) {
    const asks = { material, respondents: respondents.slice(first, first + respondentsInPiece) };
    pieces.push({ piece: { kind: 'without', statistics, asks }, at: first });
  }
  return pieces.map((each) => ({ ...each, unit: place }));
}

/** All that came back about one network, in the order in which it was planned. */
function gather(unit: UnitToCompare, place: number, planned: readonly Planned[], gives: readonly PieceGive[]): UnitValues {
  const draws = { resample: [] as (readonly Float64Array[])[], chance: [] as (readonly Float64Array[])[] };
  const named = { variants: [] as NamedValues[], without: [] as NamedValues[], catchments: [] as NamedValues[] };
  for (const [index, { piece, unit: owner }] of planned.entries()) {
    const give = gives[index];
    if (owner !== place || give === undefined) continue;
    if (piece.kind === 'draws') {
      if ('draws' in give) draws[piece.asks.how].push(give.draws);
    } else if ('measured' in give) named[piece.kind].push(...give.measured.map((each) => namedValues(each, unit.network)));
  }
  const { key, label, network } = unit;
  const values = valuesOf(network);
  if (unit.material.centre !== null) {
    const own = new Map([...values].map(([id, value]) => [id, typeof value === 'number' ? value : null]));
    named.catchments.push({ name: unit.material.centre, label, order: network.graph.order, values: own });
  }
  return {
    key,
    label,
    order: network.graph.order,
    values,
    resampled: joinBlocks(drawnIds, draws.resample),
    chance: joinBlocks(chanceIds, draws.chance),
    ...named,
  };
}

function namedValues({ name, label, order, values }: Measured, { graph }: Network): NamedValues {
  return {
    name,
    // A respondent that is left out may not stand in the network that was measured; in the whole one it does.
    label: graph.hasNode(name) ? graph.getNodeAttribute(name, 'label') : label,
    order,
    values: new Map(rowIds.map((id, index) => [id, values[index] ?? null])),
  };
}

function valuesOf(network: Network): ReadonlyMap<string, number | Text> {
  const found = computeIndicators(network, { partitions: [], seed: 1, only: rowIds }).network;
  return new Map(found.map(({ id, value, reason }) => [id, value ?? reason ?? say('not-defined-here')]));
}

function joinBlocks(ids: readonly string[], blocks: readonly (readonly Float64Array[])[]): ReadonlyMap<string, Float64Array> {
  if (blocks.length === 0) return new Map();
  return new Map(ids.map((id, index) => [id, Float64Array.from(blocks.flatMap((block) => Array.from(block[index] ?? [])))]));
}

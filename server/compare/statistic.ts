import type { Network } from '../graph/network.ts';
import { computeIndicators } from '../indicators/compute.ts';
import { findIndicator, indicators } from '../indicators/index.ts';
import type { Indicator, Undefined } from '../indicators/indicator.ts';
import { say } from '../model/errors.ts';
import type { Text } from '../model/text.ts';

/** A number of a network that can be compared. */
export type Statistic = {
  /** The result id: of an indicator, or `<indicator>_<attribute>` where that has a partition. */
  readonly id: string;
  readonly label: Text;
  readonly unit: Text;
  readonly range: { readonly min: number | null; readonly max: number | null };
  /** The number of a network, or why it does not exist. @throws StudyError `unknown-attribute` */
  readonly measure: (network: Network) => number | Undefined;
};

/** Searches draw chance from a seed; in a comparison every network gets the same. */
const seed = 1;

type Named = { readonly indicator: Indicator; readonly attribute: string | null };

function readName(id: string): Named | null {
  const whole = findIndicator(id);
  if (whole !== undefined) return whole.parameters.length === 0 ? { indicator: whole, attribute: null } : null;
  // The longest indicator that the id begins with: `ei_index_union_sector` is `ei_index_union` by sector.
  const begun = indicators
    .filter((each) => each.parameters.length > 0 && id.startsWith(`${each.id}_`))
    .sort((a, b) => b.id.length - a.id.length)[0];
  return begun === undefined ? null : { indicator: begun, attribute: id.slice(begun.id.length + 1) };
}

/** The statistic of a result id; null when no indicator of networks has it. */
export function findStatistic(id: string): Statistic | null {
  const named = readName(id);
  if (named === null || named.indicator.scope !== 'network') return null;
  const { indicator, attribute } = named;
  const { label, unit, range } = indicator;
  const request = { partitions: attribute === null ? [] : [attribute], seed, only: [indicator.id] };
  return {
    id,
    label,
    unit,
    range,
    measure: (network) => {
      const found = computeIndicators(network, request).network[0];
      if (found === undefined) return { undefined: say('not-defined-here') };
      return found.value ?? { undefined: found.reason ?? say('not-defined-here') };
    },
  };
}

/** Ids of everything that can be compared; those with a partition need an attribute behind them. */
export function statisticIds(): readonly string[] {
  return indicators
    .filter(({ scope }) => scope === 'network')
    .map(({ id, parameters }) => (parameters.length === 0 ? id : `${id}_<attribute>`));
}

import type { MeasuredCell } from '../indicators/study/measure.ts';
import { say } from '../model/errors.ts';
import type { NetworkValue, NodeValues, Results, TieValues } from '../model/result.ts';
import type { ScenarioDifference } from '../model/scenario.ts';
import type { Text } from '../model/text.ts';

/** A measure with its cells; those of the same unit and key are one value. */
export type ComparedMeasure = {
  readonly measure: { readonly id: string };
  readonly cells: readonly Pick<MeasuredCell, 'unit' | 'key' | 'value' | 'reason' | 'detail' | 'numerator' | 'denominator'>[];
};

/** What is compared: the indicators of a network, and measures of its study. */
export type ComparedState = {
  readonly results: Pick<Results, 'nodes' | 'node' | 'ties' | 'tie' | 'network'>;
  readonly measures: readonly ComparedMeasure[];
};

type Side = { readonly value: number | string | null; readonly reason: Text | null; readonly detail: unknown };
type Subject = Pick<ScenarioDifference, 'scope' | 'id' | 'by' | 'of' | 'key'>;
type Entry = { readonly subject: Subject; readonly side: Side };

/**
 * Every value before and after a scenario: of the network, then of nodes, ties and measures, each as it stands before; values that there
 * are after only follow their own kind. A value that one side does not have is null there, with the reason.
 */
export function scenarioDifferences(before: ComparedState, after: ComparedState): readonly ScenarioDifference[] {
  const readers = [networkEntries, nodeEntries, tieEntries, measureEntries];
  return readers.flatMap((read) => {
    const [then, now] = [byKey(read(before)), byKey(read(after))];
    return [
      ...[...then].map(([key, { subject, side }]) => differenceOf(subject, side, now.get(key)?.side)),
      ...[...now].flatMap(([key, { subject, side }]) => (then.has(key) ? [] : [differenceOf(subject, undefined, side)])),
    ];
  });
}

function differenceOf(subject: Subject, before: Side | undefined, after: Side | undefined): ScenarioDifference {
  const value = before?.value ?? null;
  const now = after?.value ?? null;
  const difference = typeof value === 'number' && typeof now === 'number' ? plain(now - value) : null;
  return {
    ...subject,
    before: value,
    after: now,
    difference,
    reasonBefore: before === undefined ? say('scenario-not-before') : before.reason,
    reasonAfter: after === undefined ? say('scenario-not-after') : after.reason,
    changed: before === undefined || after === undefined || value !== now || !isSame(before.detail, after.detail),
    detailBefore: before?.detail ?? null,
    detailAfter: after?.detail ?? null,
  };
}

/** Without the noise of binary fractions: 0.3 less 0.1 is 0.2. */
function plain(difference: number): number {
  return Number(difference.toPrecision(12));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function byKey(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(
    entries.map((entry) => [JSON.stringify([entry.subject.id, entry.subject.by, entry.subject.of, entry.subject.key]), entry]),
  );
}

const noParts = { by: null, key: [] } as const;

function networkEntries({ results }: ComparedState): readonly Entry[] {
  return results.network.map(({ id, value, reason, detail }: NetworkValue) => ({
    subject: { scope: 'network', id, of: [], ...noParts },
    side: { value, reason, detail },
  }));
}

function nodeEntries({ results: { nodes, node } }: ComparedState): readonly Entry[] {
  return node.flatMap(({ id, values, reasons }: NodeValues) =>
    nodes.map((name, place) => ({
      subject: { scope: 'node', id, of: [name], ...noParts },
      side: { value: values[place] ?? null, reason: reasons.get(place) ?? null, detail: null },
    })),
  );
}

function tieEntries({ results: { ties, tie } }: ComparedState): readonly Entry[] {
  return tie.flatMap(({ id, values, reasons }: TieValues) =>
    ties.map((ends, place) => ({
      subject: { scope: 'tie', id, of: ends, ...noParts },
      side: { value: values[place] ?? null, reason: reasons.get(place) ?? null, detail: null },
    })),
  );
}

function measureEntries({ measures }: ComparedState): readonly Entry[] {
  return measures.flatMap(({ measure, cells }) =>
    cells.map(({ unit, key, value, reason, detail, numerator, denominator }) => ({
      subject: { scope: 'measure', id: measure.id, by: unit.by, of: unit.value === null ? [] : [unit.value], key },
      side: { value, reason, detail: { ...detail, numerator, denominator } },
    })),
  );
}

import type { StudyRecords } from '../../model/records.ts';
import type { MeasureContext } from './measure.ts';

/** What a reading of the records may hang on: everything but the parameters of the measure and the seed. */
export type Readable = Pick<MeasureContext, 'records' | 'studied' | 'network' | 'observedUntil'>;

/** Reads once what several measures share: again only for other records or another study behind them, network or last day. */
export function oncePerStudy<T>(read: (context: Readable) => T): (context: Readable) => T {
  const known = new WeakMap<StudyRecords, Readable & { readonly value: T }>();
  return (context) => {
    const { records, studied, network, observedUntil } = context;
    const last = known.get(records);
    const isSame = last?.studied === studied && last.network === network && last.observedUntil === observedUntil;
    if (isSame) return last.value;
    const value = read(context);
    known.set(records, { records, studied, network, observedUntil, value });
    return value;
  };
}

/** Reads once for each pair, or whatever else is one object as long as the study is the same. */
export function oncePerThing<K extends object, T>(read: (context: Readable, thing: K) => T): (context: Readable, thing: K) => T {
  const valuesOf = oncePerStudy((_context): WeakMap<K, { readonly value: T }> => new WeakMap());
  return (context, thing) => {
    const values = valuesOf(context);
    const known = values.get(thing);
    if (known !== undefined) return known.value;
    const value = read(context, thing);
    values.set(thing, { value });
    return value;
  };
}

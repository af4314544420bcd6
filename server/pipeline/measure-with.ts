import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Network } from '../graph/network.ts';
import {
  asStudy,
  type MeasuredStudy,
  type MeasureRequest,
  type MeasureValues,
  measureOne,
  wantedMeasures,
} from '../indicators/study/measured-study.ts';
import type { StudyRecords } from '../model/records.ts';
import { chanceFrom, haveDrawn } from './chance-pieces.ts';
import type { Comparers } from './compare-pieces.ts';

/**
 * The same as measureStudy, to the last bit, with what chance gives drawn by others while this thread computes the rest.
 * @throws what the comparers throw
 */
export async function measureStudyWith(
  comparers: Comparers,
  records: StudyRecords,
  network: Network,
  request: MeasureRequest,
  onMeasured?: (done: number, total: number) => void,
): Promise<MeasuredStudy> {
  const wanted = wantedMeasures(request);
  const values: Promise<MeasureValues>[] = [];
  for (const [place, measure] of wanted.entries()) {
    onMeasured?.(place, wanted.length);
    // The others hand over what they have drawn, and take more, between two measures.
    await nextTurn();
    const { chance, missing } = chanceFrom([]);
    const first = measureOne(measure, records, network, { ...request, chance });
    const again = async (): Promise<MeasureValues> => {
      const drawn = chanceFrom(await haveDrawn(missing, comparers));
      return measureOne(measure, records, network, { ...request, chance: drawn.chance });
    };
    const made = missing.length === 0 ? Promise.resolve(first) : again();
    // A failure is told below, with all others.
    made.catch(() => undefined);
    values.push(made);
  }
  return asStudy(await Promise.all(values), records, network, request);
}

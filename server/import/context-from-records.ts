import type { StudyRecords } from '../model/records.ts';
import { tableKinds } from '../model/tables.ts';
import type { ImportContext } from './format.ts';
import { emptyContext, withRecords } from './import-context.ts';
import type { CellValue } from './tables/fingerprint.ts';

/**
 * What a further import into a study is checked against.
 * @param today ISO day; later dates are a warning
 */
export function contextFromRecords(records: StudyRecords, today: string): ImportContext {
  let context = emptyContext(today);
  for (const kind of tableKinds) {
    const rows = records[kind].map((record) => ({
      // A stored record holds its table's columns, which are all cell values, beside what the store added.
      values: record as unknown as Readonly<Record<string, CellValue>>,
      attributes: record.attributes,
    }));
    context = withRecords(context, kind, rows);
  }
  return context;
}

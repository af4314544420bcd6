import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactLog } from '../../../server/graph/build/contact-log.ts';
import { buildNetwork } from '../../../server/graph/build-network.ts';
import { canonicalNetwork } from '../../../server/graph/canonical.ts';
import type { SourceFile } from '../../../server/import/format.ts';
import { emptyRecords, type StudyRecords } from '../../../server/model/records.ts';
import { gatherRows } from '../../../server/pipeline/gathered-rows.ts';
import { acceptReadings, readBeside, recordsOf } from '../../../server/pipeline/take-in.ts';
import { recipe } from '../graph/study.ts';

/* Rows that are gathered column by column are the records that the same rows make one by one. */

const file = (name: string, text: string): SourceFile => ({ name, bytes: new TextEncoder().encode(text) });

function bothWays(files: readonly SourceFile[]): { readonly gathered: StudyRecords; readonly kept: StudyRecords } {
  const now = '2024-06-01T00:00:00.000Z';
  const rows = gatherRows();
  const gathering = readBeside(files, emptyRecords(), '2024-06-01', { rowsTo: rows.rowsTo });
  const keeping = readBeside(files, emptyRecords(), '2024-06-01');
  const options = { skipRows: true };
  return {
    gathered: recordsOf(acceptReadings(gathering, options), now, rows),
    kept: recordsOf(acceptReadings(keeping, options), now),
  };
}

/** Plain ids for many rows on end, one of them again; and rows among which are other ids, and none. */
function idOf(at: number): string {
  if (at % 700 < 600) return `c${at === 300 ? 299 : at}`;
  return ['', `${at}`, `Ç ${at}`, `c-${at}`][at % 4] ?? '';
}

/** A log whose words repeat, but for its ids, its notes and what is only here and there. */
function logOf(count: number, organisations: number, seed: number): string {
  const rows = Array.from({ length: count }, (_, at) => {
    const word = (of: number, every: number): string => ((at * seed) % every === 0 ? '' : `w${(at * seed) % of}`);
    const ends = `o${(at * 7 + seed) % organisations},o${(at * 11) % organisations}`;
    const day = `2024-01-${String(1 + (at % 28)).padStart(2, '0')}`;
    return `${idOf(at)},${at % 50 === 49 ? '' : day},${ends},${word(5, 3)},note ${at},${at % 9 === 0 ? at : ''}`;
  });
  return `contact_id,date,from_org,to_org,type,note,duration_min\n${rows.join('\n')}\n`;
}

describe('gathered rows', () => {
  it('are the same records, whatever repeats in them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1500 }),
        fc.integer({ min: 2, max: 400 }),
        fc.integer(),
        (count, organisations, seed) => {
          const files = [file('contacts.csv', logOf(count, organisations, Math.abs(seed) % 97))];
          const { gathered, kept } = bothWays(files);
          expect(gathered).toEqual(kept);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('give the network that the records give, of one file of contacts or several', () => {
    const organisations = file(
      'organisations.csv',
      `org_id,name\n${Array.from({ length: 30 }, (_, at) => `o${at},O${at}`).join('\n')}\n`,
    );
    for (const logs of [[logOf(900, 30, 5)], [logOf(300, 30, 5), logOf(280, 40, 3).replaceAll(/^c/gm, 'd')]]) {
      const files = [organisations, ...logs.map((text, at) => file(at === 0 ? 'contacts.csv' : 'contactlog.csv', text))];
      const { gathered, kept } = bothWays(files);
      const plain = recipe({ period: { from: '2024-01-03', to: '2024-01-20' } });
      const textOf = (records: StudyRecords): string =>
        new TextDecoder().decode(canonicalNetwork(buildNetwork(records, plain), records));
      const network = textOf(gathered);
      expect(network).toBe(textOf(kept));
      expect(network.split('\n').length).toBeGreaterThan(50);
    }
  });

  it('keep the log of a study that only changes elsewhere', () => {
    const { gathered } = bothWays([file('contacts.csv', logOf(20, 5, 3))]);
    const changed: StudyRecords = { ...gathered, relations: [] };
    expect(contactLog(changed)).toBe(contactLog(gathered));
    expect(contactLog({ ...gathered, contacts: gathered.contacts.slice(1) }).count).toBe(contactLog(gathered).count - 1);
  });
});

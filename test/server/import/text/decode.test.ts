import { describe, expect, it } from 'vitest';
import { emptyContext } from '../../../../server/import/import-context.ts';
import { readFiles } from '../../../../server/import/read-files.ts';
import { decode } from '../../../../server/import/text/decode.ts';

const encoder = new TextEncoder();

describe('the pieces of a text', () => {
  it('are long enough to tell what the file is, however short its first line', () => {
    const nodes = Array.from({ length: 8000 }, (_, at) => `<node id="n${at}" label="Dienst ${at}"/>`).join('');
    const text = `<?xml version="1.0" encoding="UTF-8"?>\n<gexf version="1.3"><graph><nodes>${nodes}</nodes></graph></gexf>`;
    expect(text.length).toBeGreaterThan(256 * 1024);
    const [reading] = readFiles([{ name: 'net.gexf', bytes: encoder.encode(text) }], emptyContext('2026-11-22'));
    expect([reading?.kind, reading?.parsed.length]).toEqual(['organisations', 8000]);
  });

  it('are the text itself, wherever letters of several bytes are cut', () => {
    for (const shift of [0, 1, 2, 3]) {
      const text = `${'x'.repeat(shift)}${'é€😀'.repeat(60_000)}\nend`;
      const { pieces, issues } = decode(encoder.encode(text));
      expect(issues).toEqual([]);
      expect([...pieces()].join('') === text).toBe(true);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { framesOf, openLog } from '../../../server/http/log.ts';

describe('the log', () => {
  it('tells the name and places of an error, never its message', () => {
    const error = Object.assign(new TypeError('cell “Jan Peeters”\n    at secret (file:1:2)'), { code: 'E_X' });
    const told = framesOf(error);
    expect(told).toMatchObject({ name: 'TypeError', code: 'E_X' });
    expect(told.at[0]).toContain('log.test.ts');
    expect(JSON.stringify(told)).not.toMatch(/Peeters|secret/);
    expect(framesOf('Jan Peeters')).toEqual({ name: 'string', at: [] });
  });

  it('keeps each event on one line', () => {
    const lines: string[] = [];
    openLog('info', (line) => lines.push(line)).info({ text: 'a\nb\u001b[31m' }, 'x\ny');
    expect(lines).toHaveLength(1);
    expect(lines[0]?.slice(0, -1)).not.toMatch(/\p{Cc}/u);
  });

  it('is silent below its level', () => {
    const lines: string[] = [];
    openLog('error', (line) => lines.push(line)).info('x');
    expect(lines).toEqual([]);
  });
});

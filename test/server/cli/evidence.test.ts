import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { weefsel } from './weefsel.ts';

/* From a value of a measure to the rows behind it, on the command line; nobody's words leave it unasked, or without consent. */

const folder = mkdtempSync(join(tmpdir(), 'weefsel-evidence-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const tables = {
  organisations: ['org_id,name,sector,municipality', 'ocmw,OCMW,welfare,Boom', 'creche,Crèche,childcare,Boom'],
  codebook: ['code,group,label_en', 'loyalty,dilemma,Loyalty'],
  interviews: ['interview_id,org_id,consent', 'i1,ocmw,given', 'i2,creche,limited'],
  coding: [
    'interview_id,code,org_id,municipality,segment',
    'i1,loyalty,ocmw,Boom,we choose ourselves',
    'i2,loyalty,creche,Boom,they decide for us',
  ],
};
for (const [name, lines] of Object.entries(tables)) writeFileSync(join(folder, `${name}.csv`), `${lines.join('\n')}\n`);

const evidence = (...words: string[]) =>
  weefsel(['evidence', '--in', folder, '--measure', 'dilemma_prevalence', '--key', 'loyalty', '--lang', 'en', ...words], {});

describe('weefsel evidence', () => {
  it('lists the rows behind a value, without the words of anybody', async () => {
    const { code, out } = await evidence();
    expect(code).toBe(0);
    expect(out).toContain('coding: 2');
    expect(out).toContain('coding.csv 2');
    const json = await evidence('--json');
    for (const words of ['choose ourselves', 'decide for us']) expect(`${out}${json.out}`).not.toContain(words);
    expect(json.out).toContain('--text');
  });

  it('gives the words that may be quoted where they are asked for, and says why others are not there', async () => {
    const { code, out } = await evidence('--text');
    expect(code).toBe(0);
    expect(out).toContain('“we choose ourselves”');
    expect(out).not.toContain('decide for us');
    expect(out).toContain('consent for this interview is limited');
    const json = await evidence('--text', '--json');
    expect(json.out).toContain('we choose ourselves');
    expect(json.out).not.toContain('decide for us');
  });
});

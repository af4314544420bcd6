import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IndicatorList } from '../../server/http/contract.ts';
import { expectNoBarriers } from './barriers.ts';
import { launchChromium, openWatchedPage, type Watched } from './chromium.ts';
import { type RunningServer, startServerProcess } from './running-server.ts';

/* The methods page as a reader of a report meets it: found by a word, reached by an anchor, walked with the keyboard, printed, cited. */

let server: RunningServer;
let browser: Browser;
let visit: Watched;
let list: IndicatorList;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServerProcess(), launchChromium()]);
  visit = await openWatchedPage(browser, server.origin, {
    locale: 'nl-BE',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await visit.page.goto(server.address);
  list = (await (await visit.page.request.get(`${server.origin}/api/v1/indicators`)).json()) as IndicatorList;
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const open = async (path: string): Promise<void> => {
  await visit.page.goto(`${server.origin}${path}`);
  await visit.page.locator('article').first().waitFor();
};
const active = () => visit.page.evaluate(() => document.activeElement?.id);

describe('the methods page', () => {
  it('opens from the header, with everything on it', async () => {
    const { page } = visit;
    await page.getByRole('link', { name: 'Methoden' }).click();
    await page.getByRole('heading', { name: 'Methoden', level: 1 }).waitFor();
    await page.locator('article').first().waitFor();
    const { indicators, twoMode, measures, comparisons } = list;
    const ids = [...indicators, ...twoMode, ...measures, ...comparisons].map(({ id }) => id);
    const shown = await page.locator('article').evaluateAll((articles) => articles.map(({ id }) => id));
    expect(shown.toSorted()).toEqual(ids.toSorted());
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1366);
  });

  it('goes with the keyboard to the search, and from the contents to a family', async () => {
    const { page } = visit;
    await page.keyboard.press('/');
    await page.keyboard.type('Simmel');
    await page.getByRole('status').getByText('1 methode', { exact: true }).waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('Simmel');
    expect(await page.locator('article').evaluateAll((articles) => articles.map(({ id }) => id))).toEqual(['simmelian']);
    await page.getByLabel('Zoek een methode').fill('');
    const family = page.getByRole('navigation', { name: 'Inhoud' }).getByRole('link', { name: 'Spil, kern en rand' });
    await family.focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'network-centralisation');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'methods-contents');
  });

  it('is without barriers', async () => {
    const { page } = visit;
    await open('/methods?q=anderson');
    await page.locator('summary').first().click();
    await expectNoBarriers(page);
  });

  it('is reached at an entry from the indicators page', async () => {
    const { page } = visit;
    await page.goto(`${server.origin}/studies/brochure-2017/indicators`);
    await page.getByRole('link', { name: 'Dichtheid', exact: true }).click();
    await page.waitForFunction(() => document.activeElement?.id === 'density');
    await open('/methods#reciprocity_dyadic.nonnull');
    await page.waitForFunction(() => document.activeElement?.id === 'reciprocity_dyadic.nonnull');
    expect(await active()).toBe('reciprocity_dyadic.nonnull');
  });

  it('gives the sentence for an article, with version and sources', async () => {
    const { page } = visit;
    await open('/methods?q=degree_centrality');
    const entry = page.locator('#degree_centrality');
    await entry.getByText('Methode-zin voor een artikel').click();
    await entry.getByRole('button', { name: 'Kopieer met de bronnen' }).click();
    await entry.getByText('Gekopieerd.').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(
      /^De indicator “Graad, genormeerd” is berekend met Weefsel \d+\.\d+\.\d+ \(degree_centrality: .*; Freeman, 1979\)\.\n/,
    );
    expect(copied).toContain('https://doi.org/10.1016/0378-8733(78)90021-7');
  });

  it('prints in one column, without navigation', async () => {
    const { page } = visit;
    await open('/methods?q=density');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('banner').isVisible()).toBe(false);
    expect(await page.getByLabel('Zoek een methode').isVisible()).toBe(false);
    expect(await page.locator('#density').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
  });

  it('gave no errors and asked nobody else', () => {
    expect(visit.complaints).toEqual([]);
  });
});

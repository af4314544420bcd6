import { readFile } from 'node:fs/promises';
import type { Browser, Download } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoBarriers } from './barriers.ts';
import { launchChromium, openWatchedPage, type Watched } from './chromium.ts';
import { type RunningServer, startServerProcess } from './running-server.ts';

/* Two networks and more side by side, as somebody meets them in the example studies. */

let server: RunningServer;
let browser: Browser;
let visit: Watched;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServerProcess(), launchChromium()]);
  visit = await openWatchedPage(browser, server.origin, { locale: 'nl-BE' });
  await visit.page.goto(server.address);
  // The address of the start makes this browser known to the server; only then do others open.
  await visit.page.getByRole('heading', { level: 1 }).waitFor();
}, 90_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const waiting = { timeout: 90_000 };
const table = () => visit.page.getByRole('table', { name: 'De netwerken naast elkaar' });
const textOf = async (download: Download): Promise<string> => readFile(await download.path(), 'utf8');

describe('the page that compares', { timeout: 180_000 }, () => {
  it('sets two networks side by side once they are chosen, and says what can be said', async () => {
    const { page } = visit;
    await page.goto(`${server.origin}/studies/boom-antwerpen-synthetic/compare`);
    const picker = page.getByRole('combobox', { name: 'Wat wilt u naast elkaar leggen?' });
    const run = page.getByRole('button', { name: 'Vergelijk', exact: true });
    // The municipalities stand there already; Antwerp goes and comes back, so that Boom is first.
    await picker.click();
    expect(await run.isEnabled()).toBe(true);
    const antwerp = page.getByRole('option', { name: 'Antwerpen (110)' });
    await antwerp.click();
    expect(await run.isDisabled()).toBe(true);
    await antwerp.click();
    await page.keyboard.press('Escape');
    await run.click();
    await table().waitFor(waiting);
    expect(await table().locator('tbody tr').count()).toBe(8);
    const density = table().getByRole('row', { name: /Dichtheid/ });
    expect(await density.innerText()).toContain('Wordt niet vergeleken');
    expect(await density.innerText()).not.toContain('tegenover');
    expect(await table().innerText()).toContain('Te klein om te zeggen');
    await expectNoBarriers(visit.page);
  });

  it('opens what stands behind a number: chance, the rules, the answers, the catchments', async () => {
    const { page } = visit;
    await table().getByRole('button', { name: 'Gesloten driehoeken' }).click();
    for (const heading of ['Wie niet antwoordde', 'Wat als band telt', 'Boom tussen de deelnetwerken van Antwerpen'])
      await table().getByRole('heading', { name: heading }).waitFor();
    const drawn = table().getByRole('img', { name: /toevalsnetwerken; die geven/ });
    expect(await drawn.count()).toBe(2);
    expect(await drawn.first().locator('rect').count()).toBe(24);
    // 23 social centres in Antwerp.
    expect(
      await table()
        .getByRole('img', { name: /23 deelnetwerken/ })
        .locator('circle')
        .count(),
    ).toBe(23);
    await expectNoBarriers(visit.page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectNoBarriers(visit.page);
    await page.emulateMedia({ colorScheme: 'light' });
  });

  it('gives the table, everything with the recipe, and the figure as files', async () => {
    const { page } = visit;
    const fetched = async (name: string) => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
      return download;
    };
    const csv = await fetched('Deze tabel (CSV)');
    expect(csv.suggestedFilename()).toBe('boom-antwerpen-synthetic-boom-antwerpen.csv');
    const lines = (await textOf(csv)).trim().split('\r\n');
    expect(lines).toHaveLength(1 + 8 * 2);
    expect(lines[1]).toMatch(/^order,Aantal organisaties,Boom,12,12,/);
    const everything = JSON.parse(await textOf(await fetched('Alles, met recept en startgetal (JSON)')));
    expect(everything).toMatchObject({ nature: 'synthetic', run: { seed: 1, repetitions: 2000 }, units: [{}, {}] });
    const svg = await textOf(await fetched('Figuur van Boom als SVG'));
    expect(svg).toContain('Gesloten driehoeken: Boom');
    expect(svg).toContain('geen bevinding over echte organisaties');
    expect(svg.match(/<rect /g)).toHaveLength(25);
    const png = await readFile(await (await fetched('Figuur van Boom als PNG')).path());
    expect(png.subarray(1, 4).toString()).toBe('PNG');
  });

  it('leads to the network behind a column, with its evidence', async () => {
    const { page } = visit;
    await table().getByRole('link', { name: 'Toon het netwerk van Boom, met de bewijzen' }).click();
    await page.waitForURL(/\/network\?municipality=Boom$/);
    await page.goBack();
    // The same comparison is there again at once, by its address.
    await table().waitFor(waiting);
  });

  it('can be stopped while it runs, and begun again', async () => {
    const { page } = visit;
    const units = ['Boom', 'Antwerpen', 'centre:sc-dam', 'centre:sc-kiel', 'centre:sc-donk', 'centre:sc-zuid'];
    const query = new URLSearchParams(units.map((unit) => ['unit', unit]));
    await page.goto(`${server.origin}/studies/boom-antwerpen-synthetic/compare?${query}`);
    await page.getByRole('button', { name: 'Stop', exact: true }).click(waiting);
    await page.getByText('De vergelijking is gestopt').waitFor();
    await expectNoBarriers(visit.page);
    await page.getByRole('button', { name: 'Begin opnieuw' }).click();
    await table().waitFor(waiting);
    expect(await table().locator('thead th').count()).toBe(8);
    await expectNoBarriers(visit.page);
  });

  it('says in words what the published facts of the brochure can and cannot show', async () => {
    const { page } = visit;
    await page.goto(`${server.origin}/studies/brochure-2017/compare?unit=Boom&unit=Antwerpen`);
    await table().waitFor(waiting);
    expect(await table().innerText()).not.toMatch(/NaN|undefined|Infinity/);
    await expectNoBarriers(visit.page);
    expect(visit.complaints).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NetworkView } from '../../server/http/contract.ts';
import { launchChromium, openWatchedPage, type Watched } from './chromium.ts';
import { placesOnMap } from './map-places.ts';
import { type RunningServer, startServerProcess } from './running-server.ts';

/*
 * The first hour of a newcomer, in a real browser against the real server: a new study, the brochure's files,
 * Boom, the tie between OCMW Boom and De Troetelboom with what it stands on, a figure, another language.
 */

let server: RunningServer;
let browser: Browser;
let visit: Watched;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServerProcess(), launchChromium()]);
  visit = await openWatchedPage(browser, server.origin, { locale: 'nl-BE' });
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const brochure = (name: string): string => join('datasets/brochure-2017', name);

describe('from files to a figure', () => {
  it('opens with the printed address, which then leaves the token out', async () => {
    const { page } = visit;
    await page.goto(server.address);
    await page.getByRole('heading', { name: 'Studies', level: 1 }).waitFor();
    expect(page.url()).toBe(`${server.origin}/`);
    await page.getByRole('link', { name: /Hand in hand/ }).waitFor();
    await page.getByText('Synthetisch').first().waitFor();
  });

  it('makes a study and takes in the files, telling which it cannot use', async () => {
    const { page } = visit;
    await page.getByRole('button', { name: 'Nieuwe studie' }).click();
    await page.getByLabel('Titel').fill('Brochure, zelf ingevoerd');
    await page.getByRole('button', { name: 'Maak de studie' }).click();
    await page.getByRole('heading', { name: 'Gegevens invoeren' }).waitFor();
    const files = ['organisations.csv', 'relations.csv', 'coding.csv', 'codebook.csv', 'interview-sample.csv'];
    await page.locator('input[type="file"]').setInputFiles(files.map(brochure));
    for (const name of files) await page.getByRole('heading', { name }).waitFor();
    await page.getByRole('link', { name: 'Bevestigen' }).click();
    await page.getByText('1 tabel: interview-sample.csv').waitFor();
    await page.getByLabel('Ja, lees de rest in zonder deze').check();
    await page.getByRole('button', { name: 'Inlezen', exact: true }).click();
    await page.getByRole('heading', { name: 'Ingelezen' }).waitFor();
    const detail = await page.request.get(`${server.origin}/api/v1/studies/brochure-zelf-ingevoerd`);
    expect((await detail.json()).counts).toMatchObject({ organisations: 58, relations: 78, coding: 114, codebook: 50 });
  });

  it('opens the network of Boom', async () => {
    const { page } = visit;
    await page.getByRole('link', { name: 'Naar het netwerk' }).click();
    await page.getByLabel('Gemeente').selectOption('Boom');
    await page.getByRole('heading', { name: 'Netwerk van Boom' }).waitFor();
    await page.locator('[data-drawn="true"]').waitFor();
    await page.getByText('5 organisaties').first().waitFor();
    await page.getByText('0 geïsoleerd').waitFor();
  });

  it('shows the six relations and the passages behind the tie that is clicked', async () => {
    const { page } = visit;
    const address = new URL(page.url());
    const answer = await page.request.get(
      `${server.origin}/api/v1/studies/brochure-zelf-ingevoerd/network?recipe=${encodeURIComponent('{"municipalities":["Boom"]}')}${
        address.searchParams.get('sizeBy') ? `&sizeBy=${address.searchParams.get('sizeBy')}` : ''
      }`,
    );
    const { drawing } = (await answer.json()) as NetworkView;
    const at = (id: string) => drawing.nodes.find((node) => node.id === id) ?? { x: Number.NaN, y: Number.NaN };
    const [ocmw, creche] = [at('ocmw-boom'), at('troetelboom')];
    const middle = (await placesOnMap(page, drawing))({ x: (ocmw.x + creche.x) / 2, y: (ocmw.y + creche.y) / 2 });
    await page.mouse.move(middle.x, middle.y, { steps: 4 });
    await page.mouse.click(middle.x, middle.y);
    await page.getByRole('heading', { name: /OCMW Boom.*De Troetelboom|De Troetelboom.*OCMW Boom/ }).waitFor();
    const details = page.getByRole('complementary');
    await details.getByText('Gerapporteerde relaties').waitFor();
    await details.getByText('relations.csv, rij 2', { exact: false }).first().waitFor();
    const cards = await details.getByText(/relations\.csv, rij \d/).allTextContents();
    expect(cards).toHaveLength(6);
    await details.getByText('Gecodeerde passages').waitFor();
    await details.getByText('Training together leads to working informal contact').waitFor();
    expect(page.url()).toMatch(/tieFrom=/);
  });

  it('keeps the table in step with the map', async () => {
    const { page } = visit;
    await page.locator('label').filter({ hasText: 'Banden' }).click();
    await page.locator('tr[aria-selected="true"]').first().waitFor();
    await page.locator('label').filter({ hasText: 'Kaart' }).click();
    await page.locator('[data-drawn="true"]').waitFor();
  });

  it('sizes by the number of partners', async () => {
    const { page } = visit;
    const answered = page.waitForResponse((response) => response.url().includes('sizeBy=degree_union'));
    await page.getByLabel('Grootte toont').selectOption('degree_union');
    const { drawing } = (await (await answered).json()) as NetworkView;
    // By hand: De Troetelboom has 4 partners, OCMW Boom and Boempetat 2, the crèches 1.
    expect(Object.fromEntries(drawing.nodes.map(({ id, value }) => [id, value]))).toEqual({
      boempetat: 2,
      'creches-boom-like-minded': 1,
      'creches-boom-other-values': 1,
      'ocmw-boom': 2,
      troetelboom: 4,
    });
  });

  for (const [item, ending] of [
    [/SVG/, 'svg'],
    [/PNG/, 'png'],
  ] as const) {
    it(`saves the figure as ${ending}`, async () => {
      const { page } = visit;
      await page.getByRole('button', { name: 'Figuur' }).click();
      const download = page.waitForEvent('download');
      await page.getByRole('menuitem', { name: item }).click();
      const saved = await download;
      expect(saved.suggestedFilename()).toMatch(new RegExp(`\\.${ending}$`));
      const bytes = readFileSync(await saved.path());
      if (ending === 'svg') {
        const svg = bytes.toString('utf8');
        expect(svg).toContain('De Troetelboom');
        expect(svg).toContain('Noot.');
      } else {
        expect(bytes.subarray(1, 4).toString()).toBe('PNG');
        // pHYs: 300 dots per inch are 11811 per metre.
        const place = bytes.indexOf('pHYs');
        expect(bytes.readUInt32BE(place + 4)).toBe(11811);
      }
    });
  }

  it('speaks French, and remembers it', async () => {
    const { page } = visit;
    await page.getByRole('button', { name: /Taal/ }).click();
    await page.getByRole('menuitem', { name: 'Français' }).click();
    await page.getByRole('heading', { name: /Réseau de Boom/ }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    await page.reload();
    await page.getByRole('heading', { name: /Réseau de Boom/ }).waitFor();
  });

  it('gave no errors, broke no policy, and asked nobody else', () => {
    expect(visit.complaints).toEqual([]);
  });
});

import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { expectNoBarriers } from './barriers.ts';
import { launchChromium, openWatchedPage, type Watched } from './chromium.ts';
import { makeStudy } from './new-study.ts';
import { type RunningServer, startServerProcess } from './running-server.ts';
import { dropped, settled, toStep } from './wizard.ts';

/* What somebody opens on a phone: nothing hangs over its edge, and what is chosen comes into sight. */

vi.setConfig({ testTimeout: 240_000 });

let server: RunningServer;
let browser: Browser;
let visit: Watched;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServerProcess(), launchChromium()]);
  visit = await openWatchedPage(browser, server.origin, {
    locale: 'nl-BE',
    viewport: { width: 390, height: 844 },
    reducedMotion: 'reduce',
  });
  visit.page.setDefaultTimeout(120_000);
  await visit.page.goto(server.address);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const width = (): Promise<number> => visit.page.evaluate(() => document.documentElement.scrollWidth);
/** The top of something, in the window. */
const topOf = async (what: Locator): Promise<number> => (await what.boundingBox())?.y ?? Number.NaN;
const inWindow = (what: Locator) => expect.poll(() => topOf(what), { timeout: 60_000 }).toBeLessThan(500);

describe('on a phone', () => {
  it('no page of a study is wider than the window, and the page that is open is in sight among the others', async () => {
    const { page } = visit;
    for (const [path, shown] of [
      ['', 'Wat zit erin'],
      ['/network', 'Zoek een organisatie'],
      ['/indicators', 'Dichtheid'],
      ['/isolation', 'diensten staan alleen'],
      ['/compare', 'Wat wilt u naast elkaar leggen?'],
      ['/dilemmas', 'Vergelijk per'],
      ['/factors', 'Vaste contactpersoon en continuïteit'],
      ['/figure', 'Breedte op papier'],
      ['/import', 'Eerder ingelezen'],
      ['/organisations', 'Alle organisaties'],
    ] as const) {
      await page.goto(`${server.origin}/studies/brochure-2017${path}`);
      await page.getByText(shown).or(page.getByPlaceholder(shown)).first().waitFor();
      expect(await width(), path).toBe(390);
      const here = await page.getByRole('navigation', { name: 'Hoofdmenu' }).locator('[aria-current=page]').boundingBox();
      expect(here?.x, path).toBeGreaterThanOrEqual(0);
      expect((here?.x ?? 0) + (here?.width ?? 0), path).toBeLessThanOrEqual(390);
    }
    expect((await page.getByRole('banner').boundingBox())?.height).toBeLessThan(100);
    await expectNoBarriers(page);
  });

  it('what stands behind a service comes into sight below the list', async () => {
    const { page } = visit;
    await page.goto(`${server.origin}/studies/brochure-2017/isolation`);
    await page.getByRole('button', { name: 'CEBUD', exact: true }).click();
    await inWindow(page.getByRole('complementary').getByRole('heading', { name: 'CEBUD' }));
    await expectNoBarriers(page);
  });

  it('what is known of an organisation comes into sight below the map', async () => {
    const { page } = visit;
    await page.goto(`${server.origin}/studies/brochure-2017/network?municipality=Boom`);
    await page.getByPlaceholder('Zoek een organisatie').fill('troetel');
    await page.getByRole('option', { name: /De Troetelboom/ }).click();
    await inWindow(page.getByRole('complementary', { name: 'De Troetelboom' }));
    await expectNoBarriers(page);
  });

  it('files are taken in step by step, with the way on uncut', async () => {
    const { page } = visit;
    await makeStudy(page, server.origin, 'Onderweg');
    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles([
        dropped('organisaties.csv', 'id;naam;gemeente;soort\nA;OCMW Zuid;Boom;ocmw\nB;Crèche Noord;Boom;ruilwinkel\n'),
        dropped('log.csv', 'datum;van;naar;kanaal;doel\n31/01/2024;A;Crèche Nord;huisbezoek;vraag\n'),
        dropped('bevraging.csv', 'Wie antwoordt;Over welke organisatie;Soort samenwerking\nA;B;doorverwijzing\n'),
      ]);
    await page.getByLabel('Welke tabel is bevraging.csv?').selectOption('relations');
    await settled(page);
    for (const step of ['Bestanden', 'Kolommen', 'Nakijken', 'Namen en woorden', 'Bevestigen']) {
      await toStep(page, step);
      expect(await width(), step).toBe(390);
      await expectNoBarriers(page);
      const on = page.getByRole('button', { name: /^(Verder naar|Inlezen)/ }).last();
      const [box, text] = await Promise.all([on.boundingBox(), on.evaluate((button) => button.scrollWidth - button.clientWidth)]);
      expect([(box?.x ?? -1) >= 0, (box?.x ?? 0) + (box?.width ?? 0) <= 390, text <= 0], step).toEqual([true, true, true]);
    }
    expect(visit.complaints).toEqual([]);
  });
});

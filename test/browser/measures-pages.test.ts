import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoBarriers } from './barriers.ts';
import { launchChromium, openWatchedPage, type Watched } from './chromium.ts';
import { type RunningServer, startServerProcess } from './running-server.ts';

/* The pages over what people say and what the log shows, as a coordinator meets them in the example studies. */

const patience = 150_000;
/** Of a journey: several waits, one after another. */
const journey = 2 * patience;

let server: RunningServer;
let browser: Browser;
let visit: Watched;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServerProcess(), launchChromium()]);
  visit = await openWatchedPage(browser, server.origin, { locale: 'nl-BE' });
  // A person waits for what is being computed; on a slow machine longer than a browser does of itself.
  visit.page.setDefaultTimeout(patience);
  visit.page.setDefaultNavigationTimeout(patience);
  await visit.page.goto(server.address);
}, patience);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe('the page of services that stand apart', () => {
  it(
    'keeps every service, and shows why and on what it rests',
    async () => {
      const { page } = visit;
      await page.goto(`${server.origin}/studies/boom-antwerpen-synthetic/isolation?municipality=Boom`);
      await page.getByText('3 van de 12 diensten staan alleen of bijna alleen').waitFor();
      const apart = page.getByRole('table', { name: 'Diensten die alleen of bijna alleen staan' });
      expect(await apart.locator('tbody tr').count()).toBe(3);
      await page.getByRole('button', { name: '9 aangehaakte diensten' }).click();
      const connected = page.getByRole('table', { name: 'Diensten die aangehaakt zijn' });
      expect(await connected.locator('tbody tr').count()).toBe(9);
      await apart.getByRole('button', { name: 'CAW-onthaal Boom', exact: true }).click();
      const side = page.getByRole('complementary');
      await side.getByText('Waarop dit steunt').waitFor();
      await side.getByRole('listitem').first().waitFor();
      await expectNoBarriers(visit.page);
    },
    journey,
  );
});

describe('the page of dilemmas', () => {
  it(
    'says that nobody has to wait while it is measured, can be left, and shows all when one comes back',
    async () => {
      const { page } = visit;
      const dilemmas = `${server.origin}/studies/boom-antwerpen-synthetic/dilemmas`;
      await page.goto(dilemmas);
      await page.getByText('U hoeft hier niet te wachten').waitFor();
      await page.getByRole('progressbar', { name: 'Hoeveel maten berekend zijn' }).waitFor();
      // What is said stands there while the rest is being computed.
      await page.getByRole('group', { name: 'Dilemma’s per groep' }).getByRole('table').waitFor();
      await page.getByRole('link', { name: 'Factoren', exact: true }).click();
      await page.getByRole('group', { name: 'Factoren per niveau' }).getByRole('table').waitFor();
      await page.goto(dilemmas);
      const table = page.getByRole('group', { name: 'Dilemma’s per groep' }).getByRole('table');
      await table.waitFor();
      expect(await table.locator('tbody tr').count()).toBeGreaterThan(7);
      await expectNoBarriers(visit.page);
    },
    journey,
  );

  it(
    'says what is ours, opens structure beside talk, and passages behind a share',
    async () => {
      const { page } = visit;
      await page.goto(`${server.origin}/studies/brochure-2017/dilemmas`);
      await page.getByText('het is geen gevalideerd instrument').waitFor();
      const table = page.getByRole('group', { name: 'Dilemma’s per groep' }).getByRole('table');
      await table.waitFor();
      expect(await table.locator('tbody tr').count()).toBe(8);
      await page.getByRole('button', { name: 'Cultuurdilemma' }).click();
      await table.getByRole('link', { name: 'Hoe sterk het leeft' }).waitFor();
      await table.getByRole('link', { name: 'Werken met gelijkgezinden' }).waitFor();
      await table.locator('tbody tr').first().getByRole('button').nth(1).click();
      await page.getByRole('complementary').getByRole('blockquote').first().waitFor();
      await expectNoBarriers(visit.page);
    },
    journey,
  );
});

describe('the page of factors', () => {
  it('shows the three levels, and the passages behind a number', async () => {
    const { page } = visit;
    await page.goto(`${server.origin}/studies/brochure-2017/factors`);
    const table = page.getByRole('group', { name: 'Factoren per niveau' }).getByRole('table');
    await table.waitFor();
    const levels = await table.locator('th[scope=rowgroup]').allInnerTexts();
    expect(levels.map((level) => level.split(/[\s\d]/)[0])).toEqual(['Context', 'Organisatie', 'Individu']);
    await table.locator('td button').first().click();
    await page.getByRole('complementary').getByText('Waarop dit steunt').waitFor();
    await expectNoBarriers(visit.page);
  });

  it(
    'sets the practices of the municipalities side by side, with the passages behind a mark',
    async () => {
      const { page } = visit;
      await page.getByText('Gemeenten naast elkaar').click();
      const table = page.getByRole('group', { name: 'Factoren in de praktijken van elke gemeente' }).getByRole('table');
      await table.waitFor();
      // Brochure, chapter 5.1: nearness is named as present in Boom and in Leuven, and nowhere else.
      const nearness = table.getByRole('row', { name: /Fysieke nabijheid/ });
      const marks = await nearness.getByRole('button').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
      expect(marks.map((mark) => mark?.split(':')[0])).toEqual([
        'Fysieke nabijheid en bereikbaarheid, Boom',
        'Fysieke nabijheid en bereikbaarheid, Leuven',
      ]);
      expect(await table.getByRole('columnheader').count()).toBe(8);
      await page.getByText('In Flanders is niemand geïnterviewd.').waitFor();
      await nearness.getByRole('button').first().click();
      const side = page.getByRole('complementary');
      await side.getByText('Fysieke nabijheid en bereikbaarheid, Boom').waitFor();
      await side.getByRole('blockquote').first().waitFor();
      // Who was asked and did not name it is there, but closed.
      const counted = await side.getByRole('listitem').count();
      await side.getByText(/^Bevraagd, maar noemen dit niet: \d+$/).click();
      await side.getByRole('listitem').nth(counted).waitFor();
      await expectNoBarriers(visit.page);
      expect(visit.complaints).toEqual([]);
    },
    journey,
  );
});

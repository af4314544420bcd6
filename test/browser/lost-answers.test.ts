import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { expectNoBarriers } from './barriers.ts';
import { launchChromium, openWatchedPage, type Watched } from './chromium.ts';
import { type RunningServer, startServerProcess } from './running-server.ts';

/* What a page asks for and does not get: it says so where the answer would stand, goes on showing what did come, and asks again on a click. */

vi.setConfig({ testTimeout: 120_000 });

let server: RunningServer;
let browser: Browser;
let visit: Watched;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServerProcess(), launchChromium()]);
  visit = await openWatchedPage(browser, server.origin, { locale: 'nl-BE' });
  visit.page.setDefaultTimeout(60_000);
  await visit.page.goto(server.address);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const open = (page: string) => visit.page.goto(`${server.origin}/studies/brochure-2017/${page}`);

/** Loses the answers to what is asked of some addresses, until the function it gives is called. */
async function lose(which: RegExp, method?: 'POST'): Promise<() => Promise<void>> {
  await visit.page.route(which, (route) =>
    method === undefined || route.request().method() === method ? route.abort() : route.continue(),
  );
  return () => visit.page.unroute(which);
}

/** Says what happened in `place`, and gives `answer` after a click on “again” once answers come through. */
async function expectAnotherTry(place: Locator, find: () => Promise<void>, answer: Locator): Promise<void> {
  await place.getByText('Weefsel antwoordt niet.').first().waitFor();
  await expectNoBarriers(visit.page);
  await find();
  await place.getByRole('button', { name: 'Opnieuw proberen' }).first().click();
  await answer.first().waitFor();
}

describe('an answer that is on its way', () => {
  it('leaves the values of the network before it marked as such', async () => {
    const { page } = visit;
    await open('network?node=ocmw-boom');
    const numbers = (busy: boolean) => page.locator(`[aria-busy=${busy}]`).filter({ hasText: 'Kerngetal' }).first();
    await numbers(false).waitFor();
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route(/\/results\?/, async (route) => {
      await held;
      await route.continue();
    });
    await page.getByLabel('Wanneer is er een band?').selectOption({ index: 1 });
    await numbers(true).waitFor();
    letGo();
    await numbers(false).waitFor();
    await page.unroute(/\/results\?/);
  });
});

describe('an answer that is lost', () => {
  it('leaves what is said of dilemmas, is told once, and the opened row says that it lacks it', async () => {
    const { page } = visit;
    const find = await lose(/measures\?.*family=dilemmas/);
    await open('dilemmas');
    const table = page.getByRole('group', { name: 'Dilemma’s per groep' });
    await table.getByRole('button', { name: 'Cultuurdilemma' }).click();
    await table.getByRole('link', { name: 'Hoe sterk het leeft' }).waitFor();
    await table.getByText('Dit kon niet worden opgehaald.').waitFor();
    expect(await page.getByRole('alert').count()).toBe(1);
    await expectAnotherTry(page.getByRole('main'), find, table.getByRole('link', { name: 'Werken met gelijkgezinden' }));
  });

  it('of the parts leaves the whole study, and no row waits for it', async () => {
    const { page } = visit;
    const find = await lose(/measures\?.*family=dilemmas.*by=municipality/);
    await open('dilemmas');
    const table = page.getByRole('group', { name: 'Dilemma’s per groep' });
    await table.getByRole('button', { name: 'Cultuurdilemma' }).click();
    const row = table.getByRole('row', { name: /^Werken met gelijkgezinden/ });
    await row.waitFor();
    await page.getByText('Weefsel antwoordt niet.').waitFor();
    expect(await row.getByText('…').count()).toBe(0);
    await find();
    await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
    await page.getByText('Weefsel antwoordt niet.').waitFor({ state: 'detached' });
  });

  it('to what stands behind a number is asked for again in the panel beside it', async () => {
    const { page } = visit;
    const find = await lose(/\/evidence\?/);
    await open('factors');
    await page.getByRole('group', { name: 'Factoren per niveau' }).locator('td button').first().click();
    const side = page.getByRole('complementary');
    await expectAnotherTry(side, find, side.getByRole('listitem'));
  });

  it('to the numbers of a network leaves its organisations and ties', async () => {
    const { page } = visit;
    const find = await lose(/\/results/);
    await open('network?municipality=Boom&tab=organisations&node=troetelboom');
    await page.getByRole('table', { name: 'Organisaties' }).getByRole('button', { name: 'OCMW Boom' }).waitFor();
    const panel = page.getByRole('complementary', { name: 'De Troetelboom' });
    await expectAnotherTry(panel, find, panel.getByText('Tussenpositie'));
  });

  it('to what a service has leaves the thought, and claims no service without partners', async () => {
    const { page } = visit;
    const find = await lose(/what-if\/choices|\/scenarios/);
    await open('isolation?municipality=Boom&face=what-if&service=troetelboom');
    await page.getByLabel('Wat als …').selectOption('remove-tie', { timeout: 60_000 });
    const form = page.locator('form').filter({ has: page.getByLabel('Wat als …') });
    await expectAnotherTry(form, find, form.locator('button[type=submit]:enabled'));
  });

  it('to a picture is asked for again', async () => {
    const { page } = visit;
    const find = await lose(/api\/v1.*\/figure\?/);
    await open('figure?municipality=Boom');
    const main = page.getByRole('main');
    await main.getByText('Dit kon niet worden opgehaald.').waitFor();
    await main.getByRole('button', { name: 'Opnieuw proberen' }).waitFor();
    await expectNoBarriers(page);
    await find();
    await main.getByRole('button', { name: 'Opnieuw proberen' }).click();
    const picture = main.getByRole('img', { name: /^Boom/ });
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth), { timeout: 60_000 })
      .toBeGreaterThan(0);
  });

  it('to a comparison is asked for again', async () => {
    const { page } = visit;
    const find = await lose(/\/comparisons$/, 'POST');
    await open('compare?unit=Boom&unit=Gent');
    const main = page.getByRole('main');
    await expectAnotherTry(main, find, main.getByRole('group', { name: 'De netwerken naast elkaar' }));
  });
});

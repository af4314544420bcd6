import type { Browser, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoBarriers } from './barriers.ts';
import { launchChromium, openWatchedPage, type Watched } from './chromium.ts';
import { type RunningServer, startServerProcess } from './running-server.ts';

/* A coordinator thinks ahead of Thursday's meeting: what if the crèche of Boom stops? On the brochure's Boom, five services, by hand. */

let server: RunningServer;
let browser: Browser;
let visit: Watched;
const patient = { timeout: 60_000 };

beforeAll(async () => {
  [server, browser] = await Promise.all([startServerProcess(), launchChromium()]);
  visit = await openWatchedPage(browser, server.origin, { locale: 'nl-BE' });
  await visit.page.goto(server.address);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const row = (label: string) => visit.page.getByRole('row', { name: new RegExp(`^${label}`) }).getByRole('cell');

describe('what if', () => {
  it('begins at a service of the list, and shows before and after of that service, the others and the network', async () => {
    const { page } = visit;
    await page.goto(`${server.origin}/studies/brochure-2017/isolation?municipality=Boom`);
    await page.getByRole('button', { name: 'aangehaakte dienst' }).click(patient);
    await page.getByRole('button', { name: 'Wat als er iets verandert bij De Troetelboom' }).click();
    await page.getByText('Dit is een denkoefening').waitFor(patient);
    await page.getByLabel('Wat als …').selectOption('remove-organisation');
    await page.getByRole('button', { name: 'Voeg toe' }).click(patient);
    await page.getByRole('table', { name: 'Voor en na' }).waitFor(patient);
    expect(await row('Diensten in het netwerk').allTextContents()).toEqual(['5', '4']);
    expect(await row('Diensten zonder enige band').allTextContents()).toEqual(['0', '2']);
    expect(await row('Partners in het netwerk').allTextContents()).toEqual(['4', '–']);
    await page.getByText('Boempetat: Aangehaakt → Enkel via één partner').waitFor(patient);
    await page.getByText('4 banden vallen weg').waitFor();
    await expectNoBarriers(visit.page);
  }, 180_000);

  it('takes a step back and does it again, with the keyboard', async () => {
    const { page } = visit;
    await page.getByRole('button', { name: 'Ongedaan maken' }).press('Enter');
    await page.getByRole('heading', { name: 'Geen stappen meer' }).waitFor();
    await page.getByRole('button', { name: 'Opnieuw', exact: true }).press('Enter');
    await page.getByText('De Troetelboom valt weg').first().waitFor(patient);
    // So does going back in the browser, step by step.
    await page.goBack();
    await page.getByRole('heading', { name: 'Geen stappen meer' }).waitFor(patient);
    await page.goForward();
    await page.getByText('De Troetelboom valt weg').first().waitFor(patient);
  }, 120_000);

  it('is kept under a name, opened from a link, renamed, removed and brought back', async () => {
    const { page } = visit;
    await page.getByLabel('Naam van het scenario').fill('Crèche stopt');
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
    await page.getByRole('heading', { name: '1 bewaard scenario' }).waitFor(patient);
    await page.goto(`${server.origin}/studies/brochure-2017/isolation?face=what-if`);
    const asked: string[] = [];
    const listen = (request: Request) => {
      if (request.method() === 'POST' && request.url().endsWith('/what-if')) asked.push(request.postData() ?? '');
    };
    page.on('request', listen);
    await page.getByRole('button', { name: 'Crèche stopt', exact: true }).click(patient);
    await page.getByRole('table', { name: 'Voor en na' }).waitFor(patient);
    // The recipe that it was thought on comes along, and nothing else is computed on the way.
    expect(await row('Diensten in het netwerk').allTextContents()).toEqual(['5', '4']);
    page.off('request', listen);
    expect(asked.map((body) => JSON.parse(body).recipe.municipalities)).toEqual([['Boom']]);
    expect(await page.getByLabel('Naam van het scenario').inputValue()).toBe('Crèche stopt');
    // Going back in the browser goes back in the thought, and forward again.
    await page.getByLabel('Naam van het scenario').fill('Een andere naam');
    await page.goBack();
    await page.getByText('Kies een dienst en wat er verandert').waitFor(patient);
    // What was typed is a name of that thought alone.
    await page.goForward();
    await page.getByRole('table', { name: 'Voor en na' }).waitFor(patient);
    expect(await page.getByLabel('Naam van het scenario').inputValue()).toBe('Een andere naam');
    await page.getByLabel('Naam van het scenario').fill('Crèche stopt');
    await page.getByRole('button', { name: 'Hernoem' }).click();
    await page.getByRole('textbox', { name: 'Nieuwe naam van “Crèche stopt”' }).fill('Wie vangt op?');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Verwijder Wie vangt op?' }).click(patient);
    await page.getByRole('button', { name: 'Zet terug' }).click(patient);
    await page.getByRole('button', { name: 'Wie vangt op?', exact: true }).waitFor(patient);
    await expectNoBarriers(visit.page);
  }, 180_000);

  it('leaves as a figure and a table that say what they are', async () => {
    const { page } = visit;
    await page.getByRole('button', { name: 'Meenemen' }).click();
    const taking = page.waitForEvent('download', patient);
    await page.getByRole('menuitem', { name: 'Download SVG (vector)' }).click();
    const download = await taking;
    expect(download.suggestedFilename()).toMatch(/^wat-als-/);
    await page.getByText('Figuur van dit scenario').click();
    const picture = page.getByRole('img', { name: /De Troetelboom valt weg/ });
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth), patient).toBeGreaterThan(0);
  }, 180_000);

  it('draws the figure anew once its name is typed, not at each letter, and says when it cannot', async () => {
    const { page } = visit;
    const pictures: (string | undefined)[] = [];
    let isLost = true;
    const figures = /api\/v1.*\/figure\?/;
    await page.route(figures, (route) => {
      const scenario = new URL(route.request().url()).searchParams.get('scenario');
      pictures.push(JSON.parse(scenario ?? '{}').name);
      return isLost ? route.abort() : route.continue();
    });
    const field = page.getByLabel('Naam van het scenario');
    await field.fill('');
    const name = 'Zonder opvang';
    await field.pressSequentially(name);
    const figure = page.locator('details').filter({ hasText: 'Figuur van dit scenario' });
    await expect.poll(() => pictures.at(-1), patient).toBe(name);
    await figure.getByRole('alert').getByText('Dit kon niet worden opgehaald.').waitFor(patient);
    isLost = false;
    await figure.getByRole('button', { name: 'Opnieuw proberen' }).click();
    await figure.getByRole('img', { name: /^Zonder opvang\. / }).waitFor(patient);
    await expect.poll(() => pictures.slice(-2), patient).toEqual([name, name]);
    expect(pictures.length).toBeLessThan(name.length);
    await page.unroute(figures);
    // The browser's own complaint of the answer that was lost on purpose.
    visit.complaints.splice(0);
  }, 180_000);

  it('asks after how many days a service is silent, and the answer stays in the address', async () => {
    const { page } = visit;
    await page.goto(`${server.origin}/studies/boom-antwerpen-synthetic/isolation?municipality=Boom`);
    const days = page.getByLabel('Stil na (dagen)');
    await days.fill('14', patient);
    await days.press('Enter');
    await page.getByText('In de laatste 14 dagen is geen contact gelogd.').first().waitFor(patient);
    expect(page.url()).toContain('isolation_silent_days');
    await expectNoBarriers(visit.page);
    expect(visit.complaints).toEqual([]);
  }, 180_000);
});

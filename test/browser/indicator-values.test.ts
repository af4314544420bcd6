import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { expectNoBarriers } from './barriers.ts';
import { launchChromium, openWatchedPage, type Watched } from './chromium.ts';
import { type RunningServer, startServerProcess } from './running-server.ts';

/* The values of ties, and of organisations and what they share, as a coordinator meets them in the example study. */

vi.setConfig({ testTimeout: 90_000 });

let server: RunningServer;
let browser: Browser;
let visit: Watched;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServerProcess(), launchChromium()]);
  visit = await openWatchedPage(browser, server.origin, { locale: 'nl-BE' });
  await visit.page.goto(server.address);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const study = 'studies/boom-antwerpen-synthetic';
describe('the values of ties', () => {
  it('stand in a table; a value opens its definition, how the values lie, and the rows of its tie', async () => {
    const { page } = visit;
    await page.goto(`${server.origin}/${study}/indicators?municipality=Boom`);
    await page.getByRole('tab', { name: 'Per band' }).click();
    const table = page.getByRole('table', { name: 'Per band' });
    await table.waitFor();
    // 47 directed ties among the twelve services of Boom.
    expect(await table.locator('tbody tr').count()).toBe(47);
    await page.getByLabel('Getoonde indicator').selectOption({ label: 'Lokale brug' });
    const side = page.getByRole('complementary', { name: 'Lokale brug' });
    await side.getByText('Of de twee kanten van de band geen enkele partner delen').waitFor();
    const counts = await side.getByRole('listitem').allInnerTexts();
    expect(counts.map((text) => Number(text.match(/\d+/)?.[0])).reduce((sum, count) => sum + count, 0)).toBe(47);
    await table
      .getByRole('row', { name: /OCMW Boom De Troetelboom/ })
      .getByRole('button')
      .last()
      .click();
    await page.getByRole('heading', { name: 'Achter het cijfer van OCMW Boom → De Troetelboom' }).waitFor();
    await page.getByText('Dit getal hangt van alle banden van het netwerk af.').waitFor();
    await page.getByRole('complementary').getByText('Contactlogboek').first().waitFor();
    await expectNoBarriers(visit.page);
  });

  it('are reached by a link, and say how many ties are how certain', async () => {
    const { page } = visit;
    await page.goto(`${server.origin}/${study}/indicators?municipality=Boom&indicator=source_class`);
    const side = page.getByRole('complementary', { name: 'Hoe zeker de band is' });
    await side.getByText('Bevestigd door beide zijden en in het logboek').waitFor();
    expect(await page.getByRole('tab', { name: 'Per band' }).getAttribute('aria-selected')).toBe('true');
  });

  it('say in what this network weighs its ties', async () => {
    const { page } = visit;
    await page.goto(`${server.origin}/${study}/indicators?municipality=Boom&indicator=weight`);
    const side = page.getByRole('complementary', { name: 'Gewicht' });
    await side.getByText(/^Aantal banden per waarde \(contacten\)/).waitFor();
    await page.getByLabel('Gewicht van een band').selectOption({ label: 'Contacten per 30 dagen' });
    await side.getByText(/^Aantal banden per waarde \(contacten per 30 dagen\)/).waitFor();
  });

  it('stand in the panel of a tie on the map’s page', async () => {
    const { page } = visit;
    await page.goto(`${server.origin}/${study}/network?municipality=Boom&tab=ties&tieFrom=ocmw-boom&tieTo=troetelboom`);
    const panel = page.getByRole('complementary');
    await panel.getByRole('heading', { name: 'Cijfers' }).waitFor();
    await panel.getByText('Gaat over de groepsgrens, naar sector').waitFor();
    await panel.getByText('Lokale brug').waitFor();
    await panel.getByText('Waarop dit steunt').waitFor();
    await expectNoBarriers(visit.page);
  });
});

describe('an estimate of betweenness', () => {
  it('is asked for in the recipe, says from what it was made, and can be left out again', async () => {
    const { page } = visit;
    await page.goto(`${server.origin}/${study}/indicators?municipality=Boom`);
    await page.getByRole('tab', { name: 'Per organisatie' }).click();
    await page.getByRole('button', { name: 'Meer keuzes' }).click();
    const field = page.getByLabel('Schat de tussenpositie uit een steekproef');
    await field.fill('5');
    await field.blur();
    await page.keyboard.press('Escape');
    const notice = page.getByRole('note', { name: 'Schatting van de tussenpositie' });
    await notice.getByText('vanuit 5 van de 12 organisaties (startgetal 1)').waitFor();
    await page.getByRole('columnheader', { name: 'Standaardfout van de geschatte tussenpositie', exact: true }).waitFor();
    await expectNoBarriers(visit.page);
    const { searchParams } = new URL(page.url());
    expect(searchParams.get('sample')).toBe('5');
    // The file has the estimates in columns of their own, beside the exact values.
    const recipe = JSON.stringify({ municipalities: ['Boom'], sample: 5 });
    const file = await page.request.get(
      `${server.origin}/api/v1/${study}/tables?format=node-indicators&recipe=${encodeURIComponent(recipe)}`,
    );
    const [header = ''] = (await file.text()).split('\n');
    for (const id of ['betweenness', 'betweenness_sampled', 'betweenness_sampled_error'])
      expect(header.split(/[,;\s]/)).toContain(id);
    await page.reload();
    await notice.getByRole('button', { name: 'Laat de schatting weg' }).click();
    await notice.waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.get('sample')).toBeNull();
  });
});

describe('organisations and what they share', () => {
  it('are shown for events, codes and families, weighed in three ways', async () => {
    const { page } = visit;
    await page.goto(`${server.origin}/${study}/indicators?municipality=Boom`);
    await page.getByRole('tab', { name: 'Organisaties en wat ze delen' }).click();
    const pairs = page.getByRole('table', { name: 'Wie iets deelt met wie' });
    await pairs.waitFor();
    expect(await pairs.getByRole('columnheader').allInnerTexts()).toEqual(['Organisatie', 'Partner', 'Gedeeld']);
    await page.getByLabel('Wat een paar deelt, weegt als').selectOption('newman');
    await pairs.getByRole('columnheader', { name: 'Newman' }).waitFor();
    await expectNoBarriers(visit.page);
    await page.getByLabel('Organisaties en hun').selectOption('family');
    await page.getByText('Families').or(page.getByText('houd dit binnen het team')).first().waitFor();
    await page.getByRole('radiogroup', { name: 'Onderdeel' }).getByText('Het geheel').click();
    await page.getByText('Eerste soort: organisaties. Tweede soort: gezinnen.').waitFor();
    await expectNoBarriers(visit.page);
    const { searchParams } = new URL(page.url());
    expect([searchParams.get('with'), searchParams.get('share')]).toEqual(['family', 'newman']);
    await page.reload();
    await page.getByText('houd dit binnen het team').waitFor();
    expect(visit.complaints).toEqual([]);
  });

  it('lead from their numbers to the rows behind these: of the whole, and of an organisation', async () => {
    const { page } = visit;
    await page.goto(`${server.origin}/${study}/indicators?municipality=Boom&with=event`);
    const faces = page.getByRole('radiogroup', { name: 'Onderdeel' });
    await faces.getByText('Het geheel').click();
    await page.getByRole('button', { name: 'Toon de gegevens erachter: Dichtheid tussen twee soorten' }).click();
    await page.getByText('attendance.csv').first().waitFor();
    await expectNoBarriers(page);
    await faces.getByText('Organisaties').click();
    await page.getByText('Kies een rij').waitFor();
    await page
      .getByRole('row', { name: /OCMW Boom/ })
      .getByRole('button')
      .first()
      .click();
    const side = page.getByRole('complementary', { name: 'Toon de gegevens erachter' });
    await side.getByRole('heading', { name: 'Achter het cijfer van OCMW Boom' }).waitFor();
    await side.getByText('attendance.csv').first().waitFor();
    await expectNoBarriers(page);
    expect(visit.complaints).toEqual([]);
  });

  it('say what is missing where a study has no such data', async () => {
    const { page } = visit;
    await page.goto(`${server.origin}/studies/brochure-2017/indicators?with=event`);
    await page.getByText('Geen bijeenkomsten met aanwezigen').waitFor();
    await expectNoBarriers(visit.page);
  });
});

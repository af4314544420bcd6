import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Draft, OrganisationNames } from '../../server/http/contract.ts';
import { expectNoBarriersInBoth } from './barriers.ts';
import { launchChromium, openWatchedPage, type Watched } from './chromium.ts';
import { makeStudy } from './new-study.ts';
import { type RunningServer, startServerProcess } from './running-server.ts';
import { draftOf, dropped, toStep } from './wizard.ts';

/*
 * Names that need more than one answer each: a name that two organisations of the list have, and a handful that are of none and become
 * organisations together. In the steps of an import first, then on the page of organisations; by keyboard.
 */

let server: RunningServer;
let browser: Browser;
let visit: Watched;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServerProcess({ WEEFSEL_EXAMPLES: 'off' }), launchChromium()]);
  visit = await openWatchedPage(browser, server.origin, { locale: 'nl-BE' });
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const list = [
  'org_id;naam;gemeente',
  'ocmw;OCMW Boom;Boom',
  'regen-b;De Regenboog;Boom',
  'regen-n;De Regenboog;Niel',
  'regen-s;De Regenboog;Boom',
].join('\n');
const log = [
  'Datum;Van;Naar',
  '15/1/2024;De Regenboog;OCMW Boom',
  '16/1/2024;De Kade;OCMW Boom',
  '17/1/2024;De  kade.;OCMW Boom',
  '18/1/2024;Crèche Zon;De Kade',
  '19/1/2024;Ocmw te Boom;Crèche Zon',
].join('\n');
const later = ['Datum;Van;Naar', '15/2/2024;Kringwinkel;OCMW Boom', '16/2/2024;Fietspunt;Kringwinkel'].join('\n');

const address = (path: string): string => `${server.origin}/api/v1/studies/namen${path}`;
const plan = async (): Promise<Draft['plan']> => (await draftOf(visit.page)).plan;
const organisations = async (): Promise<readonly (readonly [name: string, municipality: string | null])[]> => {
  const names = (await (await visit.page.request.get(address('/organisations'))).json()) as OrganisationNames;
  return names.organisations.map(({ name, municipality }) => [name, municipality] as const).toSorted();
};
const shot = async (name: string): Promise<void> => {
  const { SCREENSHOTS: to } = process.env;
  if (to) await visit.page.screenshot({ path: `${to}/${name}.png` });
};
const dialog = (): Locator => visit.page.getByRole('dialog', { name: 'Nieuwe organisaties maken' });

describe('many names at once', { timeout: 90_000 }, () => {
  it('asks which organisation a name means that several have, and tells these apart', async () => {
    const { page } = visit;
    await makeStudy(page, server.address, 'Namen');
    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles([dropped('organisaties.csv', list), dropped('contacten.csv', log)]);
    await page.getByRole('region', { name: 'contacten.csv', exact: true }).getByText('5 rijen', { exact: true }).waitFor();
    await toStep(visit.page, 'Namen en woorden');
    const box = page.getByRole('listbox', { name: 'Namen van organisaties' });
    await box.getByRole('option', { name: /^De Regenboog/ }).click();
    const offered = page.getByRole('region', { name: 'Wat betekent De Regenboog?' }).getByRole('listitem');
    expect(await offered.count()).toBe(3);
    expect((await offered.allInnerTexts()).map((words) => words.replace(/\s+/g, ' '))).toEqual([
      expect.stringContaining('De Regenboog · Boom · regen-b'),
      expect.stringContaining('De Regenboog · Niel · regen-n'),
      expect.stringContaining('De Regenboog · Boom · regen-s'),
    ]);
    await shot('20-naam-van-drie');
    await box.focus();
    await page.keyboard.press('2');
    await page.getByText('Nog 4 te plaatsen.').waitFor();
    await expect.poll(async () => (await plan()).names).toEqual([{ written: 'De Regenboog', organisation: 'regen-n' }]);
  });

  it('shows what would be made of the other names, and makes it after a yes', async () => {
    const { page } = visit;
    await page.getByRole('button', { name: 'Maak nieuwe organisaties …' }).focus();
    await page.keyboard.press('Enter');
    await dialog().waitFor();
    await expectNoBarriersInBoth(visit.page);
    await shot('21-nieuwe-organisaties');
    const row = (name: string): Locator => dialog().getByRole('row', { name: new RegExp(name) });
    await row('De Kade').getByText('ook geschreven als “De kade.”').waitFor();
    await row('Ocmw te Boom').getByText('lijkt op OCMW Boom').waitFor();
    expect(await dialog().getByLabel('Maak Ocmw te Boom').isChecked()).toBe(false);
    // From the box that picks all, by keyboard: leave the crèche out and take it in again.
    await dialog().getByLabel('Maak Crèche Zon').focus();
    await page.keyboard.press('Space');
    await dialog().getByRole('button', { name: 'Maak 1 organisatie', exact: true }).waitFor();
    await page.keyboard.press('Space');
    await dialog().getByRole('combobox', { name: 'Gemeente van allemaal' }).fill('Boom');
    await dialog().getByRole('button', { name: 'Maak 2 organisaties' }).focus();
    await page.keyboard.press('Enter');
    await dialog().waitFor({ state: 'detached' });
    await page.getByText('Nog 1 te plaatsen.').waitFor();
    await page.getByText('3 schrijfwijzen geplaatst.').waitFor();
    await expect
      .poll(async () => (await plan()).organisations.map(({ org_id, municipality }) => [org_id, municipality]))
      .toEqual([
        ['creche-zon', 'Boom'],
        ['de-kade', 'Boom'],
      ]);
  });

  it('takes it back in one go, and does it again', async () => {
    const { page } = visit;
    await page.getByRole('button', { name: 'Neem het laatste terug' }).click();
    await page.getByText('Nog 4 te plaatsen.').waitFor();
    await expect.poll(async () => (await plan()).organisations).toEqual([]);
    await page.getByRole('button', { name: 'Maak nieuwe organisaties …' }).click();
    await dialog().getByRole('button', { name: 'Maak 2 organisaties' }).click();
    await page.getByText('Nog 1 te plaatsen.').waitFor();
    await toStep(visit.page, 'Bevestigen');
    await page.getByText('2 nieuwe organisaties: Crèche Zon en De Kade').waitFor();
    await page.getByRole('button', { name: 'Inlezen', exact: true }).click();
    await page.getByRole('heading', { name: 'Ingelezen', level: 2 }).waitFor();
    expect(await organisations()).toEqual([
      ['Crèche Zon', null],
      ['De Kade', null],
      ['De Regenboog', 'Boom'],
      ['De Regenboog', 'Boom'],
      ['De Regenboog', 'Niel'],
      ['OCMW Boom', 'Boom'],
    ]);
  });

  it('does the same on the page of organisations, each to be taken back by itself', async () => {
    const { page } = visit;
    await page.getByRole('button', { name: 'Nog bestanden inlezen' }).click();
    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles([dropped('later.csv', later)]);
    await page.getByRole('region', { name: 'later.csv', exact: true }).getByText('2 rijen', { exact: true }).waitFor();
    await toStep(visit.page, 'Bevestigen');
    await page.getByRole('button', { name: 'Inlezen', exact: true }).click();
    await page.getByRole('heading', { name: 'Ingelezen', level: 2 }).waitFor();
    await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Organisaties' }).click();
    await page.getByText('Nog 3 te plaatsen.').waitFor();
    await page.getByRole('button', { name: 'Maak nieuwe organisaties …' }).click();
    await dialog().getByRole('button', { name: 'Maak 2 organisaties' }).click();
    await page.getByRole('tab', { name: 'Te plaatsen (1)' }).waitFor();
    await expectNoBarriersInBoth(visit.page);
    await shot('22-organisaties');
    expect((await organisations()).map(([name]) => name)).toEqual(expect.arrayContaining(['Fietspunt', 'Kringwinkel']));
    const box = page.getByRole('listbox', { name: 'Schrijfwijzen te plaatsen' });
    await box.getByRole('option', { name: /^Fietspunt/ }).click();
    await box.focus();
    await page.keyboard.press('u');
    await page.getByRole('tab', { name: 'Te plaatsen (2)' }).waitFor();
    expect((await organisations()).map(([name]) => name)).not.toContain('Fietspunt');
    expect((await organisations()).map(([name]) => name)).toContain('Kringwinkel');
  });

  it('gave no errors, broke no policy, and asked nobody else', () => {
    expect(visit.complaints).toEqual([]);
  });
});

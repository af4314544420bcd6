import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OrganisationNames, StudyDetail } from '../../server/http/contract.ts';
import { expectNoBarriersInBoth } from './barriers.ts';
import { launchChromium, openWatchedPage, type Watched } from './chromium.ts';
import { makeStudy } from './new-study.ts';
import { type RunningServer, startServerProcess } from './running-server.ts';
import { dropped, settled, toStep } from './wizard.ts';

/*
 * A log with days that are none, names that nobody wrote the same twice, and words of its own; and passages of a coding tool.
 * Mended in place, matched with the keyboard, taken in, and every part of it undone again.
 */

let server: RunningServer;
let browser: Browser;
let visit: Watched;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServerProcess({ WEEFSEL_EXAMPLES: 'off' }), launchChromium()]);
  visit = await openWatchedPage(browser, server.origin, { locale: 'nl-BE' });
  // Less than a test may take, so that what was waited for is named.
  visit.page.setDefaultTimeout(8000);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

// The second one has a Cyrillic о in its name.
const list =
  'org_id;naam;gemeente\nocmw;OCMW Boom;Boom\nocmw-2;OCMW Bоom;Boom\ntroetel;De Troetelboom;Boom\nvdab;VDAB Rupel;Boom\n';
const log = [
  'Datum;Van;Naar;Kanaal',
  '5/1/2024;Ocmw te Boom;De Troetelboom;tel',
  'ooit;OCMW Boom;De Troetelboom;tel',
  'vorige week;OCMW Boom;De Troetelboom;huisbezoek',
  'vorige week;De Troetelboom;vdab;huisbezoek',
  '9/1/2024;;De Troetelboom;mail',
  '10/1/2024;Ocmw te Boom;vdab;mail',
  '11/1/2024;De Kade;OCMW Boom;mail',
  '12/1/2024;Troetelbom;OCMW Boom;mail',
].join('\n');
const passages = [
  'id,document,tag,content',
  '1,Interview Kade,Relaties/Doorverwijzing,We verwijzen vaak door.',
  '1,Interview Kade,Partners/OCMW Boom,We verwijzen vaak door.',
  '2,Interview Kade,Dilemma/Loyaliteit,Voor wie kies je dan?',
  '3,Interview ouder,Partners/OCMW Boom,Ze hielpen mij.',
].join('\n');

const address = (path: string): string => `${server.origin}/api/v1/studies/boom${path}`;

const names = async (): Promise<OrganisationNames> =>
  (await visit.page.request.get(address('/organisations'))).json() as Promise<OrganisationNames>;
const counts = async (): Promise<StudyDetail['counts']> =>
  ((await (await visit.page.request.get(address(''))).json()) as StudyDetail).counts;

describe('mending and matching', { timeout: 60_000 }, () => {
  it('shows the wrong rows only, each with what is wrong beside it', async () => {
    const { page } = visit;
    await makeStudy(page, server.address, 'Boom');
    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles([dropped('organisaties.csv', list), dropped('contacten.csv', log), dropped('highlights.csv', passages)]);
    await page.getByRole('region', { name: 'contacten.csv', exact: true }).waitFor();
    await settled(visit.page);
    await toStep(visit.page, 'Nakijken');
    const grid = page.getByRole('grid', { name: 'Rijen met fouten in contacten.csv' });
    expect(await grid.getByRole('rowheader').allTextContents()).toEqual(['3', '4', '5', '6']);
    await grid.getByText('De verplichte waarde “Van” is leeg.').waitFor();
    await page.getByText('4 fouten', { exact: true }).waitFor();
    await expectNoBarriersInBoth(visit.page);
  });

  it('corrects with the keyboard, goes on to the next wrong cell, and takes back', async () => {
    const { page } = visit;
    const grid = page.getByRole('grid');
    await grid.locator('td[tabindex="0"]').focus();
    await page.keyboard.press('F2');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    // Typing begins an edit; Enter keeps it and goes on.
    await page.keyboard.type('6/1/2024');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-cell'))).toBe('4:0');
    await page.getByText('Nog 3 van 4 fouten').waitFor();
    await page.getByRole('button', { name: 'Maak de laatste verbetering ongedaan' }).click();
    await page.getByText('4 fouten', { exact: true }).waitFor();
  });

  it('mends equal errors in one go, and leaves rows out', async () => {
    const { page } = visit;
    await page.getByRole('textbox', { name: 'Alle 2 cellen met “vorige week” in Datum worden: nieuwe waarde' }).fill('8/1/2024');
    await page.getByRole('button', { name: 'Vervang alle 2' }).click();
    await page.getByText('Nog 2 van 4 fouten').waitFor();
    await page.getByRole('button', { name: 'Rij weglaten: rij 3' }).click();
    await page.getByRole('button', { name: 'Rij weglaten: rij 6' }).click();
    await page.getByText('Geen fouten in de rijen.').waitFor();
    expect((await settled(visit.page)).checks.find(({ file: name }) => name === 'contacten.csv')?.errors).toBe(0);
    await page.getByRole('button', { name: '4 verbeteringen van u' }).click();
    await page.getByText('contacten.csv, rij 4, Datum: nu “8/1/2024”').waitFor();
    await page.getByRole('button', { name: 'Ongedaan: contacten.csv, rij 3: weggelaten' }).click();
    await page.getByText('Nog 1 van 4 fouten').waitFor();
    await page.getByRole('button', { name: 'Rij weglaten: rij 3' }).click();
    await page.getByText('Geen fouten in de rijen.').waitFor();
  });

  it('matches names without the mouse', async () => {
    const { page } = visit;
    await toStep(visit.page, 'Namen en woorden');
    const box = page.getByRole('listbox', { name: 'Namen van organisaties' });
    expect(await box.getByRole('option').count()).toBe(3);
    await expectNoBarriersInBoth(visit.page);
    const at = () => box.locator('[aria-selected="true"]').innerText();
    const choose = async (written: string): Promise<void> => {
      await page.keyboard.press('Home');
      for (let tries = 0; tries < 3 && !(await at()).startsWith(written); tries++) await page.keyboard.press('ArrowDown');
      expect(await at()).toContain(written);
    };
    await box.focus();
    await choose('Ocmw te Boom');
    await page.keyboard.press('1');
    await page.getByText('“Ocmw te Boom” → OCMW Boom').waitFor();
    await page.keyboard.press('u');
    await page.getByText('Teruggenomen.').waitFor();
    expect(await at()).toContain('Ocmw te Boom');
    // O finds another by name; the first found is at hand.
    await page.keyboard.press('o');
    await page.keyboard.type('vdab');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await choose('De Kade');
    await page.keyboard.press('n');
    await page.getByRole('combobox', { name: 'Gemeente', exact: true }).fill('Boom');
    await page.keyboard.press('Enter');
    await choose('Troetelbom');
    await page.keyboard.press('l');
    await page.getByText('Alle schrijfwijzen hebben een antwoord.').waitFor();
    const { plan } = await settled(visit.page);
    expect(plan.names).toEqual([
      { written: 'Ocmw te Boom', organisation: 'ocmw' },
      { written: 'De Kade', organisation: 'de-kade' },
      { written: 'Troetelbom', organisation: null },
    ]);
    expect(plan.organisations).toMatchObject([{ org_id: 'de-kade', name: 'De Kade', municipality: 'Boom' }]);
  });

  it('matches words, codes and documents', async () => {
    const { page } = visit;
    await page.getByLabel('Wat betekent huisbezoek?').selectOption({ label: 'Persoonlijk' });
    await page.getByRole('button', { name: 'Neem alle 3 voorstellen aan' }).click();
    expect(await page.getByLabel('Waarvoor staat Relaties/Doorverwijzing?').inputValue()).toBe('relation');
    await page.getByRole('combobox', { name: 'Welke organisatie spreekt in Interview Kade?' }).fill('kade');
    await page.getByRole('option', { name: 'De Kade · Boom' }).click();
    await page.getByLabel('Rol van wie spreekt in Interview ouder').selectOption('parent');
    const { plan } = await settled(visit.page);
    expect(plan.codes).toEqual(
      expect.arrayContaining([
        { code: 'Relaties/Doorverwijzing', meaning: { is: 'relation', type: 'referral' } },
        { code: 'Dilemma/Loyaliteit', meaning: { is: 'dilemma', dilemma: 'Loyaliteit', pole: null } },
      ]),
    );
    expect(plan.documents).toMatchObject([
      { document: 'Interview Kade', org_id: 'de-kade' },
      { document: 'Interview ouder', respondent_role: 'parent' },
    ]);
    await expectNoBarriersInBoth(visit.page);
    await toStep(visit.page, 'Bevestigen');
    await page.getByRole('button', { name: 'Inlezen', exact: true }).click();
    await page.getByRole('heading', { name: 'Ingelezen', level: 2 }).waitFor();
    expect(await counts()).toMatchObject({ organisations: 5, contacts: 6 });
  });

  it('places, merges, splits and undoes on the page of organisations', async () => {
    const { page } = visit;
    await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Organisaties' }).click();
    const box: Locator = page.getByRole('listbox', { name: 'Schrijfwijzen te plaatsen' });
    await box.focus();
    await expectNoBarriersInBoth(visit.page);
    // It was left as it is before, so nothing is suggested any more; another answer takes the place of that one.
    await page.keyboard.press('o');
    await page.keyboard.type('troetel');
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: 'Te plaatsen (0)' }).waitFor();
    await page.getByRole('tab', { name: /Mogelijk dezelfde/ }).click();
    await page.getByText('vreemde tekens in de naam').waitFor();
    await expectNoBarriersInBoth(visit.page);
    await page.getByRole('button', { name: 'Dezelfde …: OCMW Boom en OCMW Bоom' }).click();
    await page.getByRole('button', { name: 'Samenvoegen', exact: true }).click();
    await page.getByRole('tab', { name: 'Alle organisaties (4)' }).click();
    await page.getByText('samengevoegd: OCMW Bоom').waitFor();
    await expectNoBarriersInBoth(visit.page);
    await page.getByRole('button', { name: 'Losmaken: Ocmw te Boom van OCMW Boom' }).click();
    await page.getByRole('tab', { name: 'Te plaatsen (1)' }).waitFor();
    await page.getByRole('tab', { name: /Geschiedenis/ }).click();
    await page.getByRole('button', { name: 'Beslis opnieuw: “Ocmw te Boom” is OCMW Boom' }).click();
    await page.getByRole('tab', { name: 'Te plaatsen (0)' }).waitFor();
    await page.getByRole('button', { name: /Maak ongedaan: OCMW Bоom \(ocmw-2\) samengevoegd/ }).click();
    await page.getByRole('tab', { name: 'Alle organisaties (5)' }).waitFor();
    await expectNoBarriersInBoth(visit.page);
    expect((await names()).decisions.filter(({ undoneAt }) => undoneAt !== null)).toHaveLength(3);
  });

  it('undoes everything that was taken in together, and does it again', async () => {
    const { page } = visit;
    await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Studie', exact: true }).click();
    await page.getByText('samen ingelezen met').first().waitFor();
    await page.getByRole('button', { name: 'Maak ongedaan: contacten.csv' }).click();
    await page.getByRole('radio', { name: 'Alleen contacten.csv' }).waitFor();
    await expectNoBarriersInBoth(visit.page);
    await page.getByRole('dialog').getByRole('button', { name: 'Maak ongedaan' }).click();
    await page.getByText('Deze studie is nog leeg').waitFor();
    expect((await counts()).contacts).toBe(0);
    await page.getByRole('button', { name: 'Opnieuw uitvoeren: contacten.csv' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Opnieuw uitvoeren' }).click();
    await page.getByRole('button', { name: 'Maak ongedaan: contacten.csv' }).waitFor();
    expect(await counts()).toMatchObject({ organisations: 5, contacts: 6 });
  });

  it('gave no errors, broke no policy, and asked nobody else', () => {
    expect(visit.complaints).toEqual([]);
  });
});

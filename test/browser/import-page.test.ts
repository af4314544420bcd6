import { readFileSync } from 'node:fs';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { xlsxFile } from '../server/import/xlsx-file.ts';
import { expectNoBarriers } from './barriers.ts';
import { launchChromium, openWatchedPage, type Watched } from './chromium.ts';
import { makeStudy } from './new-study.ts';
import { type RunningServer, startServerProcess } from './running-server.ts';
import { dropped, settled, toStep } from './wizard.ts';

/*
 * The import page with what a coordinator has: a contact log that Excel saved with title rows, old letters and a header that stands there
 * twice; a workbook with a list and a sheet of remarks; a network out of another program; a list of which only its owner knows what it is.
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

// Row 4 holds the headers; row 9 no day at all. All other days fit both orders.
const log = Buffer.from(
  [
    'Contactregistratie crèche De Troetelboom;;;;;;',
    'Eerste kwartaal 2024;;;;;;',
    ';;;;;;',
    'Datum;Datum;Van organisatie;Naar organisatie;Hoe;Naam cliënt;Ploeg',
    '5/1/2024;vrijdag;OCMW Boom;De Troetelboom;telefoon;Jan Peeters;A',
    '8/1/2024;maandag;De Troetelboom;OCMW Boom;mail;Jan Peeters;A',
    '9/1/2024;dinsdag;De Troetelboom;OCMW Boom;mail;An Maes;B',
    '3/2/2024;zaterdag;OCMW Boom;De Troetelboom;mail;An Maes;B',
    'ooit;maandag;OCMW Boom;De Troetelboom;mail;An Maes;B',
  ].join('\r\n'),
  'latin1',
);
const february = Buffer.from(log.toString('latin1').replaceAll('/2024', '/2023'), 'latin1');
const workbook = xlsxFile([
  {
    name: 'Organisaties',
    rows: [
      ['Organisatie ID', 'Naam', 'Gemeente'],
      ['ocmw', 'OCMW Boom', 'Boom'],
      ['troetel', 'De Troetelboom', 'Boom'],
    ],
  },
  { name: 'Opmerkingen', rows: [['Lijst van de coördinator'], ['Nog aan te vullen']] },
]);
const graphml = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="d0" for="node" attr.name="label" attr.type="string"/>
  <graph edgedefault="directed">
    <node id="n1"><data key="d0">Huis van het Kind</data></node>
    <node id="n2"><data key="d0">Kind en Gezin</data></node>
    <node id="n3"><data key="d0">Inloopteam</data></node>
    <edge source="n1" target="n2"/>
  </graph>
</graphml>
`;
const workers = 'persoon;functie;organisatie\np1;maatschappelijk werker;ocmw\np2;begeleider;troetel\n';

const card = (name: string): Locator => visit.page.getByRole('region', { name, exact: true });
const address = (path: string): string => `${server.origin}/api/v1/studies/invoer${path}`;

describe('the import page', { timeout: 60_000 }, () => {
  it('shows a card for each file with its tables, the refused one first', async () => {
    const { page } = visit;
    await makeStudy(page, server.address, 'Invoer');
    await expectNoBarriers(visit.page);
    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles([
        dropped('boom.xlsx', workbook),
        dropped('gephi.graphml', graphml),
        dropped('export.csv', workers),
        dropped('contacten.csv', log),
      ]);
    await card('export.csv')
      .getByText(/^Deze kolommen passen even goed bij .* Kies zelf welke tabel het is\.$/)
      .waitFor();
    expect(new URL(page.url()).searchParams.get('draft')).toMatch(/./);
    const names = await page.locator('section[aria-busy] h3').allTextContents();
    expect(names.slice(0, 2).toSorted()).toEqual(['contacten.csv', 'export.csv']);
    expect(names.slice(2).toSorted()).toEqual(['boom.xlsx', 'gephi.graphml']);
    const sheets = card('boom.xlsx').getByRole('heading', { level: 4 });
    expect(await sheets.allTextContents()).toEqual(['Organisaties', 'Opmerkingen']);
    await card('boom.xlsx').getByText('Dit lijkt geen tabel van de studie').waitFor();
    const parts = card('gephi.graphml').getByRole('heading', { level: 4 });
    expect(await parts.allTextContents()).toEqual(['Knopen', 'Banden']);
    await expectNoBarriers(visit.page);
  });

  it('takes the user’s word for what a file is, and looks again', async () => {
    const choice = card('export.csv').getByLabel('Welke tabel is export.csv?');
    expect(await choice.locator('option').count()).toBe(14);
    await choice.focus();
    await choice.selectOption('affiliations');
    await card('export.csv').getByText('2 rijen', { exact: true }).waitFor();
    await card('export.csv')
      .getByText(/kunnen ingelezen worden/)
      .waitFor();
    // Whoever works with the keyboard stays where they were.
    expect(await choice.evaluate((element) => element.matches(':focus'))).toBe(true);
  });

  it('shows the first rows as they were read, and lets another row be the header with the arrow keys', async () => {
    const { page } = visit;
    await card('contacten.csv').getByRole('button', { name: 'Hoe dit gelezen is' }).click();
    await card('contacten.csv').getByText('Contactregistratie crèche De Troetelboom').waitFor();
    const header = card('contacten.csv').getByRole('radio', { name: 'Rij 4 bevat de koppen' });
    expect(await header.isChecked()).toBe(true);
    await header.focus();
    await page.keyboard.press('ArrowUp');
    expect((await settled(visit.page)).checks.find(({ file }) => file === 'contacten.csv')?.look?.headerRow).toBe(2);
    await page.keyboard.press('ArrowDown');
    expect((await settled(visit.page)).checks.find(({ file }) => file === 'contacten.csv')?.look?.headerRow).toBe(4);
    await card('contacten.csv').getByLabel('Tekens').selectOption('utf-16le');
    await settled(visit.page);
    await card('contacten.csv').getByText('Contactregistratie crèche De Troetelboom').waitFor({ state: 'detached' });
    await card('contacten.csv').getByLabel('Tekens').selectOption('');
    await card('contacten.csv').getByText('Contactregistratie crèche De Troetelboom').waitFor();
    await expectNoBarriers(visit.page);
  });

  it('asks which of two headers is the date, and stores no names of persons', async () => {
    const { page } = visit;
    await page.getByRole('button', { name: 'Verder naar Kolommen' }).click();
    const heading = page.getByRole('heading', { name: 'Kolommen', level: 2 });
    await heading.waitFor();
    expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
    await expectNoBarriers(visit.page);
    await page.getByRole('radio', { name: /^Datum: 5\/1\/2024/ }).check();
    await page.getByLabel('Wat “Hoe” wordt').selectOption('channel');
    await page.getByLabel('Wat “Ploeg” wordt').selectOption('=attribute');
    // Who the clients are stands with what is clear: none of them is shown, and they come in as pseudonyms or not at all.
    await card('contacten.csv')
      .getByRole('button', { name: /Toon \d kolommen die duidelijk zijn/ })
      .click();
    const clients = card('contacten.csv').getByRole('row', { name: /^Naam cliënt/ });
    await clients.getByText('Lijkt over personen te gaan: wordt nooit zo bewaard, hooguit als pseudoniem.').waitFor();
    expect(await clients.getByLabel('Wat “Naam cliënt” wordt').inputValue()).toBe('=nothing');
    expect(await page.locator('body').innerText()).not.toMatch(/Jan Peeters|An Maes/);
    const check = (await settled(visit.page)).checks.find(({ file }) => file === 'contacten.csv');
    expect(check).toMatchObject({ outcome: 'partial', records: 5, accepted: 4 });
    expect(JSON.stringify(check)).not.toContain('Peeters');
  });

  it('finds the same step again after a reload', async () => {
    const { page } = visit;
    await page.reload();
    await page.getByRole('heading', { name: 'Kolommen', level: 2 }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Bestanden', level: 2 }).waitFor();
    await page.goForward();
    await page.getByRole('heading', { name: 'Kolommen', level: 2 }).waitFor();
    // Nothing is asked any more, so it stands with the tables that are clear.
    await page.getByRole('button', { name: /tabellen waarvan alles duidelijk is/ }).click();
    expect(await page.getByLabel('Wat “Ploeg” wordt').inputValue()).toBe('=attribute');
  });

  it('asks whether day or month comes first where the dates fit both, with a date of the file', async () => {
    const { page } = visit;
    await toStep(visit.page, 'Bestanden');
    const question = card('contacten.csv').getByRole('radio', { name: '5/1/2024 is 5 jan 2024 (dag eerst)' });
    await question.check();
    expect((await settled(visit.page)).plan.files.find(({ file }) => file === 'contacten.csv')?.tables[0]?.dateOrder).toBe(
      'day-first',
    );
    await page.waitForFunction(() => !document.querySelector('nav ol a[aria-current="step"]')?.textContent?.includes('vraag'));
  });

  for (const name of ['Nakijken', 'Namen en woorden', 'Bevestigen']) {
    it(`has a step ${name} without barriers`, async () => {
      await toStep(visit.page, name);
      await expectNoBarriers(visit.page);
    });
  }

  it('saves the refused rows with the reason', async () => {
    const { page } = visit;
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download de geweigerde rij', exact: true }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toMatch(/^contacten.*\.csv$/);
    const lines = readFileSync(await saved.path(), 'utf8').split('\r\n');
    expect(lines[1]).toMatch(/^9;.*ooit/);
    expect(lines.filter((line) => line !== '')).toHaveLength(2);
  });

  it('takes everything in after a yes to what is left out', async () => {
    const { page } = visit;
    await page.getByRole('button', { name: 'Inlezen', exact: true }).click();
    await page.getByText('Vink dit eerst aan, of ga terug om het te verbeteren.').waitFor();
    const yes = page.getByLabel('Ja, lees de rest in zonder deze');
    expect(await yes.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Inlezen', exact: true }).click();
    await page.getByRole('heading', { name: 'Ingelezen', level: 2 }).waitFor();
    await expectNoBarriers(visit.page);
    const detail = await page.request.get(address(''));
    expect((await detail.json()).counts).toMatchObject({ organisations: 5, contacts: 4, relations: 1, affiliations: 2 });
  });

  it('undoes it as a whole, and does it again', async () => {
    const { page } = visit;
    await page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ongedaan maken' }).click();
    await page.getByRole('heading', { name: 'Ongedaan gemaakt', level: 2 }).waitFor();
    expect((await (await page.request.get(address(''))).json()).counts).toMatchObject({ organisations: 0, contacts: 0 });
    await page.getByRole('button', { name: 'Opnieuw uitvoeren' }).click();
    await page.getByRole('heading', { name: 'Ingelezen', level: 2 }).waitFor();
    expect((await (await page.request.get(address(''))).json()).counts).toMatchObject({ organisations: 5, contacts: 4 });
  });

  it('reads a file of the same layout as the earlier one, and says so', async () => {
    const { page } = visit;
    await page.getByRole('button', { name: 'Nog bestanden inlezen' }).click();
    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles([dropped('contacten-februari.csv', february)]);
    await card('contacten-februari.csv')
      .getByText(/Gelezen zoals op/)
      .waitFor();
    await card('contacten-februari.csv')
      .getByText(/kunnen ingelezen worden/)
      .waitFor();
    await card('contacten-februari.csv').getByRole('button', { name: 'Opnieuw beginnen' }).click();
    await card('contacten-februari.csv').getByText('De kolommen zijn nog niet duidelijk.').waitFor();
  });

  it('finds files that wait, and lets go of them after a yes', async () => {
    const { page } = visit;
    await page.getByRole('link', { name: 'Invoer', exact: true }).click();
    await page.getByText('1 bestand wacht nog').waitFor();
    await page.getByRole('button', { name: 'Verdergaan' }).click();
    await card('contacten-februari.csv').waitFor();
    await page.getByRole('button', { name: 'Weggooien' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Weggooien' }).click();
    await page.getByText('Sleep bestanden hierheen of klik om te kiezen').waitFor();
    await page.getByText('1 bestand wacht nog').waitFor({ state: 'detached' });
  });

  it('says so where the files no longer wait, with a way on', async () => {
    const { page } = visit;
    // The console of the browser notes every answer that is not good; this one is meant.
    const before = visit.complaints.length;
    await page.goto(`${server.origin}/studies/invoer/import?draft=00000000-0000-4000-8000-000000000000&step=fix`);
    await page.getByText('Deze bestanden wachten niet meer').waitFor();
    await page.getByRole('button', { name: 'Bestanden kiezen' }).click();
    await page.getByText('Sleep bestanden hierheen of klik om te kiezen').waitFor();
    const noted = visit.complaints.splice(before);
    expect(noted.filter((words) => !words.includes('404'))).toEqual([]);
  });

  it('gave no errors, broke no policy, and asked nobody else', () => {
    expect(visit.complaints).toEqual([]);
  });
});

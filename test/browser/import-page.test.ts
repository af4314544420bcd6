import { readFileSync } from 'node:fs';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { xlsxFile } from '../server/import/xlsx-file.ts';
import { launchChromium, openWatchedPage, type Watched } from './chromium.ts';
import { type RunningServer, startServerProcess } from './running-server.ts';

/*
 * The import page with what a coordinator has: a workbook with two sheets, a network out of another program,
 * a list of which only its owner knows what it is, and one with mistakes in it.
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

const workbook = xlsxFile([
  {
    name: 'Organisaties',
    rows: [
      ['Organisatie ID', 'Naam', 'Gemeente'],
      ['ocmw', 'OCMW Boom', 'Boom'],
      ['troetel', 'De Troetelboom', 'Boom'],
    ],
  },
  {
    name: 'Contactlogboek',
    rows: [
      ['Datum', 'Van organisatie', 'Naar organisatie', 'Kanaal'],
      ['5/1/2024', 'OCMW Boom', 'De Troetelboom', 'telefoon'],
      ['8/1/2024', 'De Troetelboom', 'OCMW Boom', 'mail'],
      ['9/1/2024', 'De Troetelboom', 'OCMW Boom', 'mail'],
    ],
  },
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
// Row 3 has a day that does not exist, row 4 no day at all.
const meetings =
  'bijeenkomst;datum;onderwerp\nv1;2024-01-05;start\nv2;2024-02-31;"vervolg; deel 2"\nv3;ooit;afsluiting\nv4;2024-03-05;evaluatie\n';

const file = (name: string, content: string | Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});
const card = (name: string): Locator => visit.page.getByRole('region', { name, exact: true });

describe('the import page', () => {
  it('shows a card for each file with its tables, the refused one first', async () => {
    const { page } = visit;
    await page.goto(server.address);
    await page.getByRole('button', { name: 'Nieuwe studie' }).first().click();
    await page.getByLabel('Titel').fill('Invoer');
    await page.getByRole('button', { name: 'Maak de studie' }).click();
    await page.getByRole('heading', { name: 'Gegevens invoeren' }).waitFor();
    await page
      .locator('input[type="file"]')
      .setInputFiles([
        file('boom.xlsx', workbook),
        file('gephi.graphml', graphml),
        file('export.csv', workers),
        file('overleg.csv', meetings),
      ]);
    await page.getByRole('status').getByText('Dit bestand kan zo niet ingevoerd worden: export.csv.').waitFor();
    const names = await page.locator('section[aria-busy] h2').allTextContents();
    expect(names.slice(0, 2)).toEqual(['export.csv', 'overleg.csv']);
    expect(names.slice(2).toSorted()).toEqual(['boom.xlsx', 'gephi.graphml']);
    const sheets = card('boom.xlsx').getByRole('heading', { level: 3 });
    expect(await sheets.allTextContents()).toEqual(['Organisaties', 'Contactlogboek']);
    await card('boom.xlsx').getByText('2 tabellen').waitFor();
    const parts = card('gephi.graphml').getByRole('heading', { level: 3 });
    expect(await parts.allTextContents()).toEqual(['Knopen', 'Banden']);
  });

  it('takes the user’s word for what a file is, and looks again', async () => {
    const { page } = visit;
    await card('export.csv').getByText('Weet u welke tabel dit is?').waitFor();
    const choice = card('export.csv').getByLabel('Dit bestand is (export.csv)');
    expect(await choice.locator('option').count()).toBe(14);
    await choice.focus();
    await choice.selectOption('affiliations');
    await page.getByText('Klaar om in te voeren: 4 bestanden').waitFor();
    await card('export.csv').getByText('2 rijen', { exact: true }).waitFor();
    // Whoever works with the keyboard stays where they were.
    expect(await choice.evaluate((element) => element.matches(':focus'))).toBe(true);
    await page
      .getByRole('status')
      .getByText('Nagekeken: 4 bestanden. Niet alles kan ingevoerd worden uit: overleg.csv.')
      .waitFor();
  });

  it('saves the rows with errors as a list that Excel opens', async () => {
    const { page } = visit;
    const download = page.waitForEvent('download');
    await card('overleg.csv').getByRole('button', { name: 'Download de rijen met fouten (CSV)' }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe('overleg - fouten.csv');
    const text = readFileSync(await saved.path(), 'utf8');
    const lines = text.split('\r\n');
    expect(lines[0]).toBe('\uFEFFDeel;Excel-rij;Regel in het bestand;Kolom;Wat en hoe verbeteren');
    expect(lines.slice(1, -1).map((line) => line.split(';').slice(0, 4))).toEqual([
      ['', '3', '3', 'datum'],
      ['', '4', '4', 'datum'],
    ]);
  });

  it('takes everything in after a yes to what is left out', async () => {
    const { page } = visit;
    await page.getByRole('button', { name: 'Invoeren', exact: true }).click();
    await page.getByText('2 rijen hebben een fout en worden niet ingevoerd.').waitFor();
    await page.getByRole('button', { name: 'Overslaan en invoeren' }).click();
    await page.getByText('Ingevoerd', { exact: true }).waitFor();
    const detail = await page.request.get(`${server.origin}/api/v1/studies/invoer`);
    expect((await detail.json()).counts).toMatchObject({
      organisations: 5,
      contacts: 3,
      relations: 1,
      affiliations: 2,
      events: 2,
    });
  });

  it('leaves a refused sheet behind and takes the others, after a yes', async () => {
    const { page } = visit;
    const half = xlsxFile([
      {
        name: 'Diensten',
        rows: [
          ['Organisatie ID', 'Naam'],
          ['cap', 'CAW Boom'],
        ],
      },
      {
        name: 'Bijeenkomsten',
        rows: [
          ['Bijeenkomst', 'Datum'],
          ['w1', 'ooit'],
        ],
      },
    ]);
    await page.locator('input[type="file"]').setInputFiles([file('half.xlsx', half)]);
    await card('half.xlsx').getByText('Dit deel kan zo niet ingevoerd worden.').waitFor();
    await page.getByRole('button', { name: 'Invoeren', exact: true }).click();
    await page.getByText('Dit deel kan niet ingevoerd worden en blijft achter: half.xlsx · Bijeenkomsten.').waitFor();
    await page.getByRole('button', { name: 'Overslaan en invoeren' }).click();
    await page.getByText('half.xlsx · Diensten (Organisaties): 1 rij').waitFor();
  });

  it('gave no errors, broke no policy, and asked nobody else', () => {
    expect(visit.complaints).toEqual([]);
  });
});

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Draft } from '../../server/http/contract.ts';
import { expectNoBarriers } from './barriers.ts';
import { launchChromium, openWatchedPage, type Watched } from './chromium.ts';
import { makeStudy } from './new-study.ts';
import { type RunningServer, startServerProcess } from './running-server.ts';
import { dropped, toStep } from './wizard.ts';

/*
 * Taking files in while the telephone rings: the page is loaded anew on every step, another tab looks on and says things too, the files are
 * thrown away elsewhere, and the program is closed and started again.
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

const list = 'org_id;naam\nocmw;OCMW Boom\ntroetel;De Troetelboom\n';
const log = [
  'Datum;Van;Naar;Hoe;Ploeg',
  '5/1/2024;Ocmw te Boom;De Troetelboom;tel;A',
  'ooit;OCMW Boom;De Troetelboom;huisbezoek;A',
  '9/1/2024;De Kade;De Troetelboom;mail;B',
].join('\n');
const both = [dropped('organisaties.csv', list), dropped('contacten.csv', log)];

const heading = (page: Page, name: string): Promise<void> => page.getByRole('heading', { name, level: 2, exact: true }).waitFor();
async function drop(page: Page): Promise<void> {
  await page.locator('input[type="file"]').first().setInputFiles(both);
  await page.getByRole('region', { name: 'contacten.csv', exact: true }).getByText('3 rijen', { exact: true }).waitFor();
}

/** The draft once the service knows all that was said of it on this page. */
async function saidAll(page: Page, isSaid: (draft: Draft) => boolean): Promise<void> {
  const id = new URL(page.url()).searchParams.get('draft');
  await expect
    .poll(
      async () => {
        const answer = await page.request.get(`${server.origin}/api/v1/studies/storing/drafts/${id}`);
        const draft = (await answer.json()) as Draft;
        return draft.state === 'checked' && isSaid(draft);
      },
      { timeout: 30_000 },
    )
    .toBe(true);
}

/** What the console says of answers that are not good is meant where the program was away. */
async function expectOnly(words: RegExp): Promise<void> {
  const noted = visit.complaints.splice(0);
  expect(noted.filter((one) => !words.test(one))).toEqual([]);
}

describe('files on their way in', { timeout: 90_000 }, () => {
  it('are found again with all that was said, on whichever step the page is loaded anew', async () => {
    const { page } = visit;
    await makeStudy(page, server.address, 'Storing');
    await drop(page);
    // Said and left at once: it counts all the same.
    const dayFirst = page.getByRole('radio', { name: '5/1/2024 is 5 jan 2024 (dag eerst)' });
    await dayFirst.check();
    await page.reload();
    await heading(page, 'Bestanden');
    await dayFirst.waitFor();
    await expect.poll(() => dayFirst.isChecked()).toBe(true);

    await toStep(page, 'Kolommen');
    await page.getByLabel('Wat “Hoe” wordt').selectOption('channel');
    await page.getByLabel('Wat “Ploeg” wordt').selectOption('=attribute');
    await saidAll(page, ({ plan }) => plan.files[0]?.tables[0]?.columns?.length === 2);
    await page.reload();
    await heading(page, 'Kolommen');
    await page.getByRole('button', { name: /tabellen waarvan alles duidelijk is/ }).click();
    expect(await page.getByLabel('Wat “Ploeg” wordt').inputValue()).toBe('=attribute');

    await toStep(page, 'Nakijken');
    await page.getByRole('grid').locator('[data-cell="3:0"]').click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('8/1/2024');
    await page.keyboard.press('Enter');
    await page.getByText('Geen fouten in de rijen.').waitFor();
    await page.reload();
    await heading(page, 'Nakijken');
    await page.getByRole('button', { name: '1 verbetering van u' }).click();
    await page.getByText('contacten.csv, rij 3, Datum: nu “8/1/2024”').waitFor();

    await toStep(page, 'Namen en woorden');
    const names = page.getByRole('listbox', { name: 'Namen van organisaties' });
    await names.getByRole('option', { name: /^Ocmw te Boom/ }).click();
    await names.focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Wat betekent huisbezoek?').selectOption({ label: 'Persoonlijk' });
    await saidAll(page, ({ plan }) => plan.names.length === 1 && plan.files[0]?.tables[0]?.values?.length === 1);
    await page.reload();
    await heading(page, 'Namen en woorden');
    await names.getByRole('option', { name: /^Ocmw te Boom.*OCMW Boom/s }).waitFor();
    await page.getByText('Nog 1 te plaatsen.').waitFor();

    await toStep(page, 'Bevestigen');
    await page.reload();
    await heading(page, 'Bevestigen');
    await page.getByText(/^Klaar om in te lezen: 2 bestanden/).waitFor();
  });

  it('are the same in a second tab, which hears what is said in the first and says things too', async () => {
    const { page, context } = visit;
    const other = await context.newPage();
    await other.goto(page.url());
    await toStep(other, 'Namen en woorden');
    await other.getByText('Nog 1 te plaatsen.').waitFor();
    await toStep(page, 'Namen en woorden');
    // Said in the first tab …
    const names = page.getByRole('listbox', { name: 'Namen van organisaties' });
    await names.getByRole('option', { name: /^De Kade/ }).click();
    await names.focus();
    await page.keyboard.press('l');
    // … and heard in the second, which then takes it back.
    await other.getByText('Alle schrijfwijzen hebben een antwoord.').waitFor();
    const there = other.getByRole('listbox', { name: 'Namen van organisaties' });
    await there.getByRole('option', { name: /^De Kade/ }).click();
    await there.focus();
    await other.keyboard.press('u');
    await page.getByText('Nog 1 te plaatsen.').waitFor();
    // What is taken in by one tab is taken in for both.
    await toStep(other, 'Bevestigen');
    await toStep(page, 'Bevestigen');
    await other.getByRole('button', { name: 'Inlezen', exact: true }).click();
    await heading(other, 'Ingelezen');
    await heading(page, 'Ingelezen');
    await other.close();
  });

  it('that were thrown away in another tab are said to be gone, with a way on', async () => {
    const { page, context } = visit;
    await page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ongedaan maken' }).click();
    await heading(page, 'Ongedaan gemaakt');
    await page.getByRole('button', { name: 'Nog bestanden inlezen' }).click();
    await drop(page);
    const other = await context.newPage();
    await other.goto(page.url());
    await other.getByRole('button', { name: 'Weggooien' }).click();
    const gone = other.waitForResponse((response) => response.request().method() === 'DELETE');
    await other.getByRole('dialog').getByRole('button', { name: 'Weggooien' }).click();
    await other.getByText('Sleep bestanden hierheen of klik om te kiezen').waitFor();
    expect((await gone).status()).toBe(204);
    await other.close();
    await page.getByText('Deze bestanden wachten niet meer').waitFor();
    await expectNoBarriers(page);
    await page.getByRole('button', { name: 'Bestanden kiezen' }).click();
    await page.getByText('Sleep bestanden hierheen of klik om te kiezen').waitFor();
    await expectOnly(/404/);
  });

  it('end with the program: it says so while it is away and once it is back, with a way on', async () => {
    const { page } = visit;
    await drop(page);
    const before = page.url();
    await server.stop({ keepData: true, signal: 'SIGKILL' });
    await page.getByText(/Weefsel antwoordt niet/).waitFor();
    await expectNoBarriers(page);
    const { port } = new URL(server.origin);
    server = await startServerProcess({ WEEFSEL_EXAMPLES: 'off', WEEFSEL_PORT: port }, server.dataFolder);
    // Only the address that the program shows now opens it.
    await page.getByText('Open Weefsel met het adres dat het bij het starten toont').waitFor({ timeout: 60_000 });
    await expectNoBarriers(page);
    await page.goto(server.address);
    await page.getByRole('heading', { name: 'Studies', level: 1 }).waitFor();
    await page.goto(before);
    await page.getByText('Deze bestanden wachten niet meer').waitFor();
    await page.getByRole('button', { name: 'Bestanden kiezen' }).click();
    await drop(page);
    await expectOnly(/40[14]|ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET/);
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportList, ImportPlanAnswer } from '../../server/http/contract.ts';
import { emptyPlan, type FilePlan, type ImportPlan } from '../../server/model/reading-plan.ts';
import { weefsel } from '../server/cli/weefsel.ts';
import { launchChromium, openWatchedPage, type Watched } from './chromium.ts';
import { networks } from './files-of-networks.ts';
import { codingTools, type ToolCase } from './files-of-tools.ts';
import { makeStudy } from './new-study.ts';
import { type RunningServer, startServerProcess } from './running-server.ts';
import { type StoredContent, storedRecords } from './stored-records.ts';
import { toStep } from './wizard.ts';

/*
 * A file of every coding tool and network program goes through the import page into a study of its own, and through the command line into
 * others: by the plan that the import kept, and without a plan. All three must hold the same, and hold what the file says.
 */

const patience = 60_000;

let server: RunningServer;
let browser: Browser;
let visit: Watched;
const folder = mkdtempSync(join(tmpdir(), 'weefsel-tools-'));

beforeAll(async () => {
  [server, browser] = await Promise.all([startServerProcess({ WEEFSEL_EXAMPLES: 'off' }), launchChromium()]);
  visit = await openWatchedPage(browser, server.origin, { locale: 'nl-BE' });
  visit.page.setDefaultTimeout(patience / 2);
  await visit.page.goto(server.address);
  await visit.page.getByRole('heading', { level: 1 }).first().waitFor();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What the service answers to a question of the page's own. */
async function ask<T>(path: string): Promise<T> {
  const answer = await visit.page.request.get(`${server.origin}/api/v1/studies/${path}`);
  expect(answer.status()).toBe(200);
  // The contract says what the service answers.
  return (await answer.json()) as T;
}

/** Types in the cell of a faulty row, in the table of wrong rows. */
async function mend(row: number, column: number, value: string): Promise<void> {
  const { page } = visit;
  await page.locator(`td[data-cell="${row}:${column}"]`).focus();
  await page.keyboard.type(value);
  await page.keyboard.press('Enter');
}

/** What a person answers on the page, by tool; the others ask nothing that must be answered. */
const answers: Readonly<Record<string, () => Promise<void>>> = {
  'MAXQDA xlsx': async () => {
    const { page } = visit;
    await toStep(visit.page, 'Namen en woorden');
    await page.getByRole('button', { name: /^Neem (?:alle \d+ voorstellen|het voorstel) aan$/ }).click();
    await page.getByRole('combobox', { name: 'Welke organisatie spreekt in Niel / Gesprek 1?' }).fill('OCMW');
    await page.getByRole('option', { name: /OCMW Niel/ }).click();
  },
  'Matrix to mend': async () => {
    await toStep(visit.page, 'Nakijken');
    await visit.page.getByText('2 fouten', { exact: true }).waitFor();
    await mend(2, 2, '5');
    await visit.page.getByText('Nog 1 van 2 fouten').waitFor();
    await mend(3, 3, '2');
    await visit.page
      .getByText('Geen fouten in de rijen.')
      .or(visit.page.getByText('Geen fouten', { exact: false }))
      .first()
      .waitFor();
  },
};

/** Takes files into a new study by hand, up to the page that says they are in; answers the id of the study. */
async function throughTheWizard({ tool, files }: ToolCase): Promise<string> {
  const { page } = visit;
  await makeStudy(page, server.origin, tool);
  const given = files.map(({ name, content }) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) }));
  await page.locator('input[type="file"]').first().setInputFiles(given);
  const answer = answers[tool];
  for (const { name } of answer === undefined ? files : []) {
    const card = page.getByRole('region', { name, exact: true });
    await card
      .getByText(/(?:kan|kunnen) ingelezen worden/)
      .first()
      .waitFor();
  }
  await answer?.();
  await toStep(visit.page, 'Bevestigen');
  await page.getByRole('button', { name: 'Inlezen', exact: true }).click();
  await page.getByRole('heading', { name: 'Ingelezen', level: 2 }).waitFor();
  return new URL(page.url()).pathname.split('/')[2] ?? '';
}

/** What was said of all the files of a study: each import keeps its own table's part of it. */
async function keptPlan(study: string): Promise<ImportPlan> {
  let plan = emptyPlan;
  for (const { id } of (await ask<ImportList>(`${study}/imports`)).imports) {
    const kept = (await ask<ImportPlanAnswer>(`${study}/imports/${id}/plan`)).plan;
    if (kept === null) continue;
    const files = new Map<string, FilePlan>(plan.files.map((each) => [each.file, each]));
    for (const each of kept.files) {
      const before = files.get(each.file)?.tables ?? [];
      const news = each.tables.filter(({ part }) => !before.some((table) => table.part === part));
      files.set(each.file, { ...each, tables: [...before, ...news] });
    }
    plan = { ...kept, files: [...files.values()] };
  }
  return plan;
}

/** The records in lines that can be compared with a file by hand. */
function storedLines({ tables }: StoredContent): Readonly<Record<string, readonly string[]>> {
  const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value));
  const lines: Readonly<Record<string, (record: Readonly<Record<string, unknown>>) => string>> = {
    organisations: ({ org_id, name, municipality }) =>
      [org_id, name, ...(municipality === null ? [] : [municipality])].map(text).join('|'),
    relations: ({ from_org, to_org, type, strength, direction }) =>
      `${from_org}${direction === 'mutual' ? '-' : '>'}${to_org} ${type} ${text(strength)}`.trim(),
    codebook: ({ code, parent }) => `${code}|${text(parent)}`,
    interviews: ({ interview_id, org_id }) => `${interview_id}|${text(org_id)}`,
    coding: ({ interview_id, code, org_id, target_org, start, end, segment }) => {
      const about = target_org === null ? (org_id ?? '-') : `${org_id}→${target_org}`;
      const position = start === null ? '-' : `${start}-${end}`;
      return [interview_id, code, about, position, text(segment).replace(/\r?\n/g, '⏎')].join('|');
    },
  };
  return Object.fromEntries(
    Object.entries(tables).flatMap(([kind, records]) =>
      // Records as the store gives them.
      records.length === 0 ? [] : [[kind, records.map((each) => lines[kind]?.(each as Record<string, unknown>) ?? '?')]],
    ),
  );
}

async function throughTheCommandLine(data: string, { tool, files }: ToolCase, plan: string | null): Promise<StoredContent> {
  const paths = files.map(({ name, content }) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  });
  const choices = plan === null ? [] : ['--plan', plan];
  const { code, out, note } = await weefsel(['import', ...paths, '--create', tool, '--data', data, '--json', ...choices]);
  expect([code, note]).toEqual([0, expect.not.stringMatching(/error/i)]);
  // The command's own answer.
  return storedRecords(data, (JSON.parse(out) as { study: string }).study);
}

describe('a file of every tool, through the import page and the command line', () => {
  it.each([...codingTools, ...networks].map((each) => [each.tool, each] as const))(
    '%s',
    async (_, each) => {
      const study = await throughTheWizard(each);
      const byHand = await storedRecords(server.dataFolder, study);
      expect(storedLines(byHand)).toEqual(each.stored);
      const plan = await keptPlan(study);
      const planFile = join(folder, 'plan.json');
      writeFileSync(planFile, JSON.stringify(plan));
      expect(await throughTheCommandLine(join(folder, 'with-plan'), each, planFile)).toEqual(byHand);
      // What a person answered is only in the plan.
      if (answers[each.tool] === undefined) {
        expect(await throughTheCommandLine(join(folder, 'without-plan'), each, null)).toEqual(byHand);
      } else expect(plan).not.toEqual(emptyPlan);
    },
    patience,
  );

  it('gave no errors, broke no policy, and asked nobody else', () => {
    expect(visit.complaints).toEqual([]);
  });
});

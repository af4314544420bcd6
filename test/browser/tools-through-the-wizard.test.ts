import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Draft, ImportList, ImportPlanAnswer } from '../../server/http/contract.ts';
import { weefsel } from '../server/cli/weefsel.ts';
import { launchChromium, openWatchedPage, type Watched } from './chromium.ts';
import { type ToolCase, toolCases } from './files-of-tools.ts';
import { type RunningServer, startServerProcess } from './running-server.ts';
import { type StoredContent, storedRecords } from './stored-records.ts';

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

/** Takes files into a new study by hand, up to the page that says they are in; answers the id of the study. */
async function throughTheWizard({ tool, files }: ToolCase): Promise<string> {
  const { page } = visit;
  await page.goto(server.origin);
  await page.getByRole('button', { name: 'Nieuwe studie' }).first().click();
  await page.getByLabel('Titel').fill(tool);
  await page.getByRole('button', { name: 'Maak de studie' }).click();
  await page.getByRole('heading', { name: 'Gegevens invoeren' }).waitFor();
  const given = files.map(({ name, content }) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) }));
  await page.locator('input[type="file"]').first().setInputFiles(given);
  for (const { name } of files) {
    const card = page.getByRole('region', { name, exact: true });
    await card
      .getByText(/kunnen? ingelezen worden/)
      .first()
      .waitFor();
  }
  await page.getByRole('navigation', { name: 'Stappen van het inlezen' }).getByRole('link', { name: 'Bevestigen' }).click();
  await page.getByRole('button', { name: 'Inlezen', exact: true }).click();
  await page.getByRole('heading', { name: 'Ingelezen', level: 2 }).waitFor();
  return new URL(page.url()).pathname.split('/')[2] ?? '';
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
    coding: ({ interview_id, code, org_id, start, end, segment }) =>
      [interview_id, code, org_id ?? '-', start === null ? '-' : `${start}-${end}`, text(segment).replace(/\r?\n/g, '⏎')].join(
        '|',
      ),
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
  it.each(toolCases.map((each) => [each.tool, each] as const))(
    '%s',
    async (_, each) => {
      const study = await throughTheWizard(each);
      const byHand = await storedRecords(server.dataFolder, study);
      expect(storedLines(byHand)).toEqual(each.stored);
      const [first] = (await ask<ImportList>(`${study}/imports`)).imports;
      const { plan } = await ask<ImportPlanAnswer>(`${study}/imports/${first?.id}/plan`);
      const planFile = join(folder, 'plan.json');
      writeFileSync(planFile, JSON.stringify(plan));
      expect(await throughTheCommandLine(join(folder, 'with-plan'), each, planFile)).toEqual(byHand);
      expect(await throughTheCommandLine(join(folder, 'without-plan'), each, null)).toEqual(byHand);
      expect((await ask<{ drafts: readonly Draft[] }>(`${study}/drafts`)).drafts).toEqual([]);
    },
    patience,
  );

  it('gave no errors, broke no policy, and asked nobody else', () => {
    expect(visit.complaints).toEqual([]);
  });
});

import type { Page } from 'playwright-core';
import type { Draft } from '../../server/http/contract.ts';

/** A file as a person drops it. */
export function dropped(name: string, content: string | Uint8Array) {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) };
}

/** Goes to a step of the import page by its name. */
export async function toStep(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Stappen van het inlezen' }).getByRole('link', { name }).click();
  await page.getByRole('heading', { name, level: 2, exact: true }).waitFor();
}

/** The draft of the import page as the service has it. */
export async function draftOf(page: Page): Promise<Draft> {
  const { origin, pathname, searchParams } = new URL(page.url());
  const study = pathname.split('/')[2];
  const answer = await page.request.get(`${origin}/api/v1/studies/${study}/drafts/${searchParams.get('draft')}`);
  // The contract says what the service answers.
  return (await answer.json()) as Draft;
}

/** The draft once the service has looked at all that was said. */
export async function settled(page: Page): Promise<Draft> {
  // An edit leaves the page after 400 ms.
  await page.waitForTimeout(500);
  for (;;) {
    const draft = await draftOf(page);
    if (draft.state !== 'checking') return draft;
    await page.waitForTimeout(50);
  }
}

import type { Page } from 'playwright-core';

/** Makes a study as a coordinator does, and waits for the page that takes its files. */
export async function makeStudy(page: Page, address: string, title: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('button', { name: 'Nieuwe studie' }).first().click();
  await page.getByLabel('Titel').fill(title);
  await page.getByRole('button', { name: 'Maak de studie' }).click();
  await page.getByRole('heading', { name: 'Gegevens invoeren' }).waitFor();
}

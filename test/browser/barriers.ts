import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** No barrier that axe knows of, as the page stands, and nothing hangs over the edge of a small laptop's screen. */
export async function expectNoBarriers(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
}

/** The same in the dark and in the light. */
export async function expectNoBarriersInBoth(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Colours on their way to others are none that anybody reads.
    await page.waitForFunction((scheme) => {
      const isMoving = document.getAnimations().some(({ playState }) => playState === 'running');
      return document.documentElement.dataset['mantineColorScheme'] === scheme && !isMoving;
    }, colorScheme);
    await expectNoBarriers(page);
  }
}

import type { Page } from 'playwright-core';
import type { DrawingView } from '../../server/http/contract.ts';

export type Place = { readonly x: number; readonly y: number };

const padding = 24;

/**
 * Where a point of the drawing stands on the page while the map shows the whole frame: sigma fits the drawing's frame into the
 * canvas less its padding, keeping proportions.
 */
export async function placesOnMap(page: Page, drawing: Pick<DrawingView, 'width' | 'height'>): Promise<(point: Place) => Place> {
  const box = await page.locator('[data-drawn="true"]').boundingBox();
  if (box === null) throw new Error('the map is not on the page');
  const [frame, view] = [drawing.height / drawing.width, box.height / box.width];
  const opposite = (view < 1 && frame > 1) || (view > 1 && frame < 1);
  const correction = opposite ? 1 : Math.min(Math.max(frame, 1 / frame), Math.max(view, 1 / view));
  const scale = ((Math.min(box.width, box.height) - 2 * padding) * correction) / Math.max(drawing.width, drawing.height);
  return ({ x, y }) => ({
    x: box.x + box.width / 2 + (x - drawing.width / 2) * scale,
    y: box.y + box.height / 2 + (y - drawing.height / 2) * scale,
  });
}

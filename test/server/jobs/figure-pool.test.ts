import { afterAll, describe, expect, it } from 'vitest';
import type { Network } from '../../../server/graph/network.ts';
import { computeIndicators } from '../../../server/indicators/compute.ts';
import { type FigurePool, openFigurePool } from '../../../server/jobs/figure-pool.ts';
import { scenario as scenarioSchema } from '../../../server/model/scenario.ts';
import { sameText } from '../../../server/model/text.ts';
import { drawFigure, drawsLong, type FigureAsked, type FigurePrint, makeFigure } from '../../../server/pipeline/figure-pieces.ts';
import { fontFiles } from '../../../server/pipeline/fonts.ts';
import { plantedNetwork } from '../graph/small-networks.ts';

/* A figure has the same bytes whoever draws it, and however many do. */

const opened: FigurePool[] = [];
const open = (threads: number): FigurePool => {
  const pool = openFigurePool(threads);
  opened.push(pool);
  return pool;
};
afterAll(() => Promise.all(opened.map((pool) => pool.close())));

const card = {
  title: sameText('Proef'),
  description: sameText(''),
  nature: 'own',
  source: 'Eigen',
  licence: '',
  caveats: [],
} as const;
const study = { id: 'proef', card, createdAt: '2026-11-01T12:00:00.000Z', revision: 1 };

/** Each with a network of its own, since a layout is kept with its network. */
function figureOf(network: Network, own: Partial<FigureAsked> = {}): FigureAsked {
  return {
    built: { study, network, hash: '0123456789abcdef' },
    results: null,
    scenario: null,
    appearance: { sizeBy: null, colourBy: 'sector', seed: 1, locale: 'nl' },
    versions: { weefsel: '0.1.0' },
    ...own,
  };
}
const large = (seed = 1): Network => plantedNetwork(700, 2400, 9, seed);

function sized(): FigureAsked {
  const network = large();
  const results = computeIndicators(network, { partitions: [], seed: 1, only: ['degree_union'] });
  return figureOf(network, { results, appearance: { sizeBy: 'degree_union', colourBy: 'sector', seed: 2, locale: 'en' } });
}

function changed(): FigureAsked {
  const [before, after] = [large(), large(5)];
  const written = scenarioSchema.parse({ name: 'Anders', changes: [{ kind: 'remove-organisation', organisation: 'n1' }] });
  const drawn = { name: 'Anders', changes: [sameText('alles anders')], before, after };
  const appearance = { sizeBy: 'degree_union', colourBy: 'sector', seed: 1, locale: 'fr' } as const;
  return figureOf(before, { appearance, scenario: { written, drawn, hash: 'fedcba9876543210' } });
}

const print = (own: Partial<FigurePrint> = {}): FigurePrint => ({
  exporter: 'svg',
  widthMm: 120,
  dpi: 72,
  fonts: fontFiles(),
  ...own,
});

describe('figures on other threads', () => {
  it.each([
    ['of the data', () => figureOf(large())],
    ['with an indicator by size', sized],
    ['of a scenario', changed],
  ])('have the bytes of one that is made here: %s', { timeout: 120_000 }, async (_name, ask) => {
    const prints = [print(), print({ exporter: 'png' })];
    const here = await Promise.all(prints.map((each) => makeFigure(ask(), each, null)));
    for (const pool of [open(1), open(3)]) {
      const asked = ask();
      const there = await Promise.all(prints.map((each) => makeFigure(asked, each, pool)));
      for (const [place, { bytes, ...named }] of there.entries()) {
        expect(named).toEqual({ name: here[place]?.name, mediaType: here[place]?.mediaType });
        expect(Buffer.from(bytes).equals(here[place]?.bytes ?? new Uint8Array())).toBe(true);
      }
      // Laid out by now: the same again.
      const again = await makeFigure(asked, print(), pool);
      expect(Buffer.from(again.bytes).equals(here[0]?.bytes ?? new Uint8Array())).toBe(true);
      expect(await drawFigure(asked, pool)).toEqual(await drawFigure(ask(), null));
    }
  });

  it('are made here where the network is small', async () => {
    const pool = openFigurePool(1);
    await pool.close();
    const small = plantedNetwork(40, 90, 4, 1);
    expect([drawsLong(small), drawsLong(large())]).toEqual([false, true]);
    expect((await makeFigure(figureOf(small), print(), pool)).name).toBe('proef-samenwerking-tussen-organisaties.svg');
    await expect(makeFigure(figureOf(large()), print(), pool)).rejects.toMatchObject({ code: 'worker-failed' });
  });

  it('are refused as they are here', async () => {
    const pool = open(1);
    for (const [own, code] of [
      [{ exporter: 'bmp' }, 'unknown-export'],
      [{ exporter: 'png', widthMm: 420, dpi: 12_000 }, 'figure-too-large'],
    ] as const)
      await expect(makeFigure(figureOf(large()), print(own), pool)).rejects.toMatchObject({ name: 'StudyError', code });
    const unknown = { sizeBy: 'no_such', colourBy: 'sector', seed: 1, locale: 'nl' } as const;
    await expect(drawFigure(figureOf(large(), { appearance: unknown }), pool)).rejects.toMatchObject({
      code: 'unknown-indicator',
    });
  });

  it('are not waited for by who is gone, nor by a pool that closes while dots are drawn', async () => {
    const pool = open(1);
    const leave = new AbortController();
    const left = expect(makeFigure(figureOf(large()), print(), pool, leave.signal)).rejects.toThrow('gone');
    leave.abort(new Error('gone'));
    await left;
    // Answered once the thread is at work; the next is being drawn when its pool closes.
    await makeFigure(figureOf(large()), print(), pool);
    const under = expect(makeFigure(figureOf(large()), print({ exporter: 'png', dpi: 600 }), pool)).rejects.toMatchObject({
      code: 'worker-failed',
    });
    await pool.close();
    await under;
  });
});

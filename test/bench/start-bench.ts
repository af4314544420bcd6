import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { launchChromium } from '../browser/chromium.ts';
import { startServerProcess } from '../browser/running-server.ts';
import { medianOf } from './measure.ts';
import type { Line } from './report.ts';

/* What a person waits for: the start, and the first network on the screen. */

/** Milliseconds. */
const goals = { start: 1500, paint: 2000 };
const size = { width: 1366, height: 768 };

export async function benchStart(folder: string): Promise<Line[]> {
  const data = join(folder, 'data');
  const start = async () => {
    const began = performance.now();
    const server = await startServerProcess({}, data);
    return { server, took: performance.now() - began };
  };
  const first = await start();
  await first.server.stop({ keepData: true });
  const later: number[] = [];
  for (let round = 0; round < 3; round++) {
    const { server, took } = await start();
    later.push(took);
    await server.stop({ keepData: true });
  }
  const lines: Line[] = [
    { what: 'first start, with the example studies', ...medianOf([first.took]) },
    { what: 'start later, until the address is printed', ...medianOf(later), goal: goals.start },
    { what: 'npm start later', ...medianOf([await npmStart(data), await npmStart(data)]) },
  ];
  const { server } = await start();
  const browser = await launchChromium();
  const paints: number[] = [];
  for (let round = 0; round < 3; round++) {
    const page = await (await browser.newContext({ viewport: size })).newPage();
    await page.goto(server.address);
    const began = performance.now();
    await page.goto(`${server.origin}/studies/brochure-2017/network?municipality=Boom`);
    await page.locator('[data-drawn="true"]').waitFor();
    paints.push(performance.now() - began);
    await page.context().close();
  }
  await browser.close();
  await server.stop();
  return [...lines, { what: 'network of Boom, until it is drawn (software WebGL)', ...medianOf(paints), goal: goals.paint }];
}

async function npmStart(data: string): Promise<number> {
  const began = performance.now();
  const child = spawn('npm', ['start'], {
    env: { ...process.env, WEEFSEL_DATA: data, WEEFSEL_PORT: '0' },
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
  await new Promise<void>((resolve) =>
    child.stdout.on('data', (chunk: Buffer) => chunk.toString().includes('token=') && resolve()),
  );
  const took = performance.now() - began;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  // npm and the server are one process group.
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT');
  await ended;
  return took;
}

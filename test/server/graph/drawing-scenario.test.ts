import { describe, expect, test } from 'vitest';
import { svg } from '../../../server/export/svg.ts';
import { drawScenario } from '../../../server/graph/drawing-scenario.ts';
import { layoutNetwork } from '../../../server/graph/layout.ts';
import { beforeAndAfter } from '../../../server/graph/scenario/before-and-after.ts';
import { wordsOfChanges } from '../../../server/graph/scenario/scenario-words.ts';
import { applyScenario } from '../../../server/graph/scenario.ts';
import { type PartialScenario, scenario } from '../../../server/model/scenario.ts';
import { locales } from '../../../server/model/text.ts';
import { deflate } from '../../../server/pipeline/deflate.ts';
import { fontPath } from './inter-widths.ts';
import { drawingRequest } from './small-networks.ts';
import { contact, organisations, recipe, study } from './study.ts';

/* By hand. A and B contact one another, twice from A's ann; A contacts C; D is alone. ann leaves, C drops out, E comes and is tied to D. */
const records = study({
  organisations: organisations('A', 'B', 'C', 'D'),
  affiliations: [{ person_id: 'p-ann', org_id: 'A' }],
  contacts: [
    contact('A', 'B', { from_person: 'p-ann' }),
    contact('A', 'B', { from_person: 'p-bob' }),
    contact('B', 'A'),
    contact('A', 'C'),
  ],
});
const written: PartialScenario = {
  name: 'Ann <leaves>',
  changes: [
    { kind: 'remove-person', person: 'p-ann' },
    { kind: 'remove-organisation', organisation: 'C' },
    { kind: 'add-organisation', organisation: 'E', label: 'House' },
    { kind: 'add-tie', from: 'E', to: 'D' },
  ],
};
const asked = scenario.parse(written);
const { before, after } = applyScenario(records, recipe(), asked);
const changes = wordsOfChanges(records, asked);
const draw = (locale: 'nl' | 'en' | 'fr' = 'en') =>
  drawScenario({ name: asked.name, changes, before, after }, layoutNetwork(beforeAndAfter(before, after).graph, 1), {
    ...drawingRequest(),
    locale,
  });

describe('the drawing of a scenario', () => {
  test('marks what comes, goes, weakens; the rest is as it was', () => {
    const { nodes, ties } = draw();
    expect(Object.fromEntries(nodes.map(({ id, change }) => [id, change ?? null]))).toEqual({
      A: null,
      B: null,
      C: 'removed',
      D: null,
      E: 'added',
    });
    const marked = ties.map(({ source, target, change }) => [`${source}-${target}`, change ?? null]).sort();
    expect(marked).toEqual([
      ['A-B', 'weakened'],
      ['A-C', 'removed'],
      ['D-E', 'added'],
    ]);
  });

  test('names every mark in its legend, with how many there are', () => {
    expect(draw().legend.changes).toEqual([
      { mark: 'added', label: 'is added (2)' },
      { mark: 'removed', label: 'drops out (2)' },
      { mark: 'weakened', label: 'weakens (1)' },
    ]);
  });

  test('says in title, mark and caption that it is a thought, and counts what is there after it', () => {
    const drawing = draw();
    expect(drawing.title).toContain('What if: Ann <leaves>');
    expect(drawing.mark).toContain('WHAT IF');
    expect(drawing.caption[0]).toBe(
      'Thought experiment “Ann <leaves>”: a worker of Name of A leaves; Name of C drops out; House is added; a tie is added between House and Name of D.',
    );
    expect(drawing.caption).toContain('4 organisations, 4 directed ties between 2 pairs.');
  });

  test('never prints a pseudonym', () => {
    for (const locale of locales) expect(JSON.stringify([draw(locale).caption, draw(locale).title])).not.toContain('p-ann');
  });

  test('prints as a whole figure, the same twice', () => {
    const print = () =>
      svg.render(draw(), {
        widthMm: 174,
        dpi: 96,
        locale: 'en',
        metadata: {},
        fonts: { regular: fontPath('400Regular'), semiBold: fontPath('600SemiBold') },
        deflate,
      });
    expect(print()).toBe(print());
    expect(print()).toContain('text-decoration="line-through"');
    expect(print()).toContain('Ann &lt;leaves&gt;');
  });
});

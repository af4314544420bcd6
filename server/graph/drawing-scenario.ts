import { fillText, type Text } from '../model/text.ts';
import { drawNetwork } from './drawing.ts';
import { captionOf, titleOf } from './drawing-caption.ts';
import type { ChangeMark, Drawing, DrawingRequest } from './drawing-model.ts';
import { formatNumber } from './drawing-numbers.ts';
import { drawTies } from './drawing-ties.ts';
import { words } from './drawing-words.ts';
import type { Layout } from './layout-model.ts';
import type { Network } from './network.ts';
import { beforeAndAfter, pairOf } from './scenario/before-and-after.ts';

/** A scenario as a figure tells it. */
export type DrawnScenario = {
  readonly name: string;
  /** Its changes in words. */
  readonly changes: readonly Text[];
  readonly before: Network;
  readonly after: Network;
};

const marks = ['added', 'removed', 'weakened', 'strengthened'] as const satisfies readonly ChangeMark[];
/** More changes than this are counted in the caption, not listed. */
const mostListed = 6;

/**
 * Draws a what-if scenario: the network after it, with what it takes away still there and marked as gone, and what it adds marked as
 * new. Title, mark and caption say that nothing of it is in the data; the numbers in the caption are those after the changes.
 * @param layout of the network before and after together (see before-and-after.ts)
 */
export function drawScenario(scenario: DrawnScenario, layout: Layout, request: DrawingRequest): Drawing {
  const { before, after } = scenario;
  const { locale } = request;
  const drawing = drawNetwork(beforeAndAfter(before, after), layout, request);
  const [then, now] = [weightsOf(before), weightsOf(after)];
  const ties = drawing.ties.map((tie) => {
    const change = changeOf(then.get(pairOf(tie.source, tie.target)), now.get(pairOf(tie.source, tie.target)));
    return change === null ? tie : { ...tie, change };
  });
  const nodes = drawing.nodes.map((node) => {
    if (!after.graph.hasNode(node.id)) return { ...node, change: 'removed' as const };
    return before.graph.hasNode(node.id) ? node : { ...node, change: 'added' as const };
  });
  const counted = [...nodes, ...ties].flatMap(({ change }) => (change === undefined ? [] : [change]));
  const changes = marks.flatMap((mark) => {
    const count = counted.filter((each) => each === mark).length;
    return count === 0 ? [] : [{ mark, label: `${words.changeMarks[mark][locale]} (${formatNumber(count, locale)})` }];
  });
  const left = new Set(ties.filter(({ change }) => change !== 'removed').map(({ id }) => id));
  const standing = drawing.ties.filter(({ id }) => left.has(id));
  return {
    ...drawing,
    nodes,
    ties,
    legend: { ...drawing.legend, changeTitle: words.changeTitle[locale], changes },
    title: fillText(words.scenarioTitle, { name: scenario.name, title: titleOf(after, request) })[locale],
    caption: [...sentences(scenario, request), ...captionOf(after, request, drawing.nodes, standing)],
    mark: [drawing.mark, words.scenarioMark[locale]].filter((part) => part !== null).join(' · '),
  };
}

function sentences({ name, changes }: DrawnScenario, { locale }: DrawingRequest): readonly string[] {
  const listed = changes.slice(0, mostListed).map((change) => change[locale]);
  const more = changes.length - listed.length;
  if (more > 0) listed.push(fillText(words.moreChanges, { n: formatNumber(more, locale) })[locale]);
  return [fillText(words.scenario, { name, changes: listed.join('; ') })[locale], words.scenarioDrawn[locale]];
}

/** The weight of each pair with a tie, both directions together. */
function weightsOf(network: Network): ReadonlyMap<string, Pair> {
  return new Map(
    drawTies(network).map(({ source, target, weight, heads }) => [
      pairOf(source, target),
      { weight: weight ?? 0, arcs: heads === 'both' ? 2 : 1 },
    ]),
  );
}

type Pair = { readonly weight: number; readonly arcs: number };

function changeOf(before: Pair | undefined, after: Pair | undefined): ChangeMark | null {
  if (before === undefined) return 'added';
  if (after === undefined) return 'removed';
  const difference = after.weight - before.weight || after.arcs - before.arcs;
  return difference === 0 ? null : difference < 0 ? 'weakened' : 'strengthened';
}

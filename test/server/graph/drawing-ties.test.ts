import { describe, expect, it } from 'vitest';
import { buildNetwork } from '../../../server/graph/build-network.ts';
import { drawTies } from '../../../server/graph/drawing-ties.ts';
import { recipe, study as recordsOf } from './study.ts';

describe('the line of a pair', () => {
  it('counts a mutual report once on the line of its pair', () => {
    // By hand: a and b report one directed relation each way and one mutual one: two on each arc, three together.
    const study = {
      organisations: ['a', 'b'].map((org_id) => ({ org_id, name: org_id })),
      relations: [
        { from_org: 'a', to_org: 'b', type: 'referral', direction: 'directed' as const },
        { from_org: 'b', to_org: 'a', type: 'feedback', direction: 'directed' as const },
        { from_org: 'a', to_org: 'b', type: 'consultation', direction: 'mutual' as const },
      ],
    };
    const built = buildNetwork(recordsOf(study), recipe());
    expect(built.graph.mapEdges((_edge, { weight }) => weight)).toEqual([2, 2]);
    expect(drawTies(built).map(({ weight }) => weight)).toEqual([3]);
  });
});

import type { TieChange } from '../../graph/scenario/describe-changes.ts';
import type { Study } from '../../model/study.ts';
import type { WhatIf } from '../../pipeline/what-if.ts';
import type { WhatIfView } from '../contract.ts';
import type { Frozen } from '../route.ts';

/** A study before and after a scenario: the values that change and those of the whole network, or all. */
export function whatIfView(whatIf: WhatIf & { readonly study: Study }, changedOnly: boolean): Frozen<WhatIfView> {
  const { study, scenario, words, effects, hashBefore, hashAfter, differences } = whatIf;
  return {
    study: study.id,
    revision: study.revision,
    scenario,
    words,
    effects: {
      nodesAdded: effects.nodesAdded,
      nodesRemoved: effects.nodesRemoved,
      tiesLost: effects.tiesLost.map(tieView),
      tiesGained: effects.tiesGained.map(tieView),
      tiesWeakened: effects.tiesWeakened.map(tieView),
      tiesStrengthened: effects.tiesStrengthened.map(tieView),
    },
    hashBefore,
    hashAfter,
    differences: differences.filter(({ changed, scope }) => !changedOnly || changed || scope === 'network'),
  };
}

function tieView({ from, to, before, after, lost }: TieChange) {
  return { from, to, before, after, recordsLost: lost.length };
}

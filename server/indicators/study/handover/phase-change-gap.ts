import { byCodePoint } from '../../../model/identity.ts';
import { undefinedEverywhere } from '../log-cells.ts';
import { keys } from '../log-words.ts';
import type { StudyMeasure } from '../measure.ts';
import { organisationNumbers } from '../organisation-numbers.ts';
import { partsOfStudy } from '../parts-of-study.ts';
import { handoverGap, meanGap } from './handover-gap.ts';
import { type Handover, handovers } from './handovers.ts';

const changesPhase = ({ fromPhase, toPhase }: Handover): boolean =>
  fromPhase !== null && toPhase !== null && fromPhase !== toPhase;

/** The gap at handovers that take a family from one phase to another, by the two phases. */
export const phaseChangeGap: StudyMeasure = {
  ...handoverGap,
  id: 'phase_change_gap',
  label: { nl: 'Gat bij een nieuwe fase', en: 'Gap at a new phase', fr: 'Trou lors d’une nouvelle phase' },
  definition: {
    nl: 'Hoeveel dagen gezinnen gemiddeld zonder trekker zitten wanneer ze van de ene fase naar de andere overgaan (bijvoorbeeld van begeleiding naar activering).',
    en: 'How many days families are without a lead on average when they go from one phase to another (from guidance to activation, for instance).',
    fr: 'Combien de jours les familles restent en moyenne sans pilote lorsqu’elles passent d’une phase à une autre (de l’accompagnement à l’activation, par exemple).',
  },
  keys: [keys.fromPhase, keys.toPhase],
  groupings: ['study', 'municipality'],
  compute: (context) => {
    const changes = handovers(context).filter(changesPhase);
    if (changes.length === 0) {
      const { reason } = meanGap(context, []);
      return reason === null ? [] : undefinedEverywhere(reason);
    }
    const parts = partsOfStudy(organisationNumbers(context), ['study', 'municipality'], changes, ({ to }) => [to.organisation]);
    return parts.flatMap(({ unit, items }) =>
      [...byPhases(items)].map(([, own]) => ({
        unit,
        // Every one of them changes from one known phase to another.
        key: [own[0]?.fromPhase as string, own[0]?.toPhase as string],
        ...meanGap(context, own),
      })),
    );
  },
};

function byPhases(items: readonly Handover[]): ReadonlyMap<string, readonly Handover[]> {
  const groups = new Map<string, Handover[]>();
  for (const item of items) {
    const key = `${item.fromPhase}\n${item.toPhase}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [item]);
    else known.push(item);
  }
  return new Map([...groups].sort(([a], [b]) => byCodePoint(a, b)));
}

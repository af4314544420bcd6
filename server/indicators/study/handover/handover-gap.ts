import { say } from '../../../model/errors.ts';
import { familyDays } from '../family-days.ts';
import { measureUnits } from '../log-words.ts';
import type { MeasureContext, Measured, StudyMeasure } from '../measure.ts';
import { meanOf } from '../measured.ts';
import { organisationNumbers } from '../organisation-numbers.ts';
import { partsOfStudy, placeGroupings } from '../parts-of-study.ts';
import { ofFamilies } from './family-shares.ts';
import { type Handover, handovers } from './handovers.ts';

/** The mean gap of some handovers; beside it how they spread. */
export function meanGap(context: MeasureContext, items: readonly Handover[]): Measured {
  const gaps = items.map(({ gapDays }) => gapDays);
  const { families } = familyDays(context);
  const leads = families.some(({ episodes }) => episodes.some(({ record }) => record.is_lead !== null));
  const reason = say(families.length === 0 ? 'measure-no-episodes' : leads ? 'measure-no-handovers' : 'measure-no-leads');
  return meanOf(
    gaps.reduce((sum, gap) => sum + gap, 0),
    gaps.length,
    reason,
    {
      evidence: () => items.flatMap(({ leads }) => leads.map(({ record }) => ({ kind: 'episodes', id: record.id }))),
      detail: {
        with_gap: gaps.filter((gap) => gap > 0).length,
        shortest: gaps.length === 0 ? null : gaps.reduce((least, gap) => Math.min(least, gap)),
        longest: gaps.length === 0 ? null : gaps.reduce((most, gap) => Math.max(most, gap)),
        transfers: items.filter(({ transferred }) => transferred).length,
      },
    },
  );
}

/** Mean days without a lead when a family goes from one lead to the next; an organisation is that of the new lead. */
export const handoverGap: StudyMeasure = {
  ...ofFamilies,
  id: 'handover_gap',
  label: { nl: 'Gat bij overdracht', en: 'Gap at handover', fr: 'Trou lors de la transmission' },
  definition: {
    nl: 'Hoeveel dagen gezinnen gemiddeld zonder trekker zitten wanneer ze van de ene naar de andere overgaan. Ernaast: het kortste en het langste gat.',
    en: 'How many days families are without a lead on average when they go from one to another. Beside it: the shortest and the longest gap.',
    fr: 'Combien de jours les familles restent en moyenne sans pilote lorsqu’elles passent de l’un à l’autre. À côté : le trou le plus court et le plus long.',
  },
  formula: 'Σ g_h / n_h',
  range: { min: 0, max: null },
  unit: measureUnits.days,
  undefinedWhen: {
    nl: 'Als geen enkel gezin een volgende trekker kreeg.',
    en: 'When no family got a next lead.',
    fr: 'Si aucune famille n’a eu de pilote suivant.',
  },
  convention: {
    nl: 'n_h = keren dat een gezin na het einde van een trekker een andere kreeg (andere medewerker of organisatie); g_h = dagen ertussen waarop niemand trekker was, 0 als er nog een andere was. Een overdracht telt mee waar de nieuwe trekker ligt.',
    en: 'n_h = times that a family got another lead after one had ended (another worker or organisation); g_h = days in between on which nobody led, 0 if yet another did. A handover counts where the new lead lies.',
    fr: 'n_h = fois où une famille a eu un autre pilote après la fin d’un premier (autre collaborateur ou organisation) ; g_h = jours entre les deux sans pilote, 0 s’il y en avait encore un autre. Une transmission compte là où se trouve le nouveau pilote.',
  },
  compute: (context) =>
    partsOfStudy(organisationNumbers(context), placeGroupings, handovers(context), ({ to }) => [to.organisation]).map(
      ({ unit, items }) => ({ unit, key: [], ...meanGap(context, items) }),
    ),
};

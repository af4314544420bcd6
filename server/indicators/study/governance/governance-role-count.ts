import { say } from '../../../model/errors.ts';
import { foldId } from '../../../model/identity.ts';
import { units } from '../../units.ts';
import type { StudyMeasure } from '../measure.ts';
import { notDefined, plainValue } from '../measured.ts';
import { organisationNumbers, rowsOf } from '../organisation-numbers.ts';
import { partsOfStudy } from '../parts-of-study.ts';
import { studyReferences } from '../study-references.ts';
import { inCellOrder, wholeStudy } from '../study-units.ts';
import { keyLabels } from '../study-words.ts';
import { commonMode, declaredGovernance, governanceRoles } from './declared-governance.ts';

/** How many organisations have each role in the governance of the network. Detail: the mode that these roles declare. */
export const governanceRoleCount: StudyMeasure = {
  family: 'governance',
  ownDesign: true,
  groupings: ['study', 'municipality'],
  minimum: 0,
  parameters: [],
  id: 'governance_roles',
  label: { nl: 'Rollen in het netwerk', en: 'Roles in the network', fr: 'Rôles dans le réseau' },
  definition: {
    nl: 'Hoeveel organisaties het netwerk trekken, coördineren, er lid van zijn of aan de rand staan, en welke bestuursvorm dat volgens ons is.',
    en: 'How many organisations lead the network, coordinate it, are members or stand at its edge, and which mode of governance that is in our reading.',
    fr: 'Combien d’organisations pilotent le réseau, le coordonnent, en sont membres ou sont en marge, et quelle forme de gouvernance c’est selon nous.',
  },
  formula: {
    nl: '#{organisaties met deze rol}',
    en: '#{organisations with this role}',
    fr: '#{organisations ayant ce rôle}',
  },
  range: { min: 0, max: null },
  unit: units.organisations,
  undefinedWhen: {
    nl: 'Als van geen enkele organisatie de rol gekend is.',
    en: 'When the role of no organisation is known.',
    fr: 'Si le rôle d’aucune organisation n’est connu.',
  },
  convention: {
    nl: 'Met een trekker is de vorm een trekkende organisatie, anders met een coördinator een netwerkorganisatie, anders gedeeld; per gemeente. Voor de studie enkel als alle gemeenten dezelfde hebben.',
    en: 'With a lead the mode is a lead organisation, else with a coordinator a network administrative organisation, else shared; by municipality. For the study only where all municipalities have the same.',
    fr: 'Avec un pilote la forme est une organisation pilote, sinon avec un coordinateur une organisation administrative du réseau, sinon partagée ; par commune. Pour l’étude seulement si toutes les communes ont la même.',
  },
  references: [studyReferences.provan2008],
  keys: [{ id: 'governance_role', label: keyLabels.governanceRole }],
  compute: (context) => {
    const organisations = organisationNumbers(context);
    const declared = declaredGovernance(context);
    if (declared.size === 0) return [{ unit: wholeStudy, key: [], ...notDefined(say('no-declared-governance')) }];
    const known = [...organisations.all.keys()].filter(
      (number) => (organisations.get(number).row?.governance_role ?? null) !== null,
    );
    const cells = partsOfStudy(organisations, ['study', 'municipality'], known, (number) => [number]).flatMap(({ unit, items }) =>
      governanceRoles.map((role) => {
        const own = items.filter((number) => organisations.get(number).row?.governance_role === role);
        const mode = unit.value === null ? commonMode(declared) : (declared.get(foldId(unit.value))?.mode ?? null);
        const value =
          items.length === 0
            ? notDefined(say('no-declared-governance'))
            : plainValue(own.length, {
                evidence: () => rowsOf(organisations, own),
                detail: { declared: mode, known: items.length },
              });
        return { unit, key: [role], ...value };
      }),
    );
    return inCellOrder(cells);
  },
};

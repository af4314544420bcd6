import { StudyError } from '../../model/errors.ts';
import { byCodePoint } from '../../model/identity.ts';
import type { NetworkRecipe } from '../../model/network-recipe.ts';
import type { StoredRecord } from '../../model/records.ts';
import type { MunicipalityNames } from './municipality-names.ts';
import { Spellings } from './spellings.ts';

type Organisation = StoredRecord<'organisations'>;

/** Whether an organisation lies inside; `null` asks for one that records name but the organisations table does not. */
export type Boundary = (organisation: Organisation | null) => boolean;

/**
 * Draws the boundary of a recipe. Inside are the organisations of the chosen municipalities and, where districts are chosen,
 * of those districts; everything where nothing is chosen. `in_boundary` = false is outside, whatever is chosen.
 * An organisation that is not listed has no municipality, so it is inside only when nothing is chosen.
 * @param organisations those whose districts the recipe may name
 * @throws StudyError `unknown-municipality`, `unknown-district` with the names the study knows; `no-municipalities`, `no-districts` where it knows none
 */
export function drawBoundary(
  organisations: readonly Organisation[],
  municipalities: MunicipalityNames,
  recipe: Pick<NetworkRecipe, 'municipalities' | 'districts'>,
): Boundary {
  const chosenMunicipalities = new Set(recipe.municipalities.map((name) => knownMunicipality(name, municipalities)));
  const districts = new Spellings();
  for (const { district } of organisations) if (district !== null) districts.add(district);
  const chosenDistricts = new Set(recipe.districts.map((name) => knownDistrict(name, districts)));

  return (organisation) => {
    if (organisation === null) return chosenMunicipalities.size === 0 && chosenDistricts.size === 0;
    const { municipality, district, in_boundary } = organisation;
    if (in_boundary === false) return false;
    if (
      chosenMunicipalities.size > 0 &&
      !(municipality !== null && chosenMunicipalities.has(municipalities.nameOf(municipality)))
    ) {
      return false;
    }
    return chosenDistricts.size === 0 || (district !== null && chosenDistricts.has(districts.find(district)));
  };
}

function knownMunicipality(name: string, municipalities: MunicipalityNames): string {
  const found = municipalities.find(name);
  if (found !== null) return found;
  const { known } = municipalities;
  const code = known.length === 0 ? 'no-municipalities' : 'unknown-municipality';
  throw new StudyError('invalid', code, { name, known }, { field: 'municipalities' });
}

function knownDistrict(name: string, districts: Spellings): number {
  const found = districts.find(name);
  if (found >= 0) return found;
  const known = [...districts.names].sort(byCodePoint);
  const code = known.length === 0 ? 'no-districts' : 'unknown-district';
  throw new StudyError('invalid', code, { name, known }, { field: 'districts' });
}

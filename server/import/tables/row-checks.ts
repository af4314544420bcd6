import type { Report } from './row-checker.ts';
import { type ReadCells, valueAt } from './row-record.ts';
import { shownCell } from './shown.ts';

/**
 * Makes a check of what lies between columns, which is then asked of every row: by its place among the rows at hand.
 * @param cells gives a column of the table
 */
export type RowCheck = (cells: (column: string) => ReadCells, report: Report) => (place: number) => void;

/** A contact or relation of an organisation with itself is kept (loyalty is read from it), but said. */
export const checkSelfTie: RowCheck = (cells, report) => {
  const [givers, takers] = [cells('from_org'), cells('to_org')];
  return (place) => {
    const from = valueAt(givers, place);
    const to = valueAt(takers, place);
    if (typeof from === 'string' && typeof to === 'string' && isSameId(from, to)) report('warning', 'to_org', 'self-tie');
  };
};

/**
 * As `foldId` compares them; what was read is in NFC and trimmed already. Asked of every row, so most answers cost no new string, and are found
 * at the end of the ids: many begin alike.
 */
function isSameId(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  for (let at = one.length - 1; at >= 0; at--) {
    const difference = one.charCodeAt(at) ^ other.charCodeAt(at);
    if (difference === 0) continue;
    // The two cases of a basic Latin letter differ in one bit.
    const isCase = difference === 32 || one.charCodeAt(at) > 127 || other.charCodeAt(at) > 127;
    return isCase && one.toLowerCase() === other.toLowerCase();
  }
  return true;
}

/** An end before its beginning is a mistake in one of the two. */
export const checkPeriod: RowCheck = (cells, report) => {
  const [firsts, lasts] = [cells('date_from'), cells('date_to')];
  return (place) => {
    const from = valueAt(firsts, place);
    const to = valueAt(lasts, place);
    if (typeof from === 'string' && typeof to === 'string' && to < from)
      report('error', 'date_to', 'period-reversed', { from, to });
  };
};

/** Belgium's bounding box in degrees, a little wide: latitude 49.4-51.6, longitude 2.5-6.5. */
const belgium = { south: 49.4, north: 51.6, west: 2.5, east: 6.5 };

/** Coordinates come in pairs; outside Belgium or swapped is a warning. */
export const checkCoordinates: RowCheck = (cells, report) => {
  const [lats, lons] = [cells('lat'), cells('lon')];
  return (place) => {
    const lat = valueAt(lats, place);
    const lon = valueAt(lons, place);
    if (typeof lat === 'number' && typeof lon === 'number') {
      const inside = lat >= belgium.south && lat <= belgium.north && lon >= belgium.west && lon <= belgium.east;
      if (!inside) report('warning', 'lat', 'odd-coordinates', { value: `${lat}; ${lon}` });
    } else if (typeof lat === 'number' || typeof lon === 'number') {
      report('error', typeof lat === 'number' ? 'lon' : 'lat', 'half-coordinates');
    }
  };
};

/** Only parents and researchers speak for no organisation. */
export const checkSpeaker: RowCheck = (cells, report) => {
  const [organisations, roles] = [cells('org_id'), cells('respondent_role')];
  return (place) => {
    if (valueAt(organisations, place) !== null) return;
    const role = valueAt(roles, place);
    if (role === 'parent' || role === 'researcher') return;
    report('error', 'org_id', 'missing-speaker', { role: typeof role === 'string' ? shownCell(role) : '' });
  };
};

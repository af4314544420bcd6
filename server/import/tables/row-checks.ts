import type { Report } from './row-checker.ts';
import type { Draft } from './row-record.ts';
import { shownCell } from './shown.ts';

/** A contact or relation of an organisation with itself is kept (loyalty is read from it), but said. */
export function checkSelfTie(draft: Draft, report: Report): void {
  const { from_org: from, to_org: to } = draft;
  if (typeof from === 'string' && typeof to === 'string' && isSameId(from, to)) report('warning', 'to_org', 'self-tie');
}

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
export function checkPeriod(draft: Draft, report: Report): void {
  const { date_from: from, date_to: to } = draft;
  if (typeof from === 'string' && typeof to === 'string' && to < from)
    report('error', 'date_to', 'period-reversed', { from, to });
}

/** Belgium's bounding box in degrees, a little wide: latitude 49.4-51.6, longitude 2.5-6.5. */
const belgium = { south: 49.4, north: 51.6, west: 2.5, east: 6.5 };

/** Coordinates come in pairs; outside Belgium or swapped is a warning. */
export function checkCoordinates(draft: Draft, report: Report): void {
  const { lat, lon } = draft;
  if (typeof lat === 'number' && typeof lon === 'number') {
    const inside = lat >= belgium.south && lat <= belgium.north && lon >= belgium.west && lon <= belgium.east;
    if (!inside) report('warning', 'lat', 'odd-coordinates', { value: `${lat}; ${lon}` });
  } else if (typeof lat === 'number' || typeof lon === 'number') {
    report('error', typeof lat === 'number' ? 'lon' : 'lat', 'half-coordinates');
  }
}

/** Only parents and researchers speak for no organisation. */
export function checkSpeaker(draft: Draft, report: Report): void {
  if (draft.org_id !== null && draft.org_id !== undefined) return;
  const role = draft.respondent_role;
  if (role === 'parent' || role === 'researcher') return;
  report('error', 'org_id', 'missing-speaker', { role: typeof role === 'string' ? shownCell(role) : '' });
}

import * as alias from './header-aliases.ts';
import { tableFormat } from './table-format.ts';

/** Which organisation, and who for it, was at an event. */
export const attendance = tableFormat({
  kind: 'attendance',
  fileNames: ['aanwezigheden', 'aanwezigheid', 'présences'],
  aliases: {
    event_id: alias.eventId,
    org_id: alias.organisationId,
    person_id: [...alias.personId, 'deelnemer', 'participant'],
  },
});

import * as alias from './header-aliases.ts';
import { tableFormat } from './table-format.ts';

/** Occasions where organisations meet: puzzle hours, trainings, structural meetings. */
export const events = tableFormat({
  kind: 'events',
  fileNames: ['bijeenkomsten', 'activiteiten', 'evenementen', 'réunions', 'rencontres'],
  aliases: {
    event_id: alias.eventId,
    date: alias.date,
    kind: ['soort', 'type', 'genre'],
    host_org: ['organisator', 'gastheer', 'georganiseerd_door', 'organisateur', 'host', 'hôte'],
  },
});

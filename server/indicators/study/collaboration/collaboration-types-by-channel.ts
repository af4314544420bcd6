import { say } from '../../../model/errors.ts';
import { byCodePoint } from '../../../model/identity.ts';
import { findTerm } from '../../../model/vocabulary.ts';
import { contactsInParts, undefinedEverywhere, whyNoLog } from '../log-cells.ts';
import { keys } from '../log-words.ts';
import type { StudyMeasure } from '../measure.ts';
import type { LoggedContact } from '../observed-log.ts';
import { collaborationTypeMix, sharesOfTypes } from './collaboration-type-mix.ts';

/** The types of collaboration within each channel: what goes by form, what is done together. */
export const collaborationTypesByChannel: StudyMeasure = {
  ...collaborationTypeMix,
  id: 'collaboration_types_by_channel',
  label: {
    nl: 'Samenwerkingsvormen per kanaal',
    en: 'Types of collaboration by channel',
    fr: 'Types de collaboration par canal',
  },
  definition: {
    nl: 'Welk deel van de contacten langs één kanaal (telefoon, e-mail, persoonlijk …) een doorverwijzing, administratieve ondersteuning of gezamenlijke opvolging is.',
    en: 'What part of the contacts along one channel (phone, e-mail, face to face …) is a referral, administrative support or joint follow-up.',
    fr: 'Quelle part des contacts par un canal (téléphone, courriel, en personne …) est une orientation, un soutien administratif ou un suivi commun.',
  },
  keys: [keys.channel, keys.type],
  groupings: ['study', 'municipality'],
  compute: (context) => {
    const reason = whyNoLog(context);
    if (reason !== null) return undefinedEverywhere(reason);
    const cells = contactsInParts(context, ['study', 'municipality']).flatMap(({ unit, items }) =>
      [...byChannel(items)].flatMap(([channel, contacts]) =>
        sharesOfTypes(contacts).map(({ type, share }) => ({ unit, key: [channel, type], ...share })),
      ),
    );
    return cells.length > 0 ? cells : undefinedEverywhere(say('measure-no-channel'));
  },
};

/** Contacts by channel, channels in code-point order; contacts without one are not there. */
function byChannel(contacts: readonly LoggedContact[]): ReadonlyMap<string, readonly LoggedContact[]> {
  const channels = new Map<string, LoggedContact[]>();
  for (const contact of contacts) {
    const { channel } = contact.record;
    if (channel === null) continue;
    const key = findTerm('channel', channel)?.key ?? channel;
    const known = channels.get(key);
    if (known === undefined) channels.set(key, [contact]);
    else known.push(contact);
  }
  return new Map([...channels].sort(([a], [b]) => byCodePoint(a, b)));
}

import { say } from '../../../model/errors.ts';
import { cellsOfParts, contactsInParts } from '../log-cells.ts';
import { measureUnits, undefinedHere, withLog } from '../log-words.ts';
import type { MeasureContext, Measured, StudyMeasure } from '../measure.ts';
import { meanOf } from '../measured.ts';
import { contactRefs, type LoggedContact } from '../observed-log.ts';
import { placeGroupings } from '../parts-of-study.ts';
import { studyReferences } from '../study-references.ts';
import { addUpRichness, richFrom } from './channel-richness.ts';

/** The mean richness of contacts; beside it the richest, and the share from the bound on. */
export function meanRichness(contacts: readonly LoggedContact[], { parameters }: MeasureContext): Measured {
  const { known, sum, max, rich } = addUpRichness(contacts, parameters['rich_from']);
  return meanOf(sum, known.length, say('measure-no-channel'), {
    evidence: () => contactRefs(known),
    detail: {
      max,
      rich,
      rich_share: known.length === 0 ? null : rich / known.length,
      without_channel: contacts.length - known.length,
    },
  });
}

/** Mean richness of the channels of contacts, 0 via the parent to 5 face to face. */
export const channelRichnessMean: StudyMeasure = {
  id: 'channel_richness',
  family: 'collaboration',
  label: { nl: 'Rijkdom van het kanaal', en: 'Richness of the channel', fr: 'Richesse du canal' },
  definition: {
    nl: 'Hoe rijk de gebruikte kanalen gemiddeld zijn: 5 = persoonlijk, 4 = video, 3 = telefoon, 2 = e-mail, 1 = formulier, 0 = via de ouder. Rijk is niet altijd beter; wat niet op papier staat, gaat wel moeilijk langs een formulier. Ernaast: het rijkste kanaal en het deel rijke contacten.',
    en: 'How rich the channels in use are on average: 5 = face to face, 4 = video, 3 = phone, 2 = e-mail, 1 = form, 0 = via the parent. Rich is not always better; but what is not on paper hardly travels by form. Beside it: the richest channel and the part of rich contacts.',
    fr: 'Quelle est en moyenne la richesse des canaux utilisés : 5 = en personne, 4 = vidéo, 3 = téléphone, 2 = courriel, 1 = formulaire, 0 = par le parent. Riche n’est pas toujours mieux ; mais ce qui n’est pas écrit passe mal par un formulaire. À côté : le canal le plus riche et la part de contacts riches.',
  },
  formula: 'Σ r_c / n',
  range: { min: 0, max: 5 },
  unit: measureUnits.richness,
  undefinedWhen: undefinedHere.noChannel,
  convention: withLog({
    nl: 'r_c = rijkdom van het kanaal van contact c, n = contacten met een gekend kanaal. De volgorde volgt Daft en Lengel; “via de ouder” op 0 is onze keuze. De stappen zijn een rangorde, het gemiddelde is dus een benadering.',
    en: 'r_c = richness of the channel of contact c, n = contacts with a known channel. The order follows Daft and Lengel; “via the parent” at 0 is our choice. The steps are a ranking, so the mean is an approximation.',
    fr: 'r_c = richesse du canal du contact c, n = contacts dont le canal est connu. L’ordre suit Daft et Lengel ; « par le parent » à 0 est notre choix. Les degrés sont un rang, la moyenne est donc une approximation.',
  }),
  references: [studyReferences.daft1986],
  ownDesign: true,
  keys: [],
  groupings: placeGroupings,
  minimum: 0,
  parameters: [
    {
      id: 'rich_from',
      label: { nl: 'Rijk vanaf', en: 'Rich from', fr: 'Riche à partir de' },
      unit: measureUnits.richness,
      standard: richFrom,
      min: 0,
      max: 5,
    },
  ],
  compute: (context) => cellsOfParts(context, contactsInParts(context), (contacts) => meanRichness(contacts, context)),
};

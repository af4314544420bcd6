import { cellsOfPairs } from '../log-cells.ts';
import { keys } from '../log-words.ts';
import type { StudyMeasure } from '../measure.ts';
import { channelRichnessMean, meanRichness } from './channel-richness-mean.ts';

/** The same for each pair of organisations. */
export const pairChannelRichness: StudyMeasure = {
  ...channelRichnessMean,
  id: 'pair_channel_richness',
  label: { nl: 'Rijkdom van het kanaal, per band', en: 'Richness of the channel, per tie', fr: 'Richesse du canal, par lien' },
  keys: [keys.one, keys.other],
  groupings: ['study'],
  compute: (context) => cellsOfPairs(context, ({ contacts }) => meanRichness(contacts, context)),
};

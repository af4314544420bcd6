import type { KnownNames, Passage } from './coding-tool.ts';
import { codingToolFormat } from './coding-tool-format.ts';

const agreement: Readonly<Record<string, string>> = {
  ...{ 1: '+', yes: '+', true: '+', agree: '+', agreement: '+', ja: '+', oui: '+' },
  ...{ 0: '-', no: '-', false: '-', disagree: '-', disagreement: '-', nee: '-', non: '-' },
};

function rework(cells: Passage, { isInterview }: KnownNames): Passage {
  const { document_id: id, polarity, ...rest } = cells;
  const word = polarity?.trim().toLowerCase() ?? '';
  const title = rest.interview_id;
  const useId = id !== undefined && (title === undefined || (isInterview(id) && !isInterview(title)));
  return {
    ...rest,
    ...(useId && { interview_id: id }),
    // Here 0 is disagreement, where a polarity of 0 elsewhere is neutral.
    ...(polarity !== undefined && { polarity: Object.hasOwn(agreement, word) ? (agreement[word] ?? polarity) : polarity }),
  };
}

/**
 * The event list of Discourse Network Analyzer: one row per statement, with who said it (the organisation), the concept it is about
 * and whether the speaker agrees with it. Versions differ in whether positions and text come along. The person is not stored.
 */
export const dna = codingToolFormat({
  id: 'dna',
  label: { nl: 'DNA: lijst van uitspraken', en: 'DNA event list', fr: 'DNA : liste des énoncés' },
  source: 'Discourse Network Analyzer',
  fileNames: ['dna', 'event_list', 'eventlist', 'statements'],
  layout: {
    headers: {
      statement: ['statement_id'],
      interview_id: ['document_title', 'document'],
      document_id: ['document_id'],
      org_id: ['organization', 'organisation', 'organisatie'],
      code: ['concept', 'category'],
      polarity: ['agreement', 'qualifier'],
      segment: ['text'],
      start: ['start_position', 'start'],
      end: ['stop_position', 'stop', 'end_position'],
      coder_id: ['coder', 'coder_name'],
    },
    needs: ['statement', 'document_id', 'code'],
    unused: [
      ['time', 'date', 'person', 'statement_type', 'statement_type_id', 'coder_id', 'document_author', 'document_source'],
      ['document_section', 'document_type', 'document_date', 'document_notes', 'author', 'source', 'section', 'type', 'notes'],
    ].flat(),
  },
  pathSeparators: ['::', ' > ', '/'],
  pathIsHabit: true,
  uncoded: 'leave-out',
  keep: ['statement'],
  rework,
});

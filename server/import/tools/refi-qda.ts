import { codeListFormat } from './code-list-format.ts';
import { pathJoint } from './code-path.ts';
import type { KnownNames, Passage } from './coding-tool.ts';
import { codingToolFormat } from './coding-tool-format.ts';

/** Where cases are organisations, and the study knows one by that name, the case says who speaks. */
function rework({ case: name, ...rest }: Passage, { isOrganisation }: KnownNames): Passage {
  return { ...rest, ...(name !== undefined && rest.org_id === undefined && isOrganisation(name) && { org_id: name }) };
}

/** The coded passages of a REFI-QDA project; see refi-qda-source.ts for how they are found in it. */
export const refiQda = codingToolFormat({
  id: 'refi-qda',
  label: { nl: 'REFI-QDA: gecodeerde passages', en: 'REFI-QDA coded passages', fr: 'REFI-QDA : passages codés' },
  source: 'REFI-QDA',
  fileNames: [],
  layout: {
    headers: {
      interview_id: ['source name'],
      document_group: ['source number'],
      code: ['coderef'],
      segment: ['selection'],
      start: ['startposition'],
      end: ['endposition'],
      coder_id: ['creatinguser'],
      coded_at: ['creationdatetime'],
      case: ['case'],
    },
    needs: ['interview_id', 'code', 'segment', 'start', 'end'],
    unused: [],
  },
  pathSeparators: [pathJoint],
  uncoded: 'refuse',
  rework,
});

/** The codes of a REFI-QDA project or codebook. The guid is kept, so that the same code is known again. */
export const refiQdaCodes = codeListFormat({
  id: 'refi-qda-codebook',
  label: { nl: 'REFI-QDA: codeboek', en: 'REFI-QDA codebook', fr: 'REFI-QDA : livre de codes' },
  source: 'REFI-QDA',
  fileNames: [],
  layout: {
    headers: { code: ['code path'], definition: ['code description'], guid: ['code guid'] },
    needs: ['code', 'definition', 'guid'],
    unused: [],
  },
  pathSeparators: [pathJoint],
  keep: ['guid'],
});

import type { KnownNames, Passage } from './coding-tool.ts';
import { codingToolFormat } from './coding-tool-format.ts';

/** What stands for a passage that is no text, by the beginning of its id. */
const media: Readonly<Record<string, string>> = { image: 'imid:', 'a/v': 'avid:' };

function rework(cells: Passage, { isInterview, isOrganisation }: KnownNames): Passage {
  const { case: name, segment, ...rest } = cells;
  const id = rest.coded_id;
  const prefix = media[segment?.trim().toLowerCase() ?? ''];
  const isMedia = prefix !== undefined && (id === undefined || id.trim().startsWith(prefix));
  return {
    ...rest,
    ...(segment !== undefined && { segment: isMedia ? '' : segment }),
    // A report by case names the case first: one of the study's interviews, or the organisation that speaks.
    ...(name !== undefined && isInterview(name) && { interview_id: name }),
    ...(name !== undefined && rest.org_id === undefined && isOrganisation(name) && { org_id: name }),
  };
}

/**
 * Codings as QualCoder reports them, by file (`File,Coder,Coded,Id,Codename,…`) or by case (`Case,Filename,Coder,…`); versions up to 3.5 wrote
 * `File/case` for either. Attributes of files and cases stand in `FileVar_…` and `CaseVar_…`; those that say who speaks are taken.
 * Codings of images and recordings are kept without text, and each with its id, by which it is found again in the program.
 */
export const qualcoder = codingToolFormat({
  id: 'qualcoder',
  label: { nl: 'QualCoder: coderingen', en: 'QualCoder codings', fr: 'QualCoder : codages' },
  source: 'QualCoder',
  fileNames: ['qualcoder', 'report_codings', 'coding_report'],
  layout: {
    headers: {
      interview_id: ['file', 'filename', 'file/case'],
      case: ['case'],
      coder_id: ['coder'],
      segment: ['coded'],
      coded_id: ['id'],
      code: ['codename'],
    },
    needs: ['interview_id', 'coder_id', 'segment', 'code'],
    unused: ['coded_memo', 'category'],
    plainTitle: (header) => header.replace(/^(?:file|case)var_/i, ''),
  },
  pathSeparators: ['::', ' > ', '/'],
  pathIsHabit: true,
  uncoded: 'refuse',
  keep: ['coded_id'],
  rework,
});

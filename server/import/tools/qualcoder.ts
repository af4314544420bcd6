import type { Passage } from './coding-tool.ts';
import { codingToolFormat } from './coding-tool-format.ts';

/** What stands for a passage that is no text, by the beginning of its id. */
const media: Readonly<Record<string, string>> = { image: 'imid:', 'a/v': 'avid:' };

function rework(cells: Passage, isInterview: (name: string) => boolean): Passage {
  const { coded_id: id, case: name, segment, ...rest } = cells;
  const prefix = media[segment?.trim().toLowerCase() ?? ''];
  const isMedia = prefix !== undefined && (id === undefined || id.trim().startsWith(prefix));
  return {
    ...rest,
    ...(segment !== undefined && { segment: isMedia ? '' : segment }),
    // A report by case names the case first; where the study's interviews are the cases, that is who speaks.
    ...(name !== undefined && isInterview(name) && { interview_id: name }),
  };
}

/**
 * Codings as QualCoder reports them, by file (`File,Coder,Coded,Id,Codename,…`) or by case (`Case,Filename,Coder,…`). Attributes of files and cases
 * stand in `FileVar_…` and `CaseVar_…`; those that say who speaks are taken. Codings of images and recordings are kept without text.
 */
export const qualcoder = codingToolFormat({
  id: 'qualcoder',
  label: { nl: 'QualCoder: coderingen', en: 'QualCoder codings', fr: 'QualCoder : codages' },
  source: 'QualCoder',
  fileNames: ['qualcoder', 'report_codings', 'coding_report'],
  layout: {
    headers: {
      interview_id: ['file', 'filename'],
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
  rework,
});

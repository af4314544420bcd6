import { codingToolFormat } from './coding-tool-format.ts';

/**
 * Highlights as Taguette exports them: `id,document,tag,content`, one row per highlight and tag. Taguette has no paths of its own,
 * so what separates the parts of a tag is the user's habit. A highlight without tag is no coded passage. The id is kept: without it two
 * highlights of the same words would be one.
 */
export const taguette = codingToolFormat({
  id: 'taguette',
  label: { nl: 'Taguette: fragmenten', en: 'Taguette highlights', fr: 'Taguette : extraits' },
  source: 'Taguette',
  fileNames: ['taguette', 'highlights', 'all_tags'],
  layout: {
    headers: { highlight: ['id'], interview_id: ['document'], code: ['tag'], segment: ['content'] },
    needs: ['highlight', 'interview_id', 'code', 'segment'],
    unused: [],
  },
  pathSeparators: ['::', ' > ', '/', '.'],
  pathIsHabit: true,
  uncoded: 'leave-out',
  keep: ['highlight'],
});

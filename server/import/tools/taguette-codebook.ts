import { codeListFormat } from './code-list-format.ts';

/**
 * The codebook as Taguette exports it: `tag,description,number of highlights`, in newer versions with `number of documents`,
 * and with `parent` where tags are given one.
 */
export const taguetteCodebook = codeListFormat({
  id: 'taguette-codebook',
  label: { nl: 'Taguette: codeboek', en: 'Taguette codebook', fr: 'Taguette : livre de codes' },
  source: 'Taguette',
  fileNames: ['taguette codebook', 'codebook'],
  layout: {
    headers: { code: ['tag'], parent: ['parent'], definition: ['description'], highlights: ['number_of_highlights'] },
    needs: ['code', 'definition', 'highlights'],
    unused: ['number_of_documents'],
  },
  pathSeparators: ['::', ' > ', '/', '.'],
  pathIsHabit: true,
});

import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { datasetFiles } from './generate/dataset-files.ts';

// Makes the data set again, byte for byte: `node datasets/boom-antwerpen-synthetic/generate.ts [folder]`.
const folder = process.argv[2] ?? import.meta.dirname;
for (const [name, text] of datasetFiles()) writeFileSync(join(folder, name), text);
copyFileSync(join(import.meta.dirname, '../brochure-2017/codebook.csv'), join(folder, 'codebook.csv'));

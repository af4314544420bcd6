import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { PartialRecipe, WhatIfView } from '../../../server/http/contract.ts';
import { figureAddress } from '../../api/queries.ts';
import { scenarioText } from '../../api/scenarios.ts';
import type { Change } from '../../state/what-if.ts';
import { Problem } from '../../ui/problem.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import classes from './what-if.module.css';

type Props = {
  readonly study: string;
  readonly recipe: PartialRecipe;
  /** What the thought is called, as it is typed. */
  readonly name: string;
  readonly changes: readonly Change[];
  /** Each change in words. */
  readonly words: WhatIfView['words'];
};

/** Who types goes on within this time, in milliseconds. */
const pause = 800;

/** The figure of a thought, with its name once that is no longer being typed. */
export function WhatIfPicture({ study, recipe, name, changes, words }: Props) {
  const { text, language } = useLanguage();
  const [settled] = useDebouncedValue(name, pause);
  const scenario = scenarioText({ name: settled, changes: [...changes] });
  const picture = figureAddress(study, recipe, { format: 'png', dpi: 144, lang: language, scenario });
  const [lost, setLost] = useState<string | null>(null);
  return (
    <div className={classes.paper}>
      {lost === picture ? (
        <Problem error={null} onRetry={() => setLost(null)} />
      ) : (
        <img
          key={picture}
          src={picture}
          loading="lazy"
          onError={() => setLost(picture)}
          alt={[settled, ...words.map(text)].join('. ')}
        />
      )}
    </div>
  );
}

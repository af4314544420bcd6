import { Title } from '@mantine/core';
import type { Text } from '../../../server/http/contract.ts';
import { chapters, type MethodGroup } from '../../state/methods.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { contentsId } from './contents.tsx';
import type { Notation } from './letters.tsx';
import { MethodEntry } from './method-entry.tsx';
import classes from './methods.module.css';

type Props = {
  readonly groups: readonly MethodGroup[];
  readonly notation: Notation;
  readonly version: string;
  readonly labels: ReadonlyMap<string, Text>;
};

/** Chapters with their families, and in them the methods. */
export function MethodChapters({ groups, ...shared }: Props) {
  const { t } = useLanguage();
  return chapters.map((chapter) => {
    const families = groups.filter((group) => group.chapter === chapter);
    if (families.length === 0) return null;
    return (
      <section key={chapter} className={classes.chapter}>
        <Title order={2} size="h3">
          {t(`methods.chapter.${chapter}`)}
        </Title>
        <p className={classes.about}>{t(`methods.about.${chapter}`)}</p>
        {families.map(({ id, family, methods }) => (
          <section key={id}>
            <div className={classes.family}>
              <Title order={3} size="h4" id={id} tabIndex={-1} className={classes.anchor ?? ''}>
                {t(`methods.family.${family}`)}
              </Title>
              <a className={classes.screen} href={`#${contentsId}`}>
                {t('methods.toContents')}
              </a>
            </div>
            {methods.map((method) => (
              <MethodEntry key={method.id} method={method} {...shared} />
            ))}
          </section>
        ))}
      </section>
    );
  });
}

import { Title } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { href } from '../../state/address.ts';
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
};

/** Chapters with their families, and in them the methods. */
export function MethodChapters({ groups, notation, version }: Props) {
  const { t } = useLanguage();
  const [params] = useSearchParams();
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
          <section key={id} aria-labelledby={id}>
            <div className={classes.family}>
              <Title order={3} size="h4" id={id} tabIndex={-1} className={classes.anchor ?? ''}>
                {t(`methods.family.${family}`)}
              </Title>
              <Link className={classes.screen} to={`${href('/methods', params)}#${contentsId}`}>
                {t('methods.toContents')}
              </Link>
            </div>
            {methods.map((method) => (
              <MethodEntry key={method.id} method={method} notation={notation} version={version} />
            ))}
          </section>
        ))}
      </section>
    );
  });
}

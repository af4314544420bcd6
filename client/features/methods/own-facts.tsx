import { Fragment } from 'react';
import type { Text } from '../../../server/http/contract.ts';
import type { Method } from '../../state/methods.ts';
import { Fact } from '../../ui/fact.tsx';
import { MethodLink } from '../../ui/method-link.tsx';
import { useLanguage } from '../../ui/use-language.ts';

type Props = { readonly method: Method; readonly labels: ReadonlyMap<string, Text> };

/** Facts that only some methods have: what can be chosen, what there is a value for, what it is compared on, how it is found. */
export function OwnFacts({ method, labels }: Props) {
  const { t, text, number, list } = useLanguage();
  const { parameters, keys, groupings, minimum, statistics } = method;
  return (
    <>
      {keys.length > 0 && <Fact name={t('methods.keys')}>{list(keys.map(({ label }) => text(label)))}</Fact>}
      {groupings.length > 0 && (
        <Fact name={t('methods.groupings')}>{list(groupings.map((grouping) => t(`methods.grouping.${grouping}`)))}</Fact>
      )}
      {method.byAttribute && <Fact name={t('methods.choice')}>{t('methods.byAttribute')}</Fact>}
      {parameters.length > 0 && (
        <Fact name={t('methods.choice')}>
          {parameters.map(({ id, label, unit, standard, min, max }) => (
            <div key={id}>
              {t('methods.parameter', {
                label: text(label),
                unit: text(unit),
                standard: number(standard),
                min: number(min),
                max: number(max),
              })}
            </div>
          ))}
        </Fact>
      )}
      {minimum > 0 && <Fact name={t('methods.hidden')}>{t('methods.minimum', { least: number(minimum) })}</Fact>}
      {statistics.length > 0 && (
        <Fact name={t('methods.statistics')}>
          {statistics.map((id, place) => {
            const label = labels.get(id);
            return (
              <Fragment key={id}>
                {place > 0 && '; '}
                <MethodLink id={id}>{label ? text(label) : id}</MethodLink>
              </Fragment>
            );
          })}
        </Fact>
      )}
      {method.searched && <Fact name={t('methods.search')}>{t('methods.searched')}</Fact>}
      {method.onRequest && <Fact name={t('methods.onRequest')}>{t('methods.onlyOnRequest')}</Fact>}
    </>
  );
}

import { Anchor, Text } from '@mantine/core';
import type { Draft } from '../../../server/http/contract.ts';
import { refusedAddress } from '../../api/drafts.ts';
import { tablePlanOf } from '../../state/plan.ts';
import { DownloadIcon } from '../../ui/icons.tsx';
import hidden from '../../ui/unseen.module.css';
import { useFileName } from '../../ui/use-file-name.ts';
import { useLanguage } from '../../ui/use-language.ts';
import classes from './confirm.module.css';
import { draftFiles, type Intake, placeOf, refusedRowsOf } from './draft-file.ts';
import { usePartName } from './use-part-name.ts';

type Props = { readonly draft: Draft; readonly study: string; readonly intake: Intake };

/** For each table, how many rows go in, stay out by choice, or are refused; those last can be downloaded with the reason. */
export function ConfirmTable({ draft, study, intake }: Props) {
  const { t, number } = useLanguage();
  const partName = usePartName();
  const fileName = useFileName();
  const places = new Map(draftFiles(draft).map(({ name, place }) => [name, place]));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a box that scrolls is no set of form fields
    // biome-ignore lint/a11y/noNoninteractiveTabindex: and it must be reachable with the keyboard
    <div className={classes.scroll} role="group" tabIndex={0} aria-label={t('import.confirm.caption')}>
      <table className={classes.table}>
        <caption className={hidden.unseen}>{t('import.confirm.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('import.confirm.from')}</th>
            <th scope="col">{t('import.confirm.table')}</th>
            <th scope="col" className={classes.numeric}>
              {t('import.confirm.in')}
            </th>
            <th scope="col" className={classes.numeric}>
              {t('import.confirm.out')}
            </th>
            <th scope="col">{t('import.confirm.look')}</th>
          </tr>
        </thead>
        <tbody>
          {intake.stored.map((check) => {
            const refused = refusedRowsOf(draft.plan, check);
            const leftOut = tablePlanOf(draft.plan, placeOf(check)).rowsLeftOut?.length ?? 0;
            const place = places.get(check.file);
            const name = check.part === null ? fileName(check.file) : `${check.file} · ${partName(check)}`;
            return (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className={classes.kind}>{check.kind && t(`table.${check.kind}`)}</td>
                <td className={classes.numeric}>{number(check.accepted)}</td>
                <td className={classes.numeric}>{number(refused + leftOut)}</td>
                <td>
                  {leftOut > 0 && <Text size="sm">{t('import.confirm.rowsLeftOut', { count: leftOut })}</Text>}
                  {refused > 0 && place !== undefined && (
                    <Anchor
                      size="sm"
                      className={classes.download ?? ''}
                      title={t('import.confirm.downloadHint')}
                      href={refusedAddress(study, draft.id, place, check.part)}
                      download
                    >
                      <DownloadIcon size={15} />
                      {t('import.confirm.download', { count: refused })}
                    </Anchor>
                  )}
                  {check.warnings > 0 && (
                    <Text size="sm" c="dimmed">
                      {t('import.confirm.warnings', { count: check.warnings })}
                    </Text>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

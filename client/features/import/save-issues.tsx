import { Button } from '@mantine/core';
import type { Check } from '../../../server/http/contract.ts';
import { DownloadIcon } from '../../ui/icons.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import type { CheckedFile } from './checked-file.ts';
import { issueCsv } from './issue-csv.ts';
import { usePartName } from './use-part-name.ts';

/** Saves where the errors of a file are and what is wrong, so that they can be gone through beside the file itself. */
export function SaveIssues({ checked }: { readonly checked: CheckedFile }) {
  const { t, text, number } = useLanguage();
  const partName = usePartName();
  const { name, parts } = checked;

  const save = (): void => {
    const head = [t('issue.part'), t('issue.row'), t('issue.line'), t('issue.column'), t('issue.message')];
    const rows = parts.flatMap((part) => {
      const errors = part.issues.filter(({ severity }) => severity === 'error');
      const where = partName(part.part) ?? '';
      const listed = errors.map((issue) => [where, issue.row, issue.line, issue.column, text(issue.message)]);
      if (errors.length === part.errors) return listed;
      return [...listed, [where, null, null, null, t('issue.first', { shown: number(errors.length), all: number(part.errors) })]];
    });
    const address = URL.createObjectURL(new Blob([issueCsv([head, ...rows])], { type: 'text/csv;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = `${name.replace(/\.[^.]+$/, '')} - ${t('issue.savedName')}.csv`;
    link.click();
    URL.revokeObjectURL(address);
  };

  if (!parts.some(hasRefusedRows)) return null;
  return (
    <Button variant="default" size="xs" mt="sm" leftSection={<DownloadIcon size={16} />} onClick={save}>
      {t('issue.save')}
    </Button>
  );
}

/** True where rows are refused for what stands in them, not the file as a whole. */
function hasRefusedRows({ records, accepted, issues }: Check): boolean {
  return records > accepted && issues.some(({ severity, row }) => severity === 'error' && row !== null);
}

import { Button } from '@mantine/core';
import { useLanguage } from '../../ui/use-language.ts';
import classes from './import.module.css';

type Props = { readonly files: readonly File[]; readonly onRemove: (file: File) => void };

/** Files that could not be looked at, so that the one in the way can be taken out. */
export function WaitingFiles({ files, onRemove }: Props) {
  const { t, bytes } = useLanguage();
  return (
    <ul className={classes.waiting}>
      {files.map((file) => (
        <li key={file.name} className={classes.head}>
          <span className={classes.name}>{file.name}</span>
          <span>{bytes(file.size)}</span>
          <Button variant="default" size="compact-sm" onClick={() => onRemove(file)}>
            {t('import.removeFile', { file: file.name })}
          </Button>
        </li>
      ))}
    </ul>
  );
}

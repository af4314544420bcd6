import { Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { useLanguage } from '../../ui/use-language.ts';
import classes from './import.module.css';

/** Lets files be dropped on any place of the page; shows only while something is dragged over it. */
export function DropAnywhere({ onFiles }: { readonly onFiles: (files: File[]) => void }) {
  const { t } = useLanguage();
  return (
    <Dropzone.FullScreen onDrop={onFiles} withinPortal={false} inputProps={{ 'aria-label': t('import.dropMore'), tabIndex: -1 }}>
      <div className={classes.dropWhole}>
        <Text fw={600}>{t('import.dropHere')}</Text>
      </div>
    </Dropzone.FullScreen>
  );
}

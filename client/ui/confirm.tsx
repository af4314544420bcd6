import { Button, Group, Modal, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from './use-language.ts';

type Props = {
  readonly open: boolean;
  readonly title: string;
  readonly children: ReactNode;
  readonly action: string;
  readonly dangerous?: boolean;
  readonly pending?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

/** Asks before something that cannot be taken back lightly. */
export function Confirm({ open, title, children, action, dangerous = false, pending = false, onConfirm, onClose }: Props) {
  const { t } = useLanguage();
  return (
    <Modal opened={open} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      <Text component="div" size="sm" mb="lg">
        {children}
      </Text>
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('cancel')}
        </Button>
        <Button {...(dangerous && { color: 'red.9' })} loading={pending} onClick={onConfirm}>
          {action}
        </Button>
      </Group>
    </Modal>
  );
}

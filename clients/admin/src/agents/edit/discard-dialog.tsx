import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './edit.module.css';

interface Props {
  readonly onStay: () => void;
  readonly onDiscard: () => void;
}

/** The safe answer is the default. */
export function DiscardDialog({ onStay, onDiscard }: Props) {
  const { t } = useTranslation();
  return (
    <Modal opened onClose={onStay} title={t('edit.discardTitle')} zIndex={300} withCloseButton={false}>
      <div className={styles.form}>
        <p>{t('edit.discard')}</p>
        <div className={styles.buttons}>
          <Button data-autofocus onClick={onStay}>
            {t('edit.discardNo')}
          </Button>
          <Button variant="default" onClick={onDiscard}>
            {t('edit.discardYes')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

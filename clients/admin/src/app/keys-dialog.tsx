import { Kbd, Modal, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useShortcutsSwitch } from '../page/shortcuts.ts';
import styles from './keys-dialog.module.css';
import { usePlaces } from './places.ts';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function KeysDialog({ opened, onClose }: Props) {
  const { t } = useTranslation();
  const [on, setOn] = useShortcutsSwitch();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('app.keys')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <dl className={styles.keys}>
        {useKeys().map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <Switch
        checked={on}
        onChange={(event) => setOn(event.currentTarget.checked)}
        label={t('app.keysSwitch')}
        description={t('app.keysNote')}
      />
    </Modal>
  );
}

function useKeys(): readonly (readonly [key: string, meaning: string])[] {
  const { t } = useTranslation();
  return [
    ['/', t('app.key.slash')],
    ['j', t('app.key.j')],
    ['k', t('app.key.k')],
    ['Enter', t('app.keyMore.enter')],
    ['e', t('app.keyMore.e')],
    ['Ctrl Enter', t('app.keyMore.save')],
    ['[ ]', t('app.keyMore.brackets')],
    ...usePlaces().map(({ keys, name }) => [keys, t('app.keyMore.go', { place: name })] as const),
    ['?', t('app.key.question')],
    ['Esc', t('app.keyMore.escape')],
  ];
}

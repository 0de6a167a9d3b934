import { CloseButton, TextInput, Tooltip } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconSearch } from '@tabler/icons-react';
import { type ClipboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFocusOnCall } from '../../page/use-focus-on-call.ts';
import { useTyped } from '../../page/use-typed.ts';
import styles from './agents-page.module.css';
import { readPastedCodes } from './pasted-codes.ts';
import type { AgentList } from './use-agent-list.ts';

export function AgentSearch({ list: { state, change } }: { readonly list: AgentList }) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useTyped(state.text, (text) => change({ text }, true));
  const paste = usePastedCodes((codes) => {
    setTyped('');
    change({ codes, text: '' });
  });
  const clear = (
    <CloseButton size="sm" aria-label={t('agents.clearSearch')} onClick={() => setTyped('', true)} />
  );
  useFocusOnCall(field);
  return (
    <Tooltip label={`${t('app.key.slash')} (/)`} position="bottom-start" events={onHover}>
      <TextInput
        ref={field}
        className={styles.search}
        role="searchbox"
        inputMode="search"
        label={t('agents.search')}
        placeholder={t('agents.searchPlaceholder')}
        autoComplete="off"
        spellCheck={false}
        leftSection={<IconSearch size={16} stroke={1.5} aria-hidden />}
        rightSection={typed === '' ? null : clear}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={({ key }) => {
          if (key === 'Enter') setTyped(typed, true);
          if (key === 'Escape') field.current?.blur();
        }}
        onPaste={paste}
      />
    </Tooltip>
  );
}

const onHover = { hover: true, focus: false, touch: false };

/** A pasted list of codes becomes a filter; anything else is pasted as it is. */
function usePastedCodes(onCodes: (codes: readonly string[]) => void) {
  const { t } = useTranslation();
  return (event: ClipboardEvent<HTMLInputElement>) => {
    const pasted = readPastedCodes(event.clipboardData.getData('text'));
    if (pasted === null) return;
    event.preventDefault();
    onCodes(pasted.codes);
    if (pasted.dropped > 0)
      notifications.show({ message: t('agents.pastedDropped', { count: pasted.dropped }) });
  };
}

import { IconChevronDown, IconKeyboard, IconLogout, IconUserCircle } from '@tabler/icons-react';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useRoleName } from '../page/role-name.ts';
import { useDoor } from '../page/session-context.ts';
import { useViewer } from '../page/viewer.ts';
import styles from './layout.module.css';

/** The browser's own popover: Escape and a click beside close it, the focus goes back to the button. */
export function AccountMenu({ onKeys }: { readonly onKeys: () => void }) {
  const { t } = useTranslation();
  const { session } = useDoor();
  const { name, role } = useViewer();
  const roleName = useRoleName()(role);
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const choose = (action: () => void) => () => {
    list.current?.hidePopover();
    action();
  };
  return (
    <>
      <button type="button" className={styles.account} popoverTarget={id}>
        <IconUserCircle className={styles.accountMark} size={24} stroke={1.5} aria-hidden />
        <span className="hidden-visually">{t('app.account')}</span>
        <span className={styles.accountName}>{name}</span>
        <span className={styles.accountRole}>{roleName}</span>
        <IconChevronDown size={16} stroke={1.5} aria-hidden />
      </button>
      <ul ref={list} id={id} popover="auto" className={styles.accountList}>
        <li>
          <button type="button" onClick={choose(onKeys)}>
            <IconKeyboard size={20} stroke={1.5} aria-hidden />
            {t('app.keys')}
          </button>
        </li>
        <li>
          <button type="button" onClick={choose(() => void session.signOut())}>
            <IconLogout size={20} stroke={1.5} aria-hidden />
            {t('app.signOut')}
          </button>
        </li>
      </ul>
    </>
  );
}

import { useDocument } from '@perisai/sdk/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../page/notice.tsx';
import { agentsByCode } from '../agent-documents.ts';
import type { AgentListState } from './agent-list-state.ts';
import styles from './agents-page.module.css';
import { missingCodes, mostCodes } from './pasted-codes.ts';

interface Props {
  readonly state: AgentListState;
  readonly onClear: () => void;
}

/** Which codes of a pasted list are agents of this area; the others are named. */
export function PastedCodesNote({ state: { codes, asOf }, onClear }: Props) {
  const { t } = useTranslation();
  const answer = useDocument(agentsByCode, { filter: { code: { in: [...codes] } }, asOf, first: mostCodes });
  if (answer.data === undefined || answer.isPlaceholderData) return null;
  const missing = missingCodes(
    codes,
    answer.data.agents.nodes.map(({ code }) => code),
  );
  const asked = codes.length;
  return (
    <Notice kind={missing.length === 0 ? 'info' : 'warning'}>
      <p>
        {missing.length === 0
          ? t('agents.pastedAll', { asked })
          : t('agents.pasted', { found: asked - missing.length, asked })}{' '}
        {missing.length === 0
          ? ''
          : t('agents.pastedMissing', { count: missing.length, codes: missing.join(', ') })}{' '}
        <button type="button" className={styles.link} onClick={onClear}>
          {t('agents.pastedClear')}
        </button>
      </p>
    </Notice>
  );
}

import { Button } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimAction } from '../../gql/graphql.ts';
import type { ClaimDetail } from '../claim-detail.ts';
import styles from './decision.module.css';
import { DeterminePanel } from './determine-panel.tsx';
import type { PanelProps } from './panel-props.ts';
import { PayPanel } from './pay-panel.tsx';
import { RejectPanel } from './reject-panel.tsx';
import { ReturnPanel } from './return-panel.tsx';
import { SubmitPanel, WithdrawPanel } from './submit-panel.tsx';
import { VerifyPanel } from './verify-panel.tsx';

/** Steps that have a panel here, the weightiest first. Documents are received where they are listed. */
const panels = {
  PAY: PayPanel,
  DETERMINE: DeterminePanel,
  SUBMIT: SubmitPanel,
  VERIFY: VerifyPanel,
  RETURN: ReturnPanel,
  REJECT: RejectPanel,
  WITHDRAW: WithdrawPanel,
} as const satisfies Partial<Record<ClaimAction, (props: PanelProps) => ReactNode>>;

type PanelName = keyof typeof panels;
const names = Object.keys(panels) as readonly PanelName[];
const weighty: readonly PanelName[] = ['PAY', 'DETERMINE', 'SUBMIT'];

/** What the reader may do with the claim now; each says what it will do before it does it. */
export function Actions({ claim }: { readonly claim: ClaimDetail }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<PanelName | null>(null);
  const row = useRef<HTMLFieldSetElement>(null);
  const offered = names.filter((name) => claim.allowedActions.includes(name));
  const close = () => {
    setChosen(null);
    row.current?.querySelector<HTMLElement>(`[data-step="${chosen}"]`)?.focus();
  };
  const Panel = chosen === null ? null : panels[chosen];
  if (offered.length === 0 && Panel === null) return <p className="quiet">{t('decision.nothing')}</p>;
  return (
    <>
      <fieldset ref={row} className={styles.actions}>
        <legend className="hidden-visually">{t('decision.actions')}</legend>
        {offered.map((name) => (
          <Button
            key={name}
            data-step={name}
            variant={weighty.includes(name) ? 'filled' : 'default'}
            aria-expanded={chosen === name}
            onClick={() => setChosen(chosen === name ? null : name)}
          >
            {t(`decision.action.${name}`)}
          </Button>
        ))}
      </fieldset>
      {Panel === null ? null : <Panel claim={claim} onClose={close} />}
    </>
  );
}

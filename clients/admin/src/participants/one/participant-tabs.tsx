import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { mayReadAgents, useViewer } from '../../page/viewer.ts';
import { ClaimsTab } from './claims-tab.tsx';
import type { ParticipantDetail } from './participant-detail.ts';
import { PaymentsTab } from './payments-tab.tsx';
import { RegistrationsTab } from './registrations-tab.tsx';
import styles from './tabs.module.css';

const parts = ['pendaftaran', 'pembayaran', 'klaim'] as const;

/** `?bagian=pembayaran`: the part that stands open; left out while it is the first. */
function usePart() {
  const { search, state } = useLocation();
  const navigate = useNavigate();
  const address = new URLSearchParams(search);
  const part = parts.find((known) => known === address.get('bagian')) ?? 'pendaftaran';
  const choose = (next: string | null) => {
    if (next === null || next === 'pendaftaran') address.delete('bagian');
    else address.set('bagian', next);
    void navigate({ search: address.toString() }, { state, replace: true, preventScrollReset: true });
  };
  return { part, choose };
}

export function ParticipantTabs({ participant }: { readonly participant: ParticipantDetail }) {
  const { t } = useTranslation();
  const { part, choose } = usePart();
  const withAgents = mayReadAgents(useViewer());
  return (
    <Tabs className={`${styles.tabs} no-print`} value={part} onChange={choose} keepMounted={false}>
      <Tabs.List>
        {parts.map((name) => (
          <Tabs.Tab key={name} value={name}>
            {t(`participants.part.${name}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="pendaftaran">
        <RegistrationsTab registrations={participant.registrations} withAgents={withAgents} />
      </Tabs.Panel>
      <Tabs.Panel value="pembayaran">
        <PaymentsTab id={participant.id} />
      </Tabs.Panel>
      <Tabs.Panel value="klaim">
        <ClaimsTab id={participant.id} />
      </Tabs.Panel>
    </Tabs>
  );
}

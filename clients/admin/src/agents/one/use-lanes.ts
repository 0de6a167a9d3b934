import { useTranslation } from 'react-i18next';
import type { Period } from '../../page/timeline.ts';
import type { AgentDetail } from '../agent-row.ts';

export interface Lane {
  readonly key: string;
  readonly name: string;
  readonly periods: readonly Period[];
}

/** One lane for the status, one for the agency, one for each district: districts run side by side. */
export function useLanes(agent: AgentDetail): readonly Lane[] {
  const { t } = useTranslation();
  const statuses = agent.statusPeriods.map(({ status, from, until }) => ({
    label: t(`agents.statusName.${status}`),
    from,
    until,
  }));
  const agencies = agent.agencyPeriods.map(({ agency, from, until }) => ({
    label: agency.name,
    from,
    until,
  }));
  const districts = Map.groupBy(agent.territoryPeriods, ({ district }) => district.code);
  const territories = [...districts].map(([code, periods]) => ({
    key: code,
    name: t('agents.laneTerritory'),
    periods: periods.map(({ district, from, until }) => ({ label: district.name, from, until })),
  }));
  const none = { key: 'none', name: t('agents.laneTerritory'), periods: [] };
  return [
    { key: 'status', name: t('agents.laneStatus'), periods: statuses },
    { key: 'agency', name: t('agents.laneAgency'), periods: agencies },
    ...(territories.length === 0 ? [none] : territories),
  ];
}

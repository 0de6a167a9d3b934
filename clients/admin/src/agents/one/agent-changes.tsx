import type { ResultOf } from '@graphql-typed-document-node/core';
import { dayOf, isDay, showDay, showTime } from '@perisai/sdk/calendar';
import { useTranslation } from 'react-i18next';
import { Card } from '../../page/card.tsx';
import { useDistricts } from '../../page/districts.ts';
import { useLanguage } from '../../page/language.ts';
import { showMasked } from '../../page/masked.tsx';
import { PagesFrame } from '../../page/pages-frame.tsx';
import { useRoleName } from '../../page/role-name.ts';
import { usePages } from '../../page/use-pages.ts';
import { agentChanges } from '../agent-documents.ts';
import { changesKey } from '../kept-answers.ts';
import styles from './agent-page.module.css';
import { changedValues, type Values } from './changed-values.ts';

type Change = NonNullable<ReturnType<typeof pageOf>>['nodes'][number];

function pageOf({ node }: ResultOf<typeof agentChanges>) {
  return node !== null && 'changes' in node ? node.changes : null;
}

export function AgentChanges({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const answer = usePages({ key: [changesKey, id], document: agentChanges, id, pageOf });
  const changes = answer.rows;
  return (
    <Card heading={t('agents.changes')}>
      <PagesFrame answer={answer}>
        {changes?.length === 0 ? <p className="quiet">{t('agents.changesNone')}</p> : null}
        {changes === null || changes.length === 0 ? null : (
          <ol className={styles.changes}>
            {changes.map((change) => (
              <ChangeEntry key={change.id} change={change} />
            ))}
          </ol>
        )}
      </PagesFrame>
    </Card>
  );
}

const actions = {
  'agent.updated': 'updated',
  'agent.territory-assigned': 'territoryAssigned',
} as const;

function isAction(action: string): action is keyof typeof actions {
  return Object.hasOwn(actions, action);
}

function ChangeEntry({ change }: { readonly change: Change }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const role = useRoleName()(change.actorRole);
  return (
    <li>
      <h3>{isAction(change.action) ? t(`agents.action.${actions[change.action]}`) : change.action}</h3>
      <p className={styles.meta}>
        {showDay(dayOf(change.at), language, 'short')}, {showTime(change.at)} ·{' '}
        {t('agents.changeBy', { name: change.actorName, role })}
      </p>
      {changedValues(change).map((values) => (
        <p key={values.field}>
          <ValueWords values={values} />
        </p>
      ))}
      {change.reason === null ? null : <p>{t('agents.changeReason', { reason: change.reason })}</p>}
    </li>
  );
}

const fieldNames = {
  name: 'name',
  phone: 'phone',
  status: 'status',
  agency: 'agency',
  districtCode: 'district',
  from: 'from',
  until: 'until',
} as const;

function isField(field: string): field is keyof typeof fieldNames {
  return Object.hasOwn(fieldNames, field);
}

function ValueWords({ values: { field, before, after } }: { readonly values: Values }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const districts = useDistricts();
  const words = (value: string | null) => {
    if (value === null) return t('edit.empty');
    const district = districts.find(({ code }) => code === value);
    if (district !== undefined) return district.name;
    return isDay(value) ? showDay(value, language, 'short') : showMasked(value);
  };
  const name = isField(field) ? t(`agents.field.${fieldNames[field]}`) : field;
  if (before === undefined) return `${name}: ${words(after ?? null)}`;
  return t('agents.changeFrom', { field: name, before: words(before), after: words(after ?? null) });
}

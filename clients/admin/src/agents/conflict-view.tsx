import { Button, Radio } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { showTime } from '@perisai/sdk/calendar';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { showMasked } from '../page/masked.tsx';
import type { EditableField } from './agent-entries.ts';
import styles from './edit.module.css';
import type { MergedField, Side } from './three-way.ts';
import { unrelatedChanges } from './unrelated-changes.ts';
import type { CurrentAgent, Edit } from './use-edit-agent.ts';

interface Props {
  readonly edit: Edit;
  readonly current: CurrentAgent;
  readonly tried: number;
}

/** One line per field: what was, what somebody saved, what was typed. Only a field changed twice asks. */
export function ConflictView({ edit, current, tried }: Props) {
  const { t } = useTranslation();
  const box = useRef<HTMLElement>(null);
  const { merged, open, choices, setChoices, loaded, yours } = edit;
  useEffect(() => {
    // Each newer version is a new thing to look at.
    if (current.version > 0) box.current?.focus();
  }, [current.version]);
  const last = current.changes.nodes.find(({ action }) => action === 'agent.updated');
  const copy = async () => {
    const lines = [`${t('edit.name')}\t${yours.name}`, `${t('edit.phone')}\t${yours.phone}`];
    await navigator.clipboard.writeText([...lines, `${t('edit.reason')}\t${edit.typed.reason}`].join('\n'));
    notifications.show({ message: t('edit.copied') });
  };
  return (
    <section ref={box} className={styles.conflict} tabIndex={-1} aria-labelledby="conflict-heading">
      <h3 id="conflict-heading">{t('edit.conflictTitle')}</h3>
      <p>
        {last === undefined
          ? t('edit.conflict')
          : t('edit.conflictBy', { name: last.actorName, time: showTime(last.at) })}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls sideways must be reachable by keyboard */}
      <section className={styles.compareFrame} aria-label={t('edit.conflictTable')} tabIndex={0}>
        <table className={styles.compare}>
          <caption className="hidden-visually">{t('edit.conflictTable')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('edit.field')}</th>
              <th scope="col">{t('edit.before')}</th>
              <th scope="col">{last?.actorName ?? t('edit.theirs')}</th>
              <th scope="col">{t('edit.yours')}</th>
              <th scope="col">{t('edit.decision')}</th>
            </tr>
          </thead>
          <tbody>
            {merged.map((field) => (
              <FieldRow
                key={field.field}
                merged={field}
                choice={choices[field.field]}
                theirName={last?.actorName ?? t('edit.theirs')}
                onChoose={(side) => setChoices({ ...choices, [field.field]: side })}
              />
            ))}
            {unrelatedChanges(loaded, current).map(({ field, before, theirs }) => (
              <tr key={field}>
                <th scope="row">{t(`edit.${field}`)}</th>
                <Value text={before} />
                <Value text={theirs} />
                <Value text="—" />
                <td>{t('edit.merged')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {tried > 0 && open.length > 0 ? (
        <p className={styles.ask} role="status">
          {t('edit.chooseFirst', { fields: open.map((field) => t(`edit.${field}`)).join(', ') })}
        </p>
      ) : null}
      <Button variant="default" size="xs" onClick={() => void copy()}>
        {t('edit.copyMine')}
      </Button>
    </section>
  );
}

interface RowProps {
  readonly merged: MergedField<EditableField>;
  readonly choice: Side | undefined;
  readonly theirName: string;
  readonly onChoose: (side: Side) => void;
}

function FieldRow({ merged: { field, before, theirs, yours, fate }, choice, theirName, onChoose }: RowProps) {
  const { t } = useTranslation();
  const name = t(`edit.${field}`);
  const results = {
    untouched: t('edit.unchanged'),
    agreed: t('edit.agreed'),
    theirs: t('edit.merged'),
    yours: t('edit.merged'),
  };
  return (
    <tr data-fate={fate}>
      <th scope="row">{name}</th>
      <Value text={before} />
      <Value text={fate === 'untouched' || fate === 'yours' ? '—' : theirs} />
      <Value text={fate === 'untouched' || fate === 'theirs' ? '—' : yours} />
      <td>
        {fate === 'contested' ? (
          <Radio.Group
            aria-label={t('edit.choose', { field: name })}
            value={choice ?? null}
            onChange={(side) => onChoose(side === 'theirs' ? 'theirs' : 'yours')}
          >
            <div className={styles.choices}>
              <Radio value="theirs" label={theirName} />
              <Radio value="yours" label={t('edit.yours')} />
            </div>
          </Radio.Group>
        ) : (
          results[fate]
        )}
      </td>
    </tr>
  );
}

function Value({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  return <td className={styles.value}>{text === '' ? t('edit.empty') : showMasked(text)}</td>;
}

import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { showMasked } from '../../page/masked.tsx';
import type { EditableField } from './agent-entries.ts';
import styles from './edit.module.css';
import type { MergedField, Side } from './three-way.ts';
import { unrelatedChanges } from './unrelated-changes.ts';
import type { CurrentAgent, Edit } from './use-edit-agent.ts';

interface Props {
  readonly edit: Edit;
  readonly current: CurrentAgent;
  readonly theirName: string;
}

/** One line per field. */
export function ConflictTable({ edit, current, theirName }: Props) {
  const { t } = useTranslation();
  const { merged, choices, setChoices, loaded } = edit;
  const heads = [t('edit.field'), t('edit.before'), theirName, t('edit.yours'), t('edit.decision')];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls sideways must be reachable by keyboard
    <section className={styles.compareFrame} aria-label={t('edit.conflictTable')} tabIndex={0}>
      <table className={styles.compare}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {merged.map((entry) => (
            <FieldRow
              key={entry.field}
              merged={entry}
              choice={choices[entry.field]}
              theirName={theirName}
              onChoose={(side) => setChoices({ ...choices, [entry.field]: side })}
            />
          ))}
          <UnrelatedRows loaded={loaded} current={current} />
        </tbody>
      </table>
    </section>
  );
}

/** What was saved beside these fields: told, and left as it is. */
function UnrelatedRows({ loaded, current }: Pick<Edit, 'loaded'> & Pick<Props, 'current'>) {
  const { t } = useTranslation();
  return unrelatedChanges(loaded, current).map(({ field, before, theirs }) => (
    <tr key={field}>
      <th scope="row">{t(`edit.${field}`)}</th>
      <Value text={before} />
      <Value text={theirs} />
      <Value text={t('page.none')} />
      <td>{t('edit.merged')}</td>
    </tr>
  ));
}

interface RowProps {
  readonly merged: MergedField<EditableField>;
  readonly choice: Side | undefined;
  readonly theirName: string;
  readonly onChoose: (side: Side) => void;
}

function FieldRow({ merged, choice, theirName, onChoose }: RowProps) {
  const { t } = useTranslation();
  const { field, before, theirs, yours, fate } = merged;
  const none = t('page.none');
  const results = {
    untouched: t('edit.unchanged'),
    agreed: t('edit.agreed'),
    theirs: t('edit.merged'),
    yours: t('edit.merged'),
    contested: (
      <Radio.Group
        aria-label={t('edit.choose', { field: t(`edit.${field}`) })}
        value={choice ?? null}
        onChange={(side) => onChoose(side === 'theirs' ? 'theirs' : 'yours')}
      >
        <div className={styles.choices}>
          <Radio value="theirs" label={theirName} />
          <Radio value="yours" label={t('edit.yours')} />
        </div>
      </Radio.Group>
    ),
  };
  return (
    <tr data-fate={fate}>
      <th scope="row">{t(`edit.${field}`)}</th>
      <Value text={before} />
      <Value text={fate === 'untouched' || fate === 'yours' ? none : theirs} />
      <Value text={fate === 'untouched' || fate === 'theirs' ? none : yours} />
      <td>{results[fate]}</td>
    </tr>
  );
}

function Value({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  return <td className={styles.value}>{text === '' ? t('edit.empty') : showMasked(text)}</td>;
}

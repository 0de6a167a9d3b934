import { TextInput } from '@mantine/core';
import { useDocument } from '@perisai/sdk/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParticipantFilter } from '../../gql/graphql.ts';
import { MaskedNumber } from '../../page/masked.tsx';
import { ProblemNotice } from '../../page/problem-notice.tsx';
import { useTyped } from '../../page/use-typed.ts';
import styles from './filing.module.css';
import { claimants } from './filing-operations.ts';

function filterOf(typed: string): ParticipantFilter | null {
  const text = typed.trim().replaceAll(/\s+/g, ' ');
  const digits = text.replaceAll(/\D/g, '');
  if (/^[\d\s.-]+$/.test(text)) return digits.length === 11 ? { kpj: { eq: digits } } : null;
  return text.length < 3 ? null : { name: { contains: text } };
}

/** Whose claim it is: by KPJ or name. What is typed stays in this field and goes into no address. */
export function ClaimantChoice({ onChoose }: { readonly onChoose: (id: string) => void }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState('');
  const [text, setText] = useTyped(asked, setAsked);
  const filter = filterOf(asked);
  const answer = useDocument(claimants, { filter: filter ?? {} }, { enabled: filter !== null });
  const found = filter === null ? undefined : answer.data?.participants;
  return (
    <div className={styles.choice}>
      <TextInput
        label={t('filing.whose')}
        description={t('filing.whoseHint')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={({ key }) => key === 'Enter' && setText(text, true)}
        autoComplete="off"
        spellCheck={false}
        data-autofocus
      />
      {answer.error === null ? null : <ProblemNotice problem={answer.error} />}
      {found?.totalCount === 0 ? <p className="quiet">{t('filing.nobody')}</p> : null}
      <ul className={styles.found}>
        {found?.nodes.map(({ id, name, kpj, district }) => (
          <li key={id}>
            <button type="button" onClick={() => onChoose(id)}>
              <strong>{name}</strong>
              <span>
                <MaskedNumber value={kpj} word={t('agents.masked')} /> · {district.name}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

import { useCommand } from '@perisai/sdk/react';
import { useEffect, useEffectEvent, useState } from 'react';
import { graphql } from '../gql/gql.ts';
import { ProblemNote } from '../page/answer.tsx';
import { useWords } from '../page/language.ts';
import { CheckAnswer } from './check-answer.tsx';
import { type CheckEntry, type CheckProblem, emptyEntry, readEntry } from './check-entry.ts';
import { CheckForm } from './check-form.tsx';
import '../page/plain-page.css';

const membershipCheck = graphql(`
  query MembershipCheck($kpj: String!, $nik: String!, $bornOn: Date!) {
    membershipCheck(kpj: $kpj, nik: $nik, bornOn: $bornOn) {
      answer status paidThrough nextDueOn nextDueAmount
      because { ...ReasonTree }
    }
  }
`);

/** On a shared phone nothing typed stays longer than this. */
const keptFor = 5 * 60_000;

/** Am I protected? Sent by POST, kept in no cache, no address and no history. */
export function CheckPage() {
  const { t, language } = useWords();
  const [entry, setEntry] = useState<CheckEntry>(emptyEntry);
  const [problems, setProblems] = useState<readonly CheckProblem[]>([]);
  // As a command, because its answer must not be cached and its question not kept as a key.
  const check = useCommand(membershipCheck);
  useForgetting(() => {
    setEntry(emptyEntry);
    check.reset();
  }, [entry, check.data]);
  useEffect(() => {
    const wrong = problems.length > 0 ? `${t('check.error')}: ` : '';
    document.title = `${wrong}${t('check.question')} · ${t('site.short')}`;
  }, [t, problems]);
  function submit() {
    const read = readEntry(entry, language);
    setProblems(read.kind === 'problems' ? read.problems : []);
    if (read.kind === 'ready') check.mutate(read.variables);
  }
  return (
    <div className="plain">
      <h1>{t('check.question')}</h1>
      <div className="plain-two">
        <CheckForm
          entry={entry}
          problems={problems}
          busy={check.isPending}
          onChange={setEntry}
          onSubmit={submit}
        />
        <div aria-live="polite">
          {check.error === null ? null : (
            <ProblemNote problem={check.error} onRetry={submit} busy={check.isPending} />
          )}
          {check.data === undefined ? null : <CheckAnswer answer={check.data.membershipCheck} />}
        </div>
      </div>
    </div>
  );
}

/** Runs when nothing was typed or answered for five minutes. */
function useForgetting(forget: () => void, since: readonly unknown[]) {
  const forgetNow = useEffectEvent(forget);
  // The clock starts anew with each entry and each answer.
  useEffect(() => {
    const timer = setTimeout(() => forgetNow(), keptFor);
    return () => clearTimeout(timer);
  }, since);
}

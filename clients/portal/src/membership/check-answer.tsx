import { Button } from '@mantine/core';
import { showDay, showMonth } from '@perisai/sdk/calendar';
import { showRupiah } from '@perisai/sdk/money';
import type { MembershipCheckQuery } from '../gql/graphql.ts';
import { Because } from '../page/because.tsx';
import { useWords } from '../page/language.ts';
import { StatusDisc } from './status-disc.tsx';

type Checked = MembershipCheckQuery['membershipCheck'];

export function CheckAnswer({ answer }: { readonly answer: Checked }) {
  const { t } = useWords();
  if (answer.answer === 'NO_MATCH' || answer.status === null) return <p>{t('check.noMatch')}</p>;
  return <Match answer={answer} status={answer.status} />;
}

function Match({
  answer,
  status,
}: {
  readonly answer: Checked;
  readonly status: NonNullable<Checked['status']>;
}) {
  const { t, language } = useWords();
  const { paidThrough, nextDueOn, nextDueAmount } = answer;
  return (
    <div className="plain-form">
      <h2>
        <StatusDisc status={status} /> {t(`check.${status}`)}
      </h2>
      {status === 'ACTIVE' ? null : <p>{t(`check.${status}_more`)}</p>}
      <p>
        {paidThrough === null
          ? t('check.nothingPaid')
          : t('check.paidThrough', { month: showMonth(paidThrough, language) })}
      </p>
      {nextDueOn === null || nextDueAmount === null ? null : (
        <p className="number">
          {t('check.next', {
            amount: showRupiah(nextDueAmount, language),
            day: showDay(nextDueOn, language),
          })}
        </p>
      )}
      <details className="fold">
        <summary>{t('check.why')}</summary>
        <Because reasons={answer.because} />
      </details>
      <Button variant="default" className="no-print" onClick={() => window.print()}>
        {t('check.print')}
      </Button>
    </div>
  );
}

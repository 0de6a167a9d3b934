import { parseRupiah } from '@perisai/sdk/money';
import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useWords } from '../page/language.ts';
import { type QuoteChoice, readQuoteAddress, type Usual, writeQuoteAddress } from './quote-address.ts';
import { QuoteAnswer } from './quote-answer.tsx';
import { QuoteForm } from './quote-form.tsx';
import '../page/plain-page.css';

/** What is my contribution? The service reckons; the page only shows. */
export function QuotePage({ usual }: { readonly usual: Usual }) {
  const { t } = useWords();
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const [choice, setChoice] = useState(() => readQuoteAddress(search, usual));
  useEffect(() => {
    document.title = `${t('quote.question')} · ${t('site.short')}`;
  }, [t]);
  function onChange(change: Partial<QuoteChoice>) {
    const next = { ...choice, ...change };
    setChoice(next);
    void navigate(`${pathname}${writeQuoteAddress(next, usual)}`, { replace: true });
  }
  const income = parseRupiah(choice.income);
  return (
    <div className="plain">
      <h1>{t('quote.question')}</h1>
      <div className="plain-two">
        <QuoteForm
          choice={choice}
          usual={usual}
          onChange={onChange}
          wrong={choice.income.trim() !== '' && income === null}
        />
        <div aria-live="polite">
          {income === null ? (
            <p className="plain-lead">{t('quote.start')}</p>
          ) : (
            <QuoteAnswer choice={choice} income={income} />
          )}
        </div>
      </div>
    </div>
  );
}

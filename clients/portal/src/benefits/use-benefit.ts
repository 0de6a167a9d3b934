import { useDocument } from '@perisai/sdk/react';
import { useState } from 'react';
import { useRested } from '../calculator/use-rested.ts';
import type { BenefitQuoteInput } from '../gql/graphql.ts';
import { benefitQuote } from './benefit-documents.ts';

// Never sent: the query is switched off until something can be asked.
const nothing = {} as BenefitQuoteInput;

/** The answer to the last question that could be asked; it stands, dimmed, while the next is typed. */
export function useBenefit(input: BenefitQuoteInput | null) {
  const [last, setLast] = useState(input);
  if (input !== null && input !== last) setLast(input);
  const rested = useRested(last);
  const query = useDocument(benefitQuote, { input: rested ?? nothing }, { enabled: rested !== null });
  const stale = query.isPlaceholderData || (query.data !== undefined && (input === null || input !== rested));
  return { ...query, isPlaceholderData: stale };
}

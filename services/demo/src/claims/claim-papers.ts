import { documentCase, documentsFor } from '@perisai/api/law/claims/documents/claim-documents';
import { taxNumberNeeded } from '@perisai/api/law/claims/documents/tax-number';
import type { Day } from '../calendar/days.ts';
import { amountOf, type Claim } from './claim.ts';

export interface ReceivedDocument {
  readonly code: string;
  readonly received: Day;
}

/** The document that a claim had to wait for, where it had to. */
const awaited: Readonly<Record<Claim['program'], string>> = {
  JKK: 'DOCTOR_STATEMENT',
  JKM: 'HEIR_CERTIFICATE',
  JHT: 'STOPPED_BUSINESS_STATEMENT',
};

/** The required documents of a claim that are there: all with the claim, but for one that came later or is missing. */
export function claimDocuments(claim: Claim): readonly ReceivedDocument[] {
  const { filed, complete, program, event } = claim;
  const savings = { eventOn: event.eventOn, amount: amountOf(claim), wasPartlyPaid: false };
  const needsTaxNumber = program === 'JHT' && taxNumberNeeded(savings);
  return documentsFor(documentCase(event, needsTaxNumber)).flatMap(({ code, isRequired }) => {
    if (!isRequired) return [];
    if (code !== awaited[program]) return [{ code, received: filed }];
    return complete === null ? [] : [{ code, received: complete }];
  });
}

import type { CaseFindings, ClaimEvent, ClaimFacts } from '../../law/claims/claim-facts.ts';
import { nothingFound } from '../../law/claims/claim-facts.ts';
import type { RequiredDocument } from '../../law/claims/documents/claim-documents.ts';
import { add, formatMoney, money } from '../../money/money.ts';
import type { Context } from '../../platform/context.ts';
import type { ClaimRow } from '../claim.concept.ts';
import type { ClaimDocument, ClaimPayee } from '../claim-parts.type.ts';
import { readEvent } from '../claim-record.ts';
import { type PayeeOfClaim, type Persons, shownPayee } from './assessment.ts';
import { documentsOf, factsOfClaim } from './claim-facts.ts';
import { claimContents, claimPayees, claimPersons, receivedDocuments } from './claim-parts.ts';

/** What a claim tells of its event; null for claims from before the service. */
export interface Contents {
  readonly event: ClaimEvent;
  readonly findings: CaseFindings;
  readonly chronology: string | null;
}

export async function contentsOf(ctx: Context, claimKey: string): Promise<Contents | null> {
  const [row] = await ctx.load(claimContents, claimKey);
  if (row === undefined) return null;
  return {
    event: readEvent(row.event),
    findings: { ...nothingFound, ...(JSON.parse(row.findings) as Partial<CaseFindings>) },
    chronology: row.chronology,
  };
}

/** The facts that a claim would be decided from on the business day; null for claims from before the service. */
export async function factsOf(ctx: Context, claim: ClaimRow): Promise<ClaimFacts | null> {
  const contents = await contentsOf(ctx, claim.key);
  if (contents === null) return null;
  const [participantKey = '', claimId = null] = claim.key.split('_');
  return factsOfClaim(ctx, { participantKey, claimId, filedOn: claim.filedOn, ...contents });
}

/** The documents of a claim: those it needs, and others that came in. */
export async function documentsOfClaim(ctx: Context, claim: ClaimRow): Promise<readonly ClaimDocument[]> {
  const facts = await factsOf(ctx, claim);
  const received = await ctx.load(receivedDocuments, claim.key);
  const dayOf = new Map(received.map(({ code, receivedOn }) => [code, receivedOn]));
  const needed = facts === null ? [] : documentsOf(facts);
  return needed.map((document) => shownDocument(document, dayOf.get(document.code) ?? null));
}

/** A document as it is shown. */
export const shownDocument = (
  { code, name, isRequired }: RequiredDocument,
  receivedOn: string | null,
): ClaimDocument => ({ code, name, required: isRequired, receivedOn });

/** The required documents that are not there. */
export const missingAmong = (documents: readonly ClaimDocument[]): readonly ClaimDocument[] =>
  documents.filter(({ required, receivedOn }) => required && receivedOn === null);

/** Persons of a claim by key, as the caller sees persons. */
export async function personsOf(ctx: Context, claimKey: string): Promise<Persons> {
  const persons = await ctx.load(claimPersons, claimKey);
  return new Map(persons.map((person) => [person.key, person]));
}

/** Whom a claim pays, each once. */
export async function payeesOfClaim(ctx: Context, claimKey: string): Promise<readonly ClaimPayee[]> {
  const [parts, persons] = await Promise.all([ctx.load(claimPayees, claimKey), personsOf(ctx, claimKey)]);
  const totals = new Map<string, PayeeOfClaim>();
  for (const { amount, kind, relation, personKey } of parts) {
    const key = `${kind} ${personKey}`;
    const before = totals.get(key)?.amount ?? '0.00';
    totals.set(key, { kind, relation, personKey, amount: formatMoney(add(money(before), money(amount))) });
  }
  return [...totals.values()].map((payee) => shownPayee(payee, persons));
}

import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { paymentDueOn } from '../law/benefits/late-compensation.ts';
import { programOf } from '../law/claims/claim-event.ts';
import { type ClaimKind, nothingFound, type SavingsGround } from '../law/claims/claim-facts.ts';
import { decideClaim } from '../law/claims/decide-claim.ts';
import { documentsFor } from '../law/claims/documents/claim-documents.ts';
import { participants } from '../participants/participant.concept.ts';
import type { Context } from '../platform/context.ts';
import { notFound } from '../platform/problem.ts';
import { findRows } from '../platform/reading/read.ts';
import { sql } from '../platform/reading/sql.ts';
import { uuidOf } from '../platform/reading/wire-id.ts';
import { ClaimDocument } from './claim-parts.type.ts';
import { ClaimPreview, ClaimPreviewInput, ClaimRequirementsInput } from './claim-preview.type.ts';
import { claimKey } from './commands/change-claim.ts';
import { withFound } from './commands/verify-claim.ts';
import { eventOfInput } from './event/event-of-input.ts';
import { assessmentOf } from './reading/assessment.ts';
import { documentsOf, factsOfClaim } from './reading/claim-facts.ts';
import { shownDocument } from './reading/claim-parts-of.ts';

@Resolver()
export class ClaimPreviewResolver {
  @Query(() => ClaimPreview, {
    description:
      'What would be paid for some facts of a participant, and why (pratinjau klaim). Nothing is written.',
  })
  async claimPreview(
    @Arg('input', () => ClaimPreviewInput, { description: 'The facts.' }) input: ClaimPreviewInput,
    @Ctx() ctx: Context,
  ): Promise<ClaimPreview> {
    const participantKey = uuidOf('par', input.participantId, 'input.participantId');
    const { event, persons } = eventOfInput(input.event, ctx.today);
    const [found] = await findRows(ctx, participants, sql`p.id = ${participantKey}::uuid`);
    if (found === undefined) throw notFound();
    const facts = await factsOfClaim(ctx, {
      participantKey,
      event,
      findings: withFound(nothingFound, input.findings ?? {}),
      filedOn: ctx.today,
      claimId: input.claimId == null ? null : claimKey(input.claimId).claim,
    });
    return {
      assessment: assessmentOf(decideClaim(facts), new Map(persons.map((person) => [person.key, person]))),
      documents: documentsOf(facts).map((document) => shownDocument(document, null)),
      dueOn: paymentDueOn(programOf(event), ctx.today),
    };
  }

  @Query(() => [ClaimDocument], { description: 'The documents that a claim would need (persyaratan klaim).' })
  claimRequirements(
    @Arg('input', () => ClaimRequirementsInput, { description: 'What the claim would be about.' })
    input: ClaimRequirementsInput,
    @Ctx() ctx: Context,
  ): readonly ClaimDocument[] {
    const isSavings = input.kind === 'SAVINGS';
    return documentsFor({
      kind: input.kind as ClaimKind,
      // What would be asked for if it happened today.
      eventOn: ctx.today,
      isFatal: input.kind === 'DEATH' || input.circumstance === 'DEATH',
      savingsGround: isSavings ? ((input.circumstance ?? null) as SavingsGround | null) : null,
      claimsTransport: input.claimsTransport === true,
      claimsTreatment: input.claimsTreatment === true,
      hasSpouse: input.hasSpouse === true,
      hasWill: input.hasWill === true,
      needsTaxNumber: input.needsTaxNumber === true,
    }).map((document) => shownDocument(document, null));
  }
}

import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../platform/context.ts';
import {
  AmendClaimInput,
  ChangeClaimResult,
  DetermineClaimInput,
  FileClaimInput,
  FileClaimResult,
  PayClaimInput,
  ReceiveClaimDocumentsInput,
  RejectClaimInput,
  ReturnClaimInput,
  SubmitClaimInput,
  VerifyClaimInput,
  WithdrawClaimInput,
} from './claim-command.inputs.ts';
import { amendClaim } from './commands/amend-claim.ts';
import type { ChangeClaimOutcome, Changed, Refused } from './commands/claim-outcome.ts';
import { determineClaim } from './commands/determine-claim.ts';
import { fileClaim } from './commands/file-claim.ts';
import { payClaim } from './commands/pay-claim.ts';
import { receiveClaimDocuments } from './commands/receive-claim-documents.ts';
import { rejectClaim } from './commands/reject-claim.ts';
import { returnClaim } from './commands/return-claim.ts';
import { submitClaim } from './commands/submit-claim.ts';
import { verifyClaim } from './commands/verify-claim.ts';
import { withdrawClaim } from './commands/withdraw-claim.ts';

const version = 'The claim, and the version that was read.';

@Resolver()
export class ClaimCommandsResolver {
  @Mutation(() => FileClaimResult, { description: 'Files a claim, as a draft or at once (pengajuan klaim).' })
  fileClaim(
    @Arg('input', () => FileClaimInput, { description: 'Whose claim, and for what.' }) input: FileClaimInput,
    @Ctx() ctx: Context,
  ): Promise<Changed | Refused> {
    return fileClaim(ctx, input);
  }

  @Mutation(() => ChangeClaimResult, {
    description: 'Tells other facts of a claim that is a draft or incomplete.',
  })
  amendClaim(
    @Arg('input', () => AmendClaimInput, { description: version }) input: AmendClaimInput,
    @Ctx() ctx: Context,
  ): Promise<ChangeClaimOutcome> {
    return amendClaim(ctx, input);
  }

  @Mutation(() => ChangeClaimResult, {
    description:
      'Writes down documents that came in (penerimaan berkas); with the last required one the clock starts.',
  })
  receiveClaimDocuments(
    @Arg('input', () => ReceiveClaimDocumentsInput, { description: version })
    input: ReceiveClaimDocumentsInput,
    @Ctx() ctx: Context,
  ): Promise<ChangeClaimOutcome> {
    return receiveClaimDocuments(ctx, input);
  }

  @Mutation(() => ChangeClaimResult, { description: 'Hands in a draft, or a claim that was incomplete.' })
  submitClaim(
    @Arg('input', () => SubmitClaimInput, { description: version }) input: SubmitClaimInput,
    @Ctx() ctx: Context,
  ): Promise<ChangeClaimOutcome> {
    return submitClaim(ctx, input);
  }

  @Mutation(() => ChangeClaimResult, {
    description: 'Gives a claim back for documents that are missing or of no use (berkas belum lengkap).',
  })
  returnClaim(
    @Arg('input', () => ReturnClaimInput, { description: version }) input: ReturnClaimInput,
    @Ctx() ctx: Context,
  ): Promise<ChangeClaimOutcome> {
    return returnClaim(ctx, input);
  }

  @Mutation(() => ChangeClaimResult, {
    description: 'Begins the check of a case (cek kasus), or writes down what it found.',
  })
  verifyClaim(
    @Arg('input', () => VerifyClaimInput, { description: version }) input: VerifyClaimInput,
    @Ctx() ctx: Context,
  ): Promise<ChangeClaimOutcome> {
    return verifyClaim(ctx, input);
  }

  @Mutation(() => ChangeClaimResult, {
    description: 'Determines a complete claim by the law (penetapan); the facts and the decision are kept.',
  })
  determineClaim(
    @Arg('input', () => DetermineClaimInput, { description: version }) input: DetermineClaimInput,
    @Ctx() ctx: Context,
  ): Promise<ChangeClaimOutcome> {
    return determineClaim(ctx, input);
  }

  @Mutation(() => ChangeClaimResult, {
    description: 'Refuses a claim that the law refuses (penolakan), or states that it lapsed (gugur).',
  })
  rejectClaim(
    @Arg('input', () => RejectClaimInput, { description: version }) input: RejectClaimInput,
    @Ctx() ctx: Context,
  ): Promise<ChangeClaimOutcome> {
    return rejectClaim(ctx, input);
  }

  @Mutation(() => ChangeClaimResult, {
    description:
      'Pays a determined claim (pembayaran), with what a late payment adds; not by who determined it.',
  })
  payClaim(
    @Arg('input', () => PayClaimInput, { description: version }) input: PayClaimInput,
    @Ctx() ctx: Context,
  ): Promise<ChangeClaimOutcome> {
    return payClaim(ctx, input);
  }

  @Mutation(() => ChangeClaimResult, { description: 'Takes a claim back before it is decided (pencabutan).' })
  withdrawClaim(
    @Arg('input', () => WithdrawClaimInput, { description: version }) input: WithdrawClaimInput,
    @Ctx() ctx: Context,
  ): Promise<ChangeClaimOutcome> {
    return withdrawClaim(ctx, input);
  }
}

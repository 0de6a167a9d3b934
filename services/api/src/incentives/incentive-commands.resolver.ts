import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../platform/context.ts';
import type { ApproveOutcome } from './approve-statement.ts';
import { approveIncentiveStatement } from './approve-statement.ts';
import {
  ApproveIncentiveStatementInput,
  ApproveIncentiveStatementResult,
  PrepareIncentiveStatementsInput,
  PrepareIncentiveStatementsResult,
  RecordEarlierRegistrationInput,
  RecordEarlierRegistrationResult,
} from './incentive.inputs.ts';
import type { PrepareOutcome } from './prepare-statements.ts';
import { prepareIncentiveStatements } from './prepare-statements.ts';
import type { EarlierRegistrationOutcome } from './record-earlier-registration.ts';
import { recordEarlierRegistration } from './record-earlier-registration.ts';

@Resolver()
export class IncentiveCommandsResolver {
  @Mutation(() => PrepareIncentiveStatementsResult, {
    description:
      'Prepares the statements of a closed month for all agents of a branch and their agencies. Done again, it writes only what changed since, as corrections.',
  })
  prepareIncentiveStatements(
    @Arg('input', () => PrepareIncentiveStatementsInput, { description: 'Which month.' })
    input: PrepareIncentiveStatementsInput,
    @Ctx() ctx: Context,
  ): Promise<PrepareOutcome> {
    return prepareIncentiveStatements(ctx, input);
  }

  @Mutation(() => ApproveIncentiveStatementResult, {
    description: 'Approves a statement that somebody else prepared, and posts it to the ledger.',
  })
  approveIncentiveStatement(
    @Arg('input', () => ApproveIncentiveStatementInput, { description: 'Which statement.' })
    input: ApproveIncentiveStatementInput,
    @Ctx() ctx: Context,
  ): Promise<ApproveOutcome> {
    return approveIncentiveStatement(ctx, input);
  }

  @Mutation(() => RecordEarlierRegistrationResult, {
    description:
      'Keeps that a NIK had been registered as BPU before it was acquired; the next preparation of that month takes the fee back.',
  })
  recordEarlierRegistration(
    @Arg('input', () => RecordEarlierRegistrationInput, { description: 'Whom, and since when.' })
    input: RecordEarlierRegistrationInput,
    @Ctx() ctx: Context,
  ): Promise<EarlierRegistrationOutcome> {
    return recordEarlierRegistration(ctx, input);
  }
}

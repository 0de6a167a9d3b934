import { Arg, Ctx, Field, FieldResolver, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { BranchRow } from '../branches/branch.cache.ts';
import { branchCache } from '../branches/branch.cache.ts';
import { Branch } from '../branches/branch.type.ts';
import { formatMoney, money, sum } from '../money/money.ts';
import type { Context, WriteContext } from '../platform/context.ts';
import { prepareForLarge, runLong } from '../platform/reading/large.ts';
import { sql } from '../platform/reading/sql.ts';
import { DateScalar, RupiahScalar } from '../platform/scalars.ts';
import { askedBranch } from './asked-branch.ts';
import { LedgerAccount } from './ledger.type.ts';

@ObjectType({ description: 'What stands on one account.' })
export class LedgerAccountBalance {
  @Field(() => LedgerAccount, { description: 'The account.' })
  account!: object;

  @Field(() => RupiahScalar, { description: 'All debits.' })
  debit!: string;

  @Field(() => RupiahScalar, { description: 'All credits, as an amount above zero.' })
  credit!: string;

  @Field(() => RupiahScalar, { description: 'Debits less credits.' })
  balance!: string;
}

@ObjectType({ description: 'The trial balance of a branch at the end of a day.' })
export class LedgerBalance {
  @Field(() => DateScalar, { description: 'The day.' })
  on!: string;

  @Field(() => [LedgerAccountBalance], {
    description: 'Every account that was ever posted to, in the order of the chart.',
  })
  accounts!: readonly LedgerAccountBalance[];

  @Field(() => RupiahScalar, { description: 'All balances together: always "0.00".' })
  total!: string;

  branchKey!: string;
}

@Resolver(() => LedgerBalance)
export class LedgerBalanceResolver {
  @Query(() => LedgerBalance, { description: 'The trial balance of a branch at the end of a day.' })
  async ledgerBalance(
    @Arg('on', () => DateScalar, { description: 'The day.' }) on: string,
    @Ctx() ctx: Context,
    @Arg('branchCode', () => String, {
      nullable: true,
      description: 'The branch; needed by callers of all branches, else the own one.',
    })
    branchCode?: string | null,
  ): Promise<LedgerBalance> {
    const branchKey = askedBranch(ctx, branchCode, 'branchCode');
    const accounts = await ctx.transaction((tx) => balancesOf(tx, branchKey, on));
    const total = formatMoney(sum(accounts.map(({ balance }) => money(balance))));
    return { on, branchKey, accounts, total };
  }

  @FieldResolver(() => Branch, { description: 'The branch.' })
  branch(@Root() balance: LedgerBalance, @Ctx() ctx: Context): BranchRow | undefined {
    return ctx.cached(branchCache).byKey.get(balance.branchKey);
  }
}

interface BalanceRow {
  readonly code: string;
  readonly accountClass: string;
  readonly nameId: string;
  readonly nameEn: string;
  readonly debit: string;
  readonly credit: string;
  readonly balance: string;
}

// The view joins nothing: an entry's branch is known by its own table, so the sums are taken part by part.
async function balancesOf(tx: WriteContext, branch: string, on: string): Promise<LedgerAccountBalance[]> {
  await prepareForLarge(tx);
  const rows = await runLong<BalanceRow>(
    tx,
    sql`with sums as (
        select 'CASH_' || m.channel as account, sum(m.amount) as debit, 0 as credit
        from payments as m where m.branch_id = ${branch} and m.paid_on <= ${on}::date group by m.channel
        union all
        select case c.program when 'JHT' then 'JHT_ACCOUNTS' else 'FUND_' || c.program end, 0, sum(c.amount)
        from contributions as c join payments as m on m.id = c.payment_id
        where m.branch_id = ${branch} and c.paid_on <= ${on}::date group by c.program
        union all
        select side.account, sum(side.debit), sum(side.credit)
        from jht_opening_balances as o join participants as p on p.id = o.participant_id
        cross join lateral (values ('JHT_OPENING', o.amount::numeric, 0::numeric), ('JHT_ACCOUNTS', 0, o.amount)) as side(account, debit, credit)
        where p.branch_id = ${branch} and o.as_of <= ${on}::date group by side.account
        union all
        select o.account, sum(greatest(o.amount, 0)), sum(greatest(-o.amount, 0))
        from ledger_entry_postings as o join ledger_entries as e on e.id = o.entry_id
        where e.branch_id = ${branch} and e.posted_on <= ${on}::date group by o.account
      )
      select w.code, w.class as "accountClass", w.name_id as "nameId", w.name_en as "nameEn",
        sum(s.debit)::numeric(20, 2) as debit, sum(s.credit)::numeric(20, 2) as credit,
        sum(s.debit - s.credit)::numeric(20, 2) as balance
      from sums as s join ledger_accounts as w on w.code = s.account
      group by w.code order by w.position`,
  );
  return rows.map(({ debit, credit, balance, ...account }) => ({ account, debit, credit, balance }));
}

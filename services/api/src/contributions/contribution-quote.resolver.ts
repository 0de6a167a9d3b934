import { Arg, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { Month } from '../calendar/month.ts';
import { periodQuote, type QuotedMonth } from '../law/contribution-period.ts';
import type { ContributionLine as LineOfLaw } from '../law/contribution-quote.ts';
import type { Sector as SectorOfLaw } from '../law/occupations.ts';
import type { Payer as PayerOfLaw, ProgramOfLaw, ProgramCode as ProgramOfLawCode } from '../law/programs.ts';
import { formatMoney, type Money, money } from '../money/money.ts';
import { badInput } from '../platform/problem.ts';
import { Reason } from '../platform/reason.type.ts';
import { DateScalar, MonthScalar, RupiahScalar } from '../platform/scalars.ts';
import { programOf } from '../programs/program.resolver.ts';
import { Payer, Program, ProgramCode, Sector } from '../programs/program.type.ts';

@ObjectType({ description: 'What one program costs for the month, and why.' })
export class ContributionLine {
  @Field(() => RupiahScalar, { description: 'Without discount.' })
  normal!: string;

  @Field(() => RupiahScalar, { description: 'The discount of PP 50/2025; "0.00" without one.' })
  discount!: string;

  @Field(() => RupiahScalar, { description: 'What is to be paid.' })
  due!: string;

  @Field(() => [Reason], { description: 'Why.' })
  because!: readonly Reason[];

  programCode!: string;
}

@ObjectType({ description: 'What one month of a period costs.' })
export class ContributionQuoteMonth {
  @Field(() => MonthScalar, { description: 'The month.' })
  month!: string;

  @Field(() => DateScalar, { description: 'The last day to pay it: the 15th or the next working day.' })
  dueOn!: string;

  @Field(() => Int, { description: 'The bracket of the income, 1 to 33.' })
  tier!: number;

  @Field(() => RupiahScalar, {
    description: 'The base income of the bracket, on which contributions and benefits rest.',
  })
  base!: string;

  @Field(() => [ContributionLine], { description: 'One line for each program.' })
  lines!: readonly ContributionLine[];

  @Field(() => RupiahScalar, { description: 'All lines together.' })
  total!: string;
}

@ObjectType({ description: 'What a month costs, and the months that are paid with it at once.' })
export class ContributionQuote extends ContributionQuoteMonth {
  @Field(() => [ContributionQuoteMonth], {
    description: 'Each month of the period, the first among them, at what that month costs.',
  })
  periods!: readonly ContributionQuoteMonth[];

  @Field(() => RupiahScalar, { description: 'All months of the period together.' })
  periodTotal!: string;
}

// As far as the quotes of benefits look; the calendar itself ends with the year 9999.
const LAST_MONTH = '2100-12';

@Resolver(() => ContributionLine)
export class ContributionQuoteResolver {
  @Query(() => ContributionQuote, {
    description:
      'What an informal worker pays for a month, with the reasons. JKK and JKM belong together; JHT may be added.',
  })
  contributionQuote(
    @Arg('income', () => RupiahScalar, { description: 'Monthly income; any positive amount.' })
    income: string,
    @Arg('programs', () => [ProgramCode], { description: 'The programs, each once.' }) programs: string[],
    @Arg('month', () => MonthScalar, { description: 'The month to pay for.' }) month: string,
    @Arg('sector', () => Sector, { description: 'Sector of the work.' }) sector: string,
    @Arg('payer', () => Payer, { description: 'Who pays.' }) payer: string,
    @Arg('months', () => Int, {
      defaultValue: 1,
      description: 'How many months are paid at once, from that month on: 1, 2, 3, 6 or 12.',
    })
    months: number,
  ): ContributionQuote {
    if (month > LAST_MONTH) throw badInput('month', 'must not be after December 2100.');
    const decision = periodQuote({
      months,
      income: money(income),
      programs: programs as ProgramOfLawCode[],
      month: month as Month,
      sector: sector as SectorOfLaw,
      payer: payer as PayerOfLaw,
    });
    if (decision.kind === 'refused')
      throw badInput(decision.field, decision.because.map((reason) => reason.text.en).join(' '));
    return shownPeriod(decision.months, decision.total);
  }

  @FieldResolver(() => Program, { description: 'The program.' })
  program(@Root() line: ContributionLine): ProgramOfLaw | undefined {
    return programOf(line.programCode);
  }
}

function shownPeriod(months: readonly [QuotedMonth, ...QuotedMonth[]], total: Money): ContributionQuote {
  const [first] = months;
  return { ...shownMonth(first), periods: months.map(shownMonth), periodTotal: formatMoney(total) };
}

function shownMonth({ month, dueOn, tier, base, lines, total }: QuotedMonth): ContributionQuoteMonth {
  return { month, dueOn, tier, base: formatMoney(base), lines: lines.map(shown), total: formatMoney(total) };
}

function shown(line: LineOfLaw): ContributionLine {
  return {
    programCode: line.program,
    normal: formatMoney(line.normal),
    discount: formatMoney(line.discount),
    due: formatMoney(line.due),
    because: line.because as readonly Reason[],
  };
}

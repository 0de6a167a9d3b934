import { Arg, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { benefitQuote } from '../law/benefits/quote/benefit-quote.ts';
import type {
  QuotedDecision,
  QuotedScholarship,
  BenefitQuote as QuoteOfLaw,
} from '../law/benefits/quote/quote-facts.ts';
import type { ProgramOfLaw } from '../law/programs.ts';
import { formatMoney } from '../money/money.ts';
import { badInput } from '../platform/problem.ts';
import { programOf } from '../programs/program.resolver.ts';
import { Program } from '../programs/program.type.ts';
import { BenefitQuoteInput } from './benefit-quote.inputs.ts';
import { BenefitQuote, BenefitQuoteDecision, type BenefitQuoteScholarship } from './benefit-quote.type.ts';
import { quoteRequestOf } from './quote-request.ts';

@Resolver(() => BenefitQuoteDecision)
export class BenefitQuoteResolver {
  @Query(() => BenefitQuote, {
    description:
      'What the scheme would pay an informal worker for a work accident, a death or old age, with the reasons. Nothing is asked of a person and nothing is kept.',
  })
  benefitQuote(
    @Arg('input', () => BenefitQuoteInput, { description: 'The facts.' }) input: BenefitQuoteInput,
  ): BenefitQuote {
    const decision = benefitQuote(quoteRequestOf(input));
    if (decision.kind === 'refused')
      throw badInput(`input.${decision.field}`, decision.because.map(({ text }) => text.en).join(' '));
    return shown(decision.quote);
  }

  @FieldResolver(() => Program, {
    nullable: true,
    description: 'The program; null for the refund of months paid ahead, which is of several.',
  })
  program(@Root() { programCode }: BenefitQuoteDecision): ProgramOfLaw | null {
    return programCode === null ? null : (programOf(programCode) ?? null);
  }
}

const shown = (quote: QuoteOfLaw): BenefitQuote => ({
  base: quote.base === null ? null : formatMoney(quote.base),
  decisions: quote.decisions.map(shownDecision),
  total: formatMoney(quote.total),
  scholarships: quote.scholarships.map(shownScholarship),
  scholarshipTotal: formatMoney(quote.scholarshipTotal),
  scholarshipBecause: quote.scholarshipBecause,
});

const OUTCOMES = { entitled: 'ENTITLED', verification: 'VERIFICATION', refused: 'REFUSED' } as const;

const shownDecision = ({
  program,
  kind,
  amount,
  components,
  because,
}: QuotedDecision): BenefitQuoteDecision => ({
  programCode: program,
  outcome: OUTCOMES[kind],
  amount: formatMoney(amount),
  components: components.map((part) => ({ ...part, amount: formatMoney(part.amount) })),
  because,
});

const shownScholarship = ({ child, years, amount }: QuotedScholarship): BenefitQuoteScholarship => ({
  child: child + 1,
  years: years.map((year) => ({ ...year, amount: formatMoney(year.amount) })),
  amount: formatMoney(amount),
});

import { Arg, Int, Query, Resolver } from 'type-graphql';
import type { CalendarDate } from '../calendar/calendar-date.ts';
import { isInForce } from '../calendar/in-force.ts';
import { nonWorkingDays } from '../law/non-working-days.ts';
import { wordsOfParameter } from '../law/parameter-words.ts';
import type { LawParameter as ParameterOfLaw } from '../law/parameters.ts';
import { lawParameters } from '../law/parameters.ts';
import { legalBasisOf } from '../law/reason.ts';
import { badInput } from '../platform/problem.ts';
import { DateScalar } from '../platform/scalars.ts';
import { LawParameter, NonWorkingDay } from './law-parameter.type.ts';
import { valueText } from './parameter-value.ts';

const shown = lawParameters.map(shownParameter);
const years = { first: 2000, last: 2100 } as const;

@Resolver()
export class LawParametersResolver {
  @Query(() => [LawParameter], {
    description:
      'Every dated value that the rules read, by key and day: past, present and future ones, or those of one day.',
  })
  lawParameters(
    @Arg('on', () => DateScalar, { nullable: true, description: 'Only values in force on this day.' })
    on?: string,
    @Arg('key', () => String, {
      nullable: true,
      description: 'Only this key, or keys that begin with it: "contribution.rate" gives three.',
    })
    key?: string,
  ): readonly LawParameter[] {
    return shown
      .filter((row) => on == null || isInForce(periodOf(row), on as CalendarDate))
      .filter((row) => key == null || row.key === key || row.key.startsWith(`${key}.`));
  }

  @Query(() => [NonWorkingDay], {
    description:
      'The days of a year that are no working days, weekends apart, in their order. Known for 2022 to 2027; of other years only weekends are known.',
  })
  nonWorkingDays(
    @Arg('year', () => Int, { description: 'The year, 2000 to 2100.' }) year: number,
  ): readonly NonWorkingDay[] {
    if (year < years.first || year > years.last)
      throw badInput('year', `must lie from ${years.first} to ${years.last}.`);
    return nonWorkingDays.filter(({ date }) => date.startsWith(`${year}-`));
  }
}

const periodOf = ({ legalBasis }: LawParameter) => ({
  effectiveFrom: legalBasis.effectiveFrom as CalendarDate,
  effectiveTo: legalBasis.effectiveTo as CalendarDate | null,
});

function shownParameter(row: ParameterOfLaw): LawParameter {
  const { key, value, unit } = row;
  return {
    key,
    ...wordsOfParameter(key),
    unit: unit.toUpperCase().replaceAll(' ', '_'),
    value,
    valueText: valueText(unit, value),
    legalBasis: legalBasisOf(row),
  };
}

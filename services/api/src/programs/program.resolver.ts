import { Query, Resolver } from 'type-graphql';
import type { Occupation as OccupationOfLaw } from '../law/occupations.ts';
import { occupations } from '../law/occupations.ts';
import type { ProgramOfLaw } from '../law/programs.ts';
import { programs } from '../law/programs.ts';
import { Occupation, Program } from './program.type.ts';

const byCode = new Map<string, ProgramOfLaw>(programs.map((program) => [program.code, program]));

/** The program of a code that the database or the schema has checked. */
export function programOf(code: string): ProgramOfLaw | undefined {
  return byCode.get(code);
}

@Resolver(() => Program)
export class ProgramResolver {
  @Query(() => [Program], { description: 'The programs that an informal worker can join: JKK, JKM, JHT.' })
  programs(): readonly ProgramOfLaw[] {
    return programs;
  }

  @Query(() => [Occupation], {
    description: 'The kinds of work that a registration can name, about a hundred, grouped by sector.',
  })
  occupations(): readonly OccupationOfLaw[] {
    return occupations;
  }
}

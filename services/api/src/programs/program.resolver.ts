import { Query, Resolver } from 'type-graphql';
import type { ProgramOfLaw } from '../law/programs.ts';
import { programs } from '../law/programs.ts';
import { Program } from './program.type.ts';

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
}

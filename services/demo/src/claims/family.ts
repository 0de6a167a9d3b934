import type { Family } from '@perisai/api/law/claims/claim-facts';
import type { Random } from '../chance/random.ts';

export const noFamily: Family = { heirs: [], funeralArrangedBy: null };

/** Who comes forward after a death: mostly a widow or widower, else children, parents or a sibling. */
export function familyAfter(age: number, random: Random): Family {
  const heirs = relationsAfter(age, random).map((relation, place) => ({
    key: `heir-${place + 1}`,
    relation,
    diedOn: null,
  }));
  return { heirs, funeralArrangedBy: null };
}

type Relation = Family['heirs'][number]['relation'];

function relationsAfter(age: number, random: Random): readonly Relation[] {
  const children = Array.from({ length: random.between(1, 3) }, (): Relation => 'CHILD');
  if (age < 24) return random.chance(0.2) ? ['SPOUSE'] : ['PARENT'];
  const chance = random.next();
  if (chance < 0.78) return random.chance(0.7) ? ['SPOUSE', ...children] : ['SPOUSE'];
  if (chance < 0.94) return children;
  return [random.chance(0.6) ? 'PARENT' : 'SIBLING'];
}

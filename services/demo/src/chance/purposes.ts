/** One number per use of chance: a new use takes a new number, so that the others keep theirs. */
export const purposes = {
  uuid: 1,
  districtRatio: 2,
  agent: 3,
  agentMonth: 4,
  cohort: 5,
  person: 6,
  identity: 7,
  membership: 8,
  adjustment: 9,
  claims: 10,
  savings: 11,
  payment: 12,
  kpj: 13,
  returning: 14,
  planted: 15,
} as const;

/** What the demo data must come to, by the contract; every row belongs to branch SERANG. */
export interface PublishedFigures {
  readonly acquired2023: number;
  readonly activeDecember2023: number;
  readonly activeDecember2024: number;
  readonly claims: { readonly count: number; readonly amount: string };
}

/** The article of 11 October 2024, and the two levels assumed for its "70 persen". */
export const serangFigures: PublishedFigures = {
  acquired2023: 95_000,
  activeDecember2023: 80_000,
  activeDecember2024: 136_000,
  claims: { count: 23_023, amount: '304256414524.88' },
};

/** The sample of one in fifty. */
export const smallFigures: PublishedFigures = {
  acquired2023: 1_900,
  activeDecember2023: 1_600,
  activeDecember2024: 2_720,
  claims: { count: 460, amount: '6085128290.50' },
};

export const publishedFiguresDocument = /* GraphQL */ `
  query PublishedFigures {
    acquired: acquisitionTotals(from: "2023-01-01", to: "2023-12-31", filter: { branch: { code: { eq: "SERANG" } } }) {
      participants withheld
    }
    before: coverage(month: "2023-12", filter: { branch: { code: { eq: "SERANG" } } }) { active projected withheld }
    after: coverage(month: "2024-12", filter: { branch: { code: { eq: "SERANG" } } }) { active projected withheld }
    claims: claimTotals(from: "2024-01-01", to: "2024-08-31", filter: { branch: { code: { eq: "SERANG" } } }) {
      count amount withheld
    }
    programs { code }
  }
`;

/** The answer that publishes these figures. */
export const publishedAnswer = (figures: PublishedFigures) => ({
  acquired: { participants: figures.acquired2023, withheld: false },
  before: [{ active: figures.activeDecember2023, projected: false, withheld: false }],
  after: [{ active: figures.activeDecember2024, projected: true, withheld: false }],
  claims: { ...figures.claims, withheld: false },
  programs: [{ code: 'JKK' }, { code: 'JKM' }, { code: 'JHT' }],
});

export const reasonEn = {
  HOLDS: 'met',
  FAILS: 'not met',
  since: 'in force since {{day}}',
  before: 'before {{day}}',
  legalBasis_one: 'Legal basis ({{count}})',
  legalBasis: 'Legal basis ({{count}})',
  source: 'Source:',
  sourceFile: 'A decision of this project, recorded in {{file}}',
};

export const confidenceEn = {
  REGULATION: 'confirmed',
  OFFICIAL: 'official',
  PRESS: 'press',
  TRANSCRIPTION: 'transcription',
  ASSUMPTION: 'assumption',
};

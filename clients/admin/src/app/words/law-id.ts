/** How decisions are explained. */
export const reasonId = {
  HOLDS: 'terpenuhi',
  FAILS: 'tidak terpenuhi',
  since: 'berlaku sejak {{day}}',
  before: 'sebelum {{day}}',
  legalBasis: 'Dasar hukum ({{count}})',
  source: 'Sumber:',
  sourceFile: 'Keputusan proyek ini, dicatat di {{file}}',
};

export const confidenceId = {
  REGULATION: 'dipastikan',
  OFFICIAL: 'resmi',
  PRESS: 'pers',
  TRANSCRIPTION: 'transkripsi',
  ASSUMPTION: 'asumsi',
};

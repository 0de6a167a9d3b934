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

export const parametersId = {
  title: 'Parameter hukum',
  heading: '{{shown}} parameter berlaku pada {{day}}',
  lead: '{{count}} di antaranya sudah dipastikan pada naskah peraturan; tanda di setiap baris menyebut asalnya.',
  print: 'Cetak daftar',
  filters: 'Saringan parameter',
  search: 'Cari nama, kunci, atau peraturan',
  confidence: 'Keyakinan',
  confidenceAny: 'Semua',
  on: 'Berlaku pada',
  previous: 'Perubahan sebelumnya',
  next: 'Perubahan berikutnya',
  all: 'Tampilkan semua parameter',
  empty: 'Tidak ada parameter yang cocok dengan saringan ini.',
  notYet: 'belum berlaku',
  noMore: 'tidak berlaku',
  stillHolds: 'seterusnya',
  since: 'sejak {{from}}',
  span: '{{from}} sampai {{until}}',
  usedBy: 'Dipakai oleh:',
  usedByNone: 'belum tercatat',
  key: 'Tautan:',
  topic: {
    contribution: 'Iuran',
    membership: 'Kepesertaan',
    jkk: 'Jaminan kecelakaan kerja (JKK)',
    jkm: 'Jaminan kematian (JKM)',
    jht: 'Jaminan hari tua (JHT)',
    scholarship: 'Beasiswa',
    claim: 'Klaim',
    incentive: 'Insentif agen',
    other: 'Lainnya',
  },
  fold: { bracket: 'Golongan penghasilan', disability: 'Persentase cacat' },
};

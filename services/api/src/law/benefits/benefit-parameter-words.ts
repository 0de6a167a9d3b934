type Words = readonly [id: string, en: string, usedBy: string];

const levels: readonly (readonly [key: string, id: string, en: string])[] = [
  ['tk', 'TK', 'kindergarten'],
  ['sd', 'SD', 'primary school'],
  ['smp', 'SMP', 'lower secondary school'],
  ['sma', 'SMA', 'upper secondary school'],
  ['higher', 'perguruan tinggi atau pelatihan', 'higher education or training'],
];

const causes: readonly (readonly [key: string, id: string, en: string])[] = [
  ['at-work', 'karena pekerjaan atau di tempat kerja', 'from work or at the workplace'],
  ['commute', 'di jalan antara rumah dan tempat kerja', 'on the way to or from work'],
  ['sudden-death', 'meninggal mendadak di tempat kerja', 'sudden death at work'],
  ['violence', 'kekerasan fisik di tempat kerja', 'physical violence at the workplace'],
  ['work-disease', 'penyakit akibat kerja', 'work disease'],
];

/** The names of the dated values of benefits, in Indonesian and English, and the rule of reasons that reads each. */
export const benefitParameterWords: Readonly<Record<string, Words>> = {
  'jkk.several-losses': [
    'Batas beberapa cacat dari satu kecelakaan, bagian dari 80 upah',
    'Limit of several losses of one accident, share of 80 wages',
    'work-accident.several-losses',
  ],
  ...Object.fromEntries(
    causes.map(([key, id, en]): [string, Words] => [
      `jkk.cause.${key}`,
      [`Termasuk kecelakaan kerja: ${id}`, `Counts as a work accident: ${en}`, `work-accident.cause.${key}`],
    ]),
  ),
  'jkk.work-disease-years': [
    'Batas penyakit akibat kerja setelah berhenti bekerja',
    'How long after the work a work disease may be diagnosed',
    'work-accident.cause.work-disease',
  ],
  'jkk.home-care.most': ['Batas biaya perawatan di rumah', 'Cap of care at home', 'benefit.home-care'],
  'jkk.home-care.months': ['Lama perawatan di rumah', 'Length of care at home', 'benefit.home-care'],
  'jkk.aid.prosthesis-orthosis': [
    'Prothese dan orthose, bagian dari harga rumah sakit',
    'Prosthesis and orthosis, share of the hospital’s price',
    'work-accident.aid-price',
  ],
  'jkk.aid.dentures': ['Batas biaya gigi tiruan', 'Cap of dentures', 'benefit.aid'],
  'jkk.aid.hearing-aid': ['Batas biaya alat bantu dengar', 'Cap of a hearing aid', 'benefit.aid'],
  'jkk.aid.spectacles': ['Batas biaya kacamata', 'Cap of spectacles', 'benefit.aid'],
  ...Object.fromEntries(
    levels.flatMap(([key, id, en]): [string, Words][] => [
      [
        `scholarship.${key}.a-year`,
        [`Beasiswa ${id} setahun`, `Scholarship of ${en} a year`, 'benefit.scholarship'],
      ],
      [
        `scholarship.${key}.years`,
        [`Lama beasiswa ${id}`, `Years of scholarship of ${en}`, 'scholarship.maximum'],
      ],
    ]),
  ),
  'scholarship.most-a-child': ['Batas beasiswa seorang anak', 'Most for a child', 'scholarship.maximum'],
  'scholarship.children': [
    'Jumlah anak penerima beasiswa',
    'Children with a scholarship',
    'scholarship.children',
  ],
  'scholarship.most-together': [
    'Batas beasiswa semua anak',
    'Most for all children together',
    'scholarship.maximum',
  ],
  'scholarship.contribution-months': [
    'Beasiswa JKM: bulan iuran yang diperlukan',
    'Scholarship of JKM: contribution months needed',
    'scholarship.contribution-period',
  ],
  'scholarship.age-limit': [
    'Usia berakhirnya beasiswa',
    'Age at which a scholarship ends',
    'scholarship.age',
  ],
  'scholarship.past-years': [
    'Tahun ajaran lampau yang masih dapat diajukan',
    'Past school years that may still be claimed',
    'scholarship.in-time',
  ],
  'scholarship.wage-months': [
    'Bulan bekerja sebagai penerima upah yang masih dibolehkan',
    'Months of work for wages that are allowed',
    'scholarship.not-working',
  ],
  'scholarship.school-year-month': [
    'Bulan mulai tahun ajaran',
    'Month in which a school year begins',
    'scholarship.in-time',
  ],
  'scholarship.entry-age': [
    'Usia masuk sekolah untuk perkiraan beasiswa',
    'Age of entering school for forecasts',
    'scholarship.schedule',
  ],
  'claim.payment-days.jkk': [
    'Batas waktu bayar klaim JKK',
    'Time to pay a JKK claim',
    'late-compensation.due',
  ],
  'claim.payment-days.jkm': [
    'Batas waktu bayar klaim JKM',
    'Time to pay a JKM claim',
    'late-compensation.due',
  ],
  'claim.payment-days.jht': [
    'Batas waktu bayar klaim JHT',
    'Time to pay a JHT claim',
    'late-compensation.due',
  ],
  'claim.late-rate-a-day.jkk': [
    'Ganti rugi keterlambatan JKK sehari',
    'Compensation for late JKK a day',
    'benefit.late-compensation',
  ],
  'claim.late-rate-a-day.jkm': [
    'Ganti rugi keterlambatan JKM sehari',
    'Compensation for late JKM a day',
    'benefit.late-compensation',
  ],
  'jht.partial.home': [
    'JHT sebagian untuk rumah, paling banyak',
    'Part of JHT for a home, at most',
    'savings.partial-payment.most',
  ],
  'jht.partial.preparation': [
    'JHT sebagian untuk persiapan lain, paling banyak',
    'Part of JHT for other preparation, at most',
    'savings.partial-payment.most',
  ],
  'jht.partial.years-of-membership': [
    'JHT sebagian: masa kepesertaan',
    'Part of JHT: length of membership',
    'savings.partial-payment.years',
  ],
  'jht.partial.times': [
    'JHT sebagian: berapa kali seumur kepesertaan',
    'Part of JHT: how often in a lifetime',
    'savings.partial-payment.once',
  ],
};

type Words = readonly [id: string, en: string, usedBy: string];

/** The names of the dated values of incentives, in Indonesian and English, and the rule of reasons that reads each. */
export const incentiveParameterWords: Readonly<Record<string, Words>> = {
  'incentive.least-new': [
    'Insentif akuisisi: peserta baru paling sedikit sebulan',
    'Fee for new participants: fewest in a month',
    'incentive.least-new',
  ],
  'incentive.fee.flat': [
    'Insentif akuisisi sebulan, skema lama',
    'Fee of a month for new participants, old scheme',
    'incentive.acquisition.flat',
  ],
  'incentive.fee.2-programs': [
    'Insentif akuisisi per peserta baru dengan dua program',
    'Fee per new participant with two programs',
    'incentive.acquisition.2-programs',
  ],
  'incentive.fee.3-programs': [
    'Insentif akuisisi per peserta baru dengan tiga program',
    'Fee per new participant with three programs',
    'incentive.acquisition.3-programs',
  ],
  'incentive.contribution-rate.months-1-on': [
    'Insentif iuran, skema lama',
    'Part of the contributions, old scheme',
    'incentive.contribution.months-1-on',
  ],
  'incentive.contribution-rate.months-1-24': [
    'Insentif iuran, bulan iuran ke-1 sampai ke-24',
    'Part of the contributions, contribution months 1 to 24',
    'incentive.contribution.months-1-24',
  ],
  'incentive.contribution-rate.months-25-60': [
    'Insentif iuran, bulan iuran ke-25 sampai ke-60',
    'Part of the contributions, contribution months 25 to 60',
    'incentive.contribution.months-25-60',
  ],
  'incentive.agency-share.taken': [
    'Bagian Wadah, dipotong dari agen',
    "The agency's share, taken from the agent",
    'incentive.agency-share.taken',
  ],
  'incentive.agency-share.on-top': [
    'Bagian Wadah, di atas insentif agen',
    "The agency's share, on top of its agents' incentives",
    'incentive.agency-share.on-top',
  ],
  'incentive.payment-day': [
    'Tanggal pembayaran insentif pada bulan berikutnya',
    'Day of the next month by which incentives are paid',
    'incentive.payment-day',
  ],
};

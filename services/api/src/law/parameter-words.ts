import { benefitParameterWords } from './benefits/benefit-parameter-words.ts';
import { disabilityPercentages } from './benefits/disability-percentages.ts';
import { incentiveParameterWords } from './incentives/incentive-parameter-words.ts';
import type { LocalText } from './reason.ts';

/** What a parameter is called, and the rules of reasons that read it. */
export interface ParameterWords {
  readonly name: LocalText;
  readonly usedBy: readonly string[];
}

const words = (id: string, en: string, ...usedBy: readonly string[]): ParameterWords => ({
  name: { id, en },
  usedBy,
});

const named: Readonly<Record<string, ParameterWords>> = {
  'contribution.rate.jkk': words(
    'Tarif iuran JKK dari dasar penghasilan',
    'JKK contribution rate of the base income',
    'contribution.rate',
  ),
  'contribution.rate.jkm': words('Iuran JKM sebulan', 'JKM contribution a month', 'contribution.rate'),
  'contribution.rate.jht': words(
    'Tarif iuran JHT dari dasar penghasilan',
    'JHT contribution rate of the base income',
    'contribution.rate',
  ),
  'contribution.discount.jkk.transport': words(
    'Potongan iuran JKK pekerja transportasi',
    'Discount on JKK for transport workers',
    'contribution.discount',
  ),
  'contribution.discount.jkm.transport': words(
    'Potongan iuran JKM pekerja transportasi',
    'Discount on JKM for transport workers',
    'contribution.discount',
  ),
  'contribution.discount.jkk.other': words(
    'Potongan iuran JKK pekerja selain transportasi',
    'Discount on JKK for other workers',
    'contribution.discount',
  ),
  'contribution.discount.jkm.other': words(
    'Potongan iuran JKM pekerja selain transportasi',
    'Discount on JKM for other workers',
    'contribution.discount',
  ),
  'contribution.due-day': words(
    'Tanggal jatuh tempo iuran',
    'Day on which a contribution is due',
    'contribution.due-date',
  ),
  'contribution.prepayment-months': words(
    'Batas bayar di muka',
    'How far ahead a contribution may be paid',
    'payment.too-far-ahead',
  ),
  'membership.grace-months': words(
    'Bulan tertunggak dalam masa tenggang',
    'Months in arrears within the grace period',
    'membership.status',
    'membership.grace-period',
  ),
  'eligibility.minimum-age': words(
    'Usia paling muda untuk mendaftar',
    'Least age to register',
    'eligibility.minimum-age',
  ),
  'eligibility.age-limit': words(
    'Batas usia mendaftar (belum tercapai)',
    'Age limit to register (not yet reached)',
    'eligibility.age-limit',
    'membership.age-limit',
  ),
  'eligibility.kinds-of-work': words(
    'Jumlah pekerjaan yang boleh didaftarkan',
    'Kinds of work that may be registered',
    'eligibility.kinds-of-work',
  ),
  'registration.late-recording-days': words(
    'Batas hari pencatatan pendaftaran yang terlambat',
    'Days within which a registration may be recorded late',
    'registration.registered-on',
  ),
  'claim.lapse-years.jkk': words(
    'Hak JKK gugur setelah kecelakaan atau diagnosis',
    'Lapse of the right to JKK after the accident or diagnosis',
    'claim.lapsed',
  ),
  'claim.tax-number-above': words(
    'JHT di atas jumlah ini memerlukan NPWP',
    'JHT above this needs a tax number',
    'claim.documents',
  ),
  'claim.sign.death-soon-after-registration': words(
    'Kematian sesudah pendaftaran yang diperiksa petugas',
    'Death after registration that a person looks at',
    'claim.sign.soon-after-registration',
  ),
  'claim.sign.death-after-registration-told': words(
    'Kematian sesudah pendaftaran yang diberitahukan saja',
    'Death after registration that is told and decides nothing',
    'claim.sign.soon-after-registration',
  ),
  'claim.sign.arrears-before-event': words(
    'Tunggakan dilunasi sebelum kejadian yang diperiksa petugas',
    'Arrears paid before an event that a person looks at',
    'claim.sign.arrears-before-event',
  ),
  'jkm.death-grant': words('Santunan kematian', 'Death grant', 'benefit.death-grant'),
  'jkm.periodic-grant': words(
    'Santunan berkala JKM, dibayar sekaligus',
    'Periodic grant of JKM, paid at once',
    'benefit.periodic-grant',
  ),
  'jkm.funeral': words('Biaya pemakaman JKM', 'Funeral money of JKM', 'benefit.funeral'),
  'jkm.qualifying.months-since-registration': words(
    'JKM penuh: bulan sejak pendaftaran',
    'Full JKM: months since registration',
    'death-benefit.months-since-registration',
  ),
  'jkm.qualifying.consecutive-paid-months': words(
    'JKM penuh: bulan iuran lunas berturut-turut',
    'Full JKM: consecutive paid months',
    'death-benefit.consecutive-paid-months',
  ),
  'jkm.qualifying.before': words(
    'JKM sebelum syarat tiga bulan terpenuhi',
    'JKM before the three-month condition is met',
    'death-benefit.qualifying-period',
  ),
  'jkk.transport.land': words('Batas biaya angkutan darat', 'Cap of transport by land', 'benefit.transport'),
  'jkk.transport.sea': words('Batas biaya angkutan laut', 'Cap of transport by sea', 'benefit.transport'),
  'jkk.transport.air': words('Batas biaya angkutan udara', 'Cap of transport by air', 'benefit.transport'),
  'jkk.permanent-loss.monthly-bases': words(
    'Jumlah upah sebulan untuk cacat dan kematian',
    'Monthly wages for disability and death',
    'work-accident.disability',
  ),
  'jkk.permanent-loss.total-disability': words(
    'Cacat total tetap, bagian dari 80 upah',
    'Total permanent disability, share of 80 wages',
    'work-accident.disability',
  ),
  'jkk.permanent-loss.death': words(
    'Kematian karena kecelakaan kerja, bagian dari 80 upah',
    'Death by work accident, share of 80 wages',
    'benefit.death-grant',
  ),
  'jkk.least-death-grant': words(
    'Santunan kematian JKK paling sedikit',
    'Least death grant of JKK',
    'benefit.death-grant',
  ),
  'jkk.funeral': words('Biaya pemakaman JKK', 'Funeral money of JKK', 'benefit.funeral'),
  'jkk.periodic-grant': words(
    'Santunan berkala JKK, dibayar sekaligus',
    'Periodic grant of JKK, paid at once',
    'benefit.periodic-grant',
  ),
  'jht.yearly-rate': words('Hasil pengembangan JHT setahun', 'Yearly return of JHT', 'savings.return'),
  'jht.full-payment-age': words(
    'Usia pembayaran JHT penuh',
    'Age of full JHT payment',
    'savings.full-payment.age',
  ),
  'jht.stopped-business-wait': words(
    'Masa tunggu JHT setelah berhenti usaha',
    'Wait for JHT after business stopped',
    'savings.full-payment.stopped-business',
  ),
};

/**
 * PP 44/2015, PP 46/2015, PP 82/2019 and PP 50/2025: the name of each dated value in both languages, and the rules
 * that read it. A value whose name is not written down yet goes by its key.
 */
export function wordsOfParameter(key: string): ParameterWords {
  return (
    named[key] ??
    ofBenefit(key) ??
    ofBracket(key) ??
    ofPeriod(key) ??
    ofDisability(key) ??
    ofIncapacity(key) ??
    words(key, key)
  );
}

function ofBenefit(key: string): ParameterWords | undefined {
  const [id, en, usedBy] = benefitParameterWords[key] ?? incentiveParameterWords[key] ?? [];
  return id === undefined || en === undefined || usedBy === undefined ? undefined : words(id, en, usedBy);
}

function ofBracket(key: string): ParameterWords | undefined {
  const [, tier, column] = /^contribution\.bracket\.(\d+)\.(base|income-min)$/.exec(key) ?? [];
  if (tier === undefined) return undefined;
  const number = Number(tier);
  return column === 'base'
    ? words(
        `Golongan ${number}: dasar penghasilan`,
        `Bracket ${number}: base income`,
        'contribution.bracket',
        'work-accident.base',
      )
    : words(
        `Golongan ${number}: penghasilan mulai dari`,
        `Bracket ${number}: income from`,
        'contribution.bracket',
      );
}

function ofPeriod(key: string): ParameterWords | undefined {
  const [, months] = /^contribution\.payment-period\.(\d+)$/.exec(key) ?? [];
  if (months === undefined) return undefined;
  const count = Number(months);
  return words(`Bayar sekaligus ${count} bulan`, `Payment of ${count} months at once`, 'contribution.period');
}

const disabilities = new Map(
  disabilityPercentages.map(({ value }) => [value.code.toLowerCase().replaceAll('_', '-'), value.name]),
);

function ofDisability(key: string): ParameterWords | undefined {
  const [, code = '', bound] = /^jkk\.disability\.(.+)\.(least|most)$/.exec(key) ?? [];
  const name = disabilities.get(code);
  if (name === undefined) return undefined;
  const [id, en] = bound === 'least' ? ['paling sedikit', 'least'] : ['paling banyak', 'most'];
  return words(`Cacat, ${id}: ${name.id}`, `Disability, ${en}: ${name.en}`, 'work-accident.disability');
}

function ofIncapacity(key: string): ParameterWords | undefined {
  const [, month] = /^jkk\.incapacity\.from-month-(\d+)$/.exec(key) ?? [];
  if (month === undefined) return undefined;
  const number = Number(month);
  return words(
    `Sementara tidak mampu bekerja mulai bulan ke-${number}`,
    `Temporary incapacity from month ${number} on`,
    'benefit.temporary-incapacity',
  );
}

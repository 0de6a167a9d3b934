import type { DataCategoryCode } from './data-class.ts';

interface Text {
  readonly id: string;
  readonly en: string;
}

/** Why data are processed, on which ground, and for how long. */
export interface DataCategory {
  readonly code: DataCategoryCode;
  readonly title: Text;
  readonly purpose: Text;
  readonly basis: Text;
  readonly retention: Text;
}

const tenYears = 'UU 8/1997 ps. 11';

const publicDuty: Text = {
  id: 'Kewajiban hukum dan pelaksanaan tugas pelayanan publik: UU 27/2022 ps. 20 ayat (2) huruf c dan e; UU 24/2011.',
  en: 'Legal obligation and public service: Law 27/2022 art. 20(2)(c) and (e); Law 24/2011.',
};

const whileTenYears: Text = {
  id: `Selama kepesertaan dan 10 tahun sesudah kegiatan terakhir (${tenYears}; asumsi, perlu dipastikan). Sesudahnya disamarkan; jumlah uang tetap.`,
  en: `During membership and 10 years after the last activity (${tenYears}; an assumption to be confirmed). Then pseudonymised; amounts stay.`,
};

const forEver = (whyId: string, whyEn: string): Text => ({
  id: `Tidak dihapus: ${whyId}`,
  en: `Not erased: ${whyEn}`,
});

/** The record of processing (UU 27/2022 art. 31) in the words of the data-protection page. */
export const dataCategories: readonly DataCategory[] = [
  {
    code: 'MEMBERSHIP',
    title: { id: 'Kepesertaan', en: 'Membership' },
    purpose: {
      id: 'Mendaftarkan pekerja, mengetahui siapa yang terlindungi dan menghubungi peserta.',
      en: 'Registering workers, knowing who is protected, and reaching participants.',
    },
    basis: publicDuty,
    retention: whileTenYears,
  },
  {
    code: 'CONTRIBUTIONS',
    title: { id: 'Iuran dan saldo', en: 'Contributions and savings' },
    purpose: {
      id: 'Mencatat iuran, menghitung saldo JHT dan mempertanggungjawabkan uang.',
      en: 'Recording contributions, computing old-age savings, accounting for the money.',
    },
    basis: publicDuty,
    retention: forEver(
      'catatan keuangan; terhubung hanya dengan nomor samaran sesudah peserta dihapus.',
      'financial records; tied only to a pseudonym once the participant is erased.',
    ),
  },
  {
    code: 'CLAIMS',
    title: { id: 'Klaim dan manfaat', en: 'Claims and benefits' },
    purpose: {
      id: 'Memutuskan dan membayar manfaat kecelakaan kerja, kematian dan hari tua.',
      en: 'Deciding on and paying benefits for work accidents, death and old age.',
    },
    basis: publicDuty,
    retention: whileTenYears,
  },
  {
    code: 'AGENTS',
    title: { id: 'Agen dan Wadah', en: 'Agents and agencies' },
    purpose: {
      id: 'Menugaskan agen Perisai, mengetahui wilayah kerja dan sertifikatnya.',
      en: 'Assigning Perisai agents, knowing their territories and certificates.',
    },
    basis: {
      id: 'Pelaksanaan perjanjian: UU 27/2022 ps. 20 ayat (2) huruf b.',
      en: 'Performance of a contract: Law 27/2022 art. 20(2)(b).',
    },
    retention: {
      id: `Selama penugasan dan 10 tahun sesudahnya (${tenYears}; asumsi, perlu dipastikan).`,
      en: `During the assignment and 10 years after (${tenYears}; an assumption to be confirmed).`,
    },
  },
  {
    code: 'ACCESS',
    title: { id: 'Pengguna dan catatan akses', en: 'Users and the access log' },
    purpose: {
      id: 'Mengetahui siapa melihat data siapa, kapan dan untuk apa.',
      en: 'Knowing who saw whose data, when and what for.',
    },
    basis: {
      id: 'Kewajiban pengendali data: UU 27/2022 ps. 35–39.',
      en: 'Duty of the controller: Law 27/2022 art. 35–39.',
    },
    retention: forEver(
      'menjadi bukti; alasan tertulis disamarkan bersama orangnya.',
      'it is evidence; written reasons are pseudonymised with the person.',
    ),
  },
  {
    code: 'AUDIT',
    title: { id: 'Jejak audit', en: 'Audit log' },
    purpose: {
      id: 'Membuktikan siapa mengubah apa, kapan dan mengapa.',
      en: 'Proving who changed what, when and why.',
    },
    basis: {
      id: 'Kewajiban pengendali data: UU 27/2022 ps. 31 dan 37.',
      en: 'Duty of the controller: Law 27/2022 art. 31 and 37.',
    },
    retention: forEver(
      'rantainya tetap utuh; isi tentang seseorang disamarkan bersama orangnya.',
      'the chain stays whole; what it tells of a person is pseudonymised with the person.',
    ),
  },
  {
    code: 'CONSENT',
    title: { id: 'Persetujuan dan penghapusan', en: 'Consent and erasure' },
    purpose: {
      id: 'Membuktikan persetujuan, penarikannya, dan penghapusan data.',
      en: 'Proving consent, its withdrawal, and the erasure of data.',
    },
    basis: {
      id: 'Kewajiban pengendali data: UU 27/2022 ps. 22–24 dan 42–45.',
      en: 'Duty of the controller: Law 27/2022 art. 22–24 and 42–45.',
    },
    retention: forEver('menjadi bukti.', 'it is evidence.'),
  },
  {
    code: 'REFERENCE',
    title: { id: 'Rujukan dan jumlah', en: 'Reference data and sums' },
    purpose: {
      id: 'Wilayah, peraturan, dan jumlah banyak orang; tidak menceritakan seorang pun.',
      en: 'Places, law, and sums over many people; nothing of any one person.',
    },
    basis: { id: 'Bukan data pribadi.', en: 'Not personal data.' },
    retention: { id: 'Tidak dibatasi.', en: 'Without limit.' },
  },
];

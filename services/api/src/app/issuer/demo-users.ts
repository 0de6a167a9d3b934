/** A person of the demo whom one may sign in as; role and branch stand in the table of users. */
export interface DemoUser {
  readonly username: string;
  readonly title: string;
  readonly about: string;
}

export const demoUsers: readonly DemoUser[] = [
  {
    username: 'officer',
    title: 'Petugas cabang, Serang',
    about: 'Peserta, iuran dan klaim cabang; mencatat pembayaran',
  },
  { username: 'roster', title: 'Pengelola agen, Serang', about: 'Data agen Perisai dan wilayah kerjanya' },
  { username: 'head', title: 'Kepala cabang, Serang', about: 'Melihat seluruh data cabang' },
  { username: 'agent', title: 'Agen Perisai A-0001', about: 'Peserta yang dilayaninya sendiri' },
  {
    username: 'finance',
    title: 'Keuangan cabang, Serang',
    about: 'Membayar klaim yang ditetapkan dan insentif; data pribadi disamarkan',
  },
  {
    username: 'support',
    title: 'Layanan pelanggan, Serang',
    about: 'Menjawab peserta; data pribadi disamarkan',
  },
  { username: 'analyst', title: 'Analis data', about: 'Semua cabang, data pribadi disamarkan' },
  { username: 'auditor', title: 'Auditor', about: 'Semua cabang, hanya membaca, data pribadi disamarkan' },
  { username: 'portal', title: 'Pengembang portal', about: 'Angka gabungan dan data acuan' },
  {
    username: 'officer-cilegon',
    title: 'Petugas cabang, Cilegon',
    about: 'Cabang lain: tidak melihat data Serang',
  },
];

export const isDemoUser = (username: string): boolean => demoUsers.some((user) => user.username === username);

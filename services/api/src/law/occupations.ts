import type { LocalText } from './reason.ts';

/** Sector of an occupation; only TRANSPORT has rules of its own. */
export type Sector =
  | 'TRANSPORT'
  | 'EDUCATION_RELIGION'
  | 'CONSTRUCTION_REPAIR'
  | 'AGRICULTURE'
  | 'LIVESTOCK'
  | 'FISHERIES'
  | 'TRADE_FOOD'
  | 'DAILY_LABOUR'
  | 'PERSONAL_SERVICES'
  | 'PROFESSIONS'
  | 'CREATIVE_SPORT'
  | 'CRAFTS'
  | 'SOCIAL_OTHER';

export interface Occupation {
  /** Two digits for the group, two for the occupation in it. */
  readonly code: string;
  readonly name: LocalText;
  readonly sector: Sector;
}

type Names = readonly (readonly [id: string, en: string])[];

const groups: readonly (readonly [Sector, Names])[] = [
  [
    'TRANSPORT',
    [
      ['Pengemudi ojek daring', 'Online motorcycle taxi rider'],
      ['Pengemudi ojek pangkalan', 'Motorcycle taxi rider at a stand'],
      ['Pengemudi taksi daring', 'Online taxi driver'],
      ['Sopir angkutan kota', 'City minibus driver'],
      ['Sopir truk', 'Lorry driver'],
      ['Sopir bus', 'Coach driver'],
      ['Kurir paket', 'Parcel courier'],
      ['Pengantar makanan', 'Food courier'],
      ['Kernet angkutan', 'Transport conductor'],
      ['Pengemudi becak', 'Pedicab driver'],
      ['Sopir mobil sewaan', 'Hire car driver'],
    ],
  ],
  [
    'EDUCATION_RELIGION',
    [
      ['Guru mengaji', 'Quran teacher'],
      ['Ustaz atau penceramah', 'Preacher'],
      ['Guru honorer madrasah', 'Honorary religious school teacher'],
      ['Guru les', 'Private tutor'],
      ['Pengajar pendidikan anak usia dini', 'Early childhood teacher'],
      ['Marbot masjid', 'Mosque caretaker'],
      ['Pengurus rumah ibadah', 'House of worship officer'],
    ],
  ],
  [
    'CONSTRUCTION_REPAIR',
    [
      ['Tukang batu', 'Mason'],
      ['Tukang kayu bangunan', 'Building carpenter'],
      ['Tukang cat', 'Painter'],
      ['Tukang las', 'Welder'],
      ['Tukang listrik', 'Electrician'],
      ['Tukang ledeng', 'Plumber'],
      ['Montir sepeda motor', 'Motorcycle mechanic'],
      ['Montir mobil', 'Car mechanic'],
      ['Tukang servis elektronik', 'Electronics repairer'],
      ['Tukang tambal ban', 'Tyre repairer'],
    ],
  ],
  [
    'AGRICULTURE',
    [
      ['Petani padi', 'Rice farmer'],
      ['Petani sayur', 'Vegetable farmer'],
      ['Petani melinjo', 'Melinjo farmer'],
      ['Pekebun kelapa', 'Coconut grower'],
      ['Pekebun pisang', 'Banana grower'],
      ['Buruh tani', 'Farm labourer'],
      ['Penggarap lahan', 'Sharecropper'],
      ['Penyadap nira', 'Palm sap tapper'],
    ],
  ],
  [
    'LIVESTOCK',
    [
      ['Peternak ayam', 'Poultry keeper'],
      ['Peternak bebek', 'Duck keeper'],
      ['Peternak kambing', 'Goat keeper'],
      ['Peternak sapi', 'Cattle keeper'],
      ['Peternak kerbau', 'Buffalo keeper'],
      ['Pencari rumput', 'Fodder gatherer'],
    ],
  ],
  [
    'FISHERIES',
    [
      ['Nelayan', 'Fisher'],
      ['Anak buah kapal ikan', 'Fishing boat hand'],
      ['Petambak bandeng', 'Milkfish pond keeper'],
      ['Petambak udang', 'Shrimp pond keeper'],
      ['Pembudi daya rumput laut', 'Seaweed grower'],
      ['Pengolah ikan', 'Fish processor'],
      ['Bakul ikan', 'Fish trader'],
    ],
  ],
  [
    'TRADE_FOOD',
    [
      ['Pedagang sayur di pasar', 'Market vegetable trader'],
      ['Pedagang sembako', 'Groceries trader'],
      ['Pemilik warung kelontong', 'Corner shop keeper'],
      ['Pedagang kaki lima', 'Street trader'],
      ['Pedagang bakso keliling', 'Meatball hawker'],
      ['Penjual gorengan', 'Fritter seller'],
      ['Pemilik warung makan', 'Eating house keeper'],
      ['Penjual sate bandeng', 'Satay milkfish seller'],
      ['Penjual jamu', 'Herbal drink seller'],
      ['Penjual pulsa', 'Phone credit seller'],
      ['Pedagang pakaian', 'Clothes trader'],
      ['Pedagang daring', 'Online trader'],
    ],
  ],
  [
    'DAILY_LABOUR',
    [
      ['Buruh harian lepas', 'Casual labourer'],
      ['Buruh angkut pasar', 'Market porter'],
      ['Buruh bongkar muat', 'Loading labourer'],
      ['Tukang parkir', 'Parking attendant'],
      ['Tukang kebun', 'Gardener'],
      ['Penjaga malam', 'Night watchman'],
      ['Pemulung', 'Waste picker'],
    ],
  ],
  [
    'PERSONAL_SERVICES',
    [
      ['Asisten rumah tangga', 'Domestic worker'],
      ['Pengasuh anak', 'Child minder'],
      ['Tukang cukur', 'Barber'],
      ['Penata rambut', 'Hairdresser'],
      ['Tukang pijat', 'Masseur'],
      ['Tukang cuci dan setrika', 'Laundry worker'],
      ['Perias pengantin', 'Bridal make-up artist'],
      ['Penjahit rumahan', 'Home tailor'],
    ],
  ],
  [
    'PROFESSIONS',
    [
      ['Advokat mandiri', 'Independent advocate'],
      ['Konsultan mandiri', 'Independent consultant'],
      ['Agen asuransi', 'Insurance agent'],
      ['Makelar properti', 'Property broker'],
      ['Bidan mandiri', 'Independent midwife'],
      ['Pekerja lepas teknologi informasi', 'Freelance software worker'],
    ],
  ],
  [
    'CREATIVE_SPORT',
    [
      ['Fotografer', 'Photographer'],
      ['Pemain musik', 'Musician'],
      ['Penari', 'Dancer'],
      ['Pembuat konten', 'Content maker'],
      ['Atlet', 'Athlete'],
      ['Pelatih olahraga', 'Sports coach'],
    ],
  ],
  [
    'CRAFTS',
    [
      ['Perajin golok Ciomas', 'Ciomas blade smith'],
      ['Perajin batik Banten', 'Banten batik maker'],
      ['Perajin anyaman bambu', 'Bamboo weaver'],
      ['Perajin gerabah Bumijaya', 'Bumijaya potter'],
      ['Perajin emping', 'Melinjo cracker maker'],
      ['Perajin mebel', 'Furniture maker'],
    ],
  ],
  [
    'SOCIAL_OTHER',
    [
      ['Kader posyandu', 'Community health volunteer'],
      ['Ketua rukun tetangga', 'Neighbourhood head'],
      ['Relawan bencana', 'Disaster volunteer'],
      ['Pengurus koperasi', 'Cooperative officer'],
      ['Juru kunci makam', 'Cemetery caretaker'],
      ['Pekerjaan mandiri lainnya', 'Other self-employment'],
    ],
  ],
];

const twoDigits = (value: number): string => String(value).padStart(2, '0');

const occupationsOf = ([sector, names]: readonly [Sector, Names], group: number): Occupation[] =>
  names.map(([id, en], place) => ({
    code: twoDigits(group + 1) + twoDigits(place + 1),
    name: { id, en },
    sector,
  }));

/**
 * PP 44/2015 Pasal 5 as amended by PP 49/2023: kinds of work a BPU may do. The regulation lists
 * none; the 13 groups follow public practice and the single occupations are ours. PP 50/2025 gives
 * the group TRANSPORT a longer discount; the other groups have no rule of their own.
 */
export const occupations: readonly Occupation[] = groups.flatMap(occupationsOf);

const byCode = new Map(occupations.map((occupation) => [occupation.code, occupation]));

/** PP 44/2015 Pasal 5 as amended by PP 49/2023: the kind of work with a code, if there is one. */
export const findOccupation = (code: string): Occupation | undefined => byCode.get(code);

import { purposes } from '../chance/purposes.ts';
import { type Random, randomOf } from '../chance/random.ts';

// Common given and family names of western Java, put together at random: no real person is meant.
const men =
  'Ahmad Agus Asep Dedi Hendra Rudi Ujang Cecep Jajang Entis Maman Yusuf Ridwan Fajar Rizki Bayu Andi Budi Deni Eko Firman Gunawan Hasan Ilham Iwan Jaka Kurnia Lukman Mulyadi Nana Oman Rahmat Saeful Tatang Udin Wahyu Yayan Zaenal Arif Bambang Dadang Endang Fahmi Hidayat Imron Junaedi Karyadi Mahfud Nurdin Suhendi Samsul Tubagus Entus Sarman Sukardi Rohman Kosim Jamhari Madsuki Suherman'.split(
    ' ',
  );
const women =
  'Siti Ai Euis Neng Nur Dewi Sri Yanti Lilis Imas Iis Kokom Rina Ratna Wati Yuli Ani Eka Fitri Dian Lina Mega Nia Novi Putri Rini Rosita Sari Tuti Umi Vina Wulan Yeni Zahra Aminah Badriah Cucu Entin Halimah Ida Juju Komariah Lela Maryam Nani Oom Rohaeni Sumiati Teti Uum Hayati Mursinah Sanah Rokayah Masitoh Juhaeriah Suhaeti Armah Salamah Ratu'.split(
    ' ',
  );
const families =
  'Hidayat Saputra Suryadi Nugraha Permana Setiawan Kurniawan Ramadhan Maulana Firdaus Wijaya Gunawan Sopandi Mulyana Suhendar Supriatna Sutisna Rahman Hakim Fauzi Syarifudin Iskandar Kusnadi Herlambang Sanjaya Purnama Wibowo Santoso Prasetyo Susanto Hermawan Irawan Darmawan Budiman Rosadi Jumhana Subarkah Sukmara Wahyudin Abdullah Muslim Solihin Mustofa Suparman Rusdiana Kartawijaya Natawijaya Adiwijaya Jayadi Rohendi Basri Anwar Sobari Ismail Yahya Jamaludin Suhaemi Marhaban Sarnubi'.split(
    ' ',
  );
const womenFamilies =
  'Lestari Wahyuni Handayani Rahayu Susanti Astuti Nurjanah Kartika Puspita Anggraeni Maharani Safitri Oktaviani Permatasari Nuraeni Fatimah Khodijah Aisyah Kurniasih Sulastri Hasanah Komalasari Sukaesih Nurhayati Mulyati Suryani Marlina Yuliani Herawati Rahmawati Setiawati Novianti Fauziah Apriliani Damayanti Azizah Munawaroh Suhartini Karlina Rosmiati'.split(
    ' ',
  );

/** A person's name; some have one word, most two, some three. */
export function personName(random: Random, isWoman: boolean): string {
  const given = random.pick(isWoman ? women : men);
  const family = random.pick(isWoman && random.chance(0.75) ? womenFamilies : families);
  const words = random.next();
  if (words < 0.06) return given;
  if (words < 0.86) return `${given} ${family}`;
  const middle = random.pick(isWoman ? women : men);
  return middle === given ? `${given} ${family}` : `${given} ${middle} ${family}`;
}

const phonePrefixes = [
  '0812',
  '0813',
  '0821',
  '0852',
  '0856',
  '0857',
  '0858',
  '0877',
  '0878',
  '0881',
  '0895',
  '0896',
];

export const phoneNumber = (random: Random): string =>
  `${random.pick(phonePrefixes)}${String(random.below(100_000_000)).padStart(8, '0')}`;

const agencyKinds = ['Koperasi', 'Paguyuban', 'Yayasan', 'Wadah Perisai', 'Himpunan', 'Rukun Pekerja'];
const agencyWords =
  'Surosowan Maju Bersama|Banten Mandiri|Tirtayasa Sejahtera|Kaibon Makmur|Karya Nelayan Banten|Tani Ciomas|Pedagang Pasar Rau|Ojek Serang Raya|Ciruas Guyub|Padarincang Subur|Anyer Pesisir|Kramatwatu Jaya|Cikande Peduli|Baros Berkah|Petir Harapan|Kragilan Usaha|Pontang Segara|Waringin Kurung Asri|Taktakan Lestari|Cipocok Sentosa|Walantaka Rahayu|Krakatau Guyub|Merak Bahari|Ciwandan Karya'.split(
    '|',
  );

export const agencyName = (index: number): string => {
  const kind = randomOf(purposes.agent, index, 99).pick(agencyKinds);
  return `${kind} ${agencyWords[index % agencyWords.length]}`;
};

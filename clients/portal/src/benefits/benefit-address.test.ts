import { month } from '@perisai/sdk/calendar';
import { expect, it } from 'vitest';
import { sectorWords } from '../coverage/home-address.ts';
import { readBenefitAddress, writeBenefitAddress } from './benefit-address.ts';

const usual = { month: month('2024-08'), sectors: sectorWords };
const days = 'tanggal=2024-06-05&terdaftar=2024-01-03&lunas=2024-06';

it.each([
  [
    `?penghasilan=1000000&${days}&sebab=perjalanan&biasa=tidak&akibat=cacat-sebagian&obat=3500000&angkutan=6000000&lewat=laut&tak-bekerja=2024-06-05&bekerja-lagi=2024-08-05&cacat=${encodeURIComponent('THUMB_R...50,SCALP..12_5,VISION_PART_10PCT.3')}&kidal=ya`,
    '',
  ],
  [`?penghasilan=1000000&${days}&akibat=meninggal`, '#anak=2014-03-01.sd.3%2C2022-01-01.belum.'],
  [`?penghasilan=1000000&jht=ya&kejadian=meninggal&${days.replace('2024-06&', 'belum&')}`, ''],
  [
    `?penghasilan=1000000&jht=ya&kejadian=hari-tua&${days}&alasan=rumah&saldo=12000000&diminta=500000&pernah-ambil=ya`,
    '#lahir=1968-06-15',
  ],
])('gives the same facts again from their own address: %s', (search, hash) => {
  expect(writeBenefitAddress(readBenefitAddress({ search, hash }, usual), usual)).toEqual({ search, hash });
});

it('keeps birth dates out of what a server sees', () => {
  const choice = readBenefitAddress({ search: '?kejadian=hari-tua', hash: '#lahir=1968-06-15' }, usual);
  expect(writeBenefitAddress(choice, usual).search).not.toContain('1968');
});

it('leaves out what cannot be read', () => {
  const wild =
    '?kejadian=apa&tanggal=2024-02-31&terdaftar=kemarin&lunas=2024-13&akibat=x&sebab=y&cacat=%3Cscript%3E,A.b&obat=banyak';
  const choice = readBenefitAddress({ search: wild, hash: '#anak=x,2014-02-30.sd.1&lahir=lama' }, usual);
  expect(writeBenefitAddress(choice, usual)).toEqual({
    search: '?tanggal=2024-08-15&terdaftar=2022-08-01&lunas=2024-08',
    hash: '',
  });
});

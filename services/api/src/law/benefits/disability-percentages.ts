import { calendarDate } from '../../calendar/calendar-date.ts';
import type { Confidence, Dated, LocalText } from '../reason.ts';

/** A permanent loss and its share of 80 monthly wages, in basis points; a range is settled by the doctor. */
export interface DisabilityPercentage {
  readonly code: string;
  readonly name: LocalText;
  readonly least: bigint;
  readonly most: bigint;
}

const PRESS_TABLE = 'https://www.seputarpabrik.com/2018/12/mengetahui-besarnya-uang-santunan-cacat.html';

function row(
  code: string,
  [id, en]: readonly [string, string],
  [confidence, least, most]: readonly [Confidence, bigint, bigint],
): Dated<DisabilityPercentage> {
  return {
    value: { code, name: { id, en }, least, most },
    effectiveFrom: calendarDate('2015-07-01'),
    effectiveTo: null,
    instrument: 'PP 44/2015 jo. PP 82/2019',
    article: 'Lampiran III',
    confidence,
    source: confidence === 'PRESS' ? PRESS_TABLE : null,
  };
}

/** PP 44/2015 Lampiran III jo. PP 82/2019: the table of disabilities. Rows without a source are unverified. */
export const disabilityPercentages: readonly Dated<DisabilityPercentage>[] = [
  row(
    'ARM_R_SHOULDER',
    [
      'Lengan kanan dari sendi bahu ke bawah (kidal: sebaliknya)',
      'Right arm from the shoulder joint down (left-handed: the other)',
    ],
    ['PRESS', 4_000n, 4_000n],
  ),
  row(
    'ARM_L_SHOULDER',
    ['Lengan kiri dari sendi bahu ke bawah', 'Left arm from the shoulder joint down'],
    ['PRESS', 3_500n, 3_500n],
  ),
  row(
    'ARM_R_ELBOW',
    ['Lengan kanan dari atau dari atas siku ke bawah', 'Right arm from or above the elbow down'],
    ['ASSUMPTION', 3_500n, 3_500n],
  ),
  row(
    'ARM_L_ELBOW',
    ['Lengan kiri dari atau dari atas siku ke bawah', 'Left arm from or above the elbow down'],
    ['ASSUMPTION', 3_000n, 3_000n],
  ),
  row(
    'HAND_R_WRIST',
    ['Tangan kanan dari atau dari atas pergelangan ke bawah', 'Right hand from or above the wrist down'],
    ['ASSUMPTION', 3_200n, 3_200n],
  ),
  row(
    'HAND_L_WRIST',
    ['Tangan kiri dari atau dari atas pergelangan ke bawah', 'Left hand from or above the wrist down'],
    ['ASSUMPTION', 2_800n, 2_800n],
  ),
  row(
    'LEGS_BOTH_GROIN',
    ['Kedua belah kaki dari pangkal paha ke bawah', 'Both legs from the groin down'],
    ['ASSUMPTION', 7_000n, 7_000n],
  ),
  row(
    'LEG_ONE_GROIN',
    ['Sebelah kaki dari pangkal paha ke bawah', 'One leg from the groin down'],
    ['ASSUMPTION', 3_500n, 3_500n],
  ),
  row(
    'FEET_BOTH_ANKLE',
    ['Kedua belah kaki dari mata kaki ke bawah', 'Both feet from the ankle down'],
    ['ASSUMPTION', 5_000n, 5_000n],
  ),
  row(
    'FOOT_ONE_ANKLE',
    ['Sebelah kaki dari mata kaki ke bawah', 'One foot from the ankle down'],
    ['ASSUMPTION', 2_500n, 2_500n],
  ),
  row('EYES_BOTH', ['Kedua belah mata', 'Both eyes'], ['PRESS', 7_000n, 7_000n]),
  row(
    'EYE_ONE',
    ['Sebelah mata atau diplopia pada penglihatan dekat', 'One eye, or double vision at close range'],
    ['PRESS', 3_500n, 3_500n],
  ),
  row('HEARING_BOTH', ['Pendengaran kedua belah telinga', 'Hearing of both ears'], ['PRESS', 4_000n, 4_000n]),
  row('HEARING_ONE', ['Pendengaran sebelah telinga', 'Hearing of one ear'], ['PRESS', 2_000n, 2_000n]),
  row('THUMB_R', ['Ibu jari tangan kanan', 'Right thumb'], ['ASSUMPTION', 1_500n, 1_500n]),
  row('THUMB_L', ['Ibu jari tangan kiri', 'Left thumb'], ['ASSUMPTION', 1_200n, 1_200n]),
  row('INDEX_R', ['Telunjuk tangan kanan', 'Right index finger'], ['ASSUMPTION', 900n, 900n]),
  row('INDEX_L', ['Telunjuk tangan kiri', 'Left index finger'], ['ASSUMPTION', 700n, 700n]),
  row(
    'FINGER_OTHER_R',
    ['Salah satu jari lain tangan kanan', 'Another finger of the right hand'],
    ['ASSUMPTION', 400n, 400n],
  ),
  row(
    'FINGER_OTHER_L',
    ['Salah satu jari lain tangan kiri', 'Another finger of the left hand'],
    ['ASSUMPTION', 300n, 300n],
  ),
  row(
    'INDEX_R_PHALANX1',
    ['Ruas pertama telunjuk kanan', 'First phalanx of the right index finger'],
    ['ASSUMPTION', 450n, 450n],
  ),
  row(
    'INDEX_L_PHALANX1',
    ['Ruas pertama telunjuk kiri', 'First phalanx of the left index finger'],
    ['ASSUMPTION', 350n, 350n],
  ),
  row(
    'FINGER_R_PHALANX1',
    ['Ruas pertama jari lain tangan kanan', 'First phalanx of another right finger'],
    ['ASSUMPTION', 200n, 200n],
  ),
  row(
    'FINGER_L_PHALANX1',
    ['Ruas pertama jari lain tangan kiri', 'First phalanx of another left finger'],
    ['ASSUMPTION', 150n, 150n],
  ),
  row('TOE_BIG', ['Salah satu ibu jari kaki', 'A big toe'], ['ASSUMPTION', 500n, 500n]),
  row('TOE_INDEX', ['Salah satu jari telunjuk kaki', 'A second toe'], ['ASSUMPTION', 300n, 300n]),
  row('TOE_OTHER', ['Salah satu jari kaki lain', 'Another toe'], ['ASSUMPTION', 200n, 200n]),
  row('SCALP', ['Terkelupasnya kulit kepala', 'Loss of the scalp'], ['PRESS', 1_000n, 3_000n]),
  row(
    'LEG_SHORT_LT5',
    ['Kaki memendek kurang dari 5 cm', 'Leg shortened by less than 5 cm'],
    ['ASSUMPTION', 1_000n, 1_000n],
  ),
  row(
    'LEG_SHORT_5_75',
    ['Kaki memendek 5 sampai kurang dari 7.5 cm', 'Leg shortened by 5 to less than 7.5 cm'],
    ['ASSUMPTION', 2_000n, 2_000n],
  ),
  row(
    'LEG_SHORT_GE75',
    ['Kaki memendek 7.5 cm atau lebih', 'Leg shortened by 7.5 cm or more'],
    ['ASSUMPTION', 3_000n, 3_000n],
  ),
  row(
    'HEARING_LOSS_BOTH_10DB',
    ['Penurunan daya dengar kedua telinga tiap 10 dB', 'Hearing loss of both ears, each 10 dB'],
    ['PRESS', 600n, 600n],
  ),
  row(
    'HEARING_LOSS_ONE_10DB',
    ['Penurunan daya dengar sebelah telinga tiap 10 dB', 'Hearing loss of one ear, each 10 dB'],
    ['PRESS', 300n, 300n],
  ),
  row('EARLOBE_ONE', ['Hilang daun telinga sebelah', 'Loss of one earlobe'], ['PRESS', 500n, 500n]),
  row('EARLOBE_BOTH', ['Hilang kedua daun telinga', 'Loss of both earlobes'], ['PRESS', 1_000n, 1_000n]),
  row('NOSE_ALA', ['Hilang cuping hidung', 'Loss of the nostril wing'], ['PRESS', 3_000n, 3_000n]),
  row('NOSE_SEPTUM', ['Perforasi sekat rongga hidung', 'Perforated nasal septum'], ['PRESS', 1_500n, 1_500n]),
  row('SMELL', ['Hilang daya penciuman', 'Loss of smell'], ['PRESS', 1_000n, 1_000n]),
  row(
    'VISION_PART_10PCT',
    [
      'Hilang sebagian fungsi penglihatan (tiap 10% efisiensi)',
      'Partial loss of vision, each 10 % of efficiency',
    ],
    ['PRESS', 700n, 700n],
  ),
  row('COLOUR_VISION', ['Hilang penglihatan warna', 'Loss of colour vision'], ['PRESS', 1_000n, 1_000n]),
  row(
    'VISUAL_FIELD_10PCT',
    ['Kehilangan lapangan pandang tiap 10%', 'Loss of visual field, each 10 %'],
    ['PRESS', 700n, 700n],
  ),
  row(
    'PHYSICAL_CAPACITY_50_70',
    [
      'Hilang kemampuan kerja fisik lebih 50% s.d. 70%',
      'Loss of physical working capacity above 50 % to 70 %',
    ],
    ['ASSUMPTION', 4_000n, 4_000n],
  ),
  row(
    'PHYSICAL_CAPACITY_25_50',
    [
      'Hilang kemampuan kerja fisik lebih 25% s.d. 50%',
      'Loss of physical working capacity above 25 % to 50 %',
    ],
    ['ASSUMPTION', 2_000n, 2_000n],
  ),
  row(
    'PHYSICAL_CAPACITY_10_25',
    [
      'Hilang kemampuan kerja fisik lebih 10% s.d. 25%',
      'Loss of physical working capacity above 10 % to 25 %',
    ],
    ['ASSUMPTION', 500n, 500n],
  ),
  row(
    'MENTAL_CAPACITY',
    ['Hilang kemampuan kerja mental tetap', 'Lasting loss of mental working capacity'],
    ['ASSUMPTION', 7_000n, 7_000n],
  ),
  row('IMPOTENCE', ['Impotensi', 'Impotence'], ['ASSUMPTION', 3_000n, 3_000n]),
];

const byCode = new Map(disabilityPercentages.map((entry) => [entry.value.code, entry]));

/** PP 44/2015 Lampiran III: the row of a condition, if the table has it. */
export const findDisability = (code: string): Dated<DisabilityPercentage> | undefined => byCode.get(code);

interface Text {
  readonly id: string;
  readonly en: string;
}

interface ConsentText {
  readonly purpose: string;
  readonly version: string;
  readonly text: Text;
}

/**
 * What people agreed to, word by word: a text that was once shown is never edited, a new wording is a new version
 * (UU 27/2022 art. 22). Membership itself rests on the law and needs no consent.
 */
export const consentTexts: readonly ConsentText[] = [
  {
    purpose: 'REMINDERS',
    version: '2024-1',
    text: {
      id: 'Saya setuju menerima pengingat iuran dan kabar kepesertaan lewat SMS atau WhatsApp ke nomor saya. Persetujuan ini dapat saya tarik kapan saja di kantor cabang atau melalui agen, tanpa akibat pada kepesertaan saya.',
      en: 'I agree to receive reminders of contributions and news of my membership by SMS or WhatsApp on my number. I can withdraw this at any time at the branch or through the agent, with no effect on my membership.',
    },
  },
  {
    purpose: 'AGENT_CONTACT',
    version: '2024-1',
    text: {
      id: 'Saya setuju agen Perisai yang melayani saya melihat nama, nomor HP, dan status iuran saya untuk mengunjungi dan membantu saya. Persetujuan ini dapat saya tarik kapan saja, tanpa akibat pada kepesertaan saya.',
      en: 'I agree that the Perisai agent who serves me sees my name, phone number and contribution status to visit and help me. I can withdraw this at any time, with no effect on my membership.',
    },
  },
];

export const consentText = (purpose: string, version: string): Text | null =>
  consentTexts.find((each) => each.purpose === purpose && each.version === version)?.text ?? null;

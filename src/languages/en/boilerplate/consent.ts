/** Source: own compilation, from the text around articles on news sites. */
import type { Consent } from '../../pageText.ts';
import { phraseTable } from '../../phrases/phraseTable.ts';

export const ENGLISH_CONSENT: Consent = {
  acts: phraseTable([
    {
      phrase: 'accept|allow|decline|refuse|reject ..1 all|cookies',
      matches: 'Press "Accept all cookies".',
      not: 'They accept cheques.',
    },
    {
      phrase:
        'adjust|change|choose|manage|update your ..2 choices|cookies|options|preferences|settings',
      matches: 'You can change your settings.',
      not: 'You can change your clothes.',
    },
    {
      phrase: 'by browsing|clicking|closing|continuing|using',
      matches: 'By using this site you accept it.',
      not: 'By voting, you accept it.',
    },
    {
      phrase: 'choose|click|hit|press|select|tap ..2 accept|agree|allow|ok|okay',
      matches: 'Click “Agree” to go on.',
      not: 'They click their tongues.',
    },
    {
      phrase: 'cookie banner|notice|policy|preferences|settings',
      matches: 'See our cookie policy.',
      not: 'See our cookie jar.',
    },
    {
      phrase: 'go to ..1 preferences|settings',
      matches: 'To choose for yourself, go to settings.',
      not: 'They go to sea.',
    },
    {
      phrase: 'withdraw your consent',
      matches: 'You may withdraw your consent.',
      not: 'They withdraw your offer.',
    },
    {
      phrase: 'you accept|agree|consent',
      matches: 'Here you consent to our cookies.',
      not: 'Here they consent to it.',
    },
  ]),
  purposes: phraseTable([
    {
      phrase: 'bring|give|offer|serve|show you ..4 ad|ads|adverts|advertising|content|experience',
      matches: 'We show you ads that fit.',
      not: 'We show you a ship.',
    },
    {
      phrase:
        'improve|personalise|personalize|remember|tailor your ..2 experience|preferences|settings|visit',
      matches: 'They remember your preferences.',
      not: 'They remember your name.',
    },
    { phrase: 'our partners', matches: 'Our partners store data.', not: 'Our ships sail.' },
    {
      phrase: 'our|this page|service|services|site|website',
      matches: 'They help us run our website.',
      not: 'They help us run our ship.',
    },
    {
      phrase: 'we ..5 place|save|set|store|use ..6 cookies',
      matches: 'We and our partners use cookies.',
      not: 'We bake cookies.',
    },
  ]),
};

/** Words of a report about cookies, which no notice has. */
export const REPORTS_ON_CONSENT = phraseTable([
  {
    phrase: 'according to',
    matches: 'According to the firm, cookies help.',
    not: 'It accords with the law.',
  },
  {
    phrase: 'fined|found|ruled|said|told|tested|wrote',
    matches: 'The court ruled that “Accept all” is not consent.',
    not: 'The law says so.',
  },
]);

/** Source: own compilation, from the text around articles on Polish sites. */
import type { PageText } from '../pageText.ts';
import { phraseTable } from '../phrases/phraseTable.ts';

export const POLISH_PAGE: PageText = {
  notices: phraseTable([
    {
      phrase: '^ artykuł|treść|tekst dostępny|dostępna ..3 prenumeratorów|subskrybentów',
      matches: 'Artykuł dostępny tylko dla prenumeratorów.',
      not: 'Artykuł dostępny w sklepie.',
    },
    { phrase: '^ czas czytania', matches: 'Czas czytania: 2 min.', not: 'Czas mija.' },
    {
      phrase: '^ czytaj dalej po zalogowaniu',
      matches: 'Czytaj dalej po zalogowaniu.',
      not: 'Czytaj dalej po obiedzie.',
    },
    {
      phrase: '^ dalsza część ..3 dostępna ..3 prenumeratorów|subskrybentów',
      matches: 'Dalsza część artykułu dostępna dla subskrybentów.',
      not: 'Dalsza część trasy jest zamknięta.',
    },
    {
      phrase: '^ masz już konto|subskrypcję|abonament',
      matches: 'Masz już konto? Zaloguj się.',
      not: 'Masz już psa?',
    },
    {
      phrase: '^ obserwuj|śledź nas na|w',
      matches: 'Obserwuj nas na Facebooku.',
      not: 'Obserwuj ptaki.',
    },
    {
      phrase: '^ polub|lubisz nas na facebooku',
      matches: 'Polub nas na Facebooku.',
      not: 'Polub nas w końcu.',
    },
    {
      phrase:
        '^ ta|nasza|ten strona|witryna|serwis używa|korzysta|wykorzystuje ..3 cookie|cookies|ciasteczek',
      matches: 'Ta strona używa plików cookie.',
      not: 'Ta strona używa węgla.',
    },
    {
      phrase: '^ ten|ta artykuł|treść jest|dostępny|dostępna ..3 subskrybentów|prenumeratorów',
      matches: 'Ten artykuł jest tylko dla subskrybentów.',
      not: 'Ten artykuł jest długi.',
    },
    {
      phrase: '^ używamy|korzystamy|stosujemy ..2 plików|ciasteczek|cookie|cookies|pliki',
      matches: 'Używamy plików cookie.',
      not: 'Używamy masła.',
    },
    {
      phrase: '^ wszelkie prawa zastrzeżone',
      matches: 'Wszelkie prawa zastrzeżone.',
      not: 'Wszelkie prawa mają granice.',
    },
    {
      phrase: '^ zaloguj się , aby|by|żeby ..1 czytać',
      matches: 'Zaloguj się, aby czytać dalej.',
      not: 'Zaloguj się jutro.',
    },
    {
      phrase: '^ zapisz się ..3 newsletter|newslettera',
      matches: 'Zapisz się do newslettera.',
      not: 'Zapisz się na kurs.',
    },
  ]),
  labels: phraseTable([
    {
      phrase: '^ akceptuj|odrzuć ..1 wszystkie|wszystko',
      matches: 'Akceptuj wszystkie',
      not: 'Akceptuj prawdę',
    },
    { phrase: '^ czytaj więcej|dalej $', matches: 'Czytaj więcej', not: 'Czytaj książki' },
    { phrase: '^ dodaj komentarz', matches: 'Dodaj komentarz', not: 'Dodaj soli' },
    {
      phrase: '^ udostępnij ..1 na|facebooku|artykuł',
      matches: 'Udostępnij na Facebooku',
      not: 'Udostępnij klucze',
    },
  ]),
  related: phraseTable([
    {
      phrase: '^ czytaj|zobacz także|też|również $',
      matches: 'Czytaj także',
      not: 'Czytaj książki',
    },
    { phrase: '^ najczęściej czytane $', matches: 'Najczęściej czytane', not: 'Najczęściej pada' },
    {
      phrase: '^ powiązane|podobne artykuły|tematy $',
      matches: 'Powiązane artykuły',
      not: 'Powiązane liny',
    },
  ]),
  consent: {
    acts: phraseTable([
      { phrase: 'klikając|kliknij', matches: 'Kliknij „Akceptuję”.', not: 'Oni klikają.' },
      {
        phrase: 'państwa|twoja|twoją zgoda|zgody|zgodę',
        matches: 'Potrzebna jest Twoja zgoda.',
        not: 'Potrzebna jest twoja kawa.',
      },
      {
        phrase: 'wyrażasz|wyrażają zgodę',
        matches: 'Wyrażasz zgodę na cookie.',
        not: 'Jesz cookie.',
      },
    ]),
    purposes: phraseTable([
      {
        phrase: 'na twoim|państwa urządzeniu',
        matches: 'Są na Twoim urządzeniu.',
        not: 'Są na twoim moście.',
      },
      {
        phrase: 'używamy|korzystamy|nasz*|nasi ..9 cookie|cookies',
        matches: 'Używamy plików cookie.',
        not: 'Piekarz piecze cookie.',
      },
    ]),
  },
};

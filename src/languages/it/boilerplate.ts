/** Source: own compilation, from the text around articles on Italian sites. */
import type { PageText } from '../pageText.ts';
import { phraseTable } from '../phrases/phraseTable.ts';

export const ITALIAN_PAGE: PageText = {
  notices: phraseTable([
    {
      phrase: '^ abbonati per|e|ora|subito',
      matches: 'Abbonati per leggere tutto.',
      not: 'Abbonati al teatro in fila.',
    },
    {
      phrase: '^ inviato da|dal iphone|ipad|mio',
      matches: 'Inviato da iPhone',
      not: 'Inviato da Roma',
    },
    {
      phrase: '^ iscriviti|iscrivetevi ..2 newsletter',
      matches: 'Iscriviti alla newsletter.',
      not: 'Iscriviti al corso.',
    },
    {
      phrase: '^ proseguendo|continuando ..1 navigazione|navigare',
      matches: 'Proseguendo la navigazione, accetti i cookie.',
      not: 'Proseguendo la marcia, cadde.',
    },
    {
      phrase: '^ questo contenuto|articolo è ..1 riservato ..1 abbonati',
      matches: 'Questo articolo è riservato agli abbonati.',
      not: 'Questo articolo è lungo.',
    },
    {
      phrase: '^ questo|il|nostro sito ..2 utilizza|usa ..2 cookie',
      matches: 'Questo sito utilizza cookie.',
      not: 'Questo sito utilizza carbone.',
    },
    {
      phrase: '^ registrati|accedi per ..1 continuare|leggere',
      matches: 'Registrati per continuare a leggere.',
      not: 'Registrati per la gara.',
    },
    { phrase: '^ seguici|seguiteci su', matches: 'Seguici su Telegram.', not: 'Seguici, disse.' },
    {
      phrase: '^ sei già abbonato|registrato|abbonata',
      matches: 'Sei già abbonato? Accedi.',
      not: 'Sei già stanco?',
    },
    { phrase: '^ tempo di lettura', matches: 'Tempo di lettura: 2 min.', not: 'Tempo di pioggia.' },
    {
      phrase: '^ tutti i diritti riservati',
      matches: 'Tutti i diritti riservati.',
      not: 'Tutti i diritti contano.',
    },
    {
      phrase: '^ utilizziamo|usiamo ..2 cookie',
      matches: 'Utilizziamo i cookie.',
      not: 'Utilizziamo il burro.',
    },
  ]),
  labels: phraseTable([
    {
      phrase: '^ accetta|rifiuta tutti|tutto|e ..1 $',
      matches: 'Accetta tutti',
      not: 'Accetta tutti i doni',
    },
    {
      phrase: '^ condividi su|articolo|facebook|via',
      matches: 'Condividi su Facebook',
      not: 'Condividi il pane',
    },
    {
      phrase: '^ lascia|scrivi un commento',
      matches: 'Lascia un commento',
      not: 'Lascia un vuoto',
    },
    {
      phrase: '^ leggi tutto|di|altro più? $',
      matches: 'Leggi tutto',
      not: 'Leggi tutto il libro',
    },
    {
      phrase: '^ potrebbe interessarti anche? :',
      matches: 'Potrebbe interessarti anche: Cinque mappe',
      not: 'Potrebbe piovere',
    },
  ]),
  related: phraseTable([
    {
      phrase: '^ articoli|notizie correlati|correlate $',
      matches: 'Articoli correlati',
      not: 'Articoli di legge',
    },
    { phrase: '^ i più letti $', matches: 'I più letti', not: 'I più alti' },
    { phrase: '^ leggi|vedi anche $', matches: 'Leggi anche', not: 'Leggi il libro' },
    {
      phrase: '^ potrebbe interessarti anche? $',
      matches: 'Potrebbe interessarti',
      not: 'Potrebbe piovere',
    },
  ]),
  consent: {
    acts: phraseTable([
      { phrase: 'accetti|acconsenti', matches: 'Accetti i cookie.', not: 'Mangi i cookie.' },
      { phrase: 'clicca|cliccando', matches: 'Clicca su «Accetta».', not: 'Cliccano tutti.' },
      {
        phrase: 'suo|tuo|tue consenso|preferenze',
        matches: 'Serve il tuo consenso.',
        not: 'Serve il tuo pane.',
      },
    ]),
    purposes: phraseTable([
      {
        phrase: 'sul tuo|suo dispositivo',
        matches: 'Restano sul tuo dispositivo.',
        not: 'Restano sul tuo ponte.',
      },
      {
        phrase: 'utilizziamo|usiamo|nostro|nostri ..9 cookie',
        matches: 'Utilizziamo i cookie.',
        not: 'Il fornaio vende cookie.',
      },
    ]),
  },
};

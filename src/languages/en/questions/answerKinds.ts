/** Source: own compilation, from questions in English. */
import { phraseTable } from '../../phrases/phraseTable.ts';

export const DURATION_QUESTIONS = phraseTable([
  { phrase: 'for how many', matches: 'For how many days?', not: 'For many days?' },
  { phrase: 'how long', matches: 'How long did it last?', not: 'How did it last?' },
]);

export const AMOUNT_QUESTIONS = phraseTable([
  {
    phrase: 'how big|deep|far|fast|heavy|high|large|many|much|often|old|tall|wide',
    matches: 'How many left?',
    not: 'How did many leave?',
  },
  {
    phrase: 'what age|amount|number|percent|percentage|proportion|share|size',
    matches: 'What share voted?',
    not: 'Did the share grow?',
  },
]);

export const TIME_QUESTIONS = phraseTable([
  { phrase: 'how recently|soon', matches: 'How soon was it?', not: 'How was it soon?' },
  {
    phrase: 'what|which century|date|day|decade|month|time|week|year',
    matches: 'In what year was it?',
    not: 'What was the year like?',
  },
  { phrase: 'when', matches: 'When was it?', not: 'Was it then?' },
]);

export const PLACE_QUESTIONS = phraseTable([
  {
    phrase: 'what|which area|capital|city|continent|country|location|place|region|state|town',
    matches: 'Which city fell?',
    not: 'Which of the cities fell?',
  },
  { phrase: 'where', matches: 'Where is it?', not: 'Is it there?' },
]);

export const REASON_QUESTIONS = phraseTable([
  { phrase: 'for what reason', matches: 'For what reason?', not: 'For a good reason?' },
  { phrase: 'how come', matches: 'How come it failed?', not: 'How did it come to fail?' },
  {
    phrase: 'what caused|causes|led|reason|reasons',
    matches: 'What caused it?',
    not: 'What did it cause?',
  },
  { phrase: 'why', matches: 'Why did it fail?', not: 'Did it fail?' },
]);

export const PERSON_QUESTIONS = phraseTable([
  {
    phrase: 'what|which actor|author|leader|man|minister|official|person|player|president|woman',
    matches: 'Which minister left?',
    not: 'Which ministry left?',
  },
  { phrase: 'who|whom|whose', matches: 'Whose idea was it?', not: 'Is it the whole idea?' },
]);

/** Questions of what, who or where something is. */
export const DEFINITION_QUESTIONS = phraseTable([
  {
    phrase: "^ what|where|who 's|are|is|was|were !not",
    matches: 'What is a tariff?',
    not: 'What did Riga export?',
  },
]);

/** Phrases of sentences that give a reason. */
export const REASONS = phraseTable([
  { phrase: 'as a result', matches: 'It fell as a result.', not: 'It fell after a result.' },
  { phrase: 'because', matches: 'It fell because it rained.', not: 'It fell and it rained.' },
  { phrase: 'caused', matches: 'Rain caused it.', not: 'Rain may cause it.' },
  { phrase: 'cited|citing', matches: 'He left, citing his age.', not: 'He left the city.' },
  { phrase: 'due|owing|thanks to', matches: 'It fell due to rain.', not: 'It is due in May.' },
  { phrase: 'fear|feared|fearing|fears', matches: 'He fears rain.', not: 'He is fearless.' },
  { phrase: 'in order to', matches: 'He left in order to rest.', not: 'He left in order.' },
  { phrase: 'led to', matches: 'Rain led to it.', not: 'He led the team.' },
  { phrase: 'need|needs', matches: 'It needs rain.', not: 'It is a needle.' },
  { phrase: 'reason|reasons', matches: 'Rain was the reason.', not: 'It was reasonable.' },
  { phrase: 'since', matches: 'It fell, since it rained.', not: 'It fell sincerely.' },
  { phrase: 'so that', matches: 'He left so that she could.', not: 'He left so she could.' },
  { phrase: 'therefore', matches: 'It therefore fell.', not: 'It fell for it.' },
  {
    phrase: 'to avoid|ensure|preserve|prevent|protect',
    matches: 'He left to avoid her.',
    not: 'He avoided her.',
  },
]);

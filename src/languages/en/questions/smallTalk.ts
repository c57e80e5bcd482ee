/** Source: own compilation, from conversations in English. */
import { phraseTable } from '../../phrases/phraseTable.ts';

/** Greetings. */
export const GREETINGS = phraseTable([
  {
    phrase: '^ all|everybody|everyone|folks|footnote|guys $',
    matches: 'Everyone!',
    not: 'Everyone left Riga',
  },
  {
    phrase:
      '^ gm|greetings|hello|hey|hi|hiya|howdy|yo all|bot|everybody|everyone|folks|footnote|guys|there..2 $',
    matches: 'Hi there!',
    not: 'Hello Kitty opens a shop',
  },
  {
    phrase: '^ good afternoon|day|evening|morning all|bot|everyone|footnote? $',
    matches: 'Good morning!',
    not: 'Good morning America is a show',
  },
  {
    phrase: '^ good|nice to meet you $',
    matches: 'Nice to meet you',
    not: 'Nice to meet the mayor',
  },
  {
    phrase: '^ how are you doing|today..2 $',
    matches: 'How are you?',
    not: 'How are you sure of that?',
  },
  { phrase: "^ what 's up $", matches: "What's up?", not: "What's up with the ferry?" },
]);

/** Thanks and praise. */
export const THANKS = phraseTable([
  {
    phrase:
      '^ amazing|awesome|cool|good|great|nice|ok|okay|perfect|well answer|bot|done|job|one|stuff|thanks|work answer|bot|done|job|one|stuff|thanks|work? $',
    matches: 'Good bot!',
    not: 'Good news from Riga',
  },
  {
    phrase: '^ cheers|thanks|thx|ty|tysm a|again|all|bot|footnote|lot|much|so|very..4 $',
    matches: 'Thanks so much!',
    not: 'Thanks to the tugs it floats',
  },
  {
    phrase: '^ thank u|you again|all|bot|footnote|much|so|very..4 $',
    matches: 'Thank you very much',
    not: 'Thank you notes reach the crew',
  },
  {
    phrase: "^ that|this 's|is|was really|so|very? amazing|funny|good|great|helpful|useful $",
    matches: 'That was helpful.',
    not: 'That was helpful to the mayor.',
  },
  {
    phrase: '^ that|this helped|helps a|lot|me|much|so..3 $',
    matches: 'That helped a lot.',
    not: 'That helped the tugs.',
  },
]);

/** Reactions and farewells. */
export const REACTIONS = phraseTable([
  {
    phrase: '^ amazing|awesome|cool|great|haha|hahaha|lmao|lol|nice|ok|okay|perfect|wow bot? $',
    matches: 'lol',
    not: 'Nice is a city',
  },
  {
    phrase: '^ bye|goodbye all|bot|everyone|footnote|now..2 $',
    matches: 'Bye everyone',
    not: 'Bye bye Birdie opens',
  },
  {
    phrase: '^ see u|you|ya around|later|soon|tomorrow? $',
    matches: 'See you later',
    not: 'See you in court',
  },
]);

/** Questions about the bot itself, and complaints about what it says. */
export const QUESTIONS_ABOUT_FOOTNOTE = phraseTable([
  {
    phrase:
      '^ are|r u|you a|an|the? ai|bot|chatbot|chatgpt|gpt|human|llm|machine|person|real|robot $',
    matches: 'Are you a bot?',
    not: 'Are you sure that a bot wrote it?',
  },
  {
    phrase: '^ bad|dumb|stupid|useless bot $',
    matches: 'Bad bot!',
    not: 'Bad bots flood Riga',
  },
  {
    phrase: "^ it|that|this 's|is not correct|right|true $",
    matches: 'That is not true',
    not: 'Is this not true?',
  },
  {
    phrase: "^ it|that|this|you|your 're|'s|answer|are|is|r..2 false|incorrect|lying|wrong $",
    matches: "You're wrong",
    not: 'Is that wrong?',
  },
  {
    phrase: "^ what 's|is footnote $",
    matches: 'What is Footnote?',
    not: 'What is Footnote 3 of the report?',
  },
  {
    phrase: "^ what 's|is your name $",
    matches: "What's your name?",
    not: "What is the captain's name?",
  },
  {
    phrase: '^ what|who are|r u|you $',
    matches: 'Who are you?',
    not: 'Who are you talking about?',
  },
  {
    phrase: '^ who built|created|developed|made|owns|programmed|runs|wrote footnote|u|you $',
    matches: 'Who made you?',
    not: 'Who made the ferry?',
  },
  {
    phrase: '^ who built|created|developed|made|owns|programmed|runs|wrote the|this bot $',
    matches: 'Who made this bot?',
    not: 'Who made this bot net?',
  },
]);

/** Questions on how to use the bot. */
export const REQUESTS_FOR_HELP = phraseTable([
  { phrase: '^ commands $', matches: 'Commands?', not: 'Commands of the captain' },
  {
    phrase: '^ give|show me? an? example|sample question? $',
    matches: 'Give me an example question',
    not: 'Give me an example of rust',
  },
  { phrase: '^ help me|please..2 $', matches: 'Help!', not: 'Help arrives in Riga' },
  {
    phrase: '^ how can|do i ask a|footnote|question|questions|something|you..3 $',
    matches: 'How do I ask a question?',
    not: 'How do I ask a mayor?',
  },
  {
    phrase: '^ how can|do i use footnote|it|the|this|you bot? $',
    matches: 'How do I use this bot?',
    not: 'How do I use the ferry?',
  },
  {
    phrase: '^ how do|does footnote|it|this|you work $',
    matches: 'How do you work?',
    not: 'How do you work on a ferry?',
  },
  {
    phrase: '^ what can|could|do you do exactly|for|here|me..3 $',
    matches: 'What can you do?',
    not: 'What can you do about the rudder?',
  },
  {
    phrase: '^ what can|could|should i ask about|footnote|here|you..2 $',
    matches: 'What should I ask?',
    not: 'What should I ask the mayor?',
  },
  { phrase: '^ who is the help $', matches: 'Who is the help?', not: 'Who is the help desk head?' },
]);

/** Questions on which articles there are. */
export const REQUESTS_FOR_THE_LIST = phraseTable([
  { phrase: '^ articles|topics $', matches: 'Articles?', not: 'Articles of war' },
  {
    phrase: '^ give|list|show me|us? all|the|your..2 articles|sources|stories|topics please? $',
    matches: 'List the articles',
    not: 'List the articles of the treaty',
  },
  {
    phrase: '^ how many articles|sources|stories are there $',
    matches: 'How many articles are there?',
    not: 'How many articles are there on rust?',
  },
  {
    phrase: '^ how many articles|sources|stories do you have|know|read|use $',
    matches: 'How many articles do you have?',
    not: 'How many articles do you think won?',
  },
  {
    phrase: "^ what 's|are|is all|the|these|your..2 articles|news|stories about $",
    matches: 'What are the articles about?',
    not: 'What are the articles about Riga?',
  },
  {
    phrase: '^ what are your articles|sources|topics $',
    matches: 'What are your sources?',
    not: 'What are your sources in Riga?',
  },
  {
    phrase: '^ what do you cover|have|know about? $',
    matches: 'What do you know?',
    not: 'What do you know of the ferry?',
  },
  {
    phrase: '^ what|which articles|sources|stories|subjects|topics are there $',
    matches: 'Which articles are there?',
    not: 'Which articles are there in the treaty?',
  },
  {
    phrase:
      '^ what|which articles|sources|stories|subjects|topics can|do i|we|you ask|cover|have|know|read|use about? $',
    matches: 'Which articles do you have?',
    not: 'Which articles do you think won?',
  },
  {
    phrase: '^ where do you get your articles|information|news from? $',
    matches: 'Where do you get your news?',
    not: 'Where do you get your rudder?',
  },
]);

/** Questions on what is new, whatever it is. */
export const REQUESTS_FOR_NEWS = phraseTable([
  {
    phrase:
      '^ any|me|show|the..3 latest|more|new|newest|recent? articles|headlines|news|stories|updates please|today..2 $',
    matches: 'Any news?',
    not: 'Any news from Riga?',
  },
  { phrase: '^ latest|newest please? $', matches: 'Latest?', not: 'Latest on the ferry?' },
  {
    phrase:
      "^ what 's|are|is the latest|newest|recent articles|headlines|news|stories|updates? today? $",
    matches: "What's the latest?",
    not: "What's the latest on the ferry?",
  },
  {
    phrase: "^ what 's|is new|news here|now|today..2 $",
    matches: "What's new?",
    not: "What's new in the ferry case?",
  },
  { phrase: '^ whats new $', matches: 'whats new', not: 'whats new about the ferry' },
]);

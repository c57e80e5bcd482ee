/** Source: own compilation, from the text around articles on news sites. */
import { phraseTable } from '../../phrases/phraseTable.ts';

/** Calls to subscribe, follow, donate or install. */
export const CALLS_TO_READERS = phraseTable([
  { phrase: '^ click|tap here', matches: 'Click here for maps.', not: 'They click it here.' },
  {
    phrase: '^ do not forget to subscribe to|now|for|today|here|and',
    matches: 'Don’t forget to subscribe today',
    not: 'Don’t forget to vote today',
  },
  { phrase: '^ donate|register now|here|today', matches: 'Donate now', not: 'Donate blood' },
  {
    phrase: '^ download our|the ..1 app',
    matches: 'Download our news app',
    not: 'Download our maps',
  },
  { phrase: '^ follow @', matches: 'Follow @ledger', not: 'Follow the ledger' },
  { phrase: '^ follow us', matches: 'Follow us on Telegram', not: 'They follow us' },
  { phrase: '^ join our', matches: 'Join our channel', not: 'Join the army' },
  { phrase: '^ join the conversation', matches: 'Join the conversation', not: 'Join the army' },
  { phrase: '^ join us on', matches: 'Join us on Telegram', not: 'Join us in Kyiv' },
  { phrase: '^ like us on', matches: 'Like us on Facebook', not: 'Like us, they vote' },
  {
    phrase: '^ please? subscribe to|now|for|today|here|and',
    matches: 'Subscribe to The Ledger',
    not: 'Few subscribe to it',
  },
  { phrase: '^ register for free', matches: 'Register for free', not: 'Register for the vote' },
  {
    phrase: '^ sign up to|for|now|here|today',
    matches: 'Sign up for our newsletter',
    not: 'They sign up for it',
  },
  {
    phrase: '^ support our|independent work',
    matches: 'Support our work',
    not: 'Support our troops',
  },
]);

/** Openings of an offer, which names one of `OFFERED_THINGS` later. */
export const OFFER_OPENINGS = phraseTable([
  {
    phrase: '^ by clicking|subscribing',
    matches: 'By subscribing, you agree to our terms',
    not: 'By voting, you agree',
  },
  {
    phrase: '^ by entering your',
    matches: 'By entering your email, you agree',
    not: 'By entering the room',
  },
  { phrase: '^ by signing up', matches: 'By signing up, you agree', not: 'By signing it' },
  { phrase: '^ click|tap here', matches: 'Tap here for our newsletter', not: 'They tap it here' },
  { phrase: '^ download our', matches: 'Download our app', not: 'Download a map' },
  {
    phrase: '^ enjoy|enjoyed this',
    matches: 'Enjoyed this? Try our newsletter',
    not: 'They enjoyed this',
  },
  { phrase: '^ follow us', matches: 'Follow us on Telegram', not: 'They follow us' },
  { phrase: '^ get our|the', matches: 'Get our newsletter', not: 'They get our letters' },
  {
    phrase: '^ if you appreciate*|enjoy*|like*',
    matches: 'If you like this, try our newsletter',
    not: 'If you vote',
  },
  { phrase: '^ join us|our', matches: 'Join our channel', not: 'Join the army' },
  { phrase: '^ never miss', matches: 'Never miss a story: our newsletter', not: 'They never miss' },
  { phrase: '^ please? subscribe', matches: 'Subscribe', not: 'Few subscribe' },
  { phrase: '^ sign up', matches: 'Sign up', not: 'They sign up' },
  {
    phrase: '^ stay up to date',
    matches: 'Stay up to date with our app',
    not: 'Stay up to the end',
  },
  { phrase: '^ support our', matches: 'Support our journalism', not: 'They support our troops' },
  {
    phrase: '^ thank you for signing|subscribing',
    matches: 'Thank you for signing up',
    not: 'Thank you for voting',
  },
  { phrase: '^ want more', matches: 'Want more? Our newsletter has it', not: 'They want more' },
]);

/** What a site offers its readers. */
export const OFFERED_THINGS = phraseTable([
  {
    phrase:
      'daily|free|morning|our|weekly ..1 app|channel|journalism|newsletter|newsletters|reporting|updates',
    matches: 'Get our daily updates',
    not: 'Get the updates',
  },
  {
    phrase: 'facebook|instagram|newsletter|newsletters|telegram|whatsapp|youtube',
    matches: 'Find us on Telegram',
    not: 'Find us in Kyiv',
  },
  { phrase: 'privacy policy', matches: 'See our Privacy Policy', not: 'See our policy' },
  { phrase: 'terms of service|use', matches: 'See our Terms of Service', not: 'See our terms' },
  { phrase: 'your e - mail', matches: 'Give us your e-mail', not: 'Give us an e-mail' },
  { phrase: 'your email|inbox', matches: 'News in your inbox', not: 'News in the inbox' },
]);

/** Prompts to comment on an article. */
export const PROMPTS_FOR_COMMENTS = phraseTable([
  { phrase: '^ drop a|your comment|comments', matches: 'Drop a comment below', not: 'Drop a coin' },
  { phrase: '^ have your say', matches: 'Have your say', not: 'Have your papers ready' },
  { phrase: '^ leave a|your comment|comments', matches: 'Leave a comment', not: 'Leave a message' },
  {
    phrase: '^ let us know in the comments',
    matches: 'Let us know in the comments',
    not: 'Let us know in time',
  },
  {
    phrase: '^ let us know what you think',
    matches: 'Let us know what you think',
    not: 'Let us know what happened',
  },
  { phrase: '^ let us know your', matches: 'Let us know your views', not: 'Let us know the time' },
  {
    phrase: '^ share your opinion|opinions|thoughts|view|views',
    matches: 'Share your thoughts',
    not: 'Share your bread',
  },
  {
    phrase: '^ tell us in the comments',
    matches: 'Tell us in the comments',
    not: 'Tell us in time',
  },
  {
    phrase: '^ tell us what you think',
    matches: 'Tell us what you think',
    not: 'Tell us what happened',
  },
  { phrase: '^ tell us your', matches: 'Tell us your story', not: 'Tell us the story' },
  {
    phrase: '^ what are your thoughts ..9 comment|comments',
    matches: 'What are your thoughts on this in the comments',
    not: 'What are your thoughts on this',
  },
  {
    phrase: '^ what are your thoughts ?',
    matches: 'What are your thoughts?',
    not: 'What are your plans?',
  },
  {
    phrase: '^ what do you think ..9 comment|comments',
    matches: 'What do you think of this in the comments',
    not: 'What do you think of this',
  },
  {
    phrase: '^ what do you think ?',
    matches: 'What do you think?',
    not: 'What do you think, he said',
  },
]);

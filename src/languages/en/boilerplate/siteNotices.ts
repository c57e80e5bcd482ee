/** Source: own compilation, from the text around articles on news sites. */
import { phraseTable } from '../../phrases/phraseTable.ts';

/** Texts of forms and cookie banners. */
export const FORM_TEXTS = phraseTable([
  {
    phrase: '^ accept all? cookies',
    matches: 'Accept all cookies',
    not: 'They accept all visitors',
  },
  { phrase: '^ enter your e - mail', matches: 'Enter your e-mail', not: 'Enter your name' },
  { phrase: '^ enter your email', matches: 'Enter your email', not: 'Enter your name' },
  { phrase: '^ invalid e - mail', matches: 'Invalid e-mail', not: 'Invalid ballots' },
  { phrase: '^ invalid email', matches: 'Invalid email', not: 'Invalid ballots' },
  {
    phrase: '^ our|this site|website uses cookies',
    matches: 'This website uses cookies',
    not: 'This bakery uses butter',
  },
  {
    phrase: '^ please enable javascript',
    matches: 'Please enable JavaScript',
    not: 'Please enable them',
  },
  {
    phrase: '^ required fields are marked',
    matches: 'Required fields are marked *',
    not: 'Required papers are missing',
  },
  {
    phrase: '^ unsubscribe at any time',
    matches: 'Unsubscribe at any time',
    not: 'They may leave at any time',
  },
  {
    phrase: '^ we and our partners use cookies',
    matches: 'We and our partners use cookies',
    not: 'We and our partners agree',
  },
  { phrase: '^ we use cookies', matches: 'We use cookies', not: 'We bake cookies' },
  {
    phrase: '^ you need to enable javascript',
    matches: 'You need to enable JavaScript',
    not: 'You need to vote',
  },
  {
    phrase: '^ your e - mail address will not be published',
    matches: 'Your e-mail address will not be published',
    not: 'Your e-mail address is wrong',
  },
  {
    phrase: '^ your email address will not be published',
    matches: 'Your email address will not be published',
    not: 'Your email address is wrong',
  },
]);

/** Links past an advertisement or to the rest of an article. */
export const CONTINUATIONS = phraseTable([
  { phrase: '^ advertisement|advertisment', matches: 'Advertisement', not: 'An advertiser' },
  {
    phrase: '^ article|story continues after|below',
    matches: 'Story continues below',
    not: 'The story continues',
  },
  { phrase: '^ continue reading', matches: 'Continue reading', not: 'They continue reading' },
  {
    phrase: '^ read the? full|original article|report|story !$',
    matches: 'Read the full story here',
    not: 'Read the full story',
  },
  { phrase: '^ scroll to continue', matches: 'Scroll to continue', not: 'Scroll to the end' },
  { phrase: '^ skip advert', matches: 'Skip advert', not: 'Skip lunch' },
  {
    phrase: '^ skip past newsletter',
    matches: 'Skip past newsletter promotion',
    not: 'Skip past the gate',
  },
  { phrase: '^ skip to end|footer|navigation', matches: 'Skip to footer', not: 'Skip to Kyiv' },
  {
    phrase: '^ skip to main? content',
    matches: 'Skip to main content',
    not: 'Skip to main street',
  },
  { phrase: '^ sponsored content', matches: 'Sponsored content', not: 'Sponsored runners' },
]);

/** Notices that a site repeats under its articles. */
export const STANDING_NOTICES = phraseTable([
  {
    phrase: '^ do not sell|share ..2 my personal',
    matches: 'Do not sell or share my personal information',
    not: 'Do not sell my boat',
  },
  {
    phrase: '^ for immediate release',
    matches: 'FOR IMMEDIATE RELEASE',
    not: 'For immediate relief, call',
  },
  {
    phrase: '^ if you are|were affected by any|these|this',
    matches: 'If you were affected by this, write to us',
    not: 'If you were paid by them',
  },
  {
    phrase: '^ if you are|were affected by the issues',
    matches: 'If you are affected by the issues, call',
    not: 'If you are affected by the flood',
  },
  {
    phrase: '^ if you have been affected by any|these|this',
    matches: 'If you have been affected by this, call',
    not: 'If you have been paid',
  },
  {
    phrase: '^ if you have been affected by the issues',
    matches: 'If you have been affected by the issues',
    not: 'If you have been affected by the flood',
  },
  {
    phrase: '^ media|press? contact|contacts :',
    matches: 'Press contact: Jane Doe, press@ledger.example',
    not: 'Contact was lost: the ship sank',
  },
  {
    phrase: '^ our standards :',
    matches: 'Our Standards: The Trust Principles',
    not: 'Our standards are high',
  },
  { phrase: '^ sent from my', matches: 'Sent from my iPhone', not: 'Sent from Rome' },
  {
    phrase: '^ the? opinions|views expressed here? are solely|the|those',
    matches: 'The views expressed here are those of the author',
    not: 'The views here are fine',
  },
  {
    phrase: '^ the? opinions|views expressed in this ..1 are solely|the|those',
    matches: 'Opinions expressed in this article are solely mine',
    not: 'Opinions in this article differ',
  },
  { phrase: '^ to order a copy', matches: 'To order a copy, call us', not: 'They order a copy' },
  {
    phrase: '^ view|read this email|message|newsletter in|online',
    matches: 'View this email in your browser',
    not: 'View this as a loss',
  },
  {
    phrase: '^ we value|respect your privacy',
    matches: 'We value your privacy',
    not: 'We value your help',
  },
  {
    phrase: "^ you 're receiving|received this because|email|message|newsletter",
    matches: "You're receiving this because you subscribed.",
    not: "You're receiving guests.",
  },
  {
    phrase: '^ you are receiving|received this because|email|message|newsletter',
    matches: 'You are receiving this email because you signed up.',
    not: 'You are receiving guests.',
  },
]);

/** Where else an article was published. Where it was first published is part of it. */
export const REPUBLISHING_NOTICES = phraseTable([
  {
    phrase: '^ this article|post|story is republished',
    matches: 'This story is republished from The Ledger',
    not: 'This story is old',
  },
]);

import { describe, expect, it } from 'vitest';
import { asksReaders, isBoilerplate } from '../../../src/articles/boilerplate/isBoilerplate.ts';

describe('isBoilerplate', () => {
  it.each([
    ['controls', 'Share'],
    ['controls', 'Previous Post Next Post'],
    ['controls', 'Facebook Twitter WhatsApp Email'],
    ['controls', 'Click to share on Facebook (Opens in new window)'],
    ['controls', 'Comments (12)'],
    ['controls', '**[Share this article](https://example.org/share)**'],
    ['a trail', 'Home > World > Europe'],
    ['a trail', 'Home | World | Politics | Sport'],
    ['a date', 'Friday, October 17, 2025 at 3:04 p.m. EDT'],
    ['a date', 'Published 17 October 2025'],
    ['a date', 'Updated: Oct. 17, 2025'],
    ['a date', '2025-10-17'],
    ['a date', '17.10.2025'],
    ['a date', '17 октября 2025 г.'],
    ['a date', '2025年10月17日'],
    ['a time', '5 min read'],
    ['a time', '2 hours ago'],
    ['a line of data', 'Oct. 17, 2025 | Jane Doe | 4 min read'],
    ['a byline', 'By Jane Doe'],
    ['a byline', 'By JANE DOE and JOHN ROE, Associated Press'],
    ['a byline', 'By Jane Doe Oct 17, 2025'],
    ['a byline', 'Por Lucía Fernández'],
    ['a desk', '(Reporting by Jane Doe; Editing by John Roe)'],
    ['a desk', 'Additional reporting by Jane Doe in Kyiv.'],
    ['a desk', 'AP writer Jane Doe contributed to this report.'],
    ['a caption', 'The scene on Friday. (AP Photo/Jane Doe)'],
    ['a caption', 'The scene on Friday, October 17, 2025. REUTERS/Jane Doe'],
    ['a caption', 'The scene on Friday [Jane Doe/AFP]'],
    ['a caption', 'The scene on Friday (Jane Doe/Getty Images)'],
    ['a caption', 'Photo: The scene on Friday.'],
    ['a caption', 'Image source, Getty Images'],
    ['a caption', 'Photo by Jane Doe on Unsplash'],
    ['an image', '![A scene](https://example.org/a_(1).jpg "Scene")'],
    ['an image', '<img src="a.jpg" alt="A scene">'],
    ['rights', '© 2025 The Ledger'],
    ['rights', 'Copyright 2025 The Ledger. All rights reserved.'],
    ['rights', 'This article was originally published by The Conversation.'],
    ['subscriptions', 'Sign up for our free daily newsletter'],
    ['subscriptions', 'Subscribe to The Ledger to keep reading'],
    ['subscriptions', 'Follow us on Telegram'],
    ['subscriptions', 'Jane Doe covers trains. Follow her on X @janedoe.'],
    ['subscriptions', 'By signing up, you agree to our Terms of Service and Privacy Policy.'],
    ['cookies', 'We use cookies to improve your experience. Read our policy.'],
    ['forms', 'Your email address will not be published. Required fields are marked *'],
    ['links', 'Read more: Five maps of the front'],
    ['links', 'RELATED: What to know about the vote'],
    ['links', '[Five maps of the front](https://example.org/maps)'],
    ['links', 'Читайте также: Пять карт'],
    ['links', 'https://example.org/maps'],
    ['tags', 'Tags: trains, trams'],
    ['tags', '#Ukraine #Talks'],
    ['an advertisement', 'Advertisement'],
    ['an advertisement', 'Story continues below'],
    ['a prompt', 'Let us know in the comments below!'],
    ['a rule', '* * *'],
    ['a sign', '🇺🇦🤔'],
    ['an end', 'ENDS'],
  ])('tells %s: %j', (_, line) => {
    expect(isBoilerplate(line)).toBe(true);
  });

  it.each([
    'Share prices fell sharply.',
    'Share prices fell sharply',
    'Watch what he does next, she said.',
    'A: No',
    'Subscribe to nothing, my father used to say.',
    'Follow us, the guide said.',
    '“Follow us on Telegram for the truth,” the leaflet said.',
    'Copyright claims against the firm rose in 2024, the court heard.',
    'Photos by satellite showed smoke.',
    'Video calls are up by a third.',
    'Source code was stolen',
    'Credit Suisse collapsed',
    'By Tuesday the shop was empty.',
    'By the end of the day',
    'Reporting by the BBC found twelve dead.',
    'More from the fund will follow.',
    'He left on 17 October 2025.',
    'Correction: An earlier version misspelled a name.',
    'This story was updated on Oct. 18, 2025 to correct a name.',
    "Editor's note: Names have been changed.",
    'Trains were late. (Reuters/AFP)',
    'Trains were late. (PW)',
    '| Kyiv | 2025-10-17 | 12 |',
    'Kyiv | 12 | 3',
    'See [the report](https://example.org/r).',
    '«Так», «Ні», «Не знаю»',
    'News',
    'Home at last.',
    'Tell us what happened, they shouted.',
    'What do you think, she asked him, would happen?',
    'Updated guidance was issued in 2024.',
  ])('leaves %j to the article', line => {
    expect(isBoilerplate(line)).toBe(false);
  });
});

describe('asksReaders', () => {
  it.each([
    'Do you think the strategy is a smart path to peace — or a risk? 🇺🇦🤔',
    'What do you think?',
    "What's your take on the vote?",
    'Will it work? Which of these do you agree with?',
  ])('accepts %j', paragraph => {
    expect(asksReaders(paragraph)).toBe(true);
  });

  it.each([
    'How do you rebuild a city of a million people?',
    '“What do you think?” she asked.',
    'Who will pay for it?',
    'You may think so.',
  ])('refuses %j', paragraph => {
    expect(asksReaders(paragraph)).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { readIntent } from '../../../src/answer/conversation/readIntent.ts';
import { NEWSROOM } from '../../e2e/newsroom.ts';
import { indexOf } from '../../testLibrary.ts';
import french from '../ask/languages/french.json' with { type: 'json' };
import german from '../ask/languages/german.json' with { type: 'json' };
import spanish from '../ask/languages/spanish.json' with { type: 'json' };
import ukrainian from '../ask/languages/ukrainian.json' with { type: 'json' };
import { SMALL_TALK } from './smallTalk.ts';

const index = indexOf(NEWSROOM);

/** Ids of the articles to sum up; null if no summary is asked for. */
function summedUp(text: string): readonly string[] | null {
  const intent = readIntent(index, text);
  return intent?.kind === 'summary' ? intent.articles.map(({ id }) => id) : null;
}

describe('readIntent', () => {
  it.each([
    ['hi', 'greeting'],
    ['Good morning, everyone!', 'greeting'],
    ['¡Hola!', 'greeting'],
    ['Привіт', 'greeting'],
    ['thanks, that helped a lot', 'thanks'],
    ['ok cool', 'greeting'],
    ['lol', 'reaction'],
    ['See you later!', 'reaction'],
    ['Tschüss', 'reaction'],
    ['Hasta luego', 'reaction'],
    ['good bot', 'thanks'],
    ["you're wrong", 'about'],
    ['C’est faux', 'about'],
    ['what should I ask?', 'help'],
    ['how many articles do you have?', 'list'],
    ['where do you get your news?', 'list'],
    ['Salut, ça va ?', 'greeting'],
    ['Vielen Dank!', 'thanks'],
    ['who made you?', 'about'],
    ['Hi, are you a bot?', 'about'],
    ['¿Quién eres?', 'about'],
    ['what can you do', 'help'],
    ['Hello! What can you do?', 'help'],
    ['help', 'help'],
    ['Que peux-tu faire ?', 'help'],
    ['what are the articles about?', 'list'],
    ['list all articles', 'list'],
    ['Про що статті?', 'list'],
    ["what's new?", 'newest'],
    ['What’s the latest?', 'newest'],
    ['any news?', 'newest'],
    ['Was gibt es Neues?', 'newest'],
  ])('reads %j as %s', (text, kind) => {
    expect(readIntent(index, text)).toEqual({ kind });
  });

  it.each([
    ['tldr', ['ferry.md', 'bridge.txt', 'old-mill.txt']],
    ['tl;dr please', ['ferry.md', 'bridge.txt', 'old-mill.txt']],
    ['Summarise the articles', ['ferry.md', 'bridge.txt', 'old-mill.txt']],
    ['Fasse alle Artikel zusammen', ['ferry.md', 'bridge.txt', 'old-mill.txt']],
    ['summarise the ferry article', ['ferry.md']],
    ['Can you sum up the story on the old mill?', ['old-mill.txt']],
    ['give me a short summary of the Kessel bridge', ['bridge.txt']],
    ['tldr of Ferry runs aground', ['ferry.md']],
    ['Resume el artículo Kessel', ['bridge.txt']],
  ])('reads %j as a request to sum up %j', (text, ids) => {
    expect(summedUp(text)).toEqual(ids);
  });

  it.each([
    ['tldr', true],
    ['Sum that up please', true],
    ['can you sum it up?', true],
    ['summarise this article', true],
    ['Fasse den Artikel zusammen', true],
    ['résume les articles', false],
    ['sum up all of it', false],
    ['summarise the ferry article', false],
  ])('tells whether %j leaves open which article is meant: %s', (text, isUnnamed) => {
    expect(readIntent(index, text)).toMatchObject({ kind: 'summary', isUnnamed });
  });

  it.each([
    "what's new in the ferry case?",
    'who is the help desk head?',
    'Hi, where did the ferry run aground?',
    'thanks to whom did the ferry float?',
    'who made the rudder?',
    'what can you do about the rudder?',
    'What are the articles about the ferry?',
    'any news from Northport?',
    'summarise what the captain said about the rudder',
    'Summary judgment',
    'help for the passengers',
    'ferry',
    'rudder',
    'Who?',
    'tell me more',
    'then what',
    'is that true?',
    '???',
    '',
  ])('reads %j as a question about the articles', text => {
    expect(readIntent(index, text)).toBeNull();
  });

  it('reads no request in messages that are not for the bot', () => {
    const requests = SMALL_TALK.filter(text => {
      const kind = readIntent(index, text)?.kind;
      return kind !== undefined && !['greeting', 'reaction', 'thanks'].includes(kind);
    });
    expect(requests).toEqual([]);
  });

  it('reads questions in other languages as questions', () => {
    const questions = [german, spanish, french, ukrainian].flatMap(({ questions }) => questions);
    expect(questions.filter(text => readIntent(index, text) !== null)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/ask/answerQuestion.ts';
import { drain } from '../../src/concurrency/steps.ts';
import { verbatim } from '../../src/terminal/verbatim.ts';
import { indexOf } from '../testLibrary.ts';

describe('verbatim', () => {
  it('leaves out and reports a quote that differs from its article', () => {
    const index = indexOf({ 'ferry.txt': 'The ferry Aurora ran aground near Northport.\n' });
    const { quotes } = drain(answerQuestion(index, 'What ran aground near Northport?'));
    const [quote] = quotes;
    if (quote === undefined) throw new Error('no quote');
    const complaints: string[] = [];
    const complain = (line: string) => complaints.push(line);
    expect(verbatim(complain, quotes)).toEqual(quotes);
    expect(complaints).toEqual([]);
    const altered = { ...quote, text: quote.text.replace('aground', 'aground on purpose') };
    expect(verbatim(complain, [altered])).toEqual([]);
    expect(complaints).toEqual([
      'error: a quote does not match ferry.txt at 0 to 44 and is not shown',
    ]);
  });
});

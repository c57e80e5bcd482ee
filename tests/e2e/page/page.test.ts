import { ARTICLES } from './articles.ts';
import { askingTests } from './askingTests.ts';
import { visitFootnote } from './browser.ts';
import { pageTests } from './pageTests.ts';
import { peopleTests } from './peopleTests.ts';

// One file, since a bot and a browser take longer to start than most tests take.
const visit = visitFootnote(ARTICLES);

pageTests(visit);
askingTests(visit);
peopleTests(visit);

import { ARTICLES } from './articles.ts';
import { askingTests } from './askingTests.ts';
import { visitFootnote } from './browser.ts';
import { pageTests } from './pageTests.ts';
import { peopleTests } from './peopleTests.ts';

// One file, since starting a bot and a browser takes longer than most tests.
const visit = visitFootnote(ARTICLES);

pageTests(visit);
askingTests(visit);
peopleTests(visit);

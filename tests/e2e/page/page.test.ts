import { ARTICLES } from './articles.ts';
import { askingTests } from './askingTests.ts';
import { visitFootnote } from './browser.ts';
import { feedTests } from './feedTests.ts';
import { followingTests } from './followingTests.ts';
import { keyboardTests } from './keyboardTests.ts';
import { libraryTests } from './libraryTests.ts';
import { linkTests } from './linkTests.ts';
import { messageTests } from './messageTests.ts';
import { pageTests } from './pageTests.ts';
import { peopleTests } from './peopleTests.ts';
import { startTests } from './startTests.ts';
import { uploadTests } from './uploadTests.ts';

// One file, since starting a bot and a browser takes longer than most tests.
const visit = visitFootnote(ARTICLES);

pageTests(visit);
keyboardTests(visit);
askingTests(visit);
peopleTests(visit);
startTests(visit);
messageTests(visit);
uploadTests(visit);
libraryTests(visit);
// Last, since they add articles.
followingTests(visit);
linkTests(visit);
feedTests(visit);

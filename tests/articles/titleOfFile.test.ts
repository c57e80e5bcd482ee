import { describe, expect, it } from 'vitest';
import { titleOfFile } from '../../src/articles/titleOfFile.ts';

describe('titleOfFile', () => {
  it.each([
    ['Meeting 2025-03.md', 'Meeting 2025-03'],
    ['notes/2025/Meeting 2025-03.md', 'Meeting 2025-03'],
    ['2025-03-02 Council meeting.txt', '2025-03-02 Council meeting'],
    ['Backlinks.md', 'Backlinks'],
    ['How we fixed the pier – part 2.md', 'How we fixed the pier – part 2'],
    ["What's new in v1.2 (beta).md", "What's new in v1.2 (beta)"],
    ['Harbour, pier & lamp.md', 'Harbour, pier & lamp'],
    ['Протокол заседания 12.md', 'Протокол заседания 12'],
    ['Post-war repairs.md#2', 'Post-war repairs'],
    ['Ferry ##3.md', 'Ferry #3'],
  ])('of %s is %s', (id, title) => {
    expect(titleOfFile(id)).toBe(title);
  });

  it.each([
    ['ferry.md'],
    ['ferry-runs-aground.md'],
    ['README.md'],
    ['Notes.md'],
    ['Index.txt'],
    ['Untitled 3.md'],
    ['Scan 0012.pdf'],
    ['2025-03-02.md'],
    ['2025 03 02.md'],
    ['12.md'],
    ['d41d8cd98f00b204e9800998ecf8427e.md'],
    ['Ferry d41d8cd98f00b204e9800998ecf8427e.md'],
    ['A7F39B2C 12.txt'],
    ['b 2.md'],
    ['meeting_notes_2025.md'],
  ])('is none for %s', id => {
    expect(titleOfFile(id)).toBeNull();
  });
});

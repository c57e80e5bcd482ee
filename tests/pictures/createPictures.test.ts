import { describe, expect, it, onTestFinished } from 'vitest';
import { uk } from '../../src/messages/uk/index.ts';
import { createPictures } from '../../src/pictures/createPictures.ts';
import { questionChart } from '../../src/render/questions/questionChart.ts';

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);

const drawing = (text: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20" font-family="Inter"><text x="2" y="15" font-size="12">${text}</text></svg>`;

function openPictures() {
  const pictures = createPictures();
  onTestFinished(() => pictures.close());
  return pictures;
}

/** The width and height in the header of a PNG. */
function sizeOf(png: Uint8Array): [width: number, height: number] {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

describe('createPictures', () => {
  it('draws an SVG as PNG, at twice its size', async () => {
    const png = await openPictures().run(questionChart([], uk));
    expect(png.slice(0, 4)).toEqual(PNG);
    expect(sizeOf(png)).toEqual([1280, 480]);
  });

  it('has letters of all languages of the replies', async () => {
    const pictures = openPictures();
    const blank = await pictures.run(drawing(''));
    const letters = [...'aßéñœґїє'];
    const drawn = await Promise.all(letters.map(letter => pictures.run(drawing(letter))));
    expect(drawn.every(png => Buffer.compare(png, blank) !== 0)).toBe(true);
    expect(new Set(drawn.map(png => Buffer.from(png).toString('base64'))).size).toBe(
      letters.length,
    );
  });

  it('fails for what is no SVG, and draws the next one', async () => {
    const pictures = openPictures();
    await expect(pictures.run('no picture')).rejects.toThrow('SVG');
    expect(sizeOf(await pictures.run(drawing('a')))).toEqual([120, 40]);
  });
});

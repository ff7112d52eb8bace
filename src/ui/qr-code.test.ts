// The library draws codes and reads them, so a fault of both halves could hide: one code is held against another encoder's.
import encodeQR from 'qr'
import { expect, it } from 'vitest'

/** `12345`, level M, as uqr 0.1.3 draws it. */
const DRAWN = [
  '#######.#..##.#######',
  '#.....#..#....#.....#',
  '#.###.#...#.#.#.###.#',
  '#.###.#.#.#...#.###.#',
  '#.###.#.###.#.#.###.#',
  '#.....#.#.##..#.....#',
  '#######.#.#.#.#######',
  '........#####........',
  '#...#.####.#.#####..#',
  '#####...#..##..#.##..',
  '.#..#####..#..###...#',
  '#.#..#.##.#..##.#####',
  '.###.###....###.....#',
  '........##..###...###',
  '#######.#...##...#.#.',
  '#.....#....##..#.#.#.',
  '#.###.#.#..#..###.###',
  '#.###.#...###..#.#.##',
  '#.###.#...##..#####..',
  '#.....#...#..##.#.##.',
  '#######.##..###...###',
]

it('a code has the modules that another encoder gives it', () => {
  const rows = encodeQR('12345', 'raw', { ecc: 'medium', border: 1 }).slice(1, -1)
  expect(
    rows.map((row) =>
      row
        .map((dark) => (dark ? '#' : '.'))
        .slice(1, -1)
        .join(''),
    ),
  ).toEqual(DRAWN)
})

// What every second place must do: one text, run over each adapter by anchors.test.ts.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { AnchorStream, Anchors } from '../../src/ports.ts'

export type OpenAnchors = () => Promise<{
  readonly anchors: Anchors
  readonly again: () => Promise<Anchors>
  readonly clean: () => Promise<void>
}>

export async function linesOf(anchors: Anchors, stream: AnchorStream): Promise<readonly string[]> {
  const lines: string[] = []
  for await (const line of anchors.lines(stream)) lines.push(line)
  return lines
}

export function anchorsContract(name: string, open: OpenAnchors): void {
  describe(`the second place in ${name}`, () => {
    let opened: Awaited<ReturnType<OpenAnchors>>
    beforeEach(async () => {
      opened = await open()
    })
    afterEach(() => opened.clean())

    test('lines come back in the order they were appended, a stream each, also after a restart', async () => {
      const { anchors } = opened
      expect(await linesOf(anchors, 'checkpoints')).toEqual([])
      await Promise.all(['one', 'two', 'three'].map((line) => anchors.append('checkpoints', line)))
      await anchors.append('tombstones', 'æøå')
      const again = await opened.again()
      expect(await linesOf(again, 'checkpoints')).toEqual(['one', 'two', 'three'])
      expect(await linesOf(again, 'tombstones')).toEqual(['æøå'])
    })

    test('pruning drops what is refused and keeps the order of the rest', async () => {
      const { anchors } = opened
      for (const line of ['a1', 'b2', 'a3', 'b4']) await anchors.append('tombstones', line)
      await anchors.prune('tombstones', (line) => line.startsWith('b'))
      await anchors.append('tombstones', 'c5')
      expect(await linesOf(anchors, 'tombstones')).toEqual(['b2', 'b4', 'c5'])
      await anchors.prune('checkpoints', () => true)
      expect(await linesOf(anchors, 'checkpoints')).toEqual([])
    })

    test('a line holds no line break', async () => {
      await expect(opened.anchors.append('checkpoints', 'one\ntwo')).rejects.toThrow('one line')
      expect(await linesOf(opened.anchors, 'checkpoints')).toEqual([])
    })
  })
}

import { appendFile, mkdtemp, rm, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { filesystemAnchors } from '../../connectors/anchors/filesystem.ts'
import { anchorsContract, linesOf } from './anchors.contract.ts'
import { memoryAnchors } from './anchors-memory.ts'

const temporary = () => mkdtemp(join(tmpdir(), 'sladd-anchors-'))

anchorsContract('memory', async () => {
  const anchors = memoryAnchors()
  return { anchors, again: async () => anchors, clean: async () => {} }
})

anchorsContract('files', async () => {
  const folder = await temporary()
  const open = () => filesystemAnchors({ folder })
  return { anchors: await open(), again: open, clean: () => rm(folder, { recursive: true }) }
})

test('a line that a crash has torn was never acknowledged: it is not read, and the next line is whole', async () => {
  const folder = await temporary()
  const anchors = await filesystemAnchors({ folder })
  await anchors.append('checkpoints', 'whole')
  await appendFile(join(folder, 'checkpoints.log'), 'to')
  expect(await linesOf(anchors, 'checkpoints')).toEqual(['whole'])
  await anchors.append('checkpoints', 'next')
  expect(await linesOf(anchors, 'checkpoints')).toEqual(['whole', 'next'])
  await truncate(join(folder, 'checkpoints.log'), 3)
  expect(await linesOf(anchors, 'checkpoints')).toEqual([])
  await rm(folder, { recursive: true })
})

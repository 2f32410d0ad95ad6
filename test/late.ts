// Tests with real servers, browsers and processes can be late for nobody's fault on a machine that others use too: such
// a test gets a second try, and its first failure is printed. What is computed (masking, policies, training) gets none.
import { sep } from 'node:path'
import { expect, jest } from '@jest/globals'

const rooms = [
  'access',
  'api',
  'bench',
  'browser',
  'call',
  'chat',
  'ports',
  'retention',
  'scenarios',
  'services',
  'sound',
]
const room = expect.getState().testPath?.split(`${sep}test${sep}`).at(-1)?.split(sep)[0] ?? ''

if (rooms.includes(room)) jest.retryTimes(1, { logErrorsBeforeRetry: true })

// Every figure of the chat's way, in one place.

/** The longest message that is taken, in UTF-16 units; what is longer is told so and judged by nobody. */
export const longestMessage = 2_000
/** The longest answer of a bot that is taken for one. */
export const longestAnswer = 4_000
/** So many messages of one conversation in so many milliseconds; more are not taken. */
export const flood = { messages: 8, within: 10_000 }
/** Lines that one conversation may have. */
export const mostLines = 600

const minute = 60_000
/** How long a question waits for the customer's yes, and a customer for an adviser. */
export const offerFor = 15 * minute
export const queueFor = 15 * minute
/** An adviser whose page is gone this long has lost the conversation. */
export const lostAfter = 60_000
/** How often an adviser's page is written down as seen. */
export const seenEvery = 20_000
/** How often hand-overs are looked through. */
export const lookEvery = 5_000
/** How long what was really written waits for the other side; while a customer waits in the queue, as long as that. */
export const waitsFor = 2 * minute

/** A bot that has not answered by then is asked once more, and then it is down. */
export const botAnswersWithin = 5_000
/** An unanswered message is nobody's any more after this: the node that asked the bot has died. */
export const answeredWithin = 3 * botAnswersWithin
/** A bot that fails so often in a row is left alone for a while. */
export const breaker = { failures: 5, rest: 30_000 }

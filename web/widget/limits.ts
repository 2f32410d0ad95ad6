// The one figure the page must know before it sends. A test holds it equal to the contract's, whose module brings the
// checks along and would double the size of the page.
export const longestMessage = 2_000
export const longestRemark = 1_000

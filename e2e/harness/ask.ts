/** What a test asks of a running node. */
export { type Ask, askNode } from '../../src-main/adapters/api/ask-node.ts'

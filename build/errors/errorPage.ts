/** What a page of docs/errors says beside what the code tables know. */
export interface ErrorPage {
  /** What happened and when: one to three sentences. */
  happened: string
  /** What a developer does about it, one step each. */
  steps: readonly string[]
  /** TypeScript that handles or prevents the error. test/docs.test.ts compiles it. */
  example: string
  /** The HTTP statuses with which the route handler or the webhook handler sends this code, if SnapTrade's own are not meant. */
  sent?: readonly number[]
  /** The name of the sandbox's failure that causes the error. */
  failure?: string
}

import { isSnapTradeError } from 'react-snaptrade-connect'
import { toJson } from './toJson.js'
import './hooks.css'

/** What `HookResult` takes: what the hook returned, or as much of it as there is. */
export interface HookResultProps {
  of: {
    status: string
    fetchStatus?: string
    data?: unknown
    error?: Error | null | undefined
  }
}

const why: Record<string, string> = {
  redirectURI: 'a link works once, and whoever opens it first is the person',
  userSecret: 'it opens everything of that user',
  JWT: 'whoever has it acts for that user',
}

/** The keys of printed JSON. */
const keys = /("[^"\n]*"(?=:))/

const errorFields = [
  'code',
  'detail',
  'status',
  'providerCode',
  'requestId',
  'retryAfter',
  'isRetryable',
  'action',
] as const

/** Shows what a hook returns, as it changes. From left to right in any language, as code is. */
export const HookResult = ({ of: { status, fetchStatus, data, error } }: HookResultProps) => (
  <section className="hook-result" aria-label="Result" dir="ltr">
    <p className="hook-result-head">
      <span>status</span>
      <output data-status={status}>{status}</output>
      {fetchStatus && (
        <>
          <span>fetchStatus</span>
          <code>{fetchStatus}</code>
        </>
      )}
    </p>
    {error ? <ErrorFields error={error} /> : <Data data={data} />}
  </section>
)

const Data = ({ data }: { data: unknown }) => {
  const { text, secrets } = toJson(data)
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard */}
      <pre tabIndex={0}>
        <span>data</span>
        <code>
          {text.split(keys).map((part, index) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name, and keep no state
            index % 2 ? <b key={index}>{part}</b> : part,
          )}
        </code>
      </pre>
      {secrets.map((name) => (
        <p key={name} className="hook-result-note">
          The rest of <code>{name}</code> is left out on this page: {why[name]}.
        </p>
      ))}
    </>
  )
}

const ErrorFields = ({ error }: { error: Error }) => (
  <dl>
    {isSnapTradeError(error) ? (
      errorFields.map(
        (name) =>
          error[name] !== undefined && (
            <div key={name}>
              <dt>error.{name}</dt>
              <dd>{String(error[name])}</dd>
            </div>
          ),
      )
    ) : (
      <div>
        <dt>error.message</dt>
        <dd>{error.message}</dd>
      </div>
    )}
  </dl>
)

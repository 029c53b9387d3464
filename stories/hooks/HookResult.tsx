import { isSnapTradeError } from 'react-snaptrade-connect'
import { toJson } from './toJson.js'
import './hooks.css'

/** Props of `HookResult`. `of` is the result of a hook. */
export interface HookResultProps {
  of: {
    status: string
    fetchStatus?: string
    data?: unknown
    error?: Error | null | undefined
  }
}

const why: Record<string, string> = {
  redirectURI: 'a link works once, for the first person that opens it',
  userSecret: 'it gives access to all data of the user',
  JWT: 'it authorizes requests of the user',
}

/** Matches the keys of printed JSON. */
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

/** Shows the current result of a hook. It is left-to-right in any language, because it is code. */
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
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable regions must be reachable by keyboard */}
      <pre tabIndex={0}>
        <span>data</span>
        <code>
          {text.split(keys).map((part, index) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other key and no state
            index % 2 ? <b key={index}>{part}</b> : part,
          )}
        </code>
      </pre>
      {secrets.map((name) => (
        <p key={name} className="hook-result-note">
          This page hides the rest of <code>{name}</code>: {why[name]}.
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

import { useState } from 'react'
import { errorCodes, isErrorCode, SnapTradeError } from 'react-snaptrade-connect'
import { en } from 'react-snaptrade-connect/locales'

/** All properties of each code, from the package itself. */
const codes = Object.keys(errorCodes)
  .filter(isErrorCode)
  .map((code) => {
    const { action, isRetryable } = new SnapTradeError(code)
    const own = en.errors[code]
    return {
      code,
      action,
      retryable: isRetryable ? 'yes' : 'no',
      isGeneral: !own,
      text: own ?? en.errors.default,
    }
  })

/** Renders a searchable table of all error codes. */
export const ErrorTable = () => {
  const [filter, setFilter] = useState('')
  const words = filter.toLowerCase().split(/\s+/)
  const rows = codes.filter(({ code, action, text }) => {
    const row = `${code} ${action} ${text}`.toLowerCase()
    return words.every((word) => row.includes(word))
  })
  return (
    <div className="guide-errors">
      <label className="guide-filter">
        <span>Filter by code, action or text</span>
        <input
          type="search"
          className="snaptrade-field"
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
      </label>
      <p role="status">
        {rows.length === codes.length ? `${codes.length} codes` : `${rows.length} of ${codes.length} codes`}
      </p>
      {rows.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">Code</th>
              <th scope="col">What people read</th>
              <th scope="col">Action</th>
              <th scope="col">Retryable</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ code, action, retryable, isGeneral, text }) => (
              <tr key={code}>
                <th scope="row">
                  <code>{code}</code>
                </th>
                <td>
                  {isGeneral && <em>General text: </em>}
                  {text}
                </td>
                <td data-label="Action">
                  <code>{action}</code>
                </td>
                <td data-label="Retryable">{retryable}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}

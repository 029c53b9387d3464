import { expect } from '@playwright/test'
import { test } from './matrix/fixtures.js'
import { inWindow, openPortal, press, type Stage } from './matrix/stage.js'

/** Presses the app's second button while the portal of the first is open, and connects in the same window. */
const pressSecond = async (stage: Stage, leave: boolean) => {
  const errors: string[] = []
  stage.app.on('pageerror', ({ message }) => errors.push(message))
  await stage.start()
  const { page } = await openPortal(stage)
  if (leave) await stage.app.getByRole('button', { name: 'Leave' }).click()
  await stage.app.getByRole('button', { name: 'Connect Kraken' }).click()
  const portal = inWindow(page)
  await portal.field('Username').fill('ada')
  await portal.field('Password').fill('correct')
  await press(portal, 'Connect')
  await expect(stage.app.getByRole('list', { name: 'Connections' }).getByRole('listitem')).toHaveCount(1)
  const successes = stage.records().filter(({ kind }) => kind === 'onSuccess')
  expect(successes.map(({ via }) => via)).toEqual(['the other button'])
  expect(errors).toEqual([])
}

// The window of an earlier visit shows the portal, whose document is cross-origin.
test('behavior: a second button takes over the window of the first', async ({ stageFor }) => {
  await pressSecond(await stageFor('popup'), false)
})

test('behavior: so does a button on another page of the app', async ({ stageFor }) => {
  await pressSecond(await stageFor('popup'), true)
})

import { expect, it } from 'vitest'
import { homeFolders } from '../../src/composition/homeFolders.ts'

it('the environment names the folders of a home that are elsewhere, relative ones within the home', () => {
  const env = { TOMATIC_STORAGEPATH: '/srv/weeks', TOMATIC_FORCEDTURNSPATH: 'fixed' }
  expect(homeFolders(env, '/srv/home')).toEqual({ timetables: '/srv/weeks', forcedTurns: '/srv/home/fixed' })
  expect(homeFolders({ TOMATIC_FORCEDTURNSPATH: '' }, '/srv/home')).toEqual({})
})

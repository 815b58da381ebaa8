import { describe, expect, it } from 'vitest'
import { isOwnOrigin } from '../../src/web/auth/sameOrigin.ts'

describe('an origin', () => {
  it.each([
    ['http://127.0.0.1:4555', '127.0.0.1:4555', null],
    ['http://[::1]:4555', '[::1]:4555', null],
    ['http://localhost:4555', 'localhost:4555', null],
    ['https://tomatic.example.org', 'inside:4555', 'https://tomatic.example.org'],
    ['https://tomatic.example.org', 'inside:4555', 'https://tomatic.example.org/team'],
  ])('%s is ours on host %s with base address %s', (origin, host, baseUrl) => {
    expect(isOwnOrigin(origin, host, baseUrl)).toBe(true)
  })

  it.each([
    ['http://127.0.0.1:4556', '127.0.0.1:4555', null],
    ['http://rebound.example:4555', 'rebound.example:4555', null],
    ['http://127.0.0.1.rebound.example:4555', '127.0.0.1.rebound.example:4555', null],
    ['http://tomatic.example.org', 'tomatic.example.org', 'https://tomatic.example.org'],
    ['null', '127.0.0.1:4555', null],
    ['', '127.0.0.1:4555', null],
  ])('%s is foreign on host %s with base address %s', (origin, host, baseUrl) => {
    expect(isOwnOrigin(origin, host, baseUrl)).toBe(false)
  })
})

import { storesContract } from '../../contracts/stores.ts'
import { temporaryHome } from '../temporaryHome.ts'

storesContract('the embedded database', async () => {
  const home = await temporaryHome()
  const { stores } = await home.open()
  return { stores, close: () => home.remove() }
})

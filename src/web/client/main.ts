import { keepDialogInStep } from './dialog.ts'
import { listenToServer } from './live.ts'
import { closeMenusOutside } from './menu.ts'
import { helpChoosing } from './picker.ts'
import { retireToasts } from './toast.ts'

keepDialogInStep()
helpChoosing()
retireToasts()
closeMenusOutside()
listenToServer()

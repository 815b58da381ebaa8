import { copyOnRequest } from './copy.ts'
import { keepDialogInStep } from './dialog.ts'
import { listenToServer } from './live.ts'
import { closeMenusOutside } from './menu.ts'
import { helpChoosing } from './picker.ts'
import { retireToasts } from './toast.ts'

keepDialogInStep()
copyOnRequest()
helpChoosing()
retireToasts()
closeMenusOutside()
listenToServer()

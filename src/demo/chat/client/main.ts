import { listenToComboboxes } from './combobox.ts'
import { listenToComposers } from './composer.ts'
import { listenToControls } from './controls.ts'
import { listenToMenu } from './menu.ts'
import { listenToModals } from './modals.ts'
import { post } from './post.ts'
import { follow } from './refresh.ts'

listenToControls()
listenToModals()
listenToComposers()
listenToComboboxes()
listenToMenu()
follow()
if (document.getElementById('home') !== null) post('/home/opened', {}).catch(() => {})
else if (document.querySelector('.tabs') !== null) post('/messages/opened', {}).catch(() => {})

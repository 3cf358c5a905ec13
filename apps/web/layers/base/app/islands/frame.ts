import { closeMenus } from './parts/close-menus.ts'
import { copyOnPress } from './parts/copy-on-press.ts'

// What the frame of every page offers beyond plain HTML. It listens on the document, so it serves whatever is rendered later, too.
closeMenus(document)
copyOnPress(document)

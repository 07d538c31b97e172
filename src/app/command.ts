/** What a person may ask for by a key; the keymap names each. */
export type Command =
	| {readonly type: 'move'; readonly by: number}
	| {readonly type: 'page'; readonly by: number}
	| {readonly type: 'go-to'; readonly end: 'first' | 'last'}
	| {readonly type: 'next-unread'; readonly step: 1 | -1}
	| {readonly type: 'step-story'; readonly step: 1 | -1}
	| {readonly type: 'read-on'}
	| {readonly type: 'open'}
	| {readonly type: 'back'}
	| {readonly type: 'leave'}
	| {readonly type: 'unfold'}
	| {readonly type: 'step-tab'; readonly step: 1 | -1}
	| {readonly type: 'switch-pane'}
	| {readonly type: 'enter-topics'}
	| {readonly type: 'step-topic'; readonly step: 1 | -1}
	| {readonly type: 'choose-topic'; readonly index?: number}
	| {readonly type: 'toggle-unread-only'}
	| {readonly type: 'start-search'}
	| {readonly type: 'show-help'}
	| {readonly type: 'show-feeds'}
	| {readonly type: 'show-health'}
	| {readonly type: 'show-brief'}
	| {readonly type: 'open-numbered'; readonly index: number}
	| {readonly type: 'start-adding'}
	| {readonly type: 'remove-feed'}
	| {readonly type: 'retry'}
	| {readonly type: 'follow-move'}
	| {readonly type: 'choose-section'}
	| {readonly type: 'choose-theme'}
	| {readonly type: 'refresh'; readonly scope: 'tab' | 'all'}
	| {readonly type: 'toggle-read'}
	| {readonly type: 'toggle-star'}
	| {readonly type: 'toggle-follow'}
	| {readonly type: 'show-tags'}
	| {readonly type: 'mute'}
	| {readonly type: 'mark-all-read'}
	| {readonly type: 'undo'}
	| {readonly type: 'open-in-browser'}
	| {readonly type: 'copy-link'}
	| {readonly type: 'edit-config'}
	| {readonly type: 'tick'}
	| {readonly type: 'redraw'}
	| {readonly type: 'suspend'}
	| {readonly type: 'quit'};

/** What a person may ask for by a key; the keymap names each. */
export type Command =
	| {readonly type: 'move'; readonly by: number}
	| {readonly type: 'page'; readonly by: number}
	| {readonly type: 'go-to'; readonly end: 'first' | 'last'; readonly row?: number}
	| {readonly type: 'count'; readonly digit: number}
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
	| {readonly type: 'toggle-best-first'}
	| {readonly type: 'start-filter'}
	| {readonly type: 'keep-filter'}
	| {readonly type: 'show-help'}
	| {readonly type: 'show-palette'}
	| {readonly type: 'show-feeds'}
	| {readonly type: 'show-health'}
	| {readonly type: 'show-brief'}
	| {readonly type: 'start-find'}
	| {readonly type: 'step-hit'; readonly step: 1 | -1}
	| {readonly type: 'show-links'}
	| {readonly type: 'type-digit'; readonly digit: number}
	| {readonly type: 'open-numbered'; readonly index: number}
	| {readonly type: 'start-adding'}
	| {readonly type: 'remove-feed'}
	| {readonly type: 'retry'}
	| {readonly type: 'follow-move'}
	| {readonly type: 'choose-section'}
	| {readonly type: 'choose-theme'}
	| {readonly type: 'show-tab'; readonly kind: string; readonly name: string}
	| {readonly type: 'show-topic'; readonly eventId: number}
	| {readonly type: 'show-feed'; readonly url: string}
	| {readonly type: 'set-theme'; readonly theme: string}
	| {readonly type: 'refresh'; readonly scope: 'tab' | 'all'}
	| {readonly type: 'toggle-read'}
	| {readonly type: 'toggle-star'}
	| {readonly type: 'toggle-follow'}
	| {readonly type: 'show-tags'}
	| {readonly type: 'mute'}
	| {readonly type: 'mark-all-read'}
	| {readonly type: 'undo'}
	| {readonly type: 'open-in-browser'}
	| {readonly type: 'toggle-full-text'}
	| {readonly type: 'play'}
	| {readonly type: 'download'}
	| {readonly type: 'copy-link'}
	| {readonly type: 'share'}
	| {readonly type: 'start-piping'}
	| {
			readonly type: 'edit-config';
			/** The one to stand on, `refresh.perHost`; absent: the first line. */
			readonly setting?: string;
	  }
	| {readonly type: 'tick'}
	| {readonly type: 'redraw'}
	| {readonly type: 'suspend'}
	| {readonly type: 'quit'};

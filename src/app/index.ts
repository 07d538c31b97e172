/**
 * What happens when: State, Action and the pure `update` between them; effects are data, `perform` does them.
 * Knows the reader's wishes and the store's pages; knows nothing of React, colours, feeds or the shell.
 */
export type {Action, Effect} from './action.js';
export {type App, createApp, type Perform} from './app.js';
export {showsFullText, writtenBlocks} from './article-blocks.js';
export {type ArticlePage, articlePage, type PageLine, standInTitle} from './article-page.js';
export {type Brief, type BriefEntry, briefCounts, briefHead, briefOf} from './brief.js';
export {briefTop, entryRows} from './brief-screen.js';
export type {Choice} from './choice.js';
export {defaultKeymap} from './default-keymap.js';
export {dueWords, faultSentence, healthOf, nextFetchOf} from './feed-health.js';
export type {DoneEdit, EditResult, FeedsEdit, Found} from './feeds-edit.js';
export {feedRows, shownFeeds} from './feeds-screen.js';
export {findPlace, foundOn} from './finding.js';
export {addressLine, sampleLine} from './first-run.js';
export {fullTextAwaited} from './full-text.js';
export {detailsOf, healthRows, shownHealth} from './health.js';
export type {DetailLine} from './health-details.js';
export {initialState} from './initial-state.js';
export {type HelpPart, type Hint, helpFor, helpPart, hintsFor} from './key-help.js';
export {commandNames, type Keymap, type Place, withKeys} from './keymap.js';
export {type Layout, layoutOf, smallest} from './layout.js';
export {linkRows, linksTop, showsAddress} from './links-screen.js';
export {position} from './list.js';
export type {Mode} from './mode.js';
export {paceDays} from './open-list.js';
export {otherNewsFor} from './other-news.js';
export {paletteTop} from './palette.js';
export {createPerform, type ReaderDesk} from './perform.js';
export type {SharingDesk} from './perform-share.js';
export {picturesInSight, placedPicture, topOf} from './pictures.js';
export {type PresetName, presetHelp, presetKeys, presets} from './presets.js';
export {emptyPrompt} from './prompt.js';
export {readPercent} from './reading.js';
export {searchFault, soughtWords} from './searching.js';
export type {Settings} from './settings.js';
export type {SaveFormat} from './share-deed.js';
export {keyOf} from './shown-key.js';
export type {FirstRun, List, Menu, MenuItem, Prompt, Reading, Row, State} from './state.js';
export {bodyMode, modeOf} from './state.js';
export {type Strip, showsTabs, tabStrip, tabsFlag, topicStrip} from './strip.js';
export {tagChoices, tagRows} from './tagging.js';
export {doneEdit, undoneWords} from './undoing.js';
export {unfinishedKeys} from './unfinished.js';
export {update} from './update.js';
export {visibleRows} from './visible-rows.js';
export {windowTop} from './window-top.js';

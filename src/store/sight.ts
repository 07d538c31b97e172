/** Of a story `s`: a mute keeps it out of sight. The primary key of `muted` is looked up, and nothing else. */
export const isMuted = 's.id IN (SELECT story_id FROM muted)';
export const notMuted = 's.id NOT IN (SELECT story_id FROM muted)';

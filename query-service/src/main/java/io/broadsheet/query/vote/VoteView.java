package io.broadsheet.query.vote;

/**
 * The votes for a paper.
 *
 * @param paper its id
 * @param votes how many voters voted for it; lists follow within a second or two
 * @param voted whether whoever asks did
 */
public record VoteView(String paper, int votes, boolean voted) {}

package vn.chosach.journal;

/**
 * A tree of the log that enough witnesses cosigned.
 *
 * @param size leaves in it, positive
 * @param note the tree as a signed note (C2SP signed-note, tlog-checkpoint)
 * @param cosigned how many witnesses are known to have seen it or a later one, not negative
 */
public record WitnessedTree(long size, String note, long cosigned) {}

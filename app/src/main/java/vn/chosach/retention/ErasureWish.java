package vn.chosach.retention;

/**
 * What an officer proposes to erase before its term or after it.
 *
 * @param number as people say it
 * @param words why, without what the record says, 1 to 2,000 characters
 * @param basis article or decision, 1 to 300 characters
 */
public record ErasureWish(
    RecordKind kind, String number, ErasureProposal.Ground ground, String words, String basis) {}

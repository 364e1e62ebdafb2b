package vn.chosach.linking.decisions;

/**
 * What a person said of a pair.
 *
 * @param left number of a record
 * @param right number of another
 * @param same whether both speak of the same subject
 */
public record Judged(int left, int right, boolean same) {}

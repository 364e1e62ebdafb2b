package vn.chosach.watch.marks;

/**
 * A sheet as an officer writes it.
 *
 * @param name of the brand, 1 to 100 characters
 * @param spellings further ones parted by a bar, at most 20 of 2 to 60 characters
 * @param holder 1 to 300 characters
 * @param contact 1 to 1,000 characters
 * @param genuine how genuine goods are known, 1 to 4,000 characters
 * @param fake how fake goods are known, 1 to 4,000 characters
 * @param source from whom it is known, 1 to 500 characters
 */
public record MarkWish(
    String name,
    String spellings,
    String holder,
    String contact,
    String genuine,
    String fake,
    String source) {}

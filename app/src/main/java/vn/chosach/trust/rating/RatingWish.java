package vn.chosach.trust.rating;

/**
 * A label as somebody wants to give it.
 *
 * @param shop name, 1 to 200 characters
 * @param identifier one address of a shop or site, or one tax code
 */
public record RatingWish(String shop, String identifier) {}

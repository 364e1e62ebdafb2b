package vn.chosach.deadlines.web;

/**
 * A reminder on the desk.
 *
 * @param card the clock
 * @param step how far up it went
 * @param at since when it stands there
 */
public record Reminded(Card card, String step, String at) {}

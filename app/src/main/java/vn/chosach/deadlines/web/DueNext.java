package vn.chosach.deadlines.web;

import java.util.List;

/**
 * The clocks that end first.
 *
 * @param title whose they are
 * @param href address of all of them, without language prefix
 * @param cards soonest end first, never empty
 */
public record DueNext(String title, String href, List<Card> cards) {}

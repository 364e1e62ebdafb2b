package vn.chosach.directory;

import java.util.List;

/**
 * One page of the roll as of a day.
 *
 * @param agencies the bodies of this page
 * @param total how many there are on all pages
 */
public record Roll(List<Agency> agencies, int total) {}

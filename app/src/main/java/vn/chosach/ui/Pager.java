package vn.chosach.ui;

import org.jspecify.annotations.Nullable;

/**
 * Where a long list stands and how to go on. Works for numbered pages and for lists that go on from
 * a key alike.
 *
 * @param previous address without language prefix, {@code null} on the first page
 * @param next address without language prefix, {@code null} on the last page
 * @param where words between the links, such as {@code 51–100 trong 240}
 */
public record Pager(@Nullable String previous, @Nullable String next, String where) {}

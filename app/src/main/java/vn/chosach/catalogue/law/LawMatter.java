package vn.chosach.catalogue.law;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A running matter that a version of a reference list touches.
 *
 * @param title as its room calls it
 * @param href address of its page, without language prefix; {@code null} for none
 * @param before its end before; {@code null} where no end moves
 * @param after its end afterwards
 */
public record LawMatter(
    String title, @Nullable String href, @Nullable Instant before, @Nullable Instant after) {}

package vn.chosach.ui;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pages of a room that search engines should know besides those of the public frame. */
@FunctionalInterface
public interface SitePages {

  /**
   * One page.
   *
   * @param path without language prefix
   * @param changedOn when it last changed; {@code null} when nobody knows
   */
  record SitePage(String path, @Nullable LocalDate changedOn) {}

  Stream<SitePage> pages();
}

package vn.chosach.ui.stages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;

/**
 * What may come next, whose turn it is and until when.
 *
 * @param due the nearest time limit in words; {@code null} for none
 * @param tone of that limit
 */
public record NextSteps(List<NextStep> steps, @Nullable String due, Tone tone) {

  /**
   * A step that the life allows now.
   *
   * @param href where the reader does it, without language prefix, or a part of the same page;
   *     {@code null} where it is not the reader's
   * @param who whose turn it is
   * @param needs what must come with it; empty for nothing
   * @param missing what must be in order before and is not; empty for nothing
   */
  public record NextStep(
      String name, @Nullable String href, String who, String needs, String missing) {

    /** A step before which nothing is missing that could be seen. */
    public NextStep(String name, @Nullable String href, String who, String needs) {
      this(name, href, who, needs, "");
    }

    /** As a link of a page: a part of the page itself has no language. */
    public @Nullable String link(Page page) {
      return href == null || href.startsWith("#") ? href : page.href(href);
    }
  }

  public static NextSteps of(List<NextStep> steps) {
    return new NextSteps(steps, null, Tone.NONE);
  }

  public boolean empty() {
    return steps.isEmpty() && due == null;
  }
}

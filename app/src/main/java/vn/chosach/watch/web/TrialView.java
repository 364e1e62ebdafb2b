package vn.chosach.watch.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Tone;

/** What the page of a trial shows. */
public interface TrialView {

  /**
   * The trial of a version before it goes live.
   *
   * @param full the trial on all listings; {@code null} when nobody asked for one
   * @param result what was counted: by the trial on all listings when it has ended, else by the
   *     quick look at the newest
   */
  record TrialPage(
      String kind,
      String name,
      int version,
      boolean live,
      String text,
      @Nullable Full full,
      TrialResult result,
      List<String> findings,
      boolean mayChange) {}

  /**
   * Where the trial on all listings stands.
   *
   * @param percent how far it has come, 0 to 100
   * @param open whether it goes on by itself
   * @param warning why its result says less than it seems; {@code null} when nothing does
   */
  record Full(
      Tone tone,
      String state,
      boolean open,
      int percent,
      String progress,
      String asked,
      @Nullable String warning) {}

  /** What was counted. */
  record TrialResult(
      List<Fact> facts,
      List<Counted> bands,
      List<PlatformRow> platforms,
      int morePlatforms,
      List<Counted> counts,
      List<SampleRow> samples) {}

  /** A count before and after. */
  record Counted(String name, String before, String after, String change) {}

  /** What changes on a platform. */
  record PlatformRow(
      String name, String listings, String before, String after, String raised, String lowered) {}

  /** A listing whose score would change. */
  record SampleRow(
      String title,
      String platform,
      String seller,
      String before,
      String after,
      @Nullable String words) {}
}

package vn.chosach.watch.marks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Tone;

/** What the pages of brands show. */
public interface MarkView {

  /** One sheet in the list. */
  record MarkRow(
      String href,
      String name,
      String spellings,
      String holder,
      String pictures,
      Tone tone,
      String questions) {}

  /**
   * A sheet.
   *
   * @param sides genuine, then fake
   */
  record MarkOne(
      String href,
      String name,
      List<Fact> facts,
      List<MarkSide> sides,
      List<MarkQuestion> questions,
      List<Choice> showings) {}

  /** How one sort of goods is known. */
  record MarkSide(String title, Tone tone, String words, List<Picture> pictures) {}

  /** A picture; addresses of the small and the large copy, and of the act that takes it off. */
  record Picture(String small, String large, String caption, String takeOff) {}

  /**
   * A question.
   *
   * @param hit address of the flagged listing; {@code null} for none
   * @param form end of the address that takes the answer; {@code null} when it was answered
   */
  record MarkQuestion(
      Tone tone,
      String state,
      String question,
      String facts,
      @Nullable String hit,
      @Nullable String hitNumber,
      @Nullable String answer,
      @Nullable String form) {}

  /** A sheet beside a flagged listing. */
  record MarkBeside(String href, String ask, String name, List<MarkSide> sides, List<Fact> facts) {}
}

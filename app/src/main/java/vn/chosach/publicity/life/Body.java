package vn.chosach.publicity.life;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The words of an edition. Lists are one line each.
 *
 * @param title 1 to 160 characters
 * @param summary what happened, 1 to 2,000 characters; of a warning how the trick works
 * @param lessons what people should know; of a warning at least three signs
 * @param advice measures that were taken; of a warning what to do
 * @param bases articles that the decision rests on
 * @param english title, summary, lessons and advice in English; empty where nobody translated
 * @param steps timetable
 * @param amounts what was decided and paid
 */
public record Body(
    String title,
    String summary,
    List<String> lessons,
    List<String> advice,
    List<String> bases,
    English english,
    List<BodyStep> steps,
    List<Amount> amounts) {

  public static final int TITLE = 160;
  public static final int WORDS = 2_000;
  public static final int LINES = 12;
  public static final int LINE = 300;

  public Body {
    lessons = List.copyOf(lessons);
    advice = List.copyOf(advice);
    bases = List.copyOf(bases);
    steps = List.copyOf(steps);
    amounts = List.copyOf(amounts);
  }

  /** The same for who reads English; whole or not at all. */
  public record English(String title, String summary, List<String> lessons, List<String> advice) {

    public static final English NONE = new English("", "", List.of(), List.of());

    public English {
      lessons = List.copyOf(lessons);
      advice = List.copyOf(advice);
    }

    public boolean there() {
      return !title.isBlank() && !summary.isBlank();
    }

    English with(UnaryOperator<String> each) {
      return new English(
          each.apply(title),
          each.apply(summary),
          lessons.stream().map(each).toList(),
          advice.stream().map(each).toList());
    }
  }

  /**
   * A line of the timetable.
   *
   * @param what text {@code publicity.step.<what>}
   * @param agency key of the agency, shown by the name it had that day
   * @param rule key of the legal limit that was kept or missed; {@code null} for none
   * @param inTime whether it was kept
   */
  public record BodyStep(
      LocalDate on, String what, @Nullable String agency, @Nullable String rule, boolean inTime) {}

  /**
   * A sum.
   *
   * @param what text {@code publicity.amount.<what>}
   * @param dong whole đồng
   */
  public record Amount(String what, long dong) {}

  /** Each word that people read, changed alike. */
  public Body with(UnaryOperator<String> each) {
    return new Body(
        each.apply(title),
        each.apply(summary),
        lessons.stream().map(each).toList(),
        advice.stream().map(each).toList(),
        bases,
        english.with(each),
        steps,
        amounts);
  }
}

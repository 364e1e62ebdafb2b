package vn.chosach.publicity.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
 * @param goods what a warning says of the goods; empty for a case and for warnings of a trick
 * @param genuine the genuine goods beside the fake; none for a case and for most warnings
 */
public record Body(
    String title,
    String summary,
    List<String> lessons,
    List<String> advice,
    List<String> bases,
    English english,
    List<BodyStep> steps,
    List<Amount> amounts,
    @Nullable List<GoodsFact> goods,
    @Nullable GenuineGoods genuine) {

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
    goods = goods == null ? List.of() : List.copyOf(goods);
    genuine = genuine == null ? GenuineGoods.NONE : genuine;
  }

  /** One that says nothing of goods. */
  public Body(
      String title,
      String summary,
      List<String> lessons,
      List<String> advice,
      List<String> bases,
      English english,
      List<BodyStep> steps,
      List<Amount> amounts) {
    this(title, summary, lessons, advice, bases, english, steps, amounts, List.of(), null);
  }

  /** Never {@code null}: what was written before warnings spoke of goods says nothing of them. */
  @Override
  public List<GoodsFact> goods() {
    return goods == null ? List.of() : goods;
  }

  /** Never {@code null}, likewise. */
  @Override
  public GenuineGoods genuine() {
    return genuine == null ? GenuineGoods.NONE : genuine;
  }

  /** What a warning may say of goods (EU Safety Gate names the same). */
  public enum GoodsTrait {
    BRAND,
    MODEL,
    BATCH,
    BARCODE,
    ORIGIN,
    PLACE,
    RISK,
    MEASURE;

    /** How forms and texts call it. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Message key of its name. */
    public String textKey() {
      return "publicity.goods." + slug();
    }
  }

  /**
   * One of them.
   *
   * @param words as they stand on the goods; a barcode is digits and is never hidden
   */
  public record GoodsFact(GoodsTrait trait, String words) {}

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

  /**
   * Each word that people read, changed alike.
   *
   * @param open changes what names the holder of the genuine goods
   * @param beside changes the bases, which name the law and nobody
   */
  public Body with(
      UnaryOperator<String> each, UnaryOperator<String> open, UnaryOperator<String> beside) {
    return new Body(
        each.apply(title),
        each.apply(summary),
        lessons.stream().map(each).toList(),
        advice.stream().map(each).toList(),
        bases.stream().map(beside).toList(),
        english.with(each),
        steps,
        amounts,
        goods().stream()
            .map(
                one ->
                    one.trait() == GoodsTrait.BARCODE
                        ? one
                        : new GoodsFact(one.trait(), each.apply(one.words())))
            .toList(),
        genuine().with(each, open));
  }
}

package vn.chosach.learning.life;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Kinds of lesson and the parts that each has, in their order. */
public enum LessonKind {
  /** How to keep safe from a kind of fraud. */
  GUIDE("cam-nang", 160, LessonPart.HOW, LessonPart.SIGNS, LessonPart.DO, LessonPart.AFTER),
  /** How to tell genuine goods of a kind. */
  GOODS(
      "hang-that",
      160,
      LessonPart.LABEL,
      LessonPart.LOOK,
      LessonPart.SELLER,
      LessonPart.DOUBT,
      LessonPart.AFTER),
  /** A question of the quiz; its summary is the situation. */
  QUESTION("cau-hoi", 320, LessonPart.ANSWERS, LessonPart.WHY),
  /** The notice for hamlets. */
  NOTICE("to-dan", 160, LessonPart.SIGNS, LessonPart.DO),
  /** What counterfeit and smuggled goods do to people, and what the law says of them. */
  ARTICLE("bai-viet", 160, LessonPart.HARM, LessonPart.SAYS, LessonPart.DO);

  /** Those with a page of their own below the list of their kind. */
  public static final List<LessonKind> PAGES = List.of(GUIDE, GOODS, ARTICLE);

  /** Characters of a title, which search engines show. */
  public static final int LONGEST_TITLE = 54;

  private final String slug;
  private final int longestSummary;
  private final List<LessonPart> parts;

  LessonKind(String slug, int longestSummary, LessonPart... parts) {
    this.slug = slug;
    this.longestSummary = longestSummary;
    this.parts = List.of(parts);
  }

  /** How addresses say it. */
  public String slug() {
    return slug;
  }

  /** Characters of a summary, which search engines show. */
  public int longestSummary() {
    return longestSummary;
  }

  public List<LessonPart> parts() {
    return parts;
  }

  /** Message key of its name. */
  public String textKey() {
    return "learning.kind." + name().toLowerCase(Locale.ROOT);
  }

  public static Optional<LessonKind> of(String slug) {
    return Arrays.stream(values()).filter(one -> one.slug.equals(slug)).findFirst();
  }
}

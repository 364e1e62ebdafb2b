package vn.chosach.publicity.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chosach.publicity.life.Body;
import vn.chosach.publicity.life.GenuineGoods;
import vn.chosach.publicity.life.PublicationKind;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Pager;
import vn.chosach.ui.StructuredData;
import vn.chosach.ui.Tone;

/**
 * A publication as everyone reads it.
 *
 * @param kind closed case or warning
 * @param label state in words
 * @param tone of the label
 * @param words the masked words in the language of the page
 * @param textLang language of these words
 * @param translated whether an English reader reads English
 * @param steps timetable
 * @param result sums
 * @param resultLine under the heading of the result
 * @param reference number by which it can be named
 * @param naming sentence about who is named and why
 * @param ground law on which it is public
 * @param published sentence about its first and last day
 * @param corrections what was corrected
 * @param goods what a warning says of the goods
 * @param genuine the genuine goods beside the fake, as masked
 * @param shownSince day of this edition; {@code null} before it is public
 */
public record PublicView(
    PublicationKind kind,
    String label,
    Tone tone,
    PublicWords words,
    String textLang,
    boolean translated,
    List<StepLine> steps,
    List<Fact> result,
    String resultLine,
    String reference,
    String naming,
    String ground,
    String published,
    List<String> corrections,
    List<Fact> goods,
    GenuineGoods genuine,
    @Nullable LocalDate shownSince) {

  /** What search engines are told of it. */
  public List<StructuredData> about() {
    StructuredData article =
        StructuredData.article(
            kind == PublicationKind.ALERT ? "NewsArticle" : "Article",
            words.title(),
            StructuredData.snippet(words.summary(), label),
            textLang.equals(Lang.EN.tag()) ? Lang.EN : Lang.VI,
            shownSince);
    var facts = new LinkedHashMap<>(article.facts());
    if (genuine.there()) {
      facts.put("mentions", holder());
    }
    return List.of(new StructuredData(facts));
  }

  private Map<String, String> holder() {
    return genuine.channel().isEmpty()
        ? Map.of("@type", "Organization", "name", genuine.holder())
        : Map.of("@type", "Organization", "name", genuine.holder(), "url", genuine.address());
  }

  /** Whether below an English title some lines are in Vietnamese. */
  public boolean partly() {
    return textLang.equals(Lang.EN.tag())
        && (!words.bases().isEmpty()
            || !corrections.isEmpty()
            || words.vietnamese(words.lessons(), words.lessonsLang())
            || words.vietnamese(words.advice(), words.adviceLang()));
  }

  /**
   * Masked words; the bases are always Vietnamese.
   *
   * @param lessonsLang language of the lessons, which may lack a translation
   * @param adviceLang likewise
   */
  public record PublicWords(
      String title,
      String summary,
      List<String> lessons,
      String lessonsLang,
      List<String> advice,
      String adviceLang,
      List<String> bases) {

    static PublicWords of(Body body) {
      return new PublicWords(
          body.title(),
          body.summary(),
          body.lessons(),
          Lang.VI.tag(),
          body.advice(),
          Lang.VI.tag(),
          body.bases());
    }

    private boolean vietnamese(List<String> lines, String lang) {
      return !lines.isEmpty() && lang.equals(Lang.VI.tag());
    }
  }

  /** A line of the timetable. */
  public record StepLine(String day, String iso, String what, String agency, String limit) {}

  /**
   * A line of a list.
   *
   * @param textLang language of the title
   * @param briefLang language of the text below it, which may be names of our own
   */
  public record Card(
      String href,
      String day,
      String iso,
      String title,
      String textLang,
      String text,
      String briefLang,
      String label,
      Tone tone,
      @Nullable String amount) {}

  /** A page of a list. */
  public record ListView(
      PublicationKind kind,
      List<Card> cards,
      int count,
      String words,
      String goods,
      List<Choice> groups,
      @Nullable Pager pager) {}

  /**
   * What is left of one that ended.
   *
   * @param reason why it was withdrawn; empty where it went by itself, {@code null} once the days
   *     are over for which it might have stood
   */
  public record Gone(
      PublicationKind kind, boolean withdrawn, String day, @Nullable String reason) {}
}

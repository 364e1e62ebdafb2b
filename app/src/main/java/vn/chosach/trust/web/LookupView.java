package vn.chosach.trust.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Tone;

/**
 * The look-up and its answer.
 *
 * @param pasted what stands in the field
 * @param errors why nothing was looked up
 * @param asked whether this answers a question
 * @param cards one for each identifier
 * @param more sentence about what was not looked up; {@code null} when all was
 * @param shared what a report begins with
 * @param grave whether something public speaks against one of them
 */
public record LookupView(
    String pasted,
    FormErrors errors,
    boolean asked,
    List<LookupCard> cards,
    @Nullable String more,
    String shared,
    boolean grave) {

  /**
   * The answer about one identifier.
   *
   * @param kind what it is, in words
   * @param written as it was pasted
   * @param readAs how it was read, where that looks different; {@code null} where not
   * @param tone of its label; {@code null} where no label is given
   * @param label in words
   * @param says the answer in one sentence
   * @param disguised whether it is written with foreign letters
   * @param facts what is known
   * @param reports confirmed reports as a band; {@code null} for none
   * @param elsewhere national look-ups
   */
  public record LookupCard(
      String kind,
      String written,
      @Nullable String readAs,
      @Nullable Tone tone,
      String label,
      String says,
      boolean disguised,
      List<KnownLine> facts,
      @Nullable String reports,
      List<ElsewhereLink> elsewhere) {}

  /**
   * What a publication says.
   *
   * @param text who confirmed it, and until when it is public
   * @param href address of the publication
   * @param correction where its correction is asked for
   * @param title of the publication
   */
  public record KnownLine(String text, String href, String correction, String title) {}

  /** A look-up of another body. */
  public record ElsewhereLink(String name, String href, boolean confirmed) {}
}

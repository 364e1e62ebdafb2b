package vn.chosach.officers.help;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.directory.Contact;

/**
 * Help on a part of the desk, and beside it the list of all parts.
 *
 * @param area part that is helped with; {@code null} on the list alone
 * @param areas parts that the viewer may open
 * @param chapters of the handbook; empty where it does not come along
 * @param office name of the standing office; {@code null} when none is known today
 * @param contacts of that office, as the public sees them
 * @param marked whether the list of the first day can be shown anew
 */
public record HelpPage(
    @Nullable HelpText area,
    List<HelpLink> areas,
    List<HelpLink> chapters,
    @Nullable String office,
    List<Contact> contacts,
    boolean marked) {

  /**
   * What help says of a part.
   *
   * @param href the part itself, without language prefix
   * @param purpose what it is for
   * @param steps the first three
   * @param law where the law says so
   * @param chapter of the handbook; {@code null} where it does not come along
   */
  public record HelpText(
      String title,
      String href,
      String purpose,
      List<String> steps,
      String law,
      @Nullable HelpLink chapter) {}

  /** Words that lead to an address, without language prefix. */
  public record HelpLink(String text, String href) {}

  /** A step of the first day, with the address where it is done. */
  public record HelpStep(String step, String text, String href) {}

  /** What a paragraph of the handbook is. */
  public enum HelpBlockKind {
    /** Name of the chapter. */
    TITLE,
    /** Heading in it. */
    HEADING,
    /** Words. */
    WORDS,
    /** Points in any order. */
    POINTS,
    /** Steps in their order. */
    STEPS
  }

  /** A paragraph, or a list with a row for each of its lines. */
  public record HelpBlock(HelpBlockKind kind, List<List<HelpSpan>> lines) {}

  /**
   * Words in a paragraph.
   *
   * @param strong whether they stand on a screen like this
   * @param href where they lead, without language prefix; {@code null} for nowhere
   */
  public record HelpSpan(String text, boolean strong, @Nullable String href) {}
}

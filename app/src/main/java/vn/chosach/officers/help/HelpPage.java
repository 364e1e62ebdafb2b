package vn.chosach.officers.help;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.directory.Contact;
import vn.chosach.kernel.Role;

/**
 * Help on a part of the desk, or the list of all parts.
 *
 * @param area word of the part in text keys; {@code null} on the list
 * @param own the part itself, named as in the navigation; {@code null} on the list
 * @param areas parts that the viewer may open; empty beside a part
 * @param chapters of the handbook, beside a part the one that says more
 * @param office name of the standing office; {@code null} when none is known today
 * @param contacts of that office, as the public sees them
 * @param marked whether the list of the first day can be shown anew
 */
public record HelpPage(
    @Nullable String area,
    @Nullable HelpLink own,
    List<HelpLink> areas,
    List<HelpLink> chapters,
    @Nullable String office,
    List<Contact> contacts,
    boolean marked) {

  /** Words that lead to an address, without language prefix. */
  public record HelpLink(String text, String href) {}

  /** A step of the first day: whose, its word in forms and text keys, where it is done. */
  public record HelpStep(Role role, String step, String href) {}

  /** A part of a chapter: {@code h1}, {@code h2}, {@code p}, or a list with a row for each line. */
  public record HelpBlock(String tag, List<List<HelpSpan>> lines) {}

  /** Words in it: whether they stand on a screen like this, and where they lead, if anywhere. */
  public record HelpSpan(String text, boolean strong, @Nullable String href) {}
}

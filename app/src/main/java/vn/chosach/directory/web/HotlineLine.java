package vn.chosach.directory.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.directory.Contact;

/**
 * A body that the public may turn to today.
 *
 * @param name its name in the language of the page
 * @param standing whether it is the standing agency of the committee
 * @param contacts contacts in use today
 */
public record HotlineLine(String name, boolean standing, List<Contact> contacts) {

  /** The contact of a kind, {@code null} when none is published. */
  public @Nullable Contact of(Contact.ContactKind kind) {
    return contacts.stream().filter(contact -> contact.kind() == kind).findFirst().orElse(null);
  }
}

package vn.chosach.officers.notices;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;
import vn.chosach.officers.notices.NoticeBook.ToldNotice;
import vn.chosach.officers.sight.RecordSight;

/**
 * Nhắc đến: {@code @ten.tai.khoan} or {@code @MÃ-CƠ-QUAN} in words of the office. Whoever is named
 * is told, if they see the record; of an agency, all who do. What names no officer and no agency,
 * such as the handle of a shop, is text.
 */
@Component
public class Mentions {

  /** A sign within a word, as in an address of mail, names nobody. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.@_-])@([\\p{L}\\p{N}](?:[\\p{L}\\p{N}._-]*[\\p{L}\\p{N}])?)");

  private final Officers officers;
  private final RecordSight sight;
  private final NoticeBook book;
  private final InstantSource time;

  Mentions(Officers officers, RecordSight sight, NoticeBook book, InstantSource time) {
    this.officers = officers;
    this.sight = sight;
    this.book = book;
    this.time = time;
  }

  /**
   * Tells those who are named in words about a record, in the transaction of the act.
   *
   * @param recordKind as the journal names it
   * @param verb of the act in the journal
   * @return refused with {@code officers.mention-unknown} for an officer or agency of whom nobody
   *     sees the record; then nobody is told
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Refusal> tell(
      String words, String recordKind, UUID record, String verb, ActingOfficer writer) {
    Set<UUID> told = new LinkedHashSet<>();
    for (String name : names(words)) {
      List<Officer> meant = named(name);
      List<UUID> named =
          meant.stream()
              .filter(one -> one.roles().stream().anyMatch(Role::readsContent))
              .filter(one -> sight.sees(ActingOfficer.of(one), record))
              .map(Officer::id)
              .toList();
      if (named.isEmpty() && !meant.isEmpty()) {
        return Optional.of(Refusal.of("officers.mention-unknown", "name", name));
      }
      told.addAll(named);
    }
    told.remove(writer.actor().id());
    for (UUID officer : told) {
      book.tell(
          officer,
          new ToldNotice(
              NoticeKind.MENTION,
              recordKind,
              record,
              null,
              verb,
              writer.actor().id(),
              time.instant()));
    }
    return Optional.empty();
  }

  private List<Officer> named(String name) {
    return officers
        .named(name)
        .map(List::of)
        .orElseGet(() -> officers.working(name.toUpperCase(Locale.ROOT), null));
  }

  private static List<String> names(String words) {
    var names = new ArrayList<String>();
    var found = NAMED.matcher(words);
    while (found.find()) {
      names.add(found.group(1));
    }
    return names;
  }
}

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
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.Act;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;
import vn.chosach.officers.notices.NoticeBook.ToldNotice;
import vn.chosach.officers.sight.RecordVisibility;

/**
 * Nhắc đến: {@code @ten.tai.khoan} or {@code @MÃ-CƠ-QUAN} in words of the office. Whoever is named
 * is told, if they see the record; of an agency, all who do. What names no officer and no agency,
 * such as the handle of a shop, is text; so is every name in a record that no room shows in
 * notices.
 */
@Component
public class Mentions {

  /** A sign within a word, as in an address of mail, names nobody. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.@_-])@([\\p{L}\\p{N}](?:[\\p{L}\\p{N}._-]*[\\p{L}\\p{N}])?)");

  /** Asked for when somebody is named: officers leave by acts of the rooms above. */
  private final ObjectProvider<Officers> officers;

  private final RecordVisibility visibility;
  private final NoticeBook book;
  private final ObjectProvider<NoticedRecords> rooms;
  private final InstantSource time;

  Mentions(
      ObjectProvider<Officers> officers,
      RecordVisibility visibility,
      NoticeBook book,
      ObjectProvider<NoticedRecords> rooms,
      InstantSource time) {
    this.officers = officers;
    this.visibility = visibility;
    this.book = book;
    this.rooms = rooms;
    this.time = time;
  }

  /**
   * Tells those who are named in words about a record, in the transaction of the act.
   *
   * @param words {@code null} for none
   * @param act as the journal has it
   * @return refused with {@code officers.mention-unknown} for an officer or agency of whom nobody
   *     sees the record; then nobody is told
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Refusal> tell(@Nullable String words, Act act) {
    Set<UUID> told = new LinkedHashSet<>();
    Optional<Refusal> unseen = named(words, act, told);
    told.remove(act.actor().id());
    if (unseen.isEmpty()) {
      UUID record = UUID.fromString(act.subjectId());
      told.forEach(
          officer ->
              book.tell(
                  officer,
                  new ToldNotice(
                      NoticeKind.MENTION,
                      act.subjectKind(),
                      record,
                      null,
                      act.verb(),
                      act.actor().id(),
                      time.instant())));
    }
    return unseen;
  }

  /** Why those who are named would not be told, for an act that writes before it tells. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Refusal> unseen(@Nullable String words, Act act) {
    return named(words, act, new LinkedHashSet<>());
  }

  private Optional<Refusal> named(@Nullable String words, Act act, Set<UUID> seeing) {
    List<String> names = words == null ? List.of() : names(words);
    NoticedRecords room = names.isEmpty() ? null : room(act.subjectKind());
    if (room == null) {
      return Optional.empty();
    }
    UUID record = UUID.fromString(act.subjectId());
    for (String name : names) {
      List<Officer> meant = named(name);
      List<UUID> named =
          meant.stream()
              .filter(one -> one.roles().stream().anyMatch(Role::readsContent))
              .filter(one -> sees(ActingOfficer.of(one), record, room))
              .map(Officer::id)
              .toList();
      if (named.isEmpty() && !meant.isEmpty()) {
        return Optional.of(Refusal.of("officers.mention-unknown", "name", name));
      }
      seeing.addAll(named);
    }
    return Optional.empty();
  }

  /** Rooms know this one: they are asked for only when somebody is named. */
  private @Nullable NoticedRecords room(String kind) {
    return rooms.stream().filter(room -> room.recordKind().equals(kind)).findFirst().orElse(null);
  }

  private boolean sees(ActingOfficer officer, UUID record, NoticedRecords room) {
    return visibility.sees(officer, record) && room.opens(record, officer);
  }

  private List<Officer> named(String name) {
    return officers
        .getObject()
        .named(name)
        .map(List::of)
        .orElseGet(() -> officers.getObject().working(name.toUpperCase(Locale.ROOT), null));
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

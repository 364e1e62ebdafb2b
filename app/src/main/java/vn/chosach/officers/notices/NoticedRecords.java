package vn.chosach.officers.notices;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Page;

/**
 * Records of one kind of which officers can be told. The room that owns them contributes a bean and
 * answers by its own predicate.
 */
public interface NoticedRecords {

  /** Kind of the records, as the journal names it. */
  String recordKind();

  /** Acts that are told of: the verb in the journal, and the message key of what happened. */
  Map<String, String> toldActs();

  /** Of these records those that the reader may see now, as the reader may see them. */
  Map<UUID, SeenRecord> seen(Collection<UUID> records, ActingOfficer reader, Page page);

  /** Whether an officer may see a record that its own predicate does not guard. */
  default boolean opens(UUID record, ActingOfficer officer) {
    return true;
  }

  /**
   * A record as its reader sees it.
   *
   * @param number empty for none; it may leave the house, as in the daily mail
   * @param title empty for none; stays inside
   * @param href without language prefix
   */
  record SeenRecord(String number, String title, String href) {}

  /** All events of a life, each by its verb and the key of what happened. */
  static <E extends Enum<E>> Map<String, String> acts(
      Class<E> events, Function<E, String> verb, Function<E, String> textKey) {
    return Arrays.stream(events.getEnumConstants())
        .collect(Collectors.toMap(verb, textKey, (first, again) -> first));
  }
}

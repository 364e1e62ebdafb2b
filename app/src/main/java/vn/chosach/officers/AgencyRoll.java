package vn.chosach.officers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.chosach.catalogue.Bilingual;

/** What this room asks about agencies: which there are on a day, and what one is called. */
public interface AgencyRoll {

  /** Agencies in which an officer can serve on that day, in the order of the roll. */
  List<Agency> on(LocalDate day);

  /** Name of an agency on a day; empty when it does not exist on that day. */
  Optional<Bilingual> nameOn(String key, LocalDate day);

  /**
   * Whether it works for a commune alone on that day, so that nobody there acts for the province.
   */
  boolean isLocal(String key, LocalDate day);

  /** Keys of the agencies that carry on the work of one that has ended by that day. */
  List<String> carriedOn(String key, LocalDate day);

  /**
   * An agency by its key and the name it has on the day asked about.
   *
   * @param key stable key of the directory
   * @param name official name in both languages
   */
  record Agency(String key, Bilingual name) {}
}

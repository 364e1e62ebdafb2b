package vn.chosach.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.chosach.kernel.Folding;

/**
 * The door to the administrative units. Nothing here guesses: where a person must choose, it says
 * so.
 */
@Service
public class Areas {

  private static final int ALL = 1_000;

  private final AreaQuery query;

  Areas(AreaQuery query) {
    this.query = query;
  }

  /** The unit of a key such as {@code 30307.20250701}. */
  public Optional<Area> area(String key) {
    return map().area(key);
  }

  /**
   * Units whose name holds the words, typed with or without marks and in any normal form; old and
   * new units alike. Parts after a comma must be found in the names of the units above. A unit
   * whose name is just the words comes first, and units that exist on the day before others.
   *
   * @param words what a person typed, such as {@code cho moi} or {@code Mỹ Luông, Chợ Mới}
   * @param day the day whose units come first
   * @param limit at most this many
   */
  public List<Area> find(String words, LocalDate day, int limit) {
    return map().find(words, day, limit);
  }

  /**
   * Communes of a day in which a place may lie that somebody named by its old or its new name; a
   * person must choose among them. None means that nobody here bears the name.
   *
   * @param words what a person typed, as for {@link #find}
   */
  public List<Area> communes(String words, LocalDate day) {
    List<Area> hits = map().find(words, day, ALL);
    List<Area> exact = exact(hits, words);
    return communes(exact.isEmpty() ? hits : exact, day);
  }

  /** The commune of a day that a whole name can only mean; part of a name is never certain. */
  public Optional<Area> commune(String words, LocalDate day) {
    List<Area> meant = communes(exact(map().find(words, day, ALL), words), day);
    return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
  }

  private static List<Area> exact(List<Area> hits, String words) {
    String name = Folding.fold(words.split(",", 2)[0]).strip();
    return hits.stream()
        .filter(
            one ->
                Folding.fold(one.fullName().vi()).equals(name)
                    || Folding.fold(one.name()).equals(name))
        .toList();
  }

  private List<Area> communes(List<Area> named, LocalDate day) {
    return named.stream()
        .flatMap(one -> at(one, day).all().stream())
        .filter(one -> one.level() == Area.Level.COMMUNE)
        .distinct()
        .toList();
  }

  /**
   * The unit and those above it, as they were on a day, the smallest first. On a day outside the
   * life of the unit, the nearest day of its life counts.
   */
  public List<Area> lineage(Area area, LocalDate day) {
    return map().lineage(area, day);
  }

  /** Where the place of a unit, old or new, lies on a day. */
  public Whereabouts at(Area area, LocalDate day) {
    return map().at(area, day);
  }

  /** What became of a unit; empty while it exists. */
  public List<Area.AreaLink> successors(Area area) {
    return map().successors(area);
  }

  /** The units that a unit was made from. */
  public List<Area.AreaLink> predecessors(Area area) {
    return map().predecessors(area);
  }

  /** All units of a level on a day, by code. */
  public List<Area> on(Area.Level level, LocalDate day) {
    return map().on(level, day);
  }

  private AreaMap map() {
    return query.map();
  }
}

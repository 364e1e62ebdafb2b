package vn.chosach.watch.areas;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.Bilingual;
import vn.chosach.directory.Area;
import vn.chosach.directory.Areas;
import vn.chosach.directory.Whereabouts;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.SeedTable;
import vn.chosach.kernel.Vietnam;

/**
 * Reads the place that a source gives for a seller, such as {@code "Hà Nội"} or {@code "Huyện Ba
 * Vì, Hà Nội"}. Only the area is kept, never the street. Inside the province it is the smallest
 * unit of the directory that the words name without doubt, as it is today where that is one unit;
 * elsewhere the province of today.
 */
@Component
public class SellerAreas {

  /** Area of goods whose seller gives no place, or none that can be told. */
  public static final String UNKNOWN = "";

  private static final int MOST_KNOWN = 20_000;
  private static final int LONGEST = 300;
  private static final int MOST_FOUND = 40;
  private static final Pattern PARTS = Pattern.compile("[,;|\\n]");
  private static final Pattern MARKS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern KIND = Pattern.compile("^(tinh|thanh pho|tp|t p) ");

  private record Province(String code, Bilingual name, List<String> words) {}

  private static final List<Province> PROVINCES =
      SeedTable.read("/seed/watch/provinces.csv").stream()
          .map(
              row ->
                  new Province(
                      row.text("code"),
                      new Bilingual(row.text("name_vi"), row.text("name_en")),
                      List.of(row.text("words").split(";"))))
          .toList();

  private static final Map<String, Province> BY_WORDS = byWords();

  private final Areas areas;
  private final InstantSource time;
  private final Map<String, String> known = new ConcurrentHashMap<>();

  SellerAreas(Areas areas, InstantSource time) {
    this.areas = areas;
    this.time = time;
  }

  private static Map<String, Province> byWords() {
    var map = new HashMap<String, Province>();
    PROVINCES.forEach(one -> one.words().forEach(words -> map.put(words, one)));
    return Map.copyOf(map);
  }

  /**
   * The area of a place.
   *
   * @param written as the source has it, the smallest unit first; empty when it has none
   * @return key of a unit of the directory, code of another province, {@code abroad}, or {@link
   *     #UNKNOWN}
   */
  public String of(String written) {
    if (written.isBlank()) {
      return UNKNOWN;
    }
    String shortened = written.length() > LONGEST ? written.substring(0, LONGEST) : written;
    if (known.size() > MOST_KNOWN) {
      known.clear();
    }
    return known.computeIfAbsent(shortened, this::read);
  }

  /** What an area is called; the area itself when nobody knows it any more. */
  public Bilingual name(String area) {
    return areas
        .area(area)
        .map(Area::fullName)
        .or(
            () ->
                PROVINCES.stream()
                    .filter(one -> one.code().equals(area))
                    .map(Province::name)
                    .findFirst())
        .orElseGet(() -> new Bilingual(area, area));
  }

  /** The level of an area inside the province; empty for what lies elsewhere. */
  public Optional<Area.Level> level(String area) {
    return areas.area(area).map(Area::level);
  }

  private String read(String written) {
    LocalDate today = Vietnam.dayOf(time.instant());
    List<String> parts =
        Arrays.stream(PARTS.split(Folding.fold(written)))
            .map(part -> MARKS.matcher(part).replaceAll(" ").strip())
            .filter(part -> !part.isEmpty())
            .toList();
    for (int at = parts.size() - 1; at >= 0; at--) {
      String part = parts.get(at);
      String name = KIND.matcher(part).replaceFirst("");
      Province province = BY_WORDS.get(name);
      if (province != null && !local(province, today)) {
        return province.code();
      }
      Area local = province == null ? city(name, today) : areas.find(name, today, 1).getFirst();
      if (local != null) {
        return within(local, name, parts.subList(0, at), today);
      }
    }
    return UNKNOWN;
  }

  /** Whether the directory holds the units of the province. */
  private boolean local(Province province, LocalDate today) {
    return areas.on(Area.Level.PROVINCE, today).stream()
        .anyMatch(area -> area.code().equals(province.code()));
  }

  /** Names of cities are borne once in the country; those of other units are not. */
  private @Nullable Area city(String name, LocalDate today) {
    return areas.find(name, today, MOST_FOUND).stream()
        .filter(area -> area.level() == Area.Level.DISTRICT)
        .filter(area -> folded(area.fullName().vi()).equals("thanh pho " + name))
        .findFirst()
        .orElse(null);
  }

  /** Goes from the largest part to the smallest as long as each names one unit. */
  private String within(Area from, String words, List<String> parts, LocalDate today) {
    Area best = from;
    String above = words;
    for (String part : parts.reversed()) {
      Area found = one(part, above, today);
      if (found != null) {
        best = found;
        above = KIND.matcher(part).replaceFirst("") + ", " + above;
      }
    }
    return today(best, today).key();
  }

  private @Nullable Area one(String part, String above, LocalDate today) {
    String name = KIND.matcher(part).replaceFirst("");
    List<Area> found =
        new ArrayList<>(
            areas.find(name + ", " + above, today, MOST_FOUND).stream()
                .filter(area -> isCalled(area, part) || isCalled(area, name))
                .toList());
    if (found.isEmpty()) {
      return null;
    }
    // A commune that bears the bare name of its district lies in it: the larger one is true of
    // both.
    Area.Level level = found.stream().map(Area::level).min(Comparator.naturalOrder()).orElseThrow();
    Map<String, Area> units =
        found.stream()
            .filter(area -> area.level() == level)
            .collect(
                Collectors.toMap(
                    area -> today(area, today).code(), area -> area, SellerAreas::later));
    Set<Area> last = Set.copyOf(units.values());
    Area single = last.size() == 1 ? last.iterator().next() : null;
    // A commune that was split may be any of those that came of it.
    return single != null
            && single.level() == Area.Level.COMMUNE
            && !today(single, today).span().contains(today)
        ? null
        : single;
  }

  private static Area later(Area one, Area other) {
    LocalDate end = one.span().last();
    LocalDate otherEnd = other.span().last();
    return otherEnd == null || end != null && otherEnd.isAfter(end) ? other : one;
  }

  private static boolean isCalled(Area area, String words) {
    return folded(area.fullName().vi()).equals(words) || folded(area.name()).equals(words);
  }

  private Area today(Area area, LocalDate today) {
    return areas.at(area, today) instanceof Whereabouts.WhereaboutsOne one
            && one.area().level() == area.level()
        ? one.area()
        : area;
  }

  private static String folded(String text) {
    return MARKS.matcher(Folding.fold(text)).replaceAll(" ").strip();
  }
}

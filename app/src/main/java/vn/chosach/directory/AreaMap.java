package vn.chosach.directory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Folding;

/** The units and their links in memory: some hundreds of rows, asked on every page. */
final class AreaMap {

  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  private static final Comparator<Area> BY_NAME =
      Comparator.comparing(area -> Folding.fold(area.name()));

  private final Map<String, Area> byKey;
  private final Map<String, List<Area>> byCode;
  private final Map<String, List<Area>> byParentCode;
  private final Map<String, List<AreaMapStep>> forward;
  private final Map<String, List<AreaMapStep>> backward;

  /** A link of the roll between two keys. */
  record AreaMapStep(String from, String to, boolean whole) {}

  AreaMap(List<Area> areas, List<AreaMapStep> steps) {
    byKey =
        areas.stream()
            .collect(toMap(Area::key, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    byCode = areas.stream().collect(groupingBy(Area::code));
    byParentCode =
        areas.stream()
            .filter(area -> area.parentCode() != null)
            .collect(groupingBy(area -> Objects.requireNonNull(area.parentCode())));
    forward = steps.stream().collect(groupingBy(AreaMapStep::from));
    backward = steps.stream().collect(groupingBy(AreaMapStep::to));
  }

  Optional<Area> area(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  List<Area> on(Area.Level level, LocalDate day) {
    return byKey.values().stream()
        .filter(area -> area.level() == level && area.span().contains(day))
        .toList();
  }

  List<Area.AreaLink> successors(Area area) {
    return forward.getOrDefault(area.key(), List.of()).stream()
        .map(step -> new Area.AreaLink(known(step.to()), step.whole()))
        .toList();
  }

  List<Area.AreaLink> predecessors(Area area) {
    return backward.getOrDefault(area.key(), List.of()).stream()
        .map(step -> new Area.AreaLink(known(step.from()), step.whole()))
        .toList();
  }

  List<Area> lineage(Area area, LocalDate day) {
    LocalDate then = area.span().nearest(day);
    var line = new ArrayList<Area>();
    line.add(area);
    for (Area above = parent(area, then); above != null; above = parent(above, then)) {
      line.add(above);
    }
    return line;
  }

  Whereabouts at(Area area, LocalDate day) {
    var found = new LinkedHashSet<Area>();
    gather(area, day, found);
    return switch (found.size()) {
      case 0 -> new Whereabouts.Nowhere();
      case 1 -> new Whereabouts.WhereaboutsOne(found.getFirst());
      default -> new Whereabouts.Choose(found.stream().sorted(BY_NAME).toList());
    };
  }

  /** Follows the links until units of the day are reached; a link always leads on in time. */
  private void gather(Area area, LocalDate day, SequencedSet<Area> found) {
    if (area.span().contains(day)) {
      found.add(area);
    } else if (area.span().endedBefore(day)) {
      var next = successors(area);
      next.forEach(link -> gather(link.area(), day, found));
      if (next.isEmpty()) {
        partsAtTheEnd(area).forEach(part -> gather(part, day, found));
      }
    } else {
      predecessors(area).forEach(link -> gather(link.area(), day, found));
    }
  }

  /** A district ended without a successor: its communes, as they were on its last day, went on. */
  private Stream<Area> partsAtTheEnd(Area area) {
    LocalDate last = area.span().last();
    return last == null || area.level() == Area.Level.COMMUNE
        ? Stream.of()
        : byParentCode.getOrDefault(area.code(), List.of()).stream()
            .filter(part -> part.span().contains(last));
  }

  private @Nullable Area parent(Area area, LocalDate day) {
    String code = area.parentCode();
    return code == null
        ? null
        : byCode.getOrDefault(code, List.of()).stream()
            .filter(above -> above.span().contains(day))
            .findFirst()
            .orElse(null);
  }

  List<Area> find(String words, LocalDate day, int limit) {
    var parts = COMMA.splitAsStream(Folding.fold(words)).filter(part -> !part.isBlank()).toList();
    if (parts.isEmpty()) {
      return List.of();
    }
    String name = parts.getFirst();
    var above = parts.subList(1, parts.size());
    return byKey.values().stream()
        .filter(area -> Folding.fold(area.fullName().vi()).contains(name))
        .filter(area -> standsUnder(area, above))
        .sorted(
            Comparator.comparingInt((Area area) -> closeness(area, name))
                .thenComparing(area -> !area.span().contains(day))
                .thenComparing(Area::level, Comparator.reverseOrder())
                .thenComparing(BY_NAME))
        .limit(limit)
        .toList();
  }

  private boolean standsUnder(Area area, List<String> names) {
    if (names.isEmpty()) {
      return true;
    }
    var line = lineage(area, LocalDate.MAX).stream().skip(1).toList();
    return names.stream()
        .allMatch(
            name ->
                line.stream().anyMatch(unit -> Folding.fold(unit.fullName().vi()).contains(name)));
  }

  private static int closeness(Area area, String name) {
    String full = Folding.fold(area.fullName().vi());
    String bare = Folding.fold(area.name());
    if (full.equals(name)) {
      return 0;
    }
    if (bare.equals(name)) {
      return 1;
    }
    return bare.startsWith(name) ? 2 : 3;
  }

  private Area known(String key) {
    return Objects.requireNonNull(byKey.get(key), key);
  }
}

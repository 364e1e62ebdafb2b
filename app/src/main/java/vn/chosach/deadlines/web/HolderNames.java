package vn.chosach.deadlines.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.deadlines.Clock;
import vn.chosach.directory.Agencies;
import vn.chosach.officers.Officers;
import vn.chosach.ui.Lang;

/** Names of the agencies and officers behind clocks, as of today. */
@Component
record HolderNames(Agencies agencies, Officers officers) {

  private static final int ALL = 500;

  Names of(Collection<Clock> clocks, Collection<String> keys, LocalDate day, Lang lang) {
    var wanted = clocks.stream().map(Clock::agency).collect(Collectors.toSet());
    wanted.addAll(keys);
    var names = new HashMap<String, String>();
    if (!wanted.isEmpty()) {
      agencies
          .roll(day, "", 0, ALL)
          .agencies()
          .forEach(agency -> names.put(agency.key(), agency.name().in(lang)));
      wanted.stream()
          .filter(key -> !names.containsKey(key))
          .forEach(
              key ->
                  agencies
                      .history(key)
                      .ifPresent(known -> names.put(key, known.newest().name().in(lang))));
    }
    var people =
        clocks.stream().map(Clock::officer).filter(Objects::nonNull).collect(Collectors.toSet());
    return new Names(names, people.isEmpty() ? Map.of() : officers.displayNames(people));
  }

  /** Names by key; a key that nobody knows stands for itself. */
  record Names(Map<String, String> agencies, Map<UUID, String> officers) {

    String agency(String key) {
      return agencies.getOrDefault(key, key);
    }

    @Nullable String officer(@Nullable UUID id) {
      return id == null ? null : officers.getOrDefault(id, "");
    }
  }
}

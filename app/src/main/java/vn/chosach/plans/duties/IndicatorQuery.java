package vn.chosach.plans.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agency;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.life.Period;

/**
 * Reads the indicators of a plan. Their values are of the whole province and for every member
 * (R14); a counted one leads to the same rows as its duty.
 */
@Component
public record IndicatorQuery(
    PlanQuery plans,
    DutyRepository duties,
    IndicatorRepository repository,
    MatrixQuery matrix,
    Bodies bodies) {

  public Optional<List<Indicator>> of(UUID plan, Period year, ActingOfficer member) {
    return plans.whole(plan, member).map(one -> read(one, year));
  }

  private List<Indicator> read(Plan plan, Period year) {
    LocalDate today = bodies.today();
    LocalDate day = year.over(today) ? year.to() : today;
    List<Agency> roll = bodies.roll(day);
    DutyTally dutyTally =
        matrix.tally(plan, year, day, roll.stream().map(Agency::key).collect(Collectors.toSet()));
    Map<UUID, Duty> byRoot =
        duties.of(plan.id()).stream().collect(Collectors.toMap(Duty::root, Function.identity()));
    Map<UUID, List<Indicator.IndicatorValue>> values = repository.values(plan.id(), year.year());
    return repository.of(plan.id()).stream()
        .map(
            line -> {
              Duty duty = line.root() == null ? null : byRoot.get(line.root());
              var own = values.getOrDefault(line.id(), List.of());
              Long actual =
                  line.kind() == null
                      ? own.stream().map(Indicator.IndicatorValue::value).findFirst().orElse(null)
                      : counted(duty, line.kind(), dutyTally, roll, day);
              return new Indicator(
                  line.id(),
                  line.goal(),
                  duty,
                  line.kind(),
                  line.nameVi(),
                  line.nameEn(),
                  line.unit(),
                  line.lower(),
                  line.baseline(),
                  line.target(),
                  actual,
                  own);
            })
        .toList();
  }

  /** Of a duty that was dropped nothing is counted any more. */
  private @Nullable Long counted(
      @Nullable Duty duty, String kind, DutyTally dutyTally, List<Agency> roll, LocalDate day) {
    if (duty == null) {
      return null;
    }
    Set<String> columns = matrix.columns(duty, day).keySet();
    Set<String> all =
        roll.stream()
            .filter(body -> columns.contains(body.key()))
            .flatMap(body -> Bodies.members(body, roll).stream())
            .collect(Collectors.toSet());
    return dutyTally.sources(duty, all).stream()
        .filter(source -> source.kind().equals(kind) && source.counted())
        .map(source -> (long) source.done())
        .findFirst()
        .orElse(null);
  }
}

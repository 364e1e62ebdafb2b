package vn.chosach.reports.owing;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Agency;
import vn.chosach.directory.Agency.AgencyKind;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;

/** The bodies that can be asked for a report: agencies, press, Front, associations and communes. */
@Component
public record Reporters(Agencies agencies) {

  /** Stands for all communes at once; nobody ticks a hundred boxes. */
  private static final String COMMUNES = "tat-ca-cap-xa";

  private static final int ALL = 1_000;

  /** Whether a body can owe a report; the committee of the province owes that of the province. */
  static boolean mayOwe(Agency agency) {
    return switch (agency.kind()) {
      case AGENCY, PRESS, FRONT, ASSOCIATION -> true;
      case COMMITTEE -> ofCommune(agency);
      case PROVINCE, CLASS -> false;
    };
  }

  private static boolean ofCommune(Agency agency) {
    return agency.level() == Agency.Level.COMMUNE;
  }

  private Stream<Agency> on(LocalDate day) {
    return agencies.roll(day, "", 0, ALL).agencies().stream().filter(Reporters::mayOwe);
  }

  /** What can be ticked: all communes at once, and each other body of today. */
  public List<Choice> choices(Page page) {
    return Stream.concat(
            Stream.of(Choice.of(COMMUNES, page.t("reports.owing.communes"))),
            agencies(page).stream())
        .toList();
  }

  /** The bodies of today that are not of communes. */
  public List<Choice> agencies(Page page) {
    return on(page.today())
        .filter(agency -> !ofCommune(agency))
        .map(agency -> Choice.of(agency.key(), agency.name().in(page.lang())))
        .toList();
  }

  /** The keys that were ticked, with those of all communes on a day where these were. */
  public List<String> named(List<String> ticked, LocalDate day) {
    return ticked.stream()
        .flatMap(
            one ->
                one.equals(COMMUNES)
                    ? on(day)
                        .filter(agency -> agency.kind() == AgencyKind.COMMITTEE)
                        .filter(Reporters::ofCommune)
                        .map(Agency::key)
                    : Stream.of(one))
        .distinct()
        .toList();
  }
}

package vn.chosach.deadlines.reminding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.deadlines.reminding.ClockSubject.HeldClock;
import vn.chosach.deadlines.reminding.ClockSubject.SubjectLink;
import vn.chosach.deadlines.rules.LegalRule;
import vn.chosach.deadlines.rules.RuleBook;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;
import vn.chosach.officers.work.WorkItem;
import vn.chosach.officers.work.WorkSource;
import vn.chosach.ui.Page;

/**
 * Every open clock that lies with an officer: the own ones, wherever they lie, and those of the own
 * agency, and of those whose work it carries on, that nobody is assigned to, for its heads and for
 * whoever the room of their kind names.
 */
@Component
record ClockWork(JdbcClient jdbc, RuleBook rules, Heirs heirs, List<ClockSubject> rooms)
    implements WorkSource {

  /** Of those of the agency that nobody is assigned to; a room with more has a list of its own. */
  static final int MOST_UNASSIGNED = 300;

  /** Numbers of the house, such as {@code VV-2026-00012}. */
  private static final Pattern NUMBER = Pattern.compile("\\b\\p{Lu}{2,4}-\\d{4}-\\d{1,9}\\b");

  private static final String OPEN =
      """
      SELECT id, title, rule_key, subject_kind, subject_id, officer, started_at, state, due_at,
             last_act_at
        FROM deadlines.clock WHERE state IN ('RUNNING', 'PAUSED')
      """;

  @Override
  public List<WorkItem> of(ActingOfficer officer, Page page) {
    if (officer.roles().stream().noneMatch(Role::readsContent)) {
      return List.of();
    }
    List<OpenClock> found =
        jdbc.sql(
                "(%s AND officer = :officer) UNION ALL (%s AND %s ORDER BY due_at, id LIMIT %d)"
                    .formatted(
                        OPEN,
                        OPEN,
                        "officer IS NULL AND agency = ANY (:agencies)"
                            + " AND (:head OR subject_kind = ANY (:kinds))"
                            + " AND subject_kind <> ALL (:listedThere)",
                        MOST_UNASSIGNED))
            .param("officer", officer.actor().id())
            .param("agencies", heirs.of(officer).toArray(String[]::new))
            .param("head", officer.has(Role.AGENCY_HEAD))
            .param("kinds", kinds(room -> room.takes(officer)))
            .param("listedThere", kinds(room -> !room.listed()))
            .query(OpenClock.class)
            .list();
    Map<UUID, SubjectLink> links = links(found, officer);
    var known = new HashMap<String, List<LegalRule>>();
    return found.stream()
        .map(
            one ->
                item(
                        one,
                        rule(one, known.computeIfAbsent(one.ruleKey(), rules::versions)),
                        links.getOrDefault(
                            one.id(), new SubjectLink("/thoi-han/" + one.id(), one.title())),
                        page)
                    .shared(one.officer() == null && !officer.has(Role.AGENCY_HEAD)))
        .toList();
  }

  private String[] kinds(Predicate<ClockSubject> of) {
    return rooms.stream().filter(of).flatMap(room -> room.kinds().stream()).toArray(String[]::new);
  }

  private Map<UUID, SubjectLink> links(List<OpenClock> found, ActingOfficer officer) {
    Map<String, List<OpenClock>> byKind =
        found.stream().collect(Collectors.groupingBy(OpenClock::subjectKind));
    var links = new HashMap<UUID, SubjectLink>();
    for (ClockSubject room : rooms) {
      List<HeldClock> held =
          room.kinds().stream()
              .flatMap(kind -> byKind.getOrDefault(kind, List.of()).stream())
              .map(one -> new HeldClock(one.id(), one.subjectId(), number(one.title())))
              .toList();
      if (!held.isEmpty()) {
        links.putAll(room.links(officer, held));
      }
    }
    return links;
  }

  private WorkItem item(OpenClock one, LegalRule rule, SubjectLink link, Page page) {
    String ground =
        one.officer() == null
            ? page.t("deadlines.work.unassigned", rule.legalBasis())
            : rule.legalBasis();
    boolean paused = "PAUSED".equals(one.state());
    return new WorkItem(
        one.id().toString(),
        rule.name().in(page.lang()),
        number(one.title()),
        link.title().isEmpty() ? said(one.title(), rule.name().vi()) : link.title(),
        paused ? null : one.dueAt(),
        false,
        paused ? page.t("deadlines.work.paused", ground) : ground,
        link.href(),
        one.lastActAt(),
        false);
  }

  private static LegalRule rule(OpenClock one, List<LegalRule> versions) {
    LocalDate day = Vietnam.dayOf(one.startedAt());
    return versions.stream()
        .filter(rule -> rule.validity().contains(day))
        .findFirst()
        .orElseThrow();
  }

  /** The title of a clock without the act and the number, which stand beside it in the list. */
  private static String said(String title, String act) {
    return after(after(title, act), number(title));
  }

  private static String after(String title, String start) {
    return title.regionMatches(true, 0, start, 0, start.length()) && title.length() > start.length()
        ? title.substring(start.length()).strip()
        : title;
  }

  private static String number(String title) {
    Matcher number = NUMBER.matcher(title);
    return number.find() ? number.group() : "";
  }

  private record OpenClock(
      UUID id,
      String title,
      String ruleKey,
      String subjectKind,
      String subjectId,
      @Nullable UUID officer,
      Instant startedAt,
      String state,
      Instant dueAt,
      Instant lastActAt) {}
}

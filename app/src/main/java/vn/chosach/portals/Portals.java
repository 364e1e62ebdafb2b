package vn.chosach.portals;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.directory.Agencies;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.portals.desk.PageExaminer;
import vn.chosach.portals.desk.PortalRepository;

/** The door of portals: listed pages, what was found on them, and how they rank. */
@Service
public class Portals {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_ADDRESS = 1_000;
  private static final int LONGEST_SOURCE = 1_500_000;
  private static final int MOST_RANKS = 200;
  private static final int LAST_POSITION = 100;
  private static final Pattern RANK =
      Pattern.compile("(.{1,120}?)\\s*[;,\\t]\\s*(\\d{4}-\\d{2})\\s*[;,\\t]\\s*(\\d{1,3})");

  private final PortalRepository repository;
  private final Agencies agencies;
  private final Journal journal;
  private final IdSource ids;
  private final InstantSource time;

  Portals(
      PortalRepository repository,
      Agencies agencies,
      Journal journal,
      IdSource ids,
      InstantSource time) {
    this.repository = repository;
    this.agencies = agencies;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  /** A page with its newest examination. */
  public record WatchedPage(PortalPage page, Optional<PortalExamination> newest) {}

  /** All listed pages, the worst first, those that nobody examined before them. */
  @Transactional(readOnly = true)
  public List<WatchedPage> watched() {
    var newest = repository.newest();
    return repository.pages().stream()
        .map(page -> new WatchedPage(page, Optional.ofNullable(newest.get(page.id()))))
        .sorted(
            Comparator.comparingInt(one -> one.newest().map(PortalExamination::score).orElse(-1)))
        .toList();
  }

  @Transactional(readOnly = true)
  public Optional<PortalPage> page(UUID id) {
    return repository.page(id);
  }

  /** The newest first. */
  @Transactional(readOnly = true)
  public List<PortalExamination> examinations(UUID page) {
    return repository.examinations(page);
  }

  /** By keyword, the newest month first. */
  @Transactional(readOnly = true)
  public List<PortalRank> ranks(UUID page) {
    return repository.ranks(page);
  }

  /** Whether an officer lists and examines pages. */
  public static boolean watches(ActingOfficer who) {
    return who.hasAny(Role.OPERATOR, Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE);
  }

  /**
   * Lists a page.
   *
   * @return refused with {@code portals.not-yours}, {@code .name-missing}, {@code
   *     .address-malformed}, {@code .unknown-agency}, {@code .listed-already}
   */
  @Transactional
  public ActOutcome<PortalPage> list(
      String name, String address, String agency, ActingOfficer officer) {
    if (!watches(officer)) {
      return ActOutcome.refused("portals.not-yours");
    }
    var page = new PortalPage(ids.next(), Folding.nfc(name).strip(), address.strip(), agency);
    if (page.name().isEmpty() || page.name().length() > LONGEST_NAME) {
      return ActOutcome.refused("portals.name-missing");
    }
    if (!onTheWeb(page.address())) {
      return ActOutcome.refused("portals.address-malformed");
    }
    if (agencies.asOf(agency, Vietnam.dayOf(time.instant())).isEmpty()) {
      return ActOutcome.refused("portals.unknown-agency");
    }
    if (!repository.add(page, time.instant(), officer.actor().id())) {
      return ActOutcome.refused("portals.listed-already");
    }
    journal.append(
        Act.of(officer.actor(), "portals.page-listed", "portal-page", page.id())
            .with(Map.of("address", page.address())));
    return ActOutcome.done(page);
  }

  private static boolean onTheWeb(String address) {
    if (address.length() > LONGEST_ADDRESS) {
      return false;
    }
    try {
      var uri = new URI(address);
      return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
          && uri.getHost() != null
          && uri.getHost().contains(".")
          && uri.getUserInfo() == null;
    } catch (URISyntaxException notOne) {
      return false;
    }
  }

  /**
   * Examines the source of a page as somebody copied it from a browser.
   *
   * @return refused with {@code portals.not-yours}, {@code .unknown}, {@code .source-missing}
   *     (empty, longer than 1,500,000 characters, or no page at all)
   */
  @Transactional
  public ActOutcome<PortalExamination> examine(UUID id, String source, ActingOfficer officer) {
    if (!watches(officer)) {
      return ActOutcome.refused("portals.not-yours");
    }
    Optional<PortalPage> page = repository.page(id);
    if (page.isEmpty()) {
      return ActOutcome.refused("portals.unknown");
    }
    if (source.length() > LONGEST_SOURCE || !source.contains("<")) {
      return ActOutcome.refused("portals.source-missing");
    }
    PageExaminer.Found found = PageExaminer.examine(source, page.get().address());
    var one =
        new PortalExamination(
            id,
            time.instant(),
            officer.actor().id(),
            found.score(),
            found.faults(),
            found.evidence(),
            source.length());
    repository.add(ids.next(), one);
    journal.append(
        Act.of(officer.actor(), "portals.page-examined", "portal-page", id)
            .with(Map.of("score", String.valueOf(one.score()))));
    return ActOutcome.done(one);
  }

  /**
   * Notes ranks, one a line: {@code keyword; 2026-11; 4}. A rank that is told again replaces the
   * one before.
   *
   * @return refused with {@code portals.not-yours}, {@code .unknown}, {@code .ranks-malformed} (a
   *     line that is none, a month to come, a position outside 1 to 100, more than 200 lines)
   */
  @Transactional
  public ActOutcome<Integer> note(UUID id, List<String> lines, ActingOfficer officer) {
    if (!watches(officer)) {
      return ActOutcome.refused("portals.not-yours");
    }
    if (repository.page(id).isEmpty()) {
      return ActOutcome.refused("portals.unknown");
    }
    LocalDate today = Vietnam.dayOf(time.instant());
    var ranks = new ArrayList<PortalRank>();
    for (String line : lines) {
      Optional<PortalRank> rank = rank(Folding.nfc(line).strip(), today);
      if (rank.isEmpty()) {
        return ActOutcome.refused("portals.ranks-malformed");
      }
      ranks.add(rank.get());
    }
    if (ranks.isEmpty() || ranks.size() > MOST_RANKS) {
      return ActOutcome.refused("portals.ranks-malformed");
    }
    ranks.forEach(rank -> repository.put(id, rank));
    journal.append(
        Act.of(officer.actor(), "portals.ranks-noted", "portal-page", id)
            .with(Map.of("ranks", String.valueOf(ranks.size()))));
    return ActOutcome.done(ranks.size());
  }

  private static Optional<PortalRank> rank(String line, LocalDate today) {
    Matcher found = RANK.matcher(line);
    if (!found.matches()) {
      return Optional.empty();
    }
    try {
      LocalDate month = YearMonth.parse(found.group(2)).atDay(1);
      int position = Integer.parseInt(found.group(3));
      return month.isAfter(today) || position < 1 || position > LAST_POSITION
          ? Optional.empty()
          : Optional.of(new PortalRank(found.group(1), month, position));
    } catch (DateTimeParseException noMonth) {
      return Optional.empty();
    }
  }
}

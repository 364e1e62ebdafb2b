package vn.chosach.outreach.desk;

import static vn.chosach.kernel.Folding.clean;
import static vn.chosach.kernel.Refusal.unlessWords;
import static vn.chosach.kernel.Refusal.when;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.outreach.life.OutreachItem;
import vn.chosach.outreach.life.OutreachItemEvent;
import vn.chosach.outreach.life.OutreachItemState;
import vn.chosach.outreach.life.OutreachItemWish;
import vn.chosach.outreach.life.OutreachLine;
import vn.chosach.outreach.life.OutreachPlan;
import vn.chosach.vault.KeptFile;
import vn.chosach.vault.Vault;

/** What was done: told by one, confirmed or refused by another of the same agency. */
@Component
public record OutreachItemHandler(
    OutreachItemTransitions transitions,
    OutreachItemRepository items,
    OutreachPlanRepository plans,
    Vault vault,
    OutreachPlaces places,
    IdSource ids,
    InstantSource time) {

  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_LINK = 1_000;
  private static final int LONGEST_WORDS = 2_000;
  private static final int MOST_REACH = 10_000_000;
  private static final int OLDEST_DAYS = 366;
  private static final Pattern LINE = Pattern.compile("(TT-[0-9]{4}-[0-9]{4,9})/([0-9]{1,2})");

  private record PlannedLine(OutreachPlan plan, OutreachLine line) {}

  public ActOutcome<OutreachItem> record(OutreachItemWish wish, ActingOfficer officer) {
    if (!OutreachPlanTransitions.works(officer.agency(), officer, places.heirs())) {
      return ActOutcome.refused("outreach.not-yours");
    }
    Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
    LocalDate today = Vietnam.dayOf(now);
    Optional<PlannedLine> planned = planned(wish.line(), officer);
    Optional<Refusal> refusal =
        unlessWords(wish.title(), LONGEST_TITLE, "outreach.title-missing")
            .or(() -> day(wish.day(), today))
            .or(() -> when(!wish.line().isBlank() && planned.isEmpty(), "outreach.unknown-line"))
            .or(() -> planned.flatMap(it -> outside(it.plan(), wish.day())))
            .or(() -> alone(wish, planned.isPresent(), today))
            .or(() -> reach(wish));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    UUID owner = wish.owner();
    OutreachItem recorded =
        item(wish, planned, owner == null ? ids.next() : owner, today, now, officer);
    Optional<Refusal> unshown = unshown(recorded, owner);
    if (unshown.isPresent()) {
      return ActOutcome.refused(unshown.get());
    }
    items.add(recorded);
    transitions.begun(recorded, ids.next(), "", SignedBy.NONE, officer);
    if (owner != null) {
      vault.keep(owner, owner, officer.actor());
    }
    return ActOutcome.done(recorded);
  }

  private OutreachItem item(
      OutreachItemWish wish,
      Optional<PlannedLine> planned,
      UUID id,
      LocalDate today,
      Instant now,
      ActingOfficer officer) {
    OutreachLine line = planned.map(PlannedLine::line).orElse(null);
    String area = wish.area().isBlank() ? line == null ? null : line.area() : wish.area();
    return new OutreachItem(
        id,
        plans.number("SP", today.getYear()),
        clean(wish.title()),
        officer.agency(),
        planned.map(it -> it.plan().id()).orElse(null),
        line == null ? null : Integer.valueOf(line.number()),
        line == null ? Objects.requireNonNull(wish.theme()) : line.theme(),
        line == null ? Objects.requireNonNull(wish.audience()) : line.audience(),
        line == null ? Objects.requireNonNull(wish.channel()) : line.channel(),
        area,
        Objects.requireNonNull(wish.day()),
        wish.link().strip(),
        wish.reach(),
        clean(wish.reachHow()),
        line == null ? null : line.campaign(),
        OutreachItemState.RECORDED,
        now,
        1,
        Objects.requireNonNull(officer.actor().id()),
        List.of());
  }

  /** The line of a plan in force of the own agency. */
  private Optional<PlannedLine> planned(String line, ActingOfficer officer) {
    Matcher found = LINE.matcher(line.strip());
    if (!found.matches()) {
      return Optional.empty();
    }
    return plans
        .numbered(found.group(1))
        .filter(plan -> places.heirs().act(plan.agency(), officer))
        .flatMap(
            plan ->
                plan.line(Integer.parseInt(found.group(2))).map(one -> new PlannedLine(plan, one)));
  }

  private static Optional<Refusal> day(@Nullable LocalDate day, LocalDate today) {
    return when(
        day == null || day.isAfter(today) || day.isBefore(today.minusDays(OLDEST_DAYS)),
        "outreach.day-wrong");
  }

  private static Optional<Refusal> outside(OutreachPlan plan, @Nullable LocalDate day) {
    return when(day == null || !plan.runs(day), "outreach.outside-plan");
  }

  private Optional<Refusal> alone(OutreachItemWish wish, boolean planned, LocalDate today) {
    if (planned) {
      return places.unknown(wish.area());
    }
    return when(wish.theme() == null, "outreach.theme-missing")
        .or(() -> when(wish.audience() == null, "outreach.audience-missing"))
        .or(() -> when(wish.channel() == null, "outreach.channel-missing"))
        .or(() -> places.unknown(wish.area()));
  }

  private static Optional<Refusal> reach(OutreachItemWish wish) {
    Integer reach = wish.reach();
    return when(reach != null && (reach < 1 || reach > MOST_REACH), "outreach.reach-out-of-range")
        .or(
            () ->
                when(
                    (reach == null) != wish.reachHow().isBlank()
                        || wish.reachHow().length() > LONGEST_TITLE,
                    "outreach.reach-how-missing"));
  }

  /** What people cannot look at is no item: an address, or a picture or scan. */
  private Optional<Refusal> unshown(OutreachItem one, @Nullable UUID owner) {
    List<KeptFile> files = owner == null ? List.of() : vault.files(owner);
    if (files.stream().anyMatch(KeptFile::kept)) {
      return Optional.of(Refusal.of("outreach.already-sent"));
    }
    if (one.link().isEmpty()) {
      return one.channel().linked()
          ? Optional.of(Refusal.of("outreach.link-missing"))
          : when(files.isEmpty(), "outreach.file-missing");
    }
    return when(!address(one.link()), "outreach.link-malformed")
        .or(() -> when(items.known(one.agency(), one.link()), "outreach.link-known"));
  }

  /** Whether it is an address on the web with the name of a host. */
  static boolean address(String link) {
    if (link.length() > LONGEST_LINK) {
      return false;
    }
    try {
      var uri = new URI(link);
      return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
          && uri.getHost() != null
          && uri.getHost().contains(".")
          && uri.getUserInfo() == null;
    } catch (URISyntaxException notOne) {
      return false;
    }
  }

  public ActOutcome<OutreachItem> proceed(
      UUID id, OutreachItemEvent event, String words, int seen, ActingOfficer who) {
    boolean asked = event != OutreachItemEvent.CONFIRM;
    if (event == OutreachItemEvent.RECORD) {
      return ActOutcome.refused("outreach.not-possible");
    }
    if (asked && words.isBlank() || words.length() > LONGEST_WORDS) {
      return ActOutcome.refused("outreach.words-missing");
    }
    return transitions.act(
        id, event, seen, who, held -> SignedBy.becomes(held.row(), clean(words)));
  }
}

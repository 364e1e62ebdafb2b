package vn.chosach.signals.closure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;
import vn.chosach.officers.work.WorkItem;
import vn.chosach.officers.work.WorkSource;
import vn.chosach.signals.closure.ClosureReviewRepository.WaitingClosures;
import vn.chosach.ui.Page;

/**
 * What a second officer looks at, as one thing to do: for who sifts or leads in the agency, and for
 * the standing office where nobody else of it can.
 */
@Component
record ClosureReviewWork(ClosureReviews reviews, Officers officers, Heirs heirs)
    implements WorkSource {

  /** Where the oldest one is looked at. */
  static final String QUEUE = "/hop-tiep-nhan/kiem-tra-lai";

  private static final Role[] LOOKERS = {Role.OPERATOR, Role.AGENCY_HEAD, Role.STANDING_OFFICE};

  @Override
  public List<WorkItem> of(ActingOfficer officer, Page page) {
    if (!officer.hasAny(LOOKERS)) {
      return List.of();
    }
    var lookers = new HashMap<String, Set<UUID>>();
    List<WaitingClosures> own =
        reviews.tally(officer).stream()
            .filter(one -> heirs.act(one.agency(), officer) || nobodyElse(one, lookers))
            .toList();
    return own.stream()
        .limit(1)
        .map(
            oldest ->
                WorkItem.waiting(
                    "closure:" + oldest.act(),
                    page.t("signals.closure.button"),
                    oldest.number(),
                    page.t("signals.closure.title"),
                    page.t(
                        "signals.closure.open",
                        own.stream().mapToInt(WaitingClosures::count).sum(),
                        page.moment(oldest.since())),
                    QUEUE))
        .toList();
  }

  private boolean nobodyElse(WaitingClosures one, Map<String, Set<UUID>> lookers) {
    return lookers.computeIfAbsent(one.agency(), this::lookers).stream()
        .allMatch(one.decider()::equals);
  }

  private Set<UUID> lookers(String agency) {
    return heirs.actors(agency).stream()
        .flatMap(one -> Stream.of(LOOKERS).flatMap(role -> officers.working(one, role).stream()))
        .map(Officer::id)
        .collect(Collectors.toUnmodifiableSet());
  }
}

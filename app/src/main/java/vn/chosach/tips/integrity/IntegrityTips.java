package vn.chosach.tips.integrity;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.tips.Desk;
import vn.chosach.tips.Tip;
import vn.chosach.tips.Tips;

/**
 * The door to reports against officers and agencies. Whoever may not know of one gets the answer of
 * one that does not exist.
 */
@Service
public class IntegrityTips {

  private final Tips tips;
  private final Accusations accusations;
  private final Journal journal;

  IntegrityTips(Tips tips, Accusations accusations, Journal journal) {
    this.tips = tips;
    this.accusations = accusations;
    this.journal = journal;
  }

  /**
   * The newest that an officer may know of.
   *
   * @param limit at most this many, 1 to 200
   * @param roles of the officer today
   */
  @Transactional(readOnly = true)
  public List<Tip> newest(int limit, Actor actor, Set<Role> roles) {
    List<UUID> seen = accusations.newest(Math.clamp(limit, 1, 200), actor, roles);
    return tips.read(seen, Desk.INTEGRITY).stream()
        .sorted(Comparator.comparing(tip -> seen.indexOf(tip.id())))
        .toList();
  }

  /** One of them. */
  @Transactional(readOnly = true)
  public Optional<Tip> read(UUID tip, Actor actor, Set<Role> roles) {
    return accusations.hidden(tip, actor, roles)
        ? Optional.empty()
        : tips.read(List.of(tip), Desk.INTEGRITY).stream().findFirst();
  }

  /** Keys of the agencies that it accuses, as far as they are known. */
  @Transactional(readOnly = true)
  public List<String> accused(UUID tip, Actor actor, Set<Role> roles) {
    return accusations.hidden(tip, actor, roles) ? List.of() : accusations.of(tip);
  }

  /**
   * An officer of the desk says which agency it accuses: from now on it does not exist for the
   * officers of that one.
   *
   * @return refused with {@code tips.no-such-tip}, {@code tips.unknown-agency}, or {@code
   *     tips.own-agency} for the own one, which another officer must name; nothing when it was
   *     named before
   */
  @Transactional
  public Optional<Refusal> accuse(UUID tip, String agency, Actor actor, Set<Role> roles) {
    if (accusations.hidden(tip, actor, roles)) {
      return Optional.of(Refusal.of("tips.no-such-tip"));
    }
    if (agency.equals(actor.agency())) {
      return Optional.of(Refusal.of("tips.own-agency"));
    }
    if (!accusations.known(agency)) {
      return Optional.of(Refusal.of("tips.unknown-agency"));
    }
    if (accusations.name(tip, agency, actor.id())) {
      // Which agency stands in the sealed row alone.
      journal.append(
          Act.of(actor, "tips.accused-named", Tips.SUBJECT, tip)
              .under("luat-25-2018")
              .with(Map.of("named", String.valueOf(accusations.of(tip).size()))));
    }
    return Optional.empty();
  }
}

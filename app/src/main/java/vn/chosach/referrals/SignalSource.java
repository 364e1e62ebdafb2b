package vn.chosach.referrals;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.life.SubjectCard;
import vn.chosach.referrals.life.SubjectSource;
import vn.chosach.signals.Sheet;
import vn.chosach.signals.Signals;
import vn.chosach.tips.Tip;

/** Signals that are handed over: what was told, never who told it. */
@Component
record SignalSource(Signals signals) implements SubjectSource {

  static final String KIND = "signal";

  /** Whether a receiver may read it, this room has checked; here it only fetches. */
  static final ActingOfficer FETCHING =
      new ActingOfficer(Actor.SYSTEM, Set.of(Role.STANDING_OFFICE));

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<SubjectCard> read(UUID id, ActingOfficer party) {
    return signals.read(id, party).map(SignalSource::card);
  }

  /** What was merged goes along with the signal that it was merged into. */
  @Override
  public Optional<Refusal> barred(UUID id, ActingOfficer party) {
    return signals
        .read(id, party)
        .map(sheet -> sheet.signal().outcome().mergedInto())
        .flatMap(into -> signals.read(into, FETCHING))
        .map(into -> Refusal.of("referrals.subject-merged", "number", into.signal().number()));
  }

  @Override
  public Optional<SubjectCard> handedOver(UUID id) {
    return signals.read(id, FETCHING).map(SignalSource::card);
  }

  private static SubjectCard card(Sheet sheet) {
    return new SubjectCard(
        sheet.signal().number(),
        sheet.title(),
        text(sheet),
        "/hop-tiep-nhan/" + sheet.signal().id(),
        sheet.signal().receivedAt(),
        true);
  }

  private static String text(Sheet sheet) {
    Tip tip = sheet.tip();
    return tip == null
        ? sheet.title()
        : Stream.of(tip.told().story(), tip.told().where(), tip.told().shared())
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining("\n\n"));
  }
}

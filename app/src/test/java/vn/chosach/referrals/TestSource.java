package vn.chosach.referrals;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.life.SubjectCard;
import vn.chosach.referrals.life.SubjectSource;

/** Files of a room above this one. */
@Component
class TestSource implements SubjectSource {

  static final String KIND = "test";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<SubjectCard> read(UUID id, ActingOfficer party) {
    return handedOver(id);
  }

  @Override
  public Optional<SubjectCard> handedOver(UUID id) {
    return Optional.of(
        new SubjectCard("VV-2026-1", "Hồ sơ thử", "Nội dung thử", null, Instant.EPOCH, false));
  }
}

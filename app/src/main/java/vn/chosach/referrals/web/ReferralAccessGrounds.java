package vn.chosach.referrals.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.ReferralFile;
import vn.chosach.referrals.Referrals;

/** Reads on what grounds an officer sees a referral, and notes that it was asked. */
@Component
class ReferralAccessGrounds {

  private final Referrals referrals;
  private final Journal journal;

  ReferralAccessGrounds(Referrals referrals, Journal journal) {
    this.referrals = referrals;
    this.journal = journal;
  }

  /** Empty alike for a referral that is foreign and one that does not exist. */
  @Transactional
  public Optional<ReferralFile> read(UUID id, ActingOfficer party) {
    Optional<ReferralFile> file = referrals.open(id, party);
    file.ifPresent(
        one ->
            journal.append(
                Act.of(party.actor(), "referrals.grounds-read", "referral", id)
                    .with(Map.of("number", one.referral().number()))));
    return file;
  }
}

package vn.chosach.cases.acts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.Handed;
import vn.chosach.referrals.ReferralSent;
import vn.chosach.referrals.Referrals;
import vn.chosach.referrals.life.FilePart;
import vn.chosach.referrals.life.Purpose;
import vn.chosach.referrals.life.ReceiverState;
import vn.chosach.referrals.life.ReferralAct;
import vn.chosach.referrals.life.ReferralOffer;
import vn.chosach.referrals.life.Subject;

/** Hands cases over in referrals, in the transaction of the act. */
@Component
public record Handover(Referrals referrals) {

  /** Name of the kind of thing that a referral carries when it carries a case. */
  public static final String KIND = "case";

  /** The thing that a referral carries. */
  public static Subject subject(CaseFile file) {
    return new Subject(KIND, file.id());
  }

  /**
   * Sent by who answers for the case, under the decision that another signed: whoever signs need
   * not see a case that is told to some by name.
   *
   * @param named the papers of each part by name
   */
  ActOutcome<ReferralSent> criminal(
      CaseFile file, PaperTerms.Transfer terms, Map<FilePart, List<String>> named, Actor signer) {
    UUID inCharge = file.access().officer();
    UUID sender = inCharge == null ? Objects.requireNonNull(signer.id()) : inCharge;
    var party =
        new ActingOfficer(Actor.officer(sender, file.access().agency()), Set.of(Role.CASE_OFFICER));
    return referrals.offer(
        offer(Purpose.CRIMINAL, file, terms.receiver(), terms.words(), null, terms.parts())
            .naming(named),
        party);
  }

  ActOutcome<ReferralSent> competence(CaseFile file, CaseAct.Refer act, ActingOfficer reader) {
    return referrals.offer(
        offer(Purpose.COMPETENCE, file, act.agency(), act.words(), act.by(), Map.of()), reader);
  }

  private static ReferralOffer offer(
      Purpose purpose,
      CaseFile file,
      String to,
      String words,
      @Nullable LocalDate by,
      Map<FilePart, Integer> parts) {
    return new ReferralOffer(
        purpose, subject(file), List.of(to), file.title(), words, by, parts, List.of(), null);
  }

  /** Where the case went, for the program itself. */
  List<Handed> of(CaseFile file) {
    return referrals.about(subject(file), ActingOfficer.PROGRAM);
  }

  /** Where the case went, as far as the reader is a party to it or has the overview. */
  public List<Handed> of(CaseFile file, ActingOfficer reader) {
    return referrals.about(subject(file), reader);
  }

  /** Whether an investigating body said through a referral that it has the file. */
  boolean acceptedByInvestigators(CaseFile file, @Nullable UUID referral) {
    return of(file).stream()
        .filter(Handed::withInvestigators)
        .filter(one -> one.referral().id().equals(referral))
        .flatMap(one -> one.receivers().stream())
        .anyMatch(one -> one.state() == ReceiverState.ACCEPTED);
  }

  /** Number of a referral of the case; a dash for a file of before that went in none. */
  String number(CaseFile file, @Nullable UUID referral) {
    return of(file).stream()
        .map(Handed::referral)
        .filter(one -> one.id().equals(referral))
        .map(one -> one.number())
        .findFirst()
        .orElse("–");
  }

  /** The referral that one which gives a file back follows; that itself when it follows none. */
  UUID carried(CaseFile file, UUID referral) {
    return of(file).stream()
        .map(Handed::referral)
        .filter(one -> one.id().equals(referral))
        .map(one -> Objects.requireNonNullElse(one.follows(), referral))
        .findFirst()
        .orElse(referral);
  }

  /** Takes back what no investigating body has accepted; the file came back on paper. */
  Optional<Refusal> withdraw(
      CaseFile file, @Nullable UUID referral, String words, ActingOfficer reader) {
    for (Handed one : of(file)) {
      if (one.withInvestigators() && one.referral().id().equals(referral)) {
        var deed = new ReferralAct.Withdraw(words);
        switch (referrals.reply(one.referral().id(), deed, one.referral().version(), reader)) {
          case ActOutcome.Done<ReferralSent>(ReferralSent done) -> {}
          case ActOutcome.Refused<ReferralSent> refused -> {
            return Optional.of(refused.refusal());
          }
          case ActOutcome.Overtaken<ReferralSent> overtaken -> {
            return Optional.of(Refusal.of("cases.with-the-body"));
          }
          case ActOutcome.Waiting<ReferralSent> waiting ->
              throw new IllegalStateException(waiting.toString());
        }
      }
    }
    return Optional.empty();
  }
}

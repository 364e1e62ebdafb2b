package vn.chosach.rewards.desk;

import static vn.chosach.kernel.Refusal.when;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Agency;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.rewards.PraiseBar;
import vn.chosach.rewards.desk.RewardCeilings.RewardCeiling;
import vn.chosach.rewards.life.Nomination;
import vn.chosach.rewards.life.NomineeKind;
import vn.chosach.rewards.life.RewardEvent;
import vn.chosach.rewards.life.RewardForm;
import vn.chosach.rewards.life.RewardLifeCycle.RewardWho;
import vn.chosach.rewards.life.RewardState;

/** Who may do what with a nomination, who may know of it, and who may be put forward at all. */
@Component
public record RewardDesk(
    Agencies agencies,
    Officers officers,
    List<PraiseBar> bars,
    RewardCeilings ceilings,
    InstantSource time) {

  LocalDate today() {
    return Vietnam.dayOf(time.instant());
  }

  /** Whether an officer works in the standing office of the committee today. */
  public boolean standing(ActingOfficer who) {
    return who.has(Role.STANDING_OFFICE)
        && agencies
            .standingAgency(today())
            .filter(holder -> holder.agencyKey().equals(who.agency()))
            .isPresent();
  }

  /** Whether an officer puts somebody forward for an agency. */
  static boolean nominates(ActingOfficer who) {
    return who.hasAny(Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE);
  }

  static boolean leads(ActingOfficer who) {
    return who.has(Role.COMMITTEE_LEADER);
  }

  /**
   * Whether an officer may know of it: the agency that puts forward, the standing office once it is
   * submitted, leaders but for informants, and the nominees once it is decided.
   */
  public boolean knows(Nomination one, ActingOfficer who) {
    boolean out = one.state() != RewardState.DRAFT && one.state() != RewardState.WITHDRAWN;
    return one.by().equals(who.agency())
        || out && standing(who)
        || out && leads(who) && one.kind() != NomineeKind.INFORMANT
        || (one.state() == RewardState.DECIDED || one.state() == RewardState.PAID)
            && one.about(who.actor().id());
  }

  Optional<Refusal> barred(Nomination one, RewardWho whose, ActingOfficer who, boolean signed) {
    return switch (whose) {
      case AGENCY ->
          when(!one.by().equals(who.agency()) || !nominates(who), "rewards.not-yours")
              .or(() -> when(one.about(who.actor().id()), "rewards.oneself"));
      case DESK ->
          when(!standing(who), "rewards.not-yours")
              .or(() -> when(one.about(who.actor().id()), "rewards.oneself"))
              .or(() -> when(one.nominatedBy().equals(who.actor().id()), "rewards.own-nomination"));
      case NOMINEE -> when(!one.about(who.actor().id()), "rewards.not-yours");
      case NOBODY -> when(!signed, "rewards.not-yours");
    };
  }

  /** Why the nominees may not be put forward as they stand. */
  Optional<Refusal> unfit(Nomination one, UUID by) {
    LocalDate today = today();
    return when(agencies.asOf(one.agency(), today).isEmpty(), "rewards.unit-ended")
        .or(() -> when(one.about(by), "rewards.oneself"))
        .or(() -> counted(one))
        .or(
            () ->
                when(
                    one.officers().stream()
                        .anyMatch(
                            each ->
                                officers
                                    .inOffice(each)
                                    .filter(it -> it.agencyKey().equals(one.agency()))
                                    .isEmpty()),
                    "rewards.not-a-member"))
        .or(() -> when(!competent(one, today), "rewards.not-competent"));
  }

  private static Optional<Refusal> counted(Nomination one) {
    int many = one.nominees().size();
    return switch (one.kind()) {
      case PERSON -> when(many != 1, "rewards.one-person");
      case TEAM ->
          when(many < 2 || many > 50, "rewards.team-missing")
              .or(() -> when(one.name().isBlank(), "rewards.name-missing"));
      case INFORMANT ->
          when(many != 0, "rewards.informant-secret")
              .or(
                  () ->
                      when(!one.name().matches("[A-Z]{2,4}-[0-9]{2,6}"), "rewards.code-malformed"));
    };
  }

  /** Whether the body decides rewards of this form; a committee never does. */
  private boolean competent(Nomination one, LocalDate today) {
    return agencies
        .asOf(one.competent(), today)
        .filter(body -> decides(body, one.form()))
        .isPresent();
  }

  /** Whether a body decides rewards of a form. */
  public static boolean decides(Agency body, RewardForm form) {
    return switch (form) {
      case MERIT -> body.kind() == Agency.AgencyKind.PROVINCE;
      case PRAISE ->
          body.kind() == Agency.AgencyKind.AGENCY && body.level() != Agency.Level.REGION
              || body.level() == Agency.Level.COMMUNE && body.kind() == Agency.AgencyKind.COMMITTEE;
    };
  }

  /**
   * Whether something of another room stands against the nominees. One refusal for all grounds: who
   * asks does not learn which, nor from whom.
   */
  Optional<Refusal> notNow(Nomination one) {
    return when(
        one.kind() != NomineeKind.INFORMANT
            && bars.stream().anyMatch(bar -> bar.bars(one.agency(), one.officers())),
        "rewards.not-now");
  }

  /** The ceiling that an amount is above on the day of the decision; empty for none known. */
  Optional<RewardCeiling> above(Nomination one, Dong amount) {
    return one.day(RewardEvent.DECIDE)
        .flatMap(day -> ceilings.of(one, day))
        .filter(ceiling -> ceiling.most().filter(most -> amount.amount() > most).isPresent());
  }

  boolean alive(String agency) {
    return agencies.asOf(agency, today()).isPresent();
  }
}

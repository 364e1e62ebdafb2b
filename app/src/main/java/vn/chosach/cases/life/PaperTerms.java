package vn.chosach.cases.life;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.cases.execution.CoercionMeasure;
import vn.chosach.kernel.Dong;

/**
 * What a paper of a case does once the competent person has signed it. Kept beside the draft: the
 * words of the paper and its effect come from the same terms.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
  @JsonSubTypes.Type(value = PaperTerms.Sanction.class, name = "sanction"),
  @JsonSubTypes.Type(value = PaperTerms.HandUp.class, name = "hand-up"),
  @JsonSubTypes.Type(value = PaperTerms.Recovery.class, name = "recovery"),
  @JsonSubTypes.Type(value = PaperTerms.Annulment.class, name = "annulment"),
  @JsonSubTypes.Type(value = PaperTerms.InspectionOrder.class, name = "inspection"),
  @JsonSubTypes.Type(value = PaperTerms.Postponement.class, name = "postponement"),
  @JsonSubTypes.Type(value = PaperTerms.Remission.class, name = "remission"),
  @JsonSubTypes.Type(value = PaperTerms.Instalments.class, name = "instalments"),
  @JsonSubTypes.Type(value = PaperTerms.Coercion.class, name = "coercion"),
  @JsonSubTypes.Type(value = PaperTerms.InspectionMinutes.class, name = "inspection-minutes"),
  @JsonSubTypes.Type(value = PaperTerms.ViolationMinutes.class, name = "violation-minutes"),
  @JsonSubTypes.Type(value = PaperTerms.Seizure.class, name = "seizure"),
  @JsonSubTypes.Type(value = PaperTerms.Prolonging.class, name = "prolonging"),
  @JsonSubTypes.Type(value = PaperTerms.Release.class, name = "release"),
  @JsonSubTypes.Type(value = PaperTerms.Appraisal.class, name = "appraisal")
})
public sealed interface PaperTerms {

  /** A paper of the time before the decision: it orders, records or secures. */
  sealed interface Inquiry extends PaperTerms {}

  /** What the signature does. */
  CaseEvent event();

  /** The sanction that these terms decide or propose; empty for any other paper. */
  default Optional<Sanction> proposed() {
    return Optional.empty();
  }

  /**
   * Whom a paper is about, as the forms ask (Nghị định 118/2021/NĐ-CP, mẫu quyết định 02, mẫu biên
   * bản 01).
   *
   * @param subject a subject of the case that can be a violator: person, business or shop
   * @param organisation whether it is an organisation, for which fines are doubled
   * @param address where it lives or sits
   * @param identity personal identification number, or number of the business registration
   * @param representative who represents an organisation by law; empty for a person
   */
  record Violator(
      UUID subject, boolean organisation, String address, String identity, String representative) {}

  /**
   * What was violated.
   *
   * @param field key of a field of sanctions, see {@link SanctionPowers}
   * @param article point, clause, article and decree that describe the act and its fine
   * @param from lower end of the frame for this violator
   * @param to upper end of the frame for this violator
   */
  record Provision(String field, String article, Dong from, Dong to) {}

  /**
   * A decision to sanction.
   *
   * @param amount the fine
   * @param aggravating circumstances; empty for none
   * @param mitigating circumstances; empty for none
   * @param additional additional penalty; empty for none
   * @param remedy remedies and their term; empty for none
   * @param payee State Treasury and account into which the fine is paid
   * @param exhibits numbers of the exhibits that prove the act
   */
  record Sanction(
      Violator violator,
      Provision provision,
      Dong amount,
      String aggravating,
      String mitigating,
      String additional,
      String remedy,
      String payee,
      List<Integer> exhibits)
      implements PaperTerms {

    public Sanction {
      exhibits = List.copyOf(exhibits);
    }

    @Override
    public CaseEvent event() {
      return CaseEvent.FINE;
    }

    @Override
    public Optional<Sanction> proposed() {
      return Optional.of(this);
    }
  }

  /**
   * A sanction that no office of the own agency may decide is laid before one that may (Luật Xử lý
   * vi phạm hành chính art. 52).
   *
   * @param sanction what is proposed to that office
   * @param office key of the office, see {@link SanctionPowers}
   * @param agency key of the agency that has it
   * @param reason why, in words for that office
   */
  record HandUp(Sanction sanction, String office, String agency, String reason)
      implements PaperTerms {

    @Override
    public CaseEvent event() {
      return CaseEvent.HAND_UP;
    }

    @Override
    public Optional<Sanction> proposed() {
      return Optional.of(sanction);
    }
  }

  /**
   * A decision to recover tax.
   *
   * @param article what obliges to pay
   * @param measures which taxes and periods; empty for none
   */
  record Recovery(
      Violator violator,
      String article,
      Dong amount,
      String measures,
      String payee,
      List<Integer> exhibits)
      implements PaperTerms {

    public Recovery {
      exhibits = List.copyOf(exhibits);
    }

    @Override
    public CaseEvent event() {
      return CaseEvent.RECOVER;
    }
  }

  /**
   * A decision to inspect what is planned (Pháp lệnh 11/2016 art. 19, 20).
   *
   * @param ground why: plan, tip that was verified, or request of a competent body
   * @param days how long the team may stay at the place, working days, 1 to 15
   */
  record InspectionOrder(String ground, int days) implements Inquiry {

    @Override
    public CaseEvent event() {
      return CaseEvent.ORDER;
    }
  }

  /**
   * How the other side took part in minutes that were drawn up at the place.
   *
   * @param reason why it did not sign; empty when it did
   * @param witness name of who was there in its place; empty when it signed
   * @param address where the witness lives
   */
  record Attendance(PartySignature signature, String reason, String witness, String address) {}

  /**
   * Minutes of an inspection: the leader of the team signs that it was held (Pháp lệnh 11/2016,
   * Thông tư 27/2020/TT-BCT).
   *
   * @param inspected who was inspected
   * @param begun when it began at the place
   * @param ended when the minutes were completed there
   * @param violation whether a violation was found
   * @param found what was found
   * @param opinion what the inspected said about it
   * @param exhibits numbers of the exhibits that were secured there; none is possible
   */
  record InspectionMinutes(
      Violator inspected,
      Attendance attendance,
      Instant begun,
      Instant ended,
      boolean violation,
      String found,
      String opinion,
      List<Integer> exhibits)
      implements Inquiry {

    public InspectionMinutes {
      exhibits = List.copyOf(exhibits);
    }

    @Override
    public CaseEvent event() {
      return CaseEvent.INSPECT;
    }
  }

  /**
   * Minutes of a violation (mẫu biên bản 01; Luật Xử lý vi phạm hành chính art. 58).
   *
   * @param article point, clause, article and decree that describe the act
   * @param circumstances what was done, where and when
   * @param harmed who suffered damage and what they said; empty for nobody
   * @param measures measures that were taken to secure the matter; empty for none
   * @param opinion what the violator said
   * @param exhibits numbers of the exhibits; none is possible
   */
  record ViolationMinutes(
      Violator violator,
      Attendance attendance,
      String article,
      String circumstances,
      String harmed,
      String measures,
      String opinion,
      List<Integer> exhibits)
      implements Inquiry {

    public ViolationMinutes {
      exhibits = List.copyOf(exhibits);
    }

    @Override
    public CaseEvent event() {
      return CaseEvent.MINUTE_VIOLATION;
    }
  }

  /**
   * A decision to seize exhibits (mẫu quyết định 20; art. 125).
   *
   * @param holder from whom
   * @param exhibits their numbers
   * @param reason ground of the seizure
   * @param place where they are kept
   * @param custodian who keeps them
   */
  record Seizure(
      Violator holder, List<Integer> exhibits, String reason, String place, String custodian)
      implements Inquiry {

    public Seizure {
      exhibits = List.copyOf(exhibits);
    }

    @Override
    public CaseEvent event() {
      return CaseEvent.SEIZE;
    }
  }

  /**
   * A decision to hold seized exhibits longer (mẫu quyết định 21).
   *
   * @param seizure number of the decision that seized them
   */
  record Prolonging(String seizure, SeizureTerm term, String reason) implements Inquiry {

    @Override
    public CaseEvent event() {
      return CaseEvent.PROLONG;
    }
  }

  /**
   * A decision to give seized exhibits back (mẫu quyết định 24).
   *
   * @param seizure number of the decision that seized them
   * @param receiver who gets them
   * @param identity identification of the receiver
   */
  record Release(String seizure, String receiver, String identity, String reason)
      implements Inquiry {

    @Override
    public CaseEvent event() {
      return CaseEvent.RELEASE;
    }
  }

  /**
   * Finds what exhibits are worth (mẫu biên bản 04; art. 60).
   *
   * @param exhibits their numbers
   * @param source price list, invoice, declaration or notice that shows it
   * @param worth of all together
   * @param council names and offices of its members, one a line; empty unless a council found it
   * @param heldFrom since when the goods were held so that a council could value them; {@code null}
   *     when they were not
   */
  record Appraisal(
      List<Integer> exhibits,
      AppraisalGround ground,
      String source,
      Dong worth,
      String council,
      @Nullable Instant heldFrom)
      implements Inquiry {

    public Appraisal {
      exhibits = List.copyOf(exhibits);
    }

    @Override
    public CaseEvent event() {
      return CaseEvent.APPRAISE;
    }
  }

  /**
   * A decision that annuls another one (mẫu quyết định 40).
   *
   * @param ruling number of the decision that is annulled
   */
  record Annulment(String ruling, String reason) implements PaperTerms {

    @Override
    public CaseEvent event() {
      return CaseEvent.ANNUL;
    }
  }

  /** A decision on how a sanction that stands is carried out. */
  sealed interface AfterSanction extends PaperTerms {

    /** Number of the sanction. */
    String ruling();
  }

  /** One that the violator applied for. */
  sealed interface Relief extends AfterSanction {

    Application application();
  }

  /**
   * What the violator asked for, with the reason as it was confirmed.
   *
   * @param paper under which the application waits in the vault, then identifier of the paper
   */
  record Application(LocalDate dated, String reason, UUID paper) {}

  /** The fine is paid later, by a day (mẫu quyết định 03). */
  record Postponement(String ruling, Application application, LocalDate until) implements Relief {

    @Override
    public CaseEvent event() {
      return CaseEvent.POSTPONE;
    }
  }

  /** So much of the fine is not owed any more (mẫu quyết định 04). */
  record Remission(String ruling, Application application, Dong amount) implements Relief {

    @Override
    public CaseEvent event() {
      return CaseEvent.REMIT;
    }
  }

  /** The rest of the fine is paid in parts (mẫu quyết định 05). */
  record Instalments(String ruling, Application application, List<Instalment> parts)
      implements Relief {

    public Instalments {
      parts = List.copyOf(parts);
    }

    @Override
    public CaseEvent event() {
      return CaseEvent.SPLIT;
    }
  }

  /** One part, and the last day on which it is paid in time. */
  record Instalment(LocalDate by, Dong amount) {}

  /**
   * The sanction is carried out by force (mẫu quyết định 07 to 11).
   *
   * @param amount what is to come in; nothing where a remedy is carried out
   * @param object from what: employer, account and bank, property, holder, or the remedy
   * @param executor who carries it out
   */
  record Coercion(
      String ruling, CoercionMeasure measure, Dong amount, String object, String executor)
      implements AfterSanction {

    @Override
    public CaseEvent event() {
      return CaseEvent.COERCE;
    }
  }
}

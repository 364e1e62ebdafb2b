package vn.chosach.cases.life;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
  @JsonSubTypes.Type(value = PaperTerms.Coercion.class, name = "coercion")
})
public sealed interface PaperTerms {

  /** What the signature does. */
  CaseEvent event();

  /** The sanction that these terms decide or propose; empty for any other paper. */
  default Optional<Sanction> proposed() {
    return Optional.empty();
  }

  /**
   * Against whom a decision goes, as its form asks (Nghị định 118/2021/NĐ-CP, mẫu quyết định 02).
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
  record InspectionOrder(String ground, int days) implements PaperTerms {

    @Override
    public CaseEvent event() {
      return CaseEvent.ORDER;
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

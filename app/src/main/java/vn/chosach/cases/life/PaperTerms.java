package vn.chosach.cases.life;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Dong;
import vn.chosach.referrals.life.FilePart;

/**
 * What a paper of a case does once the competent person has signed it. Kept beside the draft: the
 * words of the paper and its effect come from the same terms.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
  @JsonSubTypes.Type(value = PaperTerms.Sanction.class, name = "sanction"),
  @JsonSubTypes.Type(value = PaperTerms.OnSpot.class, name = "on-spot"),
  @JsonSubTypes.Type(value = PaperTerms.HandUp.class, name = "hand-up"),
  @JsonSubTypes.Type(value = PaperTerms.Recovery.class, name = "recovery"),
  @JsonSubTypes.Type(value = PaperTerms.Annulment.class, name = "annulment"),
  @JsonSubTypes.Type(value = PaperTerms.Transfer.class, name = "transfer"),
  @JsonSubTypes.Type(value = InquiryTerms.InspectionOrder.class, name = "inspection"),
  @JsonSubTypes.Type(value = ExecutionTerms.Postponement.class, name = "postponement"),
  @JsonSubTypes.Type(value = ExecutionTerms.Remission.class, name = "remission"),
  @JsonSubTypes.Type(value = ExecutionTerms.Instalments.class, name = "instalments"),
  @JsonSubTypes.Type(value = ExecutionTerms.Coercion.class, name = "coercion"),
  @JsonSubTypes.Type(value = ExecutionTerms.Amendment.class, name = "amendment"),
  @JsonSubTypes.Type(value = InquiryTerms.InspectionMinutes.class, name = "inspection-minutes"),
  @JsonSubTypes.Type(value = InquiryTerms.Announcement.class, name = "announcement"),
  @JsonSubTypes.Type(value = InquiryTerms.FormMinutes.class, name = "form-minutes"),
  @JsonSubTypes.Type(value = InquiryTerms.Hearing.class, name = "hearing"),
  @JsonSubTypes.Type(value = InquiryTerms.ViolationMinutes.class, name = "violation-minutes"),
  @JsonSubTypes.Type(value = InquiryTerms.Seizure.class, name = "seizure"),
  @JsonSubTypes.Type(value = InquiryTerms.Prolonging.class, name = "prolonging"),
  @JsonSubTypes.Type(value = InquiryTerms.Release.class, name = "release"),
  @JsonSubTypes.Type(value = InquiryTerms.Appraisal.class, name = "appraisal"),
  @JsonSubTypes.Type(value = InquiryTerms.StrikeOut.class, name = "strike-out"),
  @JsonSubTypes.Type(value = BesideTerms.Unsanctioned.class, name = "unsanctioned"),
  @JsonSubTypes.Type(value = BesideTerms.Expertise.class, name = "expertise")
})
public sealed interface PaperTerms
    permits InquiryTerms,
        BesideTerms,
        ExecutionTerms,
        PaperTerms.Sanction,
        PaperTerms.OnSpot,
        PaperTerms.HandUp,
        PaperTerms.Recovery,
        PaperTerms.Annulment,
        PaperTerms.Transfer {

  /** What the signature does. */
  default CaseEvent event() {
    return switch (this) {
      case Sanction _ -> CaseEvent.FINE;
      case OnSpot _ -> CaseEvent.FINE_AT_ONCE;
      case HandUp _ -> CaseEvent.HAND_UP;
      case Recovery _ -> CaseEvent.RECOVER;
      case Annulment _ -> CaseEvent.ANNUL;
      case Transfer _ -> CaseEvent.TRANSFER;
      case InquiryTerms terms -> terms.event();
      case BesideTerms terms -> terms.event();
      case ExecutionTerms terms -> terms.event();
    };
  }

  /** The sanction that these terms decide or propose; empty for any other paper. */
  default Optional<Sanction> proposed() {
    return Optional.empty();
  }

  /** Whom the paper names as its other side; empty for one that names nobody so. */
  default Optional<Violator> party() {
    return proposed().map(Sanction::violator);
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
   * @param particulars what else the paper that was shown says; {@code null} in papers that were
   *     drawn up before the forms asked for it
   */
  record Violator(
      UUID subject,
      boolean organisation,
      String address,
      String identity,
      String representative,
      @Nullable Particulars particulars) {}

  /** As an identity paper says it. */
  enum Sex {
    MALE,
    FEMALE;

    /** Message key of its name. */
    public String textKey() {
      return "cases.sex." + name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What the forms say of somebody beside name, address and number.
   *
   * @param born day of birth; {@code null} for an organisation
   * @param sex of the person, or of who represents the organisation
   * @param nationality empty for an organisation
   * @param occupation empty for an organisation
   * @param issuedOn day of the identity paper or of the registration
   * @param issuedBy who issued it, or where
   */
  record Particulars(
      @Nullable LocalDate born,
      Sex sex,
      String nationality,
      String occupation,
      LocalDate issuedOn,
      String issuedBy) {}

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
    public Optional<Sanction> proposed() {
      return Optional.of(this);
    }
  }

  /**
   * A decision to sanction on the spot, without minutes of a violation (mẫu quyết định 01; art.
   * 56).
   *
   * @param sanction what is decided; without additional penalty and remedy
   * @param found when the act was found
   * @param place where
   * @param circumstances what was seen
   */
  record OnSpot(Sanction sanction, Instant found, String place, String circumstances)
      implements PaperTerms {
    @Override
    public Optional<Sanction> proposed() {
      return Optional.of(sanction);
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
    public Optional<Violator> party() {
      return Optional.of(violator);
    }
  }

  /**
   * A decision that annuls another one (mẫu quyết định 40).
   *
   * @param ruling number of the decision that is annulled
   */
  record Annulment(String ruling, String reason) implements PaperTerms {}

  /**
   * A decision to transfer a file with signs of a crime (mẫu quyết định 33; art. 62). Whom it names
   * is not sanctioned for the act while the criminal side has the file; the others are.
   *
   * @param subjects whom it is about; none for the case as a whole
   * @param receiver key of the investigating body
   * @param articles articles of the Penal Code
   * @param words act and signs of a crime
   * @param parts parts of the file with their number of sheets; the body counts them again
   * @param procuracy key of the procuracy that is told, such as that of a region; {@code null} for
   *     that of the level of the receiver
   */
  record Transfer(
      List<UUID> subjects,
      String receiver,
      String articles,
      String words,
      Map<FilePart, Integer> parts,
      @Nullable String procuracy)
      implements PaperTerms {
    /** How the keys of the procuracies in the roll begin. */
    public static final String PROCURACY = "VKS-";

    public Transfer {
      subjects = List.copyOf(subjects);
      parts = Map.copyOf(parts);
    }
  }
}

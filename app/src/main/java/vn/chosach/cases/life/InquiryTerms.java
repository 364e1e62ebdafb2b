package vn.chosach.cases.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chosach.cases.inquiry.AppraisalGround;
import vn.chosach.cases.inquiry.PartySignature;
import vn.chosach.cases.inquiry.SeizureTerm;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Vietnam;

/** Terms of a paper of the time before the decision: it orders, records or secures. */
public sealed interface InquiryTerms extends PaperTerms {

  @Override
  default CaseEvent event() {
    return switch (this) {
      case InspectionOrder _ -> CaseEvent.ORDER;
      case InspectionMinutes _ -> CaseEvent.INSPECT;
      case Announcement _ -> CaseEvent.ANNOUNCE;
      case Hearing _ -> CaseEvent.HEAR_IN_PERSON;
      case FormMinutes _ -> CaseEvent.RECORD;
      case ViolationMinutes _ -> CaseEvent.MINUTE_VIOLATION;
      case Seizure _ -> CaseEvent.SEIZE;
      case Prolonging _ -> CaseEvent.PROLONG;
      case Release _ -> CaseEvent.RELEASE;
      case Appraisal _ -> CaseEvent.APPRAISE;
      case StrikeOut _ -> CaseEvent.STRIKE_OUT;
    };
  }

  /**
   * A decision to inspect what is planned (Pháp lệnh 11/2016 art. 19, 20).
   *
   * @param ground why: plan, tip that was verified, or request of a competent body
   * @param days how long the team may stay at the place, working days, 1 to 15
   */
  record InspectionOrder(String ground, int days) implements InquiryTerms {}

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
      implements InquiryTerms {
    public InspectionMinutes {
      exhibits = List.copyOf(exhibits);
    }

    @Override
    public Optional<Violator> party() {
      return Optional.of(inspected);
    }
  }

  /**
   * Minutes that the decision to inspect was made known at the place to whom it concerns (Pháp lệnh
   * 11/2016 art. 20): the days of the team there run from then. No form of the law was at hand.
   *
   * @param inspected to whom, or in whose place
   * @param at when
   * @param opinion what was said about it
   */
  record Announcement(Violator inspected, Attendance attendance, Instant at, String opinion)
      implements InquiryTerms {
    @Override
    public Optional<Violator> party() {
      return Optional.of(inspected);
    }
  }

  /**
   * Minutes of a session in which a violator explains itself in person (mẫu biên bản 03; art. 61).
   *
   * @param asked day of the written request of the violator
   * @param begun when the session began
   * @param ended when its minutes were completed
   * @param place where it was held
   * @param presented grounds, facts and evidence that the agency laid open
   * @param said what the violator explained
   */
  record Hearing(
      Violator violator,
      Attendance attendance,
      LocalDate asked,
      Instant begun,
      Instant ended,
      String place,
      String presented,
      String said)
      implements InquiryTerms {
    @Override
    public Optional<Violator> party() {
      return Optional.of(violator);
    }
  }

  /**
   * Minutes of one of the forms of the decree that say what was done and decide nothing by
   * themselves; what each asks is a row, see {@code cases.inquiry.MinutesForm}.
   *
   * @param form code of the form, such as {@code MBB15}
   * @param about number of the signed paper that was carried out; empty for none
   * @param other whom the minutes were drawn up with; {@code null} where it is an agency or whoever
   *     a decision names
   * @param begun when it began
   * @param ended when the minutes were completed
   * @param place where
   * @param opinion what the other side said
   * @param said the words of each field that the form has for itself
   * @param exhibits numbers of the exhibits; none where the paper it is about names them
   */
  record FormMinutes(
      String form,
      String about,
      @Nullable Violator other,
      Attendance attendance,
      Instant begun,
      Instant ended,
      String place,
      String opinion,
      Map<String, String> said,
      List<Integer> exhibits)
      implements InquiryTerms {
    public FormMinutes {
      said = Map.copyOf(said);
      exhibits = List.copyOf(exhibits);
    }

    @Override
    public Optional<Violator> party() {
      return Optional.ofNullable(other);
    }
  }

  /**
   * What the law threatens the act with.
   *
   * @param most upper end of the frame for this violator
   * @param licence whether a licence can be taken, or the activity suspended
   */
  record Threat(Dong most, boolean licence) {}

  /**
   * When an act was done: its time bar counts from that day (Luật Xử lý vi phạm hành chính art. 6).
   *
   * @param on day on which it ended; of one that goes on, on which it was found
   * @param goesOn whether it went on when it was found
   */
  record ActDay(LocalDate on, boolean goesOn) {

    /** Beginning of that day. */
    public Instant begins() {
      return on.atStartOfDay(Vietnam.ZONE).toInstant();
    }
  }

  /**
   * Minutes of a violation (mẫu biên bản 01; Luật Xử lý vi phạm hành chính art. 58).
   *
   * @param article point, clause, article and decree that describe the act
   * @param threat what gives the right to explain; {@code null} in minutes of before it was asked
   * @param act when it was done; {@code null} where nobody knows, and in minutes of before it was
   *     asked
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
      @Nullable Threat threat,
      @Nullable ActDay act,
      String circumstances,
      String harmed,
      String measures,
      String opinion,
      List<Integer> exhibits)
      implements InquiryTerms {
    public ViolationMinutes {
      exhibits = List.copyOf(exhibits);
    }

    @Override
    public Optional<Violator> party() {
      return Optional.of(violator);
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
      implements InquiryTerms {
    public Seizure {
      exhibits = List.copyOf(exhibits);
    }

    @Override
    public Optional<Violator> party() {
      return Optional.of(holder);
    }
  }

  /**
   * A decision to hold seized exhibits longer (mẫu quyết định 21).
   *
   * @param seizure number of the decision that seized them
   */
  record Prolonging(String seizure, SeizureTerm term, String reason) implements InquiryTerms {}

  /**
   * A decision to give seized exhibits back (mẫu quyết định 24).
   *
   * @param seizure number of the decision that seized them
   * @param receiver who gets them
   * @param identity identification of the receiver
   */
  record Release(String seizure, String receiver, String identity, String reason)
      implements InquiryTerms {}

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
      implements InquiryTerms {
    public Appraisal {
      exhibits = List.copyOf(exhibits);
    }
  }

  /**
   * Exhibits that are taken out of the file: nothing is proved by them any more (Luật Xử lý vi phạm
   * hành chính art. 3, 59).
   *
   * @param exhibits their numbers
   * @param reason why they prove nothing
   */
  record StrikeOut(List<Integer> exhibits, String reason) implements InquiryTerms {
    public StrikeOut {
      exhibits = List.copyOf(exhibits);
    }
  }
}

package vn.chosach.cases.life;

import static vn.chosach.cases.life.CaseEvent.CaseSection.COURSE;
import static vn.chosach.cases.life.CaseEvent.CaseSection.DEADLINES;
import static vn.chosach.cases.life.CaseEvent.CaseSection.EVIDENCE;
import static vn.chosach.cases.life.CaseEvent.CaseSection.NONE;
import static vn.chosach.cases.life.CaseEvent.CaseSection.PAPERS;
import static vn.chosach.cases.life.CaseEvent.CaseSection.PARTNERS;
import static vn.chosach.cases.life.CaseEvent.CaseSection.REPORTERS;
import static vn.chosach.cases.life.CaseEvent.CaseSection.STEP;
import static vn.chosach.cases.life.CaseEvent.CaseSection.SUBJECTS;
import static vn.chosach.cases.life.CaseEvent.CaseSection.SUMMARY;
import static vn.chosach.cases.life.CaseEvent.CaseSection.TASKS;
import static vn.chosach.cases.life.CaseTrait.ALONE;
import static vn.chosach.cases.life.CaseTrait.CHECKED;
import static vn.chosach.cases.life.CaseTrait.COUNTED;
import static vn.chosach.cases.life.CaseTrait.CRIME_FIRST;
import static vn.chosach.cases.life.CaseTrait.FILES;
import static vn.chosach.cases.life.CaseTrait.OWN;
import static vn.chosach.cases.life.CaseTrait.PAPER;
import static vn.chosach.cases.life.CaseTrait.TWO;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to a case, each declared here: its verb, where the page offers it, what it needs
 * and what is counted of it. Its rows in {@link CaseLifeCycle} say from where to where, who and on
 * what ground; routes, buttons, checklists, the journal and the figures follow from both.
 */
public enum CaseEvent {
  /** It is opened; only what does not exist yet can be. */
  OPEN("opened", COUNTED),
  /** An inspection is planned, or its plan changed. */
  PLAN("inspection-planned", STEP, "lap-ke-hoach", CHECKED, OWN, ALONE),
  /** The competent person signed the decision to inspect. */
  ORDER("inspection-ordered", STEP, "quyet-dinh-kiem-tra", PAPER, CHECKED),
  CALL_OFF("inspection-called-off", STEP, "hoan-kiem-tra"),
  /** The leader of the team signed the minutes that the decision was made known at the place. */
  ANNOUNCE("inspection-announced", STEP, "cong-bo-kiem-tra", PAPER, CHECKED),
  /** The leader of the team signed the minutes: the inspection was held. */
  INSPECT("inspected", CaseFact.CaseFactFinding.class, STEP, "lap-bien-ban", PAPER, CHECKED),
  /** A member of the team signed the minutes of a violation. */
  MINUTE_VIOLATION("violation-minuted", STEP, "lap-bien-ban-vi-pham", PAPER, CHECKED, COUNTED),
  /** The leader of the team reported to whoever ordered the inspection. */
  REPORT("inspection-reported", STEP, "bao-cao-kiem-tra"),
  /** The subject is told of its right to explain. */
  INVITE("explanation-invited", STEP, "moi-giai-trinh", CHECKED, OWN),
  /** The explanation came, or the time for it is over. */
  HEAR("explanation-heard", STEP, "nhan-giai-trinh", FILES),
  /** Whoever held the session signed the minutes of what the subject explained in person. */
  HEAR_IN_PERSON("explained-in-person", STEP, "lap-bien-ban-giai-trinh", PAPER, CHECKED),
  /** A paper was drawn up whose signature will be an act. */
  PREPARE("paper-prepared", ALONE),
  /** A paper was signed that lays the file before a higher office, which decides from now on. */
  HAND_UP("handed-up", PAPER, CHECKED, CRIME_FIRST),
  /** The higher office gave the file back undecided. */
  HAND_DOWN("handed-down", STEP, "tra-lai-ho-so"),
  /** The competent person signed the decision to sanction. */
  FINE("fined", CaseFact.Money.class, STEP, "xu-phat", PAPER, CHECKED, CRIME_FIRST),
  /** The competent person signed a decision that fines without minutes of a violation (art. 56). */
  FINE_AT_ONCE(
      "fined-at-once", CaseFact.Money.class, STEP, "xu-phat-tai-cho", PAPER, CHECKED, CRIME_FIRST),
  /** The competent person signed a decision that annuls another. */
  ANNUL("decision-annulled", STEP, "huy-quyet-dinh", PAPER, CHECKED, COUNTED),
  /** The competent person signed a decision that changes or corrects another. */
  AMEND("decision-amended", STEP, "sua-quyet-dinh", PAPER, CHECKED, COUNTED),
  /** The decision reached whom it concerns. */
  SERVE("decision-served", STEP, "giao-quyet-dinh", FILES),
  RECOVER(
      "tax-recovery-decided",
      CaseFact.Money.class,
      STEP,
      "truy-thu",
      PAPER,
      CHECKED,
      CRIME_FIRST,
      OWN),
  TRANSFER("transferred", STEP, "chuyen-hinh-su", PAPER, CHECKED, COUNTED),
  /** The investigating body did not take the file, or the sender took it back. */
  DECLINE("transfer-declined", COUNTED),
  /** The other agency accepted and leads from now on. */
  TAKE_OVER("taken-over", CaseFact.Agency.class),
  /** The agency ended; whoever carries on its work leads, with number and clocks as they were. */
  SUCCEED("moved-to-successor", CaseFact.Agency.class),
  /** Something happened with a referral of the case. */
  REFERRAL("referral-moved"),
  /** The body gave a file back, or the sender took it back: then it was no transfer. */
  RECEIVE_BACK("received-back", STEP, "nhan-lai", FILES, COUNTED),
  PROSECUTE("prosecuted", STEP, "da-khoi-to", FILES, COUNTED),
  /** A paper of procuracy or court on what is prosecuted came in. */
  TRY("trial-recorded", STEP, "ket-qua-to-tung", FILES, COUNTED),
  /** The procuracy is told that a report of a crime was received, or what was decided on it. */
  NOTIFY("procuracy-told", STEP, "bao-vien-kiem-sat"),
  EXECUTE("executed", STEP, "thi-hanh-xong", CHECKED),
  CLOSE("closed", STEP, "ket-thuc"),
  REOPEN("reopened", STEP, "mo-lai", COUNTED),
  /** No violation. */
  CLEAR("cleared", STEP, "khong-vi-pham", TWO, CHECKED, CRIME_FIRST, OWN, COUNTED),
  /** Closed without result. */
  DROP("dropped", STEP, "dong-khong-ket-qua", TWO, CHECKED, OWN, COUNTED),
  /** Stays administrative although a threshold of the Penal Code is reached. */
  KEEP("kept-administrative", STEP, "giu-hanh-chinh", TWO, CHECKED, OWN),
  /** The competent person signed what becomes of things, or a remedy, without a sanction. */
  UNSANCTIONED(
      "decided-without-sanction", STEP, "khong-ra-quyet-dinh-xu-phat", PAPER, CHECKED, FILES),
  /** A receipt is entered; it counts when a second person found it right. */
  BOOK("receipt-entered", STEP, "nop-tien", FILES),
  /** The second person found a receipt right: what it says is paid. */
  PAY("payment-booked", CaseFact.Money.class, STEP, "xac-nhan-tien"),
  /** The second person found a receipt wrong. */
  REFUSE_RECEIPT("receipt-refused"),
  /** The competent person signed that a fine is paid later. */
  POSTPONE("fine-postponed", STEP, "hoan-nop-phat", PAPER, FILES),
  /** The competent person signed that a fine, or the rest of it, is not owed any more. */
  REMIT("fine-remitted", STEP, "giam-mien-phat", PAPER, FILES),
  /** The competent person signed that a fine is paid in parts. */
  SPLIT("instalments-allowed", STEP, "nop-nhieu-lan", PAPER, FILES),
  /** The competent person signed that a decision is carried out by force. */
  COERCE("coercion-decided", STEP, "cuong-che", PAPER),
  /** An additional penalty or a remedy was carried out. */
  FULFIL("measure-carried-out", STEP, "thi-hanh-bien-phap", FILES),
  /** One person asks for what needs two. */
  PROPOSE("proposed"),
  /** The second person does not agree; the form on which the answer is given. */
  DENY("denied", NONE, "tra-loi-de-nghi"),
  ASSIGN("assigned", SUMMARY, "phan-cong"),
  /** An officer states that there is no conflict of interest. */
  DECLARE("no-conflict-stated", SUMMARY, "cam-ket", ALONE),
  /** An officer estimates; it binds nobody. */
  VALUE("valued", SUMMARY, "dinh-gia", COUNTED),
  /** The competent person signed what the exhibits are worth. */
  APPRAISE("appraised", CaseFact.Money.class, SUMMARY, "xac-dinh-gia-tri", PAPER, CHECKED),
  RETITLE("retitled", SUMMARY, "doi-ten"),
  /** May be read by fewer people. */
  RESTRICT("restricted", SUMMARY, "nang-muc-kin"),
  /** May be read by more people. */
  DISCLOSE("disclosed", SUMMARY, "ha-muc-kin", TWO),
  /** An officer steps aside because of a conflict of interest. */
  RECUSE("recused", SUMMARY, "tu-choi-thu-ly"),
  /** A word by hand. */
  NOTE("noted", COURSE, "ghi-dien-bien"),
  SECURE("exhibit-secured", CaseFact.Secured.class, EVIDENCE, "them-tang-vat"),
  PASS_ON("exhibit-passed-on", EVIDENCE, "giao-tang-vat"),
  /** The competent person signed that exhibits are seized. */
  SEIZE("exhibits-seized", EVIDENCE, "tam-giu", PAPER, CHECKED, COUNTED),
  /** The competent person signed that they are held longer. */
  PROLONG("seizure-prolonged", EVIDENCE, "keo-dai-tam-giu", PAPER, CHECKED),
  /** The competent person signed that they are given back. */
  RELEASE("seizure-lifted", EVIDENCE, "tra-lai-tang-vat", PAPER, CHECKED),
  /** The competent person signed that an exhibit is taken out of the file. */
  STRIKE_OUT("exhibit-struck-out", EVIDENCE, "loai-chung-cu", PAPER, CHECKED),
  /** The competent person signed that an expert body is asked what exhibits are. */
  EXPERTISE("expertise-asked", EVIDENCE, "trung-cau-giam-dinh", PAPER, CHECKED),
  /** A test purchase took a step of its own life. */
  PURCHASE("test-purchase-moved"),
  NAME_SUBJECT("subject-named", CaseFact.Named.class, SUBJECTS, "them-doi-tuong"),
  LINK("linked", SUBJECTS, "lien-ket"),
  SET_TASK("task-set", TASKS, "giao-viec"),
  FINISH_TASK("task-finished", TASKS, "xong-viec"),
  /**
   * Somebody who works on it signed minutes of one of the forms of the decree; each form has an
   * address of its own.
   */
  RECORD("minutes-recorded", PAPERS, "", PAPER),
  TAKE_DOWN("take-down-requested", PAPERS, "yeu-cau-go", COUNTED),
  /** The platform answered, and somebody looked whether it is gone. */
  CHECK_TAKE_DOWN("take-down-checked", PAPERS, "kiem-tra-go"),
  /** Another agency works along. */
  INVOLVE("agency-involved", CaseFact.Agency.class, PARTNERS, "moi-phoi-hop"),
  /** Another agency is asked to take the case over. */
  REFER("offered-to-agency", PARTNERS, "chuyen-co-quan", OWN),
  /** The reporters were told, in words that the officer saw as they will. */
  TELL("reporters-told", REPORTERS, "bao-nguoi-gui"),
  EXTEND("clock-extended", DEADLINES, "gia-han", FILES),
  PAUSE("clock-paused", DEADLINES, "tam-dung", FILES),
  RESUME("clock-resumed", DEADLINES, "tinh-tiep"),
  /** A signal joined it. */
  JOIN("signal-joined", CaseFact.Tied.class),
  /** The admission of its signal was taken back. */
  TAKE_BACK("signal-taken-back", CaseFact.Tied.class),
  /** It went to another officer because the first left. */
  HAND_OVER("handed-over");

  /** Where the page of a case offers an act, and shows what came of it. */
  public enum CaseSection {
    /** Among the steps that move the case. */
    STEP("buoc"),
    SUMMARY("tom-tat"),
    COURSE("dien-bien"),
    EVIDENCE("bang-chung"),
    SUBJECTS("doi-tuong"),
    TASKS("nhiem-vu"),
    PAPERS("van-ban"),
    PARTNERS("phoi-hop"),
    REPORTERS("nguoi-gui"),
    DEADLINES("thoi-han"),
    /** Nowhere: the page leads there where it is asked for, or the program does it. */
    NONE("khac");

    private final String anchor;

    CaseSection(String anchor) {
      this.anchor = anchor;
    }

    /** Its mark on the page and among the kinds of the timeline. */
    public String anchor() {
      return anchor;
    }

    /** The acts that it offers, in their order. */
    public List<CaseEvent> events() {
      return Arrays.stream(CaseEvent.values()).filter(event -> event.section == this).toList();
    }
  }

  private final String words;
  private final @Nullable Class<? extends CaseFact> states;
  private final CaseSection section;
  private final @Nullable String path;
  private final Set<CaseTrait> traits;

  /** What the program does, or a paper that is drawn up elsewhere. */
  CaseEvent(String words, CaseTrait... traits) {
    this(words, null, NONE, null, traits);
  }

  CaseEvent(String words, Class<? extends CaseFact> states) {
    this(words, states, NONE, null);
  }

  /** What the page offers. */
  CaseEvent(String words, CaseSection section, String path, CaseTrait... traits) {
    this(words, null, section, path, traits);
  }

  CaseEvent(
      String words,
      @Nullable Class<? extends CaseFact> states,
      CaseSection section,
      @Nullable String path,
      CaseTrait... traits) {
    this.words = words;
    this.states = states;
    this.section = section;
    this.path = path;
    this.traits = Set.of(traits);
  }

  /** Those that have a trait. */
  public static Set<CaseEvent> all(CaseTrait trait) {
    return Arrays.stream(values())
        .filter(event -> event.has(trait))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(CaseEvent.class)));
  }

  public boolean has(CaseTrait trait) {
    return traits.contains(trait) || trait == COUNTED && states != null;
  }

  /**
   * Whether what is counted of it stands in these changes. One that states nothing may still state
   * an amount, as a valuation that changed only its quantity does not.
   */
  public boolean statedBy(List<Delta> changes) {
    return states == null || changes.stream().map(Delta::fact).anyMatch(states::isInstance);
  }

  public CaseSection section() {
    return section;
  }

  /** Whether an officer has a form for it. */
  public boolean offered() {
    return path != null;
  }

  /** Last part of the address of its form; empty for none, or for several. */
  public String path() {
    return Objects.requireNonNullElse(path, "");
  }

  /** Whether a handler carries it out as soon as an officer asks for it. */
  public boolean atOnce() {
    return offered() && !has(PAPER) && !has(TWO) && this != DENY;
  }

  /** Whether a fine stands from then on. */
  public boolean fines() {
    return this == FINE || this == FINE_AT_ONCE;
  }

  /** The verb in the journal. */
  public String verb() {
    return "cases." + words;
  }

  /** Message key of what happened. */
  public String textKey() {
    return "cases.event." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

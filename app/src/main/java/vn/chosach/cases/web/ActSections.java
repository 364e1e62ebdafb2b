package vn.chosach.cases.web;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chosach.cases.life.CaseEvent;

/** Where each act stands on the page of a case: among its steps, or in a section. */
final class ActSections {

  static final Set<CaseEvent> STEPS =
      EnumSet.of(
          CaseEvent.PLAN,
          CaseEvent.ORDER,
          CaseEvent.CALL_OFF,
          CaseEvent.ANNOUNCE,
          CaseEvent.INSPECT,
          CaseEvent.MINUTE_VIOLATION,
          CaseEvent.REPORT,
          CaseEvent.INVITE,
          CaseEvent.HEAR_IN_PERSON,
          CaseEvent.HEAR,
          CaseEvent.FINE,
          CaseEvent.FINE_AT_ONCE,
          CaseEvent.HAND_DOWN,
          CaseEvent.SERVE,
          CaseEvent.RECOVER,
          CaseEvent.ANNUL,
          CaseEvent.AMEND,
          CaseEvent.UNSANCTIONED,
          CaseEvent.TRANSFER,
          CaseEvent.RECEIVE_BACK,
          CaseEvent.PROSECUTE,
          CaseEvent.TRY,
          CaseEvent.NOTIFY,
          CaseEvent.BOOK,
          CaseEvent.PAY,
          CaseEvent.FULFIL,
          CaseEvent.POSTPONE,
          CaseEvent.REMIT,
          CaseEvent.SPLIT,
          CaseEvent.COERCE,
          CaseEvent.EXECUTE,
          CaseEvent.CLOSE,
          CaseEvent.REOPEN,
          CaseEvent.KEEP,
          CaseEvent.CLEAR,
          CaseEvent.DROP);

  /** Word of the steps of a case among the kinds of its timeline. */
  static final String STEP = "buoc";

  static final Map<String, List<CaseEvent>> SECTIONS = new LinkedHashMap<>();

  static {
    SECTIONS.put(
        "tom-tat",
        List.of(
            CaseEvent.ASSIGN,
            CaseEvent.DECLARE,
            CaseEvent.VALUE,
            CaseEvent.APPRAISE,
            CaseEvent.RETITLE,
            CaseEvent.RESTRICT,
            CaseEvent.DISCLOSE,
            CaseEvent.RECUSE));
    SECTIONS.put("dien-bien", List.of(CaseEvent.NOTE));
    SECTIONS.put(
        "bang-chung",
        List.of(
            CaseEvent.SECURE,
            CaseEvent.PASS_ON,
            CaseEvent.SEIZE,
            CaseEvent.PROLONG,
            CaseEvent.RELEASE,
            CaseEvent.STRIKE_OUT,
            CaseEvent.EXPERTISE));
    SECTIONS.put("doi-tuong", List.of(CaseEvent.NAME_SUBJECT, CaseEvent.LINK));
    SECTIONS.put("nhiem-vu", List.of(CaseEvent.SET_TASK, CaseEvent.FINISH_TASK));
    SECTIONS.put(
        "van-ban", List.of(CaseEvent.RECORD, CaseEvent.TAKE_DOWN, CaseEvent.CHECK_TAKE_DOWN));
    SECTIONS.put("phoi-hop", List.of(CaseEvent.INVOLVE, CaseEvent.REFER));
    SECTIONS.put("nguoi-gui", List.of(CaseEvent.TELL));
    SECTIONS.put("thoi-han", List.of(CaseEvent.EXTEND, CaseEvent.PAUSE, CaseEvent.RESUME));
  }

  private ActSections() {}

  /** Section of the page to which what happened belongs; empty for a step of the case itself. */
  static String section(CaseEvent event) {
    return SECTIONS.entrySet().stream()
        .filter(one -> one.getValue().contains(event))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(STEPS.contains(event) ? STEP : "khac");
  }
}

package vn.chosach.cases.web;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import vn.chosach.cases.inquiry.MinutesForm;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.ui.Page;

/** Addresses of the acts; what the program does by itself has none. */
final class ActPaths {

  private static final Map<CaseEvent, String> ALL = new EnumMap<>(CaseEvent.class);

  static {
    ALL.put(CaseEvent.PLAN, "lap-ke-hoach");
    ALL.put(CaseEvent.ORDER, "quyet-dinh-kiem-tra");
    ALL.put(CaseEvent.ANNUL, "huy-quyet-dinh");
    ALL.put(CaseEvent.AMEND, "sua-quyet-dinh");
    ALL.put(CaseEvent.CALL_OFF, "hoan-kiem-tra");
    ALL.put(CaseEvent.ANNOUNCE, "cong-bo-kiem-tra");
    ALL.put(CaseEvent.INSPECT, "lap-bien-ban");
    ALL.put(CaseEvent.HEAR_IN_PERSON, "lap-bien-ban-giai-trinh");
    ALL.put(CaseEvent.MINUTE_VIOLATION, "lap-bien-ban-vi-pham");
    ALL.put(CaseEvent.REPORT, "bao-cao-kiem-tra");
    ALL.put(CaseEvent.INVITE, "moi-giai-trinh");
    ALL.put(CaseEvent.HEAR, "nhan-giai-trinh");
    ALL.put(CaseEvent.FINE, "xu-phat");
    ALL.put(CaseEvent.FINE_AT_ONCE, "xu-phat-tai-cho");
    // each of its forms has an address of its own
    ALL.put(CaseEvent.RECORD, "");
    ALL.put(CaseEvent.HAND_DOWN, "tra-lai-ho-so");
    ALL.put(CaseEvent.SERVE, "giao-quyet-dinh");
    ALL.put(CaseEvent.RECOVER, "truy-thu");
    ALL.put(CaseEvent.TRANSFER, "chuyen-hinh-su");
    ALL.put(CaseEvent.REFER, "chuyen-co-quan");
    ALL.put(CaseEvent.TELL, "bao-nguoi-gui");
    ALL.put(CaseEvent.RECEIVE_BACK, "nhan-lai");
    ALL.put(CaseEvent.PROSECUTE, "da-khoi-to");
    ALL.put(CaseEvent.TRY, "ket-qua-to-tung");
    ALL.put(CaseEvent.NOTIFY, "bao-vien-kiem-sat");
    ALL.put(CaseEvent.EXECUTE, "thi-hanh-xong");
    ALL.put(CaseEvent.CLOSE, "ket-thuc");
    ALL.put(CaseEvent.REOPEN, "mo-lai");
    ALL.put(CaseEvent.CLEAR, "khong-vi-pham");
    ALL.put(CaseEvent.DROP, "dong-khong-ket-qua");
    ALL.put(CaseEvent.KEEP, "giu-hanh-chinh");
    ALL.put(CaseEvent.DISCLOSE, "ha-muc-kin");
    ALL.put(CaseEvent.DENY, "tra-loi-de-nghi");
    ALL.put(CaseEvent.ASSIGN, "phan-cong");
    ALL.put(CaseEvent.INVOLVE, "moi-phoi-hop");
    ALL.put(CaseEvent.NOTE, "ghi-dien-bien");
    ALL.put(CaseEvent.RETITLE, "doi-ten");
    ALL.put(CaseEvent.NAME_SUBJECT, "them-doi-tuong");
    ALL.put(CaseEvent.SECURE, "them-tang-vat");
    ALL.put(CaseEvent.PASS_ON, "giao-tang-vat");
    ALL.put(CaseEvent.APPRAISE, "xac-dinh-gia-tri");
    ALL.put(CaseEvent.SEIZE, "tam-giu");
    ALL.put(CaseEvent.PROLONG, "keo-dai-tam-giu");
    ALL.put(CaseEvent.RELEASE, "tra-lai-tang-vat");
    ALL.put(CaseEvent.STRIKE_OUT, "loai-chung-cu");
    ALL.put(CaseEvent.EXPERTISE, "trung-cau-giam-dinh");
    ALL.put(CaseEvent.UNSANCTIONED, "khong-ra-quyet-dinh-xu-phat");
    ALL.put(CaseEvent.VALUE, "dinh-gia");
    ALL.put(CaseEvent.BOOK, "nop-tien");
    ALL.put(CaseEvent.POSTPONE, "hoan-nop-phat");
    ALL.put(CaseEvent.REMIT, "giam-mien-phat");
    ALL.put(CaseEvent.SPLIT, "nop-nhieu-lan");
    ALL.put(CaseEvent.COERCE, "cuong-che");
    ALL.put(CaseEvent.PAY, "xac-nhan-tien");
    ALL.put(CaseEvent.FULFIL, "thi-hanh-bien-phap");
    ALL.put(CaseEvent.SET_TASK, "giao-viec");
    ALL.put(CaseEvent.FINISH_TASK, "xong-viec");
    ALL.put(CaseEvent.LINK, "lien-ket");
    ALL.put(CaseEvent.RESTRICT, "nang-muc-kin");
    ALL.put(CaseEvent.TAKE_DOWN, "yeu-cau-go");
    ALL.put(CaseEvent.CHECK_TAKE_DOWN, "kiem-tra-go");
    ALL.put(CaseEvent.EXTEND, "gia-han");
    ALL.put(CaseEvent.PAUSE, "tam-dung");
    ALL.put(CaseEvent.RESUME, "tinh-tiep");
    ALL.put(CaseEvent.DECLARE, "cam-ket");
    ALL.put(CaseEvent.RECUSE, "tu-choi-thu-ly");
  }

  private ActPaths() {}

  static boolean has(CaseEvent event) {
    return ALL.containsKey(event);
  }

  static String of(CaseEvent event) {
    return ALL.getOrDefault(event, "");
  }

  /** The last part of the address of an act, where several forms belong to one act. */
  static String of(CaseEvent event, Page page) {
    return event == CaseEvent.RECORD
        ? MinutesForm.of(page.path()).map(MinutesForm::slug).orElse("")
        : of(event);
  }

  static Optional<CaseEvent> event(String slug) {
    if (MinutesForm.of(slug).isPresent()) {
      return Optional.of(CaseEvent.RECORD);
    }
    return ALL.entrySet().stream()
        .filter(entry -> entry.getValue().equals(slug))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}

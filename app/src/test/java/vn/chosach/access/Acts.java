package vn.chosach.access;

import java.util.Arrays;
import java.util.List;
import vn.chosach.cases.life.CaseEvent;

/** The acts of the rooms as addresses say them. */
final class Acts {

  static final List<String> OF_CASES =
      Arrays.stream(CaseEvent.values()).map(CaseEvent::path).filter(act -> !act.isEmpty()).toList();
  static final List<String> OF_REFERRALS =
      words(
          "nhan tu-choi de-nghi-khac dong-y giu-nguyen rut-lai phan-cong giao-tai-lieu thong-bao"
              + " ket-qua");
  static final List<String> OF_DOCUMENTS =
      words(
          "lay-y-kien cho-y-kien trinh-ky tra-lai vao-so phat-hanh huy-so bo-du-thao dinh-chinh"
              + " thay-the");
  static final List<String> OF_PUBLICATIONS =
      words("submitted checked approved returned dropped withdrawn");
  static final List<String> OF_INTEGRITY_CASES =
      words(
          "accept pass-on extend prepare-letter recommend remind answer conclude propose-unproven agree-unproven"
              + " deny-unproven reopen note recuse");
  static final List<String> OF_PETITIONS =
      words(
          "assign recuse note contest accept notify refuse pass verify call extend stop forward"
              + " result decide handle publish warn unlist spin-off close");
  static final List<String> PAPERS_OF_PETITIONS = words("record hold withdraw reply second sue");
  static final List<String> OF_AGENCIES = words("doi-ten ke-thua ket-thuc");

  private Acts() {}

  private static List<String> words(String all) {
    return Arrays.asList(all.split(" "));
  }
}

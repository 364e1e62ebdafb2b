package vn.chosach.access;

import java.util.Arrays;
import java.util.List;

/** The acts of the rooms as addresses say them. */
final class Acts {

  static final List<String> OF_CASES =
      words(
          "lap-ke-hoach quyet-dinh-kiem-tra huy-quyet-dinh sua-quyet-dinh hoan-kiem-tra cong-bo-kiem-tra"
              + " lap-bien-ban lap-bien-ban-vi-pham lap-bien-ban-giai-trinh"
              + " bao-cao-kiem-tra moi-giai-trinh"
              + " nhan-giai-trinh xu-phat tra-lai-ho-so truy-thu chuyen-hinh-su chuyen-co-quan"
              + " bao-nguoi-gui nhan-lai da-khoi-to bao-vien-kiem-sat thi-hanh-xong ket-thuc"
              + " mo-lai khong-vi-pham dong-khong-ket-qua giu-hanh-chinh ha-muc-kin"
              + " tra-loi-de-nghi phan-cong moi-phoi-hop ghi-dien-bien doi-ten them-doi-tuong"
              + " them-tang-vat giao-tang-vat xac-dinh-gia-tri tam-giu keo-dai-tam-giu"
              + " tra-lai-tang-vat dinh-gia nop-tien giao-viec xong-viec lien-ket nang-muc-kin"
              + " yeu-cau-go kiem-tra-go gia-han tam-dung tinh-tiep cam-ket giao-quyet-dinh"
              + " hoan-nop-phat giam-mien-phat nop-nhieu-lan cuong-che xac-nhan-tien"
              + " thi-hanh-bien-phap tu-choi-thu-ly ket-qua-to-tung loai-chung-cu"
              + " trung-cau-giam-dinh khong-ra-quyet-dinh-xu-phat");
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

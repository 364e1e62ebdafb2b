package vn.chosach.documents.layout;

import java.util.Arrays;
import java.util.Optional;
import vn.chosach.documents.content.DocumentKind;

/** The fields that a template may hold, each written {@code {{name}}} in Word. */
public enum LayoutField {
  SUPERIOR("co_quan_chu_quan", false),
  ISSUER("co_quan", true),
  ISSUER_LINE("ke_co_quan", false),
  NUMBER("so_ky_hieu", true),
  PLACE_DAY("dia_danh_ngay", true),
  URGENCY("dau_khan", false),
  KIND("ten_loai", false),
  SUBJECT("trich_yeu", true),
  SUBJECT_LINE("ke_trich_yeu", false),
  ADDRESSEES("kinh_gui", false),
  HEAD("tham_quyen", false),
  BASIS("can_cu", false),
  BODY("than", true),
  SCRIBE("nguoi_ghi", false),
  CAPACITY("quyen_han", false),
  TITLE("chuc_vu", true),
  SIGNER("nguoi_ky", true),
  RECIPIENTS("noi_nhan", true),
  ANNEXES("phu_luc", true);

  private final String tag;
  private final boolean needed;

  LayoutField(String tag, boolean needed) {
    this.tag = tag;
    this.needed = needed;
  }

  /** Name as an official writes it between the braces. */
  public String tag() {
    return tag;
  }

  /** Message key of what it stands for. */
  public String textKey() {
    return "documents.field." + tag.replace('_', '-');
  }

  /** Whether a template of this shape cannot do without it. */
  public boolean neededIn(DocumentKind.Shape shape) {
    return needed
        || this == ADDRESSEES && shape == DocumentKind.Shape.LETTER
        || this == KIND && shape != DocumentKind.Shape.LETTER;
  }

  static Optional<LayoutField> of(String tag) {
    return Arrays.stream(values()).filter(layoutField -> layoutField.tag.equals(tag)).findFirst();
  }
}

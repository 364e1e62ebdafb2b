package vn.chosach.documents.life;

/** Where a document stands. */
public enum DocumentState {
  /** Dự thảo. */
  DRAFT("documents.state.draft"),
  /** Lấy ý kiến. */
  OPINIONS("documents.state.opinions"),
  /** Trình ký. */
  SUBMITTED("documents.state.submitted"),
  /** Đã ký, chờ số. */
  SIGNED("documents.state.signed"),
  /** Đã vào số; its bytes are fixed. */
  NUMBERED("documents.state.numbered"),
  /** Đã phát hành. */
  ISSUED("documents.state.issued"),
  /** Đã được thay thế by a corrected document. */
  REPLACED("documents.state.replaced"),
  /** Hủy số; the number stays used. */
  VOIDED("documents.state.voided"),
  /** Bỏ dự thảo. */
  DROPPED("documents.state.dropped");

  private final String textKey;

  DocumentState(String textKey) {
    this.textKey = textKey;
  }

  public String textKey() {
    return textKey;
  }

  /** Whether the bytes are fixed and a number was drawn. */
  public boolean numbered() {
    return switch (this) {
      case NUMBERED, ISSUED, REPLACED, VOIDED -> true;
      case DRAFT, OPINIONS, SUBMITTED, SIGNED, DROPPED -> false;
    };
  }

  /** Whether what it says may still change. */
  public boolean open() {
    return switch (this) {
      case DRAFT, OPINIONS -> true;
      case SUBMITTED, SIGNED, NUMBERED, ISSUED, REPLACED, VOIDED, DROPPED -> false;
    };
  }
}

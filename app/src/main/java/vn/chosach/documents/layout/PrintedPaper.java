package vn.chosach.documents.layout;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.content.DocumentKind;
import vn.chosach.documents.content.FormSymbols;
import vn.chosach.documents.content.Recipient;
import vn.chosach.documents.content.Urgency;

/**
 * All that is printed, and what the file says of itself.
 *
 * @param kind its kind
 * @param head who issues it, as printed
 * @param number drawn number, {@code null} on a draft
 * @param day day of issue, {@code null} on a draft
 * @param subject abstract
 * @param addressees lines of {@code Kính gửi}
 * @param content body and annexes
 * @param recipients lines of {@code Nơi nhận}
 * @param signature who signs
 * @param urgency mark, or none
 * @param log newest tree of the log, kept among the properties of the file and not printed; or none
 * @param mark lines between title and name of the signer: who signed digitally, and when (NĐ
 *     30/2020/NĐ-CP, Phụ lục I); none on a draft
 */
public record PrintedPaper(
    DocumentKind kind,
    Letterhead head,
    @Nullable Integer number,
    @Nullable LocalDate day,
    String subject,
    List<String> addressees,
    Content content,
    List<Recipient> recipients,
    Signature signature,
    @Nullable Urgency urgency,
    @Nullable String log,
    List<String> mark) {

  /** How the lines begin that name who signed digitally, for whom, and when. */
  public static final String SIGNED_BY = "Ký số bởi: ";

  public static final String SIGNED_FOR = "Cơ quan: ";
  public static final String SIGNED_AT = "Thời gian ký: ";

  /** What a reader program calls the field of the signature. */
  public static final String FIELD = "Chữ ký số";

  /** What a paper says that nobody signed digitally. */
  public static final String UNSIGNED = "Bản ký trong hệ thống, chưa có chữ ký số";

  public PrintedPaper {
    mark = List.copyOf(mark);
  }

  /** One that says nothing about a digital signature. */
  public PrintedPaper(
      DocumentKind kind,
      Letterhead head,
      @Nullable Integer number,
      @Nullable LocalDate day,
      String subject,
      List<String> addressees,
      Content content,
      List<Recipient> recipients,
      Signature signature,
      @Nullable Urgency urgency,
      @Nullable String log) {
    this(
        kind,
        head,
        number,
        day,
        subject,
        addressees,
        content,
        recipients,
        signature,
        urgency,
        log,
        List.of());
  }

  /** Number and symbol as printed behind {@code Số:}; a number below ten gets a leading zero. */
  public String numberAndSymbol() {
    int digits = FormSymbols.digits(kind, head.abbreviation());
    return (number == null ? "      " : ("%0" + digits + "d").formatted(number))
        + "/"
        + head.symbol(kind);
  }

  /** {@code Hà Nội, ngày 05 tháng 02 năm 2026}: zeros before days below 10, January, February. */
  public String placeAndDay() {
    LocalDate on = day;
    if (on == null) {
      return head.place() + ", ngày      tháng      năm      ";
    }
    String month = on.getMonthValue() < 3 ? "0" + on.getMonthValue() : "" + on.getMonthValue();
    return "%s, ngày %02d tháng %s năm %d"
        .formatted(head.place(), on.getDayOfMonth(), month, on.getYear());
  }

  /**
   * The head of the paper of an agency on a day.
   *
   * @param superior body above it in capitals, {@code null} for none
   * @param issuer the issuing body in capitals
   * @param abbreviation of the issuing body in the symbol, such as {@code BCĐ389}
   * @param unit that drafts and keeps, as in {@code Lưu: VT, CQTT}
   * @param place where it issues
   * @param head title of whoever heads it, above the articles of a decision, in capitals
   */
  public record Letterhead(
      @Nullable String superior,
      String issuer,
      String abbreviation,
      String unit,
      String place,
      String head) {

    /**
     * {@code BC-BCĐ389}; a letter names its unit instead of a kind: {@code BCĐ389-CQTT}; a form of
     * the law may have a symbol of its own: {@code QĐ-XPHC}.
     */
    String symbol(DocumentKind documentKind) {
      return documentKind.shape() == DocumentKind.Shape.LETTER
          ? abbreviation + "-" + unit
          : documentKind.abbreviation()
              + "-"
              + FormSymbols.symbol(documentKind).orElse(abbreviation);
    }
  }

  /**
   * The lines above the name of the signer, in capitals.
   *
   * @param capacity how the right to sign is held
   * @param authority whom the signer signs for, empty when signing as head
   * @param title of the signer
   * @param name of the signer, with rank for forces, without title
   * @param officeOfSeal office in the body under whose seal a committee signs, such as {@code PHÓ
   *     CHỦ TỊCH UBND TỈNH}; {@code null} for a body with a seal of its own
   */
  public record Signature(
      Capacity capacity,
      String authority,
      String title,
      String name,
      @Nullable String officeOfSeal) {

    /** Of a body with a seal of its own. */
    public Signature(Capacity capacity, String authority, String title, String name) {
      this(capacity, authority, title, name, null);
    }

    /** Not signed yet. */
    public static final Signature OPEN = new Signature(Capacity.HEAD, "", " ", "");

    String first() {
      return switch (capacity) {
        case HEAD, ACTING -> "";
        case ON_BEHALF, FOR_HEAD, BY_ORDER, BY_PROXY -> capacity.prefix() + " " + authority;
      };
    }

    /** As a list names it: {@code KT. TRƯỞNG BAN, PHÓ TRƯỞNG BAN}. */
    public String line() {
      return first().isBlank() ? second() : first().strip() + ", " + title;
    }

    String second() {
      return capacity == Capacity.ACTING ? capacity.prefix() + " " + title : title;
    }
  }

  /** Capacities of signing (Nghị định 30/2020/NĐ-CP art. 13). */
  public enum Capacity {
    /** The head of the body signs. */
    HEAD("", "documents.capacity.head"),
    /** Thay mặt: for a body that decides together. */
    ON_BEHALF("TM.", "documents.capacity.on-behalf"),
    /** Ký thay: a deputy for the head. */
    FOR_HEAD("KT.", "documents.capacity.for-head"),
    /** Thừa lệnh. */
    BY_ORDER("TL.", "documents.capacity.by-order"),
    /** Thừa ủy quyền. */
    BY_PROXY("TUQ.", "documents.capacity.by-proxy"),
    /** Quyền: acting head. */
    ACTING("Q.", "documents.capacity.acting");

    private final String prefix;
    private final String textKey;

    Capacity(String prefix, String textKey) {
      this.prefix = prefix;
      this.textKey = textKey;
    }

    public String prefix() {
      return prefix;
    }

    public String textKey() {
      return textKey;
    }
  }
}

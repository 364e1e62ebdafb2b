package vn.chosach.linking.tables;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.chosach.linking.text.Companies;
import vn.chosach.linking.text.Keys;
import vn.chosach.linking.text.Photos;
import vn.chosach.linking.text.Words;

/**
 * What a column holds, told by its cells; the header decides where cells alone cannot, and never
 * against them.
 */
public final class ColumnGuess {

  private static final int SAMPLE = 2_000;

  /** Share of the cells that must be of a kind; the others are the faults that people make. */
  private static final double MOST = 0.8;

  /** Share of the cells with a legal form from which on a column holds companies. */
  private static final double FORMS = 0.3;

  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]{2,}");

  /** A number of a house before the name of a street. */
  private static final Pattern HOUSE =
      Pattern.compile("^(?:[Ss]ố )?\\d{1,5}[A-Za-z]?(?:/\\d+)* +[A-Za-zĐđ]\\p{L}*[. ]");

  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern NUMBER =
      Pattern.compile(
          "[^\\p{L}\\d]{0,3}(?:usd|eur|vnd)?\\s?\\d[\\d., ]*\\s?(?:usd|eur|vnd|đ|₫|€)?");
  private static final Pattern MOBILE = Pattern.compile("0[235789]\\d{8}");
  private static final Pattern PHONE = Pattern.compile("[+(]?\\d[\\d\\s().+/-]{6,20}\\d");

  /** Words of headers; the longer way of saying it first. */
  private static final Map<ColumnKind, String> HEADERS =
      Map.of(
          ColumnKind.PHOTO, "hash phash pdq photo image picture anh hinh",
          ColumnKind.PHONE, "phone tel telephone mobile fax sdt dien thoai di dong hotline",
          ColumnKind.EMAIL, "email mail",
          ColumnKind.TAX, "tax mst thue vat tin ein",
          ColumnKind.CITIZEN, "citizen cccd cmnd cmt ssn soc passport identity national",
          ColumnKind.ACCOUNT, "account acct stk iban tai khoan",
          ColumnKind.ADDRESS, "address addr street dia chi",
          ColumnKind.COMPANY,
              "company organisation organization firm employer cong ty doanh nghiep",
          ColumnKind.NAME, "name surname forename firstname lastname given ten ho person",
          ColumnKind.NUMBER, "price cost amount gia quantity total");

  private ColumnGuess() {}

  /** The kind of a column. */
  public static ColumnKind of(RawColumn column, int rows, boolean first) {
    String header = header(column.name());
    List<String> sample = column.sample(SAMPLE);
    if (sample.isEmpty()) {
      return ColumnKind.CATEGORY;
    }
    if (isRowName(header, column, rows, first)) {
      return ColumnKind.ID;
    }
    if (share(sample, v -> EMAIL.matcher(Keys.email(v)).matches()) >= MOST) {
      return ColumnKind.EMAIL;
    }
    if (share(sample, v -> !Photos.hash(v).isEmpty()) >= MOST
        && (says(header, ColumnKind.PHOTO)
            || share(sample, v -> v.matches(".*[a-fA-F].*")) >= 0.5)) {
      return ColumnKind.PHOTO;
    }
    double days = share(sample, v -> Keys.day(v) != null);
    double years =
        share(sample, v -> v.length() <= 7 && Keys.year(v) > 0 && !v.matches(".*\\p{L}.*"));
    if (days >= 0.5 && days + years >= MOST && !says(header, ColumnKind.PHONE)) {
      return ColumnKind.DATE;
    }
    double digits = share(sample, v -> DIGITS.matcher(v).matches());
    double phones = share(sample, v -> PHONE.matcher(v).find() && Keys.phone(v).length() >= 8);
    if (says(header, ColumnKind.PHONE) && phones >= 0.5) {
      return ColumnKind.PHONE;
    }
    double numbers = share(sample, v -> NUMBER.matcher(v.toLowerCase(Locale.ROOT)).matches());
    if (numbers >= MOST || digits >= MOST) {
      return numeric(header, column, sample, phones, digits, years);
    }
    return worded(header, column, sample);
  }

  private static ColumnKind numeric(
      String header,
      RawColumn column,
      List<String> sample,
      double phones,
      double digits,
      double years) {
    for (ColumnKind kind : List.of(ColumnKind.TAX, ColumnKind.CITIZEN, ColumnKind.ACCOUNT)) {
      if (says(header, kind)) {
        return kind;
      }
    }
    if (years >= MOST) {
      return ColumnKind.YEAR;
    }
    if (says(header, ColumnKind.NUMBER)) {
      return ColumnKind.NUMBER;
    }
    if (share(sample, v -> MOBILE.matcher(Keys.phone(v)).matches()) >= MOST) {
      return ColumnKind.PHONE;
    }
    if (digits < MOST) {
      return phones >= MOST && share(sample, v -> v.matches(".*\\d[-/ ()]+\\d.*")) >= 0.5
          ? ColumnKind.PHONE
          : ColumnKind.NUMBER;
    }
    int length = sample.get(sample.size() / 2).length();
    boolean even = share(sample, v -> v.length() == length) >= MOST;
    return even && length >= 3 && column.values().size() > 20 ? ColumnKind.CODE : ColumnKind.NUMBER;
  }

  private static ColumnKind worded(String header, RawColumn column, List<String> sample) {
    double words = 0;
    for (String value : sample) {
      words += Words.folded(value).split(" ", -1).length;
    }
    words /= sample.size();
    double marks = share(sample, v -> v.length() <= 24 && v.indexOf(' ') < 0 && Words.hasDigit(v));
    if (marks >= MOST) {
      return ColumnKind.CODE;
    }
    if (words > 12) {
      return ColumnKind.LONG;
    }
    if (says(header, ColumnKind.ADDRESS) || share(sample, v -> HOUSE.matcher(v).find()) >= MOST) {
      return ColumnKind.ADDRESS;
    }
    // a value that comes again ten times on the average names a class and not a thing
    if (column.values().size() * 10L < column.filled() && words < 4) {
      return ColumnKind.CATEGORY;
    }
    if (says(header, ColumnKind.COMPANY) || share(sample, Companies::hasForm) >= FORMS) {
      return ColumnKind.COMPANY;
    }
    boolean digitless = share(sample, v -> !Words.hasDigit(v)) >= 0.95;
    return says(header, ColumnKind.NAME) && digitless && words <= 6
        ? ColumnKind.NAME
        : ColumnKind.TEXT;
  }

  /**
   * A column that names the rows of its own file: each cell once, a number or a mark, and either
   * the first column, or called so, or counting.
   */
  private static boolean isRowName(String header, RawColumn column, int rows, boolean first) {
    if (column.filled() < rows * 0.99 || column.values().size() < column.filled()) {
      return false;
    }
    List<String> sample = column.sample(SAMPLE);
    boolean marks = share(sample, v -> v.length() <= 200 && v.indexOf(' ') < 0) == 1;
    if (!marks) {
      return false;
    }
    String last = header.substring(header.lastIndexOf(' ') + 1);
    boolean called =
        header.matches(
            "|(?:l|r|row|rec|record|source|entity|subject|unique)?"
                + " ?(?:id|ids|idx|index|key|no|stt|uid|uuid|row|number)|[a-z]{1,3}id");
    boolean coded =
        share(sample, Words::hasDigit) >= MOST || share(sample, v -> v.contains("/")) >= MOST;
    return called && (coded || first)
        || first && coded && (last.equals("id") || isCounting(column))
        || isCounting(column) && rows > 20;
  }

  /** Whole numbers, each once, that lie close together in whatever order: rows were counted. */
  private static boolean isCounting(RawColumn column) {
    long least = Long.MAX_VALUE;
    long most = Long.MIN_VALUE;
    for (String value : column.values()) {
      if (!value.matches("\\d{1,12}")) {
        return false;
      }
      least = Math.min(least, Long.parseLong(value));
      most = Math.max(most, Long.parseLong(value));
    }
    int seen = column.values().size();
    return seen > 1 && most - least < 4L * seen;
  }

  /** Header in folded words; camelCase and underscores part them. */
  public static String header(String name) {
    return Words.folded(
        name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").replaceAll("(?<=[A-Za-z])(?=\\d)", " "));
  }

  private static boolean says(String header, ColumnKind kind) {
    List<String> known = List.of(HEADERS.getOrDefault(kind, "").split(" ", -1));
    for (String word : header.split(" ", -1)) {
      if (known.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static double share(List<String> sample, Predicate<String> test) {
    return (double) sample.stream().filter(test).count() / sample.size();
  }
}

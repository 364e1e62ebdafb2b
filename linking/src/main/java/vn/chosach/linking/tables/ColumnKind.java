package vn.chosach.linking.tables;

import java.util.Locale;
import java.util.Optional;

/** What the cells of a column hold, which decides how two of them are compared. */
public enum ColumnKind {
  /** Name of a person. */
  NAME,
  /** Name of a company or household business, with or without its legal form. */
  COMPANY,
  PHONE,
  EMAIL,
  /** Mã số thuế, or a number of the same use elsewhere. */
  TAX,
  /** Số định danh cá nhân, or a number of the same use elsewhere. */
  CITIZEN,
  /** Account at a bank, wallet or network. */
  ACCOUNT,
  ADDRESS,
  DATE,
  YEAR,
  /** A quantity or a price. */
  NUMBER,
  /** A title or another short text. */
  TEXT,
  /** A description. */
  LONG,
  /** One of a few values. */
  CATEGORY,
  /** A number or mark that is given out once: of a model, a place, a document. */
  CODE,
  /** Hash of a photo in hexadecimal digits: few bits apart are the same photo. */
  PHOTO,
  /** Numbers the rows of its own file and says nothing of what they mean. */
  ID;

  /** Whether cells are read as words. */
  public boolean isText() {
    return switch (this) {
      case NAME, COMPANY, ADDRESS, TEXT, LONG, CATEGORY -> true;
      case PHONE, EMAIL, TAX, CITIZEN, ACCOUNT, DATE, YEAR, NUMBER, CODE, PHOTO, ID -> false;
    };
  }

  /** Whether its words name the subject, and not where it is or what kind it is of. */
  public boolean names() {
    return this == CODE || isText() && this != ADDRESS && this != CATEGORY;
  }

  /** Whether an equal cell is evidence of its own, being given to one subject. */
  public boolean isGivenOnce() {
    return switch (this) {
      case PHONE, EMAIL, TAX, CITIZEN, ACCOUNT, CODE, PHOTO -> true;
      case NAME, COMPANY, ADDRESS, DATE, YEAR, NUMBER, TEXT, LONG, CATEGORY, ID -> false;
    };
  }

  /** The word of the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind that a word of the command line names. */
  public static Optional<ColumnKind> named(String word) {
    for (ColumnKind kind : values()) {
      if (kind.word().equalsIgnoreCase(word.strip())) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}

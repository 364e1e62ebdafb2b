package vn.chosach.tips.form;

import java.util.List;

/** The steps of the form, in order. */
public enum FormStep {
  WHERE("/phan-anh", List.of("place", "shared", "area", "areaWords", "where", "campaign")),
  WHAT(
      "/phan-anh/chuyen-gi",
      List.of(
          "subject",
          "story",
          "seenOn",
          "seenAt",
          "paid",
          "crime",
          "againstOffice",
          "accusedAgency",
          "accused")),
  WHO("/phan-anh/lien-he", List.of("name", "phone", "email", "address")),
  CHECK("/phan-anh/kiem-tra", List.of());

  private final String path;
  private final List<String> fields;

  FormStep(String path, List<String> fields) {
    this.path = path;
    this.fields = List.copyOf(fields);
  }

  /** Address without language prefix. */
  public String path() {
    return path;
  }

  List<String> fields() {
    return fields;
  }

  /** Field to which what is wrong with all of its page leads. */
  String main() {
    return switch (this) {
      case WHERE -> "shared";
      case WHAT -> "story";
      case WHO, CHECK -> "name";
    };
  }

  /** Message key of its name in the list of steps. */
  public String textKey() {
    return "tips.form." + name().toLowerCase(java.util.Locale.ROOT) + ".step";
  }

  FormStep next() {
    return values()[Math.min(ordinal() + 1, CHECK.ordinal())];
  }

  FormStep before() {
    return values()[Math.max(ordinal() - 1, 0)];
  }
}

package vn.chosach.officers.search;

/** What is found, in the order in which it is shown. */
public enum SearchGroup {
  /** Acts: each leads to its form. */
  COMMANDS("lenh"),
  /** Pages of the desk itself. */
  PAGES("trang"),
  CASES("vu-viec"),
  /** Persons, shops, telephone numbers, accounts and addresses of cases. */
  SUBJECTS("doi-tuong"),
  TIPS("tin"),
  /** Documents that are drafted and issued here. */
  DOCUMENTS("van-ban"),
  /** Documents that came in. */
  LETTERS("van-ban-den"),
  PLANS("ke-hoach"),
  /** Flagged offers on the net. */
  LISTINGS("tin-rao"),
  /** What one agency handed to another. */
  REFERRALS("chuyen-giao"),
  /** What the public reads. */
  WARNINGS("canh-bao"),
  /** Legal documents, violations and groups of goods of the lists. */
  LAW("phap-luat"),
  /** Time limits set by law. */
  TIME_LIMITS("thoi-han");

  private final String slug;

  SearchGroup(String slug) {
    this.slug = slug;
  }

  /** Word of it in addresses. */
  public String slug() {
    return slug;
  }

  /** Whether what is found is written in Vietnamese alone. */
  public boolean vietnamese() {
    return switch (this) {
      case CASES, SUBJECTS, TIPS, DOCUMENTS, LETTERS, LISTINGS, REFERRALS, WARNINGS -> true;
      case COMMANDS, PAGES, PLANS, LAW, TIME_LIMITS -> false;
    };
  }

  /** Message key of its name. */
  public String textKey() {
    return "officers.search.group." + slug;
  }
}

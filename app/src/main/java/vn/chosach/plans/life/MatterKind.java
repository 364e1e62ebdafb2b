package vn.chosach.plans.life;

import java.util.Locale;

/** The kinds of paper that ask something of agencies. */
public enum MatterKind {
  /** Chỉ đạo: a task for agencies, by a day, proved by a document (R10). */
  DIRECTIVE("CD"),
  /** Yêu cầu báo cáo đột xuất (R85). */
  REQUEST("YC"),
  /** Đôn đốc, in three steps (R29). */
  REMINDER("DD"),
  /** Khó khăn, vướng mắc, raised by an agency (R87). */
  DIFFICULTY("KK"),
  /** Thu kế hoạch triển khai (R82). */
  COLLECTION("TK"),
  /** Chương trình giám sát của Mặt trận (R74). */
  PROGRAMME("GS"),
  /** Kiến nghị sau giám sát (R74). */
  RECOMMENDATION("KN");

  private final String mark;

  MatterKind(String mark) {
    this.mark = mark;
  }

  /** Beginning of its numbers. */
  public String mark() {
    return mark;
  }

  /** Whether a last day must be named. */
  public boolean hasDay() {
    return switch (this) {
      case DIRECTIVE, REQUEST, REMINDER, COLLECTION, RECOMMENDATION -> true;
      case DIFFICULTY, PROGRAMME -> false;
    };
  }

  /** Whether a member may begin one. */
  public boolean begunBy(Member member) {
    return switch (this) {
      case DIRECTIVE, REQUEST, REMINDER, COLLECTION -> member.directs();
      case DIFFICULTY -> member.actsForUnit();
      case PROGRAMME, RECOMMENDATION -> member.supervises();
    };
  }

  /** Whether every member of the committee may read it, and not only who is concerned. */
  public boolean forAll() {
    return this == PROGRAMME || this == RECOMMENDATION;
  }

  /** Whether one of this kind can come to a state. */
  public boolean reaches(MatterState state) {
    return MatterLifeCycle.TABLE.stream().anyMatch(row -> row.kind() == this && row.to() == state);
  }

  /** Message key of its name. */
  public String textKey() {
    return "plans.kind." + name().toLowerCase(Locale.ROOT);
  }
}

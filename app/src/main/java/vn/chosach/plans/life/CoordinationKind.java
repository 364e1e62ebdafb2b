package vn.chosach.plans.life;

import java.util.List;
import java.util.Locale;
import vn.chosach.officers.ActingOfficer;

/** The kinds of paper that ask something of agencies. */
public enum CoordinationKind {
  /** Chỉ đạo: a task for agencies, by a day, proved by a document (R10). */
  DIRECTIVE("CD"),
  /**
   * Yêu cầu báo cáo đột xuất, as it was made before reports were asked for in one place, the room
   * of reports (R85). Those that stand are answered; no new one begins.
   */
  REQUEST("YC"),
  /** Đôn đốc, in three steps (R29). */
  REMINDER("DD"),
  /** Kiểm tra, đôn đốc tại cơ quan, with findings that are mended (R29). */
  VISIT("KT"),
  /** Tham mưu: an agency proposes measures to the leaders (R28, R64). */
  ADVICE("TM"),
  /** Khó khăn, vướng mắc, raised by an agency (R87). */
  DIFFICULTY("KK"),
  /** Thu kế hoạch triển khai (R82). */
  COLLECTION("TK"),
  /** Chương trình giám sát của Mặt trận (R74). */
  PROGRAMME("GS"),
  /** Kiến nghị sau giám sát (R74). */
  RECOMMENDATION("KN");

  private final String mark;

  CoordinationKind(String mark) {
    this.mark = mark;
  }

  /** Beginning of its numbers. */
  public String mark() {
    return mark;
  }

  /** Whether a last day must be named. */
  public boolean hasDay() {
    return switch (this) {
      case DIRECTIVE, REQUEST, REMINDER, VISIT, COLLECTION, RECOMMENDATION, DIFFICULTY -> true;
      case ADVICE, PROGRAMME -> false;
    };
  }

  /** Whether a member may begin one. */
  public boolean begunBy(ActingOfficer member, CommitteeSeats seats) {
    return switch (this) {
      case DIRECTIVE -> PlanAccessPolicy.orders(member);
      case REMINDER, VISIT, COLLECTION -> PlanAccessPolicy.directs(member);
      case REQUEST -> false;
      case ADVICE, DIFFICULTY -> PlanAccessPolicy.actsForUnit(member);
      case PROGRAMME, RECOMMENDATION -> PlanAccessPolicy.supervises(member, seats);
    };
  }

  /** Whether an agency begins it about itself, and it goes to the standing office. */
  public boolean raised() {
    return this == ADVICE || this == DIFFICULTY;
  }

  /** What one of this kind can follow; empty for nothing. */
  public List<CoordinationKind> follows() {
    return switch (this) {
      case RECOMMENDATION -> List.of(PROGRAMME);
      case DIRECTIVE -> List.of(ADVICE, DIFFICULTY);
      case REQUEST, REMINDER, VISIT, ADVICE, DIFFICULTY, COLLECTION, PROGRAMME -> List.of();
    };
  }

  /** Whether it binds, so that it is an issued paper of the body that begins it. */
  public boolean isPaper() {
    return this == DIRECTIVE || this == PROGRAMME || this == RECOMMENDATION;
  }

  /** Whether every member of the committee may read it, and not only who is concerned. */
  public boolean forAll() {
    return this == PROGRAMME || this == RECOMMENDATION;
  }

  /**
   * Whether another paper can follow one of this kind in a state: advice when the leaders agreed; a
   * difficulty or a programme when it was answered.
   */
  public boolean followable(CoordinationState state) {
    boolean answered = state == CoordinationState.ANSWERED;
    return this == DIFFICULTY
        ? answered || state == CoordinationState.CLOSED
        : this == PROGRAMME ? answered : state == CoordinationState.CLOSED;
  }

  /** Whether one of this kind can come to a state. */
  public boolean reaches(CoordinationState state) {
    return CoordinationLifeCycle.TABLE.stream()
        .anyMatch(row -> row.kind() == this && row.to() == state);
  }

  /** Message key of its name. */
  public String textKey() {
    return "plans.kind." + name().toLowerCase(Locale.ROOT);
  }
}

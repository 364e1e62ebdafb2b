package vn.chosach.reports.facts;

import java.util.Locale;

/** What is counted. */
public enum Kind {
  /** Cases opened. */
  OPENED(Unit.CASES),
  /** Cases inspected: a second inspection of the same case counts no more. */
  INSPECTED(Unit.CASES),
  /** Cases in which an inspection found a violation. */
  IN_VIOLATION(Unit.CASES),
  /** Persons, businesses and shops named in cases in violation. */
  SUBJECTS(Unit.SUBJECTS),
  /** Cases decided by a sanction or a recovery of tax. */
  ADMINISTRATIVE(Unit.CASES),
  /** Cases whose file went to an investigating body that did not decline it. */
  TRANSFERRED(Unit.CASES),
  /** Cases prosecuted. */
  CRIMINAL(Unit.CASES),
  /** Persons accused; stated from the decision to prosecute. */
  ACCUSED(Unit.PEOPLE),
  /** Cases that ended without violation or without result. */
  NO_VIOLATION(Unit.CASES),
  /** Cases decided in any way; carries the time from the opening. */
  DECIDED(Unit.CASES),
  /** Fines decided, without those of cases that went to the criminal side. Decided is not paid. */
  FINE(Unit.DONG),
  /** Tax to be recovered, as decided. */
  TAX(Unit.DONG),
  /** Penalties for late or wrong tax, stated from the decision. */
  TAX_PENALTY(Unit.DONG),
  /** Value of goods secured, as valued. */
  SEIZED(Unit.DONG),
  /** Proceeds of goods sold, stated from the record of the sale. */
  SOLD(Unit.DONG),
  /** Value of goods destroyed, stated from the record of the destruction. */
  DESTROYED(Unit.DONG),
  /** Money that reached the budget. */
  PAID(Unit.DONG),
  /** Tips received. */
  RECEIVED(Unit.TIPS),
  /** Tips that an agency began to check. */
  ADMITTED(Unit.TIPS),
  /** Tips that came into a case. */
  IN_CASE(Unit.TIPS),
  /** Tips whose case was decided. */
  TIP_DECIDED(Unit.TIPS),
  /** Tips whose reporter was answered. */
  ANSWERED(Unit.TIPS);

  /** What a figure is counted in. */
  public enum Unit {
    CASES,
    SUBJECTS,
    PEOPLE,
    DONG,
    TIPS;

    /** Message key of its name. */
    public String textKey() {
      return "reports.unit." + name().toLowerCase(Locale.ROOT);
    }
  }

  private final Unit unit;

  Kind(Unit unit) {
    this.unit = unit;
  }

  public Unit unit() {
    return unit;
  }

  /** Whether it is counted of tips. */
  public boolean ofTips() {
    return unit == Unit.TIPS;
  }

  /** Whether an officer must state it, because the procedure of a case does not record it. */
  public boolean stated() {
    return switch (this) {
      case ACCUSED, TAX_PENALTY, SOLD, DESTROYED -> true;
      case OPENED,
          INSPECTED,
          IN_VIOLATION,
          SUBJECTS,
          ADMINISTRATIVE,
          TRANSFERRED,
          CRIMINAL,
          NO_VIOLATION,
          DECIDED,
          FINE,
          TAX,
          SEIZED,
          PAID,
          RECEIVED,
          ADMITTED,
          IN_CASE,
          TIP_DECIDED,
          ANSWERED ->
          false;
    };
  }

  /** Message key of its name. */
  public String textKey() {
    return "reports.kind." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
